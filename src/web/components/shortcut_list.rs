//! The keys that do something, and what they do.

use yew::Html;

use super::element::{element, list, text_in};
use super::views::VIEWS;
use crate::text::Words;

/// One line a key.
pub fn shortcut_list(words: &Words) -> Html {
    let says = &words.views.shortcuts;
    let views = VIEWS.iter().enumerate().map(|(at, row)| {
        let name = (row.name)(&words.views).long;
        ((at + 1).to_string(), (says.view)(name))
    });
    let others = [
        ("/", says.search),
        ("c", says.copy),
        ("?", says.shortcuts),
        ("Esc", says.close),
    ];
    let others = others.map(|(key, what)| (key.to_owned(), what.to_owned()));
    let line = |(key, what): (String, String)| {
        let key = element("dt", "", text_in("kbd", "", key));
        element("div", "", list([key, text_in("dd", "", what)]))
    };
    element("dl", "shortcut-list", list(views.chain(others).map(line)))
}
