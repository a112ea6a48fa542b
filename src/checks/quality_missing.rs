//! Projects without an indicator of class 12 into findings.
//!
#![doc = include_str!("quality_missing.md")]

use super::quantity_missing::lacking;
use super::{Check, Facts, Finder, Severity};

/// See the text above.
pub const CHECK: Check = Check {
    id: "quality-missing",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("quality_missing.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    lacking(facts, finder, |class| class.code == "12")
}
