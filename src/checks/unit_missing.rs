//! Numeric values without a unit into findings.
//!
#![doc = include_str!("unit_missing.md")]

use super::{Check, Facts, Finder, Severity, stated, units};

/// See the text above.
pub const CHECK: Check = Check {
    id: "unit-missing",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("unit_missing.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut looked_at = 0;
    for (stated, quantity) in stated::quantities(facts) {
        looked_at += 1;
        let name = || facts.text(stated.indicator.name);
        if quantity.unit.is_empty() && units::in_brackets(name()).is_none() {
            finder.add(stated.place, [stated.printed]);
        }
    }
    looked_at
}
