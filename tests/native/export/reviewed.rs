//! A working paper in files: beside what it is about, all of it, and nothing where there is none.

use jixiao::analysis::Analysis;
use jixiao::checks::Place;
use jixiao::export::{FORMATS, Format, Scope, export};
use jixiao::query::{self, FindingFilter};
use jixiao::text::Language;
use jixiao::totals::{Addend, Level};
use jixiao::working_paper::{FindingItem, Item, Mark, WorkingPaper};

use super::{golden, reviewed, small, some};
use crate::support::ALL;

/// Marks on a finding, on an addition that differs, on one that holds, and on nothing that is found.
fn marked(analysis: &Analysis) -> WorkingPaper {
    let first = query::findings(analysis, FindingFilter::default(), ALL).rows[0]
        .item
        .clone();
    let addition = |level, row, column| Item::Addition { level, row, column };
    let stray = Item::Finding(FindingItem {
        check: "another-check".to_owned(),
        place: Place::Project(1),
        line: Some(9),
        nth: 0,
    });
    let mut paper = WorkingPaper::default();
    for (item, mark, note) in [
        (first, Mark::ToQuery, "问 <b>社工部</b> | 再看"),
        (addition(Level::Grand, 0, Addend::Total), Mark::Accepted, ""),
        (
            addition(Level::Project, 0, Addend::Sources),
            Mark::Accepted,
            "=1+1",
        ),
        (stray, Mark::NotApplicable, "旧的"),
    ] {
        paper.mark(item.clone(), Some(mark), 1_700_000_000_000);
        paper.note(&item, note, 1_700_000_000_000);
    }
    paper
}

fn with_room() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(|format| format.holds_paper)
}

#[test]
fn marks_stand_in_reports_and_json() {
    let analysis = small();
    let paper = marked(&analysis);
    for format in with_room() {
        let id = format.id;
        let file = reviewed(&analysis, format, &Scope::Whole, Language::Zh, &paper);
        golden(&format!("reviewed.{id}"), &file);
        let text = String::from_utf8(file).expect("UTF-8");
        for part in ["社工部", "=1+1", "旧的", "another-check"] {
            assert!(text.contains(part), "{id}: no {part}");
        }
        assert!(
            id == "json" || !text.contains("<b>"),
            "{id}: markup from a note"
        );
    }
}

#[test]
fn marks_out_of_scope_are_told_all_the_same() {
    let analysis = small();
    let paper = marked(&analysis);
    for format in with_room() {
        let file = reviewed(&analysis, format, &some(), Language::En, &paper);
        let text = String::from_utf8(file).expect("UTF-8");
        assert!(
            text.contains("=1+1") && text.contains("another-check"),
            "{}",
            format.id
        );
    }
}

#[test]
fn other_formats_are_as_without() {
    let analysis = small();
    let paper = marked(&analysis);
    for format in FORMATS.iter().filter(|format| !format.holds_paper) {
        let with = reviewed(&analysis, format, &Scope::Whole, Language::Zh, &paper);
        let without = export(&analysis, format, &Scope::Whole, Language::Zh);
        assert!(with == without, "{}", format.id);
    }
}
