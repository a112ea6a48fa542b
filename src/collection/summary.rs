//! A collection into what is said of it first: how much of it is read, what it comes to, and which
//! departments it holds more than once.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Collection, Entry, Fate, Year};
use crate::fold;
use crate::money::{Money, MoneyUnit};
use crate::query::SeverityTally;
use crate::totals::Verdict;

/// What is said of a collection first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CollectionSummary {
    /// How many files there are.
    pub files: u32,
    /// How many of them are such tables.
    pub read: u32,
    /// How many gave no document.
    pub not_read: u32,
    /// Bytes of the tables that are read.
    pub bytes: u64,
    /// Projects of all tables.
    pub projects: u32,
    /// Indicators of all tables.
    pub indicators: u32,
    /// Tables by their worst verdict: exact, within rounding, not all checked, differing.
    pub verdicts: [u32; 4],
    /// Findings of all tables by severity; checks are not counted.
    pub findings: SeverityTally,
    /// What the tables come to.
    pub sums: Sums,
    /// Departments of which there is more than one table.
    pub repeated: Vec<Departments>,
    /// Tables that are neither searched nor looked into, for want of room.
    pub without_texts: u32,
}

/// What the tables come to, by the 总计 that each prints.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sums {
    /// The sum of the tables of each unit of money, as printed; the unit that most declare first.
    /// Tables that declare none come last, by themselves.
    pub parts: Vec<MoneySum>,
    /// The sum of all tables with a unit of money, in the unit of the first part; others are brought
    /// into it, exactly. `None` where there is but one such unit, or 28 digits cannot hold it.
    pub together: Option<(MoneyUnit, Money)>,
    /// Tables that print no 总计 and are in no sum.
    pub without_total: u32,
}

/// The tables of one unit of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoneySum {
    /// The unit; `None` for tables that declare none.
    pub unit: Option<MoneyUnit>,
    /// How many tables.
    pub tables: u32,
    /// What they come to; `None` where 28 digits cannot hold it.
    pub sum: Option<Money>,
}

/// The tables of one department.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Departments {
    /// The department, as the first of them prints it.
    pub department: String,
    /// Its tables by index and year, the oldest first; those without a year come first, as given.
    pub tables: Vec<(u32, Option<Year>)>,
}

/// What is said of a collection first.
pub fn summary(collection: &Collection) -> CollectionSummary {
    let mut summary = CollectionSummary {
        files: collection.entries().len() as u32,
        sums: sums(collection),
        repeated: repeated(collection),
        ..CollectionSummary::default()
    };
    for entry in collection.entries() {
        let gist = match &entry.fate {
            Fate::Waiting => continue,
            Fate::NotRead(_) => {
                summary.not_read += 1;
                continue;
            }
            Fate::Read(gist) => gist,
        };
        let facts = &gist.facts;
        summary.read += 1;
        summary.bytes += facts.bytes;
        summary.projects += facts.projects;
        summary.indicators += facts.indicators;
        summary.verdicts[match facts.tally.worst() {
            Verdict::Exact => 0,
            Verdict::Rounding => 1,
            Verdict::Unchecked => 2,
            Verdict::Differs => 3,
        }] += 1;
        summary.findings.errors += facts.findings.errors;
        summary.findings.warnings += facts.findings.warnings;
        summary.findings.notes += facts.findings.notes;
        summary.without_texts += u32::from(!gist.whole);
    }
    summary
}

fn sums(collection: &Collection) -> Sums {
    let mut sums = Sums::default();
    for (_, _, gist) in collection.gists() {
        let Some(total) = gist.facts.grand_total else {
            sums.without_total += 1;
            continue;
        };
        let unit = gist.facts.money_unit;
        match sums.parts.iter_mut().find(|part| part.unit == unit) {
            Some(part) => {
                part.tables += 1;
                part.sum = part.sum.and_then(|sum| sum.plus(total));
            }
            None => sums.parts.push(MoneySum {
                unit,
                tables: 1,
                sum: Some(total),
            }),
        }
    }
    sums.parts
        .sort_by_key(|part| (part.unit.is_none(), std::cmp::Reverse(part.tables)));
    sums.together = together(&sums.parts);
    sums
}

fn together(parts: &[MoneySum]) -> Option<(MoneyUnit, Money)> {
    let mut units = parts.iter().filter_map(|part| Some((part.unit?, part.sum)));
    let (into, first) = units.clone().next()?;
    if units.clone().count() < 2 {
        return None;
    }
    units.next();
    let sum = units.try_fold(first?, |sum, (unit, part)| {
        sum.plus(part?.converted(unit, into)?)
    })?;
    Some((into, sum))
}

/// What two tables of one department have in common: its name, however it is printed.
fn repeated(collection: &Collection) -> Vec<Departments> {
    let mut by_name: BTreeMap<String, Vec<(u32, &Entry)>> = BTreeMap::new();
    for (index, entry, gist) in collection.gists() {
        let name: String = gist
            .facts
            .department
            .chars()
            .flat_map(fold::letters)
            .collect();
        if !name.is_empty() {
            by_name.entry(name).or_default().push((index, entry));
        }
    }
    let mut repeated: Vec<Departments> = by_name
        .into_values()
        .filter(|tables| tables.len() > 1)
        .filter_map(|tables| {
            let department = tables.first()?.1.gist()?.facts.department.clone();
            let tables = tables
                .into_iter()
                .map(|(index, entry)| (index, entry.year()));
            let mut tables: Vec<_> = tables.collect();
            tables.sort_by_key(|(_, year)| year.map(|it| it.year));
            Some(Departments { department, tables })
        })
        .collect();
    repeated.sort_by_key(|it| it.tables.iter().map(|(index, _)| *index).min());
    repeated
}
