//! Text of which each page prints first its plain one-line cells, then all others: what tools read
//! from the PDFs of LibreOffice Calc.
//!
//! # Order
//! Calc draws a page in two passes. The first draws, row by row, the cells that are one line in one
//! script: amounts, and names and goals of ideographs only. The second draws, row by row, what the
//! edit engine must lay out: cells that wrap, and cells that hold both ideographs and ASCII, even
//! on one line. Indicators always hold both. Tools that read a PDF in drawing order so print
//!
//! ```text
//! 合计 300.00 300.00
//! 某局 300.00 300.00
//! 100.00 100.00                  a project whose name comes in the second pass
//!     某项目 200.00 200.00 保障运转。
//!     某个名称很长
//! 的项目                          its name, then its goal and indicators
//! 目标……
//! 1、1-产出指标；……
//! 1、1-产出指标；……              the indicators of 某项目, whose goal came in the first pass
//! ```
//!
//! # Pairing
//! Both passes go row by row, so the cells of the second pass belong to the rows of the page in
//! order, and what a row showed in the first pass says what it must show in the second: a name if
//! it had none, a goal if it is a project that had none, and indicators if it is a project. The
//! reader takes the cheapest way to deal the second pass out to the rows under these rules
//! ([`deal`]); a way that breaks none of them is no guess. If some are broken (a project without
//! goal, say), all rows of the page are marked [`RepairKind::CellsPaired`].
//!
//! Cells end where a line is not as full as its column allows, where indicators open, and where a
//! line is indented. Where pages are joined to one line each, lines show nothing: see [`joined`].
//! Whether a row without indent is a unit is seen from the sums, if they add up.

pub(super) mod by_cell;
mod deal;
pub(super) mod heads;
mod joined;
pub(super) mod sums;
pub(super) mod widths;

use memchr::memchr_iter;

use self::deal::{Dealt, RowCells};
use self::heads::{Head, Page};
use super::stream::furniture::{self, Parts};
use super::tokens::{LineBreak, Token, pieces, tokens};
use super::{AmountCell, Body, Evidence, Layout, Row, Shape, Survey};
use crate::document::{Repair, RepairKind};
use crate::money::Money;
use crate::span::Span;

/// The shape, as [`super::SHAPES`] lists it.
pub const SHAPE: Shape = Shape {
    id: "cells-first",
    detect,
    read,
};

/// Below [`crate::analysis`]'s threshold for certainty, so that other shapes are tried as well.
const CONFIDENCE: u8 = 70;

/// Where pages are joined, much of a body may stay unexplained, so that other shapes seem to explain
/// more; they must not be asked.
const CONFIDENCE_JOINED: u8 = 90;

/// At least so many of a hundred rows follow another row of their page at once.
const MIN_FOLLOWING: u32 = 45;

/// Rows that follow one another at once, without goal and indicators between them, and the bodies of
/// several rows behind them: rows alone also follow one another where projects lack a body.
fn detect(survey: &Survey) -> Option<Evidence> {
    let text = survey.text();
    let parts = parts(survey);
    let opens = |at: usize| heads::opening(text, &parts.rows, at) == Some(1);
    let joined = is_joined(text);
    let (counts, deals_out): (Vec<usize>, bool) = if joined {
        let counts = joined::rows_of_pages(text, &parts);
        (counts, (0..parts.rows.len()).any(opens))
    } else {
        let pages = heads::pages(text, &parts);
        let bodies = |page: &Page| page.rest.clone().filter(|at| opens(*at)).count();
        let deals_out = pages.iter().any(|page| bodies(page) > 1);
        (
            pages.iter().map(|page| page.heads.len()).collect(),
            deals_out,
        )
    };
    let of = counts.iter().sum::<usize>() as u32;
    let following = counts.iter().map(|count| count.saturating_sub(1));
    let following = following.sum::<usize>() as u32;
    (deals_out && following * 100 >= of * MIN_FOLLOWING && following > 2).then_some(Evidence {
        confidence: if joined {
            CONFIDENCE_JOINED
        } else {
            CONFIDENCE
        },
        agreeing: following,
        of,
    })
}

/// Lines longer than this many bytes on average are pages joined to one line.
const MAX_LINE_BYTES: usize = 1000;

/// Bytes between two cells of a row where pages are joined to one line.
const JOINED_CELL_GAP: u32 = 3;

/// Whether pages are joined to one line each.
fn is_joined(text: &str) -> bool {
    let lines = text.trim_end_matches('\n').as_bytes();
    text.len() / (memchr_iter(b'\n', lines).count() + 1) > MAX_LINE_BYTES
}

/// The tokens of a text whose pages are joined to one line each. Tools that join the items of a page
/// by a space (pdf.js) print one space for a line end, and between cells one more on either side of
/// that which the PDF holds.
fn lined_tokens(text: &str) -> Vec<Token> {
    let mut tokens = tokens(text, LineBreak::LineFeed);
    let mut before: Option<Token> = None;
    let (mut line, mut page) = (0, 0);
    for token in &mut tokens {
        let on_line = before.is_some_and(|before| {
            let gap = token.span.start - before.span.end;
            before.line == token.line && gap == JOINED_CELL_GAP
        });
        page += u32::from(before.is_some_and(|before| before.line != token.line));
        line += u32::from(!on_line);
        before = Some(*token);
        (token.line, token.page, token.starts_line, token.indented) = (line, page, !on_line, false);
    }
    tokens
}

/// The header row; empty when there is none.
pub(super) fn header(survey: &Survey) -> Vec<Token> {
    let text = survey.text();
    if is_joined(text) {
        furniture::header(text, &lined_tokens(text)).to_vec()
    } else {
        survey.parts().header.clone()
    }
}

/// The tokens, parted by what they are for; only names are indented.
pub(super) fn parts(survey: &Survey) -> Parts {
    let text = survey.text();
    let mut parts = if is_joined(text) {
        furniture::part(text, &lined_tokens(text))
    } else {
        survey.parts().clone()
    };
    cut_glued_amounts(text, &mut parts.rows);
    drop_bookmark(text, &mut parts);
    let indent = |token: &Token| widths::indent(text, token);
    // A goal may begin with a space as well, so what counts is how far rows are indented.
    let rows = parts.rows.iter().zip(parts.rows.iter().skip(1));
    let of_rows = rows.filter(|(first, next)| first.indented && next.is_amount);
    let least = of_rows.map(|(first, _)| indent(first)).min();
    let widest = || {
        parts
            .rows
            .iter()
            .filter(|token| token.indented)
            .map(indent)
            .max()
    };
    let least = least.or_else(widest).unwrap_or(0);
    let mut after_amount = false;
    for token in &mut parts.rows {
        // A name that the second pass draws may be joined to its amounts, indent and all.
        let joined = !token.starts_line && after_amount && !token.is_amount;
        token.indented = if joined {
            indent(token) >= least.max(MIN_GAP)
        } else {
            token.indented && indent(token) >= least
        };
        after_amount = token.is_amount;
    }
    parts
}

/// Tools part cells by one space, so more space is an indent.
const MIN_GAP: usize = 3;

/// Parts amounts from text that follows without a space: `720.98 720.98无`.
fn cut_glued_amounts(text: &str, tokens: &mut Vec<Token>) {
    let mut cut: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens.iter() {
        let before = cut.last().filter(|before| before.line == token.line);
        // Nearly no token stands behind an amount, so that most need not be looked at.
        let Some(before) = before.and_then(|before| before.amount(text)) else {
            cut.push(*token);
            continue;
        };
        let digits = &text[token.span.range()];
        let is_digit = |one: char| one.is_ascii_digit() || matches!(one, '-' | ',' | '.');
        let end = digits.find(|one| !is_digit(one));
        let amount = end.and_then(|end| Money::parse(&digits[..end]));
        match (end, amount) {
            (Some(end), Some(amount))
                if amount.decimals() > 0 && before.decimals() == amount.decimals() =>
            {
                let at = token.span.start as usize + end;
                cut.push(Token {
                    span: Span::new(token.span.start as usize, at),
                    is_amount: true,
                    ..*token
                });
                cut.push(Token {
                    span: Span::new(at, token.span.end as usize),
                    starts_line: false,
                    indented: false,
                    is_amount: false,
                    ..*token
                });
            }
            (Some(_) | None, Some(_) | None) => cut.push(*token),
        }
    }
    *tokens = cut;
}

/// Tika appends the bookmarks of a PDF, of which Calc makes one for each sheet, behind a tab.
fn drop_bookmark(text: &str, parts: &mut Parts) {
    let is_bookmark =
        |token: &Token| token.starts_line && text[..token.span.start as usize].ends_with("\n\t");
    if let Some(at) = parts.rows.iter().rposition(|token| token.starts_line)
        && is_bookmark(&parts.rows[at])
    {
        let bookmark = parts.rows.split_off(at);
        parts.furniture.extend(pieces(&bookmark));
    }
}

fn read(survey: &Survey) -> Option<Layout> {
    let text = survey.text();
    let parts = parts(survey);
    if is_joined(text) {
        return joined::read(text, parts);
    }
    let pages = heads::pages(text, &parts);
    if pages.iter().all(|page| page.heads.is_empty()) {
        return None;
    }
    let rows = &parts.rows;
    let widths = widths::Widths::measure(text, rows);
    let heads = || pages.iter().flat_map(|page| &page.heads);
    let totals: Vec<_> = heads().map(|head| head.total(text)).collect();
    let first_name = heads()
        .next()
        .map(|head| flow(text, &rows[head.name.clone()]));
    let units = sums::units(
        &totals,
        first_name.is_some_and(|name| sums::is_grand_total(&name)),
    );
    let indents = rows.iter().any(|token| token.indented);
    let mut layout = Layout {
        head: pieces(&parts.head),
        header: pieces(&parts.header),
        furniture: parts.furniture.clone(),
        ..Layout::default()
    };
    let mut first = 0;
    for page in pages {
        let count = page.heads.len();
        let dealer = deal::Dealer::new(
            text,
            rows,
            &widths,
            &page,
            &units[first..first + count],
            indents,
        );
        push_page(rows, page, dealer.deal(), &mut layout);
        first += count;
    }
    Some(layout)
}

fn flow(text: &str, tokens: &[Token]) -> String {
    tokens
        .iter()
        .map(|token| &text[token.span.range()])
        .collect()
}

fn push_page(tokens: &[Token], page: Page, dealt: Dealt, layout: &mut Layout) {
    for (head, cells) in page.heads.into_iter().zip(dealt.rows) {
        if dealt.pairing_guessed
            && let Some(place) = head.cells.first().and_then(|cell| cell.first())
        {
            layout.repairs.push(Repair {
                kind: RepairKind::CellsPaired,
                place: *place,
            });
        }
        layout
            .repairs
            .extend(cells.guessed_borders.iter().map(|at| Repair {
                kind: RepairKind::BorderGuessed,
                place: tokens[*at].span,
            }));
        layout.rows.push(row(tokens, head, &cells));
    }
}

fn row(tokens: &[Token], head: Head, cells: &RowCells) -> Row {
    let of = |range: &std::ops::Range<usize>, dealt: &[usize]| -> Vec<Span> {
        let mut all = pieces(&tokens[range.clone()]);
        // What was dealt to other cells, or stands between, is no part of a piece.
        for run in dealt.chunk_by(|a, b| a + 1 == *b) {
            all.extend(pieces(&tokens[run[0]..run[0] + run.len()]));
        }
        all
    };
    Row {
        name: of(&head.name, &cells.name),
        indented: cells.indented,
        amounts: head
            .cells
            .into_iter()
            .map(|pieces| AmountCell {
                pieces,
                column: None,
            })
            .collect(),
        body: Body::Cells {
            goal: of(&head.goal, &cells.goal),
            indicators: of(&(0..0), &cells.indicators),
        },
    }
}
