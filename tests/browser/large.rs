//! Turns documents of megabytes, and one beyond all measure, into progress, answers and a page that
//! stays itself.

use std::fs::{self, File};
use std::path::PathBuf;

use anyhow::Result;
use serde_json::{Value, json};

use crate::harness::files::{file, real, repeated, small_table};
use crate::harness::{Page, run, run_traced};

/// The projects of the real document so often are 5 MB.
const TIMES: usize = 80;

/// Keeps every state of the progress that the page shows, as `[bytes read, bytes of the file]`, and
/// the most elements that came into the page at once.
const WATCH: &str = "(() => {
    window.seen = [];
    window.most = 0;
    const elements = document.getElementsByTagName('*');
    let before = elements.length;
    new MutationObserver(() => {
        window.most = Math.max(most, elements.length - before);
        before = elements.length;
        const bar = document.querySelector('[data-role=progress]');
        if (!bar) return;
        const now = ['value', 'max'].map(it => Number(bar.getAttribute(it)));
        if (String(seen.at(-1)) !== String(now)) seen.push(now);
    }).observe(document.body, { attributes: true, childList: true, subtree: true });
})()";

fn large_file() -> Result<PathBuf> {
    file("大表.txt", repeated(TIMES)?)
}

async fn expect_the_large_document(page: &Page) -> Result<()> {
    page.wait_until_read().await?;
    assert_eq!(page.stat("projects").await?, (65 * TIMES).to_string());
    assert_eq!(page.verdict().await?, "differs");
    Ok(())
}

/// How long the page's tasks work is printed and not asserted: a busy machine makes them longer
/// than a reader's.
#[tokio::test]
async fn five_megabytes_are_read_with_progress_that_is_true_and_never_goes_back() -> Result<()> {
    run_traced(async |page| {
        let path = large_file()?;
        let size = fs::metadata(&path)?.len();
        page.value(WATCH).await?;
        page.mark("dropped").await?;
        page.drop_file(&path).await?;
        expect_the_large_document(page).await?;
        page.mark("shown").await?;
        let seen: Vec<[u64; 2]> = serde_json::from_value(page.value("seen").await?)?;
        let known: Vec<u64> = seen
            .iter()
            .filter(|[read, _]| *read > 0)
            .map(|[read, total]| {
                assert_eq!(*total, size, "the whole is the file: {seen:?}");
                *read
            })
            .collect();
        assert!(known.is_sorted(), "progress went back: {known:?}");
        assert!(known.len() > 1, "no progress is seen: {seen:?}");
        assert_eq!(known.last(), Some(&size), "read to its end: {known:?}");
        // What a reader has to wait for is not what all views are made of.
        let most = page.value("most").await?.as_u64().unwrap_or(0);
        let all = page.count("*").await?;
        println!("at most {most} of {all} elements came at once");
        assert!(most * 3 < all, "{most} of {all} elements came at once");
        let tasks = page.tasks_between(["dropped", "shown"]).await?;
        println!("longest tasks in microseconds: {:?}", &tasks[0][..5]);
        for view in ["projects", "findings", "source"] {
            page.go_to(view).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_cancelled_never_comes_and_the_page_goes_on() -> Result<()> {
    run(async |page| {
        page.value(
            "(() => {
                window.phases = [];
                new MutationObserver(() => {
                    const phase = document.body.dataset.phase;
                    if (phases.at(-1) !== phase) phases.push(phase);
                    if (!window.cancelled) document.querySelector('[data-role=cancel]')?.click();
                    window.cancelled ||= phases.includes('reading') && phase === 'idle';
                }).observe(document.documentElement,
                    { attributes: true, childList: true, subtree: true });
            })()",
        )
        .await?;
        page.drop_file(&large_file()?).await?;
        page.wait_for("window.cancelled").await?;
        page.drop_file(&file("小表.txt", small_table("30.00", "30.00"))?)
            .await?;
        page.wait_until_read().await?;
        assert_eq!(page.stat("projects").await?, "2");
        assert_eq!(page.verdict().await?, "exact");
        let phases = page.value("phases").await?;
        assert_eq!(
            phases,
            json!(["idle", "reading", "idle", "reading", "ready"])
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_file_takes_the_place_of_one_that_is_being_read() -> Result<()> {
    run(async |page| {
        page.drop_file(&large_file()?).await?;
        page.drop_file(&real()).await?;
        page.wait_until_read().await?;
        assert_eq!(page.stat("projects").await?, "65");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_over_the_limit_is_refused_in_words_that_name_it() -> Result<()> {
    run(async |page| {
        let path = file("太大.txt", "")?;
        // Its end is set and nothing written, so it takes no room where it lies.
        File::options()
            .write(true)
            .open(&path)?
            .set_len(512 * 1024 * 1024 + 1)?;
        page.drop_file(&path).await?;
        page.wait_for_phase("failed").await?;
        for words in ["这个文件超过 512 MB", "This file is larger than 512 MB"] {
            let said = page.text("[data-role=error]").await?;
            assert!(said.contains(words), "{said}");
            page.click("[data-role=language]").await?;
            page.wait_for(&format!(
                "!document.querySelector('[data-role=error]').innerText.includes('{words}')"
            ))
            .await?;
        }
        let error = page.data("[data-role=error]").await?;
        assert_eq!(
            error[0].get("error").map(String::as_str),
            Some("unreadable")
        );
        page.open_sample().await?;
        let left: Value = json!(page.count("[data-role=error]").await?);
        assert_eq!(left, json!(0));
        fs::remove_file(path)?;
        Ok(())
    })
    .await
}
