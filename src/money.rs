//! Exact amounts as printed, and the unit of money that a table declares.

mod conversion;

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An exact amount that keeps the number of decimals it was printed with (`20.0` is not `20.00`).
///
/// Written and serialised as a decimal string without separators; never passes through a float.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

/// More digits cannot be kept exactly.
const MAX_DIGITS: u32 = 28;

impl Money {
    /// Nothing, without decimals.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// `mantissa` × 10^-`decimals`; `decimals` at most 28.
    pub fn new(mantissa: i64, decimals: u32) -> Self {
        Self(Decimal::new(mantissa, decimals))
    }

    /// Reads one amount as tables print them: `1,234.56`, `-1,123.27`, `92156434`, `.5` is not one.
    ///
    /// Commas must part groups of three, since `1,2,3.4` is no amount. Full-width digits, commas,
    /// points and signs count as their ASCII twins. More digits than 28 are not an amount either:
    /// they could not be kept exactly.
    pub fn parse(text: &str) -> Option<Self> {
        let (mut negative, mut mantissa) = (false, 0i128);
        let (mut seen_point, mut seen_comma) = (false, false);
        let (mut group, mut integer_digits, mut decimals) = (0u32, 0u32, 0u32);
        for (at, character) in text.chars().enumerate() {
            match fold_width(character) {
                digit @ '0'..='9' => {
                    if integer_digits + decimals == MAX_DIGITS {
                        return None;
                    }
                    mantissa = mantissa * 10 + i128::from(digit as u8 - b'0');
                    if seen_point {
                        decimals += 1;
                    } else {
                        integer_digits += 1;
                        group += 1;
                    }
                }
                ',' if !seen_point && integer_digits > 0 => {
                    let complete = if seen_comma { group == 3 } else { group <= 3 };
                    if !complete {
                        return None;
                    }
                    seen_comma = true;
                    group = 0;
                }
                '.' if !seen_point && integer_digits > 0 => {
                    seen_point = true;
                }
                '-' if at == 0 => negative = true,
                _ => return None,
            }
        }
        let groups_end_well = !seen_comma || group == 3;
        if integer_digits == 0 || !groups_end_well || (seen_point && decimals == 0) {
            return None;
        }
        Self::from_scaled(if negative { -mantissa } else { mantissa }, decimals)
    }

    /// A zero has no sign: `-0.00` would be read as a difference.
    fn unsigned_zero(mut decimal: Decimal) -> Self {
        if decimal.is_zero() {
            decimal.set_sign_positive(true);
        }
        Self(decimal)
    }

    /// Number of decimals as printed.
    pub fn decimals(self) -> u32 {
        self.0.scale()
    }

    /// The value in units of its `decimals`-th decimal; `None` when it has more decimals or is out
    /// of range.
    pub fn scaled(self, decimals: u32) -> Option<i128> {
        let missing = decimals.checked_sub(self.0.scale())?;
        10i128.checked_pow(missing)?.checked_mul(self.0.mantissa())
    }

    /// `value` units of the `decimals`-th decimal, the inverse of [`Self::scaled`]; `None` when it
    /// is out of range.
    pub fn from_scaled(value: i128, decimals: u32) -> Option<Self> {
        Decimal::try_from_i128_with_scale(value, decimals)
            .ok()
            .map(Self::unsigned_zero)
    }

    /// Whether the value is zero, however printed.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether the value is below zero.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative()
    }

    /// The size without the sign.
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Exact sum; `None` when 28 digits cannot hold it.
    pub fn plus(self, other: Self) -> Option<Self> {
        let decimals = self.0.scale().max(other.0.scale());
        if self.is_zero() || other.is_zero() {
            // Decimal gives the other one back as it is, without the decimals of the zero.
            let digits = self.scaled(decimals)? + other.scaled(decimals)?;
            return Self::from_scaled(digits, decimals);
        }
        let sum = self.0.checked_add(other.0)?;
        // Decimal rounds a sum that needs more digits than it has; a smaller scale gives that away.
        (sum.scale() == decimals).then(|| Self::unsigned_zero(sum))
    }

    /// Exact difference `self − other`; `None` when 28 digits cannot hold it.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self(-other.0))
    }

    /// Half a unit of the last of `decimals` decimals, `times` over: the most that rounding of as
    /// many printed figures can add up to.
    pub fn half_units(decimals: u32, times: u32) -> Self {
        Self(Decimal::new(5 * i64::from(times), decimals + 1).normalize())
    }
}

/// The ASCII twin of a full-width digit, comma, point or minus.
fn fold_width(character: char) -> char {
    match character {
        '０'..='９' => char::from(b'0' + (character as u32 - '０' as u32) as u8),
        '，' => ',',
        '．' => '.',
        '－' | '−' => '-',
        other => other,
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Decimal::from_str_exact(&text)
            .map(Self)
            .map_err(serde::de::Error::custom)
    }
}

/// The unit in which a table prints its amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MoneyUnit {
    /// 元
    Yuan,
    /// 万元, ten thousand yuan
    TenThousandYuan,
    /// 亿元, a hundred million yuan
    HundredMillionYuan,
}

impl MoneyUnit {
    /// The unit named by `word` exactly, as after `单位：`.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "元" => Some(Self::Yuan),
            "万元" => Some(Self::TenThousandYuan),
            "亿元" => Some(Self::HundredMillionYuan),
            _ => None,
        }
    }

    /// The unit that `text` begins with, and what stands behind it.
    pub fn strip(text: &str) -> Option<(Self, &str)> {
        let units = [Self::Yuan, Self::TenThousandYuan, Self::HundredMillionYuan];
        units
            .into_iter()
            .find_map(|unit| Some((unit, text.strip_prefix(unit.word())?)))
    }

    /// How many 元 it is, as a power of ten.
    pub fn power(self) -> u32 {
        match self {
            Self::Yuan => 0,
            Self::TenThousandYuan => 4,
            Self::HundredMillionYuan => 8,
        }
    }

    /// The unit as tables print it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Yuan => "元",
            Self::TenThousandYuan => "万元",
            Self::HundredMillionYuan => "亿元",
        }
    }
}
