//! Turns line numbers and pieces of the text into ways to each other, in a real browser.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::files::{file, fixture, small_table};
use crate::harness::looks::Scheme;
use crate::harness::{Page, run};

/// The number of a line.
fn number(line_no: u32) -> String {
    format!("#source-line-{line_no}")
}

/// Waits until the reader was led to a line, and sees it.
async fn wait_for_line(page: &Page, line_no: u32) -> Result<()> {
    page.wait_for(&format!(
        "document.activeElement.matches('{}')",
        number(line_no)
    ))
    .await?;
    let marked = format!("[data-line=\"{line_no}\"].text-line-marked");
    assert_eq!(
        page.count(&marked).await?,
        1,
        "line {line_no} is not marked"
    );
    let seen = "(box => box.top >= 0 && box.bottom <= innerHeight)(
                    document.activeElement.getBoundingClientRect())";
    assert_eq!(
        page.value(seen).await?,
        json!(true),
        "line {line_no} is not in view"
    );
    Ok(())
}

/// Clicks something that may lie beyond what is in view.
async fn click_first(page: &Page, css: &str) -> Result<()> {
    let script = format!("document.querySelector(`{css}`).click()");
    page.value(&script).await.map(drop)
}

#[tokio::test]
async fn the_source_shows_every_line_and_what_it_was_read_as() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        page.go_to("source").await?;
        assert_eq!(page.count("[data-role=text-line]").await?, 200);
        let title = page.squeezed("[data-line=\"2\"] .text-line-text").await?;
        assert!(title.starts_with("项目支出绩效目标表"), "{title}");
        for kind in ["head", "name", "amount", "goal", "indicator"] {
            let pieces = format!(".text-lines [data-kind={kind}]");
            assert!(page.count(&pieces).await? > 0, "no {kind}");
        }
        assert_eq!(
            page.count(".source-legend [data-kind=unexplained]").await?,
            0
        );
        page.expect_fit("source").await?;
        // Beyond the first lines, there are the next ones.
        page.click("[data-role=source-view] [data-role=next]")
            .await?;
        page.wait_for("document.querySelector('[data-line=\"201\"]') !== null")
            .await?;
        assert_eq!(page.count("[data-line=\"200\"]").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_line_is_reached_by_its_number_and_by_the_keyboard() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        page.go_to("source").await?;
        page.click("[data-role=line-no]").await?;
        page.type_keys("1000").await?;
        page.press(Key::Enter).await?;
        wait_for_line(page, 1000).await?;
        page.press(Key::Down).await?;
        let next = "Number(document.activeElement.dataset.number) > 1000";
        assert_eq!(page.value(next).await?, json!(true));
        page.press(Key::Up).await?;
        wait_for_line(page, 1000).await
    })
    .await
}

#[tokio::test]
async fn figures_lead_to_their_lines_and_lines_to_their_fields() -> Result<()> {
    run(async |page| {
        page.open_sample().await?;
        page.go_to("source").await?;
        let links = [
            "[data-role=finding] [data-role=jump-to-lines]",
            "[data-role=to-source] .visually-hidden",
            "[data-role=addition] [data-role=jump-to-lines]",
        ];
        for link in links {
            let line = format!("document.querySelector(`{link}`).textContent.match(/\\d+/)[0]");
            let line = page.value(&line).await?;
            let line: u32 = line.as_str().unwrap_or_default().parse()?;
            click_first(page, link).await?;
            wait_for_line(page, line).await?;
        }
        page.shot("source-landed").await?;
        // From a total to the total check.
        click_first(page, ".text-lines [data-kind=amount]").await?;
        page.wait_for("location.hash.endsWith('additions')").await?;
        page.go_to("source").await?;
        // From a name to its project, and from there back to its lines.
        click_first(page, ".text-lines [data-kind=name][data-project=\"0\"]").await?;
        page.wait_for("document.activeElement.id === 'project-name-0'")
            .await?;
        page.wait_for("document.querySelector('[data-role=project-detail]') !== null")
            .await?;
        let lines = "[data-role=project-detail] [data-role=jump-to-lines]";
        let line = format!("document.querySelector(`{lines}`).textContent.match(/\\d+/)[0]");
        let line = page.value(&line).await?;
        click_first(page, lines).await?;
        wait_for_line(page, line.as_str().unwrap_or_default().parse()?).await?;
        // From an indicator to its row.
        let piece = ".text-lines [data-kind=indicator]";
        let said = page
            .value(&format!("document.querySelector(`{piece}`).title"))
            .await?;
        click_first(page, piece).await?;
        page.wait_for("document.activeElement.matches('[data-role=indicator]')")
            .await?;
        page.shot("source-indicator").await?;
        let row = page.value("document.activeElement.innerText").await?;
        let name = said.as_str().unwrap_or_default();
        let name = name.split('：').next_back().unwrap_or_default();
        let squeezed: String = row
            .as_str()
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        let name: String = name.split_whitespace().collect();
        assert!(
            !name.is_empty() && squeezed.contains(&name),
            "{name} in {row}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_not_understood_is_marked_and_found() -> Result<()> {
    run(async |page| {
        let rest = "％％ 来历不明 ％％\n";
        let table = small_table("30.00", "30.00");
        page.choose(&file("多余.txt", format!("{rest}{rest}{table}"))?)
            .await?;
        page.wait_until_read().await?;
        page.go_to("source").await?;
        assert_eq!(page.count(".text-lines [data-kind=unexplained]").await?, 2);
        let looks = "(it => it.textDecorationLine + ' ' + it.textDecorationStyle)(
            getComputedStyle(document.querySelector('.text-lines [data-kind=unexplained]')))";
        assert_eq!(page.value(looks).await?, json!("underline wavy"));
        let next = ".source-legend [data-kind=unexplained] button";
        let legend = page.squeezed(next).await?;
        assert!(legend.starts_with("未读懂2"), "{legend}");
        for line_no in [1, 2, 1] {
            click_first(page, next).await?;
            wait_for_line(page, line_no).await?;
        }
        page.shot("source-unexplained").await?;
        click_first(page, "[data-role=unexplained] [data-role=jump-to-lines]").await?;
        wait_for_line(page, 1).await
    })
    .await
}

#[tokio::test]
async fn repairs_are_marked_at_their_lines() -> Result<()> {
    run(async |page| {
        page.choose(&fixture("tables/wrapped-amounts.txt")).await?;
        page.wait_until_read().await?;
        page.go_to("source").await?;
        let said = page
            .value("document.querySelector('.text-lines .text-repair').textContent")
            .await?;
        assert_eq!(said, json!("拼合断行的金额"));
        page.go_to("overview").await?;
        page.click("[data-role=repairs] summary").await?;
        let link = "[data-role=repairs] [data-role=jump-to-lines]";
        let line = format!("document.querySelector(`{link}`).textContent.match(/\\d+/)[0]");
        let line = page.value(&line).await?;
        click_first(page, link).await?;
        wait_for_line(page, line.as_str().unwrap_or_default().parse()?).await?;
        page.shot("source-repairs").await
    })
    .await
}

fn looks(width: u32, scheme: Scheme) -> impl Future<Output = Result<()>> {
    run(async move |page| {
        page.look(width, scheme).await?;
        page.open_sample().await?;
        page.go_to("source").await?;
        page.value("document.querySelector('#source').scrollIntoView()")
            .await?;
        page.expect_fit("source").await?;
        page.shot(&format!("{width}-{}-8-source", scheme.name()))
            .await
    })
}

#[tokio::test]
async fn wide_and_light() -> Result<()> {
    looks(1440, Scheme::Light).await
}

#[tokio::test]
async fn wide_and_dark() -> Result<()> {
    looks(1440, Scheme::Dark).await
}

#[tokio::test]
async fn narrow_and_light() -> Result<()> {
    looks(390, Scheme::Light).await
}

#[tokio::test]
async fn narrow_and_dark() -> Result<()> {
    looks(390, Scheme::Dark).await
}
