//! Turns the page's contract (roles and data attributes) into questions a test can ask.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use xtask::server::Server;

/// Where the page lives on GitHub Pages: under a path, not at the root.
const PREFIX: &str = "/jixiao/";
/// How long a condition may take to hold, in milliseconds; only a failure ever takes so long.
const WAIT_MS: u32 = 30_000;

/// The page in its browser, and the server it came from.
pub struct Page {
    pub(super) driver: WebDriver,
    server: RefCell<Option<Server>>,
    address: String,
}

/// Where a test finds the page.
pub enum Site {
    /// Served, as it is published.
    Served(PathBuf),
    /// As one file, opened from the disk.
    File(PathBuf),
}

/// The folder of the built page.
pub fn dist() -> Result<PathBuf> {
    let dist = std::env::var_os("JIXIAO_DIST")
        .map(PathBuf::from)
        .context("JIXIAO_DIST names no built page; run `cargo xtask test e2e`")?;
    ensure!(
        dist.join("index.html").is_file(),
        "{} holds no built page; run `cargo xtask build`",
        dist.display()
    );
    Ok(dist)
}

/// A row of the total check, as its attributes state it.
#[derive(Debug, PartialEq, Eq)]
pub struct Addition {
    pub level: String,
    pub stated: String,
    pub sum: String,
    pub difference: String,
    pub verdict: String,
}

impl Page {
    pub(super) fn new(driver: WebDriver, site: Site) -> Result<Self> {
        let (server, address) = match site {
            Site::Served(folder) => {
                let server = Server::start(&folder, PREFIX, 0)?;
                let address = server.url();
                (Some(server), address)
            }
            Site::File(path) => (None, format!("file://{}", path.display())),
        };
        Ok(Self {
            driver,
            server: RefCell::new(server),
            address,
        })
    }

    /// Loads the page and waits until it can be used.
    pub(super) async fn open(&self, script: &str) -> Result<()> {
        if !script.is_empty() {
            self.devtools(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": script }),
            )
            .await?;
        }
        self.visit(self.address()).await?;
        self.wait_for_phase("idle").await
    }

    /// Where it lies.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Goes to another address.
    pub async fn visit(&self, url: &str) -> Result<()> {
        Ok(self.driver.goto(url).await?)
    }

    /// Loads the page again, as a person does who comes back.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.driver.refresh().await?)
    }

    /// Ends the server: whatever works afterwards works without a network.
    pub fn end_server(&self) {
        self.server.take();
    }

    /// What was asked of the server since it started.
    pub fn asked(&self) -> Vec<String> {
        self.server
            .borrow()
            .as_ref()
            .map(Server::asked)
            .unwrap_or_default()
    }

    /// The value of a JavaScript expression.
    pub async fn value(&self, expression: &str) -> Result<Value> {
        let result = self
            .driver
            .execute(format!("return ({expression});"), Vec::new())
            .await;
        Ok(result
            .with_context(|| format!("cannot evaluate {expression}"))?
            .json()
            .clone())
    }

    /// Waits until a JavaScript expression holds; looked at inside the page, many times a second.
    pub async fn wait_for(&self, condition: &str) -> Result<()> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const until = performance.now() + {WAIT_MS};
             const look = () => {{
                 if ({condition}) done(true);
                 else if (performance.now() > until) done(false);
                 else setTimeout(look, 20);
             }};
             look();"
        );
        let held = self.driver.execute_async(script, Vec::new()).await?;
        ensure!(
            held.json() == &json!(true),
            "waited in vain for {condition}"
        );
        Ok(())
    }

    /// Waits until a JavaScript expression holds in the page that takes the place of this one, which
    /// ends whatever waits inside it.
    pub async fn wait_for_another(&self, condition: &str) -> Result<()> {
        for _ in 0..WAIT_MS / 20 {
            // On the way from one page to the other there is none that could answer.
            if let Ok(held) = self.value(&format!("!!({condition})")).await
                && held == json!(true)
            {
                return Ok(());
            }
            self.value("new Promise(done => setTimeout(done, 20))")
                .await
                .ok();
        }
        bail!("waited in vain for {condition} in another page")
    }

    /// Waits for `body[data-phase]`.
    pub async fn wait_for_phase(&self, phase: &str) -> Result<()> {
        self.wait_for(&format!("document.body.dataset.phase === '{phase}'"))
            .await
    }

    /// Waits until a document is shown.
    pub async fn wait_until_read(&self) -> Result<()> {
        let read = self
            .wait_for("document.body.dataset.phase === 'ready'")
            .await;
        if read.is_err() {
            bail!("the document is not read: {}", self.text("body").await?);
        }
        Ok(())
    }

    /// What a person reads in the only element that `css` selects.
    pub async fn text(&self, css: &str) -> Result<String> {
        let found = self
            .value(&format!(
                "[...document.querySelectorAll(`{css}`)].map(it => it.innerText)"
            ))
            .await?;
        match found.as_array().map(Vec::as_slice) {
            Some([Value::String(text)]) => Ok(text.clone()),
            Some(others) => bail!("{css} selects {} elements, not one", others.len()),
            None => bail!("{css} selects nothing that can be read"),
        }
    }

    /// The text without any white space: lines are broken where the window ends.
    pub async fn squeezed(&self, css: &str) -> Result<String> {
        Ok(self.text(css).await?.split_whitespace().collect())
    }

    /// How many elements `css` selects.
    pub async fn count(&self, css: &str) -> Result<u64> {
        let count = self
            .value(&format!("document.querySelectorAll(`{css}`).length"))
            .await?;
        count.as_u64().context("not a count")
    }

    /// The data attributes of each element that `css` selects.
    pub async fn data(&self, css: &str) -> Result<Vec<BTreeMap<String, String>>> {
        let found = self
            .value(&format!(
                "[...document.querySelectorAll(`{css}`)].map(it => ({{...it.dataset}}))"
            ))
            .await?;
        Ok(serde_json::from_value(found)?)
    }

    /// The figure that the page states about the document.
    pub async fn stat(&self, name: &str) -> Result<String> {
        let found = self
            .data(&format!("[data-role=stat][data-name={name}]"))
            .await?;
        let [stat] = found.as_slice() else {
            bail!("{} figures named {name}", found.len())
        };
        stat.get("value")
            .cloned()
            .with_context(|| format!("the figure {name} has no value"))
    }

    /// The worst verdict.
    pub async fn verdict(&self) -> Result<String> {
        let found = self.data("[data-role=verdict]").await?;
        let [verdict] = found.as_slice() else {
            bail!("{} verdicts", found.len())
        };
        verdict
            .get("verdict")
            .cloned()
            .context("the verdict has no value")
    }

    /// The rows of the total check on one level: grand, unit or project.
    pub async fn additions(&self, level: &str) -> Result<Vec<Addition>> {
        let rows = self
            .data(&format!("[data-role=addition][data-level={level}]"))
            .await?;
        let field = |row: &BTreeMap<String, String>, name: &str| {
            row.get(name)
                .cloned()
                .with_context(|| format!("an addition has no data-{name}"))
        };
        rows.iter()
            .map(|row| {
                Ok(Addition {
                    level: field(row, "level")?,
                    stated: field(row, "stated")?,
                    sum: field(row, "sum")?,
                    difference: field(row, "difference")?,
                    verdict: field(row, "verdict")?,
                })
            })
            .collect()
    }

    /// A command of the DevTools protocol.
    pub async fn devtools(&self, method: &str, words: Value) -> Result<Value> {
        let answer = self.driver.cdp().send_raw(method, words).await;
        answer.with_context(|| format!("{method} failed"))
    }

    /// Errors on the console since the last question.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        let log = self.driver.get_log("browser").await?;
        Ok(log
            .into_iter()
            .filter(|it| it.level == "SEVERE")
            .map(|it| it.message)
            .collect())
    }

    /// Addresses that the page itself asked for since the last question.
    pub async fn requests(&self) -> Result<Vec<String>> {
        let mut found = Vec::new();
        for entry in self.driver.get_log("performance").await? {
            let event: Value = serde_json::from_str(&entry.message)?;
            let event = &event["message"];
            if event["method"] == "Network.requestWillBeSent"
                && let Some(url) = event["params"]["request"]["url"].as_str()
                && !url.starts_with("data:")
                && !url.starts_with("blob:")
            {
                found.push(url.to_owned());
            }
        }
        Ok(found)
    }

    /// What a failed test leaves: the page's state in words and a picture.
    pub(super) async fn report(&self, name: &str) -> String {
        let state = self
            .value("[document.body.dataset.phase, document.body.innerText.slice(0, 800)]")
            .await;
        let console = self.console_errors().await;
        let picture = self.picture(name).await;
        format!("page: {state:?}\nconsole errors: {console:?}\npicture: {picture:?}")
    }
}
