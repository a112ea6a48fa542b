//! The built page into the service worker that keeps it for when there is no network.

use std::fs;
use std::path::Path;

use anyhow::Result;
use sha2::{Digest, Sha256};

/// What the service worker does.
const SOURCE: &str = "src/web/service_worker.js";
/// Where the page looks for it.
const NAME: &str = "service_worker.js";

/// Writes the service worker of the page in `dist`, which asks for `addresses`.
///
/// # Errors
///
/// When a file that an address leads to is missing.
pub fn write(root: &Path, dist: &Path, addresses: &[String]) -> Result<()> {
    let mut digest = Sha256::new();
    for address in addresses {
        let file = match address.split('?').next() {
            Some("./") | None => "index.html",
            Some(file) => file,
        };
        digest.update(address.as_bytes());
        digest.update(fs::read(dist.join(file))?);
    }
    let version: String = digest.finalize()[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let files: Vec<String> = addresses.iter().map(|it| format!("\"{it}\"")).collect();
    let source = fs::read_to_string(root.join(SOURCE))?;
    let head = format!(
        "const VERSION = \"{version}\";\nconst FILES = [{}];\n",
        files.join(", ")
    );
    fs::write(dist.join(NAME), head + &source)?;
    Ok(())
}
