//! Things worth knowing that stop nobody: no worker, files that are not read, a newer version.

use yew::{Callback, Html};

use super::element::{action, element, list, text_in, with_attributes};
use crate::text::{self, ShellWords};
use crate::web::browser::intake::{MOST_FILES, Missing};
use crate::web::browser::offline;
use crate::web::shell::{EnginePlace, Newer, State, Taken};

/// Nothing, while there is nothing to tell.
pub fn notice_bar(words: &ShellWords, state: &State, on_close: &Callback<()>) -> Html {
    let words = &words.notices;
    let in_page = match state.engine {
        EnginePlace::Page => Some(words.no_worker.to_owned()),
        EnginePlace::Starting | EnginePlace::Worker | EnginePlace::PageAndKnown => None,
    };
    let missing = match state.taken {
        Taken::All => [None, None],
        Taken::Nothing => [Some(words.empty_folder.to_owned()), None],
        Taken::AllBut(Missing { left_out, unopened }) => {
            let most = text::count(MOST_FILES as u64);
            let left_out = (left_out > 0).then(|| (words.left_out)(&most, left_out));
            [left_out, (unopened > 0).then(|| (words.unopened)(unopened))]
        }
    };
    let newer = match state.newer {
        Newer::Waits => Some(words.newer.to_owned()),
        Newer::None | Newer::WaitsAndKnown => None,
    };
    let take_over = match &newer {
        Some(_) => action(
            "take-over",
            words.take_over,
            &Callback::from(|()| offline::take_over()),
        ),
        None => Html::default(),
    };
    let mut notices = in_page
        .into_iter()
        .chain(missing.into_iter().flatten())
        .chain(newer)
        .peekable();
    if notices.peek().is_none() {
        return Html::default();
    }
    let notices = list(notices.map(|notice| text_in("p", "", notice)));
    let content = [
        element("div", "", notices),
        take_over,
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
