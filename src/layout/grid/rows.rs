//! Records into rows: repeated headers and page numbers taken out, rows over two pages joined.

use super::columns::{Columns, Header, Role};
use super::{Cell, Grid, Part, Record, dropped, flow, indents, seam, spilled};
use crate::document::{Column, Repair, RepairKind};
use crate::layout::page_number::PageNumber;
use crate::layout::{AmountCell, Body, Layout, Row};
use crate::money::Money;
use crate::span::Span;

/// What tables print into the cell of an amount that is not there.
const NO_AMOUNT: [char; 10] = ['-', '—', '–', '－', '−', '─', '―', '/', '／', '\\'];

/// A row whose columns are known but not yet whether its name is indented.
#[derive(Debug, Default)]
pub struct Draft {
    /// The name cell.
    pub name: Cell,
    /// The amounts that are printed, and where.
    pub amounts: Vec<(Column, Vec<Span>)>,
    /// The pieces of the goal.
    pub goal: Vec<Span>,
    /// The pieces of the indicators.
    pub indicators: Vec<Span>,
    /// The table that it stands in, if which sources that table prints is a guess.
    pub guessed_in: Option<u32>,
    /// Number of rests that were joined to it.
    pub rests: u32,
}

impl Draft {
    /// Whether the row has goal or indicators.
    pub fn has_body(&self) -> bool {
        !self.goal.is_empty() || !self.indicators.is_empty()
    }

    /// Whether it has neither name nor amounts.
    pub fn is_body_only(&self) -> bool {
        self.name.is_empty() && self.amounts.is_empty()
    }

    /// Whether it has neither amounts nor goal nor indicators.
    fn is_name_only(&self) -> bool {
        self.amounts.is_empty() && !self.has_body()
    }

    /// Adds `rest`, which goes on where this row ends.
    fn append(&mut self, rest: Self) {
        self.rests += 1;
        self.name.append(&rest.name);
        self.amounts.extend(rest.amounts);
        self.goal.extend(rest.goal);
        self.indicators.extend(rest.indicators);
    }
}

struct Reader<'a> {
    text: &'a str,
    /// The columns that the last header names.
    headed: Columns,
    /// The columns of the table that is read now.
    columns: Columns,
    table: u32,
    drafts: Vec<Draft>,
    layout: Layout,
}

/// Reads the records below `header` and takes what stands above it as the head.
pub fn read(text: &str, grid: Grid, header: Header) -> Layout {
    let Grid {
        records,
        marks,
        repairs,
    } = grid;
    let pieces = |records: &[Record]| -> Vec<Span> {
        let cells = records.iter().flat_map(|record| &record.cells);
        cells.flat_map(|cell| cell.pieces.clone()).collect()
    };
    let mut reader = Reader {
        text,
        headed: header.columns.clone(),
        columns: header.columns,
        table: 0,
        drafts: Vec::new(),
        layout: Layout {
            head: pieces(&records[..header.start]),
            header: pieces(&records[header.start..header.end]),
            furniture: marks,
            repairs,
            ..Layout::default()
        },
    };
    if let Part::Table(table) = records[header.start].part {
        reader.table = table;
    }
    for (index, record) in records.iter().enumerate().skip(header.end) {
        reader.record(record, &records[index..]);
    }
    reader.finish()
}

impl Reader<'_> {
    /// Reads `record`, the first of `rest`.
    fn record(&mut self, record: &Record, rest: &[Record]) {
        if let Part::Table(table) = record.part
            && table != self.table
        {
            self.begin_table(table, rest);
        }
        if let Some(columns) = self.repeated_header(record) {
            self.claim(record);
            self.drop_lines();
            self.headed = columns.clone();
            self.columns = columns;
            return;
        }
        let stands_alone = record.part == Part::Outside || record.cells.len() == 1;
        if self.is_page_number(record) {
            self.claim(record);
        } else if !stands_alone || self.columns.len() == 1 {
            self.row(record);
        }
    }

    fn begin_table(&mut self, table: u32, rest: &[Record]) {
        let rows = rest
            .iter()
            .take_while(|record| record.part == Part::Table(table));
        self.table = table;
        self.columns = if rest[0].cells.len() == self.headed.len() {
            self.headed.clone()
        } else {
            dropped::columns(self.text, rows, &self.drafts)
        };
    }

    fn repeated_header(&self, record: &Record) -> Option<Columns> {
        let may_name_projects = |cell: &Cell| {
            let bytes: usize = cell.pieces.iter().map(|piece| piece.len()).sum();
            bytes < 120 && cell.flow(self.text).contains("项目名称")
        };
        let cells = &record.cells;
        cells
            .iter()
            .any(may_name_projects)
            .then(|| Columns::under(self.text, cells))?
    }

    /// Lines with nothing but a name right before a header are the title of its table; below the
    /// last row they are notes.
    fn drop_lines(&mut self) {
        while self.drafts.last().is_some_and(Draft::is_name_only) {
            self.drafts.pop();
        }
    }

    fn claim(&mut self, record: &Record) {
        let pieces = record.cells.iter().flat_map(|cell| &cell.pieces);
        self.layout.furniture.extend(pieces);
    }

    fn is_page_number(&self, record: &Record) -> bool {
        let mut printed = record.cells.iter().filter(|cell| !cell.is_empty());
        let (Some(only), None) = (printed.next(), printed.next()) else {
            return false;
        };
        let number = PageNumber::parse(&only.flow(self.text));
        number.is_some_and(|number| record.cells.len() == 1 || !number.form.is_bare())
    }

    fn row(&mut self, record: &Record) {
        let Some(draft) = self.draft(record) else {
            return;
        };
        match self.drafts.last_mut() {
            Some(last) if seam::goes_on(self.text, last, &draft) => {
                let place = [&draft.name.pieces, &draft.goal, &draft.indicators];
                let first = place.into_iter().flatten().min().copied();
                self.layout.repairs.extend(first.map(|place| Repair {
                    kind: RepairKind::RowJoinedOverPages,
                    place,
                }));
                last.append(draft);
            }
            Some(_) | None if seam::stands_alone(self.text, &draft) => self.drafts.push(draft),
            // The rest of a row whose beginning the tool lost would spoil the row above it.
            Some(_) | None => {}
        }
    }

    /// The row that `record` holds; `None` when it holds several, or none.
    fn draft(&mut self, record: &Record) -> Option<Draft> {
        let cells = || record.cells.iter().enumerate();
        let holds_several =
            |(index, cell)| self.columns.is_amount(index) && holds_several(self.text, cell);
        if cells().any(holds_several) {
            return None;
        }
        let guessed = self.columns.sources_guessed;
        let mut draft = Draft {
            guessed_in: guessed.then_some(self.table),
            ..Draft::default()
        };
        for (index, cell) in cells() {
            match self.columns.role(index) {
                Some(Role::RunningNumber) => self.layout.furniture.extend(&cell.pieces),
                Some(Role::Name) => draft.name = cell.clone(),
                Some(Role::Amount(column)) => self.amount(column, cell, &mut draft),
                Some(Role::Goal) => draft.goal.clone_from(&cell.pieces),
                Some(Role::Indicators) => draft.indicators.clone_from(&cell.pieces),
                None => {}
            }
        }
        let spilled = spilled::mend(self.text, &mut draft);
        self.layout.repairs.extend(spilled);
        let printed = !draft.name.is_empty() || !draft.amounts.is_empty() || draft.has_body();
        printed.then_some(draft)
    }

    fn amount(&mut self, column: Column, cell: &Cell, draft: &mut Draft) {
        let words = cell.flow(self.text);
        if Money::parse(&words).is_some() {
            if let [first, .., last] = &cell.pieces[..] {
                self.layout.repairs.push(Repair {
                    kind: RepairKind::AmountJoined,
                    place: Span {
                        start: first.start,
                        end: last.end,
                    },
                });
            }
            draft.amounts.push((column, cell.pieces.clone()));
        } else if words
            .chars()
            .all(|character| NO_AMOUNT.contains(&character))
        {
            self.layout.furniture.extend(&cell.pieces);
        }
    }

    fn finish(mut self) -> Layout {
        self.drop_lines();
        self.drafts.retain(|draft| !draft.is_body_only());
        let threshold = indents::threshold(&self.drafts);
        let rows = self.drafts.into_iter().map(|draft| row(draft, threshold));
        self.layout.rows = rows.collect();
        self.layout.furniture.sort_unstable();
        self.layout
            .repairs
            .sort_unstable_by_key(|repair| repair.place);
        self.layout
    }
}

fn row(draft: Draft, threshold: Option<u32>) -> Row {
    let guessed = draft.guessed_in.is_some();
    let amount = |(column, pieces)| AmountCell {
        pieces,
        // The first amount is 总计 by its order as well; said so, the row counts as assumed.
        column: (!guessed || column != Column::Total).then_some(column),
    };
    Row {
        indented: threshold.map(|threshold| draft.name.indent >= threshold),
        name: draft.name.pieces,
        amounts: draft.amounts.into_iter().map(amount).collect(),
        body: Body::Cells {
            goal: draft.goal,
            indicators: draft.indicators,
        },
    }
}

/// Whether a cell holds the amounts of several rows, which the tool took for one: each line is an
/// amount, and all lines together are none.
fn holds_several(text: &str, cell: &Cell) -> bool {
    let is_amount = |piece: &Span| Money::parse(&flow(text, &[*piece])).is_some();
    cell.pieces.len() > 1
        && cell.pieces.iter().all(is_amount)
        && Money::parse(&cell.flow(text)).is_none()
}
