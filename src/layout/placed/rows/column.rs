//! The pieces of one column of text, counted, so that a run of lines is measured at once.

use std::ops::Range;

use super::super::cells::Piece;

/// Which lines have a piece in a column, and which of these are short.
#[derive(Debug)]
pub struct TextColumn {
    /// Number of pieces above each line.
    pieces: Vec<u32>,
    /// Number of short pieces above each line.
    short: Vec<u32>,
    /// The first line from each line on that has a piece.
    next: Vec<usize>,
    /// Where most lines are short, line breaks are the text's own and say nothing.
    breaks_say_something: bool,
}

impl TextColumn {
    /// Counts the pieces of a column, line by line. A line that is shorter than the widest by
    /// `shorter` half ideographs was ended by its text: rules for punctuation and unbroken words
    /// make lines shorter by less. There are about as many texts as `rows`.
    pub fn new(text: &str, lines: &[Option<Piece>], shorter: u32, rows: usize) -> Self {
        let full = widest(text, lines).saturating_sub(shorter);
        let is_short = |piece: Option<Piece>| piece.is_some_and(|piece| width(text, piece) < full);
        let short = above(lines.iter().map(|piece| is_short(*piece)));
        let mut next = vec![lines.len(); lines.len() + 1];
        for at in (0..lines.len()).rev() {
            next[at] = if lines[at].is_some() {
                at
            } else {
                next[at + 1]
            };
        }
        Self {
            pieces: above(lines.iter().map(Option::is_some)),
            breaks_say_something: short[lines.len()] as usize <= rows * 3 / 2,
            short,
            next,
        }
    }

    /// Number of pieces on the lines `range`.
    pub fn count(&self, range: Range<usize>) -> u32 {
        self.pieces[range.end] - self.pieces[range.start]
    }

    /// The first of the lines `range` with a piece.
    pub fn first(&self, range: Range<usize>) -> Option<usize> {
        Some(self.next[range.start]).filter(|at| *at < range.end)
    }

    /// The last of the lines `range` with a piece.
    pub fn last(&self, range: Range<usize>) -> Option<usize> {
        let before = self.pieces[range.end];
        let at = self.pieces.partition_point(|count| *count < before);
        at.checked_sub(1)
            .filter(|at| *at >= range.start && self.count(*at..at + 1) > 0)
    }

    /// Whether the piece on line `at` is short.
    pub fn is_short(&self, at: usize) -> bool {
        self.short[at + 1] > self.short[at]
    }

    /// Number of short pieces on the lines `range`, if line breaks say something.
    pub fn short(&self, range: Range<usize>) -> u32 {
        if self.breaks_say_something {
            self.short[range.end] - self.short[range.start]
        } else {
            0
        }
    }
}

/// How many of `marks` are set above each line.
pub fn above(marks: impl Iterator<Item = bool>) -> Vec<u32> {
    let mut count = 0;
    let counts = marks.map(|mark| {
        count += u32::from(mark);
        count
    });
    std::iter::once(0).chain(counts).collect()
}

/// Width of a piece in half ideographs.
fn width(text: &str, piece: Piece) -> u32 {
    let chars = text[piece.span.range()].chars();
    chars.map(|one| if one < '\u{2000}' { 1 } else { 2 }).sum()
}

/// The width that nineteen of twenty lines do not exceed.
fn widest(text: &str, lines: &[Option<Piece>]) -> u32 {
    let mut widths: Vec<u32> = lines
        .iter()
        .flatten()
        .map(|piece| width(text, *piece))
        .collect();
    widths.sort_unstable();
    widths.get(widths.len() * 19 / 20).copied().unwrap_or(0)
}
