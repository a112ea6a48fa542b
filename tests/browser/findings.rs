//! Turns what the checks found into groups, filters, ways to the source, and what is not checked.

use anyhow::Result;
use serde_json::json;

use crate::harness::files::{file, real, small_table};
use crate::harness::{Page, run};

/// The check that finds the difference that the sample is known for.
const DIFFERS: &str = "grand-total-differs";
/// A check that speaks of many of its projects.
const LACKS: &str = "quantity-missing";

/// What selects the group of a check.
fn group(check: &str) -> String {
    format!("[data-role=finding-group][data-name=\"{check}\"]")
}

/// Waits until `css` selects nothing, or something.
async fn wait_for_count(page: &Page, css: &str, condition: &str) -> Result<()> {
    page.wait_for(&format!(
        "document.querySelectorAll(`{css}`).length {condition}"
    ))
    .await
}

#[tokio::test]
async fn findings_are_counted_grouped_and_explained() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        let summary = page.squeezed("[data-role=to-findings]").await?;
        assert!(summary.contains("错误"), "{summary}");
        page.click("[data-role=to-findings]").await?;
        page.wait_for_view("findings").await?;
        let errors = format!("{} [data-role=finding]", group(DIFFERS));
        let found = page.data(&errors).await?;
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0]["severity"], "error");
        // Errors are open; what weighs less waits until it is asked for.
        assert!(page.text(&errors).await?.contains("49.20"));
        assert_eq!(page.count(&format!("{}[open]", group(LACKS))).await?, 0);
        page.click(&format!(
            "{} [data-role=check-help] summary",
            group(DIFFERS)
        ))
        .await?;
        let help = page
            .squeezed(&format!("{} [data-role=check-help]", group(DIFFERS)))
            .await?;
        for lead in ["查什么", "为何要紧", "出处", "举例", "何时不准", "怎么办"] {
            assert!(help.contains(lead), "no {lead} in {help}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn findings_are_announced() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        let said = page
            .value("[...document.querySelectorAll('[data-role=announcer]')].map(it => it.textContent).join('')")
            .await?;
        let said = said.as_str().unwrap_or_default();
        assert!(said.contains("71 处加法里有 2 处不符"), "{said}");
        assert!(said.contains("个错误"), "{said}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn findings_are_filtered_by_severity_and_by_check() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        page.go_to("findings").await?;
        page.click("[data-role=warnings]").await?;
        wait_for_count(page, "[data-role=warnings][aria-pressed=true]", "=== 1").await?;
        assert_eq!(page.count(&group(DIFFERS)).await?, 0);
        assert_eq!(page.count(&group(LACKS)).await?, 1);
        page.choose_option("[data-role=check-filter]", DIFFERS)
            .await?;
        wait_for_count(page, &group(DIFFERS), "=== 1").await?;
        assert_eq!(page.count("[data-role=finding-group]").await?, 1);
        page.choose_option("[data-role=check-filter]", "").await?;
        wait_for_count(page, &group(LACKS), "=== 1").await?;
        // By project, the whole table comes first.
        page.click("[data-role=by-project]").await?;
        wait_for_count(page, "[data-role=by-project][aria-pressed=true]", "=== 1").await?;
        let first = page.value("document.querySelector('.finding-group > summary').innerText");
        assert!(first.await?.to_string().contains("全表"));
        page.shot("findings-by-project").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_check_is_switched_off_and_on_again_and_never_looks_clear() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        let before = page.squeezed("[data-role=to-findings]").await?;
        page.go_to("findings").await?;
        page.click(&format!(
            "{} [data-role=check-help] summary",
            group(DIFFERS)
        ))
        .await?;
        page.click(&format!("{} [data-role=switch-off]", group(DIFFERS)))
            .await?;
        let off = format!("[data-role=checks-off] [data-name=\"{DIFFERS}\"]");
        wait_for_count(page, &off, "=== 1").await?;
        assert_eq!(page.count(&group(DIFFERS)).await?, 0);
        let said = page.squeezed("[data-role=checks-off]").await?;
        assert!(said.contains("没有查（1项）"), "{said}");
        let clear = format!("[data-role=checks-clear] [data-name=\"{DIFFERS}\"]");
        assert_eq!(page.count(&clear).await?, 0);
        page.shot("findings-off").await?;
        page.go_to("overview").await?;
        let summary = page.squeezed("[data-role=to-findings]").await?;
        assert_ne!(summary, before, "the counts on top stay as they were");
        assert!(summary.contains("没有做"), "{summary}");
        // Another reading of the same document is not a new choice.
        page.choose_option("[data-role=shape]", "cells-first")
            .await?;
        wait_for_count(page, "[data-role=shape][data-value=cells-first]", "=== 1").await?;
        // The other views come after the one that is shown.
        page.wait_until_read().await?;
        assert_eq!(page.count(&off).await?, 1);
        page.choose_option("[data-role=shape]", "").await?;
        wait_for_count(page, "[data-role=shape][data-value=stream]", "=== 1").await?;
        page.go_to("findings").await?;
        page.click("[data-role=checks-off] [data-role=switch-on]")
            .await?;
        wait_for_count(page, &group(DIFFERS), "=== 1").await?;
        assert_eq!(page.count("[data-role=checks-off]").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finding_leads_to_its_project_and_to_its_lines() -> Result<()> {
    run(async |page| {
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        page.go_to("findings").await?;
        page.click(&format!("{} > summary", group(LACKS))).await?;
        let jump = format!("{} [data-role=jump]", group(LACKS));
        page.value(&format!("document.querySelector(`{jump}`).click()"))
            .await?;
        page.wait_for("document.activeElement.closest('[data-role=project-row]') !== null")
            .await?;
        page.shot("findings-project").await?;
        let open = page
            .value("document.activeElement.getAttribute('aria-expanded')")
            .await?;
        assert_eq!(open, json!("true"));
        page.go_to("findings").await?;
        let lines = format!("{} [data-role=jump-to-lines]", group(LACKS));
        let line = format!("document.querySelector(`{lines}`).textContent.match(/\\d+/)[0]");
        let line = page.value(&line).await?;
        page.value(&format!("document.querySelector(`{lines}`).click()"))
            .await?;
        page.wait_for("document.activeElement.closest('.text-line-marked') !== null")
            .await?;
        page.shot("findings-lines").await?;
        let landed = "document.activeElement.dataset.number";
        assert_eq!(page.value(landed).await?, line);
        let seen = page
            .value(
                "(box => box.top >= 0 && box.bottom <= innerHeight)(
                     document.activeElement.getBoundingClientRect())",
            )
            .await?;
        assert_eq!(seen, json!(true), "the line is not in view");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_found_nothing_is_told_apart_from_what_was_not_checked() -> Result<()> {
    run(async |page| {
        let table = small_table("30.00", "30.00");
        let until_the_unit = table.split("    示范项目甲").next().unwrap_or_default();
        page.choose(&file("无项目.txt", until_the_unit)?).await?;
        page.wait_until_read().await?;
        page.go_to("findings").await?;
        page.shot("findings-without-matter").await?;
        let without_matter = format!("[data-role=checks-without-matter] [data-name=\"{LACKS}\"]");
        assert_eq!(page.count(&without_matter).await?, 1);
        let clear = format!("[data-role=checks-clear] [data-name=\"{DIFFERS}\"]");
        assert_eq!(page.count(&clear).await?, 1);
        page.go_to("overview").await?;
        let summary = page.squeezed("[data-role=to-findings]").await?;
        assert!(summary.contains("没有做"), "{summary}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_matrix_has_a_row_for_each_name() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        page.go_to("findings").await?;
        assert_eq!(page.count("[data-role=matrix-row]").await?, 21);
        let said = page.squeezed("[data-role=matrix]").await?;
        assert!(said.contains("没有任何项目使用："), "{said}");
        assert!(page.count("[data-role=matrix-row] .matrix-gap").await? > 0);
        Ok(())
    })
    .await
}
