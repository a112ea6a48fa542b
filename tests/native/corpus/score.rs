//! What a table says and what was read, into counts of what is right, field by field.
//!
//! Texts are compared without white space, amounts as decimal strings without separators (`20.0`
//! is not `20.00`). A field that is empty in both counts nowhere.

use std::collections::BTreeMap;

use serde_json::Value;

use super::align::align;

const AMOUNTS: [&str; 4] = ["total", "fiscal", "special", "other"];
const INDICATOR: [&str; 7] = ["l1_code", "l1", "l2_code", "l2", "name", "cycle", "annual"];

/// How often a field was printed, was read, and was read right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// How often the truth has it.
    pub truth: u64,
    /// How often the reading has it.
    pub read: u64,
    /// How often the reading has it as the truth has it.
    pub right: u64,
}

impl Count {
    /// Whether everything was read and nothing else.
    pub fn is_perfect(self) -> bool {
        self.truth == self.right && self.read == self.right
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        Self {
            truth: self.truth + other.truth,
            read: self.read + other.read,
            right: self.right + other.right,
        }
    }
}

/// What is counted: the level of the table and the field, such as `project.amounts` and `total`.
pub type Field = (&'static str, &'static str);

/// The counts of every field of a table, or of many tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scores(BTreeMap<Field, Count>);

impl Scores {
    /// The count of one field.
    pub fn get(&self, field: Field) -> Count {
        self.0.get(&field).copied().unwrap_or_default()
    }

    /// The counts of all fields of a level together.
    pub fn level(&self, level: &str) -> Count {
        self.0
            .iter()
            .filter(|((of, _), _)| *of == level)
            .fold(Count::default(), |sum, (_, count)| sum.plus(*count))
    }

    /// Whether everything was read and nothing else.
    pub fn is_perfect(&self) -> bool {
        self.0.values().all(|count| count.is_perfect())
    }

    /// Adds the counts of another table.
    pub fn add(&mut self, other: &Self) {
        for (field, count) in &other.0 {
            self.add_count(*field, *count);
        }
    }

    /// Adds to the count of one field.
    pub fn add_count(&mut self, field: Field, count: Count) {
        let sum = self.0.entry(field).or_default();
        *sum = sum.plus(count);
    }

    fn compare(&mut self, field: Field, truth: &str, read: &str) {
        let count = Count {
            truth: u64::from(!truth.is_empty()),
            read: u64::from(!read.is_empty()),
            right: u64::from(!truth.is_empty() && truth == read),
        };
        self.add_count(field, count);
    }

    fn compare_all<const N: usize>(
        &mut self,
        level: &'static str,
        fields: [&'static str; N],
        truth: Option<&[String; N]>,
        read: Option<&[String; N]>,
    ) {
        for (at, field) in fields.into_iter().enumerate() {
            let text = |cells: Option<&[String; N]>| cells.map_or("", |cells| &cells[at]).to_owned();
            self.compare((level, field), &text(truth), &text(read));
        }
    }
}

/// A table in the form in which tables are compared.
#[derive(Debug, Clone, Default)]
pub struct Table {
    head: [String; 2],
    grand_total: [String; 4],
    units: Vec<UnitRow>,
    /// All projects, each with the index of its unit.
    projects: Vec<(usize, ProjectRow)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct UnitRow {
    name: String,
    amounts: [String; 4],
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct ProjectRow {
    name: String,
    amounts: [String; 4],
    goal: String,
    indicators: Vec<[String; 7]>,
}

impl Table {
    /// Takes a table from JSON, the truth's or the export's: both call these fields alike.
    pub fn new(json: &Value) -> Self {
        let mut projects = Vec::new();
        let units = list(&json["units"])
            .enumerate()
            .map(|(index, unit)| {
                projects.extend(list(&unit["projects"]).map(|one| (index, project(one))));
                UnitRow {
                    name: visible(&unit["name"]),
                    amounts: amounts(&unit["amounts"]),
                }
            })
            .collect();
        Self {
            head: ["department", "money_unit"].map(|field| visible(&json[field])),
            grand_total: amounts(&json["grand_total"]),
            units,
            projects,
        }
    }
}

fn project(json: &Value) -> ProjectRow {
    ProjectRow {
        name: visible(&json["name"]),
        amounts: amounts(&json["amounts"]),
        goal: visible(&json["goal"]),
        indicators: list(&json["indicators"])
            .map(|one| INDICATOR.map(|field| visible(&one[field])))
            .collect(),
    }
}

fn list(json: &Value) -> impl Iterator<Item = &Value> {
    json.as_array().into_iter().flatten()
}

/// The text of a field without white space; empty when it is not printed.
fn visible(json: &Value) -> String {
    json.as_str().unwrap_or_default().split_whitespace().collect()
}

fn amounts(json: &Value) -> [String; 4] {
    AMOUNTS.map(|column| visible(&json[column]).replace([',', '，'], ""))
}

/// Compares what was read with the truth.
pub fn score(truth: &Table, read: &Table) -> Scores {
    let mut scores = Scores::default();
    scores.compare_all(
        "doc",
        ["department", "money_unit"],
        Some(&truth.head),
        Some(&read.head),
    );
    scores.compare_all(
        "grand_total",
        AMOUNTS,
        Some(&truth.grand_total),
        Some(&read.grand_total),
    );
    let units = units(&mut scores, &truth.units, &read.units);
    projects(&mut scores, &units, &truth.projects, &read.projects);
    scores
}

/// Counts the units; returns the pairs of the same unit.
fn units(scores: &mut Scores, truth: &[UnitRow], read: &[UnitRow]) -> Vec<(usize, usize)> {
    let alike = |one: &UnitRow, other: &UnitRow| {
        let name = equal(&one.name, &other.name);
        2 * (u32::from(name) + equals(&one.amounts, &other.amounts))
    };
    let pairs = align(truth, read, &alike);
    scores.add_count(("unit", "found"), found(truth.len(), read.len(), pairs.len()));
    for (one, other) in all_of(&pairs, truth, read) {
        let name = |row: Option<&UnitRow>| row.map_or("", |row| &row.name).to_owned();
        scores.compare(("unit", "name"), &name(one), &name(other));
        let cells = |row: Option<&'static UnitRow>| row.map(|row| &row.amounts);
        let _ = cells;
        scores.compare_all(
            "unit.amounts",
            AMOUNTS,
            one.map(|row| &row.amounts),
            other.map(|row| &row.amounts),
        );
    }
    pairs
}
