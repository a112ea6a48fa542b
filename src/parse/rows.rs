//! Rows into 合计, units and projects.

use super::{body, flow::Flow};
use crate::document::{
    Amount, Amounts, Column, Document, GrandTotal, Passage, Project, Unit,
};
use crate::layout::{AmountCell, Body, Row};
use crate::money::Money;

const GRAND_TOTAL_LABELS: [&str; 3] = ["合计", "总计", "合计："];

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    GrandTotal,
    Unit,
    Project,
}

/// Reads all rows into the document.
pub fn read(text: &str, rows: &[Row], document: &mut Document) {
    for row in rows {
        let kind = kind(text, row, document);
        let name = document.passage(&row.name);
        let amounts = amounts(text, &row.amounts, document);
        match kind {
            Kind::GrandTotal => {
                document.grand_total = Some(GrandTotal {
                    label: name,
                    amounts,
                });
            }
            Kind::Unit => push_unit(name, amounts, document),
            Kind::Project => push_project(text, name, amounts, &row.body, document),
        }
    }
}

/// The first row named 合计 is the grand total. Where the text keeps indents, they part projects
/// from units; where it does not, a unit is a row without goal and indicators.
fn kind(text: &str, row: &Row, document: &Document) -> Kind {
    let name = Flow::new(text, &row.name);
    let is_total = GRAND_TOTAL_LABELS.contains(&name.text());
    if is_total && document.grand_total.is_none() {
        return Kind::GrandTotal;
    }
    if row.indented.unwrap_or(false) || !row.body.is_empty() {
        Kind::Project
    } else {
        Kind::Unit
    }
}

fn push_unit(name: Passage, amounts: Amounts, document: &mut Document) {
    let end = document.projects.len() as u32;
    document.units.push(Unit {
        name,
        amounts,
        projects: end..end,
    });
}

fn push_project(
    text: &str,
    name: Passage,
    amounts: Amounts,
    body: &Body,
    document: &mut Document,
) {
    if document.units.is_empty() {
        push_unit(Passage::default(), Amounts::default(), document);
    }
    let first = document.indicators.len() as u32;
    let goal = body::read(text, body, document);
    let end = document.indicators.len() as u32;
    document.projects.push(Project {
        name,
        amounts,
        goal,
        indicators: first..end,
    });
    if let Some(unit) = document.units.last_mut() {
        unit.projects.end += 1;
    }
}

/// Puts amounts into columns. Without positions, one amount is 总计 and four are all columns;
/// with two or three the source columns are a guess: the first ones, as 财政拨款 pays for most.
fn amounts(text: &str, cells: &[AmountCell], document: &mut Document) -> Amounts {
    let mut amounts = Amounts::default();
    for (cell, next) in cells.iter().zip(Column::ALL) {
        let digits = Flow::new(text, &cell.pieces);
        let Some(value) = Money::parse(digits.text()) else {
            continue;
        };
        let place = document.passage(&cell.pieces);
        amounts.set(cell.column.unwrap_or(next), Amount { value, place });
    }
    let positions_lost = cells.iter().any(|cell| cell.column.is_none());
    amounts.assumed = positions_lost && (2..Column::ALL.len()).contains(&cells.len());
    amounts
}
