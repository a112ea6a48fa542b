//! Values that nobody filled in into findings.
//!
#![doc = include_str!("placeholder_value.md")]

use super::{Argument, Check, Facts, Finder, IndicatorFacts, Place, Severity, TextId};
use crate::value::Value;

/// See the text above.
pub const CHECK: Check = Check {
    id: "placeholder-value",
    severity: Severity::Error,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("placeholder_value.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    // A table that has no such column at all leaves nothing open in it.
    let printed = |of: fn(&IndicatorFacts) -> TextId| {
        let mut values = facts.indicators.iter().map(of);
        values.any(|id| *facts.value(id) != Value::Empty)
    };
    let columns = [printed(|one| one.cycle), printed(|one| one.annual)];
    if columns == [false, false] {
        return 0;
    }
    let rows = facts.indicators.iter().zip(&facts.document.indicators);
    for (index, (indicator, row)) in (0..).zip(rows) {
        let values = [indicator.cycle, indicator.annual];
        let open = |(printed, id): (bool, TextId)| {
            printed && matches!(facts.value(id), Value::Empty | Value::Placeholder)
        };
        if columns.into_iter().zip(values).any(open) {
            let values = [row.cycle, row.annual].map(Argument::Passage);
            finder.add(Place::Indicator(index), values);
        }
    }
    facts.indicators.len() as u32
}
