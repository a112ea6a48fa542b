//! The CSV, read by the rules of RFC 4180, says what the document says.

use jixiao::analysis::Analysis;
use jixiao::document::Column;
use jixiao::export::Scope;
use jixiao::query;

use super::{real, small, text};

/// The rows of a CSV; what stands between quotes may hold anything.
pub fn rows(csv: &str) -> Vec<Vec<String>> {
    let csv = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut rows = Vec::new();
    let (mut row, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut characters = csv.chars().peekable();
    while let Some(one) = characters.next() {
        match one {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => assert_eq!(characters.peek(), Some(&'\n'), "a bare CR"),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    assert!(
        row.is_empty() && cell.is_empty() && !quoted,
        "ends in a line end"
    );
    rows
}

fn amounts(analysis: &Analysis, project: usize) -> Vec<String> {
    let amounts = &analysis.document().projects[project].amounts;
    let cells = Column::ALL.map(|column| amounts.value(column));
    cells
        .map(|amount| amount.map_or(String::new(), |amount| amount.to_string()))
        .to_vec()
}

#[track_caller]
fn check(analysis: &Analysis) {
    let document = analysis.document();
    let projects = rows(&text(analysis, "csv-projects", &Scope::Whole));
    assert_eq!(projects.len(), document.projects.len() + 1);
    for (at, row) in projects[1..].iter().enumerate() {
        let project = &document.projects[at];
        assert_eq!(row.len(), projects[0].len());
        assert_eq!(row[4], (at + 1).to_string());
        assert_eq!(row[5], analysis.text(project.name));
        assert_eq!(row[6..10], amounts(analysis, at));
        assert_eq!(row[10] == "推定", project.amounts.assumed);
        assert_eq!(row[14], analysis.text(project.goal));
    }
    let mut indicators = rows(&text(analysis, "csv", &Scope::Whole))
        .into_iter()
        .skip(1);
    for (at, project) in (0..).zip(&document.projects) {
        let all = query::indicators(analysis, at);
        if all.is_empty() {
            let row = indicators.next().expect("a row for the project");
            assert_eq!(row[5], analysis.text(project.name));
            assert!(row[11..19].iter().all(String::is_empty), "{row:?}");
        }
        for one in all {
            let row = indicators.next().expect("a row for the indicator");
            let number = one.number.to_string();
            let expected = [
                number,
                one.l1_code,
                one.l1,
                one.l2_code,
                one.l2,
                one.name,
                one.cycle,
            ];
            assert_eq!(row[5], analysis.text(project.name));
            assert_eq!(row[6..10], amounts(analysis, at as usize));
            assert_eq!(row[11..18], expected);
            assert_eq!(row[18].trim_start_matches('\''), one.annual);
        }
    }
    assert_eq!(indicators.next(), None);
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
fn a_negative_amount_stays_a_number_and_a_negative_text_does_not() {
    let small = small();
    let projects = rows(&text(&small, "csv-projects", &Scope::Whole));
    assert_eq!(projects[3][6], "-3.00");
    let indicators = rows(&text(&small, "csv", &Scope::Whole));
    assert_eq!(indicators[2][18], "'-5%");
}
