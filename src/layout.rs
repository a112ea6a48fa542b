//! Text into the rows of a table, whatever tool made the text.
//!
//! A layout knows where cells begin and end, not what they mean: [`crate::parse`] is the one
//! grammar above all shapes. Each shape is one file below this one.

mod stream;
mod tokens;

use crate::document::Column;
use crate::span::Span;

/// The rows of a table and what stands around them; all places, no meaning.
#[derive(Debug, Default)]
pub struct Layout {
    /// What stands before the header row: title, department, unit of money, or anything else.
    pub head: Vec<Span>,
    /// The header row, cell by cell or line by line.
    pub header: Vec<Span>,
    /// The rows in printed order.
    pub rows: Vec<Row>,
    /// Page numbers, repeated headers and the like.
    pub furniture: Vec<Span>,
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

/// What stands in a row after its amounts.
#[derive(Debug)]
pub enum Body {
    /// Goal and indicators run on; where one ends and the other begins is for the grammar.
    Run(Vec<Span>),
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
        Self::Run(Vec::new())
    }
}

/// Finds the table in `text`; `None` when there is nothing like it.
pub fn read(text: &str) -> Option<Layout> {
    stream::read(text)
}
