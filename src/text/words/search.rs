//! The sentences about looking for a text, and about the list of all indicators.

use crate::query::{Field, IndicatorGrouping};
use crate::value::Comparison;

/// Looking for a text.
pub struct SearchWords {
    /// The label of the field.
    pub label: &'static str,
    /// What can be looked for, as an example in the empty field.
    pub example: &'static str,
    /// So many fields hold the text.
    pub found: fn(&str) -> String,
    /// This one of so many is the current one.
    pub current: fn(&str, &str) -> String,
    /// No field holds the text.
    pub none: &'static str,
    /// To the one before.
    pub previous: &'static str,
    /// To the one after.
    pub next: &'static str,
    /// Names the list of what was found.
    pub hits: &'static str,
    /// A field.
    pub field: fn(Field) -> &'static str,
}

/// The list of all indicators.
pub struct IndicatorListWords {
    /// Its heading.
    pub heading: &'static str,
    /// So many indicators, in so many rows.
    pub shown: fn(&str, &str, IndicatorGrouping) -> String,
    /// The label of the field for a text.
    pub text: &'static str,
    /// What can be put into it, as an example while it is empty.
    pub example: &'static str,
    /// What the choice of a grouping is about.
    pub grouping: &'static str,
    /// What a row stands for.
    pub grouping_name: fn(IndicatorGrouping) -> &'static str,
    /// What the choice of an order is about.
    pub order: &'static str,
    /// In the order of the table.
    pub as_printed: &'static str,
    /// Those that stand for most first.
    pub by_count: &'static str,
    /// What the choice of a class is about.
    pub class: &'static str,
    /// What the choice of a comparison is about.
    pub comparison: &'static str,
    /// How the values for cycle and year compare.
    pub comparison_name: fn(Comparison) -> &'static str,
    /// Any of the choices.
    pub all: &'static str,
    /// Head of the column that counts.
    pub count: &'static str,
    /// Head of the column of projects.
    pub project: &'static str,
    /// So many projects.
    pub projects: fn(&str) -> String,
    /// So many more projects are not named.
    pub more_projects: fn(&str) -> String,
    /// No indicator passes the filter.
    pub none_passes: &'static str,
}
