//! A folded value into comparator, number and unit, if it is nothing else to its last character.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::comparator::{Comparator, Ending, Opening};
use super::number::{Extent, Number};
use super::unit::{self, Unit};

/// A number, what is said of it, and what it is a number of.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Quantity {
    /// How what is reached must lie to the number; `None` where the text does not say. Always
    /// [`Comparator::Between`] for a range, and only there.
    pub comparator: Option<Comparator>,
    /// The number, with 万 and 亿 multiplied out.
    pub extent: Extent,
    /// The unit as printed, but for its width and without 万 and 亿; empty where none is printed.
    pub unit: String,
}

/// Reads a folded text; `None` when some of it is not understood.
pub(super) fn read(text: &str) -> Option<Quantity> {
    let opening = Opening::read(text);
    let (number, rest) = Number::cut(opening.rest)?;
    one(&opening, number, rest)
        .or_else(|| range(&opening, number, rest))
        .or_else(|| two_sided(text))
}

/// `≥400万人次`
fn one(opening: &Opening<'_>, number: Number, rest: &str) -> Option<Quantity> {
    let ending = Ending::read(rest);
    let comparator = opening.of_one(ending.said)?;
    let unit = unit::split(ending.unit)?;
    let band_below_zero = comparator == Some(Comparator::PlusMinus) && number.is_negative();
    let date = number.may_be_year() && is_year(unit)
        || comparator.is_none() && unit.text.is_empty() && number.may_be_month_of_year();
    if band_below_zero || date || !ending.agrees_with(comparator) {
        return None;
    }
    Some(Quantity {
        comparator,
        extent: Extent::One(scaled(number, unit.zeros)?),
        unit: unit.text.to_owned(),
    })
}

/// `90-95%`, `3天至5天`, `5-10万元`
fn range(opening: &Opening<'_>, low: Number, rest: &str) -> Option<Quantity> {
    let (low_unit, rest) = rest.split_once(['-', '—', '~', '至', '到'])?;
    // A Chinese dash is two characters long.
    let rest = rest.strip_prefix('—').unwrap_or(rest);
    let (high, rest) = Number::cut(rest)?;
    let ending = Ending::read(rest);
    let unit = unit::split(ending.unit)?;
    let low_unit = unit::split(low_unit)?;
    let low_zeros = match (low_unit.text.is_empty(), low_unit.zeros) {
        // `5-10万元`: from 50,000.
        (true, None) => unit.zeros,
        // `5万-10元` may be meant either way.
        (true, Some(_)) if unit.zeros.is_none() => return None,
        (_, zeros) => zeros,
    };
    let same_unit = low_unit.text.is_empty() || low_unit.text == unit.text;
    // `2023-2024` counts nothing that the text names.
    let years = (unit.text.is_empty() || is_year(unit)) && low.may_be_year() && high.may_be_year();
    let (low, high) = (scaled(low, low_zeros)?, scaled(high, unit.zeros)?);
    if !opening.allows_range(ending.said) || !same_unit || years || low >= high {
        return None;
    }
    Some(Quantity {
        comparator: Some(Comparator::Between),
        extent: Extent::Range(low, high),
        unit: unit.text.to_owned(),
    })
}

/// `≥90%（含）且≤100%`
fn two_sided(text: &str) -> Option<Quantity> {
    let (low, high) = ["且", "，", ",", ";", "、"]
        .iter()
        .find_map(|mark| text.split_once(mark))?;
    let side = |text, comparator| {
        let opening = Opening::read(text);
        let (number, rest) = Number::cut(opening.rest)?;
        let side = one(&opening, number, rest)?;
        match side.extent {
            Extent::One(number) if side.comparator == Some(comparator) => Some((number, side.unit)),
            Extent::One(_) | Extent::Range(..) => None,
        }
    };
    let (low, low_unit) = side(low, Comparator::AtLeast)?;
    let (high, unit) = side(high, Comparator::AtMost)?;
    (low < high && low_unit == unit).then_some(Quantity {
        comparator: Some(Comparator::Between),
        extent: Extent::Range(low, high),
        unit,
    })
}

fn scaled(number: Number, zeros: Option<u32>) -> Option<Number> {
    zeros.map_or(Some(number), |zeros| number.with_zeros(zeros))
}

fn is_year(unit: Unit<'_>) -> bool {
    unit.zeros.is_none() && unit.text.starts_with('年')
}

/// The quantity in one line that reads as itself: `≥90%`, `3~5天`.
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.comparator {
            Some(Comparator::AtLeast) => "≥",
            Some(Comparator::AtMost) => "≤",
            Some(Comparator::MoreThan) => ">",
            Some(Comparator::LessThan) => "<",
            Some(Comparator::Equal) => "=",
            Some(Comparator::PlusMinus) => "±",
            Some(Comparator::About) => "约",
            Some(Comparator::Between) | None => "",
        };
        write!(f, "{sign}{}{}", self.extent, self.unit)
    }
}
