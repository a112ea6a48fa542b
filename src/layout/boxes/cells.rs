//! Lines into whole cells and what each of them is.

use std::ops::Range;

use super::super::cells_first::by_cell::{self, Amounts, Item};
use super::super::cells_first::heads::{Sheet, opening};
use super::super::cells_first::sums;
use super::super::cells_first::widths::{indent, is_full, line_width};

/// What a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The name of a project.
    Project,
    /// The name of a unit, of the grand total, or of a project in a text without indents.
    Name,
    /// The amounts of a row.
    Amounts,
    /// A goal.
    Goal,
    /// Indicators.
    Indicators,
}

/// A cell, or all amounts of a row.
#[derive(Debug)]
pub struct Cell {
    /// Its tokens; of amounts, the first.
    pub tokens: Range<usize>,
    /// The tokens of amounts.
    pub amounts: Option<Amounts>,
    /// What it is.
    pub kind: Kind,
    /// Index of its page, from 0.
    pub page: u32,
}

/// The cells of the sheet in printed order.
pub fn cells(sheet: &Sheet) -> Vec<Cell> {
    let items = by_cell::items(sheet);
    let repeated = by_cell::repeated(sheet, &items);
    let indents = sheet.tokens.iter().any(|token| token.indented);
    let blank_lines = sheet.tokens.windows(2).filter(|pair| {
        let gap = pair[0].span.end as usize..pair[1].span.start as usize;
        sheet.text[gap].matches('\n').count() > 1
    });
    // Where boxes are parted by blank lines, most amounts stand alone between two.
    let parted = blank_lines.count() * 8 > sheet.tokens.len();
    let mut cells: Vec<Cell> = Vec::new();
    for item in items {
        match item {
            Item::Amounts(rows) => cells.extend(rows.into_iter().map(|row| Cell {
                page: sheet.tokens[row.first].page,
                tokens: row.first..row.first + 1,
                amounts: Some(row),
                kind: Kind::Amounts,
            })),
            Item::Line(line) => {
                let goes_on = cells.last().is_some_and(|cell| {
                    cell.tokens.end == line.start && goes_on(sheet, cell, &line, parted)
                });
                match cells.last_mut() {
                    Some(cell) if goes_on => cell.tokens.end = line.end,
                    Some(_) | None => cells.push(Cell {
                        kind: kind(sheet, &line, indents),
                        page: sheet.tokens[line.start].page,
                        tokens: line,
                        amounts: None,
                    }),
                }
            }
        }
    }
    tell_names_from_goals(sheet, &mut cells, indents, |line| repeated.contains(line));
    cells
}

fn kind(sheet: &Sheet, line: &Range<usize>, indents: bool) -> Kind {
    if opening(sheet.text, sheet.tokens, line.start) == Some(1) {
        Kind::Indicators
    } else if indents && sheet.tokens[line.start].indented {
        Kind::Project
    } else {
        Kind::Goal
    }
}

/// Whether `line` goes on with the cell before it.
fn goes_on(sheet: &Sheet, cell: &Cell, line: &Range<usize>, parted: bool) -> bool {
    let token = &sheet.tokens[line.start];
    let before = &sheet.tokens[line.start - 1];
    let gap = &sheet.text[before.span.end as usize..token.span.start as usize];
    let opens = opening(sheet.text, sheet.tokens, line.start);
    let is_total = sums::is_grand_total(sheet.str(&cell.tokens));
    if cell.kind == Kind::Amounts || is_total || token.indented || opens == Some(1) {
        return false;
    }
    if parted && gap.matches('\n').count() > 1 {
        return false;
    }
    let ended = sheet.text[before.span.range()].ends_with('。');
    let last_line = cell
        .tokens
        .clone()
        .rev()
        .find(|at| sheet.tokens[*at].starts_line);
    let start = last_line.unwrap_or(cell.tokens.start);
    let width = line_width(sheet.text, sheet.tokens, &(start..line.start))
        + indent(sheet.text, &sheet.tokens[start]);
    let next = &sheet.text[token.span.range()];
    match cell.kind {
        Kind::Indicators => opens.is_some() || !ended,
        Kind::Project | Kind::Name => {
            let fits = line_width(sheet.text, sheet.tokens, line) <= sheet.widths().name + 2;
            parted || (fits && is_full(width, sheet.widths().name, next))
        }
        Kind::Goal => {
            let list = ['；', '：', '。', ';', ':'];
            // A unit's name has no indent, but it wraps in the name column.
            let name = sheet.widths().name;
            let own = line_width(sheet.text, sheet.tokens, line);
            let in_name_column = width <= name + 2 && own <= name + 2 && is_full(width, name, next);
            parted
                || in_name_column
                || is_full(width, sheet.widths().goal, next)
                || (sheet.text[before.span.range()].ends_with(list) && opens.is_none())
        }
        Kind::Amounts => false,
    }
}

/// Every row has a name, so short cells without an indent are names as far as amounts lack one:
/// units' names, or any if the text lost indents. The other ones are goals.
fn tell_names_from_goals(
    sheet: &Sheet,
    cells: &mut [Cell],
    indents: bool,
    is_repeated: impl Fn(&str) -> bool,
) {
    let first_project = cells.iter().position(|cell| cell.kind == Kind::Project);
    let column = sheet.widths().name.max(MIN_NAME_WIDTH);
    let mut rows_without_name = 0_i32;
    for at in (0..cells.len()).rev() {
        match cells[at].kind {
            Kind::Amounts => rows_without_name += 1,
            Kind::Project | Kind::Name => rows_without_name -= 1,
            Kind::Indicators => {}
            Kind::Goal => {
                let words = sheet.str(&cells[at].tokens);
                let line = first_line(sheet, &cells[at].tokens);
                let width = line_width(sheet.text, sheet.tokens, &line);
                let fits = width <= column + 2 && !words.ends_with('。');
                let after_project = first_project.is_some_and(|first| first < at);
                let is_goal = indents && after_project && is_repeated(words);
                if rows_without_name > 0 && fits && !is_goal {
                    cells[at].kind = Kind::Name;
                    rows_without_name -= 1;
                }
            }
        }
    }
}

/// A name column is no narrower than this, in half ideographs.
const MIN_NAME_WIDTH: usize = 20;

fn first_line(sheet: &Sheet, tokens: &Range<usize>) -> Range<usize> {
    let line = sheet.tokens[tokens.start].line;
    let count = sheet.tokens[tokens.clone()]
        .iter()
        .take_while(|token| token.line == line)
        .count();
    tokens.start..tokens.start + count
}
