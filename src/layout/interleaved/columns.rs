//! Text that was printed column by column: all names, all totals, all 财政拨款 …
//!
//! pdftotext without an option prints so. It drops indents and empty cells, joins cells that stand
//! close to one block, and cuts others, so counting does not bring rows together again; only the
//! grand total's own amount is certain.

use super::super::cells_first::by_cell::{self, Item};
use super::super::cells_first::heads::Sheet;
use super::super::cells_first::sums;
use super::super::tokens::{LineBreak, pieces, tokens};
use super::super::{AmountCell, Body, Layout, Row};

/// Cells of the header row that stand beside one another on the page.
pub const HEADER_CELLS: [&str; 6] = [
    "总计",
    "财政拨款",
    "财政专户拨款",
    "其他资金",
    "绩效目标",
    "绩效指标",
];

/// Where so many cells of the header row have a blank line behind them, each is a block of its
/// own.
pub const MIN_APART: u32 = 2;

/// The number of cells of the header row with a line of their own and a blank line behind it; 0 in
/// a text that keeps indents, as pdftotext keeps none.
pub fn header_cells_apart(text: &str) -> u32 {
    // A table without indicators has names and amounts alone, which are read well.
    if !text.contains("指标值") {
        return 0;
    }
    let mut lines = text.lines().peekable();
    let mut apart = [false; HEADER_CELLS.len()];
    while let Some(line) = lines.next() {
        let words = line.trim_start_matches('\u{c}');
        if words.starts_with(char::is_whitespace) && !words.trim().is_empty() {
            return 0;
        }
        let followed_by_blank = lines.peek().is_none_or(|next| next.trim().is_empty());
        if let Some(at) = HEADER_CELLS.iter().position(|cell| *cell == words.trim()) {
            apart[at] |= followed_by_blank;
        }
    }
    apart.iter().filter(|apart| **apart).count() as u32
}

/// The grand total: its label and the amount that follows; all of its amounts where no others
/// follow them. `None` when there is no such label.
pub fn read(text: &str) -> Option<Layout> {
    let tokens = tokens(text, LineBreak::LineFeed);
    let sheet = Sheet::new(text, &tokens);
    let items = by_cell::items(&sheet);
    let label = items.iter().position(|item| match item {
        Item::Line(line) => {
            let words = sheet.str(line);
            sums::is_grand_total(words) && !HEADER_CELLS.contains(&words)
        }
        Item::Amounts(_) => false,
    })?;
    let name = match &items[label] {
        Item::Line(line) => line.clone(),
        Item::Amounts(_) => return None,
    };
    let amounts = items[label..].iter().find_map(|item| match item {
        Item::Amounts(rows) => Some(rows.as_slice()),
        Item::Line(_) => None,
    })?;
    let cells: Vec<usize> = match amounts {
        [row] => row.tokens().collect(),
        [first, ..] => vec![first.first],
        [] => return None,
    };
    let above = tokens.iter().position(|token| token.line >= HEAD_LINES);
    let above = above.unwrap_or(tokens.len()).min(name.start);
    Some(Layout {
        head: pieces(&tokens[..above]),
        rows: vec![Row {
            name: pieces(&tokens[name]),
            indented: Some(false),
            amounts: cells
                .into_iter()
                .map(|at| AmountCell {
                    pieces: vec![tokens[at].span],
                    column: None,
                })
                .collect(),
            body: Body::default(),
        }],
        ..Layout::default()
    })
}

/// Title, department and unit of money stand on the first lines.
const HEAD_LINES: u32 = 40;
