//! A comparison into its first screen: which two tables, how many changes of each kind, totals and
//! bridge.

use serde::{Deserialize, Serialize};

use super::Compared;
use crate::analysis::Analysis;
use crate::compare::{Bridge, ChangeKind, Measure, TotalPair};
use crate::fold;
use crate::money::MoneyUnit;

/// What two tables have become to each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparisonSummary {
    /// The table before.
    pub before: ComparedTable,
    /// The table after.
    pub after: ComparedTable,
    /// In which unit of money all amounts are, and whether that took a conversion or an assumption.
    pub measure: Measure,
    /// How many changes are of each of [`ChangeKind::ALL`], in that order; one may be of several.
    pub kinds: Vec<KindTally>,
    /// How many changes there are: projects in pairs, ended and new.
    pub changes: u32,
    /// 总计 of both tables.
    pub totals: TotalPair,
    /// How the one became the other; `None` where a total is missing.
    pub bridge: Option<Bridge>,
    /// Each unit, in the order of [`crate::compare::Comparison::units`].
    pub units: Vec<UnitChangeRow>,
}

/// One of two compared tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComparedTable {
    /// The file's name.
    pub file_name: String,
    /// The SHA-256 of the file's bytes, as 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// The table's title; empty when it prints none.
    pub title: String,
    /// The department; empty when it prints none.
    pub department: String,
    /// The declared unit of money.
    pub money_unit: Option<MoneyUnit>,
    /// Number of projects.
    pub projects: u32,
    /// Number of indicators.
    pub indicators: u32,
}

/// How many changes are of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindTally {
    /// The kind.
    pub kind: ChangeKind,
    /// How many.
    pub changes: u32,
}

/// A unit before, after, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitChangeRow {
    /// Its name before; `None` where the table before has no such unit, empty where none is printed.
    pub before: Option<String>,
    /// Its name after, likewise.
    pub after: Option<String>,
    /// What it comes to.
    pub totals: TotalPair,
    /// How many changes are its own.
    pub changes: u32,
    /// How many of them change nothing.
    pub unchanged: u32,
}

impl UnitChangeRow {
    /// Its name after, or before where it is gone.
    pub fn latest(&self) -> &str {
        let name = self.after.as_deref().or(self.before.as_deref());
        name.unwrap_or_default()
    }
}

/// The first screen of a comparison.
pub fn comparison_summary(compared: Compared<'_>) -> ComparisonSummary {
    let comparison = compared.comparison;
    let changes = comparison.changes();
    let name = |analysis: &'_ Analysis, unit: Option<u32>| {
        let unit = analysis.document().units.get(unit? as usize)?;
        Some(analysis.text(unit.name))
    };
    ComparisonSummary {
        before: table(compared.before),
        after: table(compared.after),
        measure: comparison.measure(),
        kinds: ChangeKind::ALL
            .into_iter()
            .map(|kind| KindTally {
                kind,
                changes: changes.iter().filter(|change| change.is(kind)).count() as u32,
            })
            .collect(),
        changes: changes.len() as u32,
        totals: comparison.totals(),
        bridge: comparison.bridge().cloned(),
        units: comparison
            .units()
            .iter()
            .map(|unit| UnitChangeRow {
                before: name(compared.before, unit.before),
                after: name(compared.after, unit.after),
                totals: unit.totals,
                changes: unit.changes,
                unchanged: unit.unchanged,
            })
            .collect(),
    }
}

fn table(analysis: &Analysis) -> ComparedTable {
    let document = analysis.document();
    ComparedTable {
        file_name: fold::shown(analysis.source().name().to_owned()),
        sha256: analysis.source().sha256(),
        title: analysis.text(document.title),
        department: analysis.text(document.department),
        money_unit: document.money_unit.map(|(unit, _)| unit),
        projects: document.projects.len() as u32,
        indicators: document.indicators.len() as u32,
    }
}
