//! Steps through a list that is longer than the page shows at once.

use yew::{Callback, Html};

use super::element::{button, list, text_in, with_attributes};
use crate::query::{Rows, Window};
use crate::text::Words;
use crate::web::message::PAGE_ROWS;

/// Nothing, where everything is shown; else the way to the rows before and after, which `ask`
/// asks for.
pub fn pager<T, Q: 'static>(
    words: &Words,
    rows: &Rows<T>,
    on_ask: &Callback<Q>,
    ask: impl Fn(Window) -> Q + 'static,
) -> Html {
    pager_of(
        words,
        rows.start,
        rows.rows.len() as u32,
        rows.total,
        &on_ask.reform(ask),
    )
}

fn pager_of(words: &Words, start: u32, shown: u32, total: u32, on_page: &Callback<Window>) -> Html {
    if shown >= total {
        return Html::default();
    }
    let end = start + shown;
    let to = |start: u32| {
        let window = Window {
            start,
            len: PAGE_ROWS,
        };
        on_page.reform(move |_| window)
    };
    let before = (start > 0).then(|| to(start.saturating_sub(PAGE_ROWS)));
    let after = (end < total).then(|| to(end));
    let content = [
        button("previous", words.previous_rows, before),
        text_in("span", "", (words.rows_shown)(start + 1, end, total)),
        button("next", words.next_rows, after),
    ];
    with_attributes(
        "nav",
        &["class", "data-role"],
        ["pager", "pager"],
        list(content),
    )
}
