//! What is copied is the same table twice, and harmless in both.

use jixiao::export::{Copying, Scope, copied};
use jixiao::text::Language;

use super::{foreign, golden, small, some, text};

#[test]
fn lists_are_copied_as_text_and_as_a_table() {
    for (name, what) in [
        ("copied.projects", Copying::Projects),
        ("copied.indicators", Copying::Indicators),
    ] {
        let copy = copied(&small(), what, &some(), Language::Zh);
        golden(&format!("{name}.tsv"), copy.text.as_bytes());
        golden(&format!("{name}.html"), copy.html.as_bytes());
    }
}

#[test]
fn the_report_is_copied_as_text() {
    let copy = copied(&small(), Copying::Report, &some(), Language::Zh);
    assert_eq!(copy.text, text(&small(), "md", &some()));
    assert_eq!(copy.html, "");
}

#[test]
fn foreign_text_is_no_formula_no_markup_and_no_further_cell() {
    for analysis in foreign::all() {
        for what in [Copying::Projects, Copying::Indicators] {
            let copy = copied(&analysis, what, &Scope::Whole, Language::Zh);
            let rows: Vec<&str> = copy.text.lines().collect();
            assert_eq!(rows.len(), 2, "{}", copy.text);
            let cells = |row: &str| row.split('\t').count();
            assert_eq!(cells(rows[0]), cells(rows[1]), "{}", copy.text);
            for cell in rows[1].split('\t') {
                assert!(!cell.starts_with(['=', '+', '-', '@', '＝']), "{cell}");
            }
            let tags = ["meta", "table", "tr", "th", "td", "br"];
            for tag in copy.html.split('<').skip(1) {
                let name = tag.trim_start_matches('/').split(['>', ' ']).next();
                assert!(tags.contains(&name.unwrap_or("")), "{}", copy.html);
            }
        }
    }
}
