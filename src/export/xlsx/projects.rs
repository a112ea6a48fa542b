//! Projects and indicators into a sheet each.

use rust_xlsxwriter::Worksheet;

use super::paint::Spot;
use super::sheet::Sheet;
use super::style::{Kind, Look};
use super::{Book, letter};
use crate::checks::Place;
use crate::document::{Amounts, Column};
use crate::export::content::{by_place, by_project, messages};
use crate::money::Money;

/// Columns of amounts begin here: D.
pub const FIRST_AMOUNT: u16 = 3;

const TEXT: Look = Look {
    kind: Kind::Text,
    severity: None,
    assumed: false,
};

impl Book<'_> {
    /// Writes a cell in the look that what was found about it gives, and notes that on it.
    pub fn marked(
        &mut self,
        sheet: &mut Sheet,
        at: (u32, u16),
        cell: (Place, Spot),
        look: Look,
        write: impl FnOnce(&mut Sheet, &mut Self, Look),
    ) {
        let mark = self.marks.get(&cell).cloned();
        let severity = mark.as_ref().map(|mark| mark.severity);
        write(sheet, self, Look { severity, ..look });
        if let Some(mark) = mark {
            sheet.note(&mut self.pen, at.0, at.1, &mark);
        }
    }

    /// A text with what was found about it.
    pub fn named(&mut self, sheet: &mut Sheet, at: (u32, u16), cell: (Place, Spot), text: &str) {
        self.marked(sheet, at, cell, TEXT, |sheet, book, look| {
            sheet.text(&mut book.pen, at.0, at.1, text, look);
        });
    }

    /// A number of things with what was found about them.
    fn counted(&mut self, sheet: &mut Sheet, at: (u32, u16), cell: (Place, Spot), count: u32) {
        self.marked(
            sheet,
            at,
            cell,
            Kind::Figure.plain(),
            |sheet, book, look| {
                sheet.count(&mut book.pen, at.0, at.1, count, look);
            },
        );
    }

    /// The four amounts of a row and whether their columns are a guess, from `column` on.
    pub fn amounts(
        &mut self,
        sheet: &mut Sheet,
        (row, column): (u32, u16),
        place: Place,
        amounts: &Amounts,
    ) {
        for (column, kind) in (column..).zip(Column::ALL) {
            let at = (row, column);
            let look = Look {
                assumed: amounts.assumed && kind != Column::Total,
                ..Kind::Figure.plain()
            };
            let cell = (place, Spot::Amount(kind));
            self.marked(sheet, at, cell, look, |sheet, book, look| {
                sheet.amount(&mut book.pen, at, amounts.value(kind), look);
            });
        }
        if amounts.assumed {
            let assumed = self.content.words.projects.assumed;
            sheet.text(&mut self.pen, row, column + 4, assumed, Kind::Line.plain());
        }
    }
}

/// One row a project, in printed order from the second row on.
pub fn projects(book: &mut Book<'_>) -> Worksheet {
    let content = book.content;
    let (words, heads) = (&content.words.projects, &content.say.heads);
    let money = Column::ALL.map(|column| ((content.words.column)(column), 12));
    let columns: Vec<(&'static str, u16)> = [
        (heads.project_no, 6),
        (heads.unit, 16),
        (words.name, 24),
        money[0],
        money[1],
        money[2],
        money[3],
        (heads.assumed, 6),
        (heads.sum_of_funds, 12),
        (heads.difference_of_funds, 10),
        (words.goal, 40),
        (words.indicators, 6),
        (heads.findings, 30),
        (heads.first_line, 7),
        (heads.last_line, 7),
    ]
    .to_vec();
    let mut sheet = Sheet::table(&mut book.pen, content.say.sheets.projects, &columns, 3);
    let rows = sheet.limit(&mut book.pen, content.projects.len());
    let findings = by_project(book.findings);
    for (row, index) in (1..).zip(content.projects.iter().take(rows)) {
        let place = Place::Project(*index);
        let project = &content.analysis.document().projects[*index as usize];
        let record = content.project(*index);
        sheet.count(&mut book.pen, row, 0, index + 1, Kind::Figure.plain());
        sheet.text(&mut book.pen, row, 1, &record.row.unit, TEXT);
        let name = content.named(&record.row.name);
        book.named(&mut sheet, (row, 2), (place, Spot::Name), name);
        book.amounts(&mut sheet, (row, FIRST_AMOUNT), place, &project.amounts);
        funds(book, &mut sheet, row, &project.amounts);
        book.named(&mut sheet, (row, 10), (place, Spot::Goal), &record.goal);
        let indicators = record.row.indicators;
        book.counted(&mut sheet, (row, 11), (place, Spot::Indicators), indicators);
        sheet.text(&mut book.pen, row, 12, &messages(findings.get(index)), TEXT);
        sheet.lines(&mut book.pen, row, 13, record.row.lines);
    }
    sheet.filtered(rows)
}

/// The sum of a project's funds beside its total, and their difference.
fn funds(book: &mut Book<'_>, sheet: &mut Sheet, row: u32, amounts: &Amounts) {
    let mut sources = amounts.sources().map(|(_, amount)| amount.value).peekable();
    if sources.peek().is_none() {
        return;
    }
    let Some(sum) = sources.try_fold(Money::ZERO, |sum, one| sum.plus(one)) else {
        return;
    };
    let total = amounts.value(Column::Total);
    let difference = total.and_then(|total| total.minus(sum));
    let (sum_at, difference_at) = ((row, FIRST_AMOUNT + 5), (row, FIRST_AMOUNT + 6));
    let plain = Kind::Figure.plain();
    if !book.sums {
        sheet.amount(&mut book.pen, sum_at, Some(sum), plain);
        sheet.amount(&mut book.pen, difference_at, difference, plain);
        return;
    }
    let line = row + 1;
    let [first, last] = [FIRST_AMOUNT + 1, FIRST_AMOUNT + 3].map(letter);
    let formula = format!("SUM({first}{line}:{last}{line})");
    sheet.formula(&mut book.pen, sum_at, &formula, sum, plain);
    if let Some(difference) = difference {
        let [total, sum] = [FIRST_AMOUNT, FIRST_AMOUNT + 5].map(letter);
        let formula = format!("{total}{line}-{sum}{line}");
        sheet.formula(&mut book.pen, difference_at, &formula, difference, plain);
    }
}

/// One row an indicator.
pub fn indicators(book: &mut Book<'_>) -> Worksheet {
    let content = book.content;
    let (words, heads) = (&content.words.projects, &content.say.heads);
    let columns = [
        (heads.project_no, 6),
        (words.name, 22),
        (words.number, 6),
        (heads.l1_code, 6),
        (words.l1, 14),
        (heads.l2_code, 6),
        (words.l2, 16),
        (words.indicator_name, 28),
        (words.cycle, 20),
        (words.annual, 20),
        (heads.findings, 34),
        (heads.first_line, 7),
        (heads.last_line, 7),
    ];
    let mut sheet = Sheet::table(&mut book.pen, content.say.sheets.indicators, &columns, 3);
    let document = content.analysis.document();
    let counts = content.projects.iter().map(|index| {
        let project = &document.projects[*index as usize];
        project.indicators.len()
    });
    let rows = sheet.limit(&mut book.pen, counts.sum());
    let findings = by_place(book.findings);
    let mut row = 0;
    for index in &content.projects {
        let record = content.project(*index);
        let places = document.projects[*index as usize].indicators.clone();
        for (place, one) in places.map(Place::Indicator).zip(&record.indicators) {
            if row as usize == rows {
                break;
            }
            row += 1;
            let project = content.named(&record.row.name);
            sheet.count(&mut book.pen, row, 0, index + 1, Kind::Figure.plain());
            sheet.text(&mut book.pen, row, 1, project, TEXT);
            book.counted(&mut sheet, (row, 2), (place, Spot::Number), one.number);
            sheet.text(&mut book.pen, row, 3, &one.l1_code, TEXT);
            sheet.text(&mut book.pen, row, 4, &one.l1, TEXT);
            sheet.text(&mut book.pen, row, 5, &one.l2_code, TEXT);
            book.named(&mut sheet, (row, 6), (place, Spot::Class), &one.l2);
            book.named(&mut sheet, (row, 7), (place, Spot::Name), &one.name);
            sheet.text(&mut book.pen, row, 8, &one.cycle, TEXT);
            book.named(&mut sheet, (row, 9), (place, Spot::Value), &one.annual);
            sheet.text(
                &mut book.pen,
                row,
                10,
                &messages(findings.get(&place)),
                TEXT,
            );
            sheet.lines(&mut book.pen, row, 11, one.lines);
        }
    }
    sheet.filtered(rows)
}
