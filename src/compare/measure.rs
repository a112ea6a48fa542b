//! The units of money of two tables into one in which their amounts are held against each other.

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::money::{Money, MoneyUnit};

/// Amounts that were brought into a larger unit keep so many decimals, and more where they need them.
const DECIMALS: u32 = 2;

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
            (Some(from), Some(into)) if from != into => converted(amount, from, into),
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

fn converted(amount: Money, from: MoneyUnit, into: MoneyUnit) -> Option<Money> {
    let own = amount.decimals();
    let digits = amount.scaled(own)?;
    if from.power() >= into.power() {
        let zeros = from.power() - into.power();
        let kept = own.saturating_sub(zeros);
        let missing = zeros.saturating_sub(own);
        return Money::from_scaled(digits.checked_mul(10i128.checked_pow(missing)?)?, kept);
    }
    let (mut digits, mut decimals) = (digits, own + into.power() - from.power());
    while decimals > DECIMALS && digits % 10 == 0 {
        digits /= 10;
        decimals -= 1;
    }
    Money::from_scaled(digits, decimals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_brought_into_another_unit_exactly() {
        use MoneyUnit::{HundredMillionYuan, TenThousandYuan, Yuan};
        for (from, into, printed, expected) in [
            (Yuan, TenThousandYuan, "200000", "20.00"),
            (Yuan, TenThousandYuan, "-512345.60", "-51.23456"),
            (Yuan, TenThousandYuan, "5", "0.0005"),
            (TenThousandYuan, Yuan, "20.00", "200000"),
            (TenThousandYuan, Yuan, "0.123456", "1234.56"),
            (HundredMillionYuan, Yuan, "1.5", "150000000"),
            (Yuan, Yuan, "1.50", "1.50"),
        ] {
            let measure = Measure {
                before: Some(from),
                after: Some(into),
            };
            let amount = Money::parse(printed).expect("an amount");
            let shown = measure.of_before(amount).map(|amount| amount.to_string());
            assert_eq!(shown.as_deref(), Some(expected), "{printed}");
        }
    }
}
