//! A verdict as a shape, so that it can be told without colour.

use yew::{Html, html};

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
    html! { <span {class} aria-hidden="true">{ shape }</span> }
}
