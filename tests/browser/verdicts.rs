//! Turns small tables with one planted difference into the verdict, its figures and its words.

use anyhow::Result;

use crate::harness::files::{file, small_table};
use crate::harness::{Page, run};

/// Reads a table whose two projects add up to 30.00 and expects this of its first addition.
async fn expect(
    page: &Page,
    table: &str,
    level: &str,
    figures: [&str; 2],
    verdict: &str,
) -> Result<()> {
    page.choose(&file(&format!("{verdict}.txt"), table)?)
        .await?;
    page.wait_until_read().await?;
    assert_eq!(page.verdict().await?, verdict);
    let [stated, difference] = figures;
    let rows = page.additions(level).await?;
    assert!(
        rows.iter().any(|row| {
            row.stated == stated && row.difference == difference && row.verdict == verdict
        }),
        "{rows:?}"
    );
    page.shot(&format!("verdict-{verdict}")).await
}

#[tokio::test]
async fn exact() -> Result<()> {
    run(async |page| {
        let table = small_table("30.00", "30.00");
        expect(page, &table, "grand", ["30.00", "0.00"], "exact").await
    })
    .await
}

#[tokio::test]
async fn rounding_is_shown_with_its_difference_and_bound() -> Result<()> {
    run(async |page| {
        let table = small_table("30.01", "30.01");
        expect(page, &table, "unit", ["30.01", "0.01"], "rounding").await?;
        page.go_to("additions").await?;
        // Two parts and their sum, each off by at most half a cent.
        let said = page.text("body").await?;
        for figure in ["0.01", "0.015"] {
            assert!(said.contains(figure), "{figure} is not shown");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn differs_by_the_exact_amount() -> Result<()> {
    run(async |page| {
        let table = small_table("1,030.05", "30.00");
        expect(page, &table, "grand", ["1030.05", "1000.05"], "differs").await?;
        let said = page.text("[data-role=verdict]").await?;
        assert!(said.contains("1,000.05"), "{said}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn unchecked_tells_the_reason() -> Result<()> {
    run(async |page| {
        let whole = small_table("30.00", "30.00");
        let until_the_unit = whole.split("    示范项目甲").next().unwrap_or_default();
        page.choose(&file("无项目.txt", until_the_unit)?).await?;
        page.wait_until_read().await?;
        assert_eq!(page.verdict().await?, "unchecked");
        let said = page.squeezed("[data-role=verdict]").await?;
        assert!(said.contains("无法核对：没有列出"), "{said}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_missing_grand_total_is_told() -> Result<()> {
    run(async |page| {
        let whole = small_table("30.00", "30.00");
        let lines = whole
            .split_inclusive('\n')
            .filter(|line| !line.starts_with("合计"));
        page.choose(&file("无合计.txt", lines.collect::<String>())?)
            .await?;
        page.wait_until_read().await?;
        let grand = page.additions("grand").await?;
        assert!(!grand.is_empty() && grand.iter().all(|one| one.verdict == "unchecked"));
        assert_eq!(page.verdict().await?, "unchecked");
        assert!(page.squeezed("main").await?.contains("没有合计行"));
        Ok(())
    })
    .await
}
