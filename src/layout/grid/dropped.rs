//! The columns of a table on a later page, where the tool printed no header and left out the
//! columns that are empty on that page, as PyMuPDF's Markdown does.

use super::columns::{Columns, Role};
use super::rows::Draft;
use super::seam::numbered;
use super::{Cell, Record};
use crate::document::Column;
use crate::money::Money;
use crate::span::Span;

/// What the cells of a column look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Empty,
    Amounts,
    Indicators,
    Words,
}

/// The columns of a table, by what stands in them.
pub fn columns<'a>(
    text: &str,
    rows: impl Iterator<Item = &'a Record> + Clone,
    above: &[Draft],
) -> Columns {
    let count = rows.clone().map(|row| row.cells.len()).max().unwrap_or(0);
    let looks: Vec<Look> = (0..count)
        .map(|index| {
            let cells = rows.clone().filter_map(move |row| row.cells.get(index));
            look(text, cells)
        })
        .collect();
    let mut roles = vec![None; count];
    let amounts: Vec<usize> = (0..count)
        .filter(|index| looks[*index] == Look::Amounts)
        .collect();
    let before = |index: &usize| amounts.first().is_some_and(|first| index < first);
    let words = (0..count).filter(|index| !matches!(looks[*index], Look::Amounts | Look::Empty));
    let (name, mut body): (Vec<usize>, Vec<usize>) = words.partition(before);
    if let Some(name) = name.last() {
        roles[*name] = Some(Role::Name);
    }
    // Indicators are the last column and say so, unless the page holds but the end of one.
    let says_so = body
        .last()
        .is_some_and(|last| looks[*last] == Look::Indicators);
    if (says_so || body.len() >= 2)
        && let Some(indicators) = body.pop()
    {
        roles[indicators] = Some(Role::Indicators);
    }
    let goal_is_sure = says_so || !amounts.is_empty() || roles.contains(&Some(Role::Indicators));
    if goal_is_sure && let Some(goal) = body.pop() {
        roles[goal] = Some(Role::Goal);
    }
    if amounts.is_empty()
        && let Some(name) = body.pop()
    {
        roles[name] = Some(Role::Name);
    }
    let mut guessed = false;
    if let Some((total, sources)) = amounts.split_first() {
        roles[*total] = Some(Role::Amount(Column::Total));
        let candidates = candidates(sources.len(), above);
        guessed = candidates.len() > sources.len();
        for (index, source) in sources.iter().zip(candidates) {
            roles[*index] = Some(Role::Amount(source));
        }
    }
    let mut columns = Columns::new(roles);
    columns.sources_guessed = guessed;
    columns
}

/// What most cells of a column look like; a single one that says so makes a column of indicators.
fn look<'a>(text: &str, cells: impl Iterator<Item = &'a Cell>) -> Look {
    let (mut amounts, mut words) = (0, 0);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        let flow = cell.flow(text);
        if flow.contains("指标值") || numbered(&flow).is_some() {
            return Look::Indicators;
        }
        let is_amount = |piece: &Span| Money::parse(text[piece.range()].trim()).is_some();
        if Money::parse(&flow).is_some() || cell.pieces.iter().all(is_amount) {
            amounts += 1;
        } else {
            words += 1;
        }
    }
    match (amounts, words) {
        (0, 0) => Look::Empty,
        (amounts, words) if amounts > words => Look::Amounts,
        (_, _) => Look::Words,
    }
}

/// The sources that `count` columns may be: those that the 合计 row prints, if they are enough.
fn candidates(count: usize, above: &[Draft]) -> Vec<Column> {
    let total = above.iter().find(|draft| !draft.amounts.is_empty());
    let printed: Vec<Column> = Column::SOURCES
        .into_iter()
        .filter(|source| {
            total.is_some_and(|row| row.amounts.iter().any(|(column, _)| column == source))
        })
        .collect();
    if printed.len() >= count {
        printed
    } else {
        Column::SOURCES.to_vec()
    }
}
