//! The page, built twice from nothing, into proof that both are the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::{dist, files};
use crate::shell::{self, say};

/// Where the second build compiles, below cargo's own folder.
const SECOND: &str = "again";

/// Builds the page, and once more without anything of the first build.
///
/// # Errors
///
/// When a file differs, which is named.
pub fn reproduce(root: &Path, build: impl Fn() -> Result<()>) -> Result<()> {
    build()?;
    let first = bytes(&dist(root))?;
    let second = shell::target_dir(root).join(SECOND);
    fs::remove_dir_all(&second).ok();
    // As a process of its own: where cargo compiles is settled when one begins.
    shell::run(
        shell::cargo(root)
            .args(["xtask", "build"])
            .env("CARGO_TARGET_DIR", &second),
    )?;
    let again = bytes(&dist(root))?;
    for (name, bytes) in &first {
        let same = again.get(name) == Some(bytes);
        ensure!(same, "{name} is not the same when it is built again");
    }
    ensure!(
        first.len() == again.len(),
        "the second build has more files"
    );
    say(format!(
        "{} files, built twice, are the same bytes",
        first.len()
    ));
    Ok(())
}

fn bytes(dist: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let read = |path: &std::path::PathBuf| {
        let name = path.strip_prefix(dist).context("a file elsewhere")?;
        Ok((name.display().to_string(), fs::read(path)?))
    };
    files(dist)?.iter().map(read).collect()
}
