//! The text as it was, line by line: what it shows is the text, and what it says of it is true.

use jixiao::document::RepairKind;
use jixiao::query::{
    self, FieldRef, MAX_LINE_BYTES, PieceKind, PlaceKind, SourceLine, SourcePage, Window,
};
use jixiao::span::Lines;

use crate::support::{ALL, analyse, fixture, fixtures, read};

const REAL: &str = "guangzhou-social-work.txt";

fn page(bytes: Vec<u8>) -> SourcePage {
    query::source_page(&analyse(bytes).expect("a table"), ALL, None)
}

/// The text of a line's pieces.
fn text(line: &SourceLine) -> String {
    line.pieces
        .iter()
        .map(|piece| piece.text.as_str())
        .collect()
}

/// What a line has of a kind.
fn pieces(line: &SourceLine, kind: PieceKind) -> Vec<&str> {
    let of_kind = line.pieces.iter().filter(|piece| piece.kind == Some(kind));
    of_kind.map(|piece| piece.text.as_str()).collect()
}

/// Fails unless the lines are those of the text.
#[track_caller]
fn assert_shows(bytes: Vec<u8>, name: &str) {
    let Ok(analysis) = analyse(bytes) else {
        return;
    };
    let page = query::source_page(&analysis, ALL, None);
    let source = analysis.source();
    assert_eq!(page.lines.rows.len() as u32, source.line_count(), "{name}");
    for line in &page.lines.rows {
        assert_eq!(text(line), source.line(line.line_no), "{name}");
        for piece in &line.pieces {
            let blank = piece.text.trim().is_empty();
            assert_eq!(piece.kind.is_none(), blank, "{name}: {piece:?}");
        }
    }
}

#[test]
fn every_line_of_the_real_document_is_shown() {
    assert_shows(fixture(REAL), REAL);
}

#[test]
fn every_line_of_every_table_is_shown() {
    let tables = std::fs::read_dir(fixtures().join("tables")).expect("the fixtures");
    for table in tables {
        let path = table.expect("a fixture").path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let name = path.display().to_string();
            assert_shows(std::fs::read(path).expect("a fixture"), &name);
        }
    }
}

#[test]
fn each_amount_of_a_project_is_on_its_lines() {
    let analysis = analyse(fixture(REAL)).expect("a table");
    let document = analysis.document();
    let shown = query::source_page(&analysis, ALL, None);
    let mut seen = 0;
    for (index, project) in (0..).zip(&document.projects) {
        let lines = query::project_record(&analysis, index).and_then(|record| record.row.lines);
        let lines = lines.expect("a project has lines");
        for (_, amount) in project.amounts.printed() {
            let at = analysis.lines(amount.place).expect("an amount has lines");
            assert!(lines.first <= at.first && at.last <= lines.last);
            let line = &shown.lines.rows[at.first as usize - 1];
            let piece = line.pieces.iter().find(|piece| {
                let digits = analysis.text(amount.place);
                piece.kind == Some(PieceKind::Amount) && piece.text == digits
            });
            let piece = piece.unwrap_or_else(|| panic!("no {amount:?} in {line:?}"));
            let expected = analysis.text(project.name);
            match &piece.field {
                Some(FieldRef::Project { index: of, name }) => {
                    assert_eq!((*of, name), (index, &expected));
                }
                other => panic!("{piece:?} belongs to {other:?}"),
            }
            seen += 1;
        }
    }
    assert!(seen >= document.projects.len());
}

#[test]
fn indicators_lead_to_their_projects() {
    let analysis = analyse(fixture(REAL)).expect("a table");
    let shown = query::source_page(&analysis, ALL, None);
    for project in 0..65 {
        for indicator in query::indicators(&analysis, project) {
            let lines = indicator.lines.expect("an indicator has lines");
            let line = &shown.lines.rows[lines.first as usize - 1];
            let here = line.pieces.iter().filter_map(|piece| piece.field.as_ref());
            let expected = FieldRef::Indicator {
                project,
                number: indicator.number,
                name: indicator.name.clone(),
                lines: Some(lines),
            };
            assert!(here.into_iter().any(|field| *field == expected), "{line:?}");
        }
    }
}

#[test]
fn radicals_are_shown_as_they_are_printed() {
    let page = page(fixture("tables/radicals.txt"));
    let original = String::from_utf8(fixture("tables/radicals.txt")).expect("UTF-8");
    let radical = '\u{2f3e}';
    assert!(original.contains(radical));
    let line = page
        .lines
        .rows
        .iter()
        .find(|line| text(line).contains(radical));
    let line = line.expect("a line with the radical");
    assert_eq!(line.repairs, [RepairKind::RadicalFolded]);
    let repairs = page
        .places
        .iter()
        .find(|(kind, _)| *kind == PlaceKind::Repair);
    assert_eq!(repairs, None, "folded radicals are not leafed through");
}

#[test]
fn repairs_stand_in_the_lines_where_they_begin() {
    let analysis = analyse(fixture("tables/wrapped-amounts.txt")).expect("a table");
    let page = query::source_page(&analysis, ALL, None);
    let repairs = &analysis.document().repairs;
    assert!(!repairs.is_empty());
    for repair in repairs {
        let line_no = analysis.source().lines(repair.place).first;
        let line = &page.lines.rows[line_no as usize - 1];
        assert!(line.repairs.contains(&repair.kind), "{repair:?}: {line:?}");
    }
}

/// A small table below two lines that belong to nothing.
fn with_rest() -> SourcePage {
    let table = "项目支出绩效目标表\n部门名称：甲局 单位：万元\n\n\
         项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\
         合计 1.00 1.00\n甲局本级 1.00 1.00\n    补贴 1.00 1.00\n做好补贴。\n\
         1、1-产出指标；11-数量指标；人数；实施周期指标值:1人；年度指标值:1人。\n";
    let rest = "％％ 来历不明 ％％\n";
    query::source_page(&read(&format!("{rest}{rest}{table}")), ALL, None)
}

#[test]
fn what_was_not_understood_is_told() {
    let page = with_rest();
    let line = &page.lines.rows[0];
    assert_eq!(pieces(line, PieceKind::Unexplained), [text(line)]);
    assert_eq!(line.pieces[0].field, None);
    let kind = PlaceKind::Piece(PieceKind::Unexplained);
    let found = page.places.iter().find(|(listed, _)| *listed == kind);
    let (_, places) = found.expect("unexplained text is listed");
    let last = 2;
    assert_eq!(
        (places.count, places.first, places.after),
        (2, Some(1), None)
    );
    // Behind the last one, the first follows.
    assert_eq!(page.next(kind, 1), Some(last));
    assert_eq!(page.next(kind, last), Some(1));
}

#[test]
fn a_window_knows_what_is_behind_it() {
    let analysis = analyse(fixture(REAL)).expect("a table");
    let window = Window {
        start: 100,
        len: 20,
    };
    let marked = Some(Lines {
        first: 105,
        last: 106,
    });
    let page = query::source_page(&analysis, window, marked);
    assert_eq!((page.lines.start, page.lines.rows.len()), (100, 20));
    assert_eq!(page.lines.total, 1880);
    assert_eq!(page.lines.rows[0].line_no, 101);
    assert_eq!(page.marked, marked);
    let all = query::source_page(&analysis, ALL, None);
    for (kind, places) in &page.places {
        let first = all.next(*kind, 0);
        assert_eq!(places.first, first, "{kind:?}");
        let behind = all.next(*kind, 120).filter(|line_no| *line_no > 120);
        if let Some(after) = places.after {
            // What began within the window goes on behind it.
            assert!(behind.is_some_and(|behind| behind <= after), "{kind:?}");
        }
    }
    let count = |kind| {
        let found = page.places.iter().find(|(listed, _)| *listed == kind);
        found.map_or(0, |(_, places)| places.count)
    };
    assert_eq!(count(PlaceKind::Piece(PieceKind::Indicator)), 311);
    assert_eq!(count(PlaceKind::Piece(PieceKind::Goal)), 65);
    assert_eq!(count(PlaceKind::Piece(PieceKind::Name)), 67);
    assert_eq!(count(PlaceKind::Piece(PieceKind::Unexplained)), 0);
}

#[test]
fn an_endless_line_ends() {
    let table = "项目支出绩效目标表\n部门名称：甲局 单位：万元\n\
         项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\
         合计 1.00 1.00\n甲局本级 1.00 1.00\n    补贴 1.00 1.00\n";
    let goal = "做好补贴".repeat(MAX_LINE_BYTES);
    let page = query::source_page(&read(&format!("{table}{goal}。\n")), ALL, None);
    let line = &page.lines.rows[6];
    let shown = text(line);
    assert!(shown.len() <= MAX_LINE_BYTES && goal.starts_with(&shown));
    let all = 4 * MAX_LINE_BYTES as u32 + 1;
    assert_eq!(shown.chars().count() as u32 + line.omitted, all);
}
