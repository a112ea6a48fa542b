//! Text into the rows of a table, whatever tool made the text.
//!
//! A layout knows where cells begin and end, not what they mean: [`crate::parse`] is the one
//! grammar above all shapes. A shape is one file below this one and one line in [`SHAPES`]: a
//! detector, which gives evidence, and a reader. The text that readers get has its radicals folded
//! ([`crate::source::Source::reading`]), so header words match.

mod boxes;
mod cell_lines;
mod cells_first;
mod delimited;
mod extent;
mod grid;
mod interleaved;
mod lines;
mod markdown;
mod opening;
mod padded;
mod page_number;
mod placed;
mod ruled;
mod stream;
mod survey;
mod tokens;

pub use self::extent::{DEPARTMENT_LABELS, second_table};
pub use self::opening::{digit, hyphen_len, scan_class_code, scan_number};
pub use self::page_number::PageNumber;
pub use self::survey::Survey;
use serde::{Deserialize, Serialize};

use crate::document::{Column, Repair};
use crate::span::Span;

/// A way in which tools print the table.
#[derive(Debug)]
pub struct Shape {
    /// Kebab-case name, stable: it is exported, and by it a person chooses another reading.
    pub id: &'static str,
    /// What speaks for this shape; `None` when nothing does.
    pub detect: fn(&Survey) -> Option<Evidence>,
    /// Reads a text as this shape; `None` when it finds no table in it.
    pub read: fn(&Survey) -> Option<Layout>,
}

/// All shapes. Where two are equally well supported, the earlier one is taken.
pub static SHAPES: &[Shape] = &[
    delimited::CSV,
    delimited::TABS,
    markdown::SHAPE,
    cell_lines::TABBED,
    cell_lines::PLAIN,
    ruled::SHAPE,
    padded::SHAPE,
    stream::SHAPE,
    cells_first::SHAPE,
    boxes::SHAPE,
    interleaved::SHAPE,
];

/// What speaks for a shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// From 0, nothing, to 100, no doubt.
    pub confidence: u8,
    /// Number of places (rows, lines or pages, as the shape counts) that agree with the shape.
    pub agreeing: u32,
    /// Number of places looked at.
    pub of: u32,
}

/// The rows of a table and what stands around them; all places, no meaning.
#[derive(Debug, Default)]
pub struct Layout {
    /// What stands before the header row, line by line or cell by cell: title, department, unit of
    /// money, or anything else.
    pub head: Vec<Span>,
    /// The header row, cell by cell or line by line.
    pub header: Vec<Span>,
    /// The rows in printed order.
    pub rows: Vec<Row>,
    /// Page numbers, repeated headers, and the marks by which the text parts its cells.
    pub furniture: Vec<Span>,
    /// Where cells or rows were put together by more than following the text, and every guess.
    pub repairs: Vec<Repair>,
}

/// One row of the table.
#[derive(Debug, Default)]
pub struct Row {
    /// The pieces of the name cell.
    pub name: Vec<Span>,
    /// Whether the name is indented, which marks a project; `None` when the text lost indents.
    pub indented: Option<bool>,
    /// The amounts in printed order.
    pub amounts: Vec<AmountCell>,
    /// Goal and indicators.
    pub body: Body,
}

/// One amount of a row.
#[derive(Debug)]
pub struct AmountCell {
    /// The pieces of its digits.
    pub pieces: Vec<Span>,
    /// Its column; `None` when the text lost empty cells, so that only the order is known.
    pub column: Option<Column>,
}

/// What stands in a row after its amounts. A piece is what stands on one line.
#[derive(Debug)]
pub enum Body {
    /// Goal and indicators run on; where one ends and the other begins is for the grammar.
    Run {
        /// The pieces of both.
        pieces: Vec<Span>,
        /// Indices of the pieces that begin a new page, where the rest of the goal may stand
        /// before the rest of the indicators.
        page_starts: Vec<usize>,
    },
    /// Goal and indicators in cells of their own.
    Cells {
        /// The pieces of the goal cell.
        goal: Vec<Span>,
        /// The pieces of the indicator cell.
        indicators: Vec<Span>,
    },
}

impl Default for Body {
    fn default() -> Self {
        Self::Run {
            pieces: Vec::new(),
            page_starts: Vec::new(),
        }
    }
}

impl Body {
    /// Whether nothing stands there.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Run { pieces, .. } => pieces.is_empty(),
            Self::Cells { goal, indicators } => goal.is_empty() && indicators.is_empty(),
        }
    }
}

/// The shapes that something speaks for, the best supported first.
pub fn candidates(survey: &Survey) -> Vec<(&'static Shape, Evidence)> {
    let mut found: Vec<_> = SHAPES
        .iter()
        .filter_map(|shape| Some((shape, (shape.detect)(survey)?)))
        .collect();
    found.sort_by_key(|(_, evidence)| std::cmp::Reverse(evidence.confidence));
    found
}
