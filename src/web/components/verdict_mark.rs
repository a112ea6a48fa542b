//! A verdict as a shape, so that it can be told without colour.

use yew::Html;

use super::element::{list, plain, sentence, with_attributes};
use crate::text::Words;
use crate::totals::Verdict;

/// The shape; its word stands beside it, so it is not read out.
pub fn verdict_mark(words: &Words, verdict: Verdict) -> Html {
    let class = match verdict {
        Verdict::Exact => "verdict-mark verdict-exact",
        Verdict::Rounding => "verdict-mark verdict-rounding",
        Verdict::Unchecked => "verdict-mark verdict-unchecked",
        Verdict::Differs => "verdict-mark verdict-differs",
    };
    let shape = (words.verdict.shape)(verdict);
    let names = &["class", "aria-hidden"];
    with_attributes("span", names, [class, "true"], plain(shape))
}

/// The shape and a text that it is about.
pub fn marked(words: &Words, verdict: Verdict, text: &str) -> Html {
    list([verdict_mark(words, verdict), sentence(text)])
}
