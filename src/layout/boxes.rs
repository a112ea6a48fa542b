//! Text that is whole cell by whole cell, but whose cells stand in the order of boxes on the page:
//! what pdfminer prints, and MuPDF's blocks.
//!
//! Within a column, boxes keep the order of the rows; between columns they do not: the goals of
//! several rows may follow one another, or a goal its indicators. So cells are told apart by what
//! they are (an indent, a number, `1、D-`, a width), and the k-th name, amounts, goal and indicators
//! of a page go together where a page has as many of each. Where it has not, cells go to the row
//! that stands nearest above, and the rows are marked [`RepairKind::CellsPaired`]; where several
//! rows stand above, which says nothing, they stay unexplained.

mod cells;
mod pairs;

use self::cells::Kind;
use super::cells_first::by_cell::Amounts;
use super::cells_first::heads::Sheet;
use super::lines::lines_with;
use super::stream::furniture::Parts;
use super::tokens::pieces;
use super::{AmountCell, Body, Evidence, Layout, Row, Shape, Survey, cells_first};
use crate::document::{Repair, RepairKind};
use crate::span::Span;

/// The shape, as [`super::SHAPES`] lists it.
pub const SHAPE: Shape = Shape {
    id: "boxes",
    detect,
    read,
};

/// Below that of a stream, which is the same where every row's cells are in order.
const CONFIDENCE: u8 = 5;

/// Above that of a stream, where blank lines part the cells of the header row.
const CONFIDENCE_APART: u8 = 20;

/// Tika may append a bookmark behind a tab.
const MAX_TABBED_LINES: usize = 2;

/// A header row whose cells stand on lines of their own.
fn detect(survey: &Survey) -> Option<Evidence> {
    let text = survey.text();
    // Tabs part the cells of real tables.
    if lines_with(text, "\t").nth(MAX_TABBED_LINES).is_some() {
        return None;
    }
    let header = cells_first::header(survey);
    let of = header.iter().filter(|token| token.starts_line).count() as u32;
    let pairs = header.windows(2);
    let apart = pairs.filter(|pair| {
        let gap = pair[0].span.end as usize..pair[1].span.start as usize;
        text[gap].matches('\n').count() > 1
    });
    let apart = apart.count() as u32;
    (of >= MIN_HEADER_CELLS).then_some(Evidence {
        confidence: if apart + 1 >= MIN_HEADER_CELLS {
            CONFIDENCE_APART
        } else {
            CONFIDENCE
        },
        agreeing: apart,
        of,
    })
}

/// A header row on so many lines has a line for each cell.
const MIN_HEADER_CELLS: u32 = 4;

fn read(survey: &Survey) -> Option<Layout> {
    let text = survey.text();
    let Parts {
        head,
        header,
        rows,
        furniture,
    } = cells_first::parts(survey);
    let sheet = Sheet::new(text, &rows);
    let mut cells = cells::cells(&sheet);
    let of_row = |kind: Kind| matches!(kind, Kind::Name | Kind::Project | Kind::Amounts);
    let first = cells.iter().position(|cell| of_row(cell.kind))?;
    // What stands above the first row is not of the table: pdfminer prints a title there.
    let above = cells.drain(..first);
    let above: Vec<Span> = above.flat_map(|cell| pieces(&rows[cell.tokens])).collect();
    let mut layout = Layout {
        head: pieces(&head).into_iter().chain(above).collect(),
        header: pieces(&header),
        furniture,
        ..Layout::default()
    };
    let units = pairs::units(&sheet, &cells);
    for pairing in pairs::pairings(&sheet, &cells, &units) {
        let of = |cell: Option<usize>| {
            cell.map_or_else(Vec::new, |cell| pieces(&rows[cells[cell].tokens.clone()]))
        };
        let amounts = cells[pairing.amounts].amounts.into_iter();
        let amounts: Vec<Span> = amounts
            .flat_map(Amounts::tokens)
            .map(|at| rows[at].span)
            .collect();
        if pairing.guessed
            && let Some(place) = amounts.first()
        {
            layout.repairs.push(Repair {
                kind: RepairKind::CellsPaired,
                place: *place,
            });
        }
        layout.rows.push(Row {
            name: of(pairing.name),
            indented: pairing.unit.map(|unit| !unit),
            amounts: amounts
                .into_iter()
                .map(|place| AmountCell {
                    pieces: vec![place],
                    column: None,
                })
                .collect(),
            body: Body::Cells {
                goal: of(pairing.goal),
                indicators: of(pairing.indicators),
            },
        });
    }
    Some(layout)
}
