//! A document on its way: how much of it is read, and a way not to wait.

use yew::{Callback, Html, html};

use crate::text::{self, Words};
use crate::web::state::Reading;

/// What is read, how far, and a button to stop.
pub fn reading_panel(words: &Words, reading: &Reading, on_cancel: &Callback<()>) -> Html {
    let words = &words.reading;
    let Reading {
        name,
        read_bytes,
        total_bytes,
        ..
    } = reading;
    let is_read = *total_bytes > 0 && read_bytes == total_bytes;
    let line = if is_read {
        words.analysing.to_owned()
    } else {
        let megabytes = |bytes: &u64| text::megabytes(*bytes);
        (words.progress)(&megabytes(read_bytes), &megabytes(total_bytes))
    };
    html! {
        <section class="reading-panel">
            <h1 class="reading-name">{ (words.reading)(name) }</h1>
            <progress
                max={total_bytes.max(&1).to_string()}
                value={read_bytes.to_string()}
                aria-label={line.clone()}
                data-role="progress"
            />
            <p class="reading-line">{ line }</p>
            <button
                type="button"
                class="button"
                data-role="cancel"
                onclick={on_cancel.reform(|_| ())}
            >
                { words.cancel }
            </button>
        </section>
    }
}
