//! The JSON is what its schema says, and read again it is the document.

use jixiao::analysis::Analysis;
use jixiao::checks::Place;
use jixiao::export::{FORMATS, Scope, json};
use jixiao::money::Money;
use jixiao::text::Language;
use jixiao::working_paper::{FindingItem, Item, Mark, WorkingPaper};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{bytes, real, small, some, text};
use crate::printed::model::{lines_of, table};
use crate::printed::print;
use crate::support::{fixtures, gb18030};

/// The schema, or the part of it with this name, strict.
fn strict(root: &str) -> jsonschema::Validator {
    let mut schema: Value = serde_json::from_str(json::SCHEMA).expect("JSON");
    if !root.is_empty() {
        let definitions = schema["$defs"].clone();
        schema = definitions[root].clone();
        schema["$defs"] = definitions;
    }
    crate::support::strict(schema)
}

#[track_caller]
fn check(validator: &jsonschema::Validator, what: &str, line: &str) {
    let value: Value = serde_json::from_str(line).expect("JSON");
    let faults: Vec<String> = validator
        .iter_errors(&value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{what}: {faults:#?}");
}

#[test]
fn every_fixture_is_as_the_schema_says() {
    let (document, line) = (strict(""), strict("project_line"));
    let mut checked = 0;
    for folder in ["", "tables", "checks", "export"] {
        for entry in std::fs::read_dir(fixtures().join(folder)).expect("fixtures") {
            let path = entry.expect("a file").path();
            let Ok(bytes) = std::fs::read(&path) else {
                continue;
            };
            let Ok(analysis) = jixiao::analysis::analyse("text", bytes, gb18030) else {
                continue;
            };
            let what = path.display().to_string();
            for scope in [Scope::Whole, some()] {
                check(&document, &what, &text(&analysis, "json", &scope));
                for one in text(&analysis, "ndjson", &scope).lines() {
                    check(&line, &what, one);
                }
            }
            checked += 1;
        }
    }
    assert!(checked > 100, "{checked}");
}

#[test]
fn the_schema_refuses_what_it_does_not_describe() {
    let validator = strict("");
    let mut value: Value = serde_json::from_str(&json::json(&small())).expect("JSON");
    assert!(validator.is_valid(&value));
    value["units"][0]["amounts"]["total"] = json!(1.5);
    assert!(!validator.is_valid(&value), "an amount is no float");
    value["units"][0]["amounts"]["total"] = json!("1.5");
    value["units"][0]["colour"] = json!("red");
    assert!(!validator.is_valid(&value), "no such field");
}

/// What [`lines_of`] says of a document, out of its JSON.
fn lines_of_json(value: &Value) -> Vec<String> {
    fn word(value: &Value) -> &str {
        value.as_str().unwrap_or("")
    }
    fn amounts(row: &Value) -> String {
        let cells = ["total", "fiscal", "special", "other"].map(|column| {
            let cell = &row["amounts"][column];
            let read: Option<Money> = serde_json::from_value(cell.clone()).expect("an amount");
            read.map_or(String::new(), |amount| amount.to_string())
        });
        cells.join("|")
    }
    let mut lines = Vec::new();
    if !value["grand_total"].is_null() {
        let total = json!({ "amounts": value["grand_total"] });
        lines.push(format!("合计 {}", amounts(&total)));
    }
    let rows = |value: &Value| value.as_array().expect("a list").clone();
    let mut index = 0;
    for unit in rows(&value["units"]) {
        lines.push(format!("unit {} {}", word(&unit["name"]), amounts(&unit)));
        for project in rows(&unit["projects"]) {
            assert_eq!(project["index"], index);
            index += 1;
            let (name, goal) = (word(&project["name"]), word(&project["goal"]));
            lines.push(format!("project {name} goal {goal} {}", amounts(&project)));
            for one in rows(&project["indicators"]) {
                let [l1_code, l1, l2_code, l2, name, cycle, annual] =
                    ["l1_code", "l1", "l2_code", "l2", "name", "cycle", "annual"]
                        .map(|field| word(&one[field]));
                let class = format!("{l1_code}-{l1}-{l2_code}-{l2}");
                lines.push(format!("{} {class} {name} {cycle} {annual}", one["number"]));
            }
        }
    }
    lines
}

#[track_caller]
fn reads_back(analysis: &Analysis) {
    let value: Value = serde_json::from_str(&json::json(analysis)).expect("JSON");
    assert_eq!(lines_of_json(&value), lines_of(analysis, true));
    let findings = value["findings"].as_array().expect("a list").len();
    assert_eq!(findings, analysis.findings().list.len());
    let additions = value["additions"].as_array().expect("a list").len();
    assert_eq!(additions, analysis.additions().len());
}

#[test]
fn the_real_document_reads_back() {
    reads_back(&real());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_table_reads_back(table in table()) {
        reads_back(&crate::support::read(&print::excel_copy(&table)));
        reads_back(&crate::support::read(&print::tika(&table)));
    }
}

#[test]
fn lines_of_projects_are_the_projects_of_the_document() {
    let analysis = real();
    let whole: Value = serde_json::from_str(&json::json(&analysis)).expect("JSON");
    let of_whole = whole["units"].as_array().expect("a list").iter();
    let of_whole = of_whole.flat_map(|unit| unit["projects"].as_array().expect("a list").clone());
    let lines = text(&analysis, "ndjson", &Scope::Whole);
    let lines = lines.lines().map(|line| {
        let line: Value = serde_json::from_str(line).expect("JSON");
        line["project"].clone()
    });
    assert!(of_whole.eq(lines));
}

#[test]
fn a_selection_has_what_is_about_its_projects_alone() {
    let value: Value = serde_json::from_slice(&bytes(&small(), "json", &some())).expect("JSON");
    let about = |list: &str, field: &str| -> Vec<Value> {
        let rows = value[list].as_array().expect("a list").iter();
        rows.map(|row| row[field].clone()).collect()
    };
    assert!(
        about("additions", "level")
            .iter()
            .all(|level| level == "project")
    );
    assert_eq!(about("additions", "name").len(), 2);
    let projects = about("findings", "project_index");
    assert!(projects.iter().all(|index| index == 1 || index == 3));
    assert_eq!(value["grand_total"]["total"], "1234.50");
}

#[test]
fn json_is_one_line() {
    let analysis = real();
    for id in FORMATS.iter().map(|format| format.id) {
        if id == "json" {
            assert_eq!(text(&analysis, id, &Scope::Whole).lines().count(), 1);
        } else if id == "ndjson" {
            assert_eq!(text(&analysis, id, &Scope::Whole).lines().count(), 65);
        }
    }
}

#[test]
fn a_working_paper_is_as_the_schema_says() {
    let analysis = small();
    let places = [
        Place::Document,
        Place::GrandTotal,
        Place::Unit(0),
        Place::Subtotal(1),
        Place::Project(2),
        Place::Indicator(3),
    ];
    let mut paper = WorkingPaper::default();
    for place in places {
        let finding = FindingItem {
            check: "another-check".to_owned(),
            place,
            line: None,
            nth: 1,
        };
        paper.mark(Item::Finding(finding), Some(Mark::Accepted), 7);
    }
    for addition in analysis.additions() {
        paper.mark(Item::addition(addition), Some(Mark::ToQuery), 7);
        paper.mark(Item::addition(addition), None, 8);
    }
    let file = super::reviewed(
        &analysis,
        &json::DOCUMENT,
        &Scope::Whole,
        Language::Zh,
        &paper,
    );
    let line = String::from_utf8(file).expect("UTF-8");
    check(&strict(""), "with a working paper", &line);
}
