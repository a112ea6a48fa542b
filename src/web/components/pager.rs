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
    let last = rows.start + rows.rows.len() as u32;
    let said = (words.rows_shown)(rows.start + 1, last, rows.total);
    pager_saying(words, rows, said, on_ask, ask)
}

/// Like [`pager`], where what is in view is said otherwise.
pub fn pager_saying<T, Q: 'static>(
    words: &Words,
    rows: &Rows<T>,
    said: String,
    on_ask: &Callback<Q>,
    ask: impl Fn(Window) -> Q + 'static,
) -> Html {
    let Rows { start, total, .. } = *rows;
    let shown = rows.rows.len() as u32;
    pager_of(words, [start, shown, total], said, &on_ask.reform(ask))
}

fn pager_of(
    words: &Words,
    [start, shown, total]: [u32; 3],
    said: String,
    on_page: &Callback<Window>,
) -> Html {
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
        text_in("span", "", said),
        button("next", words.next_rows, after),
    ];
    with_attributes(
        "nav",
        &["class", "data-role"],
        ["pager", "pager"],
        list(content),
    )
}
