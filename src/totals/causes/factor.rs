//! A figure in another unit of money than its table: ten thousand times too large or too small.

use super::Cause;
use super::case::{Case, Fits};

/// How many 元 are one 万元.
const FACTOR: i128 = 10_000;

/// Every figure that would make the addition hold if it were in the unit of the table. One that
/// would be so small that rounding hides it is as good as missing, and no matter of units.
pub fn causes(case: &Case) -> Vec<Cause> {
    let mut causes = Vec::new();
    let stated = &case.stated;
    for would_be in others(case, stated.value) {
        if let Some(exact) = case.fit(stated.value - would_be)
            && let Some(would_be) = case.money(would_be, stated.money.decimals())
        {
            causes.push(Cause::WrongUnit {
                figure: stated.figure,
                would_be,
                alike: 0,
                exact,
            });
        }
    }
    let mut fits = Fits::new();
    for size in &case.sizes {
        for would_be in others(case, size.first.value) {
            fits.push(case.fit(would_be - size.first.value), || (size, would_be));
        }
    }
    causes.extend(fits.told().filter_map(|((size, would_be), exact)| {
        Some(Cause::WrongUnit {
            figure: size.first.figure,
            would_be: case.money(would_be, size.first.money.decimals())?,
            alike: size.alike(),
            exact,
        })
    }));
    causes
}

/// The value in the next smaller and in the next larger unit. Dividing loses nothing: as many
/// decimals are kept beyond the table's as the factor has zeros.
fn others(case: &Case, value: i128) -> impl Iterator<Item = i128> {
    let least = case.slack;
    let others = [value / FACTOR, value * FACTOR].into_iter();
    others.filter(move |other| other.abs() > least)
}
