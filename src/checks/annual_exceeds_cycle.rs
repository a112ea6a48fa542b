//! Pairs of values into findings where the year wants more than the whole cycle.
//!
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
    stated::find_pairs(facts, finder, |pair| {
        let (cycle, annual) = pair.quantities()?;
        let (Extent::One(whole), Extent::One(part)) = (cycle.extent, annual.extent) else {
            return None;
        };
        let comparable = match pair.comparison {
            Comparison::Same | Comparison::Number | Comparison::Comparator => true,
            Comparison::Unit | Comparison::Unrelated => false,
        };
        if !comparable || !units::adds_up(&cycle.unit) {
            return None;
        }
        Some(part > whole && !is_average(facts.text(pair.indicator.name)))
    })
}

/// Whether the name says a level or an average, of which the years of a cycle are no parts.
fn is_average(name: &str) -> bool {
    const WORDS: &[&str] = &["每", "均", "单位成本", "标准", "单价", "浓度"];
    WORDS.iter().any(|word| name.contains(word))
}
