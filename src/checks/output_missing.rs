//! Projects without an indicator of class 1 into findings.
//!
#![doc = include_str!("output_missing.md")]

use super::quantity_missing::lacking;
use super::{Check, Facts, Finder, Severity};
use crate::class::Level1;

/// See the text above.
pub const CHECK: Check = Check {
    id: "output-missing",
    severity: Severity::Error,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("output_missing.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    lacking(facts, finder, |class| class.level1 == Level1::Output)
}
