//! Turns "this machine may have nothing but Rust" into the pinned tools that build the page.

mod install;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::shell::{self, say};

/// 0.22 needs a newer compiler than 1.95.
const TRUNK: &str = "0.21.14";
/// Linux distributions ship a wasm-opt that refuses what today's compiler writes.
const BINARYEN: &str = "132";
/// Builds the fuzz targets with the compiler's counters in them.
const CARGO_FUZZ: &str = "0.13.2";
/// Leads Firefox; it comes with no package of Debian's.
const GECKODRIVER: &str = "0.37.1";
/// The rules of accessibility that the browser tests hold the page to.
const AXE: &str = "4.14.1";
/// The page that this one is measured beside.
const SPEEDSCOPE: &str = "1.25.0";
const WASM: &str = "wasm32-unknown-unknown";

/// Where each tool is; all of exactly the pinned version.
pub struct Tools {
    pub trunk: PathBuf,
    pub wasm_bindgen: PathBuf,
    pub wasm_opt: PathBuf,
    /// The wasm-bindgen version of Cargo.lock, which the command line tool has to equal.
    pub wasm_bindgen_version: String,
}

impl Tools {
    /// A PATH on which Trunk finds these tools before any other of the same name.
    pub fn path(&self) -> Result<OsString> {
        let own = [&self.wasm_opt, &self.wasm_bindgen];
        let dirs = own
            .iter()
            .filter_map(|tool| tool.parent().map(Path::to_path_buf));
        Ok(std::env::join_paths(dirs.chain(shell::path_dirs()))?)
    }

    /// Runs wasm tests in a browser; it comes with the wasm-bindgen command line tool.
    pub fn test_runner(&self) -> Result<PathBuf> {
        let dir = self
            .wasm_bindgen
            .parent()
            .context("wasm-bindgen lies in no folder")?;
        shell::programs(dir, "wasm-bindgen-test-runner")
            .context("wasm-bindgen is there without its wasm-bindgen-test-runner")
    }

    /// What Trunk is told, in the form in which it compares versions.
    pub fn versions(&self) -> [(&'static str, String); 2] {
        [
            (
                "TRUNK_TOOLS_WASM_BINDGEN",
                self.wasm_bindgen_version.clone(),
            ),
            ("TRUNK_TOOLS_WASM_OPT", format!("version_{BINARYEN}")),
        ]
    }
}

/// A program that cargo can install.
struct CrateTool {
    package: &'static str,
    program: &'static str,
    version: String,
    flags: &'static [&'static str],
}

/// Looks for every tool and installs what is missing.
pub fn ensure(root: &Path) -> Result<Tools> {
    ensure_target(root)?;
    let wasm_bindgen_version = locked_version(
        &fs::read_to_string(root.join("Cargo.lock")).context("cannot read Cargo.lock")?,
        "wasm-bindgen",
    )
    .context("Cargo.lock names no wasm-bindgen")?;
    let wanted = [
        CrateTool {
            package: "trunk",
            program: "trunk",
            version: TRUNK.into(),
            // It builds only with its own lock file; asking for news of itself is left out, which
            // spares a resolver for names on the network.
            flags: &["--locked", "--no-default-features", "--features", "rustls"],
        },
        CrateTool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: wasm_bindgen_version.clone(),
            // It does not build with its own lock file.
            flags: &[],
        },
    ];
    let own = root.join(".tools");
    let missing: Vec<&CrateTool> = wanted
        .iter()
        .filter(|tool| find(&own, tool.program, &tool.version).is_none())
        .collect();
    install::crates(root, &own, &missing)?;
    let wasm_opt = match find(&own, "wasm-opt", BINARYEN) {
        Some(found) => found,
        None => install::wasm_opt(&own)?,
    };
    let [trunk, wasm_bindgen] = wanted.map(|tool| {
        find(&own, tool.program, &tool.version).with_context(|| {
            format!(
                "{} {} was installed but is not found",
                tool.program, tool.version
            )
        })
    });
    Ok(Tools {
        trunk: trunk?,
        wasm_bindgen: wasm_bindgen?,
        wasm_opt,
        wasm_bindgen_version,
    })
}

/// Where cargo-fuzz is, which only `cargo xtask fuzz` needs; built where it is missing.
pub fn fuzzer(root: &Path) -> Result<PathBuf> {
    one(root, "cargo-fuzz", CARGO_FUZZ)
}

/// Where geckodriver is, which only the test in Firefox needs; built where it is missing.
pub fn geckodriver(root: &Path) -> Result<PathBuf> {
    one(root, "geckodriver", GECKODRIVER)
}

/// Where the program is of the package of the same name.
fn one(root: &Path, name: &'static str, version: &str) -> Result<PathBuf> {
    let own = root.join(".tools");
    let tool = CrateTool {
        package: name,
        program: name,
        version: version.into(),
        flags: &["--locked"],
    };
    if find(&own, name, version).is_none() {
        install::crates(root, &own, &[&tool])?;
    }
    find(&own, name, version).with_context(|| format!("{name} was installed but is not found"))
}

/// Where the script of axe-core is, which only the browser tests need; fetched where it is missing.
pub fn axe(root: &Path) -> Result<PathBuf> {
    let own = root.join(".tools");
    match install::fetched_axe(&own) {
        Some(script) => Ok(script),
        None => install::axe(&own),
    }
}

/// Where speedscope is, built as it is published; fetched where it is missing.
pub fn speedscope(root: &Path) -> Result<PathBuf> {
    let own = root.join(".tools");
    match install::fetched_speedscope(&own) {
        Some(folder) => Ok(folder),
        None => install::speedscope(&own),
    }
}

/// The compiler's half for WebAssembly; asked of rustc, so a toolchain without rustup does too.
fn ensure_target(root: &Path) -> Result<()> {
    let libdir = shell::capture(Command::new("rustc").current_dir(root).args([
        "--print",
        "target-libdir",
        "--target",
        WASM,
    ]));
    if libdir.is_some_and(|dir| Path::new(dir.trim()).is_dir()) {
        return Ok(());
    }
    say(format!(
        "adding the compiler's {WASM} target by rustup (a download of some 20 MB, once)"
    ));
    shell::run(
        Command::new("rustup")
            .current_dir(root)
            .args(["target", "add", WASM]),
    )
    .with_context(|| format!("the Rust toolchain has no {WASM} target; install it with rustup"))
}

/// The program of exactly this version: on PATH, where cargo installs, or in the project's own
/// folder of tools.
fn find(own: &Path, program: &str, version: &str) -> Option<PathBuf> {
    candidates(own, program).into_iter().find(|path| {
        shell::capture(Command::new(path).arg("--version"))
            .is_some_and(|words| words.split_whitespace().any(|word| word == version))
    })
}

fn candidates(own: &Path, program: &str) -> Vec<PathBuf> {
    let mut dirs = vec![own.join("bin"), own.join("node_modules/.bin")];
    dirs.extend(shell::path_dirs());
    dirs.extend(cargo_bin());
    dirs.iter()
        .filter_map(|dir| shell::programs(dir, program))
        .collect()
}

/// Where `cargo install` puts programs.
fn cargo_bin() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    Some(
        home.or_else(|| Some(std::env::home_dir()?.join(".cargo")))?
            .join("bin"),
    )
}

/// The version of a package in the text of a Cargo.lock.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_lock_file_names_the_exact_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(
            locked_version(lock, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(locked_version(lock, "trunk"), None);
    }
}
