//! Amounts and counts as people write them: separators between thousands, a real minus sign.

use crate::chart::permille;
use crate::money::Money;

/// U+2212, as wide as a plus sign; a hyphen is not.
const MINUS: char = '\u{2212}';

/// A figure space, as wide as a digit where digits are all of one width.
const FIGURE_SPACE: char = '\u{2007}';

/// A punctuation space, as wide as a decimal point.
const POINT_SPACE: char = '\u{2008}';

/// `1234.50` as `1,234.50`: with separators, and with every decimal that was printed.
pub fn grouped(amount: Money) -> String {
    let printed = amount.abs().to_string();
    let (whole, decimals) = match printed.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (printed.as_str(), None),
    };
    let mut text = String::new();
    if amount.is_negative() {
        text.push(MINUS);
    }
    text.push_str(&separated(whole));
    if let Some(decimals) = decimals {
        text.push('.');
        text.push_str(decimals);
    }
    text
}

/// A difference: always with its sign, but for zero, which has none.
pub fn signed(amount: Money) -> String {
    if amount.is_zero() || amount.is_negative() {
        grouped(amount)
    } else {
        format!("+{}", grouped(amount))
    }
}

/// A number of things, with separators.
pub fn count(number: u64) -> String {
    separated(&number.to_string())
}

/// A length in millions of bytes, to a tenth: `5.0`. Rounded down, so that progress never says
/// more than was read.
pub fn megabytes(bytes: u64) -> String {
    let tenths = bytes / 100_000;
    format!("{}.{}", separated(&(tenths / 10).to_string()), tenths % 10)
}

/// What stands behind an amount with `decimals` decimals so that its point stands above that of
/// amounts with `widest` decimals.
pub fn padding(decimals: u32, widest: u32) -> String {
    let missing = widest.saturating_sub(decimals) as usize;
    let point = (missing > 0 && decimals == 0).then_some(POINT_SPACE);
    let digits = std::iter::repeat_n(FIGURE_SPACE, missing);
    point.into_iter().chain(digits).collect()
}

/// `part` of `whole` in per cent to a tenth, rounded down: less than all is never `100`.
pub fn whole_percent(part: u64, whole: u64) -> String {
    if part >= whole {
        return "100".to_owned();
    }
    let permille = part.saturating_mul(1000) / whole;
    format!("{}.{}", permille / 10, permille % 10)
}

/// `part` of `whole` in per cent to the nearest tenth; `None` when it has no share of it.
pub fn share(part: Money, whole: Money) -> Option<String> {
    let permille = permille(part, whole)?;
    Some(format!("{}.{}%", permille / 10, permille % 10))
}

fn separated(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn amount(text: &str) -> Money {
        Money::parse(text).expect("an amount")
    }

    #[test]
    fn amounts_keep_their_decimals() {
        for (printed, shown) in [
            ("74322.44", "74,322.44"),
            ("20.00", "20.00"),
            ("0.10", "0.10"),
            ("999", "999"),
            ("1000", "1,000"),
            ("-1234567.8", "−1,234,567.8"),
            ("-0.00", "0.00"),
        ] {
            assert_eq!(grouped(amount(printed)), shown);
        }
    }

    #[test]
    fn differences_have_a_sign_but_zero_has_none() {
        for (printed, shown) in [("49.20", "+49.20"), ("-0.07", "−0.07"), ("0.00", "0.00")] {
            assert_eq!(signed(amount(printed)), shown);
        }
    }

    #[test]
    fn points_stand_above_each_other() {
        assert_eq!(padding(2, 2), "");
        assert_eq!(padding(1, 2), "\u{2007}");
        assert_eq!(padding(0, 2), "\u{2008}\u{2007}\u{2007}");
        assert_eq!(padding(3, 2), "");
    }

    #[test]
    fn less_than_all_is_never_a_hundred_per_cent() {
        for (part, whole, shown) in [
            (0, 0, "100"),
            (10, 10, "100"),
            (999_999, 1_000_000, "99.9"),
            (1, 3, "33.3"),
            (0, 7, "0.0"),
        ] {
            assert_eq!(whole_percent(part, whole), shown);
        }
    }

    #[test]
    fn progress_is_rounded_down() {
        assert_eq!(megabytes(67_942), "0.0");
        assert_eq!(megabytes(4_999_999), "4.9");
        assert_eq!(megabytes(1_234_567_890), "1,234.5");
    }
}
