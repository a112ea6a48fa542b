//! Classes that nobody knows into findings.
//!
#![doc = include_str!("unknown_class.md")]

use super::class_mismatch::{Agreement, disagreeing};
use super::{Check, Facts, Finder, Severity};

/// See the text above.
pub const CHECK: Check = Check {
    id: "unknown-class",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("unknown_class.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    disagreeing(facts, finder, Agreement::Unknown)
}
