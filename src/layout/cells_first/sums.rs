//! Which rows are units, as far as sums tell: a unit's amount is the sum of its projects'.

use crate::money::Money;

const GRAND_TOTAL_LABELS: [&str; 3] = ["合计", "总计", "合计："];

/// Whether a row so named is the grand total.
pub fn is_grand_total(name: &str) -> bool {
    let name: String = name.split_whitespace().collect();
    GRAND_TOTAL_LABELS.contains(&name.as_str())
}

/// For each row, by its first amount, whether it is no project (a unit or the grand total); `None`
/// where sums do not tell. `grand_total` says whether the first row is the grand total.
pub fn units(totals: &[Option<Money>], grand_total: bool) -> Vec<Option<bool>> {
    let mut units = vec![None; totals.len()];
    let mut at = usize::from(grand_total);
    for unit in units.iter_mut().take(at + 1) {
        *unit = Some(true);
    }
    while let Some(end) = unit_end(totals, at) {
        // A row of nothing may be either.
        let counts = |total: &Option<Money>| total.is_some_and(|total| !total.is_zero());
        if counts(&totals[at]) {
            units[at] = Some(true);
        }
        for (unit, total) in units[at + 1..end].iter_mut().zip(&totals[at + 1..end]) {
            if counts(total) {
                *unit = Some(false);
            }
        }
        at = end;
    }
    units
}

/// The row after the last project of the unit in row `at`, if its projects make up its amount:
/// exactly or, if there is no such row, but for rounding, for
/// which two units of the last decimal are allowed to each amount.
fn unit_end(totals: &[Option<Money>], at: usize) -> Option<usize> {
    let unit = (*totals.get(at)?)?;
    let mut sum = Money::ZERO;
    let mut nearly = None;
    for end in at + 1.. {
        let off = sum.minus(unit)?;
        if off.is_zero() {
            return Some(end);
        }
        let count = (end - at).try_into().unwrap_or(u32::MAX);
        let rounding = Money::half_units(unit.decimals(), 4 * (count.min(1000) + 1));
        if off.abs() <= rounding {
            nearly = nearly.or(Some(end));
        } else if nearly.is_some() {
            return nearly;
        }
        match totals.get(end) {
            Some(Some(total)) => sum = sum.plus(*total)?,
            Some(None) | None => return nearly,
        }
    }
    nearly
}
