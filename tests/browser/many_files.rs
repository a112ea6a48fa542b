//! Turns many files given at once, by themselves or in folders, into a collection that stays there.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;

use crate::harness::files::{empty_folder, file, small_table};
use crate::harness::tour::MUTE;
use crate::harness::{Page, run, run_after};
use crate::ways_in::HELD_BACK;

/// The paths of the collection, in its order.
const PATHS: &str =
    "[...document.querySelectorAll('[data-role=document]')].map(row =>
        (row.querySelector('.document-path') ?? row.querySelector('[data-role=open-document]')).textContent)";

/// The most rows that are in the page at a time.
const ROWS: usize = 200;

/// Waits for a collection of so many files, and for no document.
pub async fn expect_collection(page: &Page, count: usize) -> Result<()> {
    page.wait_for(&format!(
        "document.querySelector('[data-role=collection]')?.dataset.count === '{count}'"
    ))
    .await?;
    let rows = count.min(ROWS);
    page.wait_for(&format!(
        "document.querySelectorAll('[data-role=document]').length === {rows}"
    ))
    .await?;
    assert_eq!(page.count("[data-role=verdict]").await?, 0, "a document");
    assert_eq!(page.count("main").await?, 1);
    Ok(())
}

fn tables(names: &[&str]) -> Result<Vec<PathBuf>> {
    let table = small_table("30.00", "30.00");
    names.iter().map(|name| file(name, &table)).collect()
}

/// A folder with tables of these names in it.
fn folder(name: &str, tables_in_it: &[&str]) -> Result<PathBuf> {
    let paths: Vec<String> = tables_in_it
        .iter()
        .map(|it| format!("{name}/{it}"))
        .collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    tables(&paths)?;
    empty_folder(name)
}

fn refs(paths: &[PathBuf]) -> Vec<&Path> {
    paths.iter().map(PathBuf::as_path).collect()
}

/// Opens the document of the collection at this place, counted from 1.
async fn open(page: &Page, place: usize) -> Result<()> {
    page.click(&format!(
        "[data-role=document]:nth-child({place}) [data-role=open-document]"
    ))
    .await?;
    page.wait_for("document.querySelector('[data-role=verdict]')")
        .await?;
    page.wait_until_read().await
}

#[tokio::test]
async fn three_files_are_a_collection_and_each_can_be_opened() -> Result<()> {
    run(async |page| {
        let files = tables(&["丙.txt", "甲.txt", "乙.txt"])?;
        page.choose_files(&refs(&files)).await?;
        expect_collection(page, 3).await?;
        assert_eq!(
            page.value(PATHS).await?,
            json!(["丙.txt", "甲.txt", "乙.txt"])
        );
        open(page, 2).await?;
        assert!(page.text("main").await?.contains("甲.txt"));
        assert_eq!(page.verdict().await?, "exact");
        assert_eq!(page.count("[data-role=notice]").await?, 0);
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_dropped_folder_is_walked() -> Result<()> {
    run(async |page| {
        let files = [
            "乙/二.txt",
            "乙/一.txt",
            "甲/深/三.txt",
            ".藏/四.txt",
            "五.txt",
            ".六.txt",
        ];
        let folder = folder("各单位", &files)?;
        let loose = tables(&["单独.txt"])?;
        page.drop_files(&[&folder, &loose[0]]).await?;
        expect_collection(page, 5).await?;
        assert_eq!(
            page.value(PATHS).await?,
            json!([
                "单独.txt",
                "各单位/乙/一.txt",
                "各单位/乙/二.txt",
                "各单位/五.txt",
                "各单位/甲/深/三.txt",
            ])
        );
        assert_eq!(page.count("[data-role=drop-overlay]").await?, 0);
        open(page, 5).await?;
        assert!(page.text("main").await?.contains("三.txt"));
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_folder_is_chosen() -> Result<()> {
    run(async |page| {
        let folder = folder("各单位", &["乙/一.txt", "甲.txt", ".藏.txt"])?;
        page.choose_for("folder-input", &folder).await?;
        expect_collection(page, 2).await?;
        assert_eq!(
            page.value(PATHS).await?,
            json!(["各单位/乙/一.txt", "各单位/甲.txt"])
        );
        Ok(())
    })
    .await
}

/// A browser lists a hundred at a time.
#[tokio::test]
async fn no_file_of_a_large_folder_is_lost() -> Result<()> {
    run(async |page| {
        let names: Vec<String> = (0..250).map(|number| format!("{number:03}.txt")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        page.drop_file(&folder("很多", &names)?).await?;
        expect_collection(page, 250).await?;
        assert_eq!(page.count("[data-role=notice]").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_alone_in_a_folder_is_opened() -> Result<()> {
    run(async |page| {
        page.drop_file(&folder("一份", &["深/表.txt"])?).await?;
        page.wait_until_read().await?;
        assert_eq!(page.verdict().await?, "exact");
        assert_eq!(page.count("[data-role=collection]").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_empty_folder_changes_nothing() -> Result<()> {
    run(async |page| {
        page.choose(&tables(&["表.txt"])?[0]).await?;
        page.wait_until_read().await?;
        page.drop_file(&empty_folder("空夹")?).await?;
        page.wait_for(
            "document.querySelector('[data-role=notice]')?.innerText.includes('没有文件')",
        )
        .await?;
        assert_eq!(page.verdict().await?, "exact");
        page.click("[data-role=dismiss]").await?;
        page.wait_for("!document.querySelector('[data-role=notice]')")
            .await
    })
    .await
}

/// Drops so many files of the same table.
pub async fn drop_many(page: &Page, count: usize) -> Result<()> {
    let table = json!(small_table("30.00", "30.00"));
    let drop = format!(
        "(() => {{
            const data = new DataTransfer();
            for (let at = 1; at <= {count}; at++) {{
                data.items.add(new File([{table}], `${{at}}.txt`));
            }}
            document.body.dispatchEvent(new DragEvent('drop',
                {{ bubbles: true, cancelable: true, dataTransfer: data }}));
        }})()"
    );
    page.value(&drop).await?;
    Ok(())
}

#[tokio::test]
async fn a_thousand_files_reach_the_viewer() -> Result<()> {
    run(async |page| {
        drop_many(page, 1000).await?;
        expect_collection(page, 1000).await?;
        page.type_into("[data-role=document-text]", "1000.txt")
            .await?;
        page.wait_for("document.querySelectorAll('[data-role=document]').length === 1")
            .await?;
        open(page, 1).await?;
        assert!(page.text("main").await?.contains("1000.txt"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_beyond_the_limit_is_counted() -> Result<()> {
    run(async |page| {
        drop_many(page, 10_003).await?;
        expect_collection(page, 10_000).await?;
        let left_out = page.data("[data-role=collection]").await?;
        assert_eq!(left_out[0].get("leftOut").map(String::as_str), Some("3"));
        let notice = page.text("[data-role=notice]").await?;
        assert!(notice.contains("10,000 个文件；另有 3 个"), "{notice}");
        Ok(())
    })
    .await
}

/// Has the folder `坏` refuse to be listed, and the file `坏.txt` to be opened.
const BROKEN: &str = "
    const refuse = (_, failed) => failed(new Error('refused'));
    const spoil = (entry) => {
        if (entry.name === '坏.txt') entry.file = refuse;
        const start = entry.createReader?.bind(entry);
        entry.createReader = start && (() => {
            const reader = start();
            const list = reader.readEntries.bind(reader);
            const spoiled = (found) => (entries) => found(entries.map(spoil));
            reader.readEntries = entry.name === '坏' ? refuse
                : (found, failed) => list(spoiled(found), failed);
            return reader;
        });
        return entry;
    };
    const asEntry = DataTransferItem.prototype.webkitGetAsEntry;
    DataTransferItem.prototype.webkitGetAsEntry = function () {
        return spoil(asEntry.call(this));
    };";

#[tokio::test]
async fn what_cannot_be_opened_is_counted() -> Result<()> {
    run_after(BROKEN, async |page| {
        let folder = folder("各单位", &["坏/一.txt", "坏.txt", "二.txt", "好/三.txt"])?;
        page.drop_file(&folder).await?;
        expect_collection(page, 2).await?;
        assert_eq!(
            page.value(PATHS).await?,
            json!(["各单位/二.txt", "各单位/好/三.txt"])
        );
        let notice = page.text("[data-role=notice]").await?;
        assert!(notice.contains("2 个文件或文件夹"), "{notice}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_browser_without_entries_takes_files_all_the_same() -> Result<()> {
    let without = "delete DataTransferItem.prototype.webkitGetAsEntry;";
    run_after(without, async |page| {
        let files = tables(&["甲.txt", "乙.txt", "丙.txt"])?;
        page.drop_file(&files[0]).await?;
        page.wait_until_read().await?;
        page.drop_files(&refs(&files)).await?;
        expect_collection(page, 3).await
    })
    .await
}

#[tokio::test]
async fn a_failure_leads_back_to_the_collection() -> Result<()> {
    run(async |page| {
        let mut files = tables(&["甲.txt", "乙.txt"])?;
        files.push(file("信.txt", "你好")?);
        page.drop_files(&refs(&files)).await?;
        expect_collection(page, 3).await?;
        page.click("[data-role=document]:nth-child(3) [data-role=open-document]")
            .await?;
        page.wait_for_phase("failed").await?;
        page.shot("failed-of-many").await?;
        page.click("[data-role=back-to-collection]").await?;
        expect_collection(page, 3).await?;
        open(page, 1).await?;
        // Another document does not put the collection away.
        page.choose(&file("别的.txt", "你好")?).await?;
        page.wait_for_phase("failed").await?;
        page.click("[data-role=back-to-collection]").await?;
        expect_collection(page, 3).await?;
        let others = tables(&["丁.txt", "戊.txt", "己.txt", "庚.txt"])?;
        page.drop_files(&refs(&others)).await?;
        expect_collection(page, 4).await
    })
    .await
}

#[tokio::test]
async fn whoever_does_not_wait_for_a_document_is_back_at_the_collection() -> Result<()> {
    run_after(MUTE, async |page| {
        let files = tables(&["甲.txt", "乙.txt", "丙.txt"])?;
        page.drop_files(&refs(&files)).await?;
        expect_collection(page, 3).await?;
        page.value("window.mute = true").await?;
        page.click("[data-role=document]:nth-child(1) [data-role=open-document]")
            .await?;
        page.wait_for("document.querySelector('[data-role=cancel]')")
            .await?;
        page.value("window.mute = false").await?;
        page.click("[data-role=cancel]").await?;
        expect_collection(page, 3).await?;
        open(page, 1).await
    })
    .await
}

#[tokio::test]
async fn a_route_does_not_put_the_collection_away() -> Result<()> {
    run(async |page| {
        let files = tables(&["甲.txt", "乙.txt", "丙.txt"])?;
        page.drop_files(&refs(&files)).await?;
        expect_collection(page, 3).await?;
        page.value("addEventListener('hashchange', () => requestAnimationFrame(() => window.routed = true))")
            .await?;
        page.value("void (location.hash = 'sample/findings')")
            .await?;
        // By now whatever follows the address has.
        page.wait_for("window.routed").await?;
        expect_collection(page, 3).await?;
        open(page, 1).await?;
        assert!(page.text("main").await?.contains("甲.txt"));
        Ok(())
    })
    .await
}

/// Drops these before any program of the page is there.
fn dropped_early(
    dropped: Vec<PathBuf>,
    expect: impl AsyncFnOnce(&Page) -> Result<()>,
) -> impl Future<Output = Result<()>> {
    run_after(HELD_BACK, async move |page| {
        page.value("sessionStorage.held = true").await?;
        page.reload().await?;
        page.wait_for("window.go !== undefined").await?;
        page.drop_files(&refs(&dropped)).await?;
        page.value("(sessionStorage.clear(), window.go())").await?;
        expect(page).await
    })
}

#[tokio::test]
async fn a_folder_that_comes_before_the_program_waits_for_it() -> Result<()> {
    let folder = folder("各单位", &["一.txt", "二/二.txt"])?;
    let loose = tables(&["单独.txt"])?.pop().context("one")?;
    dropped_early(vec![folder, loose], async |page| {
        expect_collection(page, 3).await?;
        assert_eq!(
            page.value(PATHS).await?,
            json!(["单独.txt", "各单位/一.txt", "各单位/二/二.txt"])
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_files_that_come_before_the_program_are_compared() -> Result<()> {
    dropped_early(tables(&["2024年.txt", "2025年.txt"])?, async |page| {
        page.wait_until_read().await?;
        page.wait_for_view("comparison").await?;
        page.wait_for("document.querySelector('[data-role=comparison]').dataset.stage === 'shown'")
            .await
    })
    .await
}
