//! The top of the page: its name, the ways to another document while one is shown, its language
//! and its colours.

use yew::Html;

use super::element::{element, list, text_in};
use crate::text::ShellWords;

/// `buttons` is empty while the middle of the page shows them.
pub fn masthead(words: &ShellWords, buttons: Html, preferences: Html) -> Html {
    let name = text_in("span", "masthead-name", words.name);
    element("header", "masthead", list([name, preferences, buttons]))
}
