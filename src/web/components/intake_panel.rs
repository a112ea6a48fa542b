//! The empty page: what to do, what comes of it, and where the file goes.

use yew::Html;

use super::element::{element, list, plain, text_in, with_attributes};
use crate::text::ShellWords;
use crate::web::state::{Origin, Route, View};

/// `index.html` holds the same markup for the first paint; a test compares the words. Where the
/// address leads to a reader's own document, that is not kept.
pub fn intake_panel(words: &ShellWords, buttons: Html, route: Route) -> Html {
    let words = &words.intake;
    let help = Route::default().to(View::Help).to_string();
    let not_kept = match route.origin {
        Origin::Reader if route.view != View::Help => {
            let names = &["class", "data-role"];
            let values = ["intake-not-kept", "not-kept"];
            with_attributes("p", names, values, plain(words.not_kept))
        }
        Origin::Unnamed | Origin::Reader | Origin::Sample => Html::default(),
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
        element(
            "p",
            "intake-help",
            with_attributes(
                "a",
                &["href", "data-role"],
                [help, "intake-help".to_owned()],
                plain(words.help),
            ),
        ),
    ]);
    element("section", "intake-panel", content)
}
