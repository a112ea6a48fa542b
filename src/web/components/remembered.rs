//! The foot of the page: what is remembered of the reader's choices, a way to forget it, and how often
//! the page asked for something.

use yew::{Callback, Html};

use super::element::{action, list, plain, with_attributes};
use crate::text::ShellWords;
use crate::web::shell::{Preference, State};

/// The sentence and the button. Where there is nothing to forget, the button is out of sight, but
/// not before it has lost the focus.
pub fn remembered(words: &ShellWords, state: &State, on_prefer: &Callback<Preference>) -> Html {
    let (words, preferences) = (&words.preferences, &state.preferences);
    let (class, said) = if preferences.papers {
        ("remembered", words.remembered_papers)
    } else if preferences.any() {
        ("remembered", words.remembered)
    } else {
        ("remembered remembered-nothing", words.nothing_remembered)
    };
    let on_press = on_prefer.reform(|()| Preference::Forget);
    let content = [
        with_attributes("p", &["role"], ["status"], plain(said)),
        action("forget", words.forget, &on_press),
        state.requests.map_or_else(Html::default, |requests| {
            let said = (words.requests)(requests);
            with_attributes("p", &["data-role"], ["requests"], plain(said))
        }),
    ];
    let names = &["class", "data-role"];
    with_attributes("footer", names, [class, "remembered"], list(content))
}
