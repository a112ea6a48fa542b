//! Projects without an indicator of class 11 into findings.
//!
#![doc = include_str!("quantity_missing.md")]

use super::{Check, Facts, Finder, Place, Severity};
use crate::class::Class;

/// See the text above.
pub const CHECK: Check = Check {
    id: "quantity-missing",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("quantity_missing.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    lacking(facts, finder, |class| class.code == "11")
}

/// Adds each project none of whose indicators is of a class that is `wanted`. Projects without any
/// indicator, and those with one that was not read or whose class is not known, are not looked at:
/// nothing is known of what they lack.
pub fn lacking(facts: &Facts<'_>, finder: &mut Finder, wanted: fn(&Class) -> bool) -> u32 {
    lacking_among(facts, finder, |_| true, wanted)
}

/// Like [`lacking`], but looks only at projects whose name is `named` so.
pub fn lacking_among(
    facts: &Facts<'_>,
    finder: &mut Finder,
    named: fn(&str) -> bool,
    wanted: fn(&Class) -> bool,
) -> u32 {
    let mut looked_at = 0;
    for (index, project) in (0..).zip(&facts.projects) {
        let indicators = facts.indicators_of(project);
        let known = indicators.iter().all(|indicator| indicator.class.is_some());
        let all_read = !indicators.is_empty() && !project.has_unread;
        if !all_read || !known || !named(facts.text(project.name)) {
            continue;
        }
        looked_at += 1;
        let classes = || indicators.iter().filter_map(|indicator| indicator.class);
        if !classes().any(wanted) {
            finder.add(Place::Project(index), []);
        }
    }
    looked_at
}
