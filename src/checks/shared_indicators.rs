//! Projects of different names with the same indicators into findings.
//!
#![doc = include_str!("shared_indicators.md")]

use std::collections::{BTreeMap, HashMap};

use super::name_spelt_two_ways::same_names;
use super::{Argument, Check, Facts, Finder, IndicatorFacts, Place, Severity};

/// See the text above.
pub const CHECK: Check = Check {
    id: "shared-indicators",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("shared_indicators.md");

/// A single indicator, such as that all is paid out in time, fits many projects.
const FEWEST_SHARED: usize = 2;

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    // For each set of indicators, the names that have it, each with its first project that does.
    let mut sets: HashMap<Vec<_>, BTreeMap<u32, u32>> = HashMap::new();
    let mut looked_at = 0;
    let projects = (0..).zip(&facts.projects).zip(same_names(facts));
    for ((index, project), name) in projects {
        let indicators = facts.indicators_of(project);
        if indicators.len() >= FEWEST_SHARED {
            looked_at += 1;
            let fields = |one: &IndicatorFacts| (one.printed, one.name, one.cycle, one.annual);
            let names = sets.entry(indicators.iter().map(fields).collect());
            names.or_default().entry(name).or_insert(index);
        }
    }
    for names in sets.values() {
        let mut first_projects: Vec<u32> = names.values().copied().collect();
        first_projects.sort_unstable();
        if let [first, second, ..] = first_projects[..] {
            let arguments = [
                Argument::Project(second),
                Argument::Count(names.len() as u32),
            ];
            finder.add(Place::Project(first), arguments);
        }
    }
    looked_at
}
