//! The sentences about the list of projects: what is chosen from it, and how it is arranged.

use crate::checks::Severity;
use crate::query::Direction;

/// The list of projects, its filter, its order and its columns.
pub struct ProjectListWords {
    /// So many out of all.
    pub shown: fn(shown: &str, all: &str) -> String,
    /// What those come to.
    pub comes_to: fn(amount: &str) -> String,
    /// Head of the row of sums.
    pub sums: &'static str,
    /// So many projects, in the head of a group.
    pub projects: fn(&str) -> String,
    /// What the order is about.
    pub order: &'static str,
    /// As printed.
    pub printed: &'static str,
    /// Which end comes first; the button turns it round.
    pub direction: fn(Direction) -> &'static str,
    /// What the grouping is about.
    pub grouping: &'static str,
    /// No groups.
    pub no_groups: &'static str,
    /// Equal names together.
    pub by_name: &'static str,
    /// Units together.
    pub by_unit: &'static str,
    /// Stands for a unit that the text does not print.
    pub no_unit: &'static str,
    /// Unfolds the filter.
    pub filter: &'static str,
    /// Whatever it is, in a choice.
    pub any: &'static str,
    /// The unit.
    pub unit: &'static str,
    /// The name.
    pub name: &'static str,
    /// Indicators by class.
    pub class: &'static str,
    /// Has an indicator of a class.
    pub has: fn(&str) -> String,
    /// Has none of it.
    pub lacks: fn(&str) -> String,
    /// So many projects are behind a choice.
    pub counted: fn(what: &str, projects: &str) -> String,
    /// 总计 is this or more.
    pub at_least: &'static str,
    /// 总计 is this or less.
    pub at_most: &'static str,
    /// What can be typed there.
    pub amount_hint: &'static str,
    /// Findings; also the head of the column that counts them.
    pub findings: &'static str,
    /// A row's number of findings, where it has no head above it.
    pub finding_count: fn(u32) -> String,
    /// Has any.
    pub any_finding: &'static str,
    /// Has one of this severity or worse.
    pub at_least_severe: fn(Severity) -> &'static str,
    /// A part of the filter, and what it is set to.
    pub part: fn(part: &str, value: &str) -> String,
    /// Takes a part away.
    pub remove: fn(&str) -> String,
    /// Takes all away.
    pub clear: &'static str,
    /// Nothing passes.
    pub none_passes: &'static str,
    /// What can be done about it.
    pub none_next: &'static str,
    /// Unfolds the choice of columns.
    pub columns: &'static str,
    /// What is left out on paper.
    pub not_on_paper: fn(shown: &str, omitted: &str) -> String,
}
