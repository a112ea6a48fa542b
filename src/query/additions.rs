//! Additions as a view asks for them: as a tree or in a list, with names, lines and causes.

use std::cell::LazyCell;
use std::cmp::Reverse;
use std::ops::Deref;

use super::{AdditionList, AdditionOrder, AdditionRow, FigureRow, Window, rows};
use crate::analysis::Analysis;
use crate::document::{Document, Passage};
use crate::money::Money;
use crate::totals::{Addition, Cause, Evidence, Figure, Level, Verdict};

/// A window of all additions.
pub fn additions(analysis: &Analysis, order: AdditionOrder, window: Window) -> AdditionList {
    let evidence = evidence(analysis);
    let all = analysis.additions();
    let mut list: Vec<(u32, &Addition)> = match order {
        AdditionOrder::Tree => in_tree(analysis.document(), all),
        AdditionOrder::Printed | AdditionOrder::BySize => {
            all.iter().map(|addition| (0, addition)).collect()
        }
    };
    if order == AdditionOrder::BySize {
        list.sort_by_key(|(_, addition)| {
            let size = addition.difference.map(Money::abs);
            Reverse(size.filter(|size| !size.is_zero()))
        });
    }
    let rows = rows(&list, window, |_, (_, addition)| {
        addition_row(analysis, &evidence, addition)
    });
    let (start, end) = (rows.start as usize, rows.start as usize + rows.rows.len());
    AdditionList {
        order,
        depths: list[start..end].iter().map(|(depth, _)| *depth).collect(),
        above: above(&list, start)
            .map(|addition| analysis.text(row_name(analysis, addition.level, addition.row)))
            .collect(),
        rows,
    }
}

/// The rows that enclose the one at `start` and stand before it, the outermost first.
fn above<'a>(
    list: &[(u32, &'a Addition)],
    start: usize,
) -> impl Iterator<Item = &'a Addition> + use<'a> {
    let mut depth = list.get(start).map_or(0, |(depth, _)| *depth);
    let mut above = Vec::new();
    for (at, addition) in list[..start].iter().rev() {
        if *at < depth {
            depth = *at;
            above.push(*addition);
        }
    }
    above.into_iter().rev()
}

/// Every addition beneath the row that its own row is a part of, with the number of rows above it.
fn in_tree<'a>(document: &Document, all: &'a [Addition]) -> Vec<(u32, &'a Addition)> {
    let of_row = |(depth, level, row): (u32, Level, u32)| {
        // They are listed by level, then by row.
        let first = all.partition_point(|it| (it.level, it.row) < (level, row));
        let same = move |it: &&Addition| (it.level, it.row) == (level, row);
        let own = all[first..].iter().take_while(same);
        own.map(move |addition| (depth, addition))
    };
    tree(document).into_iter().flat_map(of_row).collect()
}

/// Every row that states a total, once, before what it sums up, with the number of rows above it:
/// 合计, rows that sum up several units, units, rows of sums within a unit, projects.
fn tree(document: &Document) -> Vec<(u32, Level, u32)> {
    let range = |sum: u32| &document.subtotals[sum as usize].projects;
    let mut sums: Vec<u32> = (0..document.subtotals.len() as u32).collect();
    sums.sort_by_key(|sum| (range(*sum).start, Reverse(range(*sum).end)));
    let mut sums = sums.into_iter().peekable();
    let mut rows = vec![(0, Level::Grand, 0)];
    // Where the projects of the sums end that are open.
    let mut open: Vec<u32> = Vec::new();
    for (index, unit) in (0..).zip(&document.units) {
        let projects = &unit.projects;
        open.retain(|end| *end > projects.start);
        let beyond =
            |sum: &u32| range(*sum).start <= projects.start && range(*sum).end > projects.end;
        while let Some(sum) = sums.next_if(beyond) {
            rows.push((1 + open.len() as u32, Level::Subtotal, sum));
            open.push(range(sum).end);
        }
        rows.push((1 + open.len() as u32, Level::Unit, index));
        for project in projects.clone() {
            open.retain(|end| *end > project);
            while let Some(sum) = sums.next_if(|sum| range(*sum).start <= project) {
                rows.push((2 + open.len() as u32, Level::Subtotal, sum));
                open.push(range(sum).end);
            }
            rows.push((2 + open.len() as u32, Level::Project, project));
        }
    }
    rows.extend(sums.map(|sum| (1, Level::Subtotal, sum)));
    rows
}

/// What causes are looked for in, gathered only when an addition differs.
pub(super) fn evidence<'a>(analysis: &'a Analysis) -> impl Deref<Target = Evidence<'a>> {
    LazyCell::new(|| Evidence::new(analysis.source().reading(), analysis.document()))
}

pub(super) fn addition_row<'a>(
    analysis: &'a Analysis,
    evidence: &impl Deref<Target = Evidence<'a>>,
    addition: &Addition,
) -> AdditionRow {
    let name = row_name(analysis, addition.level, addition.row);
    let causes = match addition.verdict {
        Verdict::Differs => evidence.causes(addition),
        Verdict::Exact | Verdict::Rounding | Verdict::Unchecked => Vec::new(),
    };
    let cause_row = |cause: Cause| {
        let lines = |place| analysis.source().lines(place);
        cause.map(|figure| figure_row(analysis, figure), lines)
    };
    AdditionRow {
        addition: addition.clone(),
        name: analysis.text(name),
        lines: analysis.lines(name),
        causes: causes.into_iter().map(cause_row).collect(),
    }
}

fn figure_row(analysis: &Analysis, figure: Figure) -> FigureRow {
    let amount = figure.amount(analysis.document());
    FigureRow {
        level: figure.level,
        name: analysis.text(row_name(analysis, figure.level, figure.row)),
        column: figure.column,
        value: amount.map(|amount| amount.value),
        lines: amount.and_then(|amount| analysis.lines(amount.place)),
    }
}

/// The name of 合计, a unit or a project by its index among all of its level.
pub(super) fn row_name(analysis: &Analysis, level: Level, row: u32) -> Passage {
    let document = analysis.document();
    match level {
        Level::Grand => document
            .grand_total
            .map_or(Passage::default(), |total| total.label),
        Level::Unit => document.units[row as usize].name,
        Level::Subtotal => document.subtotals[row as usize].name,
        Level::Project => document.projects[row as usize].name,
    }
}
