//! The document as a whole into the first sheet: facts, then the rows that state totals.

use rust_xlsxwriter::Worksheet;

use super::paint::Spot;
use super::sheet::{Sheet, holds};
use super::style::Kind;
use super::{Book, letter, projects};
use crate::checks::Place;
use crate::document::Column;
use crate::export::report;
use crate::money::Money;

/// The first sheet and where its totals stand.
pub struct Overview {
    /// The sheet.
    pub sheet: Worksheet,
    /// Where its totals stand.
    pub rows: TotalRows,
}

/// Rows of the overview, counted from 1 as formulas count them.
#[derive(Debug, Clone, Copy)]
pub struct TotalRows {
    /// The 合计 row.
    pub grand: u32,
    /// The first unit.
    pub units: u32,
    /// The first row of sums.
    pub subtotals: u32,
}

/// Columns of amounts begin here: B.
pub const FIRST_AMOUNT: u16 = 1;

/// The first sheet.
pub fn sheet(book: &mut Book<'_>) -> Overview {
    let content = book.content;
    let document = content.analysis.document();
    let mut sheet = Sheet::new(content.say.sheets.overview);
    sheet.width(0, 36);
    for column in 1..=6 {
        sheet.width(column, 18);
    }
    let mut at = 0;
    for (head, said) in report::facts(content) {
        sheet.text(&mut book.pen, at, 0, head, Kind::Field.plain());
        let spot = match head {
            _ if head == content.say.heads.money_unit => Some(Spot::MoneyUnit),
            _ if head == content.say.heads.verdict => Some(Spot::Name),
            _ => None,
        };
        let plain = Kind::Line.plain();
        match spot {
            Some(spot) => {
                let cell = (Place::Document, spot);
                book.marked(&mut sheet, (at, 1), cell, plain, |sheet, book, look| {
                    sheet.text(&mut book.pen, at, 1, &said, look);
                });
            }
            None => sheet.text(&mut book.pen, at, 1, &said, plain),
        }
        at += 1;
    }
    at += 1;
    sheet.text(
        &mut book.pen,
        at,
        0,
        content.say.heads.row,
        Kind::Head.plain(),
    );
    for (column, kind) in (FIRST_AMOUNT..).zip(Column::ALL) {
        let head = (content.words.column)(kind);
        sheet.text(&mut book.pen, at, column, head, Kind::Head.plain());
    }
    let last = FIRST_AMOUNT + 4;
    sheet.text(
        &mut book.pen,
        at,
        last,
        content.say.heads.assumed,
        Kind::Head.plain(),
    );
    at += 1;
    let grand = u32::from(document.grand_total.is_some());
    let units = document.units.len() as u32;
    let rows = TotalRows {
        grand: at + 1,
        units: at + 1 + grand,
        subtotals: at + 1 + grand + units,
    };
    let places = (0..grand)
        .map(|_| Place::GrandTotal)
        .chain((0..units).map(Place::Unit))
        .chain((0..document.subtotals.len() as u32).map(Place::Subtotal));
    for (place, row) in places.zip(report::totals(content)) {
        let name = content.named(&row.name);
        book.named(&mut sheet, (at, 0), (place, Spot::Name), name);
        book.amounts(&mut sheet, (at, FIRST_AMOUNT), place, &row.amounts);
        at += 1;
    }
    listed_sum(book, &mut sheet, at);
    at += 2;
    let mut notes = vec![content.say.made_by];
    notes.extend(content.assumed_note());
    if !content.scope.is_whole() {
        notes.push(content.say.scope.additions_left_out);
    }
    for note in notes {
        sheet.text(&mut book.pen, at, 0, note, Kind::Line.plain());
        at += 1;
    }
    Overview {
        sheet: sheet.finished(),
        rows,
    }
}

/// What the listed projects add up to, beside what is stated; it follows the filter of their sheet.
fn listed_sum(book: &mut Book<'_>, sheet: &mut Sheet, row: u32) {
    let content = book.content;
    let listed = content.projects.len();
    if listed == 0 || !book.sums || !holds(listed) {
        return;
    }
    sheet.text(
        &mut book.pen,
        row,
        0,
        content.say.heads.listed_sum,
        Kind::Field.plain(),
    );
    let name = content.say.sheets.projects;
    for (at, column) in (0..).zip(Column::ALL) {
        let amounts = content.projects.iter().filter_map(|index| {
            let project = &content.analysis.document().projects[*index as usize];
            project.amounts.value(column)
        });
        let mut amounts = amounts.peekable();
        if amounts.peek().is_none() {
            continue;
        }
        let exact = amounts.try_fold(Money::ZERO, |sum, one| sum.plus(one));
        let Some(exact) = exact.filter(|sum| super::sheet::number(*sum).is_some()) else {
            continue;
        };
        let letter = letter(projects::FIRST_AMOUNT + at);
        let formula = format!("SUBTOTAL(109,'{name}'!{letter}2:{letter}{})", listed + 1);
        let cell = (row, FIRST_AMOUNT + at);
        sheet.formula(&mut book.pen, cell, &formula, exact, Kind::Field.plain());
    }
}
