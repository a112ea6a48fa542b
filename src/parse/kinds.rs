//! What each row is: 合计, a unit, a subtotal or a project.
//!
//! Where the text keeps indents, an indented name is a project. Where it does not, a row with a
//! goal or indicators is a project, and one without is a unit, or a project that has neither.
//! Arithmetic tells the two apart: a unit's 总计 is the sum of its projects'. The reading with the
//! fewest broken sums is taken.

use super::flow::Flow;
use super::subtotals;
use crate::layout::Row;
use crate::money::Money;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 合计
    GrandTotal,
    /// 单位
    Unit,
    /// 小计, a category of projects, or a department above its units
    Subtotal,
    /// 项目
    Project,
}

const GRAND_TOTAL_LABELS: [&str; 4] = ["合计", "总计", "合计：", "总合计"];

/// A unit whose projects do not add up to it.
const BROKEN_SUM: u32 = 10;
/// A unit that states an amount and has no project.
const UNIT_WITHOUT_PROJECTS: u32 = 6;
/// A project without goal and indicators, in a unit that adds up with it.
const BARE_PROJECT: u32 = 3;
/// The same in a unit that does not: nothing speaks for it but its place.
const BARE_PROJECT_IN_BROKEN_UNIT: u32 = 12;
/// A unit that states no amount or zero and has no project: usual, but no better than a project.
const EMPTY_UNIT: u32 = 1;

/// A unit is looked for at most this many bare rows back, so that the search stays linear.
const MAX_BARE_ROWS_BACK: usize = 40;

/// The kind of each row. `totals` are the 总计 of the rows.
pub fn kinds(text: &str, rows: &[Row], totals: &[Option<Money>]) -> Vec<Kind> {
    let named = subtotals::named(text, rows);
    let grand = rows.iter().position(|row| is_grand_total(text, row));
    let mut kinds: Vec<Kind> = rows
        .iter()
        .map(|row| match (row.indented, row.body.is_empty()) {
            (Some(true), _) | (_, false) => Kind::Project,
            (Some(false) | None, true) => Kind::Unit,
        })
        .collect();
    let first = grand.map_or(0, |at| at + 1);
    if rows.iter().all(|row| row.indented.is_none()) {
        let bare: Vec<usize> = (first..rows.len())
            .filter(|at| rows[*at].body.is_empty() && !named[*at])
            .collect();
        for at in &bare {
            kinds[*at] = Kind::Project;
        }
        // A subtotal is no part of its unit's sum.
        let parts: Vec<_> = (named.iter().zip(totals))
            .map(|(named, total)| total.filter(|_| !named))
            .collect();
        for at in units(&bare, &parts) {
            kinds[at] = Kind::Unit;
        }
    }
    for (kind, named) in kinds.iter_mut().zip(named) {
        if named {
            *kind = Kind::Subtotal;
        }
    }
    if let Some(at) = grand {
        kinds[at] = Kind::GrandTotal;
    }
    subtotals::by_sums(rows, totals, &mut kinds);
    kinds
}

/// Whether the row is a 合计 row by its words.
pub fn is_grand_total(text: &str, row: &Row) -> bool {
    let name = Flow::new(text, &row.name);
    row.body.is_empty() && GRAND_TOTAL_LABELS.contains(&name.text())
}

/// Which of the `bare` rows are units: the cheapest choice, the first being one in any case.
fn units(bare: &[usize], totals: &[Option<Money>]) -> Vec<usize> {
    // best[i]: the least cost of everything before bare row i if that is a unit, and the bare row
    // that is the unit before it.
    let mut best: Vec<(u32, Option<usize>)> = Vec::with_capacity(bare.len());
    for unit in 0..=bare.len() {
        let end = bare.get(unit).copied().unwrap_or(totals.len());
        let back = unit.saturating_sub(MAX_BARE_ROWS_BACK);
        let mut below = Below::default();
        let mut from = end;
        let cheapest = (back..unit)
            .rev()
            .map(|before| {
                let bare_projects = (unit - before - 1) as u32;
                below.add(&totals[bare[before] + 1..from]);
                from = bare[before] + 1;
                let own = cost(totals[bare[before]], &below);
                let each = if own < BROKEN_SUM {
                    BARE_PROJECT
                } else {
                    BARE_PROJECT_IN_BROKEN_UNIT
                };
                let all = own + bare_projects * each;
                (best[before].0.saturating_add(all), Some(before))
            })
            .min();
        best.push(cheapest.unwrap_or((0, None)));
    }
    let mut chosen = Vec::new();
    let mut at = best.last().and_then(|(_, before)| *before);
    while let Some(unit) = at {
        chosen.push(bare[unit]);
        at = best[unit].1;
    }
    chosen
}

/// Rows that would be the projects of a unit.
struct Below {
    /// Number of rows.
    count: u32,
    /// What they add up to; `None` when that has too many digits.
    sum: Option<Money>,
    /// The most decimals of any.
    decimals: u32,
}

impl Default for Below {
    fn default() -> Self {
        Self {
            count: 0,
            sum: Some(Money::ZERO),
            decimals: 0,
        }
    }
}

impl Below {
    /// Adds rows above those that were added before, so that no sum is made twice.
    fn add(&mut self, totals: &[Option<Money>]) {
        self.count += totals.len() as u32;
        for total in totals.iter().flatten() {
            self.sum = self.sum.and_then(|sum| sum.plus(*total));
            self.decimals = self.decimals.max(total.decimals());
        }
    }
}

/// What speaks against a row that states `stated` being a unit whose projects are those `below`.
fn cost(stated: Option<Money>, below: &Below) -> u32 {
    if below.count == 0 {
        let zero = stated.is_none_or(Money::is_zero);
        return if zero {
            EMPTY_UNIT
        } else {
            UNIT_WITHOUT_PROJECTS
        };
    }
    let bound = Money::half_units(below.decimals, below.count + 1);
    let difference = stated
        .zip(below.sum)
        .and_then(|(stated, sum)| stated.minus(sum));
    match difference {
        Some(difference) if difference.abs() <= bound => 0,
        Some(_) | None => BROKEN_SUM,
    }
}
