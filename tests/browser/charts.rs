//! Turns the charts of the overview into the projects that their bars stand for.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::files::fixture;
use crate::harness::run;

#[tokio::test]
async fn the_chart_of_amounts_leads_to_the_projects() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        let chart = "[data-parting=amounts-by-name]";
        let rows = format!("{chart} [data-role=amount-row]");
        assert_eq!(page.count(&rows).await?, 21);
        let rest = page.text("[data-role=amount-rest] > summary").await?;
        assert_eq!(rest, "其余 11 个");
        assert!(page.text(chart).await?.contains("74,273.31"));
        let widths = "[...document.querySelectorAll(
            '[data-parting=amounts-by-name] .amount-bar rect')]
            .map(it => Number(it.getAttribute('width')))";
        let widths: Vec<u32> = serde_json::from_value(page.value(widths).await?)?;
        assert_eq!(widths.first(), Some(&1000));
        assert!(widths.is_sorted_by(|one, next| one >= next), "{widths:?}");
        // By the whole row as by its name, and by the keyboard.
        let first = format!("{chart} [data-role=amount-row]:first-child");
        page.value(&format!(
            "(bar => {{
                bar.scrollIntoView({{ block: 'center' }});
                const {{ x, y, width, height }} = bar.getBoundingClientRect();
                document.elementFromPoint(x + width / 2, y + height / 2).click();
            }})(document.querySelector('{first} .amount-bar'))"
        ))
        .await?;
        page.wait_for_view("projects").await?;
        assert_eq!(
            page.value("location.hash").await?,
            json!("#sample/projects")
        );
        let filtered = "document.querySelectorAll('[data-role=project-row]').length < 65";
        page.wait_for(filtered).await?;
        page.go_to("overview").await?;
        page.tab_to("[data-role=amount-name]").await?;
        page.press(Key::Enter).await?;
        page.wait_for_view("projects").await?;
        page.wait_for(filtered).await?;
        page.go_to("overview").await?;
        let sources = page.text("[data-parting=amounts-by-source]").await?;
        assert!(sources.contains("财政拨款"), "{sources}");
        assert_eq!(page.count("[data-parting=amounts-by-unit]").await?, 0);
        Ok(())
    })
    .await
}

/// A document of two units, of two projects and of one.
#[tokio::test]
async fn the_chart_of_units_leads_to_the_projects_of_each() -> Result<()> {
    run(async |page| {
        page.choose(&fixture("tables/departments-above-units.txt"))
            .await?;
        page.wait_until_read().await?;
        let chart = "[data-parting=amounts-by-unit]";
        let rows = format!("{chart} [data-role=amount-row]");
        assert_eq!(page.count(&rows).await?, 2);
        page.value(&format!(
            "document.querySelector('{chart}').scrollIntoView({{ block: 'center' }})"
        ))
        .await?;
        page.shot("chart-by-unit").await?;
        let said = page.squeezed(chart).await?;
        for part in [
            "示例市民政局本级",
            "60.00",
            "80.0%",
            "示例市救助站",
            "20.0%",
        ] {
            assert!(said.contains(part), "{part} in {said}");
        }
        let listed = "[document.querySelector('.projects-count').textContent,
            document.querySelector('[data-role=filter-chip]')?.textContent,
            ...[...document.querySelectorAll('[data-role=project-row] .project-name')]
                .map(it => it.textContent)]";
        // By the mouse, anywhere on the bar.
        page.point_at(&format!("{rows}:first-child .amount-bar"))
            .await?;
        page.press_mouse().await?;
        page.wait_for_view("projects").await?;
        page.wait_for("document.querySelectorAll('[data-role=project-row]').length === 2")
            .await?;
        let shown = page.value(listed).await?;
        assert_eq!(shown[0], json!("2 / 3"));
        assert!(shown[1].to_string().contains("示例市民政局本级"), "{shown}");
        assert_eq!(shown[2], json!("困难群众慰问经费"));
        assert_eq!(shown[3], json!("养老设施维护"));
        // By the keyboard, from its name.
        page.go_to("overview").await?;
        page.tab_to(&format!("{rows}:nth-child(2) [data-role=amount-name]"))
            .await?;
        page.press(Key::Enter).await?;
        page.wait_for_view("projects").await?;
        page.wait_for("document.querySelectorAll('[data-role=project-row]').length === 1")
            .await?;
        let shown = page.value(listed).await?;
        assert_eq!(shown[0], json!("1 / 3"));
        assert!(shown[1].to_string().contains("示例市救助站"), "{shown}");
        assert_eq!(shown[2], json!("流浪人员救助"));
        assert_eq!(page.value("location.hash").await?, json!("#projects"));
        Ok(())
    })
    .await
}
