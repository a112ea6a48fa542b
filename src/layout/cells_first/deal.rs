//! Deals the cells of a page's second pass out to the rows of its first pass.
//!
//! The cheapest way wins: each rule that a way breaks costs. Only the [`BEAM`] cheapest ways are
//! followed from word to word, so that the work grows with the text and no faster.

mod costs;

use std::ops::Range;

use super::super::tokens::Token;
use super::heads::{Head, Page, opening};
use super::widths::{Widths, indent, width};

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

/// Rows further ahead than this are not looked at.
const MAX_SKIPPED: usize = 64;

/// Breaking a rule that cannot be broken if the text is what it seems.
const NEVER: u32 = 30;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    UnitName,
    ProjectName,
    Goal,
    Indicators,
    /// No cell: left unexplained.
    None,
}

/// A way to deal out all tokens up to one: where that one goes, and what the way cost.
#[derive(Debug, Clone, Copy)]
struct Way {
    row: usize,
    cell: Cell,
    cost: Cost,
    /// Index of the way among those of the token before.
    from: usize,
}

/// What a way cost so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Cost {
    /// For rows that do not show what they must.
    pairing: u32,
    /// For cells that begin or end where nothing shows it.
    borders: u32,
}

impl Cost {
    fn sum(self) -> u32 {
        self.pairing + self.borders
    }
}

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

/// What is seen of a token.
#[derive(Debug, Clone, Copy)]
struct Fact {
    /// The number of the indicator that opens there.
    opens: Option<u32>,
    /// Whether it can only be of indicators.
    of_indicators: bool,
    /// How wide its line is up to and with it, the indent included.
    width: usize,
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

    fn start(&self, at: usize, next: &mut Vec<Way>) {
        for row in 0..self.rows.len().min(MAX_SKIPPED) {
            let skipped = self.skip(0..row);
            self.enter(at, row, skipped, Cost::default(), 0, next);
            if skipped >= NEVER {
                break;
            }
        }
        push(
            next,
            Way {
                row: 0,
                cell: Cell::None,
                cost: Cost {
                    pairing: 9,
                    borders: 0,
                },
                from: 0,
            },
        );
    }

    /// Adds the ways in which `way` can go on with token `at`.
    fn extend(&self, at: usize, way: Way, from: usize, next: &mut Vec<Way>) {
        let mut stay = way.cost;
        stay.borders += self.stay_cost(at, way.cell);
        push(
            next,
            Way {
                cost: stay,
                from,
                ..way
            },
        );
        if way.cell != Cell::None {
            let mut lost = way.cost;
            lost.pairing += 12;
            push(
                next,
                Way {
                    cell: Cell::None,
                    cost: lost,
                    from,
                    ..way
                },
            );
        }
        let mut cost = way.cost;
        cost.borders += self.leave_cost(at, way.cell);
        let mut enter = |cell: Cell, row: usize, pairing: u32| {
            let mut cost = cost;
            cost.pairing += pairing;
            cost.borders += self.begin_cost(at, cell);
            push(
                next,
                Way {
                    row,
                    cell,
                    cost,
                    from,
                },
            );
        };
        let known = self.rows.get(way.row);
        let has_goal = known.is_some_and(|known| known.has_goal);
        match way.cell {
            Cell::ProjectName => {
                enter(Cell::Goal, way.row, if has_goal { 20 } else { 0 });
                enter(Cell::Indicators, way.row, if has_goal { 0 } else { 5 });
            }
            Cell::Goal => enter(Cell::Indicators, way.row, 0),
            Cell::UnitName | Cell::Indicators | Cell::None => {}
        }
        let finish = self.finish(way.row, way.cell);
        let first = way.row + 1;
        for row in first..self.rows.len().min(first + MAX_SKIPPED) {
            let skipped = self.skip(first..row);
            self.enter(at, row, finish + skipped, cost, from, next);
            if skipped >= NEVER {
                break;
            }
        }
    }

    /// Adds the ways in which token `at` begins the cells of `row`.
    fn enter(
        &self,
        at: usize,
        row: usize,
        pairing: u32,
        cost: Cost,
        from: usize,
        next: &mut Vec<Way>,
    ) {
        let known = self.rows[row];
        let nameless = if known.named { 0 } else { NEVER };
        let no_project = if known.unit == Some(true) { 25 } else { 0 };
        let named = if known.named { 25 } else { 0 };
        let is_unit = |unit: bool| if known.unit == Some(!unit) { 4 } else { 0 };
        let again = if known.has_goal { 20 } else { 0 };
        let without = if known.has_goal { 0 } else { 5 };
        // Without sums and indents, a name is rather a project's.
        let rare = u32::from(!self.indents && known.unit.is_none());
        for (cell, more) in [
            (Cell::UnitName, named + is_unit(true) + rare),
            (Cell::ProjectName, named + is_unit(false)),
            (Cell::Goal, nameless + no_project + again),
            (Cell::Indicators, nameless + no_project + without),
        ] {
            let mut cost = cost;
            cost.pairing += pairing + more;
            cost.borders += self.begin_cost(at, cell);
            push(
                next,
                Way {
                    row,
                    cell,
                    cost,
                    from,
                },
            );
        }
    }
}

fn facts(text: &str, tokens: &[Token], rest: &Range<usize>) -> Vec<Fact> {
    let mut line_start = rest.start;
    rest.clone()
        .map(|at| {
            let token = &tokens[at];
            if token.starts_line {
                line_start = at;
            }
            let first = &tokens[line_start];
            let opens = opening(text, tokens, at);
            let of_indicators = opens.is_some() || text[token.span.range()].contains("指标值");
            // A line longer than any column is wide enough.
            let start = token
                .span
                .end
                .saturating_sub(MAX_WIDTH)
                .max(first.span.start) as usize;
            let start = (start..)
                .find(|start| text.is_char_boundary(*start))
                .unwrap_or(start);
            Fact {
                opens,
                of_indicators,
                width: width(&text[start..token.span.end as usize]) + indent(text, first),
            }
        })
        .collect()
}

/// Lines are measured up to so many bytes.
const MAX_WIDTH: u32 = 1000;

/// Adds `way`, unless a cheaper one leads to the same cell.
fn push(ways: &mut Vec<Way>, way: Way) {
    let same = |other: &&mut Way| (other.row, other.cell) == (way.row, way.cell);
    match ways.iter_mut().find(same) {
        Some(other) if other.cost.sum() <= way.cost.sum() => {}
        Some(other) => *other = way,
        None => ways.push(way),
    }
}
