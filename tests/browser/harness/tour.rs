//! Turns the page into everything it can show, one stop after the other.

use anyhow::Result;
use thirtyfour::Key;

use super::files::{file, last_year, real};
use super::looks::Scheme;
use super::{Page, VIEWS, run_after};

/// Lets a test keep what is asked of the engine from reaching it, so that reading goes on until it
/// is cancelled.
pub const MUTE: &str = "const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...words) {
        if (!window.mute) post.apply(this, words);
    };";

/// Opens the page in this look and leads through it; `look` is called at every stop, with a name.
pub async fn tour(
    width: u32,
    scheme: Scheme,
    look: impl AsyncFn(&Page, &str) -> Result<()>,
) -> Result<()> {
    run_after(MUTE, async |page| {
        page.look(width, scheme).await?;
        before_a_document(page, &look).await?;
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        for view in VIEWS {
            page.go_to(view).await?;
            look(page, view).await?;
        }
        within_views(page, &look).await?;
        of_many(page, &look).await?;
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        page.click("[data-role=language]").await?;
        page.wait_for("document.documentElement.lang === 'en'")
            .await?;
        page.go_to("overview").await?;
        look(page, "overview-english").await?;
        page.go_to("findings").await?;
        look(page, "findings-english").await
    })
    .await
}

async fn before_a_document(
    page: &Page,
    look: &impl AsyncFn(&Page, &str) -> Result<()>,
) -> Result<()> {
    look(page, "empty").await?;
    page.type_keys("?").await?;
    page.wait_for("document.querySelector('[data-role=shortcuts-dialog]').open")
        .await?;
    look(page, "shortcuts").await?;
    page.press(Key::Escape).await?;
    page.click("[data-role=paste]").await?;
    page.wait_for("document.querySelector('[data-role=paste-dialog]').open")
        .await?;
    look(page, "paste").await?;
    page.press(Key::Escape).await?;
    page.choose(&file("别的.txt", "你好")?).await?;
    page.wait_for_phase("failed").await?;
    look(page, "failed").await?;
    page.value("window.mute = true").await?;
    page.click("[data-role=sample]").await?;
    page.wait_for_phase("reading").await?;
    look(page, "reading").await?;
    page.value("window.mute = false").await?;
    page.click("[data-role=cancel]").await?;
    page.wait_for_phase("idle").await?;
    Ok(())
}

async fn within_views(page: &Page, look: &impl AsyncFn(&Page, &str) -> Result<()>) -> Result<()> {
    page.click("[data-role=export-open]").await?;
    page.wait_for("document.querySelector('[data-role=export-menu]').open")
        .await?;
    look(page, "export").await?;
    page.press(Key::Escape).await?;
    page.type_into("[data-role=search]", "社区").await?;
    page.wait_for("document.querySelector('[data-role=search-hit]')")
        .await?;
    look(page, "search").await?;
    page.press(Key::Escape).await?;
    page.go_to("findings").await?;
    page.value("document.querySelectorAll('#findings details').forEach(it => it.open = true)")
        .await?;
    look(page, "findings-unfolded").await?;
    page.choose_option(
        "[data-name=grand-total-differs] [data-role=mark]",
        "to-query",
    )
    .await?;
    page.wait_for("document.querySelector('[data-role=note]')")
        .await?;
    look(page, "findings-marked").await?;
    page.value("document.querySelector('[data-role=finding] [data-role=jump-to-lines]').click()")
        .await?;
    page.wait_for_view("source").await?;
    page.wait_for("document.querySelector('.text-line-marked')")
        .await?;
    look(page, "source-marked").await?;
    page.go_to("projects").await?;
    page.click("[data-role=project-row][data-index=\"1\"]")
        .await?;
    page.wait_for("document.querySelector('[data-role=project-detail] .indicator-table')")
        .await?;
    look(page, "project").await?;
    page.go_to("comparison").await?;
    page.choose_for("compare-input", &last_year()?).await?;
    page.wait_for("document.querySelector('[data-role=comparison]').dataset.stage === 'shown'")
        .await?;
    look(page, "comparison-shown").await?;
    page.point_at("button[data-role=amount]").await?;
    page.press_mouse().await?;
    page.wait_for("document.querySelectorAll('[data-role=change]').length === 1")
        .await?;
    page.point_at("[data-role=change-open]").await?;
    page.press_mouse().await?;
    page.wait_for("document.querySelector('[data-role=change-detail]')")
        .await?;
    look(page, "comparison-change").await
}

/// Everything that many documents at once show.
async fn of_many(page: &Page, look: &impl AsyncFn(&Page, &str) -> Result<()>) -> Result<()> {
    let letter = file("各单位/信.txt", "你好")?;
    page.drop_files(&[&last_year()?, &real(), &letter]).await?;
    page.wait_for("document.querySelector('[data-role=collection]')?.dataset.pace === 'done'")
        .await?;
    page.wait_until_read().await?;
    page.click("[data-role=repeated-departments] summary")
        .await?;
    look(page, "collection").await?;
    page.click("[data-role=collection-part]:nth-of-type(2)")
        .await?;
    page.wait_for("document.querySelector('[data-role=collected-finding]')")
        .await?;
    look(page, "collection-findings").await?;
    page.click("[data-role=collection-part]:nth-of-type(3)")
        .await?;
    page.wait_for("document.querySelector('[data-role=use-open]')")
        .await?;
    page.click("[data-role=use-open]").await?;
    page.wait_for("document.querySelector('[data-role=target]')")
        .await?;
    look(page, "collection-indicators").await?;
    page.click("[data-role=collection-part]:nth-of-type(4)")
        .await?;
    page.type_into("[data-role=collected-text]", "社区").await?;
    page.wait_for("document.querySelector('[data-role=collected-hit]')")
        .await?;
    look(page, "collection-search").await
}
