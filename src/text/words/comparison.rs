//! The sentences about two tables that are held against each other.

use crate::compare::{Basis, Certainty, ChangeKind, GoalChange, StepKind};
use crate::query::ChangeKey;
use crate::value::{Demand, Shift};

/// Everything that is said of two compared tables.
///
/// Not part of [`crate::text::Words`]: whoever shows one table has no use for them.
pub struct ComparisonWords {
    /// What it is about.
    pub heading: &'static str,
    /// The older table.
    pub before: &'static str,
    /// The newer table.
    pub after: &'static str,
    /// A kind of change, in a word.
    pub kind: fn(ChangeKind) -> &'static str,
    /// A kind, and how many changes are of it.
    pub counted: fn(kind: &str, changes: &str) -> String,
    /// So many changes out of all.
    pub shown: fn(shown: &str, all: &str) -> String,
    /// How certain a match is, in a word.
    pub certainty: fn(Certainty) -> &'static str,
    /// Why two projects are held to be one.
    pub basis: fn(Basis) -> &'static str,
    /// How alike they are.
    pub likeness: fn(percent: &str) -> String,
    /// What the mark of an uncertain match means, and what can be done about it.
    pub uncertain_note: &'static str,
    /// What of a project has so much more.
    pub increased: fn(what: &str, amount: &str, percent: &str) -> String,
    /// What of a project has so much less.
    pub decreased: fn(what: &str, amount: &str, percent: &str) -> String,
    /// What of a project had no amount and has this.
    pub appeared: fn(what: &str, amount: &str) -> String,
    /// What of a project had this amount and has none.
    pub vanished: fn(what: &str, amount: &str) -> String,
    /// What of a project may differ by the rounding of another unit of money only.
    pub rounding: fn(what: &str, amount: &str) -> String,
    /// What of a project cannot be held against the other table, where its column is a guess.
    pub guessed: fn(what: &str) -> String,
    /// 总计, in a sentence.
    pub total: &'static str,
    /// A share behind an amount: in brackets.
    pub percent: fn(&str) -> String,
    /// More than nothing, and less than the smallest share that is told.
    pub least_percent: &'static str,
    /// An amount and its unit of money.
    pub amount: fn(amount: &str, unit: &str) -> String,
    /// A new project with this amount; with none where it is empty.
    pub new: fn(amount: &str) -> String,
    /// A project that ended, and what it had; nothing where it is empty.
    pub ended: fn(amount: &str) -> String,
    /// Its name was another.
    pub renamed: fn(&str) -> String,
    /// It moved from one unit to another.
    pub moved: fn(&str, &str) -> String,
    /// What became of its goal.
    pub goal: fn(GoalChange) -> &'static str,
    /// So many indicators were added.
    pub added: fn(&str) -> String,
    /// So many were dropped.
    pub dropped: fn(&str) -> String,
    /// So many were changed.
    pub changed: fn(&str) -> String,
    /// Of them, so many certainly ask more.
    pub more: fn(&str) -> String,
    /// Of them, so many certainly ask less.
    pub less: fn(&str) -> String,
    /// Between the parts of what is said of indicators.
    pub comma: &'static str,
    /// Between sentences.
    pub stop: &'static str,
    /// Nothing differs.
    pub unchanged: &'static str,
    /// An indicator was added.
    pub indicator_added: &'static str,
    /// An indicator was dropped.
    pub indicator_dropped: &'static str,
    /// Its name was another.
    pub indicator_renamed: &'static str,
    /// It stands under another class.
    pub indicator_reclassed: &'static str,
    /// It is a guess that the two are one indicator.
    pub indicator_guess: &'static str,
    /// Which way a value went.
    pub shift: fn(Shift) -> &'static str,
    /// What it asks, where that is certain.
    pub demand: fn(Demand) -> &'static str,
    /// A value of this name was one and is another: which way it went.
    pub value: fn(what: &str, before: &str, after: &str, said: &str) -> String,
    /// Stands for a value that is not printed.
    pub nothing: &'static str,
    /// How the old total became the new one.
    pub bridge: &'static str,
    /// Where the bridge begins.
    pub old_total: &'static str,
    /// Where it ends.
    pub new_total: &'static str,
    /// What a step is made of.
    pub step: fn(StepKind) -> &'static str,
    /// A total that no row states: the sum of the projects stands for it.
    pub unstated: &'static str,
    /// There is no bridge, since a total is missing.
    pub no_bridge: &'static str,
    /// The units of money differ: amounts before were brought from one into the other.
    pub converted: fn(from: &str, into: &str) -> String,
    /// One table declares no unit of money: it is taken to be this.
    pub assumed_unit: fn(&str) -> String,
    /// Neither declares one.
    pub no_unit: &'static str,
    /// What changes are ordered by.
    pub key: fn(ChangeKey) -> &'static str,
    /// As in the newer table.
    pub printed: &'static str,
    /// The largest difference first.
    pub by_size: &'static str,
    /// The heads of columns.
    pub heads: ComparisonHeads,
    /// The projects that changed.
    pub changes: &'static str,
    /// So many projects did not change and are not listed.
    pub unchanged_left_out: fn(&str) -> String,
    /// What is in the file: so many changes of so many.
    pub scope: fn(filter: &str, changes: &str, all: &str) -> String,
    /// What is in the file: all of them.
    pub whole: fn(&str) -> String,
    /// What made the file, and how projects were matched.
    pub made_by: &'static str,
}

/// The heads of columns of changes.
pub struct ComparisonHeads {
    /// Position of a project in the table before, from 1.
    pub no_before: &'static str,
    /// Position of a project in the table after, from 1.
    pub no_after: &'static str,
    /// Of what kinds a change is.
    pub kinds: &'static str,
    /// What changed, in sentences.
    pub said: &'static str,
    /// Name before.
    pub name_before: &'static str,
    /// Name after.
    pub name_after: &'static str,
    /// Unit before.
    pub unit_before: &'static str,
    /// Unit after.
    pub unit_after: &'static str,
    /// 总计 before.
    pub total_before: &'static str,
    /// 总计 after.
    pub total_after: &'static str,
    /// Their difference.
    pub difference: &'static str,
    /// That in per cent.
    pub percent: &'static str,
    /// The match.
    pub matched: &'static str,
    /// The goal before.
    pub goal_before: &'static str,
    /// The goal after.
    pub goal_after: &'static str,
    /// The number of projects.
    pub projects: &'static str,
    /// A step of the bridge.
    pub step: &'static str,
    /// An indicator.
    pub indicator: &'static str,
}
