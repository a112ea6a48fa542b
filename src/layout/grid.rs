//! Cells of a table whose columns the text keeps, into the rows that the words of its header name.
//!
//! The shapes that keep columns (`delimited`, `markdown`, `cell_lines`, `ruled`) differ only in how
//! they part cells; each makes a [`Grid`] of its text, and what follows is the same for all.

mod columns;
mod dropped;
mod indents;
mod rows;
mod seam;
mod spilled;

use super::{Evidence, Layout};
use crate::document::Repair;
use crate::fold::is_space;
use crate::money::Money;
use crate::span::Span;

pub use columns::{Columns, Header, Role, role};
pub use seam::numbered;

/// The cells of a text, in printed order.
#[derive(Debug, Default)]
pub struct Grid {
    /// Rows of the table and the lines around it.
    pub records: Vec<Record>,
    /// The marks that part cells, in printed order.
    pub marks: Vec<Span>,
    /// Guesses about where cells end.
    pub repairs: Vec<Repair>,
}

/// A row of cells, or a line that stands outside of every table.
#[derive(Debug, Default)]
pub struct Record {
    /// The cells, empty ones included.
    pub cells: Vec<Cell>,
    /// What it is part of.
    pub part: Part,
    /// Number of blank lines before it.
    pub blank_lines: u32,
}

/// What a record is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The table with this index, from 0; a tool that prints each page by itself prints several.
    Table(u32),
    /// No table: a line between them.
    Outside,
}

impl Default for Part {
    fn default() -> Self {
        Self::Table(0)
    }
}

/// A cell.
#[derive(Debug, Default, Clone)]
pub struct Cell {
    /// What stands in it, one piece a line, without the white space around it.
    pub pieces: Vec<Span>,
    /// Width of the white space before its first piece, an ideographic space counting two.
    pub indent: u32,
}

impl Cell {
    /// The cell whose content is `text[start..end]`.
    pub fn new(text: &str, start: usize, end: usize) -> Self {
        let mut cell = Self::default();
        cell.push_lines(text, start, end);
        cell
    }

    /// Adds the lines of `text[start..end]`.
    pub fn push_lines(&mut self, text: &str, start: usize, end: usize) {
        for line in text[start..end].split(['\n', '\r']) {
            let visible = line.trim_matches(is_space);
            if visible.is_empty() {
                continue;
            }
            let offset = visible.as_ptr() as usize - text.as_ptr() as usize;
            if self.pieces.is_empty() {
                self.indent = width(&line[..line.len() - line.trim_start_matches(is_space).len()]);
            }
            self.pieces.push(Span::new(offset, offset + visible.len()));
        }
    }

    /// Adds what stands in `other`, which goes on where this cell ends.
    pub fn append(&mut self, other: &Self) {
        if self.pieces.is_empty() {
            self.indent = other.indent;
        }
        self.pieces.extend_from_slice(&other.pieces);
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Whether it is an amount.
    pub fn is_amount(&self, text: &str) -> bool {
        Money::parse(&self.flow(text)).is_some()
    }

    /// Its last character.
    pub fn last_character(&self, text: &str) -> Option<char> {
        text[self.pieces.last()?.range()].chars().last()
    }

    /// Its characters without white space.
    pub fn flow(&self, text: &str) -> String {
        flow(text, &self.pieces)
    }
}

/// The characters of `pieces` without white space.
pub fn flow(text: &str, pieces: &[Span]) -> String {
    let words = pieces
        .iter()
        .flat_map(|piece| text[piece.range()].split_whitespace());
    words.collect()
}

/// How far white space moves what follows it; marks without width do not.
fn width(space: &str) -> u32 {
    let widths = space
        .chars()
        .filter(|character| character.is_whitespace())
        .map(|character| if character == '\u{3000}' { 2 } else { 1 });
    widths.sum()
}

impl Grid {
    /// Adds a mark of the tool at `text[start..end]`.
    pub fn mark(&mut self, start: usize, end: usize) {
        match self.marks.last_mut() {
            Some(last) if last.end as usize == start => last.end = end as u32,
            Some(_) | None => self.marks.push(Span::new(start, end)),
        }
    }

    /// The header row of its first table.
    pub fn header(&self, text: &str) -> Option<Header> {
        Header::find(text, &self.records)
    }

    /// The rows below `header`.
    pub fn layout(self, text: &str, header: Header) -> Layout {
        rows::read(text, self, header)
    }

    /// How many of the rows below `header` are rows of its table: as many cells, trailing empty
    /// ones aside, and an amount below an amount, or indicators below indicators: what stands for
    /// an amount may be none.
    pub fn evidence(&self, text: &str, header: &Header) -> Evidence {
        let columns = &header.columns;
        let in_place = |record: &Record| {
            let mut cells = record.cells.iter().enumerate();
            cells.any(|(index, cell)| match columns.role(index) {
                Some(Role::Amount(_)) => cell.is_amount(text),
                Some(Role::Indicators) => numbered(&cell.flow(text)).is_some(),
                Some(Role::RunningNumber | Role::Name | Role::Goal) | None => false,
            })
        };
        let rows = self.records[header.end..]
            .iter()
            .filter(|record| record.cells.len() > 1);
        let agreeing = rows
            .clone()
            .filter(|row| row.cells.len() <= columns.len() && in_place(row));
        evidence(agreeing.count(), rows.count())
    }
}

/// How much of a text a detector looks at from a line on that may be the header.
const SAMPLE_BYTES: usize = 1 << 16;

/// The parts of `text` that a detector looks at: from a line that names the column of names on,
/// then from the next such line behind that part, so that no byte is looked at twice.
pub fn samples(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let found = from + text[from..].find("项目名称")?;
        let start = text[from..found]
            .rfind('\n')
            .map_or(from, |end| from + end + 1);
        let mut end = text.len().min(start + SAMPLE_BYTES);
        while !text.is_char_boundary(end) {
            end += 1;
        }
        from = end;
        Some(&text[start..end])
    })
}

/// Evidence for a shape whose header was found, by the places that agree with it.
pub fn evidence(agreeing: usize, of: usize) -> Evidence {
    // The header's words, parted as the shape parts cells, are strong, but only a beginning.
    let share = (agreeing * 100).checked_div(of).unwrap_or(80);
    Evidence {
        confidence: (20 + share * 78 / 100) as u8,
        agreeing: agreeing as u32,
        of: of as u32,
    }
}
