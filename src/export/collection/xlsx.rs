//! A collection into a workbook: what it comes to, then documents, findings and indicators to filter.

use rust_xlsxwriter::Worksheet;

use super::{CollectedContent, CollectionFormat, csv};
use crate::document::Column;
use crate::export::WORKBOOK;
use crate::export::xlsx::sheet::{Pen, Sheet};
use crate::export::xlsx::style::Kind;
use crate::export::xlsx::{Frame, packed, rows};
use crate::money::MoneyUnit;
use crate::text;

/// Four sheets: overview, documents, findings, and indicators with each of their targets.
pub const FORMAT: CollectionFormat = CollectionFormat {
    offer: WORKBOOK,
    write,
};

/// So many cells at the end of a row of a file say which files are here.
const SCOPE: usize = 1;

/// File, department, title, year and who says it, unit of money, 总计, counts, verdict, findings,
/// encoding, what was not understood, digest, why not read.
const DOCUMENT_WIDTHS: [u16; 17] = [40, 28, 36, 8, 12, 10, 16, 8, 8, 16, 8, 8, 8, 10, 10, 20, 36];

/// File, check, severity, project, indicator, message, lines.
const FINDING_WIDTHS: [u16; 10] = [40, 26, 10, 8, 32, 8, 28, 60, 8, 8];

/// Class, name, both values, documents, uses, files.
const INDICATOR_WIDTHS: [u16; 7] = [16, 32, 20, 20, 10, 10, 60];

fn write(content: &CollectedContent<'_>) -> Vec<u8> {
    let sheets = &content.files.sheets;
    let mut pen = Pen::new(content.language);
    let documents = Frame {
        name: content.says.documents,
        widths: &DOCUMENT_WIDTHS,
        left_out: [0, SCOPE],
    };
    let findings = Frame {
        name: sheets.findings,
        widths: &FINDING_WIDTHS,
        left_out: [0, 0],
    };
    let indicators = Frame {
        name: sheets.indicators,
        widths: &INDICATOR_WIDTHS,
        left_out: [0, 0],
    };
    let sheets = [
        overview(content, &mut pen),
        rows(&mut pen, &documents, |table| csv::documents(content, table)),
        rows(&mut pen, &findings, |table| csv::findings(content, table)),
        rows(&mut pen, &indicators, |table| {
            csv::indicators(content, table);
        }),
    ];
    packed(content.language, sheets)
}

/// What is said of all files, and what they come to by unit of money.
fn overview(content: &CollectedContent<'_>, pen: &mut Pen) -> Worksheet {
    let summary = content.summary();
    let (heads, own) = (&content.files.heads, &content.says.heads);
    let mut sheet = Sheet::new(content.files.sheets.overview);
    sheet.width(0, 36);
    sheet.width(1, 12);
    sheet.width(2, 20);
    let mut lines = text::collection_sentences(content.language, &summary);
    lines.push(content.scope_sentence(content.documents().len()));
    let mut at = 0;
    for line in &lines {
        sheet.text(pen, at, 0, line, Kind::Line.plain());
        at += 1;
    }
    at += 1;
    let names = [
        heads.money_unit,
        own.documents,
        (content.words.column)(Column::Total),
    ];
    for (column, head) in (0..).zip(names) {
        sheet.text(pen, at, column, head, Kind::Head.plain());
    }
    at += 1;
    for part in &summary.sums.parts {
        let unit = part.unit.map_or("", MoneyUnit::word);
        sheet.text(pen, at, 0, unit, Kind::Line.plain());
        let plain = Kind::Figure.plain();
        sheet.count(pen, at, 1, part.tables, plain);
        match part.sum {
            Some(_) => sheet.amount(pen, (at, 2), part.sum, plain),
            None => sheet.text(pen, at, 2, content.says.sum_too_long, plain),
        }
        at += 1;
    }
    at += 1;
    sheet.text(pen, at, 0, content.files.made_by, Kind::Line.plain());
    sheet.finished()
}
