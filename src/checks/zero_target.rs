//! Shares with a target of zero into findings.
//!
#![doc = include_str!("zero_target.md")]

use super::aim::Aim;
use super::{Check, Facts, Finder, Severity, stated};
use crate::value::{Comparator, Extent};

/// See the text above.
pub const CHECK: Check = Check {
    id: "zero-target",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("zero_target.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut looked_at = 0;
    for (stated, quantity) in stated::quantities(facts) {
        looked_at += 1;
        let asked = match quantity.comparator {
            Some(Comparator::Equal | Comparator::AtLeast) | None => quantity.extent,
            Some(
                Comparator::AtMost
                | Comparator::LessThan
                | Comparator::MoreThan
                | Comparator::PlusMinus
                | Comparator::Between
                | Comparator::About,
            ) => continue,
        };
        let zero = matches!(asked, Extent::One(number) if number.decimal().is_zero());
        if zero && facts.aim(stated.indicator.name) == Aim::More {
            finder.add(stated.place, [stated.printed]);
        }
    }
    looked_at
}
