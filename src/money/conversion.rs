//! An amount in one unit of money into the same amount in another.

use super::{Money, MoneyUnit};

/// Amounts that were brought into a larger unit keep so many decimals, and more where they need them.
const DECIMALS: u32 = 2;

impl Money {
    /// The same amount in another unit, exactly; `None` when 28 digits cannot hold it.
    pub fn converted(self, from: MoneyUnit, into: MoneyUnit) -> Option<Self> {
        if from == into {
            return Some(self);
        }
        let own = self.decimals();
        let digits = self.scaled(own)?;
        if from.power() >= into.power() {
            let zeros = from.power() - into.power();
            let kept = own.saturating_sub(zeros);
            let missing = zeros.saturating_sub(own);
            return Self::from_scaled(digits.checked_mul(10i128.checked_pow(missing)?)?, kept);
        }
        let (mut digits, mut decimals) = (digits, own + into.power() - from.power());
        while decimals > DECIMALS && digits % 10 == 0 {
            digits /= 10;
            decimals -= 1;
        }
        Self::from_scaled(digits, decimals)
    }
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
            let amount = Money::parse(printed).expect("an amount");
            let shown = amount
                .converted(from, into)
                .map(|amount| amount.to_string());
            assert_eq!(shown.as_deref(), Some(expected), "{printed}");
        }
    }
}
