//! Turns a folder of texts with known truth into a table of what is read right, shape by shape.

use std::path::Path;

use anyhow::{Context, Result};

use crate::shell;

/// Runs the test that pins the scores, optimised and on this folder instead of its own texts.
pub fn run(root: &Path, folder: &str) -> Result<()> {
    // The tests run in the project's folder, whatever folder the task was called from.
    let folder = Path::new(folder)
        .canonicalize()
        .with_context(|| format!("no such folder: {folder}"))?;
    shell::run(
        shell::cargo(root)
            .args(["test", "--release", "--test", "native"])
            .args([
                "corpus::scores_hold_their_pins",
                "--",
                "--exact",
                "--nocapture",
            ])
            .env("JIXIAO_CORPUS", folder),
    )
}
