//! Pairs of values into findings where they compare differently.
//!
#![doc = include_str!("comparator_differs.md")]

use super::{Check, Facts, Finder, Severity, stated};
use crate::value::{Comparator, Comparison};

/// See the text above.
pub const CHECK: Check = Check {
    id: "comparator-differs",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("comparator_differs.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    stated::find_pairs(facts, finder, |pair| {
        let (cycle, annual) = pair.quantities()?;
        let said = [cycle, annual].map(|one| one.comparator.unwrap_or(Comparator::Equal));
        // `100%` and `=100%` ask for the same.
        Some(pair.comparison == Comparison::Comparator && said[0] != said[1])
    })
}
