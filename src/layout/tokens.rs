//! Text into tokens: what stands between white space, with the line and page it stands on.

use crate::money::Money;
use crate::span::Span;

/// A run of characters without white space.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// Where.
    pub span: Span,
    /// Index of its line, from 0.
    pub line: u32,
    /// Index of its page, from 0.
    pub page: u32,
    /// Whether it is the first of its line.
    pub starts_line: bool,
    /// Whether it is the first of its line and white space stands before it.
    pub indented: bool,
    /// Its value when it is an amount.
    pub amount: Option<Money>,
}

/// A page ends at a form feed, or where PDFBox prints this many line feeds in a row.
const LINE_FEEDS_AT_PAGE_BREAK: u32 = 4;

/// Splits `text` at white space.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 48);
    let (mut line, mut page, mut line_feeds) = (0, 0, 0);
    let mut line_start = 0;
    let mut start: Option<usize> = None;
    let mut push = |span: Span, line: u32, page: u32, line_start: usize| {
        let starts_line = tokens.last().is_none_or(|token| token.line != line);
        tokens.push(Token {
            span,
            line,
            page,
            starts_line,
            indented: starts_line && span.start as usize > line_start,
            amount: Money::parse(&text[span.range()]),
        });
    };
    for (at, character) in text.char_indices() {
        if !character.is_whitespace() {
            line_feeds = 0;
            start.get_or_insert(at);
            continue;
        }
        if let Some(start) = start.take() {
            push(Span::new(start, at), line, page, line_start);
        }
        match character {
            '\n' => {
                line += 1;
                line_start = at + 1;
                line_feeds += 1;
                if line_feeds == LINE_FEEDS_AT_PAGE_BREAK {
                    page += 1;
                }
            }
            '\u{c}' => {
                page += 1;
                line_start = at + 1;
            }
            _ => {}
        }
    }
    if let Some(start) = start {
        push(Span::new(start, text.len()), line, page, line_start);
    }
    tokens
}

/// The pieces of a field that `tokens` make up: one for each line, inner spaces included.
pub fn pieces(tokens: &[Token]) -> Vec<Span> {
    tokens
        .chunk_by(|a, b| a.line == b.line)
        .map(|line| Span {
            start: line[0].span.start,
            end: line[line.len() - 1].span.end,
        })
        .collect()
}
