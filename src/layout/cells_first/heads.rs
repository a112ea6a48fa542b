//! Pages into what their first pass drew, row by row, and the text of their second pass.

use std::cell::OnceCell;
use std::ops::Range;

use super::super::opening::{digit, opening_number};
use super::super::stream::amounts::Style;
use super::super::stream::furniture::Parts;
use super::super::tokens::Token;
use super::by_cell;
use super::widths::{Widths, is_full, line_width};
use crate::money::Money;
use crate::span::Span;

/// What the first pass drew of a row.
#[derive(Debug, Default)]
pub struct Head {
    /// Tokens of the name; none when the second pass draws it.
    pub name: Range<usize>,
    /// The pieces of each amount.
    pub cells: Vec<Vec<Span>>,
    /// Tokens of the goal; none when the second pass draws it, or there is none.
    pub goal: Range<usize>,
}

impl Head {
    /// The first amount.
    pub fn total(&self, text: &str) -> Option<Money> {
        let pieces = self.cells.first()?.iter();
        let digits: String = pieces.map(|span| &text[span.range()]).collect();
        Money::parse(&digits)
    }
}

/// A page, or what of the text seems to be one.
#[derive(Debug, Default)]
pub struct Page {
    /// Its rows as the first pass drew them.
    pub heads: Vec<Head>,
    /// Tokens that the second pass drew.
    pub rest: Range<usize>,
}

/// The text to read and what is known of it.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// The whole text.
    pub text: &'a str,
    /// The tokens of its rows.
    pub tokens: &'a [Token],
    /// How it prints amounts.
    pub style: Style,
    widths: OnceCell<Widths>,
}

/// The pages of the rows of `parts`.
pub fn pages(text: &str, parts: &Parts) -> Vec<Page> {
    let sheet = Sheet::new(text, &parts.rows);
    let header_lines = parts.header.iter().filter(|token| token.starts_line);
    if header_lines.count() >= MIN_HEADER_CELLS {
        by_cell::pages(&sheet)
    } else {
        by_line(&sheet)
    }
}

/// A header row on so many lines has a line for each cell, and then so have all rows.
const MIN_HEADER_CELLS: usize = 4;

/// The lines of `tokens`, as ranges of tokens.
pub fn lines(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut start = 0;
    tokens
        .chunk_by(|a, b| a.line == b.line)
        .map(|line| {
            start += line.len();
            start - line.len()..start
        })
        .collect()
}

/// The number of the indicator that opens at token `at`: `N、D-`.
pub fn opening(text: &str, tokens: &[Token], at: usize) -> Option<u32> {
    let first = &text[tokens[at].span.range()];
    if !first.starts_with(|one: char| digit(one).is_some()) {
        return None;
    }
    let mut flow = String::new();
    for token in &tokens[at..] {
        flow.push_str(&text[token.span.range()]);
        if flow.len() >= 16 {
            break;
        }
    }
    opening_number(&flow)
}

impl<'a> Sheet<'a> {
    /// A sheet of the rows that `tokens` make up.
    pub fn new(text: &'a str, tokens: &'a [Token]) -> Self {
        Self {
            text,
            tokens,
            style: Style::survey(text, tokens),
            widths: OnceCell::new(),
        }
    }

    /// How wide its columns are. Measured when it is asked for: few texts ask.
    pub fn widths(&self) -> &Widths {
        self.widths
            .get_or_init(|| Widths::measure(self.text, self.tokens))
    }

    /// What `range` of the tokens says.
    pub fn str(&self, range: &Range<usize>) -> &str {
        match (self.tokens.get(range.start), range.end.checked_sub(1)) {
            (Some(first), Some(last)) if last >= range.start => {
                &self.text[first.span.start as usize..self.tokens[last].span.end as usize]
            }
            (Some(_) | None, Some(_) | None) => "",
        }
    }

    /// Whether the first pass may have drawn this: one script, and so no ASCII in ideographs.
    pub fn is_plain(&self, range: &Range<usize>) -> bool {
        let mut characters = self.str(range).chars();
        !range.is_empty() && !characters.any(|one| one.is_ascii_graphic())
    }

    /// Whether what is left of a page after the amounts of its last row begins with that row's
    /// goal, complete on one line, rather than with a cell of the second pass.
    pub fn is_whole_cell(&self, line: &Range<usize>) -> bool {
        let next = self.tokens.get(line.end);
        let next = next.map_or("", |token| &self.text[token.span.range()]);
        let width = line_width(self.text, self.tokens, line);
        let full = [self.widths().goal, self.widths().name]
            .iter()
            .any(|column| is_full(width, *column, next) && width <= column + 2);
        let opens =
            line.end < self.tokens.len() && opening(self.text, self.tokens, line.end).is_some();
        let cell_follows =
            opens || (self.tokens.get(line.end)).is_none_or(|next| next.indented || next.is_amount);
        let ends = (!full && self.widths().goal > 0) || cell_follows;
        self.is_plain(line) && !self.tokens[line.start].indented && ends
    }

    /// Whether a page may begin behind token `at`: what stands there can be the end of a row.
    pub fn may_end_page(&self, at: usize) -> bool {
        self.text[self.tokens[at].span.range()].ends_with('。')
            || (self.tokens.get(at + 1)).is_some_and(|next| next.page != self.tokens[at].page)
    }
}

/// The pages where the first pass prints a line for each row.
fn by_line(sheet: &Sheet) -> Vec<Page> {
    let mut pages: Vec<Page> = vec![Page::default()];
    for line in lines(sheet.tokens) {
        let page = pages.last();
        let goes_on = page.is_some_and(|page| page.rest.is_empty());
        let begins = line.start == 0 || sheet.may_end_page(line.start - 1);
        let new_page =
            line.start > 0 && sheet.tokens[line.start].page != sheet.tokens[line.start - 1].page;
        match head(sheet, &line, goes_on || begins) {
            Some(mut head) => {
                if let Some(page) = pages.last_mut() {
                    take_name_lines(sheet, &mut head, page);
                }
                if !goes_on || new_page {
                    pages.push(Page::default());
                }
                if let Some(page) = pages.last_mut() {
                    page.heads.push(head);
                    page.rest = line.end..line.end;
                }
            }
            None => {
                if let Some(page) = pages.last_mut() {
                    if page.rest.is_empty() {
                        page.rest.start = line.start;
                    }
                    page.rest.end = line.end;
                }
            }
        }
    }
    for page in &mut pages {
        if let Some(last) = page.heads.last_mut()
            && !last.goal.is_empty()
            && !sheet.is_whole_cell(&last.goal)
        {
            page.rest.start = last.goal.start;
            page.rest.end = page.rest.end.max(last.goal.end);
            last.goal = 0..0;
        }
    }
    pages
}

/// PDFium breaks lines where the font changes, so a name may begin on lines of its own, which are
/// at the end of what seems to be the second pass of `page`.
fn take_name_lines(sheet: &Sheet, head: &mut Head, page: &mut Page) {
    if head.name.is_empty() || sheet.tokens[head.name.start].indented {
        return;
    }
    let starts = page
        .rest
        .clone()
        .rev()
        .filter(|at| sheet.tokens[*at].starts_line);
    let indented = starts
        .take(MAX_NAME_LINES)
        .find(|at| sheet.tokens[*at].indented);
    if let Some(start) = indented
        && (start == page.rest.start || sheet.may_end_page(start - 1))
    {
        head.name.start = start;
        page.rest.end = start;
    }
}

/// A one-line name is not broken into more lines than this.
const MAX_NAME_LINES: usize = 4;

/// The row that the line is, if it is one: name, amounts and goal, of which only amounts must be.
/// Where no row is expected, a lone amount is not taken for one.
pub fn head(sheet: &Sheet, line: &Range<usize>, expected: bool) -> Option<Head> {
    let upto = &sheet.tokens[..line.end];
    let run = line
        .clone()
        .filter(|at| sheet.tokens[*at].is_amount)
        .find_map(|at| sheet.style.run(sheet.text, upto, at))?;
    let name = line.start..run.start;
    let is_name = !sheet.str(&name).contains(['。', '；']);
    (is_name && (expected || run.cells.len() > 1)).then_some(Head {
        name,
        goal: run.end..line.end,
        cells: run.cells,
    })
}
