//! Additions that rounding can explain into findings.
//!
#![doc = include_str!("rounding_difference.md")]

use super::{Check, Facts, Finder, Severity, grand_total_differs::judged};
use crate::totals::Verdict;

/// See the text above.
pub const CHECK: Check = Check {
    id: "rounding-difference",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("rounding_difference.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    judged(facts, finder, Verdict::Rounding, |_| true)
}
