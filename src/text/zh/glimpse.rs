//! What is said in Chinese about where a figure stands in the text.

use crate::text::GlimpseWords;

/// The words about where a figure stands in the text.
pub const WORDS: GlimpseWords = GlimpseWords {
    heading: "原文中的位置",
    how: "指向或选中一个数，这里显示它在原文中的那几行。",
    nowhere: "原文没有印出这个数。",
};
