//! The text that was not understood, stretch by stretch, so that nothing is lost in silence.

use yew::{Callback, Html, html};

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
        html! {
            <li>
                <span class="unexplained-lines">
                    { (words.lines)(row.lines.first, row.lines.last) }
                </span>
                <span class="unexplained-text">{ row.text.trim() }</span>
            </li>
        }
    };
    html! {
        <section class="unexplained" data-role="unexplained">
            <h2>{ words.summary.unexplained_heading }</h2>
            <p>{ words.summary.unexplained_note }</p>
            <ul>{ for rows.rows.iter().map(item) }</ul>
            { pager(words, rows, on_ask, Ask::Unexplained) }
        </section>
    }
}
