//! Rows whose sources do not add up to their total into findings.
//!
#![doc = include_str!("sources_differ.md")]

use super::{Check, Facts, Finder, Severity, grand_total_differs::judged};
use crate::totals::{Addend, Verdict};

/// See the text above.
pub const CHECK: Check = Check {
    id: "sources-differ",
    severity: Severity::Error,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("sources_differ.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    judged(facts, finder, Verdict::Differs, |addition| {
        addition.addend == Addend::Sources
    })
}
