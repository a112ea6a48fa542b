//! What is said in English about where a figure stands in the text.

use crate::text::GlimpseWords;

/// The words about where a figure stands in the text.
pub const WORDS: GlimpseWords = GlimpseWords {
    heading: "In the text",
    how: "Point at a figure, or move the focus to it, to see its lines of the text here.",
    nowhere: "The text does not print this figure.",
};
