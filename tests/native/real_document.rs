//! The real document is read and judged as people did it by hand.

use jixiao::export::json;
use serde_json::Value;

use crate::conservation::assert_conserved;
use crate::support::{ALL, analyse, assert_golden, fixture, outline};
use jixiao::query::{self, AdditionOrder};

#[test]
fn equals_its_truth() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let read: Value = serde_json::from_str(&json::json(&analysis)).expect("JSON");
    let truth: Value =
        serde_json::from_slice(&fixture("guangzhou-social-work.truth.json")).expect("JSON");
    assert_holds("", &truth, &read);
    assert_conserved(&analysis);
    assert_eq!(analysis.coverage().unexplained, 0);
}

/// Everything that `truth` says is in `read`; texts are compared without white space.
#[track_caller]
fn assert_holds(path: &str, truth: &Value, read: &Value) {
    match (truth, read) {
        (Value::Object(truth), read) => {
            for (key, value) in truth.iter().filter(|(key, _)| *key != "id") {
                assert_holds(&format!("{path}.{key}"), value, &read[key]);
            }
        }
        (Value::Array(truth), Value::Array(read)) => {
            assert_eq!(truth.len(), read.len(), "length of {path}");
            for (index, (truth, read)) in truth.iter().zip(read).enumerate() {
                assert_holds(&format!("{path}[{index}]"), truth, read);
            }
        }
        (Value::String(truth), Value::String(read)) => {
            let visible = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(visible(truth), visible(read), "{path}");
        }
        (truth, read) => assert_eq!(truth, read, "{path}"),
    }
}

#[test]
fn additions_are_those_of_the_hand_check() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let rows = query::additions(&analysis, AdditionOrder::Printed, ALL)
        .rows
        .rows;
    let said = |row: &query::AdditionRow| {
        let figure = |money: Option<jixiao::money::Money>| money.map(|money| money.to_string());
        (
            figure(row.addition.stated),
            figure(row.addition.sum),
            figure(row.addition.difference),
            row.addition.verdict,
        )
    };
    let expected = |stated: &str, sum: &str, difference: &str, verdict| {
        (
            Some(stated.into()),
            Some(sum.into()),
            Some(difference.into()),
            verdict,
        )
    };
    use jixiao::totals::{Addend, Level, Verdict};
    let find = |level, addend| {
        rows.iter()
            .find(|row| row.addition.level == level && row.addition.addend == addend)
            .expect("such an addition")
    };
    let grand = find(Level::Grand, Addend::Total);
    assert_eq!(
        said(grand),
        expected("74322.44", "74273.24", "49.20", Verdict::Differs)
    );
    let unit = find(Level::Unit, Addend::Total);
    assert_eq!(
        said(unit),
        expected("74273.24", "74273.31", "-0.07", Verdict::Rounding)
    );
    assert_eq!(
        (
            unit.addition.bound.to_string().as_str(),
            unit.addition.parts
        ),
        ("0.33", 65)
    );
    let projects = rows
        .iter()
        .filter(|row| row.addition.level == Level::Project);
    assert!(
        projects
            .clone()
            .all(|row| row.addition.verdict == Verdict::Exact)
    );
    assert_eq!(projects.count(), 65);
}

#[test]
fn outline_is_as_reviewed() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    assert_golden("guangzhou-social-work.outline", &outline(&analysis));
}

#[test]
fn additions_by_size_begin_with_the_largest_difference() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let list = query::additions(&analysis, AdditionOrder::BySize, ALL);
    let differences = list.rows.rows.iter().map(|row| row.addition.difference);
    let differences: Vec<String> = differences
        .map(|difference| difference.map_or("-".to_owned(), |money| money.to_string()))
        .collect();
    assert_eq!(
        differences[..5],
        ["49.20", "49.20", "-0.07", "-0.07", "0.00"]
    );
    assert_eq!(list.rows.total, 71);
}
