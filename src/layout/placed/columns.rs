//! Where the columns of a page begin.
//!
//! Cells of text are set from the left, so the starts of their lines heap up at the column's edge:
//! the indicators' edge is where `N、D-` begins, the goals' edge is the heap between the amounts
//! and it, the amounts begin at the leftmost of them.

use super::super::opening::opens_indicator;
use super::furniture::{Block, Parts};
use super::{CELL, Placed, cells};

/// Left edges of the columns of one block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Borders {
    /// The leftmost amount; what begins left of it is a name.
    pub amounts: u32,
    /// The goals.
    pub goal: u32,
    /// The indicators.
    pub indicators: u32,
}

/// Starts this near are of one heap.
const HEAP_WIDTH: u32 = 3 * CELL / 2;

/// A column of names is at least this wide: further left, a number is of a name.
const MIN_NAME_WIDTH: u32 = 6 * CELL;

/// A column of text is at least this wide.
const MIN_TEXT_WIDTH: u32 = 8 * CELL;

/// The left edges found in one block.
#[derive(Debug, Clone, Copy, Default)]
struct Found {
    amounts: Option<u32>,
    goal: Option<u32>,
    indicators: Option<u32>,
}

/// The borders of each block.
pub fn find(text: &str, parts: &Parts) -> Vec<Borders> {
    let mut found: Vec<Found> = parts
        .blocks
        .iter()
        .map(|block| Found {
            indicators: indicators(text, block),
            ..Found::default()
        })
        .collect();
    fill(&mut found, |found| &mut found.indicators);
    for (block, found) in parts.blocks.iter().zip(&mut found) {
        let Some(known) = found.indicators else {
            continue;
        };
        if indicators(text, block).is_none() {
            found.indicators = continued_indicators(text, block).or(Some(known));
        }
    }
    for (block, found) in parts.blocks.iter().zip(&mut found) {
        let limit = found.indicators.unwrap_or(u32::MAX);
        found.amounts = amounts(text, block, limit);
        found.goal = goal(text, block, found.amounts, limit);
        if found.amounts.is_none() {
            // Names do not fill a page without amounts; goals do.
            found.amounts = found.goal.map(|goal| goal.saturating_sub(CELL));
        }
    }
    fill(&mut found, |found| &mut found.amounts);
    fill(&mut found, |found| &mut found.goal);
    found
        .into_iter()
        .map(|found| {
            let indicators = found.indicators.unwrap_or(u32::MAX);
            let goal = found.goal.unwrap_or(indicators).min(indicators);
            Borders {
                amounts: found.amounts.unwrap_or(goal).min(goal),
                goal,
                indicators,
            }
        })
        .collect()
}

/// Gives blocks that do not show an edge that of the nearest block before them, or after.
fn fill(found: &mut [Found], edge: fn(&mut Found) -> &mut Option<u32>) {
    for forward in [true, false] {
        let mut last = None;
        for step in 0..found.len() {
            let at = if forward {
                step
            } else {
                found.len() - 1 - step
            };
            let here = edge(&mut found[at]);
            match here {
                Some(_) => last = *here,
                None => *here = last,
            }
        }
    }
}

fn word<'a>(text: &'a str, word: &Placed) -> &'a str {
    &text[word.span.range()]
}

/// Whether `word` is made of what amounts are made of.
pub fn is_amountish(word: &str) -> bool {
    let has_digit = word.contains(|one: char| one.is_ascii_digit() || ('０'..='９').contains(&one));
    has_digit && word.chars().all(is_amountish_char)
}

/// Whether amounts may hold `one`.
pub fn is_amountish_char(one: char) -> bool {
    matches!(one, '0'..='9' | '０'..='９' | ',' | '，' | '.' | '．' | '-' | '－' | '−')
}

/// Where the indicators begin in a block in which some open.
fn indicators(text: &str, block: &Block) -> Option<u32> {
    let cells = || block.lines.iter().flat_map(|line| cells(line.words));
    let openings = cells().filter(|cell| opens_indicator(word(text, &cell[0]), None));
    heap(openings.map(|cell| cell[0].start).collect())
}

/// Where the indicators go on in a block in which none opens: they are the last column, so it is
/// the last edge that several lines have.
fn continued_indicators(text: &str, block: &Block) -> Option<u32> {
    let lasts = block.lines.iter().filter_map(|line| {
        let last = cells(line.words).last()?[0];
        (!is_amountish(word(text, &last))).then_some(last.start)
    });
    let mut starts: Vec<u32> = lasts.collect();
    starts.sort_unstable();
    let enough = (starts.len() / 6).max(1);
    let last = starts.len().checked_sub(enough)?;
    heap(starts.split_off(last))
}

fn amounts(text: &str, block: &Block, limit: u32) -> Option<u32> {
    let starts = block.lines.iter().map(|line| line.words[0].start);
    let left = starts.min().unwrap_or(0);
    let numbers = block.lines.iter().flat_map(|line| {
        // A number beside words is of a name.
        let numbers = |cell: &&[Placed]| cell.iter().all(|one| is_amountish(word(text, one)));
        cells(line.words).filter(numbers).map(|cell| cell[0].start)
    });
    let header = block.header.and_then(|header| Some(header[0]?.0));
    numbers
        .chain(header)
        .filter(|start| *start >= left + MIN_NAME_WIDTH && *start < limit)
        .min()
}

fn goal(text: &str, block: &Block, amounts: Option<u32>, limit: u32) -> Option<u32> {
    let mut starts = Vec::new();
    for line in &block.lines {
        for cell in cells(line.words) {
            let start = cell[0].start;
            let behind_amounts = amounts.is_none_or(|amounts| start > amounts);
            let between = behind_amounts && start.saturating_add(MIN_TEXT_WIDTH) < limit;
            if between && !is_amountish(word(text, &cell[0])) {
                starts.push(start);
            }
        }
    }
    heap(starts)
}

/// The place at which most of `starts` are.
pub fn heap(mut starts: Vec<u32>) -> Option<u32> {
    starts.sort_unstable();
    let mut first = 0;
    let mut best = 0..0;
    for end in 0..starts.len() {
        while starts[end] - starts[first] > HEAP_WIDTH {
            first += 1;
        }
        if end + 1 - first > best.len() {
            best = first..end + 1;
        }
    }
    starts.get(best.start + best.len() / 2).copied()
}
