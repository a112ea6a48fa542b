//! Additions of 合计 into findings where rounding cannot explain the difference.
//!
#![doc = include_str!("grand_total_differs.md")]

use super::{Argument, Check, Facts, Finder, Place, Severity};
use crate::totals::{Addend, Addition, Level, Verdict};

/// See the text above.
pub const CHECK: Check = Check {
    id: "grand-total-differs",
    severity: Severity::Error,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("grand_total_differs.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    judged(facts, finder, Verdict::Differs, |addition| {
        addition.level == Level::Grand && addition.addend != Addend::Sources
    })
}

/// Adds each row that states a sum out of those `wanted` with this verdict: the column, what is
/// stated, the sum, the difference and what rounding can explain. A further column of the row that
/// is off by just as much is the same defect, and not told again. Sums of columns that are a guess
/// are not looked at: the difference may be that of the guess.
pub fn judged(
    facts: &Facts<'_>,
    finder: &mut Finder,
    verdict: Verdict,
    wanted: fn(&Addition) -> bool,
) -> u32 {
    let mut looked_at = 0;
    let mut told = None;
    let known = |addition: &&Addition| wanted(addition) && !addition.assumed;
    for addition in facts.additions.iter().filter(known) {
        looked_at += u32::from(addition.verdict != Verdict::Unchecked);
        let defect = (place(addition), addition.difference);
        if addition.verdict != verdict || told == Some(defect) {
            continue;
        }
        told = Some(defect);
        let bound = Some(addition.bound);
        let figures = [addition.stated, addition.sum, addition.difference, bound];
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
