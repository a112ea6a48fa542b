//! Additions of units into findings where rounding cannot explain the difference.
//!
#![doc = include_str!("unit_total_differs.md")]

use super::{Check, Facts, Finder, Severity, grand_total_differs::judged};
use crate::totals::{Addend, Level, Verdict};

/// See the text above.
pub const CHECK: Check = Check {
    id: "unit-total-differs",
    severity: Severity::Error,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("unit_total_differs.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    judged(facts, finder, Verdict::Differs, |addition| {
        matches!(addition.level, Level::Unit | Level::Subtotal)
            && addition.addend != Addend::Sources
    })
}
