//! Turns addresses, links and keys into views, each shown alone, all of them on paper.

use std::collections::BTreeSet;

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::files::real;
use crate::harness::looks::Scheme;
use crate::harness::{Page, VIEWS, run};

/// Those that are printed.
const PRINTED: [&str; 4] = ["overview", "projects", "additions", "findings"];

/// The views that take room on the page.
async fn seen(page: &Page) -> Result<Vec<String>> {
    let seen = "[...document.querySelectorAll('[data-role=view]')]
        .filter(it => it.getClientRects().length > 0).map(it => it.dataset.view)";
    Ok(serde_json::from_value(page.value(seen).await?)?)
}

/// One view is shown, its link says so, and its heading has the focus.
async fn expect_alone(page: &Page, view: &str) -> Result<()> {
    page.wait_for_view(view).await?;
    assert_eq!(seen(page).await?, [view]);
    let current = page
        .data("[data-role=view-link][aria-current=page]")
        .await?;
    assert_eq!(current.len(), 1, "{current:?}");
    assert_eq!(current[0]["view"], view);
    page.wait_for(&format!(
        "document.activeElement.matches('[data-view={view}] :is(h1, h2)')"
    ))
    .await
}

#[tokio::test]
async fn every_view_has_an_address_and_a_title() -> Result<()> {
    run(async |page| {
        let mut titles = BTreeSet::new();
        for view in VIEWS {
            page.load_at(&format!("#sample/{view}")).await?;
            page.wait_until_read().await?;
            expect_alone(page, view).await?;
            let hash = page.value("location.hash").await?;
            assert_eq!(hash, json!(format!("#sample/{view}")));
            titles.insert(page.value("document.title").await?.to_string());
        }
        assert_eq!(titles.len(), VIEWS.len(), "{titles:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_project_has_an_address() -> Result<()> {
    run(async |page| {
        page.load_at("#sample/projects/12").await?;
        page.wait_until_read().await?;
        let detail = "[data-role=project-detail][data-index=\"11\"]";
        page.wait_for(&format!("document.querySelector('{detail}') !== null"))
            .await?;
        page.wait_for("document.activeElement.id === 'project-name-11'")
            .await?;
        page.shot("views-project").await?;
        page.press(Key::Escape).await?;
        page.wait_for("location.hash === '#sample/projects'")
            .await?;
        assert_eq!(page.count("[data-role=project-detail]").await?, 0);
        let focus = page.value("document.activeElement.id").await?;
        assert_eq!(focus, json!("project-name-11"));
        page.press(Key::Enter).await?;
        page.wait_for("location.hash === '#sample/projects/12'")
            .await
    })
    .await
}

#[tokio::test]
async fn back_and_forward_lead_through_the_views() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        page.go_to("findings").await?;
        page.go_to("projects").await?;
        expect_alone(page, "projects").await?;
        page.value("history.back()").await?;
        expect_alone(page, "findings").await?;
        page.value("history.back()").await?;
        expect_alone(page, "overview").await?;
        page.value("history.forward()").await?;
        expect_alone(page, "findings").await?;
        // From a finding to its project, and back to the finding's view.
        page.value("document.querySelector('[data-role=jump]').click()")
            .await?;
        page.wait_for_view("projects").await?;
        page.value("history.back()").await?;
        expect_alone(page, "findings").await
    })
    .await
}

#[tokio::test]
async fn a_file_is_not_kept_and_the_page_says_so() -> Result<()> {
    run(async |page| {
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        page.go_to("additions").await?;
        assert_eq!(page.value("location.hash").await?, json!("#additions"));
        page.load_at("#additions").await?;
        page.wait_for_phase("idle").await?;
        assert!(page.text("[data-role=not-kept]").await?.contains("不保存"));
        page.shot("views-not-kept").await?;
        // Opened again, it is where the reader was.
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        expect_alone(page, "additions").await
    })
    .await
}

#[tokio::test]
async fn another_document_begins_at_its_overview() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        page.go_to("findings").await?;
        page.drop_file(&real()).await?;
        page.wait_for("location.hash === '#overview'").await?;
        expect_alone(page, "overview").await?;
        // The sample's address leads to a view, and does not take the file away.
        page.value("history.back()").await?;
        expect_alone(page, "findings").await?;
        page.wait_for("location.hash === '#findings'").await
    })
    .await
}

#[tokio::test]
async fn keys_lead_to_the_views() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        for (at, view) in VIEWS.iter().enumerate().rev() {
            page.type_keys(&(at + 1).to_string()).await?;
            expect_alone(page, view).await?;
        }
        page.type_keys("?").await?;
        page.wait_for("document.querySelector('[data-role=shortcuts-dialog]').open")
            .await?;
        page.shot("views-shortcuts").await?;
        // Under a dialog they are silent.
        page.type_keys("2").await?;
        page.press(Key::Escape).await?;
        page.wait_for("!document.querySelector('[data-role=shortcuts-dialog]').open")
            .await?;
        expect_alone(page, "overview").await
    })
    .await
}

#[tokio::test]
async fn keys_are_silent_where_they_are_typed() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        page.click("[data-role=paste]").await?;
        page.click("[data-role=paste-text]").await?;
        page.type_keys("2?").await?;
        let typed = "document.querySelector('[data-role=paste-text]').value";
        assert_eq!(page.value(typed).await?, json!("2?"));
        let dialog = "document.querySelector('[data-role=shortcuts-dialog]').open";
        assert_eq!(page.value(dialog).await?, json!(false));
        page.press(Key::Escape).await?;
        assert_eq!(seen(page).await?, ["overview"]);
        Ok(())
    })
    .await
}

fn every_view_fits(width: u32, scheme: Scheme) -> impl Future<Output = Result<()>> {
    run(async move |page| {
        page.look(width, scheme).await?;
        page.open_sample().await?;
        for view in VIEWS {
            page.go_to(view).await?;
            let name = format!("views-{width}-{}-{view}", scheme.name());
            page.shot(&name).await?;
            page.expect_fit(view).await?;
            page.value("scrollTo(0, document.documentElement.scrollHeight)")
                .await?;
            page.shot(&format!("{name}-end")).await?;
            let covered = "(() => {
                const end = document.querySelector('.colophon').getBoundingClientRect();
                const rail = document.querySelector('[data-role=rail]').getBoundingClientRect();
                return end.bottom > rail.top && end.right > rail.left && end.left < rail.right;
            })()";
            assert_eq!(page.value(covered).await?, json!(false), "{view}");
        }
        let small = "[...document.querySelectorAll('[data-role=view-link]')]
            .map(it => it.getBoundingClientRect()).filter(it => it.height < 44 || it.width < 44)";
        if width < 600 {
            assert_eq!(
                page.value(small).await?,
                json!([]),
                "links too small to touch"
            );
        }
        Ok(())
    })
}

#[tokio::test]
async fn every_view_fits_a_narrow_page() -> Result<()> {
    every_view_fits(390, Scheme::Light).await
}

#[tokio::test]
async fn every_view_fits_a_narrow_and_dark_page() -> Result<()> {
    every_view_fits(390, Scheme::Dark).await
}

#[tokio::test]
async fn every_view_fits_a_wide_page() -> Result<()> {
    every_view_fits(1440, Scheme::Light).await
}

#[tokio::test]
async fn every_view_fits_a_wide_and_dark_page() -> Result<()> {
    every_view_fits(1440, Scheme::Dark).await
}

#[tokio::test]
async fn on_paper_the_views_follow_each_other() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        for view in ["findings", "help"] {
            page.go_to(view).await?;
            page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
                .await?;
            assert_eq!(seen(page).await?, PRINTED, "from {view}");
            page.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }))
                .await?;
            assert_eq!(seen(page).await?, [view]);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_help_can_be_read_before_there_is_a_document() -> Result<()> {
    run(async |page| {
        page.click("[data-role=intake-help]").await?;
        page.wait_for("document.activeElement.matches('[data-role=help-alone]')")
            .await?;
        assert!(page.count("[data-role=help-check]").await? > 40);
        // A document that is opened from there begins at its verdict.
        page.open_sample().await?;
        expect_alone(page, "overview").await?;
        assert_eq!(page.count("[data-role=help-alone]").await?, 0);
        Ok(())
    })
    .await
}
