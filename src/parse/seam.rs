//! Where the rest of a goal stands inside the indicators of a row that a page break parts.
//!
//! A tool that prints cell by cell prints such a row as goal, indicators, then, on the next page,
//! the rest of the goal and the rest of the indicators. Only the grammar can tell the two apart:
//! the lines of the goal are those without which the indicators make sense.

use std::ops::Range;

use super::flow::Flow;
use super::indicators;
use crate::span::Span;

/// A body without page marks is searched for a seam only up to this many lines: the search is
/// quadratic, and a row on three pages has fewer.
const MAX_LINES: usize = 80;

/// A row on more pages, or of more lines, is none that a table prints, and is not searched at all.
const MAX_PAGES: usize = 12;
const MAX_LINES_ON_PAGES: usize = 600;

/// Ranges of `lines`, the indicator lines, that are more of the goal.
///
/// `page_starts` are the indices of the lines that begin a page. Where none is known, the text may
/// have lost them, and a seam is looked for only if the indicators make no sense as they stand:
/// `objections` are those to all lines.
pub fn find(
    text: &str,
    lines: &[Span],
    page_starts: &[usize],
    goal: &[Span],
    objections: usize,
) -> Vec<Range<usize>> {
    let nothing_to_find = page_starts.is_empty() && objections == 0;
    if nothing_to_find || page_starts.len() > MAX_PAGES || lines.len() > MAX_LINES_ON_PAGES {
        return Vec::new();
    }
    let seam = Seam {
        text,
        lines,
        goal_width: goal.iter().map(|line| width(text, *line)).max(),
    };
    if page_starts.is_empty() {
        let whole = Sense { objections };
        return seam.search(whole).into_iter().collect();
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    for (index, start) in page_starts.iter().enumerate() {
        let limit = page_starts.get(index + 1).copied().unwrap_or(lines.len());
        let end = seam.end(*start, limit, &found);
        if end > *start {
            found.push(*start..end);
        }
    }
    found
}

struct Seam<'a> {
    text: &'a str,
    lines: &'a [Span],
    /// Display width of the widest line of the goal above; `None` when there is none.
    goal_width: Option<usize>,
}

/// How well indicator lines read; less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Sense {
    /// Indicators that lack a field or hold a sentence's end in one, and text behind the last.
    objections: usize,
}

impl Seam<'_> {
    /// Where the rest of the goal ends that begins the page at line `start`.
    ///
    /// Among ends that read as well, the goal ends where the lines get too wide for it, then where
    /// a sentence ends.
    fn end(&self, start: usize, limit: usize, before: &[Range<usize>]) -> usize {
        let narrow = |end: &usize| *end == start || !self.is_too_wide(self.lines[end - 1]);
        (start..=limit)
            .take_while(narrow)
            .min_by_key(|end| {
                let goes_on_narrow = *end < limit && !self.is_too_wide(self.lines[*end]);
                let mid_sentence = *end == start || !self.line(end - 1).ends_with('。');
                let sense = self.sense_without(start..*end, before);
                (sense, goes_on_narrow, mid_sentence)
            })
            .unwrap_or(start)
    }

    /// The lines without which the indicators read best, if that is better than with them.
    fn search(&self, whole: Sense) -> Option<Range<usize>> {
        if self.lines.len() > MAX_LINES {
            return None;
        }
        let mut best: Option<(Sense, usize, Range<usize>)> = None;
        for start in 1..self.lines.len() {
            for end in start + 1..=self.lines.len() {
                if self.is_too_wide(self.lines[end - 1]) {
                    break;
                }
                let sense = self.sense_without(start..end, &[]);
                let rank = (sense, end - start);
                if sense < whole && best.as_ref().is_none_or(|(s, len, _)| rank < (*s, *len)) {
                    best = Some((sense, end - start, start..end));
                }
            }
        }
        best.map(|(_, _, range)| range)
    }

    fn line(&self, index: usize) -> &str {
        self.text[self.lines[index].range()].trim()
    }

    /// Columns are as wide as their widest line; a wider line is of another column.
    fn is_too_wide(&self, line: Span) -> bool {
        self.goal_width
            .is_some_and(|most| width(self.text, line) > most + 2)
    }

    fn sense_without(&self, range: Range<usize>, before: &[Range<usize>]) -> Sense {
        let mut ranges = before.to_vec();
        ranges.push(range);
        self.sense(&ranges)
    }

    fn sense(&self, without: &[Range<usize>]) -> Sense {
        let kept: Vec<Span> = (0..self.lines.len())
            .filter(|line| !without.iter().any(|range| range.contains(line)))
            .map(|line| self.lines[line])
            .collect();
        let flow = Flow::new(self.text, &kept);
        Sense {
            objections: indicators::objections(&flow),
        }
    }
}

/// Width on screen: a CJK character is as wide as two ASCII ones.
fn width(text: &str, line: Span) -> usize {
    let characters = text[line.range()].trim().chars();
    characters
        .map(|one| if one.is_ascii() { 1 } else { 2 })
        .sum()
}
