//! Totals far out of the table's scale into findings.
//!
#![doc = include_str!("amount_scale.md")]

use super::{Argument, Check, Facts, Finder, Place, Severity};
use crate::document::Column;
use crate::money::{Money, MoneyUnit};

/// See the text above.
pub const CHECK: Check = Check {
    id: "amount-scale",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("amount_scale.md");

/// 元 and 万元 are so far apart.
const APART: i128 = 10_000;

/// Fewer rows than this have no usual size.
const FEWEST: usize = 5;

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let projects = &facts.document.projects;
    let totals = (0..).zip(projects).filter_map(|(index, project)| {
        let total = project.amounts.value(Column::Total)?;
        (!total.is_zero()).then_some((index, total))
    });
    let totals: Vec<(u32, Money)> = totals.collect();
    let decimals = totals.iter().map(|(_, total)| total.decimals()).max();
    let size = |total: Money| total.abs().scaled(decimals.unwrap_or(0));
    let mut sizes: Vec<(i128, Money)> = totals
        .iter()
        .filter_map(|(_, total)| Some((size(*total)?, *total)))
        .collect();
    if sizes.len() < FEWEST {
        return 0;
    }
    let middle = sizes.len() / 2;
    let (_, (usual, printed), _) = sizes.select_nth_unstable(middle);
    // 元 written among 万元 are too many, 万元 among 元 too few.
    let unit = facts.document.money_unit.map(|(unit, _)| unit);
    let too_much = |size: i128| unit != Some(MoneyUnit::Yuan) && size / APART >= *usual;
    let too_little =
        |size: i128| unit.is_none_or(|unit| unit == MoneyUnit::Yuan) && *usual / APART >= size;
    let far = |size: i128| too_much(size) || too_little(size);
    for (index, total) in &totals {
        if size(*total).is_some_and(far) {
            let amounts = [*total, *printed].map(Argument::Money);
            finder.add(Place::Project(*index), amounts);
        }
    }
    totals.len() as u32
}
