//! A field's pieces into the text that a person would have typed.

use std::borrow::Cow;

use super::{Document, Passage};
use crate::fold::next_space;

/// What PDFium prints for a hyphen at the end of a line.
pub const LOST_HYPHEN: char = '\u{fffe}';

/// The same in UTF-8. The last one begins no character, and is in few.
const LOST_HYPHEN_BYTES: [u8; 3] = [0xef, 0xbf, 0xbe];

impl Document {
    /// The text of a field: pieces joined without the line breaks that the layout put there.
    ///
    /// `source` is the text that the document was parsed from.
    pub fn text<'a>(&self, source: &'a str, passage: Passage) -> Cow<'a, str> {
        let spans = self.spans(passage);
        // Most fields stand on one line as they are meant, and need no copy.
        if let [span] = spans
            && is_as_meant(&source[span.range()])
        {
            return Cow::Borrowed(&source[span.range()]);
        }
        let mut text = String::with_capacity(spans.iter().map(|span| span.len()).sum());
        for span in spans {
            let piece = source[span.range()].trim();
            if let (Some(before), Some(after)) = (text.chars().last(), piece.chars().next()) {
                // Chinese wraps between any two characters; an English word wraps only at a space.
                if before.is_ascii_alphabetic() && after.is_ascii_alphabetic() {
                    text.push(' ');
                }
                drop_soft_space(&mut text, after);
            }
            if is_as_meant(piece) {
                text.push_str(piece);
                continue;
            }
            // What stands between two places that differ from the source is copied at once, which
            // is three times as fast as character by character.
            let mut copied = 0;
            let mut before = '\0';
            for (at, character) in piece.char_indices() {
                if before.is_whitespace() && closes(character) {
                    text.push_str(piece[copied..at].trim_end());
                    copied = at;
                } else if character == LOST_HYPHEN {
                    text.push_str(&piece[copied..at]);
                    text.push('-');
                    copied = at + LOST_HYPHEN.len_utf8();
                }
                before = character;
            }
            text.push_str(&piece[copied..]);
        }
        Cow::Owned(text)
    }
}

impl Document {
    /// The text of a field without white space: what is compared where tools may put spaces into
    /// words. The same as [`Document::text`] without its spaces, in one pass.
    pub fn words<'a>(&self, source: &'a str, passage: Passage) -> Cow<'a, str> {
        let spans = self.spans(passage);
        if let [span] = spans
            && is_as_meant(&source[span.range()])
        {
            return Cow::Borrowed(&source[span.range()]);
        }
        let mut words = String::with_capacity(spans.iter().map(|span| span.len()).sum());
        for span in spans {
            let piece = &source[span.range()];
            if next_space(piece, 0) == piece.len() {
                words.push_str(piece);
            } else {
                words.extend(piece.split_whitespace());
            }
        }
        if words.contains(LOST_HYPHEN) {
            words = words.replace(LOST_HYPHEN, "-");
        }
        Cow::Owned(words)
    }
}

/// PDF tools put a space before closing punctuation that a justified line was stretched at.
fn drop_soft_space(text: &mut String, next: char) {
    if closes(next) {
        text.truncate(text.trim_end().len());
    }
}

/// Whether a piece of a field is its text as it stands there: no white space that might be the
/// tool's, and no hyphen that it replaced.
fn is_as_meant(piece: &str) -> bool {
    let bytes = piece.as_bytes();
    let mut lasts = memchr::memchr_iter(LOST_HYPHEN_BYTES[2], bytes);
    next_space(piece, 0) == piece.len()
        && !lasts.any(|at| bytes[..=at].ends_with(&LOST_HYPHEN_BYTES))
}

fn closes(next: char) -> bool {
    matches!(next, '，' | '。' | '；' | '、' | '：' | '）' | '”')
}
