//! Deals the cells of a page's second pass out to the rows of its first pass.
//!
//! The cheapest way wins: each rule that a way breaks costs. Only the [`BEAM`] cheapest ways are
//! followed from word to word, so that the work grows with the text and no faster.

mod costs;
mod facts;
mod ways;

use std::ops::Range;

use self::facts::{Fact, facts};
use self::ways::{Cell, Way};
use super::super::tokens::Token;
use super::heads::{Head, Page};
use super::widths::Widths;

/// What the second pass gives to each row of the page.
#[derive(Debug, Default)]
pub struct Dealt {
    /// One for each row.
    pub rows: Vec<RowCells>,
    /// Whether a rule about what rows must show was broken.
    pub pairing_guessed: bool,
}

/// What the second pass gives to a row; all indices of tokens.
#[derive(Debug, Default)]
pub struct RowCells {
    /// Whether the name is indented or sums say that it is a project's; `None` if unknown.
    pub indented: Option<bool>,
    /// The name.
    pub name: Vec<usize>,
    /// The goal.
    pub goal: Vec<usize>,
    /// The indicators.
    pub indicators: Vec<usize>,
    /// Tokens at which a cell was taken to begin without a sign of it.
    pub guessed_borders: Vec<usize>,
}

/// Number of ways that are followed.
const BEAM: usize = 24;

/// What is known of a row before the second pass.
#[derive(Debug, Clone, Copy)]
struct Known {
    named: bool,
    has_goal: bool,
    /// Whether it is no project.
    unit: Option<bool>,
    /// Whether sums say so.
    unit_by_sums: Option<bool>,
    /// Whether its amount is smaller than that of the next row, as a unit's is rarely.
    small: bool,
}

/// Deals out one page.
#[derive(Debug)]
pub struct Dealer<'a> {
    text: &'a str,
    tokens: &'a [Token],
    widths: &'a Widths,
    rows: Vec<Known>,
    rest: Range<usize>,
    /// One for each token of the rest.
    facts: Vec<Fact>,
    /// Whether names are indented in this text.
    indents: bool,
}

impl<'a> Dealer<'a> {
    /// A dealer of `page`; `units` says what sums say of its rows.
    pub fn new(
        text: &'a str,
        tokens: &'a [Token],
        widths: &'a Widths,
        page: &Page,
        units: &[Option<bool>],
        indents: bool,
    ) -> Self {
        let next_heads = page.heads.iter().skip(1).map(Some).chain([None]);
        let known = |((head, next), unit): ((&Head, Option<&Head>), &Option<bool>)| {
            let named = !head.name.is_empty();
            let by_indent = || Some(!tokens[head.name.start].indented);
            Known {
                named,
                has_goal: !head.goal.is_empty(),
                unit: if named && indents { by_indent() } else { *unit },
                unit_by_sums: *unit,
                small: next.is_some_and(|next| head.total(text) < next.total(text)),
            }
        };
        Self {
            text,
            tokens,
            widths,
            rows: page
                .heads
                .iter()
                .zip(next_heads)
                .zip(units)
                .map(known)
                .collect(),
            facts: facts(text, tokens, &page.rest),
            rest: page.rest.clone(),
            indents,
        }
    }

    /// Deals out the page.
    pub fn deal(&self) -> Dealt {
        let mut ways: Vec<Vec<Way>> = Vec::with_capacity(self.rest.len());
        for at in self.rest.clone() {
            let mut next: Vec<Way> = Vec::new();
            match ways.last() {
                None => self.start(at, &mut next),
                Some(before) => {
                    for (from, way) in before.iter().enumerate() {
                        self.extend(at, *way, from, &mut next);
                    }
                }
            }
            next.sort_by_key(|way| way.cost.sum());
            next.truncate(BEAM);
            ways.push(next);
        }
        let end =
            |way: &Way| self.finish(way.row, way.cell) + self.skip(way.row + 1..self.rows.len());
        let last = ways.last().into_iter().flatten().enumerate();
        let best = last.min_by_key(|(_, way)| way.cost.sum() + end(way));
        let nothing = self.skip(0..self.rows.len());
        let pairing = best.map_or(nothing, |(_, way)| way.cost.pairing + end(way));
        let mut dealt = Dealt {
            rows: self.rows.iter().map(|row| self.empty_row(row)).collect(),
            pairing_guessed: pairing > 0,
        };
        let mut index = best.map(|(index, _)| index);
        let mut later: Option<(usize, Way)> = None;
        for (at, ways) in self.rest.clone().zip(&ways).rev() {
            let Some(way) = index.map(|index| ways[index]) else {
                break;
            };
            self.give(at, way, &mut dealt);
            if let Some((at, after)) = later
                && after.cost.borders > way.cost.borders
                && let Some(row) = dealt.rows.get_mut(after.row)
            {
                row.guessed_borders.push(at);
            }
            later = Some((at, way));
            index = Some(way.from);
        }
        for row in &mut dealt.rows {
            row.name.reverse();
            row.goal.reverse();
            row.indicators.reverse();
        }
        dealt
    }

    fn empty_row(&self, row: &Known) -> RowCells {
        let unit = if row.named && self.indents {
            row.unit
        } else {
            row.unit_by_sums.filter(|unit| !unit)
        };
        RowCells {
            indented: unit.map(|unit| !unit),
            ..RowCells::default()
        }
    }

    fn give(&self, at: usize, way: Way, dealt: &mut Dealt) {
        let Some(row) = dealt.rows.get_mut(way.row) else {
            return;
        };
        match way.cell {
            Cell::UnitName => {
                row.name.push(at);
                row.indented = self.indents.then_some(false);
            }
            Cell::ProjectName => {
                row.name.push(at);
                row.indented = Some(true);
            }
            Cell::Goal => row.goal.push(at),
            Cell::Indicators => row.indicators.push(at),
            Cell::None => {}
        }
    }
}
