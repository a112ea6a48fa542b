//! Steps through a list that is longer than the page shows at once.

use yew::{Callback, Html, html};

use crate::query::{Rows, Window};
use crate::text::Words;
use crate::web::message::{Ask, PAGE_ROWS};

/// Nothing, where everything is shown; else the way to the rows before and after, which `list`
/// asks for.
pub fn pager<T>(
    words: &Words,
    rows: &Rows<T>,
    on_ask: &Callback<Ask>,
    list: fn(Window) -> Ask,
) -> Html {
    let (start, shown) = (rows.start, rows.rows.len() as u32);
    if shown >= rows.total {
        return Html::default();
    }
    let step = |words: &'static str, start: Option<u32>| {
        let onclick = start.map(|start| {
            let window = Window {
                start,
                len: PAGE_ROWS,
            };
            on_ask.reform(move |_| list(window))
        });
        html! {
            <button type="button" class="button" disabled={onclick.is_none()} {onclick}>
                { words }
            </button>
        }
    };
    let end = start + shown;
    html! {
        <nav class="pager" data-role="pager">
            { step(words.previous_rows, (start > 0).then(|| start.saturating_sub(PAGE_ROWS))) }
            <span>{ (words.rows_shown)(start + 1, end, rows.total) }</span>
            { step(words.next_rows, (end < rows.total).then_some(end)) }
        </nav>
    }
}
