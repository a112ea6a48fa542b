//! How wide the columns are, seen from the lines that filled them.

use super::super::tokens::Token;
use super::heads::{lines, opening};
use std::ops::Range;

/// Widths of the columns in half ideographs; 0 where nothing tells.
#[derive(Debug, Default)]
pub struct Widths {
    /// Of the name column, indent included.
    pub name: usize,
    /// Of the goal column.
    pub goal: usize,
    /// Of the indicator column.
    pub indicators: usize,
    /// How much of the indent of names the tool dropped.
    pub lost_indent: usize,
}

/// Lines of a full column differ by so much, as ASCII is not just half as wide as an ideograph.
const SLACK: usize = 3;

/// Names are indented by so much where tools keep indents; PDFium makes one space of it.
const INDENT: usize = 4;

/// A word longer than this is cut at the end of its line.
const MAX_WORD: usize = 24;

/// How wide `text` prints, in half ideographs.
pub fn width(text: &str) -> usize {
    text.chars().map(width_of).sum()
}

fn width_of(character: char) -> usize {
    if (character as u32) < 0x250 { 1 } else { 2 }
}

/// How wide the first word of `text` is, which a line end does not cut.
fn first_word(text: &str) -> usize {
    let mut characters = text.chars().take(MAX_WORD);
    let first = characters.next().map_or(0, width_of);
    let rest = characters.take_while(|one| one.is_ascii() && !one.is_ascii_whitespace());
    first + rest.count()
}

/// Whether a line so wide is full in a column so wide, `next` having gone to the next line.
pub fn is_full(line: usize, column: usize, next: &str) -> bool {
    line + first_word(next) + SLACK > column
}

impl Widths {
    /// Measures the columns of the rows that `tokens` make up.
    pub fn measure(text: &str, tokens: &[Token]) -> Self {
        let lines = lines(tokens);
        let of = |line: &Range<usize>| line_width(text, tokens, line);
        let opens = |line: &Range<usize>| opening(text, tokens, line.start).is_some();
        let first = |line: &Range<usize>| opening(text, tokens, line.start) == Some(1);
        let holds_amounts =
            |line: &Range<usize>| tokens[line.clone()].iter().any(|token| token.is_amount);
        let mut kept_indent: Option<usize> = None;
        let (mut names, mut goals, mut indicators) = (Vec::new(), Vec::new(), Vec::new());
        for at in 0..lines.len() {
            let line = &lines[at];
            if tokens[line.start].indented && !holds_amounts(line) {
                let name = line.start..line.start + 1;
                let kept = indent(text, &tokens[line.start]);
                kept_indent = Some(kept_indent.map_or(kept, |least| least.min(kept)));
                names.push(line_width(text, tokens, &name) + kept);
            }
            if !first(line) {
                continue;
            }
            indicators.push(of(line));
            let before = at.checked_sub(2).map(|before| &lines[before]);
            if let Some(before) = before
                && !opens(before)
                && !holds_amounts(before)
                && !tokens[before.start].indented
                && !text[tokens[before.start].span.range()].contains("指标值")
            {
                goals.push(of(before));
            }
        }
        let goal = mode(goals);
        if names.is_empty() {
            // Without indents, a line after indicators that is no full line of a goal is a name.
            let str = |line: &Range<usize>| {
                let (first, last) = (tokens[line.start].span.start, tokens[line.end - 1].span.end);
                &text[first as usize..last as usize]
            };
            let after = lines.windows(3).filter(|three| {
                let before = [str(&three[0]), str(&three[1])].concat();
                let value = before.rsplit("年度指标值").next().unwrap_or_default();
                let ends_value = value.len() < before.len() && value.matches('。').count() == 1;
                ends_value && value.ends_with('。') && !holds_amounts(&three[2])
            });
            let after_rows = lines
                .windows(2)
                .filter(|two| holds_amounts(&two[0]) && !holds_amounts(&two[1]) && !opens(&two[1]));
            let candidates = after.map(|three| of(&three[2]));
            names.extend(candidates.chain(after_rows.map(|two| of(&two[1]))));
            let is_narrow = |width: &usize| width + SLACK < goal;
            if names.iter().any(is_narrow) {
                names.retain(is_narrow);
            }
        }
        let lost_indent = INDENT.saturating_sub(kept_indent.unwrap_or(0));
        Self {
            name: names
                .into_iter()
                .max()
                .map_or(0, |width| width + lost_indent),
            lost_indent,
            goal,
            indicators: mode(indicators),
        }
    }
}

/// How wide the line or part of a line `tokens[range]` prints.
pub fn line_width(text: &str, tokens: &[Token], range: &Range<usize>) -> usize {
    match (
        tokens.get(range.start),
        tokens.get(range.end.saturating_sub(1)),
    ) {
        (Some(first), Some(last)) if first.span.start < last.span.end => {
            width(&text[first.span.start as usize..last.span.end as usize])
        }
        (Some(_) | None, Some(_) | None) => 0,
    }
}

/// How wide the white space before `token` on its line is.
pub fn indent(text: &str, token: &Token) -> usize {
    let before = text[..token.span.start as usize].chars().rev();
    let space = before.take_while(|one| one.is_whitespace() && *one != '\n' && *one != '\u{c}');
    space.take(MAX_WORD).map(width_of).sum()
}

/// The upper end of the window of [`SLACK`] that most of `widths` fall into.
fn mode(mut widths: Vec<usize>) -> usize {
    widths.sort_unstable();
    let count_up_to = |at: usize| {
        let from = widths.partition_point(|width| width + SLACK < widths[at]);
        at + 1 - from
    };
    let best = (0..widths.len()).max_by_key(|at| count_up_to(*at));
    best.map_or(0, |at| widths[at])
}
