//! Two amounts of one column into their exact difference, and how large it is in per cent.

use serde::{Deserialize, Serialize};

use super::Measure;
use crate::document::{Amounts, Column};
use crate::money::Money;

/// An amount before and after, in the unit of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AmountPair {
    /// The amount before; `None` for an empty cell, or where 28 digits cannot hold it in that unit.
    pub before: Option<Money>,
    /// The amount after; `None` for an empty cell.
    pub after: Option<Money>,
    /// Exactly `after − before`; `None` where one of them is missing, or 28 digits cannot hold it.
    pub difference: Option<Money>,
    /// The difference in per cent of the amount before; `None` where there is none, or it is zero.
    pub percent: Option<Percent>,
    /// Whether and how they differ.
    pub state: AmountState,
}

/// Whether two amounts differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AmountState {
    /// They are equal, or missing both.
    #[default]
    Same,
    /// They were printed in different units, and differ by no more than half a unit of the last
    /// decimal of the coarser print: they may well be one amount.
    Rounding,
    /// They differ.
    Differs,
    /// In one of the tables the column is a guess, so that a difference would be one too.
    Guessed,
}

/// A share in per cent, to the nearest tenth, halves away from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Percent {
    /// Tenths of a per cent, with a sign.
    pub tenths: i64,
}

impl Percent {
    /// `part` in per cent of the size of `whole`; `None` of zero, or where it has too many digits.
    pub fn of(part: Money, whole: Money) -> Option<Self> {
        let decimals = part.decimals().max(whole.decimals());
        let (part, whole) = (part.scaled(decimals)?, whole.abs().scaled(decimals)?);
        if whole == 0 {
            return None;
        }
        let doubled = part.abs().checked_mul(2000)?.checked_add(whole)?;
        let size = i64::try_from(doubled / whole.checked_mul(2)?).ok()?;
        Some(Self {
            tenths: if part < 0 { -size } else { size },
        })
    }
}

impl AmountPair {
    /// Holds two amounts of one unit against each other.
    pub(super) fn new(before: Option<Money>, after: Option<Money>) -> Self {
        let both = before.zip(after);
        let difference = both.and_then(|(before, after)| after.minus(before));
        let percent = difference.and_then(|difference| Percent::of(difference, before?));
        Self {
            before,
            after,
            difference,
            percent,
            state: if before == after {
                AmountState::Same
            } else {
                AmountState::Differs
            },
        }
    }

    /// Holds an amount of the table before, in its own unit, against one of the table after.
    pub(super) fn measured(measure: Measure, before: Option<Money>, after: Option<Money>) -> Self {
        let own = before.and_then(|amount| measure.of_before(amount));
        let mut pair = Self::new(own, after);
        if measure.is_converted()
            && pair.state == AmountState::Differs
            && let (Some(before), Some(after), Some(difference)) = (before, after, pair.difference)
        {
            let coarser = measure
                .decimals_of_before(before)
                .min(i64::from(after.decimals()));
            let bound = u32::try_from(coarser).map(|decimals| Money::half_units(decimals, 1));
            // Of a print in whole hundreds nothing is known; it is held to be exact.
            if bound.is_ok_and(|bound| difference.abs() <= bound) {
                pair.state = AmountState::Rounding;
            }
        }
        pair
    }
}

/// The amounts of two rows, column by column in printed order; a missing row has none.
pub(super) fn pairs(
    measure: Measure,
    before: Option<&Amounts>,
    after: Option<&Amounts>,
) -> [AmountPair; 4] {
    let guessed = |row: Option<&Amounts>| row.is_some_and(|row| row.assumed);
    let one_guessed = before.is_some() && after.is_some() && guessed(before) != guessed(after);
    Column::ALL.map(|column| {
        let value = |row: Option<&Amounts>| row.and_then(|row| row.value(column));
        let mut pair = AmountPair::measured(measure, value(before), value(after));
        if one_guessed && column != Column::Total && pair.state != AmountState::Same {
            pair.state = AmountState::Guessed;
        }
        pair
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::MoneyUnit;

    fn amount(printed: &str) -> Option<Money> {
        Money::parse(printed)
    }

    #[test]
    fn differences_are_exact_and_per_cent_to_a_tenth() {
        for (before, after, difference, tenths) in [
            ("800.00", "900.00", "100.00", Some(125)),
            ("3", "2", "-1", Some(-333)),
            ("0.00", "5", "5.00", None),
            ("-10", "-5", "5", Some(500)),
            ("10000", "10004", "4", Some(0)),
            ("10000", "10005", "5", Some(1)),
            ("20.0", "20.00", "0.00", Some(0)),
        ] {
            let pair = AmountPair::new(amount(before), amount(after));
            let shown = pair.difference.map(|it| it.to_string());
            assert_eq!(shown.as_deref(), Some(difference));
            assert_eq!(pair.percent.map(|it| it.tenths), tenths);
        }
        let pair = AmountPair::new(None, amount("5"));
        assert_eq!((pair.difference, pair.percent), (None, None));
        assert_eq!(pair.state, AmountState::Differs);
    }

    #[test]
    fn another_unit_may_hide_no_more_than_its_rounding() {
        let measure = Measure {
            before: Some(MoneyUnit::Yuan),
            after: Some(MoneyUnit::TenThousandYuan),
        };
        for (before, after, state) in [
            ("512345", "51.23", AmountState::Rounding),
            ("512350", "51.23", AmountState::Rounding),
            ("512351", "51.23", AmountState::Differs),
            ("512300", "51.23", AmountState::Same),
        ] {
            let pair = AmountPair::measured(measure, amount(before), amount(after));
            assert_eq!(pair.state, state, "{before} {after}");
        }
    }
}
