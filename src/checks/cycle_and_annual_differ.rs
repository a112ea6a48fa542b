//! Pairs of values into findings where they have nothing to do with one another.
//!
#![doc = include_str!("cycle_and_annual_differ.md")]

use super::{Check, Facts, Finder, Severity, stated};
use crate::value::Comparison;

/// See the text above.
pub const CHECK: Check = Check {
    id: "cycle-and-annual-differ",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("cycle_and_annual_differ.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    stated::find_pairs(facts, finder, |pair| {
        Some(pair.comparison == Comparison::Unrelated)
    })
}
