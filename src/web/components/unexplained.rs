//! The text that was not understood, stretch by stretch, so that nothing is lost in silence.

use yew::{Callback, Html};

use super::element::{element, list, printed, text_in, with_attributes};
use super::line_link::line_link;
use super::pager::pager;
use crate::query::{Rows, UnexplainedRow};
use crate::text::Words;
use crate::web::message::Ask;

/// Nothing, where everything was understood.
pub fn unexplained(words: &Words, rows: &Rows<UnexplainedRow>, on_ask: &Callback<Ask>) -> Html {
    if rows.total == 0 {
        return Html::default();
    }
    let item = |row: &UnexplainedRow| {
        let lines = line_link(words, row.lines, on_ask);
        let lines = element("span", "unexplained-lines", lines);
        let stretch = printed(row.text.trim().to_owned());
        let stretch = element("span", "unexplained-text", stretch);
        element("li", "", list([lines, stretch]))
    };
    let content = [
        text_in("h2", "", words.summary.unexplained_heading),
        text_in("p", "", words.summary.unexplained_note),
        element("ul", "", list(rows.rows.iter().map(item))),
        pager(words, rows, on_ask, Ask::Unexplained),
    ];
    let names = &["class", "data-role"];
    with_attributes(
        "section",
        names,
        ["unexplained", "unexplained"],
        list(content),
    )
}
