//! Turns how a text was read into something a person sees and can change.

use std::fs;

use anyhow::Result;

use crate::harness::files::{fixture, real};
use crate::harness::run;

#[tokio::test]
async fn the_shape_is_shown_and_can_be_chosen() -> Result<()> {
    run(async |page| {
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        let shape = page.data("[data-role=shape]").await?;
        assert_eq!(shape[0].get("value").map(String::as_str), Some("stream"));
        let evidence = page.text("[data-role=evidence]").await?;
        assert!(evidence.contains("67 行的资金列为推定"), "{evidence}");
        page.choose_option("[data-role=shape]", "cells-first")
            .await?;
        page.wait_for(
            "document.querySelector('[data-role=shape]')?.dataset.value === 'cells-first'",
        )
        .await?;
        page.choose_option("[data-role=shape]", "").await?;
        page.wait_for("document.querySelector('[data-role=shape]')?.dataset.value === 'stream'")
            .await?;
        assert_eq!(page.stat("projects").await?, "65");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_text_whose_order_was_lost_gets_advice() -> Result<()> {
    run(async |page| {
        page.choose(&fixture("tables/interleaved-lines.txt"))
            .await?;
        page.wait_until_read().await?;
        let advice = page.text("[data-role=order-lost]").await?;
        assert!(advice.contains("pdftotext -raw"), "{advice}");
        assert!(page.count("[data-role=unexplained] li").await? > 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn repairs_are_counted_and_placed() -> Result<()> {
    run(async |page| {
        page.choose(&fixture("tables/two-tables.txt")).await?;
        page.wait_until_read().await?;
        page.click("[data-role=repairs] summary").await?;
        let repairs = page.text("[data-role=repairs]").await?;
        assert!(repairs.contains("后面另有一张表未读"), "{repairs}");
        assert!(repairs.contains("10"), "{repairs}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_misread_text_is_offered_turned_back() -> Result<()> {
    run(async |page| {
        let path = fixture("strangers/gbk-as-windows-1252.txt");
        assert!(!fs::read_to_string(&path)?.contains("项目"));
        page.choose(&path).await?;
        page.wait_for_phase("failed").await?;
        page.click("[data-role=turn-back]").await?;
        page.wait_until_read().await?;
        let department = page.text("main h1").await?;
        assert_eq!(department, "中共广州市委社会工作部");
        Ok(())
    })
    .await
}
