//! Tables in, files out: each format is a golden file, and each says what the document says.

mod copied;
mod csv;
mod foreign;
mod json;
mod reviewed;
mod xlsx;

use std::cell::RefCell;

use jixiao::analysis::Analysis;
use jixiao::export::{self, Extras, FORMATS, Format, Joining, OFFERS, Offer, Scope};
use jixiao::text::Language;
use jixiao::working_paper::WorkingPaper;

use crate::support::{analyse, assert_golden, fixture, read};

/// A small table with a total that differs, a negative amount and texts with quotes.
fn small() -> Analysis {
    read(&String::from_utf8(fixture("export/table.txt")).expect("UTF-8"))
}

fn real() -> Analysis {
    analyse(fixture("guangzhou-social-work.txt")).expect("a table")
}

/// The second and the fourth project, asked for in no order and more than once.
fn some() -> Scope {
    Scope::Projects {
        indexes: vec![3, 1, 3, 99],
        filter: "“维护”或“救助”".to_owned(),
    }
}

fn format(id: &str) -> &'static Format {
    Format::by_id(id).expect("a format")
}

/// A file with what the reviewer says.
fn reviewed(
    analysis: &Analysis,
    format: &Format,
    scope: &Scope,
    language: Language,
    paper: &WorkingPaper,
) -> Vec<u8> {
    let extras = Extras {
        paper: Some(paper),
        ..Extras::default()
    };
    export::export_with(analysis, format, scope, language, extras)
}

fn bytes(analysis: &Analysis, id: &str, scope: &Scope) -> Vec<u8> {
    export::export(analysis, format(id), scope, Language::Zh)
}

fn text(analysis: &Analysis, id: &str, scope: &Scope) -> String {
    String::from_utf8(bytes(analysis, id, scope)).expect("UTF-8")
}

#[track_caller]
fn golden(name: &str, bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    assert_golden(&format!("export/{name}"), text);
}

#[test]
fn the_small_table_in_every_format_of_text() {
    let analysis = small();
    for format in FORMATS.iter().filter(|format| format.id != "xlsx") {
        let name = |what: &str| format!("{what}.{}.{}", format.id, format.extension);
        let file = |scope: &Scope, language| export::export(&analysis, format, scope, language);
        golden(&name("whole"), &file(&Scope::Whole, Language::Zh));
        golden(&name("some"), &file(&some(), Language::Zh));
        golden(&name("english"), &file(&Scope::Whole, Language::En));
    }
}

#[test]
fn the_real_document_as_a_report_to_paste() {
    golden("real.md", &bytes(&real(), "md", &Scope::Whole));
}

#[test]
fn the_same_table_gives_the_same_bytes() {
    for format in FORMATS {
        for scope in [Scope::Whole, some()] {
            let once = export::export(&small(), format, &scope, Language::Zh);
            let again = export::export(&small(), format, &scope, Language::Zh);
            assert!(once == again, "{}", format.id);
        }
    }
}

#[test]
fn every_format_says_what_of_the_document_it_has() {
    let analysis = small();
    for format in FORMATS.iter().filter(|format| format.id != "xlsx") {
        let whole = text(&analysis, format.id, &Scope::Whole);
        let some = text(&analysis, format.id, &some());
        if ["json", "ndjson"].contains(&format.id) {
            assert!(whole.contains(r#""scope":{"kind":"whole","projects":4,"of":4}"#));
            assert!(
                some.contains(r#""kind":"projects","filter":"“维护”或“救助”","projects":2,"of":4"#)
            );
        } else {
            assert!(whole.contains("全表 4 个项目"), "{whole}");
            let said = "4 个项目中的 2 个，筛选条件：“维护”或“救助”";
            assert!(some.contains(said), "{some}");
        }
        assert!(whole.contains("困难群众慰问经费"), "{whole}");
        assert!(!some.contains("困难群众慰问经费"), "{some}");
        assert!(some.contains("养老设施维护"), "{some}");
    }
}

#[test]
fn every_format_has_words_and_a_name_of_its_own() {
    for (at, format) in FORMATS.iter().enumerate() {
        for language in Language::ALL {
            let said = (language.words().export_menu.format)(format.id);
            assert!(!said.is_empty(), "{}", format.id);
        }
        assert!(FORMATS[..at].iter().all(|other| other.id != format.id));
    }
}

#[test]
fn a_menu_offers_every_format() {
    let formats: Vec<Offer> = FORMATS.iter().map(Offer::of).collect();
    assert_eq!(formats, OFFERS);
    for (document, file) in [
        ("目标表.txt", "目标表.csv"),
        ("2024.预算.txt", "2024.预算.csv"),
        ("粘贴的文本", "粘贴的文本.csv"),
        (".txt", ".txt.csv"),
    ] {
        assert_eq!(OFFERS[1].file_name(document), file);
    }
}

#[test]
fn assumed_columns_are_marked_wherever_amounts_stand() {
    let real = real();
    for id in ["csv", "csv-projects", "md", "html"] {
        assert!(text(&real, id, &Scope::Whole).contains("推定"), "{id}");
    }
    assert!(text(&real, "json", &Scope::Whole).contains(r#""assumed":true"#));
}

#[test]
fn a_table_without_projects_is_a_file_all_the_same() {
    let text = String::from_utf8(fixture("tables/empty-table.txt")).expect("UTF-8");
    let empty = read(&text);
    for format in FORMATS {
        let bytes = export::export(&empty, format, &Scope::Whole, Language::Zh);
        assert_eq!(bytes.is_empty(), format.id == "ndjson", "{}", format.id);
    }
}

#[test]
fn files_of_several_documents_have_one_head() {
    let one = bytes(&small(), "csv", &Scope::Whole);
    let further = export::further(Joining::OneHead, &one);
    let head = one.len() - further.len();
    assert!(one[..head].ends_with("范围\r\n".as_bytes()));
    assert_eq!(export::further(Joining::Append, &one), one);
    assert_eq!(export::further(Joining::OneHead, b"no line end"), b"");
}

#[test]
fn every_format_tells_how_far_it_is() {
    let analysis = real();
    for format in FORMATS {
        let told = RefCell::new(Vec::new());
        let on_percent = |percent| told.borrow_mut().push(percent);
        let extras = Extras {
            on_percent: Some(&on_percent),
            ..Extras::default()
        };
        let scope = Scope::Whole;
        let file = export::export_with(&analysis, format, &scope, Language::Zh, extras);
        assert!(file == bytes(&analysis, format.id, &scope), "{}", format.id);
        let told = told.into_inner();
        assert!(told.is_sorted_by(|less, more| less < more), "{told:?}");
        assert!(told.len() > 10, "{}: {told:?}", format.id);
        assert_eq!(told.last(), Some(&100), "{}", format.id);
    }
}
