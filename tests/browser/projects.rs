//! Turns what a person does with the list of projects (filter, order, choose columns) into checks.

use anyhow::Result;
use serde_json::json;

use crate::harness::looks::Scheme;
use crate::harness::page::Page;
use crate::harness::run;

const COUNT: &str = "document.querySelector('.projects-count').textContent";
const ROWS: &str = "document.querySelectorAll('[data-role=project-row]').length";

async fn open_list(page: &Page) -> Result<()> {
    page.open_sample().await?;
    page.go_to("projects").await
}

async fn unfold(page: &Page, role: &str) -> Result<()> {
    page.click(&format!("[data-role={role}] > summary")).await
}

async fn counts(page: &Page, expected: &str) -> Result<()> {
    page.wait_for(&format!("{COUNT} === '{expected}'")).await
}

#[tokio::test]
async fn every_part_of_the_filter_narrows_the_list_and_is_taken_away() -> Result<()> {
    run(async |page| {
        open_list(page).await?;
        counts(page, "65").await?;
        unfold(page, "project-filter").await?;
        // There is one unit, so there is nothing to choose.
        assert_eq!(page.count("[data-role=filter-unit]").await?, 0);
        page.choose_option("[data-role=filter-name]", "社区两委干部补贴")
            .await?;
        counts(page, "9 / 65").await?;
        let said = page.text("[data-role=projects-count]").await?;
        assert!(said.contains("69,592.76 万元"), "{said}");
        assert_eq!(page.count("[data-role=filter-chip]").await?, 1);
        page.shot("projects-filtered").await?;
        page.click("[data-role=filter-chip]").await?;
        counts(page, "65").await?;
        let parts = [
            ("filter-class", "lacks-12"),
            ("filter-findings", "warning"),
            ("filter-findings", "repeated-row"),
        ];
        for (part, value) in parts {
            let option = format!("[data-role={part}] option[value={value:?}]");
            if page.count(&option).await? == 0 {
                continue;
            }
            page.choose_option(&format!("[data-role={part}]"), value)
                .await?;
            page.wait_for("document.querySelector('[data-role=filter-chip]') !== null")
                .await?;
            let rows = page.value(ROWS).await?;
            page.wait_for(&format!("{COUNT} === `${{{ROWS}}} / 65`"))
                .await?;
            assert_ne!(rows, json!(0), "{part} {value}");
            page.click("[data-role=filter-chip]").await?;
            counts(page, "65").await?;
        }
        page.type_into("[data-role=filter-at-least]", "1,000\u{e007}")
            .await?;
        page.wait_for("document.querySelectorAll('[data-role=filter-chip]').length === 1")
            .await?;
        let least =
            "Math.min(...[...document.querySelectorAll('.project-row .project-total .amount')]
            .map(it => Number(it.textContent.replaceAll(',', ''))))";
        assert!(page.value(least).await?.as_f64() >= Some(1000.0));
        page.type_into("[data-role=filter-at-most]", "999\u{e007}")
            .await?;
        page.wait_for("document.querySelector('[data-role=projects-none]') !== null")
            .await?;
        counts(page, "0 / 65").await?;
        page.shot("projects-none").await?;
        page.click("[data-role=projects-none] [data-role=filter-clear]")
            .await?;
        counts(page, "65").await?;
        assert_eq!(page.count("[data-role=filter-chip]").await?, 0);
        let typed = "document.querySelector('[data-role=filter-at-least]').value";
        assert_eq!(page.value(typed).await?, json!(""));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn heads_order_the_list_and_groups_bring_their_sums() -> Result<()> {
    run(async |page| {
        open_list(page).await?;
        for (column, first, second) in [
            ("name", "ascending", "descending"),
            ("total", "descending", "ascending"),
            ("fiscal", "descending", "ascending"),
            ("indicators", "descending", "ascending"),
            ("findings", "descending", "ascending"),
        ] {
            let head = format!("th[data-column={column}]");
            let sorted = |how: &str| match how {
                "" => "document.querySelector('[aria-sort]') === null".to_owned(),
                how => format!("document.querySelector('{head}').ariaSort === '{how}'"),
            };
            for how in [first, second, ""] {
                page.click(&format!("{head} button")).await?;
                page.wait_for(&sorted(how)).await?;
            }
        }
        page.choose_option("[data-role=projects-order]", "total")
            .await?;
        page.wait_for("document.querySelector('[aria-sort=descending]') !== null")
            .await?;
        let totals = "[...document.querySelectorAll('.project-row .project-total .amount')]
            .map(it => Number(it.textContent.replaceAll(',', '')))";
        let totals: Vec<serde_json::Number> = serde_json::from_value(page.value(totals).await?)?;
        assert_eq!(totals.len(), 65);
        assert!(totals.is_sorted_by(|one, next| one.as_f64() >= next.as_f64()));
        page.shot("projects-by-total").await?;
        page.choose_option("[data-role=projects-grouping]", "name")
            .await?;
        page.wait_for("document.querySelectorAll('[data-role=project-subtotal]').length === 21")
            .await?;
        let first = page.value("document.querySelector('[data-role=project-subtotal]').innerText");
        let first = first.await?.to_string();
        assert!(first.contains("69,592.76"), "{first}");
        let shown = page
            .value("document.querySelector('.project-table').ariaRowCount")
            .await?;
        assert_eq!(
            shown,
            json!("88"),
            "two rows above 65 projects in 21 groups"
        );
        page.shot("projects-grouped").await
    })
    .await
}

#[tokio::test]
async fn every_row_of_the_table_has_a_place_of_its_own_in_it() -> Result<()> {
    run(async |page| {
        open_list(page).await?;
        page.choose_option("[data-role=projects-grouping]", "name")
            .await?;
        page.wait_for("document.querySelectorAll('[data-role=project-subtotal]').length === 21")
            .await?;
        let places = "[...document.querySelectorAll('.project-table > * > tr')]
            .map(it => Number(it.ariaRowIndex))";
        for (opened, position) in [(1, 3), (2, 1), (3, 64)] {
            page.click(&format!("[data-position=\"{position}\"] button"))
                .await?;
            page.wait_for(&format!(
                "document.querySelectorAll('.project-detail-row').length === {opened}"
            ))
            .await?;
            // The heads, the sums, 21 groups, 65 projects, and what is open of them.
            let rows = 1 + 1 + 21 + 65 + opened;
            let expected: Vec<u32> = (1..=rows).collect();
            assert_eq!(page.value(places).await?, json!(expected));
            let count = "Number(document.querySelector('.project-table').ariaRowCount)";
            assert_eq!(page.value(count).await?, json!(rows));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn columns_are_chosen_remembered_and_forgotten() -> Result<()> {
    run(async |page| {
        open_list(page).await?;
        let heads = "[...document.querySelectorAll('.project-table th[data-column]')]
            .map(it => it.dataset.column)";
        let all = json!([
            "name",
            "total",
            "fiscal",
            "special",
            "other",
            "indicators",
            "findings"
        ]);
        assert_eq!(page.value(heads).await?, all);
        unfold(page, "project-columns").await?;
        page.click("[data-role=project-column][data-column=special]")
            .await?;
        page.click("[data-role=project-column][data-column=other]")
            .await?;
        let fewer = json!(["name", "total", "fiscal", "indicators", "findings"]);
        page.wait_for(&format!("({heads}).length === 5")).await?;
        assert_eq!(page.value(heads).await?, fewer);
        page.shot("projects-columns").await?;
        page.reload().await?;
        page.wait_for_phase("ready").await?;
        assert_eq!(page.value(heads).await?, fewer);
        page.click("[data-role=forget]").await?;
        page.wait_for(&format!("({heads}).length === 7")).await?;
        let kept = page.value("Object.keys(localStorage)").await?;
        assert_eq!(kept, json!([]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_matrix_leads_to_the_projects_of_a_name() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        page.go_to("findings").await?;
        page.click("[data-role=matrix-row]:nth-child(2) [data-role=matrix-projects]")
            .await?;
        page.wait_for_view("projects").await?;
        page.wait_for("document.querySelector('[data-role=filter-chip]') !== null")
            .await?;
        page.wait_for(&format!("{COUNT}.endsWith(' / 65')")).await
    })
    .await
}

fn looks(width: u32, scheme: Scheme) -> impl Future<Output = Result<()>> {
    run(async move |page| {
        let name = format!("projects-{width}-{}", scheme.name());
        page.look(width, scheme).await?;
        open_list(page).await?;
        page.shot(&format!("{name}-1")).await?;
        unfold(page, "project-filter").await?;
        page.choose_option("[data-role=filter-name]", "社区两委干部补贴")
            .await?;
        counts(page, "9 / 65").await?;
        page.type_into("[data-role=filter-at-least]", "100\u{e007}")
            .await?;
        page.wait_for("document.querySelectorAll('[data-role=filter-chip]').length === 2")
            .await?;
        page.expect_fit("the page").await?;
        page.shot(&format!("{name}-2-filter")).await?;
        page.click("[data-role=filter-clear]").await?;
        page.choose_option("[data-role=projects-grouping]", "name")
            .await?;
        unfold(page, "project-filter").await?;
        unfold(page, "project-columns").await?;
        page.wait_for("document.querySelector('[data-role=project-subtotal]') !== null")
            .await?;
        page.expect_fit("the page").await?;
        page.shot(&format!("{name}-3-groups")).await
    })
}

#[tokio::test]
async fn a_wide_list_fits() -> Result<()> {
    looks(1440, Scheme::Light).await
}

#[tokio::test]
async fn a_wide_list_fits_in_the_dark() -> Result<()> {
    looks(1440, Scheme::Dark).await
}

#[tokio::test]
async fn a_narrow_list_fits() -> Result<()> {
    looks(390, Scheme::Light).await
}

#[tokio::test]
async fn a_narrow_list_fits_in_the_dark() -> Result<()> {
    looks(390, Scheme::Dark).await
}
