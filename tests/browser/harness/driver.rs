//! Turns an installed chromedriver into a process of one test and a browser session in it.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::{
    BrowserCapabilitiesHelper, Capabilities, ChromeCapabilities, ChromiumLikeCapabilities,
    WebDriver,
};
use xtask::browser::{self, Browser};

/// Longer than any wait inside a page, so that a wait ends with its own words.
pub(super) const SCRIPT_LIMIT: Duration = Duration::from_secs(90);

/// No sandbox, because build machines run as root; no traffic of the browser's own.
const FLAGS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // The page speaks the reader's language; most tests read Chinese.
    "--accept-lang=zh-CN",
];

/// What a driver says that chose a port which another program has.
const PORT_TAKEN: &str = "port not available";

/// How many more ports are tried after one that was taken.
const MORE_PORTS: u32 = 20;

/// A chromedriver on a port of its own; ended, with its browser, when dropped.
pub struct Driver {
    process: Child,
    port: u16,
    browser: Browser,
    /// Held, so that the driver can go on printing.
    _stdout: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts a driver and waits until it names its port.
    ///
    /// Asked for any port, the driver takes one that is free for IPv6 and gives up when it is in
    /// use for IPv4; beside other tests and their connections that happens now and then.
    pub fn start() -> Result<Self> {
        let mut started = Self::start_once();
        for _ in 0..MORE_PORTS {
            let unlucky = |error: &anyhow::Error| error.to_string().contains(PORT_TAKEN);
            if !started.as_ref().is_err_and(unlucky) {
                break;
            }
            started = Self::start_once();
        }
        started
    }

    fn start_once() -> Result<Self> {
        let browser = browser::find().context(
            "no browser with a fitting driver; `cargo xtask test` installs or names them",
        )?;
        let mut command = Command::new(&browser.driver);
        command
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        // Without a locale that has Chinese, Chromium does not find files with Chinese names.
        command.env("LC_ALL", "C.UTF-8");
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut process = command.spawn().context("cannot start chromedriver")?;
        let mut stdout = BufReader::new(process.stdout.take().context("chromedriver is mute")?);
        let mut said = String::new();
        let port = loop {
            let before = said.len();
            if stdout.read_line(&mut said)? == 0 {
                process.wait()?;
                anyhow::bail!("chromedriver ended before it named a port; it said: {said}");
            }
            let line = said[before..].trim_end().trim_end_matches('.');
            if let Some((_, port)) = line.rsplit_once("on port ")
                && line.contains("success")
            {
                break port.parse().context("chromedriver named no port")?;
            }
        };
        Ok(Self {
            process,
            port,
            browser,
            _stdout: stdout,
        })
    }

    /// A browser with a fresh profile, which the driver makes and removes. It keeps what threads do
    /// in these categories of traces; nothing for the empty text.
    pub async fn session(&self, traced: &str) -> Result<WebDriver> {
        let mut wishes = ChromeCapabilities::new();
        for flag in FLAGS {
            wishes.add_arg(flag)?;
        }
        wishes.set_binary(&self.browser.chrome.to_string_lossy())?;
        if !traced.is_empty() {
            let categories = json!({ "traceCategories": traced });
            wishes.set_browser_option("perfLoggingPrefs", categories)?;
        }
        let mut wishes = Capabilities::from(wishes);
        wishes.set(
            "goog:loggingPrefs",
            json!({ "browser": "ALL", "performance": "ALL" }),
        )?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{}", self.port), wishes)
            .await
            .context("cannot start the browser")?;
        driver.set_script_timeout(SCRIPT_LIMIT).await?;
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end(&mut self.process);
    }
}

/// Ends a driver. A browser that would not close belongs to the driver's process group and goes with
/// it.
pub(super) fn end(driver: &mut Child) {
    #[cfg(unix)]
    Command::new("kill")
        .args(["-KILL", "--", &format!("-{}", driver.id())])
        .stderr(Stdio::null())
        .status()
        .ok();
    driver.kill().ok();
    driver.wait().ok();
}
