//! A document on its way: how much of it is read, and a way not to wait.

use yew::{AttrValue, Callback, Html};

use super::element::{action, element, list, text_in, with_attributes};
use crate::text::{self, ShellWords};
use crate::web::shell::Reading;

/// What is read, how far, and a button to stop.
pub fn reading_panel(words: &ShellWords, reading: &Reading, on_cancel: &Callback<()>) -> Html {
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
    let names = &["max", "value", "aria-label", "data-role"];
    let values = [
        total_bytes.max(&1).to_string().into(),
        read_bytes.to_string().into(),
        AttrValue::from(line.clone()),
        "progress".into(),
    ];
    let bar = with_attributes("progress", names, values, Html::default());
    let content = list([
        text_in("h1", "reading-name", (words.reading)(name)),
        bar,
        text_in("p", "reading-line", line),
        action("cancel", words.cancel, on_cancel),
    ]);
    element("section", "reading-panel", content)
}
