//! Turns "some Chromium may be installed" into a browser and a driver that fit each other.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::shell::{self, say};

const BROWSERS: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
/// Also where the packages of some systems put programs that are not on PATH.
const USUAL_DIRS: [&str; 8] = [
    "/usr/bin",
    "/usr/lib/chromium",
    "/usr/lib/chromium-browser",
    "/snap/bin",
    "/Applications/Google Chrome.app/Contents/MacOS",
    "/Applications/Firefox.app/Contents/MacOS",
    "C:/Program Files/Google/Chrome/Application",
    "C:/Program Files/Mozilla Firefox",
];
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];
const ADVICE: &str = "the browser tests need Chromium (or Chrome) and a chromedriver of the same \
    version; on Debian: apt-get install chromium chromium-driver fonts-noto-cjk; elsewhere install \
    Chrome and ChromeDriver, or name them in the variables CHROME and CHROMEDRIVER";

/// A browser and the driver of the same major version.
#[derive(Clone, Debug)]
pub struct Browser {
    pub chrome: PathBuf,
    pub driver: PathBuf,
}

/// Looks for a browser; on Debian installs one where none is found.
pub fn ensure() -> Result<Browser> {
    if let Some(found) = find() {
        if cfg!(target_os = "linux") && !has_chinese_font() {
            say("no font for Chinese is installed; screenshots will show empty boxes");
        }
        return Ok(found);
    }
    install(&PACKAGES).context(ADVICE)?;
    find().context(ADVICE)
}

/// Installs packages of Debian.
///
/// # Errors
///
/// On another system, and where that is not allowed.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    ensure!(is_debian(), "this system has other packages than Debian");
    say(format!(
        "installing the Debian packages {} (once)",
        packages.join(", ")
    ));
    apt(&["update"])?;
    let words = ["install", "-y", "--no-install-recommends"];
    apt(&[&words, packages].concat())
}

/// The first pair of browser and driver that fit; CHROME and CHROMEDRIVER go before all others.
pub fn find() -> Option<Browser> {
    let chromes =
        named("CHROME").map_or_else(|| look(&BROWSERS, &["Google Chrome"]), |path| vec![path]);
    let drivers =
        named("CHROMEDRIVER").map_or_else(|| look(&["chromedriver"], &[]), |path| vec![path]);
    let drivers: Vec<(PathBuf, Option<u32>)> = drivers
        .into_iter()
        .map(|path| (path.clone(), major(&path)))
        .collect();
    chromes.into_iter().find_map(|chrome| {
        let version = major(&chrome);
        // Chrome on Windows opens a window rather than print its version: then any driver may fit.
        let (driver, _) = drivers
            .iter()
            .find(|(_, of)| version.is_none() || *of == version)?;
        Some(Browser {
            chrome,
            driver: driver.clone(),
        })
    })
}

pub(crate) fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .filter(|path| !path.is_empty())
        .map(PathBuf::from)
}

pub(crate) fn look(names: &[&str], more: &[&str]) -> Vec<PathBuf> {
    let mut dirs = shell::path_dirs();
    // Build machines of GitHub name the folder of their driver so.
    dirs.extend(named("CHROMEWEBDRIVER"));
    dirs.extend(USUAL_DIRS.map(PathBuf::from));
    let names = || names.iter().chain(more);
    let mut found: Vec<PathBuf> = dirs
        .iter()
        .flat_map(|dir| names().filter_map(|name| shell::programs(dir, name)))
        .collect();
    found.dedup();
    found
}

fn major(program: &Path) -> Option<u32> {
    if cfg!(windows) && program.file_stem().is_some_and(|stem| stem == "chrome") {
        return None;
    }
    version_number(&shell::capture(Command::new(program).arg("--version"))?)
}

/// The number before the first dot of "Chromium 156.0.1 built on …".
fn version_number(words: &str) -> Option<u32> {
    words
        .split_whitespace()
        .find_map(|word| word.split_once('.')?.0.parse().ok())
}

fn has_chinese_font() -> bool {
    shell::capture(Command::new("fc-list").arg(":lang=zh"))
        // A machine without fontconfig's tools may have fonts all the same.
        .is_none_or(|fonts| !fonts.trim().is_empty())
}

fn is_debian() -> bool {
    fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
}

/// As root, or through sudo where it asks for no password.
fn apt(words: &[&str]) -> Result<()> {
    let root = shell::capture(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    let mut command = if root {
        Command::new("apt-get")
    } else {
        Command::new("sudo")
    };
    if !root {
        command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    }
    shell::run(
        command
            .arg("-q")
            .args(words)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

#[cfg(test)]
mod tests {
    use super::version_number;

    #[test]
    fn the_major_version_is_the_first_number_with_a_dot() {
        assert_eq!(
            version_number("Chromium 156.0.8078.79 built on Debian GNU/Linux 12"),
            Some(156)
        );
        assert_eq!(
            version_number("ChromeDriver 156.0.8078.79 (a21ce95)"),
            Some(156)
        );
        assert_eq!(version_number("no number"), None);
    }
}
