//! The top of the page: its name, and the ways to another document while one is shown.

use yew::{Html, html};

use crate::text::Words;

/// `buttons` is empty while the middle of the page shows them.
pub fn masthead(words: &Words, buttons: Html) -> Html {
    html! {
        <header class="masthead">
            <span class="masthead-name">{ words.name }</span>
            { buttons }
        </header>
    }
}
