//! A figure of the table into the few lines of the text in which it stands.

use serde::{Deserialize, Serialize};

use super::row_name;
use crate::analysis::Analysis;
use crate::fold;
use crate::span::{Lines, Span};
use crate::totals::Figure;

/// How many lines are shown at most.
const MAX_LINES: usize = 12;

/// How many characters of a line are shown at most before the figure, and after it.
const MAX_CHARS: usize = 120;

/// The lines of a figure: from the name of its row to the figure, and one more on either side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glimpse {
    /// The figure.
    pub figure: Figure,
    /// The lines of it that are not blank; none when neither it nor its row's name is printed.
    pub lines: Vec<GlimpseLine>,
}

/// A line of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlimpseLine {
    /// Its number, from 1.
    pub line_no: u32,
    /// Its pieces; what is too long is cut, and says so by `…`.
    pub pieces: Vec<GlimpsePiece>,
}

/// A stretch of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlimpsePiece {
    /// The text.
    pub text: String,
    /// Whether it is the figure.
    pub meant: bool,
}

/// Where a figure stands in the text.
pub fn glimpse(analysis: &Analysis, figure: Figure) -> Glimpse {
    let (document, source) = (analysis.document(), analysis.source());
    let place = figure.amount(document).map(|amount| amount.place);
    let name = analysis.lines(row_name(analysis, figure.level, figure.row));
    let printed = place.and_then(|place| analysis.lines(place));
    let Some(meant) = printed.or(name) else {
        let lines = Vec::new();
        return Glimpse { figure, lines };
    };
    let whole = name.map_or(meant, |name| Lines {
        first: meant.first.min(name.first),
        last: meant.last.max(name.last),
    });
    let blank = |line_no: &u32| source.line(*line_no).trim().is_empty();
    let above = (1..whole.first).rev().find(|line_no| !blank(line_no));
    let below = (whole.last + 1..=source.line_count()).find(|line_no| !blank(line_no));
    // Where a row is longer than what is shown, its figure is.
    let first = above.unwrap_or(whole.first);
    let first = first.max(meant.first.saturating_sub(MAX_LINES as u32 / 2));
    let spans = place.map_or(&[][..], |place| document.spans(place));
    let line_nos = first..=below.unwrap_or(whole.last);
    let lines = line_nos.filter(|line_no| !blank(line_no)).take(MAX_LINES);
    let line = |line_no| GlimpseLine {
        line_no,
        pieces: pieces(source.text(), source.line_span(line_no), spans),
    };
    Glimpse {
        figure,
        lines: lines.map(line).collect(),
    }
}

/// A line, cut where the figure begins and ends.
fn pieces(text: &str, line: Span, figure: &[Span]) -> Vec<GlimpsePiece> {
    let mut here: Vec<Span> = figure
        .iter()
        .filter(|span| span.start < line.end && span.end > line.start)
        .map(|span| Span {
            start: span.start.max(line.start),
            end: span.end.min(line.end),
        })
        .collect();
    here.sort_by_key(|span| span.start);
    let mut pieces = Vec::new();
    let mut push = |text: String, meant: bool| {
        if !text.is_empty() {
            let text = fold::shown(text);
            pieces.push(GlimpsePiece { text, meant });
        }
    };
    let mut at = line.start;
    for span in here {
        let before = &text[at as usize..span.start as usize];
        push(end_of(before), false);
        push(text[span.range()].to_owned(), true);
        at = span.end;
    }
    push(start_of(&text[at as usize..line.range().end]), false);
    pieces
}

fn end_of(text: &str) -> String {
    match text.char_indices().rev().nth(MAX_CHARS) {
        Some((cut, one)) => format!("…{}", &text[cut + one.len_utf8()..]),
        None => text.to_owned(),
    }
}

fn start_of(text: &str) -> String {
    match text.char_indices().nth(MAX_CHARS) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text.to_owned(),
    }
}
