//! Rows into 合计, units, subtotals and projects.

use super::body;
use super::flow::Flow;
use super::kinds::{Kind, kinds};
use super::subtotals;
use crate::document::{
    Amount, Amounts, Column, Document, GrandTotal, Passage, Project, Subtotal, Unit,
};
use crate::layout::{AmountCell, Body, Row};
use crate::money::Money;

/// Reads all rows into the document.
pub fn read(text: &str, rows: &[Row], document: &mut Document) {
    let amounts: Vec<Amounts> = rows
        .iter()
        .map(|row| amounts(text, &row.amounts, document))
        .collect();
    let totals: Vec<_> = amounts.iter().map(|row| row.value(Column::Total)).collect();
    let kinds = kinds(text, rows, &totals);
    for ((row, amounts), kind) in rows.iter().zip(amounts).zip(kinds) {
        let name = document.passage(&row.name);
        match kind {
            Kind::GrandTotal => {
                document.grand_total = Some(GrandTotal {
                    label: name,
                    amounts,
                });
            }
            Kind::Unit => push_unit(name, amounts, document),
            Kind::Subtotal => {
                let at = document.projects.len() as u32;
                document.subtotals.push(Subtotal {
                    name,
                    amounts,
                    projects: at..at,
                });
            }
            Kind::Project => push_project(text, name, amounts, &row.body, document),
        }
    }
    subtotals::settle(text, document);
}

fn push_unit(name: Passage, amounts: Amounts, document: &mut Document) {
    let end = document.projects.len() as u32;
    document.units.push(Unit {
        name,
        amounts,
        projects: end..end,
    });
}

fn push_project(text: &str, name: Passage, amounts: Amounts, body: &Body, document: &mut Document) {
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
        let place = document.passage(&cell.pieces);
        let Some(value) = Money::parse(digits.text()) else {
            // A dash or the like says that the cell is empty; a figure that is no amount is for the
            // reader to look at.
            if !digits.text().contains(|one: char| one.is_numeric()) {
                document.furniture.push(place);
            }
            continue;
        };
        amounts.set(cell.column.unwrap_or(next), Amount { value, place });
    }
    let positions_lost = cells.iter().any(|cell| cell.column.is_none());
    let open = cells.len() < Column::ALL.len() && amounts.sources().next().is_some();
    amounts.assumed = positions_lost && open;
    amounts
}
