//! Slips in the digits of one figure: two swapped, one changed, one left out.

use super::case::{Case, Fits, MAX_SIZES, Printed};
use super::{Cause, Slip};
use crate::money::Money;

/// Figures of more digits are left alone.
const MAX_DIGITS: usize = 18;

/// Every figure that one slip away from which makes the addition hold: the stated amount, and the
/// parts, where few of them do. A difference of one digit and zeros fits a change in most parts.
pub fn causes(case: &Case) -> Vec<Cause> {
    let mut causes = Vec::new();
    let of_stated = Slip::ALL.map(|slip| {
        best(case, &case.stated, slip, |would_be| {
            case.stated.value - would_be
        })
    });
    let mut of_parts = Slip::ALL.map(|_| Fits::new());
    if case.sizes.len() <= MAX_SIZES {
        for size in &case.sizes {
            for (slip, fits) in Slip::ALL.into_iter().zip(&mut of_parts) {
                let part = &size.first;
                let found = best(case, part, slip, |would_be| would_be - part.value);
                if let Some((would_be, exact)) = found {
                    fits.push(Some(exact), || (size, would_be));
                }
            }
        }
    }
    for ((slip, of_stated), of_parts) in Slip::ALL.into_iter().zip(of_stated).zip(of_parts) {
        causes.extend(of_stated.map(|(would_be, exact)| Cause::Digit {
            slip,
            figure: case.stated.figure,
            would_be,
            alike: 0,
            exact,
        }));
        let told = of_parts
            .told()
            .map(|((size, would_be), exact)| Cause::Digit {
                slip,
                figure: size.first.figure,
                would_be,
                alike: size.alike(),
                exact,
            });
        causes.extend(told);
    }
    causes
}

/// What the figure would be without the slip where that fits best, and whether exactly.
fn best(
    case: &Case,
    printed: &Printed,
    slip: Slip,
    explained: impl Fn(i128) -> i128,
) -> Option<(Money, bool)> {
    let digits = Digits::of(printed.money)?;
    let mut best: Option<(i128, Money, bool)> = None;
    digits.undo(slip, case.decimals, |would_be| {
        let Some(value) = would_be.scaled(case.scale) else {
            return;
        };
        let explained = explained(value);
        let off = (case.difference - explained).abs();
        if let Some(exact) = case.fit(explained)
            && best.is_none_or(|(least, ..)| off < least)
        {
            best = Some((off, would_be, exact));
        }
    });
    best.map(|(_, would_be, exact)| (would_be, exact))
}

/// A figure as it is printed: its digits, and how many of them stand behind the point.
struct Digits {
    digits: Vec<u8>,
    decimals: usize,
    negative: bool,
}

impl Digits {
    fn of(money: Money) -> Option<Self> {
        let printed = money.abs().to_string();
        let digits: Vec<u8> = printed
            .bytes()
            .filter(u8::is_ascii_digit)
            .map(|digit| digit - b'0')
            .collect();
        (digits.len() <= MAX_DIGITS).then_some(Self {
            digits,
            decimals: money.decimals() as usize,
            negative: money.is_negative(),
        })
    }

    /// Gives `found` every figure that the slip would have made this one of; none with more than
    /// `most_decimals`, and none that nobody would print.
    fn undo(&self, slip: Slip, most_decimals: u32, mut found: impl FnMut(Money)) {
        let count = self.digits.len();
        let mut digits = self.digits.clone();
        match slip {
            Slip::Swapped => {
                for left in 0..count {
                    for right in left + 1..count {
                        if digits[left] != digits[right] {
                            digits.swap(left, right);
                            self.give(&digits, self.decimals, &mut found);
                            digits.swap(left, right);
                        }
                    }
                }
            }
            Slip::Changed => {
                for at in 0..count {
                    for digit in (0..10).filter(|digit| *digit != self.digits[at]) {
                        digits[at] = digit;
                        self.give(&digits, self.decimals, &mut found);
                    }
                    digits[at] = self.digits[at];
                }
            }
            Slip::Dropped => {
                let whole = count - self.decimals;
                for at in 0..=count {
                    for digit in 0..10 {
                        digits.insert(at, digit);
                        if at <= whole {
                            self.give(&digits, self.decimals, &mut found);
                        }
                        if at >= whole && self.decimals < most_decimals as usize {
                            self.give(&digits, self.decimals + 1, &mut found);
                        }
                        digits.remove(at);
                    }
                }
            }
        }
    }

    fn give(&self, digits: &[u8], decimals: usize, found: &mut impl FnMut(Money)) {
        let opens_with_zero = digits[0] == 0 && digits.len() > decimals + 1;
        if opens_with_zero {
            return;
        }
        let size = digits
            .iter()
            .fold(0i128, |size, digit| size * 10 + i128::from(*digit));
        let value = if self.negative { -size } else { size };
        if let Some(would_be) = Money::from_scaled(value, decimals as u32) {
            found(would_be);
        }
    }
}
