//! The tokens of a page's second pass into what the rules look at in each.

use std::ops::Range;

use super::super::super::tokens::Token;
use super::super::heads::opening;
use super::super::widths::{indent, width};

/// Lines are measured up to so many bytes.
const MAX_WIDTH: u32 = 1000;

/// What is seen of a token.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fact {
    /// The number of the indicator that opens there.
    pub(super) opens: Option<u32>,
    /// Whether it can only be of indicators.
    pub(super) of_indicators: bool,
    /// How wide its line is up to and with it, the indent included.
    pub(super) width: usize,
}

/// What is seen of each token of `rest`.
pub(super) fn facts(text: &str, tokens: &[Token], rest: &Range<usize>) -> Vec<Fact> {
    let mut line_start = rest.start;
    rest.clone()
        .map(|at| {
            let token = &tokens[at];
            if token.starts_line {
                line_start = at;
            }
            let first = &tokens[line_start];
            let opens = opening(text, tokens, at);
            let of_indicators = opens.is_some() || text[token.span.range()].contains("指标值");
            // A line longer than any column is wide enough.
            let start = token
                .span
                .end
                .saturating_sub(MAX_WIDTH)
                .max(first.span.start) as usize;
            let start = (start..)
                .find(|start| text.is_char_boundary(*start))
                .unwrap_or(start);
            Fact {
                opens,
                of_indicators,
                width: width(&text[start..token.span.end as usize]) + indent(text, first),
            }
        })
        .collect()
}
