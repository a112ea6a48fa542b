//! Things worth knowing that stop nobody: no worker, more than one file.

use yew::{Callback, Html};

use super::element::{action, element, list, text_in, with_attributes};
use crate::text::ShellWords;
use crate::web::shell::{EnginePlace, State};

/// Nothing, while there is nothing to tell.
pub fn notice_bar(words: &ShellWords, state: &State, on_close: &Callback<()>) -> Html {
    let words = &words.notices;
    let in_page = match state.engine {
        EnginePlace::Page => Some(words.no_worker.to_owned()),
        EnginePlace::Starting | EnginePlace::Worker | EnginePlace::PageAndKnown => None,
    };
    let first_of = state.files_dropped.map(words.first_of);
    if in_page.is_none() && first_of.is_none() {
        return Html::default();
    }
    let notices = in_page.into_iter().chain(first_of);
    let notices = list(notices.map(|notice| text_in("p", "", notice)));
    let content = [
        element("div", "", notices),
        action("dismiss", words.dismiss, on_close),
    ];
    let names = &["class", "role", "data-role"];
    with_attributes(
        "div",
        names,
        ["notice-bar", "status", "notice"],
        list(content),
    )
}
