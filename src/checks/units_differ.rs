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
    let mut looked_at = 0;
    for pair in stated::pairs(facts) {
        let Some((cycle, annual)) = pair.quantities() else {
            continue;
        };
        looked_at += 1;
        // Where one of them has no unit, that is the defect.
        let both = !cycle.unit.is_empty() && !annual.unit.is_empty();
        if both
            && pair.comparison == Comparison::Unit
            && !units::count_alike(&cycle.unit, &annual.unit)
        {
            finder.add(pair.place, pair.printed);
        }
    }
    looked_at
}
