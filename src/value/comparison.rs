//! Two values of one indicator, for the cycle and for the year, into how they differ.

use serde::{Deserialize, Serialize};

use super::{Period, Quantity, Value, fold, unit};

/// How the value for the year differs from the value for the cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Comparison {
    /// The same text but for white space, width and a full stop, the same reading, or both not filled in.
    Same,
    /// Other units: the numbers cannot be compared.
    Unit,
    /// One unit, other comparators (`80%`, `≥80%`); the numbers may differ too.
    Comparator,
    /// Only the numbers differ, or the dates.
    Number,
    /// Of other kinds, or other words.
    Unrelated,
}

impl Comparison {
    /// All comparisons, each at the place that it is as a number.
    pub const ALL: [Self; 5] = [
        Self::Same,
        Self::Unit,
        Self::Comparator,
        Self::Number,
        Self::Unrelated,
    ];
}

/// Compares two values as printed; which is which does not matter.
pub fn compare(cycle: &str, annual: &str) -> Comparison {
    // Most are printed twice alike, and equal texts are read alike.
    if cycle == annual {
        return Comparison::Same;
    }
    let (cycle_value, annual_value) = (Value::read(cycle), Value::read(annual));
    compare_read((cycle, &cycle_value), (annual, &annual_value))
}

/// Compares two values as printed, with what they were read as.
pub fn compare_read(cycle: (&str, &Value), annual: (&str, &Value)) -> Comparison {
    match (cycle.1, annual.1) {
        (Value::Empty | Value::Placeholder, Value::Empty | Value::Placeholder) => Comparison::Same,
        (Value::Quantity(cycle), Value::Quantity(annual)) => quantities(cycle, annual),
        (Value::Date(cycle), Value::Date(annual)) => periods(*cycle, *annual),
        // Equal texts are read alike, so only words are left to be compared as texts.
        (Value::Words, Value::Words) if are_same_words(cycle.0, annual.0) => Comparison::Same,
        (
            Value::Empty | Value::Placeholder | Value::Quantity(_) | Value::Date(_) | Value::Words,
            _,
        ) => Comparison::Unrelated,
    }
}

fn are_same_words(one: &str, other: &str) -> bool {
    let (one, other) = (fold::fold(one), fold::fold(other));
    fold::without_stop(&one) == fold::without_stop(&other)
}

fn quantities(cycle: &Quantity, annual: &Quantity) -> Comparison {
    if !unit::are_same(&cycle.unit, &annual.unit) {
        Comparison::Unit
    } else if cycle.comparator != annual.comparator {
        Comparison::Comparator
    } else if cycle.extent != annual.extent {
        Comparison::Number
    } else {
        Comparison::Same
    }
}

fn periods(cycle: Period, annual: Period) -> Comparison {
    if cycle == annual {
        Comparison::Same
    } else if std::mem::discriminant(&cycle) != std::mem::discriminant(&annual) {
        Comparison::Comparator
    } else {
        Comparison::Number
    }
}
