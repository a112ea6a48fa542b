//! Turns a list of thousands of projects, scrolled through, walked through and printed, into checks.

use std::fmt::Write;

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::harness::files::file;
use crate::harness::looks::Scheme;
use crate::harness::page::Page;
use crate::harness::{run, run_traced};

const ROWS: &str = "document.querySelectorAll('[data-role=project-row]').length";
const FOCUSED: &str = "document.activeElement.closest('[data-position]')?.dataset.position";

/// A table of two units with so many projects, of 40 names and growing amounts.
pub fn long_table(projects: u32) -> String {
    let half = projects / 2;
    let total = |range: std::ops::Range<u32>| {
        let sum: u32 = range.map(|at| at + 1).sum();
        format!("{sum}.00 {sum}.00")
    };
    let mut text = format!(
        "项目支出绩效目标表\n\n部门名称：示范局 单位：万元\n\n\
         项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\n\
         合计 {}\n\n",
        total(0..projects)
    );
    for (unit, range) in [("示范局本级", 0..half), ("示范中心", half..projects)] {
        writeln!(text, "{unit} {}\n", total(range.clone())).expect("a string");
        for at in range {
            let (name, amount) = (at % 40, at + 1);
            write!(
                text,
                "\x20   示范项目{name} {amount}.00 {amount}.00\n\n完成第{at}项工作。\n\n\
                 1、1-产出指标；11-数量指标；数量；实施周期指标值:100%；年度指标值:100%。\n\n"
            )
            .expect("a string");
        }
    }
    text
}

async fn open_long(page: &Page, projects: u32) -> Result<()> {
    let path = file("long.txt", long_table(projects))?;
    page.drop_file(&path).await?;
    page.wait_until_read().await?;
    page.go_to("projects").await
}

/// What is true of the rows in the page wherever the reader has scrolled to.
async fn rows_are_right(page: &Page, projects: u32) -> Result<u64> {
    let held = "(() => {
        const rows = [...document.querySelectorAll('[data-role=project-row]')];
        return rows.map(it => [Number(it.dataset.position), Number(it.ariaRowIndex),
            it.querySelector('.project-total').innerText]);
    })()";
    let rows = page.value(held).await?;
    let rows = rows.as_array().expect("a list").clone();
    for row in &rows {
        let position = row[0].as_u64().expect("a number");
        let groups = if position < u64::from(projects / 2) {
            1
        } else {
            2
        };
        assert_eq!(row[1], json!(2 + groups + position + 1));
        let total = row[2].as_str().unwrap_or_default().replace([',', ' '], "");
        assert_eq!(total.trim(), format!("{}.00", position + 1));
    }
    Ok(rows.len() as u64)
}

/// How long the longest task works, of opening and of scrolling, is printed and not asserted: on a busy
/// machine the same task of the same page took from 48 to 99 ms.
#[tokio::test]
async fn five_thousand_projects_scroll_with_few_rows_in_the_page() -> Result<()> {
    run_traced(async |page| {
        page.look(1440, Scheme::Light).await?;
        page.mark("opening").await?;
        open_long(page, 5_000).await?;
        let table = "document.querySelector('.project-table')";
        let count = page.value(&format!("{table}.ariaRowCount")).await?;
        assert_eq!(count, json!("5004"), "two rows above 5,000 in 2 groups");
        page.mark("scrolling").await?;
        // Step by step through the list, a frame after a frame.
        page.value(
            "(() => {
                 window.most = 0;
                 const step = () => {
                     const rows = document.querySelectorAll('.project-table tbody > tr').length;
                     most = Math.max(most, rows);
                     const before = scrollY;
                     scrollBy(0, 700);
                     if (scrollY === before) window.ended = true;
                     else requestAnimationFrame(step);
                 };
                 step();
             })()",
        )
        .await?;
        page.wait_for("window.ended").await?;
        let most = page.value("most").await?.as_u64().expect("a number");
        assert!(most < 110, "{most} rows in the page");
        let there = "document.querySelector('[data-position=\"4999\"]') !== null";
        page.wait_for(there).await?;
        page.wait_for("document.querySelector('[data-role=project-waiting]') === null")
            .await?;
        page.mark("scrolled").await?;
        rows_are_right(page, 5_000).await?;
        page.shot("projects-5000-end").await?;
        let tasks = page
            .tasks_between(["opening", "scrolling", "scrolled"])
            .await?;
        let longest_us: Vec<Option<&u64>> = tasks.iter().map(|tasks| tasks.first()).collect();
        println!("at most {most} rows; longest tasks in microseconds: {longest_us:?}");
        page.value("scrollTo(0, document.documentElement.scrollHeight / 2)")
            .await?;
        page.wait_for("document.querySelector('[data-role=project-row]').dataset.position > 2000")
            .await?;
        page.wait_for("document.querySelector('[data-role=project-waiting]') === null")
            .await?;
        rows_are_right(page, 5_000).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_keyboard_walks_through_thousands_and_keeps_the_focus() -> Result<()> {
    run(async |page| {
        page.look(1440, Scheme::Light).await?;
        open_long(page, 3_000).await?;
        page.tab_to("[data-position=\"0\"] button").await?;
        let walked = [
            (Key::Down, "1"),
            (Key::Down, "2"),
            (Key::Up, "1"),
            (Key::End, "2999"),
            (Key::Up, "2998"),
            (Key::Home, "0"),
        ];
        for (key, position) in walked {
            page.press(key).await?;
            page.wait_for(&format!("{FOCUSED} === '{position}'"))
                .await?;
        }
        page.press(Key::PageDown).await?;
        page.wait_for(&format!("Number({FOCUSED}) > 5")).await?;
        page.press(Key::End).await?;
        page.wait_for(&format!("{FOCUSED} === '2999'")).await?;
        page.press(Key::Enter).await?;
        page.wait_for("document.body.innerText.includes('完成第2999项工作')")
            .await?;
        // Scrolled away from, it still has the focus.
        page.value("scrollTo(0, 0)").await?;
        page.wait_for("document.querySelector('[data-position=\"0\"]') !== null")
            .await?;
        assert_eq!(page.value(FOCUSED).await?, json!("2999"));
        page.press(Key::Up).await?;
        page.wait_for(&format!("{FOCUSED} === '2998'")).await
    })
    .await
}

#[tokio::test]
async fn what_an_open_project_shows_is_counted_among_thousands() -> Result<()> {
    run(async |page| {
        page.look(1440, Scheme::Light).await?;
        open_long(page, 3_000).await?;
        let table = "[document.querySelector('.project-table').ariaRowCount,
            ...[...document.querySelectorAll('.project-detail-row')].map(it => it.ariaRowIndex)]";
        let last = "document.querySelector('[data-position=\"2999\"]')?.ariaRowIndex";
        page.tab_to("[data-position=\"0\"] button").await?;
        page.press(Key::Enter).await?;
        page.wait_for("document.body.innerText.includes('完成第0项工作')")
            .await?;
        // Two rows of heads and one of the first group stand above.
        assert_eq!(page.value(table).await?, json!(["3005", "5"]));
        page.press(Key::End).await?;
        page.wait_for(&format!("{FOCUSED} === '2999'")).await?;
        assert_eq!(page.value(last).await?, json!("3005"));
        page.press(Key::Enter).await?;
        page.wait_for("document.body.innerText.includes('完成第2999项工作')")
            .await?;
        assert_eq!(page.value(last).await?, json!("3005"));
        assert_eq!(page.value(table).await?, json!(["3006", "3006"]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finding_leads_to_its_project_among_thousands_and_paper_says_what_is_left_out()
-> Result<()> {
    run(async |page| {
        open_long(page, 3_000).await?;
        page.value("location.hash = '#projects/2500'").await?;
        page.wait_for("document.body.innerText.includes('完成第2499项工作')")
            .await?;
        page.wait_for(&format!("{FOCUSED} === '2499'")).await?;
        page.value("dispatchEvent(new Event('beforeprint'))")
            .await?;
        page.wait_for(&format!("{ROWS} === 200")).await?;
        let note = page.value("document.querySelector('[data-role=not-on-paper]').textContent");
        let note: Value = note.await?;
        assert!(note.to_string().contains("2,800"), "{note}");
        page.value("dispatchEvent(new Event('afterprint'))").await?;
        page.wait_for(&format!("{ROWS} < 110")).await
    })
    .await
}
