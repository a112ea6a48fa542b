#![doc = include_str!("annual_exceeds_cycle.md")]

use super::{Check, Facts, Finder, Severity, stated, units};
use crate::value::{Comparison, Extent};

/// See the text above.
pub const CHECK: Check = Check {
    id: "annual-exceeds-cycle",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("annual_exceeds_cycle.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut looked_at = 0;
    for pair in stated::pairs(facts) {
        let Some((cycle, annual)) = pair.quantities() else {
            continue;
        };
        let (Extent::One(whole), Extent::One(part)) = (cycle.extent, annual.extent) else {
            continue;
        };
        let comparable = match pair.comparison {
            Comparison::Same | Comparison::Number | Comparison::Comparator => true,
            Comparison::Unit | Comparison::Unrelated => false,
        };
        if !comparable || !units::adds_up(&cycle.unit) {
            continue;
        }
        looked_at += 1;
        if part > whole && !is_average(facts.text(pair.indicator.name)) {
            finder.add(pair.place, pair.printed);
        }
    }
    looked_at
}

/// Whether the name says a level or an average, of which the years of a cycle are no parts.
fn is_average(name: &str) -> bool {
    const WORDS: &[&str] = &["每", "均", "单位成本", "标准", "单价", "浓度"];
    WORDS.iter().any(|word| name.contains(word))
}
