//! The empty page: what to do, what comes of it, and where the file goes.

use yew::{Html, html};

use crate::text::Words;

/// `index.html` holds the same markup for the first paint; a test compares the words.
pub fn intake_panel(words: &Words, buttons: Html) -> Html {
    let words = &words.intake;
    html! {
        <section class="intake-panel">
            <h1 class="intake-headline">{ words.headline }</h1>
            <p class="intake-purpose">{ words.purpose }</p>
            { buttons }
            <p class="intake-accepted">{ words.accepted }</p>
            <p class="intake-privacy">{ words.privacy }</p>
        </section>
    }
}
