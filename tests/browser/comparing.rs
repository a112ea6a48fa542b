//! Turns two files into one comparison: who is who, what changed, and what a person makes of it.

use std::io::Cursor;
use std::path::PathBuf;

use anyhow::Result;
use calamine::{Reader, Xlsx};
use serde_json::json;

use crate::harness::files::{file, last_year, real, small_table};
use crate::harness::{Page, run, run_after};

/// What a change says, by the name of its project.
const SAID: &str =
    "Object.fromEntries([...document.querySelectorAll('[data-role=change]')].map(row => [
    row.querySelector('[data-role=change-open]').textContent,
    [...row.querySelectorAll('.change-kind')].map(it => it.dataset.kind).join(' '),
]))";

/// The steps of the bridge, each with its amount.
const BRIDGE: &str = "[...document.querySelectorAll('[data-role=bridge-row]')].map(row =>
    row.querySelector('.bridge-amount').textContent.replaceAll('\\u2007', '').replaceAll('\\u2212', '-'))";

/// A year later: one project has more and another goal, one is gone under its name, one is new.
fn later() -> String {
    let table = small_table("45.00", "45.00");
    let table = table.replace("示范项目甲 10.00 10.00", "示范项目甲 15.00 15.00");
    let table = table.replace("完成甲项工作。", "提前完成甲项全部工作。");
    let table = table.replace("年度指标值:≥1场", "年度指标值:≥2场");
    format!(
        "{table}\n\x20   全新事项 10.00 10.00\n\n另起一事。\n\n\
         1、1-产出指标；11-数量指标；次数；实施周期指标值:≥9次；年度指标值:≥9次。\n"
    )
}

fn years() -> Result<(PathBuf, PathBuf)> {
    Ok((
        file("2024年.txt", small_table("30.00", "30.00"))?,
        file("2025年.txt", later())?,
    ))
}

async fn wait_until_compared(page: &Page) -> Result<()> {
    page.wait_for_view("comparison").await?;
    page.wait_for("document.querySelector('[data-role=comparison]')?.dataset.stage === 'shown'")
        .await
}

#[tokio::test]
async fn two_files_dropped_together_are_compared_by_their_years() -> Result<()> {
    run(async |page| {
        let (old, new) = years()?;
        // The newer one first: the years in their names say which is which.
        page.drop_files(&[&new, &old]).await?;
        page.wait_until_read().await?;
        wait_until_compared(page).await?;
        let files = page
            .value("[...document.querySelectorAll('.comparison-side .comparison-file')].map(it => it.textContent)")
            .await?;
        assert_eq!(files, json!(["2024年.txt", "2025年.txt"]));
        assert_eq!(
            page.value(SAID).await?,
            json!({
                "示范项目甲": "amount goal",
                "示范项目乙": "indicators",
                "全新事项": "new",
            })
        );
        assert_eq!(
            page.value(BRIDGE).await?,
            json!(["30.00", "+5.00", "+10.00", "45.00"])
        );
        page.click("button[data-role=goal]").await?;
        page.wait_for("document.querySelectorAll('[data-role=change]').length === 1")
            .await?;
        page.click("[data-role=change-open]").await?;
        page.wait_for("document.querySelector('[data-role=change-detail] ins')")
            .await?;
        let came = page
            .value("[...document.querySelectorAll('[data-role=change-detail] ins')].map(it => it.textContent).join()")
            .await?;
        assert_eq!(came, json!("提前,全部"));
        page.shot("comparison-detail").await?;
        page.click("button[data-role=any-change]").await?;
        page.wait_for("document.querySelectorAll('[data-role=change]').length === 3")
            .await?;
        page.click("[data-role=compare-swap]").await?;
        page.wait_for(&format!("JSON.stringify({BRIDGE}) === `[\"45.00\",\"-10.00\",\"-5.00\",\"30.00\"]`"))
            .await?;
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_step_of_the_bridge_leads_to_its_projects() -> Result<()> {
    run(async |page| {
        let (old, new) = years()?;
        page.drop_files(&[&old, &new]).await?;
        page.wait_until_read().await?;
        wait_until_compared(page).await?;
        page.click("button[data-role=goal]").await?;
        page.wait_for("document.querySelectorAll('[data-role=change]').length === 1")
            .await?;
        page.value("[...document.querySelectorAll('[data-role=bridge-step]')].at(-1).click()")
            .await?;
        page.wait_for(&format!(
            "JSON.stringify({SAID}) === `{{\"全新事项\":\"new\"}}`"
        ))
        .await?;
        // A keyboard goes on from there.
        assert_eq!(
            page.value("document.activeElement.dataset.role").await?,
            "changes"
        );
        page.click("[data-role=drilled]").await?;
        page.wait_for("document.querySelectorAll('[data-role=change]').length === 3")
            .await?;
        assert_eq!(page.count("[data-role=drilled]").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_is_chosen_beside_the_open_one_and_given_up_again() -> Result<()> {
    run(async |page| {
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        page.go_to("comparison").await?;
        page.shot("comparison-nothing").await?;
        page.choose_for("compare-input", &file("信.txt", "你好")?)
            .await?;
        page.wait_for(
            "document.querySelector('[data-role=compare-problem]')?.textContent.includes('信.txt')",
        )
        .await?;
        page.choose_for("compare-input", &last_year()?).await?;
        wait_until_compared(page).await?;
        page.click("button[data-role=amount]").await?;
        page.wait_for("document.querySelectorAll('[data-role=change]').length === 1")
            .await?;
        page.click("[data-role=change-open]").await?;
        page.wait_for("document.querySelector('[data-role=change-detail]')")
            .await?;
        // It is held beside the document, which stays what it is.
        page.go_to("overview").await?;
        page.go_to("comparison").await?;
        assert_eq!(page.count("[data-role=change]").await?, 1);
        // The lines lead into the text of the open document.
        page.click("[data-role=change-open]").await?;
        page.wait_for("!document.querySelector('[data-role=change-detail]')")
            .await?;
        page.click("[data-role=change-open]").await?;
        page.wait_for(
            "document.querySelector('[data-role=change-detail] [data-role=jump-to-lines]')",
        )
        .await?;
        page.click("[data-role=change-detail] [data-role=jump-to-lines]")
            .await?;
        page.wait_for_view("source").await?;
        page.go_to("comparison").await?;
        page.click("[data-role=compare-close]").await?;
        page.wait_for(
            "document.querySelector('[data-role=comparison]').dataset.stage === 'nothing'",
        )
        .await?;
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

/// Two tables of which a project has become another, held against each other: 示范项目乙 is to be joined
/// with 社区公园改造 by hand.
async fn compare_renamed(page: &Page) -> Result<()> {
    let old = file("旧.txt", small_table("30.00", "30.00"))?;
    let renamed = small_table("30.00", "30.00")
        .replace("示范项目乙", "社区公园改造")
        .replace("完成乙项工作。", "修好三处公园的步道和灯。")
        .replace(
            "；11-数量指标；乙的数量；实施周期指标值:≥3场；年度指标值:≥1场",
            "；11-数量指标；修整步道；实施周期指标值:≥3处；年度指标值:≥3处",
        );
    let new = file("新.txt", renamed)?;
    page.choose(&new).await?;
    page.wait_until_read().await?;
    page.go_to("comparison").await?;
    page.choose_for("compare-input", &old).await?;
    wait_until_compared(page).await
}

/// Says that the two are one.
async fn join(page: &Page) -> Result<()> {
    page.click("button[data-role=new]").await?;
    page.wait_for("document.querySelectorAll('[data-role=change]').length === 1")
        .await?;
    page.click("[data-role=change-open]").await?;
    page.wait_for("document.querySelector('[data-role=change-partner]')")
        .await?;
    page.choose_option("[data-role=change-partner]", "1")
        .await?;
    page.wait_for("document.querySelector('[data-role=forget-by-hand]')")
        .await?;
    page.click("button[data-role=any-change]").await?;
    page.wait_for("document.querySelectorAll('[data-role=change]').length === 2")
        .await
}

#[tokio::test]
async fn who_is_who_can_be_said_by_hand() -> Result<()> {
    run(async |page| {
        compare_renamed(page).await?;
        assert_eq!(
            page.value(SAID).await?,
            json!({ "示范项目乙": "ended", "社区公园改造": "new" }),
            "what changed comes first"
        );
        join(page).await?;
        let said = page.value(SAID).await?;
        assert_eq!(said["社区公园改造"], "goal indicators renamed");
        page.click("[data-role=forget-by-hand]").await?;
        page.wait_for("document.querySelectorAll('[data-role=change]').length === 3")
            .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_workbook_holds_what_was_said_by_hand() -> Result<()> {
    run(async |page| {
        let folder = page.downloads().await?;
        compare_renamed(page).await?;
        join(page).await?;
        page.click("[data-format=xlsx] [data-role=compare-export]")
            .await?;
        let name = "旧 - 新.xlsx";
        page.wait_for(&format!(
            "document.querySelector('[data-role=compare-saved]').textContent.includes('{name}')"
        ))
        .await?;
        let bytes = page.saved(&folder.join(name)).await?;
        let mut workbook = Xlsx::new(Cursor::new(bytes))?;
        let changes = workbook.worksheet_range("变动的项目")?;
        // The head, one project that stayed, and one that became another.
        assert_eq!(changes.height(), 3, "{changes:?}");
        let said = |text: &str| changes.cells().any(|(_, _, cell)| *cell == text);
        assert!(said("示范项目乙") && said("社区公园改造"), "{changes:?}");
        // What is shown is still there to be asked.
        page.click("[data-role=forget-by-hand]").await?;
        page.wait_for("document.querySelectorAll('[data-role=change]').length === 3")
            .await?;
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_workers_the_page_says_that_nothing_is_compared() -> Result<()> {
    run_after("delete window.Worker;", async |page| {
        let (old, new) = years()?;
        page.choose(&new).await?;
        page.wait_until_read().await?;
        page.go_to("comparison").await?;
        page.choose_for("compare-input", &old).await?;
        page.wait_for("document.querySelector('[data-role=compare-problem]')?.textContent.includes('后台线程')")
            .await?;
        // What is open is not affected.
        page.go_to("overview").await?;
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}
