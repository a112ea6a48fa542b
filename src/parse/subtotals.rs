//! Rows that state a sum of other rows without being a unit: which rows they are, and which
//! projects each one sums up.
//!
//! Such a row stands above its projects (a category, or a department above its units) or below
//! them (小计). It is known by its words, or because the unit adds up only without it.

use super::flow::Flow;
use super::kinds::{Kind, is_grand_total};
use crate::document::{Column, Document};
use crate::layout::Row;
use crate::money::Money;

/// Words that end the label of a sum below its rows.
const BELOW: [&str; 3] = ["小计", "合计", "总计"];

/// The categories by which budgets group projects, as a row of their own prints them.
const CATEGORIES: [&str; 14] = [
    "运转类",
    "其他运转类",
    "特定目标类",
    "人员类",
    "公用经费类",
    "运转类项目",
    "其他运转类项目",
    "特定目标类项目",
    "人员类项目",
    "公用经费类项目",
    "本级项目",
    "转移支付项目",
    "对下转移支付项目",
    "部门预算项目",
];

/// At most this many ends of a run are tried for one row, so that the search stays linear.
const MAX_RUNS: usize = 64;

/// Whether the words of each row make it a subtotal.
pub fn named(text: &str, rows: &[Row]) -> Vec<bool> {
    let mut grand_seen = false;
    let is_named = |row: &Row| {
        if !row.body.is_empty() || row.amounts.is_empty() {
            return false;
        }
        if is_grand_total(text, row) {
            // A table states its grand total once; where it comes again, it closes a part.
            return std::mem::replace(&mut grand_seen, true);
        }
        let name = Flow::new(text, &row.name);
        let name = name.text().trim_end_matches(['：', ':']);
        let name = name.trim_start_matches(|one: char| {
            one.is_ascii_digit() || "一二三四五六七八九十（）()、.．".contains(one)
        });
        CATEGORIES.contains(&name) || name.ends_with(BELOW[0])
    };
    rows.iter().map(is_named).collect()
}

/// Makes subtotals of rows without goal and indicators that only arithmetic gives away.
pub fn by_sums(rows: &[Row], totals: &[Option<Money>], kinds: &mut [Kind]) {
    let units: Vec<usize> = of_kind(kinds, Kind::Unit).collect();
    for (index, unit) in units.iter().enumerate() {
        let end = units.get(index + 1).copied().unwrap_or(kinds.len());
        categories(rows, totals, kinds, *unit..end);
    }
    departments(totals, kinds, &units);
}

fn of_kind(kinds: &[Kind], kind: Kind) -> impl Iterator<Item = usize> + '_ {
    (0..kinds.len()).filter(move |at| kinds[*at] == kind)
}

/// Where a unit adds up only if its bare rows are left out, and each of these is the sum of the
/// projects behind it, they are categories.
fn categories(
    rows: &[Row],
    totals: &[Option<Money>],
    kinds: &mut [Kind],
    unit: std::ops::Range<usize>,
) {
    let of_unit: Vec<usize> = (unit.start + 1..unit.end)
        .filter(|at| kinds[*at] == Kind::Project)
        .collect();
    let is_bare = |at: &usize| rows[*at].body.is_empty();
    let (bare, full): (Vec<usize>, Vec<usize>) = of_unit.iter().copied().partition(is_bare);
    let stated = totals[unit.start];
    let each_is_a_sum = || {
        bare.iter().enumerate().all(|(index, at)| {
            let end = bare.get(index + 1).copied().unwrap_or(unit.end);
            let below = full.iter().copied().filter(|row| (*at..end).contains(row));
            let below: Vec<_> = below.map(|row| totals[row]).collect();
            !below.is_empty() && is_sum(totals[*at], &below)
        })
    };
    let of = |rows: &[usize]| rows.iter().map(|at| totals[*at]).collect::<Vec<_>>();
    if !bare.is_empty()
        && !is_sum(stated, &of(&of_unit))
        && is_sum(stated, &of(&full))
        && each_is_a_sum()
    {
        for at in bare {
            kinds[at] = Kind::Subtotal;
        }
    }
}

/// Where the grand total is the sum of the units only without those that have no projects and are
/// the sum of the units behind them, these are departments above their units.
fn departments(totals: &[Option<Money>], kinds: &mut [Kind], units: &[usize]) {
    let Some(grand) = of_kind(kinds, Kind::GrandTotal).next() else {
        return;
    };
    let of = |rows: &[usize]| rows.iter().map(|at| totals[*at]).collect::<Vec<_>>();
    if is_sum(totals[grand], &of(units)) {
        return;
    }
    let mut above = Vec::new();
    let mut lowest = Vec::new();
    let mut covered = 0;
    for (index, unit) in units.iter().enumerate() {
        let has_projects = kinds[unit + 1..]
            .iter()
            .find(|kind| **kind != Kind::Subtotal)
            .is_some_and(|kind| *kind == Kind::Project);
        let most = units.len().min(index + 1 + MAX_RUNS);
        let behind =
            (index + 2..=most).find(|end| is_sum(totals[*unit], &of(&units[index + 1..*end])));
        match behind.filter(|_| !has_projects && index >= covered) {
            Some(end) => {
                above.push(*unit);
                covered = end;
            }
            None => lowest.push(*unit),
        }
    }
    if is_sum(totals[grand], &of(&lowest)) {
        for at in above {
            kinds[at] = Kind::Subtotal;
        }
    }
}

/// Whether `stated` is the sum of `parts`, but for their rounding.
fn is_sum(stated: Option<Money>, parts: &[Option<Money>]) -> bool {
    let printed = || parts.iter().flatten();
    let sum = printed().try_fold(Money::ZERO, |sum, part| sum.plus(*part));
    let decimals = printed().map(|part| part.decimals()).max().unwrap_or(0);
    let bound = Money::half_units(decimals, parts.len() as u32 + 1);
    let difference = stated.zip(sum).and_then(|(stated, sum)| stated.minus(sum));
    difference.is_some_and(|difference| difference.abs() <= bound)
}

/// Gives each subtotal its projects: the nearest run that adds up to it, above it for 小计 and
/// below it for others; if there is none, the nearest run on that side.
///
/// Until now each has the empty range at which it stands.
pub fn settle(text: &str, document: &mut Document) {
    let all = document.projects.len() as u32;
    let mut borders: Vec<u32> = vec![0, all];
    borders.extend(document.units.iter().map(|unit| unit.projects.end));
    borders.extend(document.subtotals.iter().map(|row| row.projects.start));
    borders.sort_unstable();
    borders.dedup();
    let totals: Vec<Option<Money>> = document
        .projects
        .iter()
        .map(|project| project.amounts.value(Column::Total))
        .collect();
    for index in 0..document.subtotals.len() {
        let row = &document.subtotals[index];
        let at = row.projects.start;
        let stated = row.amounts.value(Column::Total);
        let label = document.text(text, row.name);
        let is_below = BELOW.iter().any(|word| label.contains(word));
        let before = borders.iter().rev().filter(|border| **border < at);
        let behind = borders.iter().filter(|border| **border > at);
        let before: Vec<_> = before.take(MAX_RUNS).map(|start| *start..at).collect();
        let behind: Vec<_> = behind.take(MAX_RUNS).map(|end| at..*end).collect();
        let sides = if is_below {
            [before, behind]
        } else {
            [behind, before]
        };
        let runs = || sides.iter().flatten();
        let adds_up = |run: &&std::ops::Range<u32>| {
            is_sum(stated, &totals[run.start as usize..run.end as usize])
        };
        if let Some(run) = runs().find(adds_up).or_else(|| runs().next()) {
            document.subtotals[index].projects = run.clone();
        }
    }
}
