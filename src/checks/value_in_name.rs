//! Names that end with a value into findings.
//!
#![doc = include_str!("value_in_name.md")]

use super::{Argument, Check, Facts, Finder, Place, Severity};
use crate::value::Value;

/// See the text above.
pub const CHECK: Check = Check {
    id: "value-in-name",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("value_in_name.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let found = facts.per_text();
    for (index, indicator) in (0..).zip(&facts.indicators) {
        let look = || value_in(facts.text(indicator.name));
        if let Some(value) = *found.get(indicator.name, look) {
            finder.add(Place::Indicator(index), [Argument::Words(value.into())]);
        }
    }
    facts.indicators.len() as u32
}

/// The value that a name ends with, if any; a number without comparator and unit is none.
fn value_in(name: &str) -> Option<&str> {
    let name = name.trim_end_matches([')', '）', ']', '】', '。', ' ']);
    let signs = ['≥', '≤', '>', '<', '=', '＞', '＜', '＝', '±'];
    let is_digit = |one: char| one.is_ascii_digit() || ('０'..='９').contains(&one);
    let mut before = None;
    for (at, one) in name.char_indices() {
        // `第2期` is one of several, `满60岁` who is meant, `-` and `.` join numbers of one name.
        let opens = before.is_none_or(|before: char| {
            !is_digit(before)
                && !"第满至到.．-—、，,~/".contains(before)
                && !signs.contains(&before)
        });
        let may_open = signs.contains(&one) || is_digit(one);
        before = Some(one);
        if !(opens && may_open) {
            continue;
        }
        let tail = &name[at..];
        if let Value::Quantity(quantity) = Value::read(tail)
            && !(quantity.unit.is_empty() && quantity.comparator.is_none())
        {
            return Some(tail);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_value_at_the_end_of_a_name_is_one() {
        for (name, value) in [
            ("质量达标率100%", Some("100%")),
            ("群众满意度（≥90%）", Some("≥90%")),
            ("开展培训3场", Some("3场")),
            ("质量达标率１００％", Some("１００％")),
            ("服务对象满意度（%）", None),
            ("PM2.5平均浓度", None),
            ("系统故障（含P1级）恢复时间", None),
            ("培训班第2期", None),
            ("补助对象年满60岁", None),
            ("2024年培训人数", None),
        ] {
            assert_eq!(value_in(name), value, "{name}");
        }
    }
}
