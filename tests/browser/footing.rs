//! Turns the page's promises (no network, no mouse needed, no errors, no dead end) into checks.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::files::real;
use crate::harness::{in_workers, run, run_after};

#[tokio::test]
async fn the_page_lives_under_a_path_without_errors() -> Result<()> {
    run(async |page| {
        let path = page.value("location.pathname").await?;
        assert_eq!(path, json!("/jixiao/"));
        page.open_sample().await?;
        page.go_to("projects").await?;
        page.click("[data-role=project-row][data-index=\"0\"]")
            .await?;
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        assert_eq!(
            page.count("[data-role=notice]").await?,
            0,
            "a worker could not be started"
        );
        let outside: Vec<String> = page
            .asked()
            .into_iter()
            .filter(|path| !path.starts_with("/jixiao/"))
            .collect();
        assert_eq!(outside, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_request_leaves_the_page_after_it_has_loaded() -> Result<()> {
    run(async |page| {
        let loaded = page.asked();
        assert!(
            !page.requests().await?.is_empty(),
            "the log of requests is not kept"
        );
        page.drop_file(&real()).await?;
        page.wait_until_read().await?;
        page.go_to("projects").await?;
        page.click("[data-role=project-row][data-index=\"0\"]")
            .await?;
        page.open_sample().await?;
        assert_eq!(page.requests().await?, Vec::<String>::new());
        assert_eq!(page.asked(), loaded);
        Ok(())
    })
    .await
}

/// Has every worker ask for something when it is told to.
const ASK: &str = "new BroadcastChannel('ask').onmessage = ({ data }) => fetch(data);";

#[tokio::test]
async fn what_a_worker_asks_for_is_counted() -> Result<()> {
    run_after(&in_workers(ASK), async |page| {
        page.open_sample().await?;
        assert!(page.text("[data-role=requests]").await?.contains("：0"));
        page.value("new BroadcastChannel('ask').postMessage(new URL('icon.svg', location).href)")
            .await?;
        page.wait_for("document.querySelector('[data-role=requests]').innerText.includes('：1')")
            .await
    })
    .await
}

#[tokio::test]
async fn a_loaded_page_outlives_its_server() -> Result<()> {
    run(async |page| {
        page.end_server();
        page.drop_file(&real()).await?;
        page.wait_until_read().await?;
        assert_eq!(page.stat("projects").await?, "65");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_keyboard_alone_reaches_the_verdict_and_a_project() -> Result<()> {
    run(async |page| {
        page.tab_to("[data-role=sample]").await?;
        page.press(Key::Enter).await?;
        page.wait_until_read().await?;
        assert_eq!(page.verdict().await?, "differs");
        page.tab_to("[data-role=view-link][data-view=projects]")
            .await?;
        page.press(Key::Enter).await?;
        page.wait_for_view("projects").await?;
        let row = "[data-role=project-row][data-index=\"0\"]";
        page.tab_to(&format!("{row}, {row} *")).await?;
        page.press(Key::Enter).await?;
        page.wait_for("document.body.innerText.includes('按照现行财政分担比例')")
            .await
    })
    .await
}

#[tokio::test]
async fn without_a_worker_the_page_says_so_and_reads_all_the_same() -> Result<()> {
    let script = "window.Worker = function () { throw new DOMException('none', 'SecurityError') };";
    run_after(script, async |page| {
        page.open_sample().await?;
        assert_eq!(page.stat("projects").await?, "65");
        assert!(!page.text("[data-role=notice]").await?.trim().is_empty());
        page.drop_file(&real()).await?;
        page.wait_until_read().await?;
        assert_eq!(page.verdict().await?, "differs");
        Ok(())
    })
    .await
}
