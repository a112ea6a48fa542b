//! Turns a command into a finished process whose output is shown, kept or logged.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

/// The project's folder: cargo names it at run time, so a moved or copied checkout stays right.
pub fn root() -> Result<PathBuf> {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest
        .ancestors()
        .find(|folder| folder.join("Cargo.lock").is_file())
        .map(Path::to_path_buf)
        .context("no Cargo.lock above the xtask crate")
}

/// Where cargo puts what it builds for this project.
pub fn target_dir(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir))
}

/// One line of news, set apart from the output of the commands around it.
pub fn say(words: impl AsRef<str>) {
    eprintln!("\n== {}", words.as_ref());
}

/// The cargo that runs this task, so that nested builds use the same toolchain.
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// The command as a person would type it, for messages.
pub fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs with the output on the screen.
pub fn run(command: &mut Command) -> Result<()> {
    let words = line(command);
    let status = command
        .status()
        .with_context(|| format!("cannot start `{words}`"))?;
    ensure!(status.success(), "`{words}` ended with {status}");
    Ok(())
}

/// Runs with every line of standard output shown as it comes and also handed to `each_line`;
/// says whether the command succeeded.
pub fn run_and_read(command: &mut Command, mut each_line: impl FnMut(&str)) -> Result<bool> {
    let words = line(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start `{words}`"))?;
    if let Some(stdout) = child.stdout.take() {
        for bytes in BufReader::new(stdout).split(b'\n') {
            let bytes = bytes.with_context(|| format!("cannot read what `{words}` prints"))?;
            let text = String::from_utf8_lossy(&bytes);
            println!("{text}");
            each_line(text.trim_end());
        }
    }
    Ok(child.wait()?.success())
}

/// What the command prints on standard output; `None` where it cannot run or fails.
pub fn capture(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Starts with everything it prints going to `log`, which is read only when it fails.
pub fn start_logged(command: &mut Command, log: &Path) -> Result<Child> {
    let words = line(command);
    let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
    command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .spawn()
        .with_context(|| format!("cannot start `{words}`"))
}

/// Every folder where a program may be looked up, in the order of PATH.
pub fn path_dirs() -> Vec<PathBuf> {
    std::env::var_os("PATH")
        .map(|path| std::env::split_paths(&path).collect())
        .unwrap_or_default()
}

/// The files that `name` can mean inside `dir` on this system.
pub fn programs(dir: &Path, name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    endings
        .iter()
        .map(|ending| dir.join(format!("{name}{ending}")))
        .find(|path| path.is_file())
}
