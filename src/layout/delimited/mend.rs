//! Rows that break over lines because their cells hold line breaks, put together by counting tabs.

use crate::document::{Repair, RepairKind};
use crate::layout::grid::{Cell, Columns, Grid, Header, Record, numbered};
use crate::layout::page_number::PageNumber;

/// Puts the records below `header` together.
pub fn mend(text: &str, grid: &mut Grid, header: &Header) {
    let below = grid.records.split_off(header.end);
    let heading = &grid.records[header.end - 1];
    let leads = heading.cells.first().is_some_and(Cell::is_empty) && heading.cells.len() > 1;
    let mut mender = Mender {
        text,
        columns: &header.columns,
        leads,
        mended: Vec::with_capacity(below.len()),
        repairs: Vec::new(),
    };
    for record in below {
        mender.add(record);
    }
    grid.records.append(&mut mender.mended);
    grid.repairs.append(&mut mender.repairs);
}

struct Mender<'a> {
    text: &'a str,
    columns: &'a Columns,
    /// Whether each row begins with a tab, as Tika prints the rows of a spreadsheet.
    leads: bool,
    mended: Vec<Record>,
    repairs: Vec<Repair>,
}

/// Blank lines in a row after which nothing belongs to the row above: Tika prints them between
/// the sheets of a workbook.
const BLANK_LINES_BETWEEN_SHEETS: u32 = 2;

/// The beginning of a name stands on at most this many lines above its row.
const MAX_NAME_LINES_ABOVE: usize = 3;

impl Mender<'_> {
    fn add(&mut self, mut record: Record) {
        let goes_on = self
            .mended
            .last()
            .is_some_and(|last| self.goes_on(last, &record));
        if goes_on && let Some(last) = self.mended.last_mut() {
            let mut cells = record.cells.into_iter();
            if let (Some(end), Some(first)) = (last.cells.last_mut(), cells.next()) {
                end.append(&first);
            }
            last.cells.extend(cells);
        } else {
            self.take_name_above(&mut record);
            self.mended.push(record);
        }
    }

    /// Whether `next` is the rest of the row `last`.
    fn goes_on(&self, last: &Record, next: &Record) -> bool {
        let at = last.cells.len() - 1;
        let breaks_here = at > 0 && self.columns.is_text(at);
        if !breaks_here
            || next.blank_lines >= BLANK_LINES_BETWEEN_SHEETS
            || self.is_quoted(next)
            || self.begins_row(next)
            || at + next.cells.len() > self.columns.len()
        {
            return false;
        }
        let complete = at + 1 == self.columns.len();
        !complete || (self.has_amount(last) && self.more_indicators(&last.cells[at], next))
    }

    fn begins_row(&self, record: &Record) -> bool {
        let first_is_empty = record.cells.first().is_some_and(Cell::is_empty);
        if self.leads {
            return first_is_empty;
        }
        self.has_amount(record) || record.cells.len() == self.columns.len()
    }

    fn has_amount(&self, record: &Record) -> bool {
        let mut cells = record.cells.iter().enumerate();
        cells.any(|(index, cell)| self.columns.is_amount(index) && cell.is_amount(self.text))
    }

    /// Whether the line `next` goes on below the complete row that ends with the cell `last`.
    fn more_indicators(&self, last: &Cell, next: &Record) -> bool {
        let flow = next.cells[0].flow(self.text);
        let ended = last.is_empty() || last.last_character(self.text) == Some('。');
        let is_indicator = numbered(&flow).is_some() || flow.contains("指标值");
        !last.is_empty() && (is_indicator || !ended && PageNumber::parse(&flow).is_none())
    }

    /// A cell in quotes holds its own line breaks, so no row goes on with one.
    fn is_quoted(&self, record: &Record) -> bool {
        let first = record.cells[0].pieces.first();
        first.is_some_and(|first| self.text[..first.start as usize].ends_with('"'))
    }

    /// Puts lines without a tab right above `record` into its name, whose beginning they are.
    fn take_name_above(&mut self, record: &mut Record) {
        if self.leads
            || record.cells.len() < 2
            || record.blank_lines > 0
            || !self.has_amount(record)
        {
            return;
        }
        let lines = self
            .mended
            .iter()
            .rev()
            .take_while(|line| line.cells.len() == 1);
        let count = lines.take(MAX_NAME_LINES_ABOVE + 1).count();
        let above = self.mended.len() - count;
        let lines = &self.mended[above..];
        let is_name = |line: &Record| {
            let flow = line.cells[0].flow(self.text);
            PageNumber::parse(&flow).is_none() && !flow.contains(['。', '：', ':'])
        };
        let touch = lines
            .iter()
            .all(|line| line.blank_lines == 0 && !self.is_quoted(line));
        if count == 0 || count > MAX_NAME_LINES_ABOVE || !touch || !lines.iter().all(is_name) {
            return;
        }
        let mut name = Cell::default();
        for line in self.mended.drain(above..) {
            name.append(&line.cells[0]);
        }
        self.repairs.extend(name.pieces.first().map(|place| Repair {
            kind: RepairKind::BorderGuessed,
            place: *place,
        }));
        name.append(&record.cells[0]);
        record.cells[0] = name;
    }
}
