//! Turns a choice of language and colours into the same page otherwise, also on the next visit.

use anyhow::Result;
use serde_json::json;

use crate::harness::files::real;
use crate::harness::looks::Scheme;
use crate::harness::{Page, VIEWS, run, run_after};

/// The finding that the real document is known for.
const FINDING: &str =
    "[data-role=finding-group][data-name=\"grand-total-differs\"] [data-role=finding]";
const PAPER: &str = "getComputedStyle(document.documentElement).backgroundColor";
/// What the browser remembers of this page.
const REMEMBERED: &str = "Object.entries({...localStorage}).map(it => it.join('=')).sort()";

/// A reader whose browser speaks this language.
async fn read_by(tag: &str, body: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let script = format!("Object.defineProperty(navigator, 'language', {{ value: '{tag}' }})");
    run_after(&script, body).await
}

/// Switches to the language that the page is not in.
async fn switch_to(page: &Page, tag: &str) -> Result<()> {
    page.click("[data-role=language]").await?;
    page.wait_for(&format!("document.documentElement.lang === '{tag}'"))
        .await
}

async fn choose_theme(page: &Page, theme: &str) -> Result<()> {
    let list = "document.querySelector('[data-role=theme]')";
    page.value(&format!(
        "({list}.value = '{theme}', {list}.dispatchEvent(new Event('change', {{ bubbles: true }})))"
    ))
    .await?;
    page.wait_for(&format!("{list}.value === '{theme}'")).await
}

async fn reload(page: &Page) -> Result<()> {
    page.reload().await?;
    page.wait_for_phase("idle").await
}

#[tokio::test]
async fn the_language_is_switched_in_place_and_remembered() -> Result<()> {
    run(async |page| {
        assert_eq!(
            page.value("document.documentElement.lang").await?,
            json!("zh-CN")
        );
        assert_eq!(page.value(REMEMBERED).await?, json!([]));
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        let title = page.value("document.title").await?;
        assert_eq!(title, json!("概览 · 中共广州市委社会工作部 · 绩效"));
        page.go_to("projects").await?;
        page.click("[data-role=project-row][data-index=\"1\"]")
            .await?;
        page.wait_for("document.querySelector('[data-role=project-detail]') !== null")
            .await?;
        switch_to(page, "en").await?;
        // It is the same document, the project is still open, and the focus is where it was.
        assert_eq!(page.count("[data-role=project-detail]").await?, 1);
        let focus = "document.activeElement.matches('[data-role=language]')";
        assert_eq!(page.value(focus).await?, json!(true));
        page.go_to("overview").await?;
        let verdict = page.text("[data-role=verdict]").await?;
        assert!(
            verdict.contains("is 49.20 万元 more than the sum of the units"),
            "{verdict}"
        );
        assert_eq!(page.stat("projects").await?, "65");
        page.go_to("findings").await?;
        let finding = page.text(FINDING).await?;
        assert!(finding.contains("its units add up to"), "{finding}");
        let said = page
            .value("[...document.querySelectorAll('[data-role=announcer]')].map(it => it.textContent).join('')")
            .await?;
        assert!(
            said.to_string().contains("71 additions, 2 differ"),
            "{said}"
        );
        let title = page.value("document.title").await?;
        assert_eq!(title, json!("Findings · 中共广州市委社会工作部 · Jixiao"));
        reload(page).await?;
        assert_eq!(
            page.value("document.documentElement.lang").await?,
            json!("en")
        );
        let headline = page.text("main h1").await?;
        assert_eq!(headline, "Check a project performance target table");
        switch_to(page, "zh-CN").await?;
        assert_eq!(page.text("main h1").await?, "核对一份项目支出绩效目标表");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_first_visit_is_in_the_language_of_the_browser() -> Result<()> {
    for (tag, expected) in [("zh-HK", "zh-CN"), ("en-GB", "en"), ("de", "en")] {
        read_by(tag, async |page| {
            let lang = page.value("document.documentElement.lang").await?;
            assert_eq!(lang, json!(expected), "{tag}");
            // A language that was not chosen is not remembered.
            assert_eq!(page.value(REMEMBERED).await?, json!([]));
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn colours_are_chosen_and_remembered() -> Result<()> {
    run(async |page| {
        page.look(1440, Scheme::Light).await?;
        let light = page.value(PAPER).await?;
        choose_theme(page, "dark").await?;
        let dark = page.value(PAPER).await?;
        assert_ne!(light, dark);
        page.shot("preferences-dark").await?;
        reload(page).await?;
        assert_eq!(page.value(PAPER).await?, dark);
        // The choice goes before the system's wish.
        page.look(1440, Scheme::Dark).await?;
        choose_theme(page, "light").await?;
        assert_eq!(page.value(PAPER).await?, light);
        choose_theme(page, "system").await?;
        assert_eq!(page.value(PAPER).await?, dark);
        assert_eq!(page.value(REMEMBERED).await?, json!([]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_remembered_can_be_forgotten() -> Result<()> {
    run(async |page| {
        page.value("localStorage.setItem('another.page', 'kept')")
            .await?;
        page.look(1440, Scheme::Light).await?;
        let light = page.value(PAPER).await?;
        page.open_sample().await?;
        choose_theme(page, "dark").await?;
        switch_to(page, "en").await?;
        assert_eq!(
            page.value(REMEMBERED).await?,
            json!([
                "another.page=kept",
                "jixiao.language=en",
                "jixiao.theme=dark"
            ])
        );
        let before = page.text("[data-role=remembered]").await?;
        page.click("[data-role=forget]").await?;
        page.wait_for("document.documentElement.lang === 'zh-CN'")
            .await?;
        assert_eq!(page.value(PAPER).await?, light);
        assert_eq!(page.value(REMEMBERED).await?, json!(["another.page=kept"]));
        assert_ne!(page.text("[data-role=remembered]").await?, before);
        // Nothing was remembered of the document, and it is still open.
        assert_eq!(page.stat("projects").await?, "65");
        let focus = "document.activeElement.matches('[data-role=forget]')";
        assert_eq!(page.value(focus).await?, json!(true));
        // There is nothing more to forget once the reader has moved on.
        page.value("document.activeElement.blur()").await?;
        page.wait_for(
            "getComputedStyle(document.querySelector('[data-role=forget]')).visibility === 'hidden'",
        )
        .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn forbidden_storage_is_no_error() -> Result<()> {
    let forbid = "Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('forbidden', 'SecurityError') } })";
    run_after(forbid, async |page| {
        switch_to(page, "en").await?;
        choose_theme(page, "dark").await?;
        page.open_sample().await?;
        assert_eq!(page.verdict().await?, "differs");
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

fn fits_in_english(width: u32, scheme: Scheme) -> impl Future<Output = Result<()>> {
    read_by("en", async move |page| {
        let name = format!("english-{width}-{}", scheme.name());
        page.look(width, scheme).await?;
        page.shot(&format!("{name}-1-empty")).await?;
        page.expect_fit("empty").await?;
        page.drop_file(&real()).await?;
        page.wait_until_read().await?;
        page.shot(&format!("{name}-2-verdict")).await?;
        page.go_to("projects").await?;
        page.click("[data-role=project-row][data-index=\"1\"]")
            .await?;
        page.wait_for("document.querySelector('[data-role=project-detail]') !== null")
            .await?;
        for view in VIEWS {
            page.go_to(view).await?;
            page.value("document.querySelectorAll('details').forEach(it => it.open = true)")
                .await?;
            page.expect_fit(view).await?;
            page.shot(&format!("{name}-3-{view}")).await?;
        }
        Ok(())
    })
}

#[tokio::test]
async fn english_fits_a_wide_page() -> Result<()> {
    fits_in_english(1440, Scheme::Light).await
}

#[tokio::test]
async fn english_fits_a_phone() -> Result<()> {
    fits_in_english(390, Scheme::Dark).await
}

#[tokio::test]
async fn another_tab_follows_at_once() -> Result<()> {
    run(async |page| {
        page.value("void (window.other = open(location.href, 'other'))")
            .await?;
        let other = "window.other.document";
        page.wait_for(&format!("{other}.body?.dataset.phase === 'idle'"))
            .await?;
        switch_to(page, "en").await?;
        page.wait_for(&format!("{other}.documentElement.lang === 'en'"))
            .await?;
        page.wait_for(&format!("{other}.body.innerText.includes('Choose files')"))
            .await
    })
    .await
}
