//! Marks in, files out and back; two papers into one; a paper held against what is found.

use std::collections::HashSet;

use jixiao::analysis::Analysis;
use jixiao::checks::Place;
use jixiao::query::{self, FindingFilter, MarkChoice};
use jixiao::text::{self, en, zh};
use jixiao::totals::{Addend, Level};
use jixiao::working_paper::{
    About, Entry, FindingItem, Item, Mark, PaperRefusal, WorkingPaper, read, write,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::support::{ALL, analyse, assert_golden, fixture};

fn real() -> Analysis {
    analyse(fixture("guangzhou-social-work.txt")).expect("a table")
}

fn about(sha256: &str) -> About {
    About {
        document: "目标表.txt".to_owned(),
        sha256: sha256.to_owned(),
        program: "1.2.3".to_owned(),
        checks_off: vec!["vague-goal".to_owned()],
    }
}

fn finding(check: &str, place: Place) -> Item {
    Item::Finding(FindingItem {
        check: check.to_owned(),
        place,
        line: Some(7),
        nth: 0,
    })
}

fn grand() -> Item {
    Item::Addition {
        level: Level::Grand,
        row: 0,
        column: Addend::Total,
    }
}

#[test]
fn the_file_is_as_it_was() {
    let mut paper = WorkingPaper::default();
    let project = finding("quantity-missing", Place::Project(12));
    let document = finding("money-unit-missing", Place::Document);
    paper.mark(project.clone(), Some(Mark::ToQuery), 100);
    paper.note(&project, "问一下“社工部”\n<b>", 101);
    paper.mark(document.clone(), Some(Mark::Accepted), 102);
    paper.mark(document, None, 103);
    paper.mark(grand(), Some(Mark::NotApplicable), 104);
    assert_golden(
        "working-paper.jixiao-paper.json",
        &write(&about(&"a1".repeat(32)), &paper),
    );
}

#[test]
fn what_is_said_later_holds_and_is_newer() {
    let item = finding("quantity-missing", Place::Unit(0));
    let mut paper = WorkingPaper::default();
    // A note needs a mark.
    paper.note(&item, "早了", 1);
    assert!(paper.is_empty());
    paper.mark(item.clone(), Some(Mark::Accepted), 50);
    let early = paper.clone();
    // The clock went back.
    paper.mark(item.clone(), Some(Mark::ToQuery), 10);
    paper.note(&item, "再看", 11);
    assert_eq!(paper.said(&item), Some((Mark::ToQuery, "再看")));
    assert_eq!(
        (paper.merge(early.clone()).taken, paper.mark_of(&item)),
        (0, Some(Mark::ToQuery))
    );
    paper.mark(item.clone(), None, 12);
    assert_eq!(paper.said(&item), None);
    // What was taken back is not brought back by what is older.
    assert_eq!(paper.merge(early).left, 1);
    assert!(paper.is_empty());
    paper.mark(item.clone(), Some(Mark::Accepted), 13);
    assert_eq!(paper.said(&item), Some((Mark::Accepted, "")));
}

#[test]
fn what_is_no_such_file_is_refused_with_words() {
    let sha256 = "0".repeat(64);
    let other = PaperRefusal::OtherDocument("目标表.txt".to_owned());
    let whole = write(&about(&sha256), &WorkingPaper::default());
    let foreign = write(&about(&"1".repeat(64)), &WorkingPaper::default());
    let newer = whole.replace("jixiao-paper/1", "jixiao-paper/2");
    let cases = [
        ("", PaperRefusal::NotAPaper),
        ("{}", PaperRefusal::NotAPaper),
        ("[1]", PaperRefusal::NotAPaper),
        (r#"{"format":"jixiao/1"}"#, PaperRefusal::NotAPaper),
        (r#"{"format":"jixiao-paper/1"}"#, PaperRefusal::NotAPaper),
        (&whole[..whole.len() - 9], PaperRefusal::NotAPaper),
        (&newer, PaperRefusal::OtherVersion),
        (
            r#"{"format":"jixiao-paper/2","x":[]}"#,
            PaperRefusal::OtherVersion,
        ),
        (&foreign, other),
    ];
    for (file, expected) in cases {
        let refusal = read(file, &sha256).expect_err(file);
        assert_eq!(refusal, expected, "{file}");
        let said = [zh(), en()].map(|words| text::paper_refusal_line(words, &refusal));
        assert!(said.iter().all(|line| !line.is_empty()) && said[0] != said[1]);
    }
    let imported = read(&format!("\u{feff}{whole}"), &sha256).expect("a paper");
    assert_eq!(imported.about, about(&sha256));
}

#[test]
fn every_finding_and_addition_of_the_real_document_has_a_name_of_its_own() {
    let analysis = real();
    let rows = query::findings(&analysis, FindingFilter::default(), ALL).rows;
    let additions = analysis.additions().iter().map(Item::addition);
    let all = rows.len() + additions.len();
    let items: HashSet<Item> = rows
        .into_iter()
        .map(|row| row.item)
        .chain(additions)
        .collect();
    assert_eq!(items.len(), all);
}

#[test]
fn marks_filter_findings_and_are_counted() {
    let mut analysis = real();
    let rows = query::findings(&analysis, FindingFilter::default(), ALL).rows;
    let mut paper = WorkingPaper::default();
    paper.mark(rows[0].item.clone(), Some(Mark::ToQuery), 1);
    paper.mark(rows[1].item.clone(), Some(Mark::Accepted), 1);
    paper.mark(grand(), Some(Mark::ToQuery), 1);
    let stray = finding("no-such-check", Place::Project(3));
    paper.mark(stray.clone(), Some(Mark::ToQuery), 1);
    let count = |analysis: &Analysis, mark| {
        let filter = FindingFilter {
            mark,
            ..FindingFilter::default()
        };
        query::marked_findings(analysis, &paper, filter, ALL).total as usize
    };
    assert_eq!(count(&analysis, None), rows.len());
    assert_eq!(count(&analysis, Some(MarkChoice::Unmarked)), rows.len() - 2);
    for (mark, expected) in [
        (Mark::ToQuery, 1),
        (Mark::Accepted, 1),
        (Mark::NotApplicable, 0),
    ] {
        assert_eq!(count(&analysis, Some(MarkChoice::Marked(mark))), expected);
    }
    let standing = query::standing(&analysis, &paper);
    assert_eq!(
        (standing.findings.to_query, standing.findings.count()),
        (1, 2)
    );
    assert_eq!(
        (standing.additions.to_query, standing.additions.count()),
        (1, 1)
    );
    assert_eq!((standing.unknown, standing.switched_off), (vec![stray], 0));
    let off = analysis.checks_off().with(rows[0].check);
    analysis.switch_off(off);
    let standing = query::standing(&analysis, &paper);
    let off = rows[..2]
        .iter()
        .filter(|row| row.check == rows[0].check)
        .count();
    assert_eq!(standing.switched_off as usize, off);
    assert_eq!(standing.unknown.len(), 1);
}

fn place() -> impl Strategy<Value = Place> {
    prop_oneof![
        Just(Place::Document),
        Just(Place::GrandTotal),
        (0..3_u32).prop_map(Place::Unit),
        (0..3_u32).prop_map(Place::Subtotal),
        (0..3_u32).prop_map(Place::Project),
        (0..3_u32).prop_map(Place::Indicator),
    ]
}

fn item() -> impl Strategy<Value = Item> {
    let level = prop::sample::select(vec![
        Level::Grand,
        Level::Unit,
        Level::Subtotal,
        Level::Project,
    ]);
    let column = prop::sample::select(vec![Addend::Total, Addend::Other, Addend::Sources]);
    prop_oneof![
        ("[a-c]", place(), option::of(1..3_u32), 0..2_u32).prop_map(|(check, place, line, nth)| {
            Item::Finding(FindingItem {
                check,
                place,
                line,
                nth,
            })
        }),
        (level, 0..3_u32, column).prop_map(|(level, row, column)| Item::Addition {
            level,
            row,
            column
        }),
    ]
}

fn paper() -> impl Strategy<Value = WorkingPaper> {
    let mark = option::of(prop::sample::select(Mark::ALL.to_vec()));
    let entry = (item(), mark, any::<String>(), 0..4_u64);
    vec(entry, 0..12).prop_map(|entries| {
        let entry = |(item, mark, note, revision)| Entry {
            item,
            mark,
            note,
            revision,
        };
        WorkingPaper::from(entries.into_iter().map(entry).collect::<Vec<Entry>>())
    })
}

fn merged(mut one: WorkingPaper, other: WorkingPaper) -> WorkingPaper {
    one.merge(other);
    one
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(paper in paper()) {
        let sha256 = "ab".repeat(32);
        let imported = read(&write(&about(&sha256), &paper), &sha256).expect("a paper");
        prop_assert_eq!(imported.paper, paper);
        prop_assert_eq!(imported.about, about(&sha256));
    }

    #[test]
    fn papers_merge_in_any_order(one in paper(), two in paper(), three in paper()) {
        let forth = merged(merged(one.clone(), two.clone()), three.clone());
        let back = merged(three, merged(two, one.clone()));
        prop_assert_eq!(&forth, &back);
        prop_assert_eq!(merged(forth.clone(), one), forth);
    }

    #[test]
    fn no_text_breaks_the_reader(text in any::<String>()) {
        prop_assert!(read(&text, "").is_err());
    }
}
