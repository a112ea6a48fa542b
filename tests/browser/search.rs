//! Turns what somebody looks for into hits that are counted, stepped through and opened, and the
//! list of indicators into the rows that were chosen.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::looks::Scheme;
use crate::harness::run;

const COUNT: &str = "document.querySelector('[data-role=search-count]').textContent";
const ROWS: &str = "document.querySelectorAll('[data-role=indicator-row]').length";

#[tokio::test]
async fn a_text_is_found_counted_and_stepped_through() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        page.type_into("[data-role=search]", "滿意度").await?;
        page.wait_for(&format!("/^\\d+ 处$/.test({COUNT})")).await?;
        let hits = page.count("[data-role=search-hit]").await?;
        assert_eq!(page.value(COUNT).await?, json!(format!("{hits} 处")));
        let marked = page
            .value(
                "[...document.querySelectorAll('[data-role=search-hit] mark')]
                     .every(it => it.textContent === '满意度')",
            )
            .await?;
        assert_eq!(marked, json!(true));
        let live = "document.querySelector('[data-role=search-count]').getAttribute('aria-live')";
        assert_eq!(page.value(live).await?, json!("polite"));
        // Enter goes on, Shift and Enter goes back, round the ends.
        page.type_into("[data-role=search]", "\u{e007}").await?;
        page.wait_for(&format!("{COUNT} === '第 1 处，共 {hits} 处'"))
            .await?;
        page.click("[data-role=search-next]").await?;
        page.wait_for(&format!("{COUNT} === '第 2 处，共 {hits} 处'"))
            .await?;
        page.click("[data-role=search-previous]").await?;
        page.click("[data-role=search-previous]").await?;
        page.wait_for(&format!("{COUNT} === '第 {hits} 处，共 {hits} 处'"))
            .await?;
        let seen = page
            .value(
                "(hit => (box => (area => box.top >= area.top && box.bottom <= area.bottom)(
                     hit.closest('[data-role=search-hits]').getBoundingClientRect()))(
                     hit.getBoundingClientRect()))(
                     document.querySelector('[data-role=search-hit][aria-current=true]'))",
            )
            .await?;
        assert_eq!(seen, json!(true), "the current hit is not in view");
        page.shot("search-last").await?;
        // A hit leads to its project, and to its lines there.
        page.click("[data-role=search-hit][aria-current=true]")
            .await?;
        page.wait_for("document.activeElement.matches('.indicator-marked, .source-line-marked')")
            .await?;
        page.shot("search-opened").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_found_is_said_and_escape_clears() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        page.type_into("[data-role=search]", "没有这样的文字")
            .await?;
        page.wait_for(&format!("{COUNT} === '没有找到'")).await?;
        assert_eq!(page.count("[data-role=search-hit]").await?, 0);
        page.press(Key::Escape).await?;
        page.wait_for(&format!("{COUNT} === ''")).await?;
        let left = page.value("document.querySelector('[data-role=search]').value");
        assert_eq!(left.await?, json!(""));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_newest_text_wins_over_those_before_it() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        // All in one task, as fast as no hand types.
        page.value(
            "(field => [...'社区党组织≥９０％'].concat('≥90%').forEach(text => {
                 field.value = text;
                 field.dispatchEvent(new InputEvent('input', { bubbles: true }));
             }))(document.querySelector('[data-role=search]'))",
        )
        .await?;
        page.wait_for(&format!(
            "{COUNT} !== '' && [...document.querySelectorAll('[data-role=search-hit] mark')]
                 .every(it => it.textContent === '≥90%')"
        ))
        .await?;
        assert!(page.count("[data-role=search-hit]").await? > 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn indicators_are_listed_once_with_counts_and_by_class() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        page.go_to("indicators").await?;
        let count = "[data-role=indicators-count]";
        assert_eq!(page.squeezed(count).await?, "共311条");
        page.click("[data-role=indicators-distinct]").await?;
        page.wait_for(&format!("{ROWS} === 68")).await?;
        assert_eq!(page.squeezed(count).await?, "68种，共311条");
        page.click("[data-role=by-count]").await?;
        page.wait_for("document.querySelector('[data-role=by-count][aria-pressed=true]') !== null")
            .await?;
        page.click("[data-role=indicators-flat]").await?;
        page.wait_for(&format!("{ROWS} === 200")).await?;
        // A class leads to as many as it says.
        let chip = "[...document.querySelectorAll('[data-role=indicator-class]')]
                        .find(it => it.textContent.startsWith('31'))";
        let says = page
            .value(&format!("Number({chip}.textContent.split(' ').pop())"))
            .await?;
        page.value(&format!("{chip}.click()")).await?;
        page.wait_for(&format!("{ROWS} === {says}")).await?;
        // A row leads to its project.
        page.value("document.querySelector('[data-role=indicator-row]').click()")
            .await?;
        page.wait_for("document.activeElement.matches('.indicator-marked, .source-line-marked')")
            .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn indicators_are_found_by_their_values() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        page.go_to("indicators").await?;
        page.type_into("[data-role=indicator-text]", "≥９０％")
            .await?;
        let all_hold = "[...document.querySelectorAll('[data-role=indicator-row]')]
                            .every(it => it.textContent.includes('≥90%'))";
        page.wait_for(&format!("{ROWS} > 0 && {ROWS} < 200 && {all_hold}"))
            .await?;
        page.click("[data-role=indicators-by-value]").await?;
        page.wait_for(
            "document.querySelector('[data-role=indicators-by-value][aria-pressed=true]') !== null",
        )
        .await?;
        Ok(())
    })
    .await
}

async fn looks(width: u32, scheme: Scheme) -> Result<()> {
    run(async move |page| {
        let name = format!("{width}-{}", scheme.name());
        page.look(width, scheme).await?;
        page.open_sample().await?;
        page.go_to("indicators").await?;
        page.type_into("[data-role=search]", "社区").await?;
        page.wait_for(&format!("/\\d/.test({COUNT})")).await?;
        page.type_into("[data-role=search]", "\u{e007}").await?;
        page.wait_for(&format!("{COUNT}.startsWith('第 1 处')"))
            .await?;
        page.expect_fit("hits").await?;
        page.shot(&format!("{name}-8-search")).await?;
        let section = "document.querySelector('#indicators').scrollIntoView()";
        page.value(section).await?;
        page.expect_fit("flat").await?;
        page.shot(&format!("{name}-9-indicators")).await?;
        for (way, rows) in [("distinct", 68), ("by-value", 26)] {
            page.value(&format!(
                "document.querySelector('[data-role=indicators-{way}]').click()"
            ))
            .await?;
            page.wait_for(&format!("{ROWS} === {rows}")).await?;
            page.expect_fit("{way}").await?;
            page.value("document.querySelector('[data-role=indicator-projects]').open = true")
                .await?;
            page.value(section).await?;
            page.shot(&format!("{name}-9-indicators-{way}")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn search_and_indicators_wide_and_light() -> Result<()> {
    looks(1440, Scheme::Light).await
}

#[tokio::test]
async fn search_and_indicators_wide_and_dark() -> Result<()> {
    looks(1440, Scheme::Dark).await
}

#[tokio::test]
async fn search_and_indicators_narrow_and_light() -> Result<()> {
    looks(390, Scheme::Light).await
}

#[tokio::test]
async fn search_and_indicators_narrow_and_dark() -> Result<()> {
    looks(390, Scheme::Dark).await
}
