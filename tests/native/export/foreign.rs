//! A document is foreign text: whatever it says, no format lets it become a formula, markup, a row
//! or a name.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use jixiao::analysis::{Analysis, analyse};
use jixiao::export::{FORMATS, Scope};
use serde_json::Value;

use super::{bytes, text};
use crate::export::csv::rows;
use crate::support::gb18030;

/// What spreadsheets run, browsers and editors take for markup, and terminals obey.
const NASTY: &[&str] = &[
    "=cmd|' /C calc'!A0",
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "＝1+1",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "</style><script>alert(2)</script>",
    "a|b|c",
    "[here](javascript:alert(1))",
    "**bold** `code` # head",
    "1. first",
    "red \u{1b}[31m bell \u{7}",
    "_x0041_ literal",
    "quote \" and, comma; semicolon",
    "\u{202e}txt.exe",
];

/// A table, as it is copied from a spreadsheet, with `nasty` wherever a text can stand.
fn table(name: &str, nasty: &str) -> Analysis {
    let text = format!(
        "项目支出绩效目标表\t\t\t\t\t\t\n部门名称：甲局\t\t\t\t\t\t单位：万元\n\
         项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n\
         合计\t9.00\t9.00\t\t\t\t\n甲局本级\t8.00\t8.00\t\t\t\t\n    \
         {nasty}\t8.00\t8.00\t\t\t{nasty}\t1、1-产出指标；11-数量指标；{nasty}；\
         实施周期指标值:{nasty}；年度指标值:{nasty}。\n"
    );
    analyse(name, text.into_bytes(), gb18030).expect("a table")
}

fn open(analysis: &Analysis) -> Xlsx<Cursor<Vec<u8>>> {
    let bytes = bytes(analysis, "xlsx", &Scope::Whole);
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

/// Names of files are foreign too.
pub fn all() -> Vec<Analysis> {
    NASTY.iter().map(|nasty| table(nasty, nasty)).collect()
}

#[test]
fn no_cell_of_a_csv_is_a_formula() {
    for analysis in all() {
        for id in ["csv", "csv-projects"] {
            let csv = text(&analysis, id, &Scope::Whole);
            let rows = rows(&csv);
            assert_eq!(rows.len(), 2, "{csv}");
            assert_eq!(rows[0].len(), rows[1].len(), "{csv}");
            for cell in rows.concat() {
                let starts = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']);
                assert!(!starts, "{cell}");
                assert!(!cell.contains(|one: char| one.is_control() && one != '\n'));
            }
        }
    }
}

#[test]
fn a_name_that_begins_with_a_tab_or_a_line_end_is_text() {
    for name in ["\tname", "\rname", "\nname", "\r\nname"] {
        let csv = text(&table(name, "x"), "csv-projects", &Scope::Whole);
        assert_eq!(rows(&csv)[1][0], format!("'{name}"));
    }
}

#[test]
fn a_report_has_no_markup_but_its_own() {
    let tags = |html: &str| {
        let mut tags: Vec<String> = html
            .split('<')
            .skip(1)
            .map(|rest| rest.split(['>', ' ']).next().unwrap_or("").to_owned())
            .collect();
        tags.sort();
        tags.dedup();
        tags
    };
    let own = [
        "!doctype", "/body", "/dd", "/dl", "/dt", "/em", "/h1", "/h2", "/h3", "/head", "/html",
        "/p", "/section", "/style", "/table", "/title", "/tr", "body", "dd", "dl", "dt", "em",
        "h1", "h2", "h3", "head", "html", "meta", "p", "section", "style", "table", "td", "th",
        "thead", "title", "tr",
    ];
    for analysis in all() {
        let html = text(&analysis, "html", &Scope::Whole);
        for tag in tags(&html) {
            let known = own.contains(&tag.trim_end()) || tag == "/tr" || tag == "/thead";
            assert!(known, "<{tag}>: {html}");
        }
        assert!(!html.contains("alert(1)\""), "{html}");
        assert!(!html.contains('\u{1b}') && !html.contains('\u{7}'));
    }
}

#[test]
fn markdown_has_no_cell_link_or_tag_but_its_own() {
    for analysis in all() {
        let report = text(&analysis, "md", &Scope::Whole);
        assert!(
            !report.contains("<script") && !report.contains("<img"),
            "{report}"
        );
        assert!(!report.contains("[here]("), "{report}");
        assert!(
            !report.contains("**bold**") && !report.contains("`code`"),
            "{report}"
        );
        assert!(!report.contains('\u{1b}') && !report.contains('\u{7}'));
        let bars = |line: &str| line.replace("\\|", "").matches('|').count();
        let tables = report.lines().filter(|line| line.starts_with('|'));
        for line in tables {
            assert!([6, 8].contains(&bars(line)), "{line}");
        }
    }
}

#[test]
fn json_escapes_and_keeps_every_character() {
    for nasty in NASTY {
        let analysis = table(nasty, nasty);
        let line = text(&analysis, "json", &Scope::Whole);
        assert!(!line.trim_end().contains(|one: char| one.is_control()));
        let value: Value = serde_json::from_str(&line).expect("JSON");
        assert_eq!(value["source"]["name"], *nasty);
        let project = &analysis.document().projects[0];
        let name = &value["units"][0]["projects"][0]["name"];
        assert_eq!(*name, analysis.text(project.name));
    }
}

#[test]
fn a_workbook_has_no_formula_but_its_own() {
    for nasty in NASTY {
        let analysis = table(nasty, nasty);
        let mut workbook = open(&analysis);
        assert_eq!(workbook.sheet_names().len(), 6);
        for sheet in workbook.sheet_names() {
            let formulas = workbook.worksheet_formula(&sheet).expect("formulas");
            for formula in formulas.rows().flatten().filter(|one| !one.is_empty()) {
                assert!(formula.starts_with("ROUND("), "{formula}");
            }
        }
        let projects = workbook.worksheet_range("项目").expect("a sheet");
        let name = analysis.text(analysis.document().projects[0].name);
        let shown = name.replace(['\u{1b}', '\u{7}'], "\u{fffd}");
        assert_eq!(projects.get_value((1, 2)), Some(&Data::String(shown)));
    }
}

/// A cell of a workbook holds 32,767 characters; the others hold all of it.
#[test]
fn a_very_long_text_is_cut_where_it_must_be_and_says_so() {
    let long = "长".repeat(40_000);
    let analysis = table("long.txt", &long);
    let mut workbook = open(&analysis);
    let projects = workbook.worksheet_range("项目").expect("a sheet");
    let cell = projects.get_value((1, 10)).map(ToString::to_string);
    let cell = cell.unwrap_or_default();
    assert!(cell.encode_utf16().count() <= 32_767);
    assert!(cell.starts_with("长长长"));
    let kept = cell.chars().filter(|one| *one == '长').count();
    let missing = jixiao::text::count(40_000 - kept as u64);
    assert!(cell.ends_with(&format!("……（余下 {missing} 字，单元格放不下）")));
    for format in FORMATS.iter().filter(|format| format.id != "xlsx") {
        let whole = text(&analysis, format.id, &Scope::Whole);
        assert!(whole.contains("长长长"), "{}", format.id);
        if format.id != "md" {
            assert!(whole.contains(&long), "{}", format.id);
        }
    }
}
