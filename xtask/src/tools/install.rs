//! Turns a missing tool into one built from source or fetched by npm, once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::{AXE, BINARYEN, CrateTool, SPEEDSCOPE, candidates, find};
use crate::shell::{self, say};

/// The folder of axe-core among the project's own tools.
const AXE_FOLDER: &str = "axe";

/// Builds the missing tools side by side: each alone leaves cores idle while it links.
pub fn crates(root: &Path, own: &Path, missing: &[&CrateTool]) -> Result<()> {
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = missing
        .iter()
        .map(|tool| format!("{} {}", tool.package, tool.version))
        .collect();
    say(format!(
        "building {} from source, once; some 6 minutes on two cores",
        names.join(" and ")
    ));
    fs::create_dir_all(own)?;
    let (sender, finished) = mpsc::channel();
    for tool in missing {
        let log = log(own, tool.package);
        let mut child = start_install(root, own, tool, &log)?;
        let (sender, package) = (sender.clone(), tool.package);
        thread::spawn(move || sender.send((package, log, child.wait())));
    }
    let mut failed = Vec::new();
    let mut open: Vec<&str> = missing.iter().map(|tool| tool.package).collect();
    while !open.is_empty() {
        match finished.recv_timeout(Duration::from_secs(30)) {
            Ok((package, log, ended)) => {
                open.retain(|other| *other != package);
                if ended.is_ok_and(|status| status.success()) {
                    eprintln!("   {package} is ready");
                } else {
                    eprintln!("{}", fs::read_to_string(&log).unwrap_or_default());
                    failed.push(package);
                }
            }
            Err(RecvTimeoutError::Timeout) => eprintln!("   {}", progress(own, &open)),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    if !failed.is_empty() {
        bail!(
            "cargo could not install {}; its words stand above",
            failed.join(" and ")
        );
    }
    fs::remove_dir_all(own.join("build")).ok();
    Ok(())
}

/// Where another version already has the name, the pinned one goes into the project's own folder,
/// so that nothing of the user's is replaced.
fn start_install(root: &Path, own: &Path, tool: &CrateTool, log: &Path) -> Result<Child> {
    let mut install = shell::cargo(root);
    install
        .args(["install", tool.package, "--version"])
        .arg(format!("={}", tool.version));
    install.args(tool.flags);
    if !candidates(own, tool.program).is_empty() {
        install.arg("--force").arg("--root").arg(own);
    }
    // A folder of its own lets an interrupted build go on and two builds run side by side.
    install
        .arg("--target-dir")
        .arg(own.join("build").join(tool.package));
    // The tools run for seconds, so the time of compiling them is what counts.
    install
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        .env("CARGO_PROFILE_RELEASE_STRIP", "true");
    shell::start_logged(&mut install, log)
}

fn progress(own: &Path, open: &[&str]) -> String {
    let counts = open.iter().map(|package| {
        let log = fs::read_to_string(log(own, package)).unwrap_or_default();
        let compiled = |line: &&str| line.trim_start().starts_with("Compiling");
        format!(
            "{package}: {} crates so far",
            log.lines().filter(compiled).count()
        )
    });
    counts.collect::<Vec<_>>().join(", ")
}

fn log(own: &Path, package: &str) -> PathBuf {
    own.join(format!("{package}.log"))
}

/// Brings the wasm-opt that npm packs, for every system the same.
pub fn wasm_opt(own: &Path) -> Result<PathBuf> {
    say(format!(
        "fetching wasm-opt {BINARYEN} by npm into .tools (makes the page smaller)"
    ));
    npm(own, &format!("binaryen@{BINARYEN}.0.0")).with_context(|| {
        format!("wasm-opt {BINARYEN} is needed: install Node.js with npm, or put Binaryen {BINARYEN} on PATH")
    })?;
    find(own, "wasm-opt", BINARYEN).context("npm brought no working wasm-opt")
}

/// Brings the script that looks for what keeps people out of a page.
pub fn axe(own: &Path) -> Result<PathBuf> {
    say(format!(
        "fetching axe-core {AXE} by npm into .tools (tests that the page is accessible)"
    ));
    npm(&own.join(AXE_FOLDER), &format!("axe-core@{AXE}"))
        .with_context(|| format!("axe-core {AXE} is needed: install Node.js with npm"))?;
    fetched_axe(own).context("npm brought no axe-core")
}

/// The script, if it is there in the pinned version.
pub fn fetched_axe(own: &Path) -> Option<PathBuf> {
    let folder = own.join(AXE_FOLDER).join("node_modules/axe-core");
    let manifest = fs::read_to_string(folder.join("package.json")).ok()?;
    let script = folder.join("axe.min.js");
    let pinned = manifest.contains(&format!("\"version\": \"{AXE}\""));
    (pinned && script.is_file()).then_some(script)
}

/// Brings the page that this one is measured beside.
pub fn speedscope(own: &Path) -> Result<PathBuf> {
    say(format!(
        "fetching speedscope {SPEEDSCOPE} by npm into .tools (the page is measured beside it)"
    ));
    npm(&own.join("speedscope"), &format!("speedscope@{SPEEDSCOPE}"))
        .with_context(|| format!("speedscope {SPEEDSCOPE} is needed: install Node.js with npm"))?;
    fetched_speedscope(own).context("npm brought no speedscope")
}

/// Its folder, if it is there in the pinned version.
pub fn fetched_speedscope(own: &Path) -> Option<PathBuf> {
    let package = own.join("speedscope/node_modules/speedscope");
    let manifest = fs::read_to_string(package.join("package.json")).ok()?;
    let folder = package.join("dist/release");
    let pinned = manifest.contains(&format!("\"version\": \"{SPEEDSCOPE}\""));
    (pinned && folder.join("index.html").is_file()).then_some(folder)
}

/// Installs what npm names so into `folder`, which is for it alone: npm removes what it was not asked
/// for.
fn npm(folder: &Path, package: &str) -> Result<()> {
    fs::create_dir_all(folder)?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    shell::run(
        Command::new(npm)
            .args([
                "install",
                "--no-save",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
            ])
            .args(["--loglevel", "error", "--prefix"])
            .arg(folder)
            .arg(package),
    )
}
