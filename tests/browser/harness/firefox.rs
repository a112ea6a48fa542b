//! Turns an installed Firefox and its driver into a session, and its console into words.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result};
use http::Method;
use serde_json::json;
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{FirefoxCapabilities, RequestData, SessionId, WebDriver};

use super::Page;
use super::driver::{SCRIPT_LIMIT, end};

/// What was thrown or refused in any page or worker; the browser's own programs, whose addresses no
/// page has, make mistakes too.
const ERRORS: &str = "
    const own = (address) => !/^(chrome|resource|moz-\\w+|about):/.test(address ?? '');
    return Services.console.getMessageArray()
        .filter((it) => it instanceof Ci.nsIScriptError)
        .filter((it) => !(it.flags & it.warningFlag) && own(it.sourceName))
        .map((it) => `${it.category}: ${it.errorMessage} (${it.sourceName.slice(0, 100)})`);";

/// A geckodriver on a port of its own; ended, with its browser, when dropped.
pub struct FirefoxDriver {
    process: Child,
    port: u16,
    /// Held, so that the driver can go on printing.
    _stdout: BufReader<ChildStdout>,
}

impl FirefoxDriver {
    /// Starts a driver and waits until it names its port.
    pub fn start() -> Result<Self> {
        let driver = std::env::var_os("GECKODRIVER")
            .context("GECKODRIVER names no driver of Firefox; run `cargo xtask test e2e`")?;
        let mut command = Command::new(driver);
        command
            // The console can be read by none but the browser's own programs.
            .args(["--port=0", "--allow-system-access"])
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut process = command.spawn().context("cannot start geckodriver")?;
        let mut stdout = BufReader::new(process.stdout.take().context("geckodriver is mute")?);
        let mut line = String::new();
        let port = loop {
            line.clear();
            if stdout.read_line(&mut line)? == 0 {
                process.wait()?;
                anyhow::bail!("geckodriver ended before it named a port");
            }
            if let Some((_, port)) = line.trim_end().rsplit_once("Listening on 127.0.0.1:") {
                break port.parse().context("geckodriver named no port")?;
            }
        };
        Ok(Self {
            process,
            port,
            _stdout: stdout,
        })
    }

    /// A browser with a fresh profile, which the driver makes and removes.
    pub async fn session(&self, downloads: &Path) -> Result<WebDriver> {
        let browser = std::env::var("FIREFOX")
            .context("FIREFOX names no browser; run `cargo xtask test e2e`")?;
        let mut preferences = FirefoxPreferences::new();
        // The page speaks the reader's language.
        preferences.set("intl.accept_languages", "zh-CN")?;
        preferences.set("browser.download.folderList", 2)?;
        preferences.set("browser.download.dir", downloads)?;
        let mut wishes = FirefoxCapabilities::new();
        wishes.add_arg("-headless")?;
        wishes.set_firefox_binary(&browser)?;
        wishes.set_preferences(preferences)?;
        let driver = WebDriver::new(format!("http://127.0.0.1:{}", self.port), wishes)
            .await
            .context("cannot start Firefox")?;
        driver.set_script_timeout(SCRIPT_LIMIT).await?;
        Ok(driver)
    }
}

impl Drop for FirefoxDriver {
    fn drop(&mut self) {
        end(&mut self.process);
    }
}

/// Whose programs scripts are from now on: those of the page or those of the browser.
#[derive(Debug)]
struct ScriptsOf(&'static str);

impl FormatRequestData for ScriptsOf {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let address = format!("/session/{session}/moz/context");
        RequestData::new(Method::POST, address).add_body(json!({ "context": self.0 }))
    }
}

impl Page {
    /// Errors of Firefox's console since it was started.
    pub async fn errors_in_firefox(&self) -> Result<Vec<String>> {
        self.driver.cmd(ScriptsOf("chrome")).await?;
        let errors = self.driver.execute(ERRORS, Vec::new()).await?;
        self.driver.cmd(ScriptsOf("content")).await?;
        Ok(errors.convert()?)
    }
}
