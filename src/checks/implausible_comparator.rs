//! Values whose comparator points the wrong way into findings.
//!
#![doc = include_str!("implausible_comparator.md")]

use super::aim::{self, Aim};
use super::unit_contradiction::contradicts_name;
use super::{Check, Facts, Finder, IndicatorFacts, Severity, stated};
use crate::value::Comparator;

/// See the text above.
pub const CHECK: Check = Check {
    id: "implausible-comparator",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("implausible_comparator.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut looked_at = 0;
    for (stated, quantity) in stated::quantities(facts) {
        let asks_for_less = match quantity.comparator {
            Some(Comparator::AtMost | Comparator::LessThan) => true,
            Some(Comparator::AtLeast | Comparator::MoreThan) => false,
            Some(
                Comparator::Equal | Comparator::PlusMinus | Comparator::Between | Comparator::About,
            )
            | None => continue,
        };
        looked_at += 1;
        let backwards = match facts.aim(stated.indicator.name) {
            Aim::More => asks_for_less,
            Aim::Less | Aim::Nothing => !asks_for_less,
            Aim::Unknown => asks_for_less && is_amount_of_output(facts, stated.indicator),
        };
        if backwards && !contradicts_name(facts, &stated, quantity) {
            finder.add(stated.place, [stated.printed]);
        }
    }
    looked_at
}

/// Whether it is how much of something is to be done, which is a floor and not a ceiling.
fn is_amount_of_output(facts: &Facts<'_>, indicator: &IndicatorFacts) -> bool {
    const AMOUNTS: &[&str] = &[
        "数量", "人数", "次数", "户数", "个数", "件数", "人次", "场次",
    ];
    let name = facts.text(indicator.name);
    let amount = || AMOUNTS.iter().any(|word| aim::bare(name).ends_with(word));
    let quantity = indicator.class.is_some_and(|class| class.code == "11");
    quantity && !aim::is_negated(name) && amount()
}
