//! Pairs of values into findings where their units differ.
//!
#![doc = include_str!("units_differ.md")]

use super::{Check, Facts, Finder, Severity, stated, units};
use crate::value::Comparison;

/// See the text above.
pub const CHECK: Check = Check {
    id: "units-differ",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("units_differ.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    stated::find_pairs(facts, finder, |pair| {
        let (cycle, annual) = pair.quantities()?;
        // Where one of them has no unit, that is the defect.
        let both = !cycle.unit.is_empty() && !annual.unit.is_empty();
        let differ = both && !units::count_alike(&cycle.unit, &annual.unit);
        Some(differ && pair.comparison == Comparison::Unit)
    })
}
