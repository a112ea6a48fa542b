//! Turns many files into one table of documents, and asks all of them at once.

use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::json;

use crate::harness::files::{file, real, small_table};
use crate::harness::{Page, in_workers, run, run_after};
use crate::working_paper::{CATCH, caught};

/// The documents: what each is called, its year, total, verdict, and the count of projects.
const ROWS: &str = "[...document.querySelectorAll('[data-role=document]')].map(row =>
    [...row.children].map(cell => cell.textContent.replaceAll('\\u00a0', ' ')))";

/// A table of this department, year and unit of money.
fn table(department: &str, unit: &str, value: &str) -> String {
    small_table("30.00", "30.00")
        .replace("示范局", department)
        .replace("万元", unit)
        .replace("年度指标值:≥1场", &format!("年度指标值:{value}"))
}

/// Two years of one department, another one in another unit of money, and a letter.
fn files() -> Result<Vec<PathBuf>> {
    Ok(vec![
        file("各单位/甲局2024.txt", table("甲局", "万元", "≥1场"))?,
        file("各单位/甲局2025.txt", table("甲局", "万元", "≥2场"))?,
        file("各单位/乙局.txt", table("乙局", "元", "≥1场"))?,
        file("各单位/信.txt", "你好")?,
    ])
}

async fn collect(page: &Page, files: &[PathBuf]) -> Result<()> {
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    page.drop_files(&files).await?;
    read(page).await
}

async fn read(page: &Page) -> Result<()> {
    page.wait_for("document.querySelector('[data-role=collection]')?.dataset.pace === 'done'")
        .await?;
    page.wait_until_read().await
}

/// Shows this part of the collection, the first of them being 1.
async fn show(page: &Page, part: usize) -> Result<()> {
    page.click(&format!("[data-role=collection-part]:nth-of-type({part})"))
        .await
}

#[tokio::test]
async fn every_file_has_its_row_and_sums_say_what_was_converted() -> Result<()> {
    run(async |page| {
        collect(page, &files()?).await?;
        let rows = page.value(ROWS).await?;
        let row = |at: usize| rows[at].as_array().map_or(&[][..], Vec::as_slice);
        assert_eq!(row(0)[0], json!("甲局甲局2024.txtUTF-8"));
        assert_eq!(row(0)[1], json!("2024依文件名推测"));
        assert_eq!(row(0)[2], json!("30.00 万元"));
        assert_eq!(row(0)[3], json!("2"));
        assert_eq!(row(2)[2], json!("30.00 元"));
        assert_eq!(row(3).len(), 2, "a name and why it was not read");
        let said = page.text("[data-role=collection]").await?;
        assert!(said.contains("60.003 万元"), "{said}");
        // What is not such a table is listed and can be looked for by itself.
        page.click("[data-role=document-choice]:last-of-type")
            .await?;
        page.wait_for("document.querySelectorAll('[data-role=document]').length === 1")
            .await?;
        assert!(page.text("[data-role=document]").await?.contains("信.txt"));
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn files_are_ordered_by_the_heads_of_their_columns() -> Result<()> {
    run(async |page| {
        collect(page, &files()?).await?;
        page.click(".document-table th:nth-child(3) [data-role=sort]")
            .await?;
        page.wait_for(
            "document.querySelector('[data-role=document]').dataset.index === '0'
             && document.querySelectorAll('[data-role=document]')[2].dataset.index === '2'",
        )
        .await?;
        page.click(".document-table th:nth-child(3) [data-role=sort]")
            .await?;
        page.wait_for("document.querySelector('[data-role=document]').dataset.index === '2'")
            .await?;
        let sorted = page
            .value("document.querySelector('.document-table [aria-sort]').ariaSort")
            .await?;
        assert_eq!(sorted, json!("ascending"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_years_of_a_department_are_offered_for_comparison() -> Result<()> {
    run(async |page| {
        collect(page, &files()?).await?;
        page.click("[data-role=repeated-departments] summary").await?;
        page.click("[data-role=compare-pair]").await?;
        page.wait_for("document.querySelector('[data-role=comparison]')?.dataset.stage === 'shown'")
            .await?;
        let names = page
            .value("[...document.querySelectorAll('.comparison-side .comparison-file')].map(it => it.textContent)")
            .await?;
        assert_eq!(names, json!(["甲局2024.txt", "甲局2025.txt"]));
        // The collection is still there, and its other documents.
        page.go_to("collection").await?;
        page.click("[data-role=document]:nth-child(3) [data-role=open-document]")
            .await?;
        page.wait_for_view("overview").await?;
        page.wait_until_read().await?;
        assert!(page.text("main").await?.contains("乙局"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_indicator_of_several_documents_tells_who_sets_which_target() -> Result<()> {
    run(async |page| {
        collect(page, &files()?).await?;
        show(page, 3).await?;
        page.type_into("[data-role=use-text]", "乙的数量").await?;
        page.wait_for("document.querySelectorAll('[data-role=indicator-use]').length === 1")
            .await?;
        page.click("[data-role=use-open]").await?;
        page.wait_for("document.querySelectorAll('[data-role=target]').length === 2")
            .await?;
        let targets = page
            .value(
                "[...document.querySelectorAll('[data-role=target]')].map(it => [
                it.querySelector('.use-value').textContent,
                it.querySelectorAll('[data-role=open-document]').length])",
            )
            .await?;
        assert_eq!(
            targets,
            json!([["周期 ≥3场；年度 ≥1场", 2], ["周期 ≥3场；年度 ≥2场", 1]])
        );
        // From who sets it straight to the project.
        page.click("[data-role=target]:nth-child(2) [data-role=open-document]")
            .await?;
        page.wait_for_view("projects").await?;
        page.wait_for("document.querySelector('[data-role=project-detail]')")
            .await?;
        assert!(
            page.text("[data-role=project-detail]")
                .await?
                .contains("≥2场")
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_text_is_found_in_all_documents_and_findings_are_those_of_all() -> Result<()> {
    run(async |page| {
        let mut all = files()?;
        all.push(real());
        collect(page, &all).await?;
        show(page, 4).await?;
        page.type_into("[data-role=collected-text]", "完成甲项")
            .await?;
        page.wait_for("document.querySelectorAll('[data-role=collected-hit]').length === 3")
            .await?;
        assert_eq!(
            page.text("[data-role=collected-count]").await?,
            "3 处，见于 3 份"
        );
        assert_eq!(page.count("[data-role=collected-hit] mark").await?, 3);
        show(page, 2).await?;
        page.wait_for("document.querySelector('[data-role=collected-finding]')")
            .await?;
        page.choose_option("[data-role=collected-check]", "grand-total-differs")
            .await?;
        page.wait_for("document.querySelectorAll('[data-role=collected-finding]').length === 1")
            .await?;
        page.click("[data-role=collected-finding] [data-role=open-document]")
            .await?;
        page.wait_until_read().await?;
        assert_eq!(page.stat("projects").await?, "65");
        Ok(())
    })
    .await
}

/// A worker that reads a file of so many bytes stops.
const DEADLY: usize = 7777;

#[tokio::test]
async fn a_file_that_stops_its_reader_stops_no_other() -> Result<()> {
    let stop = format!(
        "const read = FileReader.prototype.readAsArrayBuffer;
        FileReader.prototype.readAsArrayBuffer = function (slice) {{
            if (slice.size !== {DEADLY}) return read.call(this, slice);
            setTimeout(() => {{ throw new Error('this file is deadly'); }});
        }};"
    );
    run_after(&in_workers(&stop), async |page| {
        let mut all = files()?;
        all.insert(1, file("各单位/坏.txt", " ".repeat(DEADLY))?);
        for number in 0..20 {
            let name = format!("各单位/{number}局.txt");
            all.push(file(&name, table(&format!("{number}局"), "万元", "≥1场"))?);
        }
        collect(page, &all).await?;
        let states = page
            .value("[...document.querySelectorAll('[data-role=document]')].map(it => it.dataset.state)")
            .await?;
        let states: Vec<&str> = states
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|it| it.as_str())
            .collect();
        let unread: Vec<usize> = (0..states.len())
            .filter(|at| states[*at] != "read")
            .collect();
        assert_eq!((states.len(), unread), (25, vec![1, 4]), "{states:?}");
        let said = page.text("[data-role=document]:nth-child(2)").await?;
        assert!(said.contains("程序"), "{said}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_does_not_want_to_wait_keeps_what_is_read() -> Result<()> {
    // Nothing comes back from a file that begins with a blank.
    let hold = "const read = FileReader.prototype.readAsArrayBuffer;
        FileReader.prototype.readAsArrayBuffer = function (slice) {
            if (slice.size !== 5) read.call(this, slice);
        };";
    run_after(&in_workers(hold), async |page| {
        let mut all = files()?;
        all.push(file("各单位/等.txt", "     ")?);
        let files: Vec<&Path> = all.iter().map(PathBuf::as_path).collect();
        page.drop_files(&files).await?;
        page.wait_for(
            "document.querySelectorAll('[data-role=document][data-state=read]').length === 3",
        )
        .await?;
        page.click("[data-role=collect-cancel]").await?;
        page.wait_for(
            "document.querySelector('[data-role=collection]').dataset.pace === 'cancelled'",
        )
        .await?;
        let said = page.text("[data-role=collection-progress]").await?;
        assert!(said.contains("1 份"), "{said}");
        page.wait_until_read().await
    })
    .await
}

#[tokio::test]
async fn the_table_is_saved_as_it_is_chosen() -> Result<()> {
    run_after(CATCH, async |page| {
        collect(page, &files()?).await?;
        page.click("[data-format=csv] [data-role=collection-export]")
            .await?;
        let csv = caught(page).await?;
        page.wait_for("document.querySelector('[data-role=collection-saved]').textContent !== ''")
            .await?;
        assert_eq!(csv.lines().count(), 5, "{csv}");
        assert!(csv.contains("甲局2024.txt"), "{csv}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_is_saved_as_json() -> Result<()> {
    run_after(CATCH, async |page| {
        collect(page, &files()?).await?;
        page.click("[data-format=json] [data-role=collection-export]")
            .await?;
        let json: serde_json::Value = serde_json::from_str(&caught(page).await?)?;
        assert_eq!(json["format"], "jixiao-collection/1");
        assert_eq!(json["files"], 4);
        assert_eq!(json["read"], 3);
        assert_eq!(json["sums"]["parts"][0]["sum"], "60.00");
        let path = json["documents"][0]["path"].as_str();
        assert!(
            path.is_some_and(|it| it.ends_with("甲局2024.txt")),
            "{json}"
        );
        Ok(())
    })
    .await
}
