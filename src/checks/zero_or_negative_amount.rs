//! Amounts of zero or below into findings.
//!
#![doc = include_str!("zero_or_negative_amount.md")]

use super::{Argument, Check, Facts, Finder, Place, Severity};
use crate::document::{Amounts, Column};

/// See the text above.
pub const CHECK: Check = Check {
    id: "zero-or-negative-amount",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("zero_or_negative_amount.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let document = facts.document;
    let total = document
        .grand_total
        .iter()
        .map(|total| (Place::GrandTotal, &total.amounts));
    let units = (0..)
        .zip(&document.units)
        .map(|(index, unit)| (Place::Unit(index), &unit.amounts));
    let projects = (0..)
        .zip(&document.projects)
        .map(|(index, project)| (Place::Project(index), &project.amounts));
    let mut looked_at = 0;
    for (place, amounts) in total.chain(units).chain(projects) {
        looked_at += u32::from(amounts.printed().next().is_some());
        if let Some(odd) = odd(amounts) {
            finder.add(place, odd);
        }
    }
    looked_at
}

/// The first amount of a row that is below zero, or its 总计 of zero. A source of zero is an empty
/// cell that somebody filled in.
fn odd(amounts: &Amounts) -> Option<[Argument; 2]> {
    let mut printed = amounts.printed();
    let (column, amount) = printed.find(|(column, amount)| {
        amount.value.is_negative() || (*column == Column::Total && amount.value.is_zero())
    })?;
    Some([
        Argument::Column(column.into()),
        Argument::Money(amount.value),
    ])
}
