//! Text into records at a delimiter and line ends, quoted cells kept whole.

use crate::layout::grid::{Cell, Grid, Record};

/// Splits `text` into records. The delimiter is one byte, such as a comma or a tab.
pub fn split(text: &str, delimiter: u8) -> Grid {
    let mut splitter = Splitter {
        text,
        delimiter,
        quotes_all: text.starts_with('"'),
        grid: Grid::default(),
    };
    let mut at = 0;
    let mut blank_lines = 0;
    while at < text.len() {
        let (record, end) = splitter.record(at);
        if record.cells.iter().all(Cell::is_empty) && record.cells.len() == 1 {
            blank_lines += 1;
        } else {
            splitter.grid.records.push(Record {
                blank_lines,
                ..record
            });
            blank_lines = 0;
        }
        at = end;
    }
    splitter.grid
}

struct Splitter<'a> {
    text: &'a str,
    delimiter: u8,
    /// Whether the text quotes every cell, needed or not.
    quotes_all: bool,
    grid: Grid,
}

impl Splitter<'_> {
    /// The record that begins at `at`, and where the next one does.
    fn record(&mut self, mut at: usize) -> (Record, usize) {
        let bytes = self.text.as_bytes();
        let mut record = Record::default();
        loop {
            let (cell, end) = self.cell(at);
            record.cells.push(cell);
            match bytes.get(end) {
                Some(byte) if *byte == self.delimiter => {
                    if !byte.is_ascii_whitespace() {
                        self.grid.mark(end, end + 1);
                    }
                    at = end + 1;
                }
                Some(_) => return (record, end + 1),
                None => return (record, end),
            }
        }
    }

    /// The cell that begins at `start`, and where it ends: at a delimiter, a line feed or the end
    /// of the text.
    fn cell(&mut self, start: usize) -> (Cell, usize) {
        if let Some(end) = self.closing_quote(start) {
            return (self.quoted(start, end), self.cell_end(end + 1));
        }
        let end = self.cell_end(start);
        (Cell::new(self.text, start, end), end)
    }

    fn cell_end(&self, from: usize) -> usize {
        let rest = &self.text.as_bytes()[from..];
        let len = rest
            .iter()
            .position(|byte| *byte == self.delimiter || *byte == b'\n');
        len.map_or(self.text.len(), |len| from + len)
    }

    /// Where the quote stands that closes the cell at `start`; `None` when it is not a quoted one.
    ///
    /// A quote that neither doubles nor ends a cell means that the first one is of the content.
    /// So the scan ends early in texts that do not quote, which keeps it linear.
    fn closing_quote(&self, start: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        if bytes.get(start) != Some(&b'"') {
            return None;
        }
        let mut at = start + 1;
        loop {
            at += bytes[at..].iter().position(|byte| *byte == b'"')?;
            if bytes.get(at + 1) != Some(&b'"') {
                break;
            }
            at += 2;
        }
        let after = &bytes[at + 1..];
        let ends_cell = match after.first() {
            None | Some(b'\n') => true,
            Some(b'\r') => matches!(after.get(1), None | Some(b'\n')),
            Some(byte) => *byte == self.delimiter,
        };
        (ends_cell && self.is_quoted(&self.text[start + 1..at])).then_some(at)
    }

    /// Whether `content` between quotes stands in them as a cell and not as a word: a copy from a
    /// web page quotes nothing, Excel only what needs it.
    fn is_quoted(&self, content: &str) -> bool {
        self.delimiter != b'\t'
            || self.quotes_all
            || content.is_empty()
            || content.contains(['\t', '\n', '\r', '"'])
    }

    /// The cell between the quotes at `start` and `end`.
    fn quoted(&mut self, start: usize, end: usize) -> Cell {
        self.grid.mark(start, start + 1);
        let mut cell = Cell::default();
        let mut from = start + 1;
        while let Some(found) = self.text[from..end].find("\"\"") {
            let second = from + found + 1;
            cell.push_lines(self.text, from, second);
            self.grid.mark(second, second + 1);
            from = second + 1;
        }
        cell.push_lines(self.text, from, end);
        self.grid.mark(end, end + 1);
        cell
    }
}
