//! Names that a project has in two classes into findings.
//!
#![doc = include_str!("name_in_two_classes.md")]

use super::repeated_indicator::{named_again, same_class};
use super::{Check, Facts, Finder, Severity};

/// See the text above.
pub const CHECK: Check = Check {
    id: "name-in-two-classes",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("name_in_two_classes.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    named_again(facts, finder, |one, other| !same_class(one, other))
}
