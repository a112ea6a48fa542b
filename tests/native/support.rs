//! What the tests share: reading a text, and an outline of the result that a person can review.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use jixiao::analysis::{self, Analysis, Refusal};
use jixiao::document::{Amounts, Column};
use jixiao::query::{self, AdditionOrder, Window};
use serde_json::Value;

pub use crate::fuzz::gb18030::gb18030;

/// All rows of a list.
pub const ALL: Window = Window {
    start: 0,
    len: u32::MAX,
};

/// The heads of the table's columns.
pub const HEADER: [&str; 7] = [
    "项目名称（资金使用单位）",
    "总计",
    "财政拨款",
    "财政专户拨款",
    "其他资金",
    "绩效目标",
    "绩效指标",
];

/// Where the fixtures are.
pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// The bytes of a fixture.
#[track_caller]
pub fn fixture(name: &str) -> Vec<u8> {
    let path = fixtures().join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Analyses bytes.
pub fn analyse(bytes: impl Into<Vec<u8>>) -> Result<Analysis, Refusal> {
    analysis::analyse("test.txt", bytes.into(), gb18030)
}

/// Analyses a text that must be such a table.
#[track_caller]
pub fn read(text: &str) -> Analysis {
    analyse(text).unwrap_or_else(|refusal| panic!("refused: {refusal:?}\n{text}"))
}

/// Everything that was read and judged, in lines that a person can compare with the text.
pub fn outline(analysis: &Analysis) -> String {
    let document = analysis.document();
    let mut out = String::new();
    let coverage = analysis.coverage();
    let unit = document.money_unit.map_or("?", |(unit, _)| unit.word());
    line(
        &mut out,
        0,
        &format!("title {}", analysis.text(document.title)),
    );
    line(
        &mut out,
        0,
        &format!(
            "department {} in {unit}",
            analysis.text(document.department)
        ),
    );
    if let Some(total) = &document.grand_total {
        let row = amounts(&total.amounts);
        line(
            &mut out,
            0,
            &format!("total {} {row}", analysis.text(total.label)),
        );
    }
    let mut index = 0;
    for unit in &document.units {
        let row = amounts(&unit.amounts);
        line(
            &mut out,
            0,
            &format!("unit {} {row}", analysis.text(unit.name)),
        );
        for project in document.projects_of(unit) {
            let row = amounts(&project.amounts);
            line(
                &mut out,
                1,
                &format!("project {} {row}", analysis.text(project.name)),
            );
            line(
                &mut out,
                2,
                &format!("goal {}", analysis.text(project.goal)),
            );
            for indicator in query::indicators(analysis, index) {
                let query::IndicatorRow {
                    number,
                    l1_code,
                    l1,
                    l2_code,
                    l2,
                    name,
                    cycle,
                    annual,
                    ..
                } = indicator;
                line(
                    &mut out,
                    2,
                    &format!(
                        "{number} | {l1_code} {l1} | {l2_code} {l2} | {name} | {cycle} | {annual}"
                    ),
                );
            }
            index += 1;
        }
    }
    for subtotal in &document.subtotals {
        let row = amounts(&subtotal.amounts);
        let name = analysis.text(subtotal.name);
        let projects = &subtotal.projects;
        line(
            &mut out,
            0,
            &format!("subtotal {name} {row} of projects {projects:?}"),
        );
    }
    for row in query::additions(analysis, AdditionOrder::Printed, ALL)
        .rows
        .rows
    {
        let addition = row.addition;
        let figure = |money: Option<jixiao::money::Money>| {
            money.map_or("-".into(), |money| money.to_string())
        };
        let reason = addition
            .reason
            .map_or(String::new(), |reason| format!(" {reason:?}"));
        let assumed = if addition.assumed { " assumed" } else { "" };
        line(
            &mut out,
            0,
            &format!(
                "{:?}{reason} {:?} {} {:?}: {} - {} = {} (bound {}, {} parts){assumed}",
                addition.verdict,
                addition.level,
                row.name,
                addition.addend,
                figure(addition.stated),
                figure(addition.sum),
                figure(addition.difference),
                addition.bound,
                addition.parts,
            ),
        );
    }
    line(
        &mut out,
        0,
        &format!(
            "coverage {} understood, {} furniture, {} unexplained",
            coverage.understood, coverage.furniture, coverage.unexplained,
        ),
    );
    for rest in query::unexplained(analysis, ALL).rows {
        line(
            &mut out,
            0,
            &format!("unexplained {}: {}", rest.lines.first, rest.text),
        );
    }
    out
}

fn line(out: &mut String, depth: usize, text: &str) {
    writeln!(out, "{}{}", "  ".repeat(depth), text.trim_end()).expect("a string takes any text");
}

fn amounts(amounts: &Amounts) -> String {
    let cells = Column::ALL.map(|column| {
        amounts
            .value(column)
            .map_or("-".to_owned(), |money| money.to_string())
    });
    let assumed = if amounts.assumed { " assumed" } else { "" };
    format!("[{}]{assumed}", cells.join(" "))
}

/// Compares `actual` with the file `name` beside the fixtures; `BLESS=1` rewrites the file.
#[track_caller]
pub fn assert_golden(name: &str, actual: &str) {
    let path = fixtures().join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, actual).expect("the fixtures are writable");
        return;
    }
    let expected = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; BLESS=1 writes it", path.display()));
    assert_eq!(expected, actual, "{name} differs; BLESS=1 rewrites it");
}

/// A schema, strict: an object has no field that is not described. Readers are told to pass over
/// fields that they do not know; what we write, we describe.
pub fn strict(mut schema: Value) -> jsonschema::Validator {
    fn close(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                if fields.get("properties").is_some_and(Value::is_object) {
                    fields.insert("additionalProperties".to_owned(), Value::Bool(false));
                }
                fields.values_mut().for_each(close);
            }
            Value::Array(values) => values.iter_mut().for_each(close),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    close(&mut schema);
    jsonschema::validator_for(&schema).expect("a schema")
}
