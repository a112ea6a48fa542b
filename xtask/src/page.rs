//! Turns the sources into `dist/`, the page as it is published, and weighs it.

mod again;
mod offline;
mod policy;
mod single_file;

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::shell::{self, say};
use crate::tools::Tools;

/// What the page consists of, by the ending of the file.
const KINDS: [&str; 4] = ["html", "js", "wasm", "css"];

/// Programs that are fetched once the page is there to be used; the last one, when it is asked for.
const LATER: [&str; 3] = ["viewer", "engine", "workbook"];

/// What starts them.
const LOADER: &str = "loader.js";

/// What may be sent, gzipped, before the page is there to be used: what speedscope, the best of its
/// kind, sends.
const FIRST_VIEW_MOST_BYTES: usize = 204_000;

/// The whole page in one file, for those who get no address.
pub const SINGLE_FILE: &str = "jixiao.html";

/// Where the built page lies.
pub fn dist(root: &Path) -> PathBuf {
    root.join("dist")
}

/// Builds the release page.
pub fn build(root: &Path, tools: &Tools) -> Result<()> {
    say("building the page into dist/ (a first build takes a minute or two)");
    // Trunk gets no network: what it would fetch itself is not pinned by Cargo.lock.
    shell::run(shell::cargo(root).args(["fetch", "--quiet"]))?;
    let optimised = shell::target_dir(root).join("wasm-opt").join("release");
    fs::remove_dir_all(&optimised).ok();
    shell::run(
        Command::new(&tools.trunk)
            .current_dir(root)
            // `./` lets the page live under any path, as on GitHub Pages.
            .args([
                "--offline",
                "true",
                "build",
                "--release",
                "--public-url",
                "./",
            ])
            .env("PATH", tools.path()?)
            .envs(tools.versions())
            // Trunk takes NO_COLOR=1, which others set, for a malformed flag.
            .env_remove("NO_COLOR"),
    )?;
    publish(root, &dist(root))?;
    let files = files(&dist(root))?;
    check_optimised(&files, &optimised)?;
    let first_view = part(&files, None)?;
    println!("first view, gzip: {first_view}");
    for name in LATER {
        println!("then the {name}, gzip: {}", part(&files, Some(name))?);
    }
    ensure!(
        first_view.all() <= FIRST_VIEW_MOST_BYTES,
        "the first view is more than {}",
        kilobytes(FIRST_VIEW_MOST_BYTES)
    );
    Ok(())
}

/// What is sent, gzipped, before the page in this folder is there to be used, in bytes.
///
/// # Errors
///
/// When there is no page.
pub fn first_view_bytes(dist: &Path) -> Result<usize> {
    Ok(part(&files(dist)?, None)?.all())
}

/// The files of one of [`LATER`], or of the first view.
fn part(files: &[PathBuf], wanted: Option<&str>) -> Result<Weight> {
    let served = files.iter().filter(|path| !path.ends_with(SINGLE_FILE));
    Weight::of(served.filter(|path| later(path) == wanted))
}

/// Builds the release page twice and expects the same bytes.
pub fn reproduce(root: &Path, tools: &Tools) -> Result<()> {
    again::reproduce(root, || build(root, tools))
}

/// The page as Trunk built it into the page as it is published: with its policy, kept for when there
/// is no network, and once more as a single file.
fn publish(root: &Path, dist: &Path) -> Result<()> {
    let index = dist.join("index.html");
    let html = fs::read_to_string(&index)?;
    // The program of the first view has a name of its own for every version, which goes with the
    // others as `browser/workers.rs` says.
    let app = files(dist)?
        .iter()
        .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
        .find(|name| name.starts_with("app-") && name.ends_with(".js"))
        .context("dist/ holds no first view")?;
    let first = app.trim_end_matches(".js");
    let mut parts = vec![
        ("app.js".to_owned(), app.clone()),
        ("app_bg.wasm".to_owned(), format!("{first}_bg.wasm")),
    ];
    parts.push((LOADER.to_owned(), LOADER.to_owned()));
    let mut addresses = vec!["./".to_owned(), app.clone(), format!("{first}_bg.wasm")];
    for name in LATER {
        for file in [format!("{name}.js"), format!("{name}_bg.wasm")] {
            addresses.push(format!("{file}?{app}"));
            parts.push((file.clone(), file));
        }
        addresses.push(format!("{LOADER}?{name}"));
    }
    addresses.extend(["manifest.webmanifest", "icon.svg"].map(str::to_owned));
    let single = single_file::page(root, dist, &html, &parts)?;
    fs::write(dist.join(SINGLE_FILE), single)?;
    fs::write(&index, policy::closed(&html, &policy::OWN_FILES)?)?;
    offline::write(root, dist, &addresses)
}

/// Which of [`LATER`] a file belongs to.
fn later(path: &Path) -> Option<&'static str> {
    let name = path.file_name()?.to_string_lossy();
    LATER.into_iter().find(|later| name.starts_with(later))
}

/// Trunk skips wasm-opt in silence when the page's link does not ask for it.
fn check_optimised(files: &[PathBuf], optimised: &Path) -> Result<()> {
    let wasm = |path: &&PathBuf| path.extension().is_some_and(|ending| ending == "wasm");
    let made: Vec<Vec<u8>> = self::files(optimised)
        .unwrap_or_default()
        .iter()
        .filter(wasm)
        .map(fs::read)
        .collect::<Result<_, _>>()?;
    let published: Vec<&PathBuf> = files.iter().filter(wasm).collect();
    ensure!(!published.is_empty(), "dist/ holds no WebAssembly");
    for path in published {
        ensure!(
            made.contains(&fs::read(path)?),
            "{} did not pass through wasm-opt; index.html has to ask for it with data-wasm-opt",
            path.display()
        );
    }
    Ok(())
}

/// Bytes, gzipped, of each of [`KINDS`].
struct Weight([usize; KINDS.len()]);

impl Weight {
    fn of<'a>(files: impl Iterator<Item = &'a PathBuf>) -> Result<Self> {
        let mut weight = Self([0; KINDS.len()]);
        for path in files {
            let kind = KINDS
                .iter()
                .position(|kind| path.extension().is_some_and(|it| it == *kind));
            if let Some(kind) = kind {
                weight.0[kind] += gzip(&fs::read(path)?)?.len();
            }
        }
        Ok(weight)
    }

    fn all(&self) -> usize {
        self.0.iter().sum()
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weighing = KINDS.iter().zip(self.0).filter(|(_, bytes)| *bytes > 0);
        let parts: Vec<String> = weighing
            .map(|(kind, bytes)| format!("{kind} {}", kilobytes(bytes)))
            .collect();
        write!(out, "{} ({})", kilobytes(self.all()), parts.join(", "))
    }
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// Rounded to the nearest tenth of 1,000 bytes.
fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

fn files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::kilobytes;

    #[test]
    fn kilobytes_round_to_a_tenth() {
        assert_eq!(kilobytes(0), "0.0 kB");
        assert_eq!(kilobytes(51_249), "51.2 kB");
        assert_eq!(kilobytes(51_250), "51.3 kB");
    }
}
