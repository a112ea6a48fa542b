//! A file that the reader picks, one at a time, into what is done with it.

use web_sys::{File, HtmlInputElement};
use yew::{Callback, Event, Html, TargetCast, html};

use super::element::plain;

/// What files of texts are called.
pub const TEXTS: &str = ".txt,.text,.csv,.tsv,.md,text/*";

/// What the button looks like, what it is for tests, and which files it takes.
pub struct FileButton {
    pub class: &'static str,
    pub role: &'static str,
    pub accept: &'static str,
}

/// A button that opens the file picker.
pub fn file_button(button: FileButton, label: &'static str, on_file: Callback<File>) -> Html {
    let FileButton {
        class,
        role,
        accept,
    } = button;
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            // The same file can be chosen again.
            input.set_value("");
            on_file.emit(file);
        }
    });
    html! {
        <label {class}>
            <input type="file" class="visually-hidden" {accept} data-role={role} {onchange} />
            { plain(label) }
        </label>
    }
}
