//! The empty page: what to do, what comes of it, and where the file goes.

use yew::Html;

use super::element::{element, list, text_in};
use crate::text::Words;

/// `index.html` holds the same markup for the first paint; a test compares the words.
pub fn intake_panel(words: &Words, buttons: Html) -> Html {
    let words = &words.intake;
    let accepted = list([
        text_in("span", "", words.accepted),
        text_in("span", "", words.others),
    ]);
    let content = list([
        text_in("h1", "intake-headline", words.headline),
        text_in("p", "intake-purpose", words.purpose),
        buttons,
        element("p", "intake-accepted", accepted),
        text_in("p", "intake-privacy", words.privacy),
    ]);
    element("section", "intake-panel", content)
}
