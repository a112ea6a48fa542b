//! Amounts of a table into a finding where their decimals differ in number.
//!
#![doc = include_str!("decimals_differ.md")]

use std::collections::BTreeMap;

use super::{Argument, Check, Facts, Finder, Place, Severity};

/// See the text above.
pub const CHECK: Check = Check {
    id: "decimals-differ",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("decimals_differ.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let document = facts.document;
    let total = document.grand_total.iter().map(|total| &total.amounts);
    let units = document.units.iter().map(|unit| &unit.amounts);
    let projects = document.projects.iter().map(|project| &project.amounts);
    let rows = total.chain(units).chain(projects);
    let amounts = rows.flat_map(|row| row.printed().map(|(_, amount)| amount.value));
    // How often a number of decimals is printed, and the first amount that has it. A zero says
    // nothing: many print it as a bare `0`.
    let mut printed = BTreeMap::new();
    let mut count = 0;
    for amount in amounts.filter(|amount| !amount.is_zero()) {
        printed.entry(amount.decimals()).or_insert((0, amount)).0 += 1;
        count += 1;
    }
    let usual = printed.iter().max_by_key(|(_, (times, _))| *times);
    let Some((usual, (times, _))) = usual else {
        return 0;
    };
    let mut others = printed.iter().filter(|(decimals, _)| *decimals != usual);
    if let Some((_, (_, example))) = others.next_back() {
        let counts = [*times, *usual, count - times].map(Argument::Count);
        let example = Argument::Money(*example);
        finder.add(Place::Document, [counts.as_slice(), &[example]].concat());
    }
    count
}
