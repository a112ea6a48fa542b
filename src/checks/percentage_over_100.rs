//! Shares beyond 100% into findings.
//!
#![doc = include_str!("percentage_over_100.md")]

use rust_decimal::Decimal;

use super::aim::Aim;
use super::{Check, Facts, Finder, Severity, stated, units};
use crate::value::{Comparator, Extent};

/// See the text above.
pub const CHECK: Check = Check {
    id: "percentage-over-100",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("percentage_over_100.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut looked_at = 0;
    for (stated, quantity) in stated::quantities(facts) {
        if !units::is_percent(&quantity.unit) {
            continue;
        }
        looked_at += 1;
        let hundred = Decimal::ONE_HUNDRED;
        let over = match (quantity.comparator, quantity.extent) {
            (Some(Comparator::AtLeast | Comparator::MoreThan), Extent::One(number)) => {
                number.decimal() >= hundred
            }
            (Some(Comparator::Equal) | None, Extent::One(number))
            | (Some(Comparator::Between), Extent::Range(_, number)) => number.decimal() > hundred,
            (
                Some(
                    Comparator::AtMost
                    | Comparator::LessThan
                    | Comparator::Equal
                    | Comparator::PlusMinus
                    | Comparator::About
                    | Comparator::Between
                    | Comparator::AtLeast
                    | Comparator::MoreThan,
                )
                | None,
                Extent::One(_) | Extent::Range(..),
            ) => false,
        };
        if over && facts.aim(stated.indicator.name) == Aim::More {
            finder.add(stated.place, [stated.printed]);
        }
    }
    looked_at
}
