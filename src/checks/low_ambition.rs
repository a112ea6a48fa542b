//! Values that ask for little into findings.
//!
#![doc = include_str!("low_ambition.md")]

use rust_decimal::Decimal;

use super::aim::Aim;
use super::unit_contradiction::contradicts_name;
use super::{Check, Facts, Finder, Severity, stated, units};
use crate::value::{Comparator, Extent, Number, Quantity};

/// See the text above.
pub const CHECK: Check = Check {
    id: "low-ambition",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("low_ambition.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut looked_at = 0;
    for (stated, quantity) in stated::quantities(facts) {
        let name = stated.indicator.name;
        let low = match facts.aim(name) {
            Aim::More if facts.text(name).contains("满意") => tolerates_discontent(quantity),
            Aim::Less => tolerated(quantity).is_some_and(|number| {
                units::is_percent(&quantity.unit) && number.decimal() > Decimal::from(5)
            }),
            Aim::Nothing => tolerated(quantity).is_some_and(|number| !number.decimal().is_zero()),
            Aim::More | Aim::Unknown => continue,
        };
        looked_at += 1;
        if low && !contradicts_name(facts, &stated, quantity) {
            finder.add(stated.place, [stated.printed]);
        }
    }
    looked_at
}

fn tolerates_discontent(quantity: &Quantity) -> bool {
    let (Extent::One(least) | Extent::Range(least, _)) = quantity.extent;
    let is_floor = match quantity.comparator {
        // `≤70%` is another defect, and `±5%` says nothing of how many are content.
        Some(Comparator::AtMost | Comparator::LessThan | Comparator::PlusMinus) => false,
        Some(
            Comparator::AtLeast
            | Comparator::MoreThan
            | Comparator::Equal
            | Comparator::Between
            | Comparator::About,
        )
        | None => true,
    };
    is_floor && units::is_percent(&quantity.unit) && least.decimal() < Decimal::from(80)
}

/// How much of what should not be is still within the target. `<1次` allows none; a lower bound is
/// another defect.
fn tolerated(quantity: &Quantity) -> Option<Number> {
    let (Extent::One(most) | Extent::Range(_, most)) = quantity.extent;
    match quantity.comparator {
        Some(Comparator::LessThan) if most.decimal() <= Decimal::ONE => None,
        Some(Comparator::AtLeast | Comparator::MoreThan | Comparator::PlusMinus) => None,
        Some(
            Comparator::AtMost
            | Comparator::LessThan
            | Comparator::Equal
            | Comparator::Between
            | Comparator::About,
        )
        | None => Some(most),
    }
}
