//! Projects into amounts: what they come to by name, by source and by unit, the largest first.

use std::cmp::Reverse;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::analysis::Analysis;
use crate::document::{Column, Document};
use crate::money::Money;

/// What the money of the projects is parted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Parting {
    /// The name of the project: what the money is spent on. Of each project, 总计 counts.
    ByName,
    /// The source column: where the money comes from. Of each project, each source counts.
    BySource,
    /// The unit of the project: who spends it. Of each project, 总计 counts.
    ByUnit,
}

/// What a part of the money has in common.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Shared {
    /// The name of the projects; empty when none is printed.
    Name(String),
    /// The column of the amounts.
    Source(Column),
    /// The unit of the projects.
    Unit {
        /// Index among all units, from 0.
        index: u32,
        /// Its name; empty when it has no row of its own.
        name: String,
    },
}

/// A part of the money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmountPart {
    /// What it has in common.
    pub shared: Shared,
    /// How many projects are in it.
    pub projects: u32,
    /// Its sum; `None` when no amount is printed, or 28 digits cannot hold it.
    pub total: Option<Money>,
    /// Whether the column of an amount in it is a guess.
    pub assumed: bool,
}

/// The money of the projects in parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmountParts {
    /// What it is parted by.
    pub parting: Parting,
    /// The largest first; equal ones, and at last those without an amount, as first printed.
    pub parts: Vec<AmountPart>,
    /// How many parts follow those.
    pub parts_omitted: u32,
    /// What the parts that follow come to; `None` when there are none, or 28 digits cannot hold it.
    pub total_omitted: Option<Money>,
    /// The sum of all parts; `None` when there is none, or 28 digits cannot hold it.
    pub total: Option<Money>,
    /// How many projects print no amount that counts, and are in no sum.
    pub unstated: u32,
}

impl AmountParts {
    /// How many parts there are.
    pub fn count(&self) -> u32 {
        self.parts.len() as u32 + self.parts_omitted
    }
}

/// Every way of parting the money that says something, at most `limit` parts of each, the rest as
/// one sum: one unit has no parts.
pub fn amounts(analysis: &Analysis, limit: usize) -> Vec<AmountParts> {
    let partings = [Parting::ByName, Parting::BySource, Parting::ByUnit];
    let parted = partings.map(|parting| amounts_by(analysis, parting, limit));
    let says_something = |parts: &AmountParts| match parts.parting {
        Parting::ByName | Parting::BySource => parts.total.is_some(),
        Parting::ByUnit => parts.total.is_some() && parts.count() > 1,
    };
    parted.into_iter().filter(says_something).collect()
}

/// The money of the projects, parted; at most `limit` parts, the rest as one sum.
pub fn amounts_by(analysis: &Analysis, parting: Parting, limit: usize) -> AmountParts {
    let document = analysis.document();
    let mut gathered = Gathered::default();
    let mut unstated = 0;
    for (index, project) in (0..).zip(&document.projects) {
        let amounts = &project.amounts;
        let total = amounts.value(Column::Total);
        let stated = match parting {
            Parting::ByName => {
                let name = analysis.text(project.name);
                gathered.add(Shared::Name(name), total, false);
                total.is_some()
            }
            Parting::ByUnit => {
                gathered.add(unit(analysis, document, index), total, false);
                total.is_some()
            }
            Parting::BySource => {
                for (column, amount) in amounts.sources() {
                    gathered.add(Shared::Source(column), Some(amount.value), amounts.assumed);
                }
                amounts.sources().next().is_some()
            }
        };
        unstated += u32::from(!stated);
    }
    let mut parts = gathered.parts;
    let all = flat(&parts);
    for (part, amounts) in &mut parts {
        part.total = sum(amounts);
    }
    parts.sort_by_key(|(part, _)| Reverse(part.total));
    let omitted = parts.split_off(limit.min(parts.len()));
    AmountParts {
        parting,
        parts: parts.into_iter().map(|(part, _)| part).collect(),
        parts_omitted: omitted.len() as u32,
        total_omitted: sum(&flat(&omitted)),
        total: sum(&all),
        unstated,
    }
}

/// Parts as they come, each with its amounts.
#[derive(Default)]
struct Gathered {
    places: HashMap<Shared, usize>,
    parts: Vec<(AmountPart, Vec<Money>)>,
}

impl Gathered {
    fn add(&mut self, shared: Shared, amount: Option<Money>, assumed: bool) {
        let parts = &mut self.parts;
        let at = *self.places.entry(shared).or_insert_with_key(|shared| {
            let part = AmountPart {
                shared: shared.clone(),
                projects: 0,
                total: None,
                assumed: false,
            };
            parts.push((part, Vec::new()));
            parts.len() - 1
        });
        let (part, amounts) = &mut parts[at];
        part.projects += 1;
        part.assumed |= assumed;
        amounts.extend(amount);
    }
}

/// The amounts of all parts.
fn flat(parts: &[(AmountPart, Vec<Money>)]) -> Vec<Money> {
    let amounts = parts.iter().flat_map(|(_, amounts)| amounts);
    amounts.copied().collect()
}

fn unit(analysis: &Analysis, document: &Document, project: u32) -> Shared {
    let after = document
        .units
        .partition_point(|unit| unit.projects.end <= project);
    let name = document
        .units
        .get(after)
        .map(|unit| analysis.text(unit.name));
    Shared::Unit {
        index: after as u32,
        name: name.unwrap_or_default(),
    }
}

/// Exact, or not at all; nothing is the sum of nothing.
fn sum(amounts: &[Money]) -> Option<Money> {
    let (first, others) = amounts.split_first()?;
    let mut others = others.iter();
    others.try_fold(*first, |sum, amount| sum.plus(*amount))
}
