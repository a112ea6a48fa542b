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
    /// Whether it is an amount. Few tokens are, and a text has millions, so its value is read when
    /// it is asked for: with it, a token would be twice as large.
    pub is_amount: bool,
}

impl Token {
    /// Its value when it is an amount.
    pub fn amount(&self, text: &str) -> Option<Money> {
        let amount = || Money::parse(&text[self.span.range()]);
        self.is_amount.then(amount).flatten()
    }
}

/// What parts the lines of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineBreak {
    /// A line feed, as nearly everywhere.
    LineFeed,
    /// Two or more spaces: tools that join the items of a page by a space print an empty item, and
    /// so a second space, where a line of the page ends.
    Spaces,
}

/// A page ends at a form feed, or where PDFBox prints this many line feeds in a row.
const LINE_FEEDS_AT_PAGE_BREAK: u32 = 4;

/// Splits `text` at white space.
pub fn tokens(text: &str, line_break: LineBreak) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 48);
    let (mut line, mut page, mut line_feeds) = (0, 0, 0);
    // A line whose break is not known yet begins at the text's start without indent.
    let mut gap_bytes = 0;
    let mut gap_breaks = true;
    let mut start: Option<usize> = None;
    let mut push = |span: Span, line: u32, page: u32, indented: bool| {
        let starts_line = tokens.last().is_none_or(|token| token.line != line);
        tokens.push(Token {
            span,
            line,
            page,
            starts_line,
            indented: starts_line && indented,
            is_amount: Money::parse(&text[span.range()]).is_some(),
        });
    };
    let mut indented = false;
    for (at, character) in text.char_indices() {
        if !character.is_whitespace() {
            if start.is_none() {
                let spaces_break = line_break == LineBreak::Spaces && gap_bytes >= 2;
                if spaces_break && !gap_breaks {
                    line += 1;
                }
                indented = gap_bytes > 0 && line_break == LineBreak::LineFeed;
                start = Some(at);
            }
            line_feeds = 0;
            continue;
        }
        if let Some(start) = start.take() {
            push(Span::new(start, at), line, page, indented);
            (gap_bytes, gap_breaks) = (0, false);
        }
        gap_bytes += character.len_utf8();
        match character {
            '\n' => {
                line += 1;
                line_feeds += 1;
                (gap_bytes, gap_breaks) = (0, true);
                if line_feeds == LINE_FEEDS_AT_PAGE_BREAK {
                    page += 1;
                }
            }
            '\u{c}' => {
                page += 1;
                gap_bytes = 0;
            }
            _ => {}
        }
    }
    if let Some(start) = start {
        push(Span::new(start, text.len()), line, page, indented);
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
