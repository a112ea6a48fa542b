//! An analysis into a workbook: findings painted on their cells, sums as formulas.

mod additions;
mod lists;
mod overview;
mod paint;
mod projects;
mod rows;
pub(super) mod sheet;
pub(super) mod style;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet};

use self::paint::Marks;
pub(super) use self::rows::{Frame, rows};
use self::sheet::Pen;
use super::content::{Content, Found};
use super::{Format, Joining, WORKBOOK};
use crate::document::{Amounts, Document};
use crate::text::Language;

/// Six sheets: overview, projects, indicators, additions, findings, and what was not understood.
pub const FORMAT: Format = Format {
    id: WORKBOOK.id,
    extension: WORKBOOK.extension,
    media_type: WORKBOOK.media_type,
    joining: Joining::Separate,
    holds_paper: false,
    passes: 2,
    write,
};

/// What all sheets are made of.
struct Book<'a> {
    content: &'a Content<'a>,
    findings: &'a [Found],
    marks: Marks,
    pen: Pen,
    /// Whether every amount is a number in the workbook; a formula would pass over one that is text.
    sums: bool,
}

fn write(content: &Content<'_>) -> Vec<u8> {
    let findings = content.findings();
    let mut book = Book {
        content,
        findings: &findings,
        marks: paint::marks(content, &findings),
        pen: Pen::new(content.language),
        sums: all_amounts(content.analysis.document()).all(|row| {
            row.printed()
                .all(|(_, it)| sheet::number(it.value).is_some())
        }),
    };
    let overview = overview::sheet(&mut book);
    let rows = overview.rows;
    let sheets: [Worksheet; 6] = [
        overview.sheet,
        projects::projects(&mut book),
        projects::indicators(&mut book),
        additions::sheet(&mut book, rows),
        lists::findings(&mut book),
        lists::unread(&mut book),
    ];
    packed(content.language, sheets)
}

/// The workbook of these sheets.
pub(super) fn packed(language: Language, sheets: impl IntoIterator<Item = Worksheet>) -> Vec<u8> {
    let mut workbook = Workbook::new();
    // A fixed date: the same table gives the same bytes whenever it is exported.
    let fixed = ExcelDateTime::from_ymd(2000, 1, 1).expect("a day that there was");
    workbook.set_properties(
        &DocProperties::new()
            .set_author(language.export_words().name)
            .set_creation_datetime(&fixed),
    );
    for sheet in sheets {
        workbook.push_worksheet(sheet);
    }
    workbook
        .save_to_buffer()
        .expect("names, ranges and lengths are within the limits of the format")
}

/// The amounts of every row.
fn all_amounts(document: &Document) -> impl Iterator<Item = &Amounts> {
    let total = document.grand_total.iter().map(|row| &row.amounts);
    let units = document.units.iter().map(|row| &row.amounts);
    let subtotals = document.subtotals.iter().map(|row| &row.amounts);
    let projects = document.projects.iter().map(|row| &row.amounts);
    total.chain(units).chain(subtotals).chain(projects)
}

/// `A`, `B` … for columns from 0 to 25, which is more than any sheet here has.
pub(super) fn letter(column: u16) -> char {
    char::from(b'A' + column as u8)
}
