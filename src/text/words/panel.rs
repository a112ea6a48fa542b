//! The sentences about what the checks found, and about the matrix of classes.

use crate::class::Class;
use crate::query::SeverityTally;

/// The list of findings.
pub struct FindingPanelWords {
    /// Its heading.
    pub heading: &'static str,
    /// What the choice of a severity is about.
    pub severity: &'static str,
    /// What the choice of a grouping is about.
    pub grouping: &'static str,
    /// Groups by check.
    pub by_check: &'static str,
    /// Groups by project.
    pub by_project: &'static str,
    /// What the choice of a check is about.
    pub check: &'static str,
    /// Findings of every severity.
    pub all: &'static str,
    /// Findings of every check.
    pub all_checks: &'static str,
    /// A check by its title, and how much it found.
    pub check_counted: fn(&str, &str) -> String,
    /// So many findings pass the filter.
    pub shown: fn(&str) -> String,
    /// No check that was made found anything.
    pub none: &'static str,
    /// No finding passes the filter.
    pub none_passes: &'static str,
    /// Stands for a name where the whole document is meant.
    pub document: &'static str,
    /// An indicator by its running number and name.
    pub indicator: fn(u32, &str) -> String,
    /// The same finding in so many places.
    pub places: fn(&str) -> String,
    /// Leads to all the findings of a check, so many.
    pub all_of: fn(&str) -> String,
    /// Opens the explanation of a check.
    pub explain: &'static str,
    /// Switches a check off.
    pub switch_off: &'static str,
    /// Switches a check on again.
    pub switch_on: &'static str,
    /// So many checks are switched off, and not made.
    pub off: fn(&str) -> String,
    /// So many checks had nothing to look at, and were not made.
    pub nothing_to_check: fn(&str) -> String,
    /// So many checks were made and found nothing.
    pub clear: fn(&str) -> String,
    /// At so many things a check looked.
    pub looked_at: fn(&str) -> String,
    /// So many checks were made, none found anything; for the first screen.
    pub all_clear: fn(&str) -> String,
    /// So many checks were not made; for the first screen.
    pub not_made: fn(&str) -> String,
    /// What is said aloud of findings by severity; empty where there is nothing to say.
    pub announced: fn(&SeverityTally) -> String,
    /// Stands between the sentences that are said aloud.
    pub announcement_joint: &'static str,
    /// What is said aloud of additions: so many in all, so many differ, so many are unchecked.
    pub additions_announced: fn(&str, u32, u32) -> String,
}

/// The matrix of names by classes.
pub struct MatrixWords {
    /// Its heading.
    pub heading: &'static str,
    /// How it is read.
    pub note: &'static str,
    /// Head of the column of names.
    pub name: &'static str,
    /// Head of the column that counts projects.
    pub projects: &'static str,
    /// A class in a head of a column.
    pub class: fn(&'static Class) -> &'static str,
    /// Head of the column of indicators whose class is not known.
    pub unknown: &'static str,
    /// Said of an empty cell.
    pub none: &'static str,
    /// No project has indicators of these classes.
    pub unused: fn(&[String]) -> String,
}
