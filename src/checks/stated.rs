//! An indicator's values into the one that it is held to, and into the two with how they differ.

use super::{Argument, Facts, Finder, IndicatorFacts, Place, TextId};
use crate::document::Passage;
use crate::value::{Comparison, Quantity, Value, compare_read};

/// The value that an indicator is held to: that of the year, or that of the cycle where the year
/// has none.
pub struct Stated<'a> {
    /// The indicator.
    pub place: Place,
    /// What is known of the indicator.
    pub indicator: &'a IndicatorFacts,
    /// The value as printed.
    pub text: TextId,
    /// What the value says; neither empty nor a placeholder.
    pub value: &'a Value,
    /// The value as printed, for a message.
    pub printed: Argument,
}

/// The values of an indicator for which both are given.
pub struct Pair<'a> {
    /// The indicator.
    pub place: Place,
    /// What is known of the indicator.
    pub indicator: &'a IndicatorFacts,
    /// What 实施周期指标值 says.
    pub cycle: &'a Value,
    /// What 年度指标值 says.
    pub annual: &'a Value,
    /// How the two differ.
    pub comparison: Comparison,
    /// Both as printed, that of the cycle first.
    printed: [Passage; 2],
}

impl<'a> Pair<'a> {
    /// Both values, when both are quantities: that of the cycle, that of the year.
    pub fn quantities(&self) -> Option<(&'a Quantity, &'a Quantity)> {
        match (self.cycle, self.annual) {
            (Value::Quantity(cycle), Value::Quantity(annual)) => Some((cycle, annual)),
            (
                Value::Empty
                | Value::Placeholder
                | Value::Quantity(_)
                | Value::Date(_)
                | Value::Words,
                _,
            ) => None,
        }
    }
}

/// The value of each indicator that gives one, in printed order.
pub fn stated<'a>(facts: &'a Facts<'_>) -> impl Iterator<Item = Stated<'a>> {
    indicators(facts).filter_map(|(place, indicator, cycle, annual)| {
        let annual = given(facts, indicator.annual).map(|value| (value, indicator.annual, annual));
        let cycle = || given(facts, indicator.cycle).map(|value| (value, indicator.cycle, cycle));
        let (value, text, printed) = annual.or_else(cycle)?;
        Some(Stated {
            place,
            indicator,
            text,
            value,
            printed: Argument::Passage(printed),
        })
    })
}

/// The values of [`stated`] that are quantities.
pub fn quantities<'a>(facts: &'a Facts<'_>) -> impl Iterator<Item = (Stated<'a>, &'a Quantity)> {
    stated(facts).filter_map(|stated| match stated.value {
        Value::Quantity(quantity) => Some((stated, quantity)),
        Value::Empty | Value::Placeholder | Value::Date(_) | Value::Words => None,
    })
}

/// Adds a finding for each pair of values that is `defective`, and returns at how many it looked:
/// those of which that can be said at all.
pub fn find_pairs(
    facts: &Facts<'_>,
    finder: &mut Finder,
    defective: impl Fn(&Pair<'_>) -> Option<bool>,
) -> u32 {
    let mut looked_at = 0;
    for pair in pairs(facts) {
        let Some(defective) = defective(&pair) else {
            continue;
        };
        looked_at += 1;
        if defective {
            finder.add(pair.place, pair.printed.map(Argument::Passage));
        }
    }
    looked_at
}

/// Both values of each indicator that gives both, in printed order.
fn pairs<'a>(facts: &'a Facts<'_>) -> impl Iterator<Item = Pair<'a>> {
    indicators(facts).filter_map(|(place, indicator, printed_cycle, printed_annual)| {
        let cycle = given(facts, indicator.cycle)?;
        let annual = given(facts, indicator.annual)?;
        // Most are printed twice alike, and equal texts are read alike.
        let comparison = if indicator.cycle == indicator.annual {
            Comparison::Same
        } else {
            let text = |id| facts.text(id);
            compare_read(
                (text(indicator.cycle), cycle),
                (text(indicator.annual), annual),
            )
        };
        Some(Pair {
            place,
            indicator,
            cycle,
            annual,
            comparison,
            printed: [printed_cycle, printed_annual],
        })
    })
}

fn indicators<'a>(
    facts: &'a Facts<'_>,
) -> impl Iterator<Item = (Place, &'a IndicatorFacts, Passage, Passage)> {
    let printed = facts.document.indicators.iter();
    (0..)
        .zip(facts.indicators.iter().zip(printed))
        .map(|(index, (indicator, printed))| {
            let place = Place::Indicator(index);
            (place, indicator, printed.cycle, printed.annual)
        })
}

/// The value, if somebody filled it in.
fn given<'a>(facts: &'a Facts<'_>, id: TextId) -> Option<&'a Value> {
    match facts.value(id) {
        Value::Empty | Value::Placeholder => None,
        value @ (Value::Quantity(_) | Value::Date(_) | Value::Words) => Some(value),
    }
}
