//! A field's pieces into the text that a person would have typed.

use super::{Document, Passage};

/// What PDFium prints for a hyphen at the end of a line.
pub const LOST_HYPHEN: char = '\u{fffe}';

impl Document {
    /// The text of a field: pieces joined without the line breaks that the layout put there.
    ///
    /// `source` is the text that the document was parsed from.
    pub fn text(&self, source: &str, passage: Passage) -> String {
        let mut text = String::new();
        for span in self.spans(passage) {
            let piece = source[span.range()].trim();
            if let (Some(before), Some(after)) = (text.chars().last(), piece.chars().next()) {
                // Chinese wraps between any two characters; an English word wraps only at a space.
                if before.is_ascii_alphabetic() && after.is_ascii_alphabetic() {
                    text.push(' ');
                }
                drop_soft_space(&mut text, after);
            }
            for character in piece.chars() {
                drop_soft_space(&mut text, character);
                text.push(if character == LOST_HYPHEN {
                    '-'
                } else {
                    character
                });
            }
        }
        text
    }
}

/// PDF tools put a space before closing punctuation that a justified line was stretched at.
fn drop_soft_space(text: &mut String, next: char) {
    if matches!(next, '，' | '。' | '；' | '、' | '：' | '）' | '”') {
        text.truncate(text.trim_end().len());
    }
}
