//! Turns a test's body into a run against a fresh browser, server and page, all ended afterwards.

pub mod acts;
mod axe;
mod driver;
pub mod files;
mod firefox;
pub mod looks;
pub mod memory;
pub mod page;
pub mod tour;
mod trace;

use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::Path;

use anyhow::{Context, Result};
use futures_util::FutureExt;
use serde_json::json;
use thirtyfour::WebDriver;

use driver::Driver;
use firefox::FirefoxDriver;
pub use page::{Page, Site, dist};

/// The views of a document, in the order of the rail.
pub const VIEWS: [&str; 8] = [
    "overview",
    "projects",
    "indicators",
    "additions",
    "findings",
    "comparison",
    "source",
    "help",
];

/// Opens the page and hands it to `body`.
pub async fn run(body: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    run_after("", body).await
}

/// Like [`run`], with a script that the browser executes before any of the page's own.
pub async fn run_after(script: &str, body: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    run_in(Site::Served(dist()?), script, "", body).await
}

/// Like [`run`], with the page from somewhere else than the build.
pub async fn run_at(site: Site, body: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    run_in(site, "", "", body).await
}

/// Like [`run`], in a browser that keeps a trace of its tasks: [`Page::tasks`].
pub async fn run_traced(body: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    run_in(Site::Served(dist()?), "", trace::CATEGORIES, body).await
}

/// A script for [`run_after`] that has every worker execute `script` before any of its own. It goes
/// before the page's own text, since the page's policy lets a worker load no other.
pub fn in_workers(script: &str) -> String {
    let script = json!(format!("{{ {script} }}"));
    format!(
        "const addressOfBlob = URL.createObjectURL;
        URL.createObjectURL = (blob) => {{
            const isScript = blob.type === 'text/javascript';
            const whole = isScript ? new Blob([{script}, blob], {{ type: blob.type }}) : blob;
            return addressOfBlob.call(URL, whole);
        }};"
    )
}

/// Like [`run_at`], in Firefox, which saves into `downloads`.
pub async fn run_in_firefox(
    site: Site,
    downloads: &Path,
    body: impl AsyncFnOnce(&Page) -> Result<()>,
) -> Result<()> {
    let driver = FirefoxDriver::start()?;
    run_with(driver.session(downloads).await?, site, "", body).await
}

async fn run_in(
    site: Site,
    script: &str,
    traced: &str,
    body: impl AsyncFnOnce(&Page) -> Result<()>,
) -> Result<()> {
    let driver = Driver::start()?;
    run_with(driver.session(traced).await?, site, script, body).await
}

async fn run_with(
    session: WebDriver,
    site: Site,
    script: &str,
    body: impl AsyncFnOnce(&Page) -> Result<()>,
) -> Result<()> {
    let page = Page::new(session.clone(), site)?;
    let outcome = AssertUnwindSafe(async {
        page.open(script).await?;
        body(&page).await
    })
    .catch_unwind()
    .await;
    if !matches!(outcome, Ok(Ok(()))) {
        let test = std::thread::current()
            .name()
            .unwrap_or("test")
            .replace("::", "-");
        eprintln!("{}", page.report(&format!("failed-{test}")).await);
    }
    let closed = session.quit().await;
    match outcome {
        Ok(result) => result.and(closed.context("cannot close the browser")),
        Err(panic) => resume_unwind(panic),
    }
}
