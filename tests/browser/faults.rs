//! Turns what can go wrong around the page (a program that stops or hangs, a file that is gone, a
//! browser that lacks something) into checks that the reader is told and can go on.

use std::fs;

use anyhow::Result;
use serde_json::json;

use crate::harness::files::{file, real, small_table};
use crate::harness::{Page, run, run_after};
use crate::many_files::{drop_many, expect_collection};

/// Lets a test get at the page's workers.
const KEEP_WORKERS: &str = "window.workers = [];
    const Kept = Worker;
    window.Worker = class extends Kept {
        constructor(...words) {
            super(...words);
            window.workers.push(this);
        }
    };";

impl Page {
    async fn reads_on(&self) -> Result<()> {
        self.drop_file(&real()).await?;
        self.wait_until_read().await?;
        assert_eq!(self.stat("projects").await?, "65");
        assert_eq!(self.count("[data-role=error]").await?, 0);
        Ok(())
    }
}

#[tokio::test]
async fn an_engine_that_stops_is_told_and_replaced() -> Result<()> {
    run_after(KEEP_WORKERS, async |page| {
        page.open_sample().await?;
        // No message of the page's own: the program stops at it as at any other error.
        page.value("window.workers.at(-1).postMessage('stop')")
            .await?;
        page.wait_for_phase("failed").await?;
        let error = page.data("[data-role=error]").await?;
        let said = error[0].get("error").map(String::as_str);
        assert_eq!(said, Some("crashed"));
        page.shot("engine-stopped").await?;
        page.reads_on().await
    })
    .await
}

#[tokio::test]
async fn an_engine_that_hangs_is_replaced_when_the_reader_cancels() -> Result<()> {
    run_after(KEEP_WORKERS, async |page| {
        page.open_sample().await?;
        page.value("window.workers.forEach(worker => worker.terminate())")
            .await?;
        page.drop_file(&real()).await?;
        page.wait_for_phase("reading").await?;
        page.click("[data-role=cancel]").await?;
        page.wait_for_phase("idle").await?;
        page.reads_on().await
    })
    .await
}

#[tokio::test]
async fn a_file_that_is_gone_is_told() -> Result<()> {
    run(async |page| {
        let path = file("小表.txt", small_table("30.00", "30.00"))?;
        page.choose(&path).await?;
        page.wait_until_read().await?;
        fs::remove_file(path)?;
        // Another reading reads the file once more.
        page.choose_option("[data-role=shape]", "csv").await?;
        page.wait_for_phase("failed").await?;
        let error = page.data("[data-role=error]").await?;
        let said = error[0].get("error").map(String::as_str);
        assert_eq!(said, Some("unreadable"));
        page.reads_on().await
    })
    .await
}

#[tokio::test]
async fn after_fifty_files_the_page_reads_on() -> Result<()> {
    run(async |page| {
        drop_many(page, 50).await?;
        expect_collection(page, 50).await?;
        assert_eq!(page.count("[data-role=notice]").await?, 0);
        page.reads_on().await
    })
    .await
}

/// What marks and notes of findings are kept as.
const PAPERS: &str = "Object.entries({...localStorage})
    .filter(([name]) => name.startsWith('jixiao.paper.')).map(([, paper]) => paper)";

/// Writes a note, has a program of the window stop at a message that is none of the page's own, and
/// reloads, as the page says.
fn stops(message: &str) -> impl Future<Output = Result<()>> {
    run(async move |page| {
        page.drop_file(&real()).await?;
        page.wait_until_read().await?;
        page.go_to("findings").await?;
        let row = "[data-name=grand-total-differs] [data-role=finding]";
        page.choose_option(&format!("{row} [data-role=mark]"), "to-query")
            .await?;
        let note = format!("{row} [data-role=note]");
        page.wait_for(&format!("document.querySelector('{note}')"))
            .await?;
        page.type_into(&note, "问一问").await?;
        // In the middle of writing: nothing was pressed, and no field was left.
        page.wait_for(&format!("({PAPERS}).some(it => it.includes('问一问'))"))
            .await?;
        page.value(&format!(
            "window.dispatchEvent(new CustomEvent('{message}', {{ detail: [[255], []] }}))"
        ))
        .await?;
        page.wait_for("document.querySelector('.crash[data-error=crashed]')")
            .await?;
        let shown = page.text("body").await?;
        assert!(shown.contains("标记和备注仍在"), "{shown}");
        let visible = "[...document.body.children].filter(it => it.checkVisibility()).length";
        assert_eq!(
            page.value(visible).await?,
            json!(1),
            "what stopped is there"
        );
        page.shot("page-stopped").await?;
        page.value("window.before = true").await?;
        page.click("[data-role=reload]").await?;
        page.wait_for_another("!window.before && document.body?.dataset.phase === 'idle'")
            .await?;
        page.drop_file(&real()).await?;
        page.wait_until_read().await?;
        page.go_to("findings").await?;
        page.wait_for(&format!(
            "document.querySelector('{note}')?.value === '问一问'"
        ))
        .await
    })
}

#[tokio::test]
async fn a_viewer_that_stops_loses_no_note() -> Result<()> {
    stops("jixiao-cue").await
}

#[tokio::test]
async fn a_shell_that_stops_loses_no_note() -> Result<()> {
    stops("jixiao-wish").await
}

#[tokio::test]
async fn a_browser_without_webassembly_is_told_so() -> Result<()> {
    is_unable("delete globalThis.WebAssembly;").await
}

#[tokio::test]
async fn a_browser_whose_webassembly_has_no_simd_is_told_so() -> Result<()> {
    is_unable("WebAssembly.validate = () => false;").await
}

async fn is_unable(source: &str) -> Result<()> {
    run(async |page| {
        assert_eq!(
            page.value("document.querySelector('#unable').checkVisibility()")
                .await?,
            false
        );
        let without = json!({ "source": source });
        page.devtools("Page.addScriptToEvaluateOnNewDocument", without)
            .await?;
        page.reload().await?;
        page.wait_for("document.querySelector('#unable')?.checkVisibility()")
            .await?;
        let said = page.text("#unable").await?;
        assert!(said.contains("WebAssembly"), "{said}");
        page.shot("without-webassembly").await?;
        Ok(())
    })
    .await
}
