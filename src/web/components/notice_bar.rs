//! Things worth knowing that stop nobody: no worker, more than one file.

use yew::{Callback, Html, html};

use crate::text::Words;
use crate::web::state::{EnginePlace, State};

/// Nothing, while there is nothing to tell.
pub fn notice_bar(words: &Words, state: &State, on_close: &Callback<()>) -> Html {
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
    html! {
        <div class="notice-bar" role="status" data-role="notice">
            <div>{ for notices.map(|notice| html! { <p>{ notice }</p> }) }</div>
            <button type="button" class="button" onclick={on_close.reform(|_| ())}>
                { words.dismiss }
            </button>
        </div>
    }
}
