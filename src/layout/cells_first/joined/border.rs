//! Where in the words of a name and a goal the name ends, if their wrapping allows one place only.

use std::ops::Range;

use super::super::heads::Sheet;
use super::super::widths::{is_full, width};

/// Widths of the columns in half ideographs; 0 where nothing tells.
#[derive(Debug, Default)]
pub struct Columns {
    name: usize,
    goal: usize,
}

/// A line is wider than its column by no more than this, as ASCII is not just half as wide as an
/// ideograph.
const SLACK: usize = 1;

/// Names are indented by so much, on their first line or on all.
const INDENT: usize = 4;

/// What no cell ends with.
const OPENING_MARKS: [char; 5] = ['（', '《', '“', '(', '['];

/// What no name holds.
const SENTENCE_MARKS: [char; 3] = ['。', '；', '，'];

/// What no cell begins with.
const CLOSING_MARKS: [char; 9] = ['）', '》', '”', '，', '。', '；', '、', '：', ')'];

impl Columns {
    /// Takes in a name, or the first words of one, that stands on one line.
    pub fn see_name(&mut self, sheet: &Sheet, tokens: &Range<usize>) {
        let widths = tokens.clone().map(|at| token_width(sheet, at));
        self.name = self.name.max(widths.sum());
    }

    /// Takes in words of a goal, of which each stands on one line.
    pub fn see_goal(&mut self, sheet: &Sheet, tokens: &Range<usize>) {
        let widest = tokens.clone().map(|at| token_width(sheet, at)).max();
        self.goal = self.goal.max(widest.unwrap_or(0));
    }
}

fn token_width(sheet: &Sheet, at: usize) -> usize {
    width(&sheet.text[sheet.tokens[at].span.range()])
}

/// The token of `words` with which the goal begins; `None` if there is no such token or if several
/// may be.
pub fn border(sheet: &Sheet, words: &Range<usize>, columns: &Columns) -> Option<usize> {
    let goals = cell_starts(sheet, words, columns.goal, columns.goal);
    let mut places = words.clone().skip(1).chain([words.end]).filter(|at| {
        let name = words.start..*at;
        let says = sheet.str(&name);
        let next = sheet.tokens.get(*at).filter(|_| *at < words.end);
        let closes =
            next.is_some_and(|next| sheet.text[next.span.range()].starts_with(CLOSING_MARKS));
        goals[at - words.start]
            && !closes
            && !says.ends_with(OPENING_MARKS)
            && !says.contains(SENTENCE_MARKS)
            && cell_starts(sheet, &name, columns.name, columns.name + INDENT)[0]
    });
    let place = places.next().filter(|at| *at < words.end)?;
    places.next().is_none().then_some(place)
}

/// For each of `tokens` and their end, whether a cell may go from there to the end: each of its
/// lines but the last one is full. Lines at `column` are full, and none is wider than `widest`.
fn cell_starts(sheet: &Sheet, tokens: &Range<usize>, column: usize, widest: usize) -> Vec<bool> {
    let mut starts = vec![false; tokens.len() + 1];
    starts[tokens.len()] = true;
    for start in (0..tokens.len()).rev() {
        let mut line = 0;
        for end in start + 1..=tokens.len() {
            line += token_width(sheet, tokens.start + end - 1);
            if line > widest + SLACK {
                break;
            }
            let ends = match sheet.tokens.get(tokens.start + end) {
                Some(next) if end < tokens.len() => {
                    is_full(line, column, &sheet.text[next.span.range()])
                }
                Some(_) | None => end == tokens.len(),
            };
            if ends && starts[end] {
                starts[start] = true;
                break;
            }
        }
    }
    starts
}
