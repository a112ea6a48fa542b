//! Indicators called by a class into findings.
//!
#![doc = include_str!("class_as_name.md")]

use super::{Check, Facts, Finder, Place, Severity};
use crate::class::{Class, Level1, bare};

/// See the text above.
pub const CHECK: Check = Check {
    id: "class-as-name",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("class_as_name.md");

/// A name like 政治效益 or 文化效益 is this long at most; a longer one says of what.
const CLASS_LIKE_CHARACTERS: usize = 4;

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    for (index, indicator) in (0..).zip(&facts.indicators) {
        if facts.is_class_name(indicator.name) {
            finder.add(Place::Indicator(index), []);
        }
    }
    facts.indicators.len() as u32
}

/// Whether an indicator's name is that of a class, or made like one. 满意度 is not: who is asked
/// follows from the project, and what is measured is said.
pub(super) fn is_class_name(name: &str) -> bool {
    let label = bare(name);
    let level1 = Class::called(label)
        .map(|class| class.level1)
        .or_else(|| Level1::by_label(label));
    match level1 {
        Some(level1) => level1 != Level1::Satisfaction,
        None => label.ends_with("效益") && label.chars().count() <= CLASS_LIKE_CHARACTERS,
    }
}
