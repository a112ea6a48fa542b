//! Text into tokens: what stands between white space, with the line and page it stands on.

use crate::fold::{next_space, space_len};
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
    let bytes = text.as_bytes();
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 48);
    let (mut line, mut page) = (0, 0);
    let mut at = 0;
    while at < bytes.len() {
        // A line whose break is not known yet begins at the text's start without indent.
        let (mut gap_bytes, mut gap_breaks, mut line_feeds) = (0, at == 0, 0);
        loop {
            let len = space_len(text, at);
            match bytes.get(at) {
                _ if len == 0 => break,
                Some(b'\n') => {
                    line += 1;
                    line_feeds += 1;
                    (gap_bytes, gap_breaks) = (0, true);
                    page += u32::from(line_feeds == LINE_FEEDS_AT_PAGE_BREAK);
                }
                Some(b'\x0c') => {
                    page += 1;
                    gap_bytes = 0;
                }
                Some(_) | None => gap_bytes += len,
            }
            at += len;
        }
        let start = at;
        at = next_space(text, start);
        if start == at {
            break;
        }
        if line_break == LineBreak::Spaces && gap_bytes >= 2 && !gap_breaks {
            line += 1;
        }
        let starts_line = tokens.last().is_none_or(|token| token.line != line);
        tokens.push(Token {
            span: Span::new(start, at),
            line,
            page,
            starts_line,
            indented: starts_line && gap_bytes > 0 && line_break == LineBreak::LineFeed,
            is_amount: Money::parse(&text[start..at]).is_some(),
        });
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Every white space there is, between words that begin and end with bytes that spaces have.
    #[test]
    fn tokens_are_what_stands_between_white_space() {
        let spaces = (0..=0xffff).filter_map(char::from_u32);
        for space in spaces.filter(|one| one.is_whitespace()) {
            let text = format!("{space}é。‘{space}{space}、\u{200b}ᚁ x{space}");
            let words = tokens(&text, LineBreak::LineFeed);
            let words: Vec<&str> = words.iter().map(|one| &text[one.span.range()]).collect();
            let expected: Vec<&str> = text.split_whitespace().collect();
            assert_eq!(words, expected, "{space:?}");
        }
    }
}
