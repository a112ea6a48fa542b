//! Numeric values without a comparator into findings.
//!
#![doc = include_str!("comparator_missing.md")]

use super::{Check, Facts, Finder, Severity, stated};

/// See the text above.
pub const CHECK: Check = Check {
    id: "comparator-missing",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("comparator_missing.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut looked_at = 0;
    for (stated, quantity) in stated::quantities(facts) {
        looked_at += 1;
        if quantity.comparator.is_none() {
            finder.add(stated.place, [stated.printed]);
        }
    }
    looked_at
}
