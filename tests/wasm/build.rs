//! Turns every fixture into the JSON that the library makes of it on this machine.

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use jixiao::analysis::analyse;
use jixiao::export::json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let fixtures = Path::new(&env::var("CARGO_MANIFEST_DIR")?)
        .join("../fixtures")
        .canonicalize()?;
    println!("cargo::rerun-if-changed={}", fixtures.display());
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut paths = Vec::new();
    texts(&fixtures, &mut paths)?;
    paths.sort();
    let mut list = String::from("[\n");
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let answer = match analyse(&name, fs::read(&path)?, |_| None) {
            Ok(analysis) => json(&analysis),
            Err(refusal) => format!("{refusal:?}"),
        };
        let kept = out.join(format!("{name}.json"));
        fs::write(&kept, answer)?;
        writeln!(
            list,
            "({name:?}, include_bytes!({path:?}), include_str!({kept:?})),"
        )?;
    }
    list.push(']');
    Ok(fs::write(out.join("fixtures.rs"), list)?)
}

fn texts(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            texts(&path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "txt") {
            found.push(path);
        }
    }
    Ok(())
}
