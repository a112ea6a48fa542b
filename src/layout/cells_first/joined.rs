//! Pages joined to one line each into rows: what pdf.js items give for the PDFs of Calc.
//!
//! Three spaces part the cells of one row, one space parts rows and printed lines, but also pieces
//! of words, so full lines no longer show where cells end. What remains is counted: the amounts of
//! a page say how many rows it has, and `1、D-` opens the indicators of each project. Where both
//! agree, the k-th indicators belong to the k-th project, and the words before them are its goal;
//! or its name and goal, which are told apart only where one way of wrapping them is possible
//! ([`border`]). On all other pages bodies stay unexplained: nothing says whose they are.

mod border;
mod pages;

use self::border::{Columns, border};
use self::pages::{Block, Page, Shown, pages};
use super::super::stream::furniture::Parts;
use super::super::tokens::pieces;
use super::super::{AmountCell, Body, Layout, Row};
use super::heads::Sheet;
use super::sums;
use crate::document::{Repair, RepairKind};
use crate::money::Money;
use crate::span::Span;
use std::ops::Range;

/// How many rows the first pass of each page shows.
pub fn rows_of_pages(text: &str, parts: &Parts) -> Vec<usize> {
    let pages = pages(&Sheet::new(text, &parts.rows));
    pages.iter().map(|page| page.rows.len()).collect()
}

/// Reads the rows of `parts`; `None` when there are none.
pub fn read(text: &str, parts: Parts) -> Option<Layout> {
    let sheet = Sheet::new(text, &parts.rows);
    let pages = pages(&sheet);
    let shown = || pages.iter().flat_map(|page| &page.rows);
    let totals: Vec<Option<Money>> = shown().map(|row| row.total(text)).collect();
    let first = shown().next()?;
    let grand_total = sums::is_grand_total(sheet.str(&first.name));
    let units = sums::units(&totals, grand_total);
    let mut unit_of = units.iter().map(|unit| *unit == Some(true));
    let pages: Vec<(Page, Vec<bool>)> = pages
        .into_iter()
        .map(|page| {
            let units = unit_of.by_ref().take(page.rows.len()).collect();
            (page, units)
        })
        .collect();
    let columns = columns(&sheet, &pages);
    let mut layout = Layout {
        head: pieces(&parts.head),
        header: pieces(&parts.header),
        furniture: parts.furniture.clone(),
        ..Layout::default()
    };
    let mut paired_before = true;
    for (page, units) in &pages {
        let goes_on = page.goes_on();
        if goes_on && let Some(row) = layout.rows.last_mut() {
            // A page break parts its cells, and nothing says where each goes on.
            row.body = Body::default();
        }
        let paired = is_paired(page, units) && (paired_before || !goes_on);
        paired_before = paired;
        push_page(&sheet, page, units, paired, &columns, &mut layout);
    }
    Some(layout)
}

/// Whether as many indicators stand on the page as projects, each behind words of its own.
fn is_paired(page: &Page, units: &[bool]) -> bool {
    let projects = dealt(page, units);
    let words_fit = projects.iter().all(|(row, block, clear)| {
        let none_left = row.named() && row.has_goal();
        !clear || none_left == block.words.is_empty()
    });
    let count = units.iter().filter(|unit| !**unit).count();
    count == page.blocks.len() && words_fit && page.ends_whole
}

/// The projects and their indicators, in order, and whether the words between are all theirs: a
/// unit that the first pass does not name has its name there, and the last goal of the first pass
/// may have no end.
fn dealt<'a>(page: &'a Page, units: &[bool]) -> Vec<(&'a Shown, &'a Block, bool)> {
    let mut clear = !page.goal_left;
    let mut projects = Vec::new();
    for (row, unit) in page.rows.iter().zip(units) {
        if *unit {
            clear &= row.named();
        } else {
            projects.push((row, clear));
            clear = true;
        }
    }
    let blocks = projects.into_iter().zip(&page.blocks);
    blocks
        .map(|((row, clear), block)| (row, block, clear))
        .collect()
}

/// The widths of the columns, from what is known to be of them.
fn columns(sheet: &Sheet, pages: &[(Page, Vec<bool>)]) -> Columns {
    let mut columns = Columns::default();
    for (page, units) in pages.iter().filter(|(page, units)| is_paired(page, units)) {
        let dealt = dealt(page, units);
        for (row, block, _) in dealt.iter().filter(|(_, _, clear)| *clear) {
            if row.named() {
                columns.see_name(sheet, &row.name);
            } else {
                columns.see_name(sheet, &(block.words.start..block.words.start + 1));
            }
            if !row.has_goal() {
                columns.see_goal(sheet, &block.words);
            }
        }
    }
    columns
}

fn push_page(
    sheet: &Sheet,
    page: &Page,
    units: &[bool],
    paired: bool,
    columns: &Columns,
    layout: &mut Layout,
) {
    let of = |range: &Range<usize>| pieces(&sheet.tokens[range.clone()]);
    let mut dealt = dealt(page, units).into_iter();
    for (row, unit) in page.rows.iter().zip(units) {
        let mut name = row.name.clone();
        let mut goal = row.goal.clone();
        let mut indicators = 0..0;
        if !unit
            && paired
            && let Some((_, block, clear)) = dealt.next()
        {
            indicators = block.indicators.clone();
            match (row.named(), row.has_goal()) {
                _ if !clear => {}
                (true, true) => {}
                (true, false) => goal = block.words.clone(),
                (false, true) => name = block.words.clone(),
                (false, false) => {
                    if let Some(at) = border(sheet, &block.words, columns) {
                        name = block.words.start..at;
                        goal = at..block.words.end;
                        layout.repairs.extend(guess(sheet, at));
                    }
                }
            }
        }
        layout.rows.push(Row {
            name: of(&name),
            indented: Some(!unit),
            amounts: amounts(row),
            body: Body::Cells {
                goal: of(&goal),
                indicators: of(&indicators),
            },
        });
    }
}

fn guess(sheet: &Sheet, at: usize) -> Option<Repair> {
    let token = sheet.tokens.get(at)?;
    Some(Repair {
        kind: RepairKind::BorderGuessed,
        place: token.span,
    })
}

fn amounts(row: &Shown) -> Vec<AmountCell> {
    let cell = |pieces: &Vec<Span>| AmountCell {
        pieces: pieces.clone(),
        column: None,
    };
    row.cells.iter().map(cell).collect()
}
