//! Text whose cells are parted by a character: CSV as spreadsheets save it, and tabs as they are
//! copied from Excel or a web page and printed by Tika and pdfplumber.
//!
//! A cell that holds the delimiter, a quote or a line break stands in quotes, a quote in it twice
//! (RFC 4180; Excel's clipboard does the same with tabs). A copy from a browser and Tika quote
//! nothing, so that a row may go on below its line; `mend` puts it together.

mod mend;
mod split;

use super::grid::{self, Grid, Header};
use super::{Evidence, Layout, Shape};

/// Comma-separated values.
pub const CSV: Shape = Shape {
    id: "csv",
    detect: |survey| detect(survey.text(), COMMAS),
    read: |survey| read(survey.text(), COMMAS),
};

/// Cells parted by tabs.
pub const TABS: Shape = Shape {
    id: "tabs",
    detect: |survey| detect(survey.text(), TAB),
    read: |survey| read(survey.text(), TAB),
};

/// LibreOffice and Excel save a semicolon where the comma is the decimal point.
const COMMAS: &[u8] = b",;";
const TAB: &[u8] = b"\t";

/// A header row has at least this many cells.
const MIN_DELIMITERS: usize = 3;

/// The first delimiters of a header row stand on one of so many lines.
const MAX_HEADER_LINES: usize = 3;

fn detect(text: &str, delimiters: &[u8]) -> Option<Evidence> {
    grid::samples(text).find_map(|sample| {
        // The first header cell may wrap, so that the others follow on a later line.
        let lines = sample.lines().take(MAX_HEADER_LINES);
        let parted = |delimiter: &u8| {
            lines.clone().any(|line| {
                let count = line.bytes().filter(|byte| byte == delimiter).count();
                count >= MIN_DELIMITERS
            })
        };
        if !delimiters.iter().any(parted) {
            return None;
        }
        let (grid, header) = grid_of(sample, delimiters)?;
        Some(grid.evidence(sample, &header))
    })
}

fn read(text: &str, delimiters: &[u8]) -> Option<Layout> {
    let (grid, header) = grid_of(text, delimiters)?;
    Some(grid.layout(text, header))
}

fn grid_of(text: &str, delimiters: &[u8]) -> Option<(Grid, Header)> {
    delimiters.iter().find_map(|delimiter| {
        let mut grid = split::split(text, *delimiter);
        let header = grid.header(text)?;
        if *delimiter == b'\t' {
            mend::mend(text, &mut grid, &header);
        }
        Some((grid, header))
    })
}
