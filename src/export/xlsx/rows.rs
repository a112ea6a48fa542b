//! Rows of cells, as every list is made of, into a sheet of one table.

use std::iter;

use rust_xlsxwriter::Worksheet;

use super::sheet::{Column, Pen, Sheet, holds};
use super::style::Kind;
use crate::export::cells::{Cell, Table};

/// How wide a column is, in characters, whose width is not given.
const WIDTH: u16 = 16;

/// What a sheet of rows is.
pub struct Frame<'a> {
    /// Its name.
    pub name: &'a str,
    /// How wide its columns are, in characters.
    pub widths: &'a [u16],
    /// So many cells at the start and at the end of each row are the same in all of them and said in
    /// the overview.
    pub left_out: [usize; 2],
}

/// The sheet of the rows that `write` writes, of which the first is the head.
pub fn rows(pen: &mut Pen, frame: &Frame<'_>, write: impl FnOnce(&mut Rows<'_>)) -> Worksheet {
    let mut rows = Rows {
        pen,
        frame,
        sheet: None,
        below: 0,
    };
    write(&mut rows);
    let Rows { sheet, below, .. } = rows;
    let mut sheet = sheet.expect("every list begins with its head");
    let listed = sheet.limit(pen, below);
    sheet.filtered(listed)
}

/// A sheet that is being filled row by row.
pub struct Rows<'a> {
    pen: &'a mut Pen,
    frame: &'a Frame<'a>,
    /// Nothing before the head is written.
    sheet: Option<Sheet>,
    /// How many rows there are below the head, also those that the sheet does not hold.
    below: usize,
}

impl Table for Rows<'_> {
    fn row(&mut self, cells: impl Iterator<Item = Cell>) {
        let [start, end] = self.frame.left_out;
        let mut cells: Vec<Cell> = cells.skip(start).collect();
        cells.truncate(cells.len() - end);
        let Some(sheet) = &mut self.sheet else {
            let widths = self.frame.widths.iter().copied();
            let widths = widths.chain(iter::repeat(WIDTH));
            let heads: Vec<Column<'_>> = cells.iter().map(said).zip(widths).collect();
            self.sheet = Some(Sheet::table(self.pen, self.frame.name, &heads, 0));
            return;
        };
        self.below += 1;
        if !holds(self.below) {
            return;
        }
        let row = self.below as u32;
        for (column, cell) in (0..).zip(&cells) {
            match cell {
                Cell::Number(digits) if digits.is_empty() => {}
                Cell::Number(digits) => sheet.digits(self.pen, (row, column), digits),
                Cell::Text(_) | Cell::Guarded(_) => {
                    sheet.text(self.pen, row, column, said(cell), Kind::Text.plain());
                }
            }
        }
    }
}

/// What a cell says. It is written as text whatever it begins with, so it needs no apostrophe.
fn said(cell: &Cell) -> &str {
    match cell {
        Cell::Number(text) | Cell::Text(text) => text,
        Cell::Guarded(text) => text.strip_prefix('\'').unwrap_or(text),
    }
}
