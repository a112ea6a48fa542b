//! Findings, and the text that was not understood, into a sheet each.

use rust_xlsxwriter::Worksheet;

use super::Book;
use super::sheet::Sheet;
use super::style::{Kind, Look};
use crate::export::content::EVERYTHING;
use crate::query;

/// One row a finding.
pub fn findings(book: &mut Book<'_>) -> Worksheet {
    let content = book.content;
    let (words, heads) = (&content.words.checks, &content.say.heads);
    let columns = [
        (words.panel.severity, 10),
        (words.panel.check, 26),
        (heads.check_id, 24),
        (heads.place, 40),
        (heads.message, 60),
        (heads.hint, 50),
        (heads.first_line, 8),
        (heads.last_line, 8),
    ];
    let mut sheet = Sheet::table(&mut book.pen, content.say.sheets.findings, &columns, 0);
    let findings = book.findings;
    let rows = sheet.limit(&mut book.pen, findings.len());
    let text = Kind::Text.plain();
    for (row, found) in (1..).zip(&findings[..rows]) {
        let shape = (words.severity_shape)(found.severity);
        let severity = format!("{shape} {}", (words.severity)(found.severity));
        let look = Look {
            severity: Some(found.severity),
            ..text
        };
        sheet.text(&mut book.pen, row, 0, &severity, look);
        sheet.text(&mut book.pen, row, 1, found.title, text);
        sheet.text(&mut book.pen, row, 2, found.check, text);
        sheet.text(&mut book.pen, row, 3, &content.place(found), text);
        sheet.text(&mut book.pen, row, 4, &found.message, text);
        sheet.text(&mut book.pen, row, 5, found.hint, text);
        sheet.lines(&mut book.pen, row, 6, found.row.lines);
    }
    sheet.filtered(rows)
}

/// One row a piece of text that was not understood.
pub fn unread(book: &mut Book<'_>) -> Worksheet {
    let content = book.content;
    let heads = &content.say.heads;
    let columns = [
        (heads.first_line, 10),
        (heads.last_line, 10),
        (heads.text, 120),
    ];
    let mut sheet = Sheet::table(&mut book.pen, content.say.sheets.unread, &columns, 0);
    let rest = query::unexplained(content.analysis, EVERYTHING).rows;
    let rows = sheet.limit(&mut book.pen, rest.len());
    for (at, row) in (1..).zip(&rest[..rows]) {
        sheet.lines(&mut book.pen, at, 0, Some(row.lines));
        sheet.text(&mut book.pen, at, 2, &row.text, Kind::Text.plain());
    }
    sheet.filtered(rows)
}
