//! Indicators of one project, class and name into findings.
//!
#![doc = include_str!("repeated_indicator.md")]

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
        let names = project.indicators.clone().filter_map(|index| {
            let IndicatorFacts {
                name,
                cycle,
                annual,
                ..
            } = facts.indicators[index];
            let values = facts.is_class_name(name).then_some((cycle, annual));
            (!facts.text(name).is_empty()).then_some(((name, values), index))
        });
        // A project has so few that they are sorted sooner than hashed.
        let mut names: Vec<_> = names.collect();
        names.sort_unstable();
        for alike in names.chunk_by(|(one, _), (other, _)| one == other) {
            let (first, again) = (alike[0].1, &alike[1..]);
            for (_, index) in again {
                if wanted(&facts.indicators[first], &facts.indicators[*index]) {
                    let number = facts.document.indicators[first].number;
                    finder.add(Place::Indicator(*index as u32), [Argument::Count(number)]);
                }
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
