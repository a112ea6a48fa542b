//! Printed lines that PyMuPDF put on one line of text, parted.
//!
//! Its `sort` begins a new line of text only where a printed line lies at least half its height
//! below the one before. Lines that interleave, as those of cells centred on different heights, and
//! pages, follow each other on one line of text, each with its own gap from the left edge.

use super::super::opening::opens_indicator;
use super::super::placed::{CELL, Placed, cells, heap, is_amountish};

/// How far starts of cells may be from the edge of their column; edges differ between pages.
const NEAR: u32 = 9 * CELL / 2;

/// How far they may be on a page whose edges are known.
const CLOSE: u32 = 3 * CELL;

/// A gap in the last column this wide is no space of its text.
const LINE_GAP: u32 = 2 * CELL;

/// Names begin no further from the left edge than this.
const MAX_INDENT: u32 = 6 * CELL;

/// A column of text is at least this wide.
const MIN_TEXT_WIDTH: u32 = 8 * CELL;

/// Edges that move by more than this belong to another page.
const PAGE_SHIFT: u32 = 3 * CELL / 2;

/// The header row begins with this, and always begins a line.
const HEADER_START: &str = "项目名称";

/// Left edges of the columns of text.
#[derive(Debug, Clone, Copy)]
struct Edges {
    goal: u32,
    indicators: u32,
}

impl Edges {
    /// Moves the edges towards those of a page on which a line begins at `start`. The width of `1、`
    /// is sure; that of other words is not, so they move an edge by less.
    fn follow(&mut self, start: u32, opens: bool) {
        for edge in [&mut self.goal, &mut self.indicators] {
            if start.abs_diff(*edge) <= NEAR {
                *edge = if opens {
                    start
                } else {
                    (*edge * 3 + start) / 4
                };
            }
        }
    }
}

/// Parts lines of text into printed lines, and pages where edges move.
pub fn part(text: &str, mut words: Vec<Placed>) -> Vec<Placed> {
    let mut edges = edges(text, &words);
    let mut added = 0;
    let mut rest = words.as_mut_slice();
    while let Some(first) = rest.first() {
        let line = first.line;
        let len = rest.iter().take_while(|word| word.line == line).count();
        let (words, behind) = rest.split_at_mut(len);
        added = part_line(text, words, &mut edges, added);
        rest = behind;
    }
    mark_pages(text, &mut words);
    words
}

/// The edges at which lines of text begin.
fn edges(text: &str, words: &[Placed]) -> Option<Edges> {
    let firsts = || words.chunk_by(|a, b| a.line == b.line).map(|line| line[0]);
    let word = |word: &Placed| &text[word.span.range()];
    let cells = words.chunk_by(|a, b| a.line == b.line).flat_map(cells);
    let openings = cells.filter(|cell| opens_indicator(word(&cell[0]), None));
    let indicators = heap(openings.map(|cell| cell[0].start).collect())?;
    let goals = firsts().filter(|first| {
        let between = first.start > indicators / 3 && first.start + MIN_TEXT_WIDTH < indicators;
        between && !is_amountish(word(first))
    });
    Some(Edges {
        goal: heap(goals.map(|first| first.start).collect()).unwrap_or(indicators),
        indicators,
    })
}

/// Parts one line of text, `added` being the number of lines added before it; returns the new one.
fn part_line(text: &str, words: &mut [Placed], edges: &mut Option<Edges>, mut added: u32) -> u32 {
    let is_header = |word: &Placed| text[word.span.range()].starts_with(HEADER_START);
    let apart = |before: &Placed, after: &Placed| {
        after.start.saturating_sub(before.end) > CELL || is_header(after)
    };
    let mut bounds = Vec::new();
    let mut amounts = Vec::new();
    for cell in words.chunk_by(|before, after| !apart(before, after)) {
        bounds.push(bounds.last().map_or(0, |end| *end) + cell.len());
        let mut words = cell.iter().map(|word| &text[word.span.range()]);
        amounts.push(words.all(is_amountish));
    }
    let mut left_edge = 0;
    let mut start = 0;
    let mut end_before = 0;
    let mut start_before = 0;
    let mut in_header = false;
    for (index, end) in bounds.iter().enumerate() {
        let first = words[start];
        let gap = first.start - end_before;
        let is_header = is_header(&first);
        let begins_line = index > 0
            && edges.is_some_and(|edges| {
                let next_is_amount = amounts.get(index + 1).is_some_and(|amount| *amount);
                let cell = Cell {
                    same: first.start - left_edge,
                    new: gap,
                    before: start_before,
                    end_before: end_before - left_edge,
                };
                if in_header {
                    cell.follows_last_column(edges)
                } else if amounts[index] {
                    start_before + NEAR > edges.goal
                } else {
                    cell.begins_line(edges, next_is_amount)
                }
            });
        in_header = is_header || (in_header && !begins_line);
        if begins_line || (index > 0 && is_header) {
            added += 1;
            left_edge = end_before;
        }
        start_before = first.start - left_edge;
        let starts_line = index == 0 || left_edge == end_before;
        if let Some(edges) = edges.as_mut()
            && starts_line
            && !amounts[index]
            && !in_header
        {
            let opens = opens_indicator(&text[first.span.range()], None);
            edges.follow(start_before, opens);
        }
        end_before = words[*end - 1].end;
        for word in &mut words[start..*end] {
            word.start -= left_edge;
            word.end -= left_edge;
            word.line += added;
        }
        start = *end;
    }
    added
}

/// A cell of text that is not the first one on its line.
#[derive(Debug, Clone, Copy)]
struct Cell {
    /// Where it begins if it is on the printed line of the cell before it.
    same: u32,
    /// Where it begins if it is the first one of a printed line.
    new: u32,
    /// Where the cell before it begins.
    before: u32,
    /// Where it ends.
    end_before: u32,
}

impl Cell {
    /// Whether it stands at a distance behind a cell of the last column.
    fn follows_last_column(self, edges: Edges) -> bool {
        self.before + NEAR >= edges.indicators && self.new >= LINE_GAP
    }

    fn begins_line(self, edges: Edges, next_is_amount: bool) -> bool {
        let near = |start: u32, edge: u32| start.abs_diff(edge) <= NEAR;
        let in_column = |start: u32| near(start, edges.goal) || near(start, edges.indicators);
        if self.before + NEAR >= edges.indicators {
            return self.follows_last_column(edges);
        }
        // A goal that is wider than its column is two lines that were printed on one.
        let overfull = self.end_before > edges.indicators + NEAR;
        let beyond = !overfull && self.same > edges.indicators + 2 * NEAR;
        let is_name = self.new <= MAX_INDENT && next_is_amount && self.same > edges.goal;
        if beyond || is_name {
            return true;
        }
        let close = |edge: u32| self.same.abs_diff(edge) <= CLOSE;
        let stays = close(edges.goal) || close(edges.indicators);
        let is_indent = self.new <= MAX_INDENT && near(self.same, edges.indicators);
        !stays && (in_column(self.new) || is_indent)
    }
}

/// Gives each page its index: the edges of a page are where its leftmost word puts them.
fn mark_pages(text: &str, words: &mut [Placed]) {
    let mut breaks: Vec<u32> = Vec::new();
    let mut current: Option<u32> = None;
    let mut last_indicators = 0;
    for line in words.chunk_by(|a, b| a.line == b.line) {
        let mut firsts = cells(line).map(|cell| cell[0]);
        let opening = firsts.find(|first| opens_indicator(&text[first.span.range()], None));
        if let Some(first) = opening {
            let moved = current.is_some_and(|at| first.start.abs_diff(at) > PAGE_SHIFT);
            if moved {
                breaks.push(last_indicators + 1);
            }
            if moved || current.is_none() {
                current = Some(first.start);
            }
        }
        let last = cells(line).last().map_or(0, |cell| cell[0].start);
        if current.is_some_and(|at| last.abs_diff(at) <= NEAR) {
            last_indicators = line[0].line;
        }
    }
    let mut next = 0;
    for word in words {
        while breaks.get(next).is_some_and(|at| *at <= word.line) {
            next += 1;
        }
        word.page += next as u32;
    }
}
