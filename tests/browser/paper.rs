//! Turns the page into paper: what it says above the report, in which order, and what is left out.

use anyhow::{Context, Result};
use serde_json::json;

use crate::harness::files::real;
use crate::harness::{Page, run};

/// What `sha256sum` says of the document.
const SHA256: &str = "e23348279824543def8cb1b602489cefba681cfaabc27e8a84dedc022167bcf9";

/// What can be pressed, chosen or searched, and is of no use on paper; the choice of a shape is there
/// as the words that say how the text was read.
const CONTROLS: &str = "nav, select:not([data-role=shape]), input, [data-role=copy], [data-role=to-check].button, \
    .masthead, .pager, .findings-controls, .additions-order, .projects-order, .colophon";

/// The facts above the report, in a line each.
async fn head(page: &Page) -> Result<Vec<String>> {
    let lines = page
        .value(
            "[...document.querySelectorAll('[data-role=paper-head] > div')]
                 .map(it => [...it.children].map(part => part.textContent).join(' '))",
        )
        .await?;
    Ok(serde_json::from_value(lines)?)
}

/// What of `css` takes room.
async fn seen(page: &Page, css: &str) -> Result<Vec<String>> {
    let seen = page
        .value(&format!(
            "[...document.querySelectorAll(`{css}`)]
                 .filter(it => it.getClientRects().length > 0)
                 .map(it => it.tagName + '.' + it.className)"
        ))
        .await?;
    Ok(serde_json::from_value(seen)?)
}

async fn today(page: &Page) -> Result<String> {
    let today = "new Date().toLocaleDateString('sv-SE')";
    let today = page.value(today).await?;
    Ok(today.as_str().context("no date")?.to_owned())
}

#[tokio::test]
async fn the_printed_report_says_of_what_when_and_how_much() -> Result<()> {
    run(async |page| {
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        assert!(seen(page, ".paper-head, .paper-foot").await?.is_empty());
        page.look_at_paper().await?;
        let facts = head(page).await?;
        assert_eq!(facts[0], "文件 guangzhou-social-work.txt");
        assert_eq!(facts[1], format!("SHA-256 {SHA256}"));
        assert_eq!(facts[2], format!("打印日期 {}", today(page).await?));
        let version = page
            .value("document.querySelector('.colophon').textContent")
            .await?;
        let version = version.as_str().context("no version")?;
        assert!(version.starts_with("绩效 "), "{version}");
        assert_eq!(facts[3], format!("版本 {version}"));
        assert_eq!(facts[4], "范围 问题：只印第 1–200 条，共 563 条");
        // All of them are on paper with their lines, though most are folded away on the screen.
        let folded = "[...document.querySelectorAll(
            '.finding-group :is([data-role=finding], [data-role=jump-to-lines])')]
            .filter(it => !it.checkVisibility()).map(it => it.textContent)";
        assert_eq!(page.value(folded).await?, json!([]));
        assert!(
            page.count(".finding-group [data-role=jump-to-lines]")
                .await?
                > 100
        );
        assert_eq!(seen(page, CONTROLS).await?, Vec::<String>::new());
        assert_eq!(seen(page, ".paper-foot").await?, ["P.paper-foot"]);
        page.expect_fit("the page").await?;
        let order = page
            .value(
                "[...document.querySelectorAll('.paper-head, [data-role=view], .paper-foot')]
                     .filter(it => it.getClientRects().length > 0)
                     .sort((one, other) => one.getBoundingClientRect().top
                         - other.getBoundingClientRect().top)
                     .map(it => it.dataset.view ?? it.className)",
            )
            .await?;
        assert_eq!(
            order,
            json!([
                "paper-head",
                "overview",
                "additions",
                "findings",
                "projects",
                "paper-foot"
            ])
        );
        page.long_shot("paper").await
    })
    .await
}

#[tokio::test]
async fn what_is_filtered_and_not_checked_stands_on_paper() -> Result<()> {
    run(async |page| {
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        page.go_to("findings").await?;
        page.click("[data-role=errors]").await?;
        page.wait_for("document.querySelectorAll('[data-role=finding]').length === 1")
            .await?;
        assert_eq!(head(page).await?[4], "范围 问题：只印“错误”");
        page.click("[data-role=any-severity]").await?;
        page.choose_option("[data-role=check-filter]", "quantity-missing")
            .await?;
        page.wait_for("document.querySelectorAll('[data-role=finding-group]').length === 1")
            .await?;
        assert_eq!(head(page).await?[4], "范围 问题：只印“缺数量指标”");
        Ok(())
    })
    .await
}

/// The day is that of printing, not of reading.
#[tokio::test]
async fn the_day_is_written_when_it_is_printed() -> Result<()> {
    run(async |page| {
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        page.value("document.getElementById('printed-on').textContent = 'yesterday'")
            .await?;
        let paper = page
            .devtools("Page.printToPDF", json!({ "preferCSSPageSize": true }))
            .await?;
        let pdf = paper["data"].as_str().context("no PDF")?;
        assert!(pdf.starts_with("JVBERi0"), "base64 of %PDF-");
        assert_eq!(
            head(page).await?[2],
            format!("打印日期 {}", today(page).await?)
        );
        Ok(())
    })
    .await
}
