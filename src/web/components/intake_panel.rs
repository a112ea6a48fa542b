//! The empty page: what to do, what comes of it, and where the file goes.

use yew::Html;

use super::element::{element, list, plain, text_in, with_attributes};
use crate::text::Words;
use crate::web::state::Origin;

/// `index.html` holds the same markup for the first paint; a test compares the words. Where
/// `origin` is the reader, the address led here for a document that is not kept.
pub fn intake_panel(all_words: &Words, buttons: Html, origin: Origin) -> Html {
    let words = &all_words.intake;
    let not_kept = match origin {
        Origin::Reader => {
            let names = &["class", "data-role"];
            let values = ["intake-not-kept", "not-kept"];
            with_attributes("p", names, values, plain(all_words.views.not_kept))
        }
        Origin::Unnamed | Origin::Sample => Html::default(),
    };
    let accepted = list([
        text_in("span", "", words.accepted),
        text_in("span", "", words.others),
    ]);
    let content = list([
        text_in("h1", "intake-headline", words.headline),
        text_in("p", "intake-purpose", words.purpose),
        not_kept,
        buttons,
        element("p", "intake-accepted", accepted),
        text_in("p", "intake-privacy", words.privacy),
    ]);
    element("section", "intake-panel", content)
}
