//! Lines of cells into rows.
//!
//! A row is a run of lines around its amounts. Its indicators, which open with `1、D-`, mostly reach
//! from its first line to its last; where goals or names reach further, the cut between two rows is
//! where the cells of both lie most evenly around their amounts.

mod column;
mod cost;

use super::CELL;
use super::amounts::Anchor;
use super::cells::{Cells, Piece};
use crate::document::{Repair, RepairKind};
use crate::layout::{AmountCell, Body, Layout, Row};
use crate::span::Span;

use self::cost::Measure;

/// What a row is sure to hold.
#[derive(Debug)]
struct Seed {
    /// The line of its amounts, or of its indicators where it has none.
    first: usize,
    /// The last line of its amounts.
    last: usize,
    /// Where its indicators open.
    opening: Option<usize>,
    amounts: Option<Vec<AmountCell>>,
}

/// A cut is looked for in at most this many lines.
const MAX_SLACK: usize = 48;

/// Adds all rows to `layout`.
pub fn read(text: &str, lines: &[Cells], anchors: Vec<Anchor>, layout: &mut Layout) {
    let mut seeds = seeds(lines, anchors);
    let cuts = cuts(text, lines, &seeds);
    for (index, seed) in seeds.iter_mut().enumerate() {
        let range = cuts[index]..cuts[index + 1];
        let amounts = seed.amounts.take().unwrap_or_default();
        row(text, &lines[range], amounts, layout);
    }
}

/// Indicators belong to the first amounts that stand on their first line or below it.
fn seeds(lines: &[Cells], anchors: Vec<Anchor>) -> Vec<Seed> {
    let openings = lines.iter().enumerate();
    let mut openings = openings
        .filter(|(_, line)| line.opens_indicators)
        .map(|(at, _)| at)
        .peekable();
    let mut seeds = Vec::new();
    let without_amounts = |opening: usize| Seed {
        first: opening,
        last: opening,
        opening: Some(opening),
        amounts: None,
    };
    for anchor in anchors {
        let mut opening = None;
        while let Some(at) = openings.next_if(|at| *at <= anchor.last) {
            seeds.extend(opening.replace(at).map(without_amounts));
        }
        seeds.push(Seed {
            first: anchor.first,
            last: anchor.last,
            opening,
            amounts: Some(anchor.amounts),
        });
    }
    seeds.extend(openings.map(without_amounts));
    seeds
}

/// Where rows begin: the row of seed n is from cut n to cut n + 1. What is behind the last cut is
/// of no row.
fn cuts(text: &str, lines: &[Cells], seeds: &[Seed]) -> Vec<usize> {
    let measure = Measure::new(text, lines);
    if seeds.is_empty() {
        return vec![0];
    }
    // Cells above the amounts of the first row can be of no other.
    let mut windows = Vec::with_capacity(seeds.len() + 1);
    windows.push(0..1);
    for (index, seed) in seeds.iter().enumerate() {
        let limit = seeds
            .get(index + 1)
            .map_or(lines.len(), |next| next.opening.unwrap_or(next.first));
        let indicators = (seed.last..limit)
            .rev()
            .find(|at| lines[*at].indicators.is_some());
        let least = seed.last.max(indicators.unwrap_or(0)) + 1;
        let least = least.min(limit).max(limit.saturating_sub(MAX_SLACK));
        windows.push(least..limit + 1);
    }
    // The cheapest way to each cut, from the first seed on.
    let mut ways: Vec<Vec<(u64, usize)>> = vec![vec![(0, 0)]];
    for (index, seed) in seeds.iter().enumerate() {
        let before = &ways[index];
        let is_last = index + 1 == seeds.len();
        let of_cut = |cut: usize| {
            let costs = windows[index].clone().zip(before).enumerate();
            let costs = costs.map(|(way, (start, (cost, _)))| {
                (
                    cost + measure.row(start..cut, seed.first..=seed.last, seed.opening),
                    way,
                )
            });
            let (cost, way) = costs.min().unwrap_or((0, 0));
            let rest = if is_last { measure.rest(cut) } else { 0 };
            (cost + measure.cut(cut) + rest, way)
        };
        ways.push(windows[index + 1].clone().map(of_cut).collect());
    }
    let mut way = ways
        .last()
        .and_then(|ways| (0..ways.len()).min_by_key(|at| ways[*at].0))
        .unwrap_or(0);
    let mut cuts = Vec::with_capacity(windows.len());
    for (window, ways) in windows.iter().zip(&ways).rev() {
        cuts.push(window.start + way);
        way = ways.get(way).map_or(0, |(_, from)| *from);
    }
    cuts.reverse();
    cuts
}

/// The pieces of a row's name. Where two lines of it were printed on one, as PyMuPDF does with lines
/// that nearly touch, the indented one is the first, which it prints behind the other.
fn names(text: &str, lines: &[Cells], layout: &mut Layout) -> Vec<Span> {
    let mut pieces = Vec::new();
    for line in lines {
        let Some(name) = line.name else {
            continue;
        };
        let indented = name.start > line.left + CELL / 2;
        match line.name_again.filter(|_| !indented) {
            Some(again) => {
                let before = &text[name.span.start as usize..again as usize];
                let end = name.span.start + before.trim_end().len() as u32;
                let (start, end_again) = (name.span.start, name.span.end);
                pieces.extend([
                    Span {
                        start: again,
                        end: end_again,
                    },
                    Span { start, end },
                ]);
                layout.repairs.push(Repair {
                    kind: RepairKind::BorderGuessed,
                    place: name.span,
                });
            }
            None => pieces.push(name.span),
        }
    }
    pieces
}

/// Puts the cells of a row together.
fn row(text: &str, lines: &[Cells], amounts: Vec<AmountCell>, layout: &mut Layout) {
    let pieces = |cell: fn(&Cells) -> Option<Piece>| -> Vec<Span> {
        lines
            .iter()
            .filter_map(cell)
            .map(|piece| piece.span)
            .collect()
    };
    if lines.iter().any(|line| line.mixed) {
        return;
    }
    let name = names(text, lines, layout);
    let goal = pieces(|line| line.goal);
    let indicators = pieces(|line| line.indicators);
    let first_name = lines.iter().find_map(|line| Some((line.name?, line.left)));
    let has_body = !goal.is_empty() || !indicators.is_empty();
    let indented = first_name.map(|(name, left)| has_body || name.start > left + CELL / 2);
    let blocks = lines.windows(2).find(|pair| pair[0].block != pair[1].block);
    if let Some(pair) = blocks
        && let Some(piece) = pair[1].goal.or(pair[1].indicators).or(pair[1].name)
    {
        layout.repairs.push(Repair {
            kind: RepairKind::RowJoinedOverPages,
            place: piece.span,
        });
    }
    layout.rows.push(Row {
        name,
        indented,
        amounts,
        body: Body::Cells { goal, indicators },
    });
}
