//! Turns marks and notes into what the browser keeps, what a file holds, and what another file is
//! told.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use crate::harness::files::{file, real, small_table};
use crate::harness::looks::Scheme;
use crate::harness::{Page, run, run_after};

/// The finding that the real document is known for, and its controls.
const FINDING: &str =
    "[data-role=finding-group][data-name=\"grand-total-differs\"] [data-role=finding]";
/// The first addition of 合计.
const ADDITION: &str = "[data-role=addition][data-level=grand][data-column=total]";
/// What is kept of documents.
const KEPT: &str = "Object.keys({...localStorage}).filter(it => it.startsWith('jixiao.paper.'))";
/// Holds what the page saves, since a file that is downloaded leaves the browser. Scripts of workers
/// have addresses of the same kind and go their way.
pub const CATCH: &str = "window.saved = [];
    const addressOf = URL.createObjectURL;
    URL.createObjectURL = blob => {
        if (blob.type === 'text/javascript') return addressOf.call(URL, blob);
        blob.text().then(it => saved.push(it));
        return 'blob:none';
    };
    HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; };";

async fn mark(page: &Page, row: &str, mark: &str) -> Result<()> {
    let select = format!("{row} [data-role=mark]");
    page.choose_option(&select, mark).await?;
    page.wait_for(&format!(
        "document.querySelector(`{select}`).dataset.mark === '{mark}'"
    ))
    .await
}

async fn open_findings(page: &Page) -> Result<()> {
    page.choose(&real()).await?;
    page.wait_until_read().await?;
    page.go_to("findings").await
}

/// Marks the known finding and writes a note on it.
async fn mark_and_note(page: &Page) -> Result<()> {
    mark(page, FINDING, "to-query").await?;
    page.type_into(
        &format!("{FINDING} [data-role=note]"),
        "问社工部：少一个单位？",
    )
    .await?;
    page.wait_for(&format!(
        "{KEPT}.length === 1 && localStorage[{KEPT}[0]].includes('单位？')"
    ))
    .await
}

async fn note(page: &Page) -> Result<serde_json::Value> {
    page.value(&format!(
        "[...document.querySelectorAll(`{FINDING} [data-role=note]`)].map(it => it.value)"
    ))
    .await
}

async fn import(page: &Page, path: &Path) -> Result<()> {
    page.choose_for("paper-input", path).await
}

async fn wait_for_notice(page: &Page, part: &str) -> Result<()> {
    page.wait_for(&format!(
        "document.querySelector('[data-role=paper-notice]').textContent.includes('{part}')"
    ))
    .await
}

async fn saved(page: &Page) -> Result<String> {
    page.click("[data-role=export-paper]").await?;
    caught(page).await
}

/// What [`CATCH`] caught last.
pub async fn caught(page: &Page) -> Result<String> {
    page.wait_for("saved.length > 0").await?;
    let text = page.value("saved.pop()").await?;
    Ok(text.as_str().context("no text was saved")?.to_owned())
}

#[tokio::test]
async fn marks_and_notes_are_there_again_for_the_same_file_only() -> Result<()> {
    run(async |page| {
        open_findings(page).await?;
        assert_eq!(page.value(KEPT).await?, json!([]));
        mark_and_note(page).await?;
        page.go_to("additions").await?;
        mark(page, ADDITION, "accepted").await?;
        page.wait_for("document.querySelector('#additions [data-role=mark-tally]').textContent.includes('认可 1')")
            .await?;
        page.reload().await?;
        page.wait_for_phase("idle").await?;
        let told = page.text("[data-role=remembered]").await?;
        assert!(told.contains("标记和备注"), "{told}");
        let other = file("别的.txt", small_table("30.00", "31.00"))?;
        page.choose(&other).await?;
        page.wait_until_read().await?;
        page.go_to("findings").await?;
        assert_eq!(page.count("[data-role=mark]:not([data-mark=\"\"])").await?, 0);
        open_findings(page).await?;
        page.wait_for("document.querySelector('#findings [data-role=mark-tally]').textContent.includes('待查 1')")
            .await?;
        assert_eq!(note(page).await?, json!(["问社工部：少一个单位？"]));
        page.go_to("additions").await?;
        let again = page.data(&format!("{ADDITION} [data-role=mark]")).await?;
        assert_eq!(again[0]["mark"], "accepted");
        // What is not the document is all that is kept.
        let kept = page.value(&format!("localStorage[{KEPT}[0]]")).await?;
        assert!(!kept.to_string().contains("社区"), "{kept}");
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn findings_are_filtered_by_mark() -> Result<()> {
    run(async |page| {
        open_findings(page).await?;
        let all = page.text("#findings .section-head [role=status]").await?;
        mark(page, FINDING, "to-query").await?;
        page.wait_for("document.querySelector('button[data-role=to-query]')")
            .await?;
        page.click("button[data-role=to-query]").await?;
        page.wait_for("document.querySelectorAll('[data-role=finding]').length === 1")
            .await?;
        assert_eq!(
            page.text("#findings .section-head [role=status]").await?,
            "共 1 条"
        );
        // A row does not go from under the reader who marks it otherwise.
        mark(page, FINDING, "accepted").await?;
        assert_eq!(page.count("[data-role=finding]").await?, 1);
        page.click("button[data-role=unmarked]").await?;
        page.wait_for("document.querySelector('button[data-role=unmarked][aria-pressed=true]')")
            .await?;
        assert_eq!(page.count(FINDING).await?, 0);
        page.click("button[data-role=any-mark]").await?;
        page.wait_for(&format!("document.querySelector(`{FINDING}`)"))
            .await?;
        assert_eq!(
            page.text("#findings .section-head [role=status]").await?,
            all
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_paper_is_exported_cleared_and_imported() -> Result<()> {
    run_after(CATCH, async |page| {
        open_findings(page).await?;
        mark_and_note(page).await?;
        let text = saved(page).await?;
        let name = page.value("savedAs").await?;
        assert_eq!(name, json!("guangzhou-social-work.txt.jixiao-paper.json"));
        page.click("[data-role=clear-paper]").await?;
        page.wait_for(&format!("{KEPT}.length === 0")).await?;
        assert_eq!(note(page).await?, json!([]));
        page.click("[data-role=restore-paper]").await?;
        page.wait_for(&format!("{KEPT}.length === 1")).await?;
        assert_eq!(note(page).await?, json!(["问社工部：少一个单位？"]));
        page.click("[data-role=clear-paper]").await?;
        page.wait_for(&format!("{KEPT}.length === 0")).await?;
        import(page, &file("底稿.json", &text)?).await?;
        wait_for_notice(page, "导入了 1 条").await?;
        assert_eq!(note(page).await?, json!(["问社工部：少一个单位？"]));
        // A mark of a check that there is no more stays in the paper, and is told.
        let stray = text.replace("grand-total-differs", "another-check");
        import(page, &file("旧底稿.json", stray)?).await?;
        wait_for_notice(page, "导入了 1 条").await?;
        page.wait_for("document.querySelector('[data-role=unknown-marks]')?.textContent.includes('another-check')")
            .await?;
        assert!(saved(page).await?.contains("another-check"));
        // Of another file, or of no kind that is known.
        import(page, &file("表.json", "{}")?).await?;
        wait_for_notice(page, "不是底稿").await?;
        let other = file("别的.txt", small_table("30.00", "31.00"))?;
        page.choose(&other).await?;
        page.wait_until_read().await?;
        page.go_to("findings").await?;
        import(page, &file("底稿.json", &text)?).await?;
        wait_for_notice(page, "属于“guangzhou-social-work.txt”").await?;
        assert_eq!(page.count("[data-role=export-paper]").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_foot_of_the_page_forgets_papers_too() -> Result<()> {
    run_after(
        "window.confirm = text => { window.asked = text; return window.agreed; };",
        async |page| {
            open_findings(page).await?;
            mark_and_note(page).await?;
            page.click("[data-role=forget]").await?;
            assert!(page.value("asked").await?.to_string().contains("备注"));
            assert_eq!(note(page).await?, json!(["问社工部：少一个单位？"]));
            page.value("window.agreed = true").await?;
            page.click("[data-role=forget]").await?;
            page.wait_for(&format!("{KEPT}.length === 0")).await?;
            page.wait_for(&format!(
                "!document.querySelector(`{FINDING} [data-role=note]`)"
            ))
            .await
        },
    )
    .await
}

#[tokio::test]
async fn without_storage_marks_hold_until_the_page_is_closed() -> Result<()> {
    let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };";
    run_after(&format!("{full} {CATCH}"), async |page| {
        open_findings(page).await?;
        mark(page, FINDING, "to-query").await?;
        page.wait_for("document.querySelector('[data-role=paper-not-kept]')").await?;
        page.choose(&file("别的.txt", small_table("30.00", "31.00"))?).await?;
        page.wait_for("document.querySelector('[data-role=stat][data-name=projects]')?.dataset.value === '2'")
            .await?;
        page.choose(&real()).await?;
        page.wait_for("document.querySelector('[data-role=stat][data-name=projects]')?.dataset.value === '65'")
            .await?;
        page.go_to("findings").await?;
        let again = page.data(&format!("{FINDING} [data-role=mark]")).await?;
        assert_eq!(again[0]["mark"], "to-query");
        assert!(saved(page).await?.contains("to-query"));
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

fn looks(width: u32, scheme: Scheme) -> impl Future<Output = Result<()>> {
    run(async move |page| {
        let name = format!("paper-{width}-{}", scheme.name());
        page.look(width, scheme).await?;
        open_findings(page).await?;
        mark_and_note(page).await?;
        page.expect_fit("findings").await?;
        page.shot(&format!("{name}-1-findings")).await?;
        page.go_to("additions").await?;
        mark(page, ADDITION, "accepted").await?;
        page.expect_fit("additions").await?;
        page.shot(&format!("{name}-2-additions")).await?;
        page.click("[data-role=language]").await?;
        page.wait_for("document.documentElement.lang === 'en'")
            .await?;
        page.go_to("findings").await?;
        let told = page.text("[data-role=working-paper]").await?;
        assert!(told.contains("kept in this browser only"), "{told}");
        page.expect_fit("findings in English").await?;
        page.shot(&format!("{name}-3-english")).await?;
        page.value("document.querySelector('[data-role=working-paper]').scrollIntoView()")
            .await?;
        page.shot(&format!("{name}-4-ways")).await
    })
}

#[tokio::test]
async fn marks_fit_a_wide_page() -> Result<()> {
    looks(1440, Scheme::Light).await
}

#[tokio::test]
async fn marks_fit_a_phone() -> Result<()> {
    looks(390, Scheme::Dark).await
}
