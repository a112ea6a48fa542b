//! Text whose columns stand below each other by padding with spaces: `pdftotext -layout` and its
//! like.
//!
//! Here the display columns of the words are found; what they say about rows and cells is read by
//! [`super::placed`], which takes words with places from wherever.

mod grid;
mod joined;

use super::lines::lines_with;
use super::{Evidence, Layout, Shape, placed};

/// The shape, as [`super::SHAPES`] lists it.
pub const SHAPE: Shape = Shape {
    id: "padded",
    detect: |survey| detect(survey.text()),
    read: |survey| read(survey.text()),
};

/// A longer line is a page joined to one line, whatever spaces stand in it.
const MAX_LINE_CHARS: usize = 1000;

/// So many spaces before the first word are no indent but a column.
const COLUMN_INDENT: usize = 10;

/// So many spaces between words are no space between words.
const COLUMN_GAP: usize = 3;

/// The fewest spaces that may part columns.
const NARROWEST: &str = "   ";

/// Looks for lines that begin far to the right, or have wide gaps.
fn detect(text: &str) -> Option<Evidence> {
    let printed = |line: &str| -> u32 {
        let lines = line.split('\u{c}').map(str::trim_end);
        lines.filter(|line| is_padded(line)).count() as u32
    };
    let agreeing: u32 = lines_with(text, NARROWEST).map(printed).sum();
    if agreeing < 2 {
        return None;
    }
    let lines = text.split(['\n', '\u{c}']).map(str::trim_end);
    let of = lines.filter(|line| !line.is_empty()).count() as u32;
    let share = u64::from(agreeing) * 100 / u64::from(of.max(1));
    let confidence = match share {
        60.. => 95,
        35.. => 60,
        _ => return None,
    };
    Some(Evidence {
        confidence,
        agreeing,
        of,
    })
}

fn is_padded(line: &str) -> bool {
    if !line.contains(NARROWEST) {
        return false;
    }
    let mut spaces = 0;
    let mut inside = false;
    let mut padded = false;
    for (at, character) in line.chars().enumerate() {
        if at >= MAX_LINE_CHARS || character == '\t' {
            return false;
        }
        if character == ' ' {
            spaces += 1;
        } else {
            padded |= spaces >= if inside { COLUMN_GAP } else { COLUMN_INDENT };
            spaces = 0;
            inside = true;
        }
    }
    padded
}

/// Reads `text`; `None` when there is no table in it.
fn read(text: &str) -> Option<Layout> {
    placed::read(text, &grid::words(text))
}
