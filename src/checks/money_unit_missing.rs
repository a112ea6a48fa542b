//! A table that declares no unit of money into a finding.
//!
#![doc = include_str!("money_unit_missing.md")]

use super::{Check, Facts, Finder, Place, Severity};
use crate::document::{Document, RepairKind};
use crate::money::MoneyUnit;

/// See the text above.
pub const CHECK: Check = Check {
    id: "money-unit-missing",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("money_unit_missing.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let printed = facts
        .document
        .projects
        .iter()
        .any(|project| project.amounts.printed().next().is_some());
    if printed && declared(facts).is_empty() {
        finder.add(Place::Document, []);
    }
    u32::from(printed)
}

/// The units of money that the document declares, each once, as first printed: at its head, in its title and
/// header row, and in what is printed again on later pages. What follows a second table's title is
/// that table's.
pub fn declared(facts: &Facts<'_>) -> Vec<MoneyUnit> {
    let document = facts.document;
    let mut units: Vec<MoneyUnit> = document.money_unit.iter().map(|(unit, _)| *unit).collect();
    let end = further_table(document).unwrap_or(u32::MAX);
    let unread = document.unexplained.iter().filter(|span| span.start < end);
    let unread = unread.map(|span| facts.source[span.range()].into());
    let furniture = document.furniture.iter();
    let texts = furniture
        .chain([&document.title, &document.header])
        .map(|passage| document.text(facts.source, *passage));
    for unit in texts.chain(unread).flat_map(|text| units_in(&text)) {
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    units
}

/// Where a further table begins that is not read, in bytes.
fn further_table(document: &Document) -> Option<u32> {
    let mut repairs = document.repairs.iter();
    let further = repairs.find(|repair| repair.kind == RepairKind::FurtherTableLeftUnread)?;
    Some(further.place.start)
}

/// The units of money behind `单位：` or in brackets of their own, as in `总计（万元）`.
fn units_in(text: &str) -> Vec<MoneyUnit> {
    let text: String = text.chars().filter(|one| !one.is_whitespace()).collect();
    let marks = text.match_indices(['：', ':', '（', '(']);
    let unit = |(at, mark): (usize, &str)| {
        let is_label = matches!(mark, "：" | ":");
        let word = &text[at + mark.len()..];
        let word = word.strip_prefix("人民币").unwrap_or(word);
        let (unit, rest) = MoneyUnit::strip(word)?;
        let ends = !rest.starts_with(char::is_alphanumeric);
        (ends && (!is_label || text[..at].ends_with("单位"))).then_some(unit)
    };
    marks.filter_map(unit).collect()
}
