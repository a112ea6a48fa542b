//! Buttons that save something as a file, one a format, and what was saved last.

use web_sys::File;
use yew::{Callback, Html};

use super::element::{Pressed, element, list, plain, press, text_in, with_attributes};
use crate::export::Offer;
use crate::text::{self, Words};

/// What can be saved, and what was.
pub struct OfferedFiles {
    /// The formats.
    pub offers: &'static [Offer],
    /// What a format is called.
    pub format: fn(&str) -> &'static str,
    /// What the buttons are, for tests, and what says which file was saved.
    pub roles: [&'static str; 2],
    /// What was saved last, or becomes of what is being made.
    pub said: String,
}

/// The buttons, and what was saved last.
pub fn offered_files(
    words: &'static Words,
    files: &OfferedFiles,
    on_save: &Callback<&'static Offer>,
) -> Html {
    let [role, saved_role] = files.roles;
    let button = |offer: &'static Offer| {
        let onclick = on_save.reform(move |_| offer);
        let label = plain((files.format)(offer.id));
        let button = press("chip", role, Pressed::Never, label, onclick);
        with_attributes("li", &["data-format"], [offer.id], button)
    };
    let buttons = list(files.offers.iter().map(button));
    let names = &["class", "aria-label"];
    let values = ["offered-files", words.export_menu.save];
    let buttons = with_attributes("ul", names, values, buttons);
    let names = &["class", "role", "data-role"];
    let values = ["offered-saved", "status", saved_role];
    let status = with_attributes("p", names, values, plain(files.said.clone()));
    let head = text_in("h3", "", words.export_menu.save);
    element("section", "offered", list([head, buttons, status]))
}

/// That this was saved.
pub fn saved_said(words: &Words, file: &File) -> String {
    let bytes = text::count(file.size() as u64);
    let bytes = (words.summary.bytes)(&bytes);
    (words.export_menu.saved)(&file.name(), &bytes)
}
