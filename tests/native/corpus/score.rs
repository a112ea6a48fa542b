//! Two tables, the truth and what was read, into counts of what is right, field by field.

use std::collections::BTreeMap;

use super::align::align;
use super::table::{AMOUNTS, HEAD, INDICATOR, Project, Table, Unit};

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

/// What is counted: a level of the table and a field of it, such as `project` and `goal`.
pub type Field = (&'static str, &'static str);

/// The counts of every field of a table, or of many tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scores(BTreeMap<Field, Count>);

impl Scores {
    /// The count of one field.
    pub fn field(&self, field: Field) -> Count {
        self.0.get(&field).copied().unwrap_or_default()
    }

    /// The count of all fields of a level together.
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
            self.count(*field, *count);
        }
    }

    fn count(&mut self, field: Field, count: Count) {
        let sum = self.0.entry(field).or_default();
        *sum = sum.plus(count);
    }

    /// Counts one cell; one that is empty in both counts nowhere.
    fn cell(&mut self, field: Field, truth: &str, read: &str) {
        let count = Count {
            truth: u64::from(!truth.is_empty()),
            read: u64::from(!read.is_empty()),
            right: u64::from(!truth.is_empty() && truth == read),
        };
        self.count(field, count);
    }

    /// Counts one row of cells.
    fn cells<const N: usize>(
        &mut self,
        level: &'static str,
        fields: [&'static str; N],
        truth: &[String; N],
        read: &[String; N],
    ) {
        for ((field, truth), read) in fields.into_iter().zip(truth).zip(read) {
            self.cell((level, field), truth, read);
        }
    }

    /// Counts whole rows, of which `right` are right.
    fn rows<T>(&mut self, field: Field, truth: &[T], read: &[T], right: usize) {
        let count = Count {
            truth: truth.len() as u64,
            read: read.len() as u64,
            right: right as u64,
        };
        self.count(field, count);
    }
}

/// Compares what was read with the truth.
pub fn score(truth: &Table, read: &Table) -> Scores {
    let mut scores = Scores::default();
    scores.cells("doc", HEAD, &truth.head, &read.head);
    scores.cells(
        "grand_total",
        AMOUNTS,
        &truth.grand_total,
        &read.grand_total,
    );
    let pairs = align(&truth.units, &read.units, &|one, other| {
        1000 * (u32::from(equal(&one.name, &other.name))
            + equal_cells(&one.amounts, &other.amounts))
    });
    scores.rows(("unit", "found"), &truth.units, &read.units, pairs.len());
    for (one, other) in sides(&pairs, &truth.units, &read.units, &Unit::default()) {
        scores.cell(("unit", "name"), &one.name, &other.name);
        scores.cells("unit.amounts", AMOUNTS, &one.amounts, &other.amounts);
    }
    projects(&mut scores, truth, read, &pairs);
    scores
}

fn projects(scores: &mut Scores, truth: &Table, read: &Table, units: &[(usize, usize)]) {
    let pairs = align(&truth.projects, &read.projects, &likeness);
    let right = |same: fn(&Project, &Project) -> bool| {
        let same = |pair: &&(usize, usize)| same(&truth.projects[pair.0], &read.projects[pair.1]);
        pairs.iter().filter(same).count()
    };
    for (field, right) in [
        ("found", pairs.len()),
        ("exact", right(|one, other| one == other)),
        (
            "amount_row",
            right(|one, other| one.amounts == other.amounts),
        ),
    ] {
        scores.rows(("project", field), &truth.projects, &read.projects, right);
    }
    // The unit of a project is right when it is the one that the true unit was found to be.
    let truth_units: Vec<_> = truth.unit_of.iter().map(usize::to_string).collect();
    let read_units: Vec<_> = read
        .unit_of
        .iter()
        .map(|unit| true_unit(units, *unit))
        .collect();
    for (one, other) in sides(&pairs, &truth_units, &read_units, &String::new()) {
        scores.cell(("project", "unit"), one, other);
    }
    for (one, other) in sides(&pairs, &truth.projects, &read.projects, &Project::default()) {
        scores.cell(("project", "name"), &one.name, &other.name);
        scores.cell(("project", "goal"), &one.goal, &other.goal);
        scores.cells("project.amounts", AMOUNTS, &one.amounts, &other.amounts);
        indicators(scores, &one.indicators, &other.indicators);
    }
}

fn true_unit(units: &[(usize, usize)], read: usize) -> String {
    let pair = units.iter().find(|pair| pair.1 == read);
    pair.map_or("none".to_owned(), |pair| pair.0.to_string())
}

fn indicators(scores: &mut Scores, truth: &[[String; 7]], read: &[[String; 7]]) {
    let pairs = align(truth, read, &|one, other| 1000 * equal_cells(one, other));
    let exact = pairs.iter().filter(|pair| truth[pair.0] == read[pair.1]);
    scores.rows(("indicator", "exact"), truth, read, exact.count());
    for (one, other) in sides(&pairs, truth, read, &Default::default()) {
        scores.cells("indicator.cells", INDICATOR, one, other);
    }
}

/// The pairs, and what has no pair beside `nothing`.
fn sides<'a, T>(
    pairs: &[(usize, usize)],
    truth: &'a [T],
    read: &'a [T],
    nothing: &'a T,
) -> Vec<(&'a T, &'a T)> {
    let (mut lone_truth, mut lone_read) = (vec![true; truth.len()], vec![true; read.len()]);
    let mut sides = Vec::new();
    for (one, other) in pairs {
        lone_truth[*one] = false;
        lone_read[*other] = false;
        sides.push((&truth[*one], &read[*other]));
    }
    let lone = |(one, lone): (&'a T, bool)| lone.then_some(one);
    sides.extend(
        truth
            .iter()
            .zip(lone_truth)
            .filter_map(lone)
            .map(|one| (one, nothing)),
    );
    sides.extend(
        read.iter()
            .zip(lone_read)
            .filter_map(lone)
            .map(|one| (nothing, one)),
    );
    sides
}

fn equal(one: &str, other: &str) -> bool {
    !one.is_empty() && one == other
}

fn equal_cells<const N: usize>(one: &[String; N], other: &[String; N]) -> u32 {
    let equal = one
        .iter()
        .zip(other)
        .filter(|(one, other)| equal(one, other));
    equal.count() as u32
}

/// How like two projects are, in thousands. Goal or indicators tell which project it is when the
/// name was lost, and the other way round.
fn likeness(one: &Project, other: &Project) -> u32 {
    let indicators = match (one.indicators.first(), other.indicators.first()) {
        (Some(_), Some(_)) if one.indicators == other.indicators => 4000,
        (Some(first), Some(other)) if first == other => 2000,
        (Some(_) | None, Some(_) | None) => 0,
    };
    let name = text_likeness(&one.name, &other.name, 5);
    let goal = text_likeness(&one.goal, &other.goal, 8);
    [0, 1000, 3000][name]
        + [0, 2000, 4000][goal]
        + 500 * equal_cells(&one.amounts, &other.amounts)
        + indicators
}

/// 2 for equal texts, 1 for texts that begin with the same `letters`, 0 for others.
fn text_likeness(one: &str, other: &str, letters: usize) -> usize {
    if one.is_empty() || other.is_empty() {
        0
    } else if one == other {
        2
    } else {
        usize::from(one.chars().take(letters).eq(other.chars().take(letters)))
    }
}
