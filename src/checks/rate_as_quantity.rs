//! Shares under the class of quantities into findings.
//!
#![doc = include_str!("rate_as_quantity.md")]

use super::{Check, Facts, Finder, Place, Severity};

/// See the text above.
pub const CHECK: Check = Check {
    id: "rate-as-quantity",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("rate_as_quantity.md");

/// What a share's name ends with.
const SHARES: [&str; 4] = ["率", "比例", "比重", "占比"];

/// What ends like a share but is counted or measured.
const NO_SHARES: [&str; 5] = ["频率", "功率", "速率", "容积率", "分辨率"];

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut looked_at = 0;
    let known = facts.per_text();
    for (index, indicator) in (0..).zip(&facts.indicators) {
        if indicator.class.is_none_or(|class| class.code != "11") {
            continue;
        }
        looked_at += 1;
        let read = || is_share(facts.text(indicator.name));
        if *known.get(indicator.name, read) {
            finder.add(Place::Indicator(index), []);
        }
    }
    looked_at
}

/// Whether a name ends as that of a share does, a remark in brackets such as （%） aside.
fn is_share(name: &str) -> bool {
    let unbracketed = name.strip_suffix(['）', ')']).and_then(|inner| {
        let at = inner.rfind(['（', '('])?;
        Some(&inner[..at])
    });
    let name = unbracketed.unwrap_or(name).trim_end();
    let ends = |words: &[&str]| words.iter().any(|word| name.ends_with(word));
    ends(&SHARES) && !ends(&NO_SHARES)
}
