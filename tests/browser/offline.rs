//! Turns a page without a network, in newer versions, and as one file into checks.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::json;

use crate::harness::files::{file, fixture, real};
use crate::harness::{Page, Site, dist, run, run_at};

/// Opens a document and takes it out again, as a file of text and as a workbook.
async fn read_and_export(page: &Page) -> Result<()> {
    let folder = page.downloads().await?;
    page.drop_file(&real()).await?;
    page.wait_until_read().await?;
    assert_eq!(page.stat("projects").await?, "65");
    page.open_menu().await?;
    let csv = page
        .save("csv", &folder, "guangzhou-social-work.csv")
        .await?;
    assert!(csv.len() > 10_000);
    let workbook = page
        .save("xlsx", &folder, "guangzhou-social-work.xlsx")
        .await?;
    assert!(workbook.starts_with(b"PK"));
    assert_eq!(page.console_errors().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn a_page_that_was_there_once_opens_without_a_network() -> Result<()> {
    run(async |page| {
        page.end_server();
        page.reload().await?;
        page.wait_for_phase("idle").await?;
        read_and_export(page).await
    })
    .await
}

/// A copy of the built page that a test may change.
pub fn copy(name: &str) -> Result<PathBuf> {
    let folder = file("kept", "")?.with_file_name(name);
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(dist()?)? {
        let entry = entry?;
        fs::copy(entry.path(), folder.join(entry.file_name()))?;
    }
    Ok(folder)
}

/// Makes the page in `folder` another version.
fn publish(folder: &Path) -> Result<()> {
    let path = folder.join("service_worker.js");
    let text = fs::read_to_string(&path)?;
    let newer = text.replacen("const VERSION = \"", "const VERSION = \"newer-", 1);
    assert_ne!(text, newer, "the version does not stand where it stood");
    Ok(fs::write(path, newer)?)
}

#[tokio::test]
async fn a_newer_version_waits_until_the_reader_wants_it() -> Result<()> {
    let folder = copy("site")?;
    run_at(Site::Served(folder.clone()), async |page| {
        assert_eq!(page.count("[data-role=take-over]").await?, 0);
        publish(&folder)?;
        page.reload().await?;
        page.open_sample().await?;
        page.wait_for("document.querySelector('[data-role=take-over]')")
            .await?;
        page.shot("newer-version").await?;
        // The document that is open stays.
        assert_eq!(page.stat("projects").await?, "65");
        let kept = "caches.keys().then(names => { window.kept = names; })";
        page.value(&format!("void {kept}")).await?;
        page.wait_for("window.kept && window.kept.length === 2")
            .await?;
        page.value("window.before = true").await?;
        page.click("[data-role=take-over]").await?;
        page.wait_for_another("!window.before && document.body?.dataset.phase === 'ready'")
            .await?;
        page.value(&format!("void {kept}")).await?;
        page.wait_for("window.kept").await?;
        let kept = page.value("window.kept").await?;
        assert_eq!(kept.as_array().map(Vec::len), Some(1), "{kept}");
        assert!(kept[0].as_str().is_some_and(|it| it.contains("newer-")));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_in_one_file_opens_from_the_disk() -> Result<()> {
    // By itself: nothing else of the page lies beside it.
    let path = file("绩效.html", fs::read(dist()?.join("jixiao.html"))?)?;
    run_at(Site::File(path), async |page| {
        assert_eq!(page.count("[data-role=notice]").await?, 0, "no worker");
        read_and_export(page).await?;
        let asked = page.requests().await?;
        let outside = asked.iter().filter(|it| !it.starts_with("file://"));
        assert_eq!(outside.count(), 0, "{asked:?}");
        Ok(())
    })
    .await
}

/// What the page itself is refused, and what a worker of its own is.
const REFUSED: &str = "(address => {
    window.refused = [];
    const tell = outcome => window.refused.push(outcome);
    fetch(address).then(() => tell('fetched'), () => tell('refused'));
    const text = `fetch('${address}').then(() => postMessage('fetched'), () => postMessage('refused'))`;
    const worker = new Worker(URL.createObjectURL(new Blob([text])));
    worker.onmessage = event => tell(event.data);
    const image = new Image();
    image.onload = () => tell('fetched');
    image.onerror = () => tell('refused');
    image.src = address;
})";

#[tokio::test]
async fn the_page_may_ask_nobody_else() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        let elsewhere = xtask::server::Server::start(&fixture(""), "/", 0)?;
        let address = format!("{}strangers/news.txt", elsewhere.url());
        page.value(&format!("void {REFUSED}({})", json!(address)))
            .await?;
        page.wait_for("window.refused.length === 3").await?;
        assert_eq!(
            page.value("window.refused").await?,
            json!(vec!["refused"; 3])
        );
        assert_eq!(elsewhere.asked(), Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn text_never_becomes_a_script() -> Result<()> {
    run(async |page| {
        let attempts = [
            "setTimeout('window.hacked = true')",
            "document.body.innerHTML = '<img src=x onerror=\"window.hacked = true\">'",
            "document.body.append(Object.assign(document.createElement('script'), \
             { text: 'window.hacked = true' }))",
            "document.body.setAttribute('onclick', 'window.hacked = true'), document.body.click()",
            "import('data:text/javascript,window.hacked=true').catch(() => 0)",
        ];
        for attempt in attempts {
            page.value(&format!(
                "(() => {{ try {{ return void ({attempt}); }} catch {{ }} }})()"
            ))
            .await?;
        }
        // What is loaded on the way is there, or refused, by then.
        page.value("new Promise(done => setTimeout(done, 50))")
            .await?;
        assert_eq!(page.value("!!window.hacked").await?, json!(false));
        Ok(())
    })
    .await
}
