//! A joined page into the rows of its first pass and the indicators of its second.

use std::ops::Range;

use super::super::heads::{Sheet, head, lines, opening};
use super::super::widths::line_width;
use crate::money::Money;
use crate::span::Span;

/// What the first pass shows of a row.
#[derive(Debug)]
pub struct Shown {
    /// Tokens of the name.
    pub name: Range<usize>,
    /// The pieces of each amount.
    pub cells: Vec<Vec<Span>>,
    /// Tokens of the goal.
    pub goal: Range<usize>,
    /// Whether name or goal stand here, where one ends and another begins being unknown.
    unclear: Unclear,
}

/// Which cells of a row the first pass shows without their borders.
#[derive(Debug, Clone, Copy, Default)]
struct Unclear {
    name: bool,
    goal: bool,
}

impl Shown {
    /// Whether the first pass shows the name.
    pub fn named(&self) -> bool {
        !self.name.is_empty() || self.unclear.name
    }

    /// Whether the first pass shows the goal.
    pub fn has_goal(&self) -> bool {
        !self.goal.is_empty() || self.unclear.goal
    }

    /// The first amount.
    pub fn total(&self, text: &str) -> Option<Money> {
        let pieces = self.cells.first()?.iter();
        let digits: String = pieces.map(|span| &text[span.range()]).collect();
        Money::parse(&digits)
    }
}

/// The indicators of a project and the words between the indicators before and these.
#[derive(Debug)]
pub struct Block {
    /// Tokens of a name, a goal, or both.
    pub words: Range<usize>,
    /// Tokens of the indicators.
    pub indicators: Range<usize>,
}

/// One page.
#[derive(Debug, Default)]
pub struct Page {
    /// Its rows.
    pub rows: Vec<Shown>,
    /// Its indicators in order.
    pub blocks: Vec<Block>,
    /// Whether all text is of rows and indicators.
    pub ends_whole: bool,
    /// Whether the goal of the last row, and so its border, is among the words of the first block.
    pub goal_left: bool,
    /// Whether the indicators of the page before go on here.
    goes_on: bool,
}

impl Page {
    /// Whether the indicators of the page before go on here.
    pub fn goes_on(&self) -> bool {
        self.goes_on
    }
}

/// What every indicator holds last.
const LAST_KEYWORD: &str = "年度指标值";

/// A name of one line is no wider than this, in half ideographs.
const MAX_NAME_WIDTH: usize = 80;

/// The pages of the sheet.
pub fn pages(sheet: &Sheet) -> Vec<Page> {
    let mut start = 0;
    let mut pages = Vec::new();
    for tokens in sheet.tokens.chunk_by(|a, b| a.page == b.page) {
        pages.push(page(sheet, start..start + tokens.len()));
        start += tokens.len();
    }
    pages
}

fn page(sheet: &Sheet, tokens: Range<usize>) -> Page {
    let openings: Vec<usize> = tokens
        .clone()
        .filter(|at| opening(sheet.text, sheet.tokens, *at) == Some(1))
        .collect();
    let first = openings.first().copied().unwrap_or(tokens.end);
    let (rows, rest, goal_left) = first_pass(sheet, tokens.start..first);
    let mut page = Page {
        rows,
        goal_left,
        ends_whole: true,
        ..Page::default()
    };
    let mut words = rest;
    let before = indicators_end(sheet, words..first);
    page.goes_on = before.is_some();
    words = before.unwrap_or(words);
    for (at, open) in openings.iter().enumerate() {
        let limit = openings.get(at + 1).copied().unwrap_or(tokens.end);
        let end = indicators_end(sheet, *open..limit);
        page.ends_whole &= end.is_some();
        let end = end.unwrap_or(limit);
        page.blocks.push(Block {
            words: words..*open,
            indicators: *open..end,
        });
        words = end;
    }
    page.ends_whole &= words == tokens.end;
    page
}

/// The token behind the last indicator that ends in `tokens`: its last value ends in a full stop.
fn indicators_end(sheet: &Sheet, tokens: Range<usize>) -> Option<usize> {
    let mut flow = String::new();
    let mut ends = Vec::with_capacity(tokens.len());
    for at in tokens.clone() {
        flow.push_str(&sheet.text[sheet.tokens[at].span.range()]);
        ends.push(flow.len());
    }
    let value = flow.rfind(LAST_KEYWORD)?;
    let index = ends
        .iter()
        .position(|end| *end > value && flow[..*end].ends_with('。'))?;
    Some(tokens.start + index + 1)
}

/// The rows that stand before the second pass, where that begins, and whether the goal of the last
/// row is still there.
fn first_pass(sheet: &Sheet, tokens: Range<usize>) -> (Vec<Shown>, usize, bool) {
    let mut rows: Vec<Shown> = Vec::new();
    // Behind the amounts of the last row, and behind its line.
    let (mut behind, mut line_end) = (tokens.start, tokens.start);
    for line in lines(&sheet.tokens[tokens.clone()]) {
        let line = tokens.start + line.start..tokens.start + line.end;
        let Some(found) = head(sheet, &line, true) else {
            continue;
        };
        let has_goal = behind < line_end;
        let nameless = found.name.is_empty();
        let start = if has_goal { behind } else { line_end };
        let wide = line_width(
            sheet.text,
            sheet.tokens,
            &(start..found.name.end.max(start)),
        );
        if (nameless && !has_goal && line.start > line_end) || wide > 2 * MAX_NAME_WIDTH {
            break;
        }
        let mut row = Shown {
            name: found.name.clone(),
            cells: found.cells,
            goal: 0..0,
            unclear: Unclear::default(),
        };
        let last = rows.last_mut().filter(|_| has_goal);
        match last {
            Some(last) if nameless => last.goal = behind..line.start,
            Some(last) if line.start == line_end || ends_sentence(sheet, line_end) => {
                last.goal = behind..line_end;
                row.name.start = line_end;
            }
            Some(last) => {
                last.unclear.goal = true;
                row.name = 0..0;
                row.unclear.name = true;
            }
            None if nameless => {}
            None => row.name.start = line_end,
        }
        rows.push(row);
        behind = if found.goal.is_empty() {
            line.end
        } else {
            found.goal.start
        };
        line_end = line.end;
    }
    match rows.last_mut().filter(|_| behind < line_end) {
        None => (rows, line_end, false),
        Some(last) if line_end == tokens.end || ends_sentence(sheet, line_end) => {
            last.goal = behind..line_end;
            (rows, line_end, false)
        }
        // The goal may go on, and then the words that follow are not of one cell only.
        Some(last) => {
            last.unclear.goal = true;
            (rows, behind, true)
        }
    }
}

fn ends_sentence(sheet: &Sheet, end: usize) -> bool {
    sheet.text[sheet.tokens[end - 1].span.range()].ends_with('。')
}
