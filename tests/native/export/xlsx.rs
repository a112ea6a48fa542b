//! The workbook, read by another library, says what the document says, cell by cell.

use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};
use jixiao::analysis::Analysis;
use jixiao::document::Column;
use jixiao::export::Scope;
use jixiao::money::Money;
use jixiao::query;

use super::{bytes, real, small, some};
use crate::support::read;

const SHEETS: [&str; 6] = ["概览", "项目", "指标", "核对", "问题", "未识别"];

fn open(analysis: &Analysis, scope: &Scope) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes(analysis, "xlsx", scope))).expect("a workbook")
}

/// What a cell shows.
fn said(cell: Option<&Data>) -> String {
    cell.map_or(String::new(), ToString::to_string)
}

fn rows(sheet: &Range<Data>) -> Vec<Vec<String>> {
    let rows = sheet.rows();
    rows.map(|row| row.iter().map(|cell| said(Some(cell))).collect())
        .collect()
}

/// A cell is this amount: as a number it shows the digits that are printed, no others.
#[track_caller]
fn assert_amount(cell: Option<&Data>, amount: Option<Money>) {
    match amount {
        Some(amount) => {
            let shown = match cell {
                Some(Data::Float(number)) => {
                    format!("{number:.*}", amount.decimals() as usize)
                }
                other => said(other),
            };
            assert_eq!(shown, amount.to_string());
        }
        None => assert_eq!(said(cell), ""),
    }
}

#[track_caller]
fn check(analysis: &Analysis) {
    let mut workbook = open(analysis, &Scope::Whole);
    assert_eq!(workbook.sheet_names(), SHEETS);
    let document = analysis.document();
    let sheet = workbook.worksheet_range("项目").expect("a sheet");
    assert_eq!(sheet.height(), document.projects.len() + 1);
    for (at, project) in (1..).zip(&document.projects) {
        let cell = |column| sheet.get_value((at, column));
        assert_eq!(said(cell(0)), at.to_string());
        assert_eq!(said(cell(2)), analysis.text(project.name));
        for (column, kind) in (3..).zip(Column::ALL) {
            assert_amount(cell(column), project.amounts.value(kind));
        }
        assert_eq!(said(cell(7)) == "推定", project.amounts.assumed);
        assert_eq!(said(cell(10)), analysis.text(project.goal));
        assert_eq!(said(cell(11)), project.indicators.len().to_string());
    }
    let sheet = workbook.worksheet_range("指标").expect("a sheet");
    let mut read = rows(&sheet).into_iter().skip(1);
    for (index, _) in (0..).zip(&document.projects) {
        for one in query::indicators(analysis, index) {
            let row = read.next().expect("a row for the indicator");
            let number = one.number.to_string();
            let expected = [
                number,
                one.l1_code,
                one.l1,
                one.l2_code,
                one.l2,
                one.name,
                one.cycle,
                one.annual,
            ];
            assert_eq!(row[2..10], expected);
        }
    }
    assert_eq!(read.next(), None);
    let sheet = workbook.worksheet_range("核对").expect("a sheet");
    assert_eq!(sheet.height(), analysis.additions().len() + 1);
    for (at, addition) in (1..).zip(analysis.additions()) {
        assert_amount(sheet.get_value((at, 2)), addition.stated);
        assert_amount(sheet.get_value((at, 3)), addition.sum);
        assert_amount(sheet.get_value((at, 4)), addition.difference);
    }
    let sheet = workbook.worksheet_range("问题").expect("a sheet");
    assert_eq!(sheet.height(), analysis.findings().list.len() + 1);
}

#[test]
fn the_small_table() {
    check(&small());
}

#[test]
fn the_real_document() {
    check(&real());
}

#[test]
fn sums_are_formulas_over_the_cells_they_are_of() {
    let mut workbook = open(&small(), &Scope::Whole);
    let sheet = workbook.worksheet_formula("核对").expect("formulas");
    let formula = |row, column| sheet.get_value((row, column)).cloned().unwrap_or_default();
    // 合计: 总计, 财政拨款, 其他资金 and its sources; then the first unit.
    assert_eq!(formula(1, 3), "ROUND(SUM('概览'!B14:B15),2)");
    assert_eq!(formula(1, 4), "ROUND(C2-D2,2)");
    assert_eq!(formula(4, 3), "ROUND(SUM('概览'!C13:E13),2)");
    assert_eq!(formula(5, 3), "ROUND(SUM('项目'!D2:D3),2)");
    let overview = workbook.worksheet_range("概览").expect("a sheet");
    assert_eq!(said(overview.get_value((12, 0))), "合计");
    assert_eq!(said(overview.get_value((15, 0))), "所列项目之和");
    assert_eq!(said(overview.get_value((15, 1))), "1232.5");
    let formulas = workbook.worksheet_formula("概览").expect("formulas");
    let listed = formulas.get_value((15, 1)).cloned().unwrap_or_default();
    assert_eq!(listed, "ROUND(SUBTOTAL(109,'项目'!D2:D5),2)");
}

#[test]
fn a_selection_sums_its_own_rows() {
    let mut workbook = open(&small(), &some());
    let sheet = workbook.worksheet_formula("核对").expect("formulas");
    let formula = |row| sheet.get_value((row, 3)).cloned().unwrap_or_default();
    assert_eq!(formula(1), "ROUND(SUM('项目'!E2:G2),2)");
    assert_eq!(formula(2), "ROUND(SUM('项目'!E3:G3),2)");
    let projects = workbook.worksheet_range("项目").expect("a sheet");
    assert_eq!(said(projects.get_value((2, 0))), "4");
    let overview = workbook.worksheet_range("概览").expect("a sheet");
    let all = rows(&overview).concat().join(" ");
    assert!(
        all.contains("4 个项目中的 2 个，筛选条件：“维护”或“救助”"),
        "{all}"
    );
}

/// One part of the package, as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut text = String::new();
    let mut part = archive.by_name(name).expect("a part");
    part.read_to_string(&mut text).expect("UTF-8");
    text
}

#[test]
fn findings_are_notes_on_their_cells() {
    let bytes = bytes(&small(), "xlsx", &Scope::Whole);
    let notes = part(&bytes, "xl/comments2.xml");
    // A negative total, an absent goal, and too few kinds of indicators.
    for (cell, words) in [
        ("D4", "总计写"),
        ("K4", "没有绩效目标"),
        ("L3", "没有效益指标"),
    ] {
        let (_, after) = notes
            .split_once(&format!("ref=\"{cell}\""))
            .unwrap_or_else(|| panic!("no note on {cell}: {notes}"));
        let note = after.split("</comment>").next().unwrap_or("");
        assert!(note.contains(words), "{cell}: {note}");
    }
}

#[test]
fn it_is_set_up_to_be_read_and_printed() {
    let bytes = bytes(&small(), "xlsx", &Scope::Whole);
    let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
    for words in [
        r#"state="frozen""#,
        "<autoFilter ref=\"A1:O5\"",
        r#"orientation="landscape""#,
        r#"paperSize="9""#,
        r#"fitToHeight="0""#,
        r#"fitToPage="1""#,
    ] {
        assert!(sheet.contains(words), "{words}: {sheet}");
    }
    let workbook = part(&bytes, "xl/workbook.xml");
    assert!(workbook.contains("项目!$1:$1"), "{workbook}");
    let properties = part(&bytes, "docProps/core.xml");
    assert!(properties.contains("2000-01-01T00:00:00Z"), "{properties}");
}

/// Fifteen digits are a number, more would not come back from one.
#[test]
fn amounts_beyond_a_double_are_text_and_have_no_formula() {
    let analysis = read(
        "项目支出绩效目标表\n部门名称：甲局 单位：元\n\
         项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n\
         合计\t12345678901234567.89\t12345678901234567.89\t\t\t\t\n\
         甲局本级\t12345678901234567.89\t12345678901234567.89\t\t\t\t\n    \
         补贴\t12345678901234567.89\t12345678901234567.89\t\t\t做好补贴。\t\n",
    );
    let mut workbook = open(&analysis, &Scope::Whole);
    let sheet = workbook.worksheet_range("项目").expect("a sheet");
    let cell = sheet.get_value((1, 3));
    assert_eq!(cell, Some(&Data::String("12345678901234567.89".to_owned())));
    let formulas = workbook.worksheet_formula("核对").expect("formulas");
    assert!(formulas.is_empty() || formulas.rows().flatten().all(String::is_empty));
    check(&analysis);
}
