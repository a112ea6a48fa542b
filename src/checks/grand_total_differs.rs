#![doc = include_str!("grand_total_differs.md")]

use super::{Argument, Check, Facts, Finder, Place, Severity};
use crate::totals::{Addition, Level, Verdict};

/// See the text above.
pub const CHECK: Check = Check {
    id: "grand-total-differs",
    severity: Severity::Error,
    words: include_str!("grand_total_differs.md"),
    find,
};

fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    differing(facts, finder, |addition| addition.level == Level::Grand)
}

/// Adds each row that states a sum out of those `wanted` that differs beyond rounding: the column,
/// what is stated, the sum and the difference. A further column of the row that is off by just as
/// much is the same defect, and not told again.
pub fn differing(facts: &Facts<'_>, finder: &mut Finder, wanted: fn(&Addition) -> bool) -> u32 {
    let mut looked_at = 0;
    let mut told = None;
    for addition in facts.additions.iter().filter(|addition| wanted(addition)) {
        looked_at += u32::from(addition.verdict != Verdict::Unchecked);
        let defect = (place(addition), addition.difference);
        if addition.verdict != Verdict::Differs || told == Some(defect) {
            continue;
        }
        told = Some(defect);
        let figures = [addition.stated, addition.sum, addition.difference];
        let figures = figures.into_iter().flatten().map(Argument::Money);
        let column = std::iter::once(Argument::Column(addition.addend));
        finder.add(place(addition), column.chain(figures).collect::<Vec<_>>());
    }
    looked_at
}

/// The row that states the total.
pub fn place(addition: &Addition) -> Place {
    match addition.level {
        Level::Grand => Place::GrandTotal,
        Level::Unit => Place::Unit(addition.row),
        Level::Subtotal => Place::Subtotal(addition.row),
        Level::Project => Place::Project(addition.row),
    }
}
