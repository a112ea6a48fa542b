//! The digits of a value into exact numbers; never through a float.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::money::Money;

/// An exact number that keeps the decimals it was printed with; equal numbers are equal however
/// many decimals they have. Serialised as a string.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(Decimal);

/// One number, or the two that a range runs between, the lower first, both belonging to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    /// `90`
    One(Number),
    /// `90-95`
    Range(Number, Number),
}

impl Number {
    /// The exact decimal.
    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// Cuts the number off the start of a folded text.
    ///
    /// A leading zero makes a code, not a number: `007`, `020-12345678`.
    pub(super) fn cut(text: &str) -> Option<(Self, &str)> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let rest =
            unsigned.trim_start_matches(|one: char| one.is_ascii_digit() || ",.".contains(one));
        let digits = &unsigned[..unsigned.len() - rest.len()];
        let mut first = digits.bytes();
        if first.next() == Some(b'0') && first.next().is_some_and(|next| next != b'.') {
            return None;
        }
        let printed = Money::parse(&text[..text.len() - rest.len()])?;
        let mantissa = printed.scaled(printed.decimals())?;
        let decimal = Decimal::try_from_i128_with_scale(mantissa, printed.decimals()).ok()?;
        Some((Self(decimal), rest))
    }

    /// The number times 10^`zeros`; `None` when 28 digits cannot hold it.
    pub(super) fn with_zeros(self, zeros: u32) -> Option<Self> {
        let scale = self.0.scale();
        let missing = zeros.saturating_sub(scale);
        let mantissa = 10i128
            .checked_pow(missing)?
            .checked_mul(self.0.mantissa())?;
        Decimal::try_from_i128_with_scale(mantissa, scale.saturating_sub(zeros))
            .ok()
            .map(Self)
    }

    /// Whether it may be the number of a year.
    pub(super) fn may_be_year(self) -> bool {
        (Decimal::from(super::date::FIRST_YEAR)..=Decimal::from(super::date::LAST_YEAR))
            .contains(&self.0.trunc())
    }

    /// Whether it may be a year and a month, printed as `2024.12`.
    pub(super) fn may_be_month_of_year(self) -> bool {
        let month = self.0.fract().mantissa();
        self.may_be_year() && self.0.scale() == 2 && (1..=12).contains(&month)
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative()
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Extent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(number) => number.fmt(f),
            Self::Range(low, high) => write!(f, "{low}~{high}"),
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Decimal::from_str_exact(&text)
            .map(Self)
            .map_err(serde::de::Error::custom)
    }
}
