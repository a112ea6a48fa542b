//! Values whose unit contradicts the indicator into findings.
//!
#![doc = include_str!("unit_contradiction.md")]

use super::stated::Stated;
use super::{Check, Facts, Finder, Severity, aim, stated, units};
use crate::value::{Comparison, Quantity, Value, compare_read};

const PERCENT: [char; 3] = ['%', '％', '﹪'];

/// See the text above.
pub const CHECK: Check = Check {
    id: "unit-contradiction",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("unit_contradiction.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut looked_at = 0;
    for stated in stated::stated(facts) {
        let contradicts = match stated.value {
            Value::Quantity(quantity) => contradicts_name(facts, &stated, quantity),
            Value::Words => facts.text(stated.text).contains(PERCENT) && has_two(facts, &stated),
            Value::Empty | Value::Placeholder | Value::Date(_) => continue,
        };
        looked_at += 1;
        if contradicts {
            finder.add(stated.place, [stated.printed]);
        }
    }
    looked_at
}

/// Whether the name says another unit, or that what is measured is a rate or a number of things.
/// Of such a value nothing else is worth saying.
pub fn contradicts_name(facts: &Facts<'_>, stated: &Stated<'_>, quantity: &Quantity) -> bool {
    // Rates that are no shares: how often, how fast, how strong; and figures that count nothing.
    const OTHER_RATES: &[&str] = &[
        "频率",
        "功率",
        "速率",
        "效率",
        "费率",
        "汇率",
        "倍率",
        "分辨率",
        "税率",
        "码率",
        "心率",
    ];
    const OTHER_FIGURES: &[&str] = &["指数", "系数", "分数", "倍数", "参数", "级数"];
    const COUNTS: &[&str] = &["数", "数量", "人次", "场次"];
    if quantity.unit.is_empty() {
        return false;
    }
    let name = facts.text(stated.indicator.name);
    if let Some(one) = units::in_brackets(name) {
        let one = Value::Quantity(one);
        let alike = compare_read(("", &one), ("", stated.value)) != Comparison::Unit;
        return !alike && !counted_alike(&one, quantity);
    }
    let name = aim::bare(name);
    let ends = |words: &[&str]| words.iter().any(|word| name.ends_with(word));
    let is_rate = || ends(&["率"]) && !ends(OTHER_RATES);
    let is_count = || ends(COUNTS) && !ends(OTHER_FIGURES);
    if units::is_percent(&quantity.unit) {
        is_count()
    } else {
        !units::is_ratio(&quantity.unit) && is_rate()
    }
}

fn counted_alike(one: &Value, quantity: &Quantity) -> bool {
    matches!(one, Value::Quantity(one) if units::count_alike(&one.unit, &quantity.unit))
}

/// Whether a value that is not understood is a number with a unit of its own beside per cent:
/// `28.8万元%`, `90%人`.
fn has_two(facts: &Facts<'_>, stated: &Stated<'_>) -> bool {
    let text = facts.text(stated.text);
    let Some((before, after)) = text.split_once(PERCENT) else {
        return false;
    };
    let Value::Quantity(quantity) = Value::read(before) else {
        return false;
    };
    let after = after.trim();
    if after.is_empty() {
        !quantity.unit.is_empty()
    } else {
        quantity.unit.is_empty() && units::one_of(after).is_some()
    }
}
