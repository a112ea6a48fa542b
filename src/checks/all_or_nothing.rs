//! Projects whose values for the year are all 100% or 0 into findings.
//!
#![doc = include_str!("all_or_nothing.md")]

use rust_decimal::Decimal;

use super::{Argument, Check, Facts, Finder, IndicatorFacts, Place, Severity, units};
use crate::value::{Comparator, Extent, Value};

/// See the text above.
pub const CHECK: Check = Check {
    id: "all-or-nothing",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("all_or_nothing.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut looked_at = 0;
    for (index, project) in (0..).zip(&facts.projects) {
        let indicators = facts.indicators_of(project);
        // One indicator alone makes no pattern.
        if indicators.len() < 2 {
            continue;
        }
        looked_at += 1;
        let all = |indicator: &IndicatorFacts| is_all_or_nothing(facts.value(indicator.annual));
        if indicators.iter().all(all) {
            finder.add(
                Place::Project(index),
                [Argument::Count(indicators.len() as u32)],
            );
        }
    }
    looked_at
}

/// Whether a value is exactly 100 % or 0 %, or 0 of anything.
fn is_all_or_nothing(value: &Value) -> bool {
    match value {
        Value::Quantity(quantity) => {
            let exact = matches!(quantity.comparator, None | Some(Comparator::Equal));
            let Extent::One(number) = quantity.extent else {
                return false;
            };
            let number = number.decimal();
            let all = units::is_percent(&quantity.unit) && number == Decimal::ONE_HUNDRED;
            exact && (all || number.is_zero())
        }
        Value::Empty | Value::Placeholder | Value::Date(_) | Value::Words => false,
    }
}
