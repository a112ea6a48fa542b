//! The characters of a field without white space, and the way back to their places.

use std::ops::Range;

use crate::fold::{next_space, space_len};
use crate::span::Span;

/// A field's pieces as one run of text without white space.
///
/// Keywords wrap anywhere, so the grammar matches on this, and asks for places afterwards.
#[derive(Debug, Default)]
pub struct Flow {
    text: String,
    /// Runs of characters that stand together in the source, in order.
    runs: Vec<Run>,
}

#[derive(Debug, Clone, Copy)]
struct Run {
    /// Where it begins in the flow.
    flow_start: usize,
    /// Where it begins in the source.
    source_start: usize,
    /// Index of the piece that it is of.
    piece: usize,
}

impl Flow {
    /// The flow of `pieces` of `source`.
    pub fn new(source: &str, pieces: &[Span]) -> Self {
        let bytes = pieces.iter().map(|piece| piece.len()).sum();
        let mut flow = Self {
            text: String::with_capacity(bytes),
            runs: Vec::with_capacity(pieces.len()),
        };
        for (piece, span) in pieces.iter().enumerate() {
            let words = &source[..span.end as usize];
            let mut start = span.start as usize;
            while start < words.len() {
                let end = next_space(words, start);
                if end > start {
                    flow.runs.push(Run {
                        flow_start: flow.text.len(),
                        source_start: start,
                        piece,
                    });
                    flow.text.push_str(&words[start..end]);
                }
                start = end + space_len(words, end);
            }
        }
        flow
    }

    /// The characters.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the piece with this index begins; the end where it holds white space only.
    pub fn piece_start(&self, piece: usize) -> usize {
        let first = self.runs.partition_point(|run| run.piece < piece);
        (self.runs.get(first)).map_or(self.text.len(), |run| run.flow_start)
    }

    /// Whether white space, or another piece, stands before the character at `at`.
    pub fn starts_word(&self, at: usize) -> bool {
        self.runs
            .binary_search_by_key(&at, |run| run.flow_start)
            .is_ok()
    }

    /// The index of the piece that holds the character at `at`, and its place in the source;
    /// `None` beyond the end.
    pub fn place(&self, at: usize) -> Option<(usize, usize)> {
        let after = self.runs.partition_point(|run| run.flow_start <= at);
        let run = self.runs[..after].last().filter(|_| at < self.text.len())?;
        Some((run.piece, run.source_start + (at - run.flow_start)))
    }

    /// Where in the source the characters `range` stand: one span for each piece they touch.
    pub fn places(&self, range: Range<usize>) -> Vec<Span> {
        let mut places = Vec::new();
        self.push_places(range, &mut places);
        places
    }

    /// The same, put behind what `places` holds.
    pub fn push_places(&self, range: Range<usize>, places: &mut Vec<Span>) {
        if range.is_empty() {
            return;
        }
        let first = self
            .runs
            .partition_point(|run| run.flow_start <= range.start)
            - 1;
        let mut piece = None;
        for (index, run) in self.runs.iter().enumerate().skip(first) {
            if run.flow_start >= range.end {
                break;
            }
            let run_end = self
                .runs
                .get(index + 1)
                .map_or(self.text.len(), |next| next.flow_start);
            let start = run.source_start + (range.start.max(run.flow_start) - run.flow_start);
            let end = run.source_start + (range.end.min(run_end) - run.flow_start);
            match places.last_mut() {
                Some(span) if piece == Some(run.piece) => span.end = end as u32,
                Some(_) | None => places.push(Span::new(start, end)),
            }
            piece = Some(run.piece);
        }
    }
}
