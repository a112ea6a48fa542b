//! Turns each way of giving the page a document into the same answer.

use std::fs;

use anyhow::Result;
use encoding_rs::GB18030;
use serde_json::json;

use crate::harness::files::{file, real, small_table};
use crate::harness::{Page, run, run_after};

async fn expect_the_real_document(page: &Page) -> Result<()> {
    page.wait_until_read().await?;
    assert_eq!(page.stat("projects").await?, "65");
    assert_eq!(page.verdict().await?, "differs");
    Ok(())
}

#[tokio::test]
async fn a_file_is_chosen() -> Result<()> {
    run(async |page| {
        page.choose(&real()).await?;
        expect_the_real_document(page).await
    })
    .await
}

#[tokio::test]
async fn a_file_is_dropped() -> Result<()> {
    run(async |page| {
        page.drop_file(&real()).await?;
        expect_the_real_document(page).await
    })
    .await
}

#[tokio::test]
async fn a_text_is_pasted() -> Result<()> {
    run(async |page| {
        page.paste(&fs::read_to_string(real())?).await?;
        expect_the_real_document(page).await
    })
    .await
}

#[tokio::test]
async fn the_sample_is_opened() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        expect_the_real_document(page).await
    })
    .await
}

#[tokio::test]
async fn another_file_replaces_the_first() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        expect_the_real_document(page).await?;
        page.drop_file(&file("另一张表.txt", small_table("30.00", "30.00"))?)
            .await?;
        page.wait_for(
            "document.querySelector('[data-role=stat][data-name=projects]')?.dataset.value === '2'",
        )
        .await?;
        page.wait_until_read().await?;
        assert_eq!(page.stat("indicators").await?, "2");
        assert_eq!(page.verdict().await?, "exact");
        assert!(
            !page.text("body").await?.contains("49.20"),
            "something of the first is left"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_same_file_can_be_chosen_twice() -> Result<()> {
    run(async |page| {
        let path = file("表.txt", small_table("30.00", "30.00"))?;
        page.choose(&path).await?;
        page.wait_until_read().await?;
        assert_eq!(page.verdict().await?, "exact");
        // A reader who corrected the file chooses it again under the same name.
        file("表.txt", small_table("31.00", "30.00"))?;
        page.choose(&path).await?;
        page.wait_for(
            "document.querySelector('[data-role=verdict]')?.dataset.verdict === 'differs'",
        )
        .await
    })
    .await
}

#[tokio::test]
async fn texts_in_other_encodings_are_read() -> Result<()> {
    run(async |page| {
        let text = small_table("30.00", "30.00");
        let utf16 = format!("\u{FEFF}{text}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let encodings = [
            ("utf-8", format!("\u{FEFF}{text}").into_bytes()),
            ("utf-16", utf16),
            ("gb18030", GB18030.encode(&text).0.into_owned()),
        ];
        for (name, bytes) in encodings {
            page.choose(&file(&format!("{name}.txt"), bytes)?).await?;
            // The file's name is shown, so this waits for the new document, not for the last one.
            page.wait_for(&format!("document.body.innerText.includes('{name}.txt')"))
                .await?;
            page.wait_until_read().await?;
            assert_eq!(page.stat("projects").await?, "2", "{name}");
            assert!(page.squeezed("body").await?.contains("示范局"), "{name}");
        }
        Ok(())
    })
    .await
}

/// Holds every program of the page back, as a slow network would, until `go()` is called.
pub const HELD_BACK: &str = "
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...program) => {
        if (sessionStorage.held) await new Promise(go => window.go = go);
        return start(...program);
    };";

#[tokio::test]
async fn a_file_that_comes_before_the_program_waits_for_it() -> Result<()> {
    run_after(HELD_BACK, async |page| {
        page.value("sessionStorage.held = true").await?;
        page.reload().await?;
        page.wait_for("window.go !== undefined").await?;
        page.drop_file(&real()).await?;
        assert_eq!(
            page.value("document.body.dataset.phase").await?,
            json!(null)
        );
        page.value("(sessionStorage.clear(), window.go())").await?;
        page.wait_until_read().await?;
        assert_eq!(page.verdict().await?, "differs");
        Ok(())
    })
    .await
}
