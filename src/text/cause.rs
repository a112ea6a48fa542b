//! What may explain a difference into one sentence that says it as a possibility.

use crate::money::{Money, MoneyUnit};
use crate::query::{AdditionRow, CauseRow, FigureRow};
use crate::text::{Words, grouped};
use crate::totals::Addend;

/// What is to be said about figures that would explain a difference.
#[derive(Debug)]
pub struct CauseFit<'a> {
    /// What is added up.
    pub addend: Addend,
    /// The figures, and what is printed there with the unit of money.
    pub figures: Vec<(&'a FigureRow, String)>,
    /// Further parts of the same amount.
    pub alike: u32,
    /// Whether nothing is left for rounding to explain.
    pub exact: bool,
}

/// The sentence for one of the causes of `row`.
pub fn cause(
    words: &Words,
    money_unit: Option<MoneyUnit>,
    row: &AdditionRow,
    cause: &CauseRow,
) -> String {
    let say = &words.causes;
    let amount = |money: Money| with_unit(words, money_unit, money);
    let said = |figures: &[FigureRow], alike, exact, say: &dyn Fn(&CauseFit<'_>) -> String| {
        say(&CauseFit {
            addend: row.addition.addend,
            figures: figures
                .iter()
                .map(|it| (it, it.value.map(amount).unwrap_or_default()))
                .collect(),
            alike,
            exact,
        })
    };
    match cause {
        CauseRow::Missed {
            parts,
            alike,
            exact,
        } => said(parts, *alike, *exact, &say.missed),
        CauseRow::Twice {
            parts,
            alike,
            exact,
        } => said(parts, *alike, *exact, &say.twice),
        CauseRow::WrongUnit {
            figure,
            would_be,
            alike,
            exact,
        } => said(std::slice::from_ref(figure), *alike, *exact, &|fit| {
            (say.wrong_unit)(fit, &amount(*would_be))
        }),
        CauseRow::Digit {
            slip,
            figure,
            would_be,
            alike,
            exact,
        } => said(std::slice::from_ref(figure), *alike, *exact, &|fit| {
            (say.digit)(fit, *slip, &amount(*would_be))
        }),
        CauseRow::Unread {
            amount: unread,
            place,
            exact,
        } => {
            let lines = (words.lines)(place.first, place.last);
            (say.unread)(&amount(*unread), &lines, *exact)
        }
        CauseRow::RowsMissing(sign) => (say.rows_missing)(row.addition.level, *sign),
    }
}

/// An amount with its unit, where the table declares one.
pub fn with_unit(words: &Words, money_unit: Option<MoneyUnit>, amount: Money) -> String {
    let figure = grouped(amount);
    match money_unit {
        Some(unit) => format!("{figure} {}", (words.money_unit)(unit)),
        None => figure,
    }
}
