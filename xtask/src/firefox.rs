//! Turns "some Firefox may be installed" into a second browser and its driver.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::browser;
use crate::tools;

const BROWSERS: [&str; 2] = ["firefox", "firefox-esr"];
const PACKAGES: [&str; 1] = ["firefox-esr"];
const ADVICE: &str = "the test of the page in one file needs Firefox; on Debian: apt-get install \
    firefox-esr; elsewhere install Firefox, or name it in the variable FIREFOX";

/// A browser and the driver for it; every version of one works with every recent one of the other.
#[derive(Clone, Debug)]
pub struct Firefox {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// Looks for Firefox, which on Debian is installed where it is missing, and for its driver, which is
/// built from source.
pub fn ensure(root: &Path) -> Result<Firefox> {
    let browser = match find() {
        Some(browser) => browser,
        None => {
            browser::install(&PACKAGES).context(ADVICE)?;
            find().context(ADVICE)?
        }
    };
    let driver = tools::geckodriver(root)?;
    Ok(Firefox { browser, driver })
}

/// The browser; FIREFOX goes before all others.
fn find() -> Option<PathBuf> {
    browser::named("FIREFOX").or_else(|| browser::look(&BROWSERS, &[]).into_iter().next())
}
