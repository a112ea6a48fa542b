//! Indicators or projects into rows of a CSV that Excel opens rightly and that carries no formula.

use super::cells::{self, Cell, Table};
use super::content::Content;
use super::{Format, Joining};

pub(super) const MEDIA_TYPE: &str = "text/csv;charset=utf-8";

/// One row an indicator; a project without any has a row of its own.
pub const INDICATORS: Format = Format {
    id: "csv",
    extension: "csv",
    media_type: MEDIA_TYPE,
    joining: Joining::OneHead,
    holds_paper: false,
    passes: 1,
    write: indicators,
};

/// One row a project.
pub const PROJECTS: Format = Format {
    id: "csv-projects",
    extension: "csv",
    media_type: MEDIA_TYPE,
    joining: Joining::OneHead,
    holds_paper: false,
    passes: 1,
    write: projects,
};

/// Without it, Excel reads UTF-8 as the encoding of the machine.
const BYTE_ORDER_MARK: &str = "\u{feff}";

fn indicators(content: &Content<'_>) -> Vec<u8> {
    let mut csv = Csv::new();
    cells::indicators(content, &mut csv);
    csv.into_bytes()
}

fn projects(content: &Content<'_>) -> Vec<u8> {
    let mut csv = Csv::new();
    cells::projects(content, &mut csv);
    csv.into_bytes()
}

/// Rows with the line ends of RFC 4180.
pub(super) struct Csv(String);

impl Csv {
    pub(super) fn new() -> Self {
        Self(BYTE_ORDER_MARK.to_owned())
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    fn quoted(&mut self, text: &str) {
        self.0.push('"');
        self.0.push_str(&text.replace('"', "\"\""));
        self.0.push('"');
    }
}

impl Table for Csv {
    fn row(&mut self, cells: impl Iterator<Item = Cell>) {
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            match cell {
                Cell::Text(text) if text.contains([',', '"', '\n', '\r', ';', '\t']) => {
                    self.quoted(&text);
                }
                Cell::Guarded(text) => self.quoted(&text),
                Cell::Number(text) | Cell::Text(text) => self.0.push_str(&text),
            }
        }
        self.0.push_str("\r\n");
    }
}
