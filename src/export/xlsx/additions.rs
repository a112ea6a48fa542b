//! Additions into a sheet whose sums the spreadsheet does itself.

use std::ops::Range;

use rust_xlsxwriter::Worksheet;

use super::overview::{self, TotalRows};
use super::sheet::{Sheet, holds};
use super::style::{Kind, Look};
use super::{Book, letter, projects};
use crate::checks::Severity;
use crate::document::Column;
use crate::export::report;
use crate::money::Money;
use crate::query::AdditionRow;
use crate::text;
use crate::totals::{Level, Verdict};

/// One row an addition.
pub fn sheet(book: &mut Book<'_>, totals: TotalRows) -> Worksheet {
    let content = book.content;
    let (say, heads) = (&content.words.additions, &content.say.heads);
    let columns = [
        (heads.row, 28),
        (say.what, 24),
        (say.stated, 13),
        (say.sum, 13),
        (say.difference, 14),
        (heads.bound, 12),
        (say.verdict, 18),
        (heads.assumed, 8),
        (heads.causes, 48),
        (heads.first_line, 8),
        (heads.last_line, 8),
    ];
    let mut sheet = Sheet::table(&mut book.pen, content.say.sheets.additions, &columns, 1);
    let additions = content.additions();
    let rows = sheet.limit(&mut book.pen, additions.len());
    for (at, row) in (1..).zip(&additions[..rows]) {
        let text = Kind::Text.plain();
        let plain = Kind::Figure.plain();
        sheet.text(
            &mut book.pen,
            at,
            0,
            text::row_name(content.words, row),
            text,
        );
        let what = (say.parts)(row.addition.level, row.addition.addend, row.addition.parts);
        sheet.text(&mut book.pen, at, 1, &what, text);
        sheet.amount(&mut book.pen, (at, 2), row.addition.stated, plain);
        let range = range(book, totals, row);
        match range.zip(row.addition.sum.filter(|sum| fits(*sum))) {
            Some((range, sum)) => {
                sheet.formula(&mut book.pen, (at, 3), &format!("SUM({range})"), sum, plain);
                difference(book, &mut sheet, at, row);
            }
            None => {
                sheet.amount(&mut book.pen, (at, 3), row.addition.sum, plain);
                sheet.amount(&mut book.pen, (at, 4), row.addition.difference, plain);
            }
        }
        sheet.amount(&mut book.pen, (at, 5), Some(row.addition.bound), plain);
        let look = Look {
            severity: severity(row.addition.verdict),
            ..text
        };
        sheet.text(&mut book.pen, at, 6, &report::verdict(content, row), look);
        if row.addition.assumed {
            sheet.text(&mut book.pen, at, 7, content.words.projects.assumed, text);
        }
        sheet.text(&mut book.pen, at, 8, &content.causes(row).join("\n"), text);
        sheet.lines(&mut book.pen, at, 9, row.lines);
    }
    sheet.filtered(rows)
}

fn difference(book: &mut Book<'_>, sheet: &mut Sheet, at: u32, row: &AdditionRow) {
    let plain = Kind::Figure.plain();
    match row
        .addition
        .difference
        .filter(|difference| fits(*difference))
    {
        Some(difference) => {
            let formula = format!("C{0}-D{0}", at + 1);
            sheet.formula(&mut book.pen, (at, 4), &formula, difference, plain);
        }
        None => sheet.amount(&mut book.pen, (at, 4), row.addition.difference, plain),
    }
}

fn fits(amount: Money) -> bool {
    super::sheet::number(amount).is_some()
}

fn severity(verdict: Verdict) -> Option<Severity> {
    match verdict {
        Verdict::Differs => Some(Severity::Error),
        Verdict::Unchecked => Some(Severity::Warning),
        Verdict::Rounding => Some(Severity::Note),
        Verdict::Exact => None,
    }
}

/// The cells that are added up; `None` where some of them are no numbers or on no sheet.
fn range(book: &Book<'_>, totals: TotalRows, row: &AdditionRow) -> Option<String> {
    let content = book.content;
    let document = content.analysis.document();
    if !book.sums || !holds(content.projects.len()) {
        return None;
    }
    let sheets = &content.say.sheets;
    let Some(column) = row.addition.addend.column() else {
        // The sources of the same row, wherever that stands.
        let (name, first, line) = match row.addition.level {
            Level::Grand => (sheets.overview, overview::FIRST_AMOUNT, totals.grand),
            Level::Unit => {
                let line = totals.units + row.addition.row;
                (sheets.overview, overview::FIRST_AMOUNT, line)
            }
            Level::Subtotal => {
                let line = totals.subtotals + row.addition.row;
                (sheets.overview, overview::FIRST_AMOUNT, line)
            }
            Level::Project => {
                let at = content.projects.binary_search(&row.addition.row).ok()?;
                (sheets.projects, projects::FIRST_AMOUNT, at as u32 + 2)
            }
        };
        let [first, last] = [first + 1, first + 3].map(letter);
        return Some(format!("'{name}'!{first}{line}:{last}{line}"));
    };
    let of_projects = |projects: &Range<u32>| {
        let letter = letter(projects::FIRST_AMOUNT + offset(column));
        let (first, last) = (projects.start + 2, projects.end + 1);
        format!("'{}'!{letter}{first}:{letter}{last}", sheets.projects)
    };
    match row.addition.level {
        Level::Grand => {
            let letter = letter(overview::FIRST_AMOUNT + offset(column));
            let (first, last) = (totals.units, totals.units + document.units.len() as u32 - 1);
            let name = sheets.overview;
            Some(format!("'{name}'!{letter}{first}:{letter}{last}"))
        }
        Level::Unit => Some(of_projects(
            &document.units[row.addition.row as usize].projects,
        )),
        Level::Subtotal => Some(of_projects(
            &document.subtotals[row.addition.row as usize].projects,
        )),
        Level::Project => None,
    }
}

fn offset(column: Column) -> u16 {
    column.index() as u16
}
