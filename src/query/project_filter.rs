//! What a reader wants of the list of projects: which of them, in what order, grouped by what.

use serde::{Deserialize, Serialize};

use super::ClassChoice;
use crate::analysis::{Analysis, ProjectFacts};
use crate::checks::{CHECKS, Severity};
use crate::document::{Column, Project};
use crate::money::Money;

/// Which projects are wanted, and how they are arranged.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ProjectQuery {
    /// Which of them.
    pub filter: ProjectFilter,
    /// In what order.
    pub order: ProjectOrder,
    /// Which stand together.
    pub grouping: ProjectGrouping,
}

/// Which projects are wanted: those that pass every part. The default lets all pass.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ProjectFilter {
    /// Only those of the unit with this index in [`crate::document::Document::units`].
    pub unit: Option<u32>,
    /// Only those of exactly this name; the empty name is that of projects that print none.
    pub name: Option<String>,
    /// Only those that have, or lack, an indicator of a class.
    pub class: Option<ClassPresence>,
    /// Only those whose 总计 is this or more, in the table's unit of money.
    pub at_least: Option<Money>,
    /// Only those whose 总计 is this or less, in the table's unit of money.
    pub at_most: Option<Money>,
    /// Only those with such findings.
    pub findings: Option<FindingChoice>,
}

/// An indicator of a class is there, or is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassPresence {
    /// The class.
    pub class: ClassChoice,
    /// Whether it is wanted or must be missing.
    pub presence: Presence,
}

/// Whether something is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Presence {
    /// It is.
    #[default]
    Present,
    /// It is not.
    Missing,
}

/// Findings that a project must have, of checks that are not switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FindingChoice {
    /// Any.
    Any,
    /// One of this severity or a worse one.
    AtLeast(Severity),
    /// One of the check with this index in [`CHECKS`].
    Of(u8),
}

/// How projects are ordered; what is equal stands as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ProjectOrder {
    /// As printed.
    #[default]
    Printed,
    /// By a column; projects without a value in it come last.
    By(ProjectKey, Direction),
}

/// What projects can be ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProjectKey {
    /// The name, in the order of its characters.
    Name,
    /// An amount.
    Amount(Column),
    /// The number of indicators.
    Indicators,
    /// The number of findings of checks that are not switched off.
    Findings,
}

/// Which end comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Direction {
    /// The smallest.
    #[default]
    Ascending,
    /// The largest.
    Descending,
}

/// Which projects stand together under a head with their sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ProjectGrouping {
    /// None.
    #[default]
    None,
    /// Those of one name.
    ByName,
    /// Those of one unit.
    ByUnit,
}

impl ProjectFilter {
    /// Whether every project passes.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A filter, made ready to look at many projects.
pub(super) struct Sieve<'a> {
    analysis: &'a Analysis,
    filter: &'a ProjectFilter,
    /// Rank of the name wanted; `Some(None)` for projects without one.
    name: Option<Option<u32>>,
    /// A name is wanted that no project has.
    nobody: bool,
}

impl<'a> Sieve<'a> {
    pub(super) fn new(filter: &'a ProjectFilter, analysis: &'a Analysis) -> Self {
        let index = analysis.project_index();
        let name = filter.name.as_deref().map(|name| index.rank(name));
        let named = filter.name.as_deref().is_some_and(|name| !name.is_empty());
        Self {
            analysis,
            filter,
            name,
            nobody: named && name == Some(None),
        }
    }

    pub(super) fn passes(&self, project: &Project, facts: &ProjectFacts) -> bool {
        let filter = self.filter;
        let total = project.amounts.value(Column::Total);
        !self.nobody
            && filter.unit.is_none_or(|unit| facts.unit == Some(unit))
            && self.name.is_none_or(|name| facts.name == name)
            && filter.class.is_none_or(|wanted| wanted.holds(facts))
            && filter
                .at_least
                .is_none_or(|least| total.is_some_and(|total| total >= least))
            && filter
                .at_most
                .is_none_or(|most| total.is_some_and(|total| total <= most))
            && filter.findings.is_none_or(|wanted| {
                let mut counted = counted(self.analysis, facts);
                counted.any(|check| wanted.means(check))
            })
    }
}

impl ClassPresence {
    fn holds(self, facts: &ProjectFacts) -> bool {
        let there = match self.class {
            ClassChoice::Known(class) => facts.classes.get(usize::from(class)).copied(),
            ClassChoice::Unknown => Some(facts.unknown_class),
        };
        there == Some(self.presence == Presence::Present)
    }
}

impl FindingChoice {
    fn means(self, check: u8) -> bool {
        match self {
            Self::Any => true,
            Self::AtLeast(severity) => CHECKS[usize::from(check)].severity >= severity,
            Self::Of(wanted) => check == wanted,
        }
    }
}

/// The findings of a project that count, by their checks.
pub(super) fn counted<'a>(
    analysis: &'a Analysis,
    facts: &'a ProjectFacts,
) -> impl Iterator<Item = u8> + 'a {
    let list = &analysis.findings().list;
    let checks = facts.findings.iter().map(|at| list[*at as usize].check);
    checks.filter(|check| !analysis.checks_off().contains(*check))
}
