//! The units of money of two tables into one in which their amounts are held against each other.

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::money::{Money, MoneyUnit};

/// The unit of money of a comparison, and those of its two tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Measure {
    /// What the table before declares.
    pub before: Option<MoneyUnit>,
    /// What the table after declares.
    pub after: Option<MoneyUnit>,
}

impl Measure {
    pub(super) fn new(before: &Document, after: &Document) -> Self {
        let unit = |document: &Document| document.money_unit.map(|(unit, _)| unit);
        Self {
            before: unit(before),
            after: unit(after),
        }
    }

    /// The unit of every amount of the comparison: that of the table after, or of the only one that
    /// declares any; `None` where neither does.
    pub fn unit(self) -> Option<MoneyUnit> {
        self.after.or(self.before)
    }

    /// Whether the amounts before were brought into another unit, exactly.
    pub fn is_converted(self) -> bool {
        self.before.is_some() && self.after.is_some() && self.before != self.after
    }

    /// Whether a table that declares no unit was taken to be in the unit of the other one: a guess.
    pub fn is_assumed(self) -> bool {
        self.before.is_some() != self.after.is_some()
    }

    /// An amount of the table before, in [`Self::unit`]; `None` when 28 digits cannot hold it.
    pub fn of_before(self, amount: Money) -> Option<Money> {
        match (self.before, self.after) {
            (Some(from), Some(into)) if from != into => amount.converted(from, into),
            (Some(_) | None, Some(_) | None) => Some(amount),
        }
    }

    /// How many decimals, in [`Self::unit`], an amount of the table before is printed with: more or
    /// fewer than it keeps where it was brought into another unit.
    pub(super) fn decimals_of_before(self, amount: Money) -> i64 {
        let decimals = i64::from(amount.decimals());
        match (self.before, self.after) {
            (Some(from), Some(into)) => {
                decimals + i64::from(into.power()) - i64::from(from.power())
            }
            (Some(_) | None, None) | (None, Some(_)) => decimals,
        }
    }
}
