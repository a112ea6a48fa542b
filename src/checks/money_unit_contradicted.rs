//! Declared units of money into a finding where they contradict one another.
//!
#![doc = include_str!("money_unit_contradicted.md")]

use super::{Argument, Check, Facts, Finder, Place, Severity, money_unit_missing::declared};

/// See the text above.
pub const CHECK: Check = Check {
    id: "money-unit-contradicted",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("money_unit_contradicted.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let units = declared(facts);
    if let [first, second, ..] = *units {
        let units = [first, second].map(|unit| Argument::Words(unit.word().into()));
        finder.add(Place::Document, units);
    }
    u32::from(!units.is_empty())
}
