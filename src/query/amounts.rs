//! Projects into amounts by name: what all projects of one name come to, the largest first.

use std::cmp::Reverse;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::analysis::Analysis;
use crate::document::Column;
use crate::money::Money;

/// What the projects of one name come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameAmount {
    /// The name; empty when none is printed.
    pub name: String,
    /// How many projects have it.
    pub projects: u32,
    /// Index of the first of them.
    pub first: u32,
    /// The sum of their 总计; `None` when none of them has one, or 28 digits cannot hold it.
    pub total: Option<Money>,
}

/// What the projects come to, by name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NameAmounts {
    /// The largest first; equal ones, and at last those without an amount, as first printed.
    pub names: Vec<NameAmount>,
    /// How many names follow those.
    pub names_omitted: u32,
    /// What the names that follow come to; `None` when there are none, or 28 digits cannot hold it.
    pub total_omitted: Option<Money>,
    /// The sum of 总计 of all projects; `None` when none has one, or 28 digits cannot hold it.
    pub total: Option<Money>,
    /// How many projects have no 总计, and are in no sum.
    pub unstated: u32,
}

/// What the projects of each name come to; at most `limit` names, the rest as one sum.
pub fn amounts_by_name(analysis: &Analysis, limit: usize) -> NameAmounts {
    let projects = &analysis.document().projects;
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<(NameAmount, Vec<Money>)> = Vec::new();
    for (index, project) in projects.iter().enumerate() {
        let name = analysis.text(project.name);
        let at = *places.entry(name).or_insert_with_key(|name| {
            let group = NameAmount {
                name: name.clone(),
                projects: 0,
                first: index as u32,
                total: None,
            };
            groups.push((group, Vec::new()));
            groups.len() - 1
        });
        let (group, amounts) = &mut groups[at];
        group.projects += 1;
        amounts.extend(project.amounts.value(Column::Total));
    }
    let all: Vec<Money> = groups
        .iter()
        .flat_map(|(_, amounts)| amounts.iter().copied())
        .collect();
    for (group, amounts) in &mut groups {
        group.total = sum(amounts);
    }
    groups.sort_by_key(|(group, _)| Reverse(group.total));
    let omitted = groups.split_off(limit.min(groups.len()));
    let amounts_omitted: Vec<Money> = omitted
        .iter()
        .flat_map(|(_, amounts)| amounts.iter().copied())
        .collect();
    NameAmounts {
        names: groups.into_iter().map(|(group, _)| group).collect(),
        names_omitted: omitted.len() as u32,
        total_omitted: sum(&amounts_omitted),
        total: sum(&all),
        unstated: (projects.len() - all.len()) as u32,
    }
}

/// Exact, or not at all; nothing is the sum of nothing.
fn sum(amounts: &[Money]) -> Option<Money> {
    let (first, others) = amounts.split_first()?;
    let mut others = others.iter();
    others.try_fold(*first, |sum, amount| sum.plus(*amount))
}
