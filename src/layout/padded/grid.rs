//! Padded lines into words with the display columns at which they stand.
//!
//! Tools mean different things by a space. `pdftotext -layout`, pypdf and pdfplumber give every
//! character one column, an ideograph too; programs that print for terminals give ideographs two;
//! PyMuPDF's `sort` gives a gap as many spaces as characters *of the word behind it* would fill it.
//! In the right measure the cells of a column begin at the same place, so that is how it is found.

use super::super::placed::{CELL, Placed, cells};
use super::joined;
use crate::span::Span;

/// What a tool means by a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Measure {
    /// Every character is one cell wide.
    Characters,
    /// Ideographs and their like are two cells wide.
    Terminal,
    /// A space is as wide as the mean character of the word behind it; ASCII is half as wide as an
    /// ideograph, which is a cell.
    NextWord,
}

/// From here on characters are as wide as ideographs, in Chinese fonts: quotes and signs as well.
const FIRST_WIDE: char = '\u{2000}';

const MEASURES: [Measure; 3] = [Measure::Characters, Measure::Terminal, Measure::NextWord];

impl Measure {
    fn width(self, character: char) -> u32 {
        match self {
            Self::Characters => CELL,
            Self::Terminal if character < FIRST_WIDE => CELL,
            Self::Terminal => CELL * 2,
            Self::NextWord if character < FIRST_WIDE => CELL / 2,
            Self::NextWord => CELL,
        }
    }

    fn word_width(self, word: &str) -> u32 {
        word.chars()
            .fold(0, |width, one| width.saturating_add(self.width(one)))
    }

    /// Width of `gap`, which stands before `word`.
    fn gap_width(self, gap: &str, word: &str) -> u32 {
        match self {
            Self::Characters | Self::Terminal => self.word_width(gap),
            Self::NextWord => {
                let chars = word.chars().count().max(1) as u64;
                let spaces = gap.chars().count() as u64;
                let width = spaces * u64::from(self.word_width(word)) / chars;
                u32::try_from(width).unwrap_or(u32::MAX)
            }
        }
    }
}

/// The words of `text` and where they stand.
pub fn words(text: &str) -> Vec<Placed> {
    let places = MEASURES.map(|measure| place(text, measure));
    // Where measures are equally good, the first one.
    let best = (0..places.len())
        .rev()
        .max_by_key(|at| evenness(&places[*at]));
    let best = best.unwrap_or(0);
    let [characters, terminal, next_word] = places;
    match MEASURES[best] {
        Measure::Characters => characters,
        Measure::Terminal => terminal,
        Measure::NextWord => joined::part(text, next_word),
    }
}

fn place(text: &str, measure: Measure) -> Vec<Placed> {
    let mut words = Vec::with_capacity(text.len() / 24);
    let (mut line, mut page) = (0, 0);
    for row in text.split_inclusive(['\n', '\u{c}']) {
        let row_start = row.as_ptr() as usize - text.as_ptr() as usize;
        let mut x = 0u32;
        let mut at = 0;
        while let Some(found) = row[at..].find(|one: char| !one.is_whitespace()) {
            let start = at + found;
            let len = row[start..].find(char::is_whitespace);
            let end = len.map_or(row.len(), |len| start + len);
            let word = &row[start..end];
            x = x.saturating_add(measure.gap_width(&row[at..start], word));
            let word_end = x.saturating_add(measure.word_width(word));
            words.push(Placed {
                span: Span::new(row_start + start, row_start + end),
                page,
                line,
                start: x,
                end: word_end,
            });
            x = word_end;
            at = end;
        }
        line += 1;
        page += u32::from(row.ends_with('\u{c}'));
    }
    words
}

/// Starts this near are at the same place.
const SAME_PLACE: u32 = CELL;

/// How many cells of a thousand begin where a given cell does, on average.
fn evenness(words: &[Placed]) -> u64 {
    let mut starts: Vec<u32> = words
        .chunk_by(|a, b| a.line == b.line)
        .flat_map(cells)
        .map(|cell| cell[0].start)
        .collect();
    starts.sort_unstable();
    let (mut first, mut end) = (0, 0);
    let mut pairs = 0;
    for start in &starts {
        while start - starts[first] > SAME_PLACE {
            first += 1;
        }
        while end < starts.len() && starts[end] <= start.saturating_add(SAME_PLACE) {
            end += 1;
        }
        pairs += (end - first) as u64;
    }
    let count = (starts.len() as u64).max(1);
    pairs * 1000 / (count * count)
}
