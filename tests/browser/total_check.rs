//! Turns what a person does with the total check (unfold, order, point at a figure) into checks.

use std::fs;

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::Key;

use crate::harness::files::{file, fixture, real, small_table};
use crate::harness::looks::Scheme;
use crate::harness::{Page, run};

/// A department above two units; its rows stand beneath each other on three levels.
const LEVELS: &str = "tables/departments-above-units.txt";

/// The figure that is lit up, without separators, and the number of its line.
const LIT: &str = "(mark => mark && [mark.textContent.replaceAll(',', ''),
    mark.closest('[data-role=glimpse-line]').dataset.line])(
    document.querySelector('[data-role=glimpse] mark'))";

async fn open(page: &Page, name: &str) -> Result<()> {
    page.choose(&fixture(name)).await?;
    page.wait_until_read().await?;
    page.go_to("additions").await
}

/// The number of the first line of the real document that begins like this.
fn line_of(begin: &str) -> Result<usize> {
    let text = fs::read_to_string(real())?;
    let at = text
        .lines()
        .position(|line| line.trim_start().starts_with(begin));
    Ok(at.context("no such line")? + 1)
}

#[tokio::test]
async fn additions_can_be_ordered_by_their_differences() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        page.go_to("additions").await?;
        page.click("[data-role=by-size]").await?;
        page.wait_for("document.querySelector('[data-role=by-size]').ariaPressed === 'true'")
            .await?;
        let rows = page.data("[data-role=addition]").await?;
        let differences: Vec<&str> = rows.iter().map(|row| row["difference"].as_str()).collect();
        assert_eq!(differences[..3], ["49.20", "49.20", "-0.07"]);
        assert_eq!(rows.len(), 71);
        page.shot("additions-by-size").await?;
        page.click("[data-role=as-tree]").await?;
        page.wait_for("document.querySelector('[data-role=exact-projects]') !== null")
            .await
    })
    .await
}

#[tokio::test]
async fn what_may_explain_a_difference_is_said_beneath_it() -> Result<()> {
    run(async |page| {
        let table = small_table("40.00", "40.00");
        page.choose(&file("hints.txt", &table)?).await?;
        page.wait_until_read().await?;
        page.go_to("additions").await?;
        let hints = page
            .text("[data-level=unit][data-column=total] + [data-role=hints]")
            .await?;
        assert!(hints.contains("可能"), "{hints}");
        page.shot("addition-hints").await
    })
    .await
}

#[tokio::test]
async fn each_level_has_its_heading_and_folds_by_mouse_and_keys() -> Result<()> {
    run(async |page| {
        open(page, LEVELS).await?;
        let outline = "[...document.querySelectorAll('.additions :is(h2, h3, h4, h5, h6)')]
            .map(it => `${it.tagName} ${it.textContent}`)";
        assert_eq!(
            page.value(outline).await?,
            json!([
                "H2 合计核对",
                "H3 合计",
                "H4 示例市民政局",
                "H5 示例市民政局本级",
                "H5 示例市救助站"
            ])
        );
        page.shot("additions-levels").await?;
        let nodes = "[...document.querySelectorAll('details[data-role=addition-node]')]
            .map(it => it.open)";
        assert_eq!(page.value(nodes).await?, json!([true, true, true]));
        let unit = "details[data-role=addition-node] details[data-role=addition-node]";
        let rows = "[...document.querySelectorAll('[data-role=addition][data-level=unit]')]
            .filter(it => it.checkVisibility()).length";
        assert_eq!(page.value(rows).await?, json!(6));
        // As a reader does whose window is low: the lit up lines lie over its foot.
        page.value(&format!(
            "document.querySelector('{unit} > summary').scrollIntoView({{ block: 'center' }})"
        ))
        .await?;
        page.click(&format!("{unit} > summary")).await?;
        page.wait_for(&format!("({rows}) === 3")).await?;
        page.press(Key::Enter).await?;
        page.wait_for(&format!("({rows}) === 6")).await?;
        // What holds exactly is there, under a line that says so.
        let exact = "details[data-role=exact-projects]";
        let shown = format!("document.querySelector('{exact} [data-role=addition]')");
        let shown = format!("{shown}.checkVisibility()");
        assert_eq!(page.value(&shown).await?, json!(false));
        page.value(&format!(
            "document.querySelector('{exact} > summary').focus()"
        ))
        .await?;
        page.press(Key::Space).await?;
        page.wait_for(&shown).await?;
        page.shot("additions-unfolded").await
    })
    .await
}

#[tokio::test]
async fn a_figure_lights_up_its_line_of_the_real_document() -> Result<()> {
    run(async |page| {
        page.look(1440, Scheme::Light).await?;
        open(page, "guangzhou-social-work.txt").await?;
        let nodes = page.data("[data-role=addition-node]").await?;
        assert_eq!(nodes.len(), 2, "合计 and one unit");
        assert_eq!(page.count("[data-role=glimpse-line]").await?, 0);
        page.click("[data-role=exact-projects] > summary").await?;
        let figures = [
            ("grand", "total", "74322.44", "合计"),
            ("unit", "total", "74273.24", "中共广州市委社会工作部"),
            ("project", "sources", "5224.76", "社区两委干部补贴"),
        ];
        let row = |level: &str, column: &str| {
            format!(
                "[data-role=addition][data-level={level}][data-column={column}][data-row=\"0\"]"
            )
        };
        for (level, column, figure, name) in figures {
            let lit = json!([figure, line_of(name)?.to_string()]);
            let lit = format!("JSON.stringify({LIT}) === `{lit}`");
            let row = row(level, column);
            page.point_at(&row).await?;
            page.wait_for(&lit).await?;
            page.shot(&format!("additions-glimpse-{level}")).await?;
            // By the focus as by the mouse, and without leaving the view.
            let another = if level == "grand" { "unit" } else { "grand" };
            page.point_at(&format!(
                "[data-role=addition][data-level={another}][data-column=total]"
            ))
            .await?;
            page.wait_for(&format!("!({lit})")).await?;
            let focus = format!("document.querySelector(`{row} [data-role=to-source]`).focus()");
            page.value(&focus).await?;
            page.wait_for(&lit).await?;
            page.wait_for_view("additions").await?;
        }
        page.press(Key::Enter).await?;
        page.wait_for_view("source").await?;
        let line = line_of("社区两委干部补贴")?;
        page.wait_for(&format!(
            "document.activeElement.matches('#source-line-{line}')"
        ))
        .await
    })
    .await
}

/// Neither the panel nor the bar of views lies over what the keyboard is on.
#[tokio::test]
async fn nothing_covers_what_has_the_focus_on_a_phone() -> Result<()> {
    run(async |page| {
        page.look(390, Scheme::Light).await?;
        open(page, "guangzhou-social-work.txt").await?;
        page.value("document.querySelector('[data-role=exact-projects]').open = true")
            .await?;
        page.tab_to("[data-role=addition] [data-role=to-source]")
            .await?;
        page.wait_for("document.querySelector('[data-role=glimpse-line]') !== null")
            .await?;
        let covered = "(it => {
            const box = it.getBoundingClientRect();
            const panel = document.querySelector('.glimpse').getBoundingClientRect();
            const rail = document.querySelector('[data-role=rail]').getBoundingClientRect();
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            const free = box.top >= 0 && it.contains(top)
                && box.bottom <= panel.top && panel.bottom <= rail.top + 1;
            return free ? null : [it.outerHTML, box.top, box.bottom, panel.top, panel.bottom,
                rail.top];
        })(document.activeElement)";
        for step in 0..40 {
            assert_eq!(page.value(covered).await?, json!(null), "step {step}");
            if step == 24 {
                page.shot("additions-glimpse-phone").await?;
            }
            page.press(Key::Tab).await?;
        }
        Ok(())
    })
    .await
}
