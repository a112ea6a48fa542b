//! Bytes into files in every format, which other programs read as the tables that they are.

use std::io::Cursor;

use calamine::{Reader, Xlsx};
use jixiao::analysis::{Analysis, analyse};
use jixiao::export::{FORMATS, Scope, export};
use jixiao::text::Language;

use super::gb18030::gb18030;

/// Fails unless each file can be read, and no cell of it is a formula of the document's.
pub fn check(bytes: &[u8]) {
    let Ok(analysis) = analyse("fuzz.txt", bytes.to_vec(), gb18030) else {
        return;
    };
    for format in FORMATS {
        let file = export(&analysis, format, &Scope::Whole, Language::Zh);
        match format.extension {
            "csv" => csv(&file),
            "xlsx" => workbook(file),
            "json" | "ndjson" => json(&file),
            "md" | "html" => {
                let text = String::from_utf8(file).expect("UTF-8");
                assert!(!text.contains("<script"), "{text}");
            }
            other => panic!("nobody reads {other} here"),
        }
    }
    assert_eq!(projects(&analysis), analysis.document().projects.len());
}

/// Rows of one length, of which none begins as a formula does.
fn csv(file: &[u8]) {
    let mut reader = csv::Reader::from_reader(file);
    for record in reader.records() {
        for cell in &record.expect("as many cells as the head") {
            let is_number = cell
                .chars()
                .all(|one| one.is_ascii_digit() || "-.".contains(one));
            assert!(
                is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{cell:?}"
            );
        }
    }
}

fn projects(analysis: &Analysis) -> usize {
    let format = FORMATS.iter().find(|format| format.id == "csv-projects");
    let file = export(
        analysis,
        format.expect("such a format"),
        &Scope::Whole,
        Language::Zh,
    );
    csv::Reader::from_reader(file.as_slice()).records().count()
}

fn workbook(file: Vec<u8>) {
    let mut workbook = Xlsx::new(Cursor::new(file)).expect("a workbook");
    for sheet in workbook.sheet_names() {
        workbook.worksheet_range(&sheet).expect("a sheet");
        let formulas = workbook.worksheet_formula(&sheet).expect("formulas");
        for formula in formulas.rows().flatten().filter(|one| !one.is_empty()) {
            assert!(formula.starts_with("ROUND("), "{formula}");
        }
    }
}

fn json(file: &[u8]) {
    let text = std::str::from_utf8(file).expect("UTF-8");
    for line in text.lines() {
        serde_json::from_str::<serde_json::Value>(line).expect("JSON");
    }
}
