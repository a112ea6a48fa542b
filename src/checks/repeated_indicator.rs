//! Indicators of one project, class and name into findings.
//!
#![doc = include_str!("repeated_indicator.md")]

use std::collections::HashMap;

use super::{Argument, Check, Facts, Finder, IndicatorFacts, Place, Severity};

/// See the text above.
pub const CHECK: Check = Check {
    id: "repeated-indicator",
    severity: Severity::Error,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("repeated_indicator.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    named_again(facts, finder, same_class)
}

/// Adds each indicator that has the name of an earlier one of its project and of which `wanted`,
/// asked with the earlier one first, is true: the earlier one's number. The name of a class says
/// nothing of what is measured, so that two of them may well be two things: they are left out
/// unless their values are equal too.
pub fn named_again(
    facts: &Facts<'_>,
    finder: &mut Finder,
    wanted: fn(&IndicatorFacts, &IndicatorFacts) -> bool,
) -> u32 {
    for project in &facts.projects {
        let mut earlier = HashMap::new();
        for index in project.indicators.clone() {
            let indicator = &facts.indicators[index];
            if facts.text(indicator.name).is_empty() {
                continue;
            }
            let by_values = facts.is_class_name(indicator.name);
            let values = by_values.then_some((indicator.cycle, indicator.annual));
            let first = *earlier.entry((indicator.name, values)).or_insert(index);
            if first < index && wanted(&facts.indicators[first], indicator) {
                let number = facts.document.indicators[first].number;
                finder.add(Place::Indicator(index as u32), [Argument::Count(number)]);
            }
        }
    }
    facts.indicators.len() as u32
}

/// Whether two indicators are of one class; as printed where it is not known.
pub fn same_class(one: &IndicatorFacts, other: &IndicatorFacts) -> bool {
    match (one.class, other.class) {
        (Some(one), Some(other)) => one.code == other.code,
        (None, None) => one.printed == other.printed,
        (Some(_), None) | (None, Some(_)) => false,
    }
}
