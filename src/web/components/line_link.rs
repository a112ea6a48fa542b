//! Line numbers as the way to the lines, in the text as it was.

use yew::{Callback, Html};

use super::element::{Pressed, plain, press};
use crate::query::Window;
use crate::span::Lines;
use crate::text::Words;
use crate::web::message::{Ask, PAGE_ROWS};

/// How many lines stand above the one that is led to.
const LINES_ABOVE: u32 = 20;

/// `第 12–13 行`, which leads there.
pub fn line_link(words: &Words, lines: Lines, on_ask: &Callback<Ask>) -> Html {
    let said = plain((words.lines)(lines.first, lines.last));
    let onclick = on_ask.reform(move |_| to_lines(lines));
    press(
        "link line-link",
        "jump-to-lines",
        Pressed::Never,
        said,
        onclick,
    )
}

/// Asks for the lines with what is around them.
pub fn to_lines(lines: Lines) -> Ask {
    let window = Window {
        start: lines.first.saturating_sub(1 + LINES_ABOVE),
        len: PAGE_ROWS,
    };
    Ask::Source(window, Some(lines))
}
