//! The workbook of a comparison, read by another library, says what the comparison says.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use jixiao::export::{ComparisonFormat, ComparisonScope, export_comparison};
use jixiao::query::{self, Compared, ComparisonQuery};
use jixiao::text::Language;

use super::compared;
use super::views::with;
use crate::support::{ALL, read};

fn written(compared: Compared<'_>) -> Vec<u8> {
    let format = ComparisonFormat::by_id("xlsx").expect("a format");
    export_comparison(compared, format, &ComparisonScope::default(), Language::Zh)
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

/// What the cells of a sheet show, row by row.
fn shown(workbook: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Vec<Vec<String>> {
    let sheet = workbook.worksheet_range(name).expect("a sheet");
    let rows = sheet.rows();
    rows.map(|row| row.iter().map(ToString::to_string).collect())
        .collect()
}

/// The row that begins with this, and its number from 1.
#[track_caller]
fn row_of<'a>(rows: &'a [Vec<String>], head: &str) -> (usize, &'a [String]) {
    let at = rows.iter().position(|row| row[0] == head);
    let at = at.unwrap_or_else(|| panic!("no {head} in {rows:#?}"));
    (at + 1, &rows[at])
}

#[test]
fn the_bridge_is_a_sum_that_the_spreadsheet_does_itself() {
    let mut workbook = open(with(written));
    assert_eq!(workbook.sheet_names(), ["概览", "变动的项目", "指标"]);
    let rows = shown(&mut workbook, "概览");
    let (old, from) = row_of(&rows, "原总额");
    let (new, to) = row_of(&rows, "新总额");
    let (sum, result) = row_of(&rows, "相加得");
    assert_eq!([&from[2], &to[2], &result[2]], ["1050", "1180", "1180"]);
    let steps = rows[old..new - 1].iter().map(|row| row[2].parse::<i64>());
    let steps: i64 = steps.map(|step| step.expect("a whole amount")).sum();
    assert_eq!(1050 + steps, 1180);
    assert_eq!(sum, new + 1);
    assert_eq!(row_of(&rows, "差额").1[2], "0");
    let formulas = workbook.worksheet_formula("概览").expect("formulas");
    let formula = |row: usize, column| {
        let value = formulas.get_value((row as u32 - 1, column));
        value.cloned().unwrap_or_default()
    };
    let last = new - 1;
    assert_eq!(formula(sum, 2), format!("ROUND(SUM(C{old}:C{last}),2)"));
    assert_eq!(formula(sum + 1, 2), format!("ROUND(C{new}-C{sum},2)"));
    let (all, totals) = row_of(&rows, "总计");
    assert_eq!(totals[2..5], ["1050", "1180", "130"]);
    assert_eq!(formula(all, 4), format!("ROUND(D{all}-C{all},2)"));
}

#[test]
fn every_change_and_every_changed_indicator_has_a_row() {
    let (bytes, changes, indicators) = with(|compared| {
        let rows = query::comparison_rows(compared, &ComparisonQuery::default(), ALL);
        let changes = rows.rows.rows;
        let changed = |index| {
            let detail = query::change_detail(compared, index).expect("a change");
            let indicators = detail.indicators.iter();
            indicators.filter(|it| it.change.is_change()).count()
        };
        let indicators: usize = changes.iter().map(|row| changed(row.index)).sum();
        (written(compared), changes, indicators)
    });
    let mut workbook = open(bytes);
    let sheet = workbook.worksheet_range("变动的项目").expect("a sheet");
    assert_eq!(sheet.height(), changes.len() + 1);
    for (at, change) in (1..).zip(&changes) {
        let said = |column| sheet.get_value((at, column)).map(ToString::to_string);
        let sides = [&change.before, &change.after];
        for (column, side) in (6..).zip(sides) {
            let name = side.as_ref().map_or("", |side| &side.name);
            assert_eq!(said(column).unwrap_or_default(), name);
        }
        for (column, side) in [16, 18].into_iter().zip(sides) {
            let lines = side.as_ref().and_then(|side| side.lines);
            let first = lines.map(|lines| lines.first.to_string());
            assert_eq!(said(column).unwrap_or_default(), first.unwrap_or_default());
        }
        let total = change.total();
        let amounts = [total.before, total.after, total.difference];
        for (column, amount) in (9..).zip(amounts) {
            match (sheet.get_value((at, column)), amount) {
                (Some(Data::Float(number)), Some(amount)) => {
                    let decimals = amount.decimals() as usize;
                    assert_eq!(format!("{number:.decimals$}"), amount.to_string());
                }
                (cell, amount) => {
                    assert!(amount.is_none(), "{cell:?} for {amount:?}");
                    assert_eq!(said(column).unwrap_or_default(), "");
                }
            }
        }
    }
    assert!(indicators > 0);
    let sheet = workbook.worksheet_range("指标").expect("a sheet");
    assert_eq!(sheet.height(), indicators + 1);
}

#[test]
fn foreign_text_is_text_as_it_is_printed() {
    let mut workbook = open(with(written));
    let rows = shown(&mut workbook, "变动的项目");
    let name = "=HYPERLINK(\"x\")<b>";
    assert!(rows.iter().any(|row| row[6] == name && row[7] == name));
    for sheet in ["变动的项目", "指标"] {
        let formulas = workbook.worksheet_formula(sheet).expect("a sheet");
        assert!(formulas.is_empty(), "{sheet}: {formulas:?}");
    }
}

/// Fifteen digits are a number, more would not come back from one.
#[test]
fn amounts_beyond_a_double_are_text_and_have_no_formula() {
    let table = |amount: &str| {
        read(&format!(
            "项目支出绩效目标表\n部门名称：甲局 单位：元\n\
             项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n\
             合计\t{amount}\t{amount}\t\t\t\t\n甲局本级\t{amount}\t{amount}\t\t\t\t\n    \
             补贴\t{amount}\t{amount}\t\t\t做好补贴。\t\n",
        ))
    };
    let [before, after] = ["12345678901234567.89", "12345678901234568.90"];
    let (old, new) = (table(before), table(after));
    let comparison = compared(&old, &new);
    let mut workbook = open(written(Compared {
        before: &old,
        after: &new,
        comparison: &comparison,
    }));
    let changes = workbook.worksheet_range("变动的项目").expect("a sheet");
    for (column, amount) in [(9, before), (10, after)] {
        let cell = changes.get_value((1, column));
        assert_eq!(cell, Some(&Data::String(amount.to_owned())));
    }
    assert_eq!(changes.get_value((1, 11)), Some(&Data::Float(1.01)));
    let rows = shown(&mut workbook, "概览");
    assert_eq!(row_of(&rows, "相加得").1[2], after);
    assert_eq!(row_of(&rows, "差额").1[2], "0");
    let formulas = workbook.worksheet_formula("概览").expect("a sheet");
    assert!(formulas.is_empty(), "{formulas:?}");
}

#[test]
fn lists_keep_their_head_in_view_and_can_be_filtered() {
    let mut archive = zip::ZipArchive::new(Cursor::new(with(written))).expect("a zip");
    for part in ["xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"] {
        let mut text = String::new();
        let mut part = archive.by_name(part).expect("a part");
        part.read_to_string(&mut text).expect("UTF-8");
        assert!(text.contains(r#"state="frozen""#), "{text}");
        assert!(text.contains("<autoFilter ref=\"A1:"), "{text}");
    }
}
