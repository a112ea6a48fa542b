//! Words with places on a page into rows: cells by their columns, rows by what stands around their
//! amounts.
//!
//! Nothing here knows where the places come from: from padding in a text, from the pages of a PDF.
//! Columns are found page by page, since tools that pad give each page widths of its own. Cells of
//! a row are centred on one height, or all begin at one, so the lines of a row lie around the line
//! of its amounts, and each printed line belongs to one row only.

mod amounts;
mod cells;
mod columns;
mod furniture;
mod rows;

pub use self::columns::{heap, is_amountish};
use super::Layout;
use crate::span::Span;

/// One display cell in the unit of [`Placed::start`].
pub const CELL: u32 = 100;

/// A word and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Placed {
    /// Its characters in the text.
    pub span: Span,
    /// Index of its page, from 0, as far as the text marks pages.
    pub page: u32,
    /// Index of its printed line, from 0, through all pages; blank lines count.
    pub line: u32,
    /// Its left edge, in 1/100 of a display cell from the left edge of the page.
    pub start: u32,
    /// Its right edge.
    pub end: u32,
}

/// The words of one line in groups with wide gaps between: what one sees as cells.
pub fn cells(line: &[Placed]) -> impl Iterator<Item = &[Placed]> {
    line.chunk_by(|before, after| after.start.saturating_sub(before.end) <= CELL)
}

/// A printed line.
#[derive(Debug, Clone, Copy)]
struct Line<'a> {
    /// Its words; at least one.
    words: &'a [Placed],
    /// Whether blank lines stand before it.
    after_blank: bool,
}

impl Line<'_> {
    fn page(&self) -> u32 {
        self.words[0].page
    }

    fn span(&self) -> Span {
        Span {
            start: self.words[0].span.start,
            end: self.words[self.words.len() - 1].span.end,
        }
    }

    /// Its characters without white space.
    fn flow(&self, text: &str) -> String {
        let words = self.words.iter();
        words.map(|word| &text[word.span.range()]).collect()
    }
}

fn lines(words: &[Placed]) -> Vec<Line<'_>> {
    let mut next = 0;
    words
        .chunk_by(|a, b| a.line == b.line)
        .map(|words| {
            let after_blank = words[0].line > next;
            next = words[0].line + 1;
            Line { words, after_blank }
        })
        .collect()
}

/// Reads the rows that `words` make up; `None` when there is neither the header of the table nor
/// an indicator.
pub fn read(text: &str, words: &[Placed]) -> Option<Layout> {
    let lines = lines(words);
    let parts = furniture::part(text, &lines);
    let borders = columns::find(text, &parts);
    let lines = cells::split(text, &parts, &borders);
    let known = !parts.header.is_empty() || lines.iter().any(|line| line.opens_indicators);
    if !known {
        return None;
    }
    let mut layout = Layout::default();
    for line in &lines {
        layout.furniture.extend(&line.marks);
    }
    let anchors = amounts::read(text, &parts, &borders, &lines, &mut layout.repairs);
    rows::read(text, &lines, anchors, &mut layout);
    layout.head = parts.head;
    layout.header = parts.header;
    layout.furniture.extend(parts.furniture);
    Some(layout)
}
