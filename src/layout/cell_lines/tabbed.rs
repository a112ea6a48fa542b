//! Tab and cell on a line, a blank line between rows.

use crate::layout::grid::{Cell, Columns, Grid, Header, Part, Record};

/// The cells of `text` and its header; `None` when it has none.
pub fn grid(text: &str) -> Option<(Grid, Header)> {
    if !text.starts_with('\t') && !text.contains("\n\t") {
        return None;
    }
    let mut splitter = Splitter {
        text,
        grid: Grid::default(),
        row: Vec::new(),
        columns: None,
        after_blank: false,
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        splitter.line(start, start + line.len());
        start += line.len();
    }
    splitter.end_row();
    let grid = splitter.grid;
    let header = grid.header(text)?;
    Some((grid, header))
}

struct Splitter<'a> {
    text: &'a str,
    grid: Grid,
    /// The cells of the row that is read.
    row: Vec<Cell>,
    /// Number of columns, once the header is read.
    columns: Option<usize>,
    after_blank: bool,
}

impl Splitter<'_> {
    fn line(&mut self, start: usize, end: usize) {
        let line = &self.text[start..end];
        if line.starts_with('\t') {
            if self.after_blank && self.row_may_end() {
                self.end_row();
            }
            self.row.push(Cell::new(self.text, start + 1, end));
        } else if line.trim().is_empty() {
            self.after_blank = true;
            return;
        } else if self.row.is_empty() || (self.after_blank && self.row_may_end()) {
            self.end_row();
            self.grid.records.push(Record {
                cells: vec![Cell::new(self.text, start, end)],
                part: Part::Outside,
                ..Record::default()
            });
        } else if let Some(last) = self.row.last_mut() {
            last.push_lines(self.text, start, end);
        }
        self.after_blank = false;
    }

    /// Whether a blank line ends the row, rather than standing inside one of its cells.
    fn row_may_end(&self) -> bool {
        self.columns
            .is_none_or(|columns| self.row.len() >= columns || self.row.len() == 1)
    }

    fn end_row(&mut self) {
        if self.row.is_empty() {
            return;
        }
        let cells = std::mem::take(&mut self.row);
        if let Some(columns) = Columns::under(self.text, &cells) {
            self.columns = Some(columns.len());
        }
        self.grid.records.push(Record {
            cells,
            ..Record::default()
        });
    }
}
