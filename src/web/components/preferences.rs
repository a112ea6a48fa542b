//! The page's language and colours as choices.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::element::{list, plain, text_in};
use crate::text::{Language, ShellWords};
use crate::web::shell::{Preference, Preferences, Theme};

/// A button for each language that the page is not in, and the choice of colours.
pub fn preferences(
    words: &ShellWords,
    preferences: &Preferences,
    on_prefer: &Callback<Preference>,
) -> Html {
    let spoken = preferences.spoken();
    let others = Language::ALL.into_iter().filter(|it| *it != spoken);
    html! {
        <div class="preferences">
            { list(others.map(|language| language_button(language, on_prefer))) }
            { theme_choice(words, preferences.theme, on_prefer) }
        </div>
    }
}

/// The button says in its own language what it switches to.
fn language_button(language: Language, on_prefer: &Callback<Preference>) -> Html {
    let words = language.shell_words();
    let onclick = on_prefer.reform(move |_| Preference::Language(language));
    html! {
        <button
            type="button"
            class="button"
            data-role="language"
            lang={language.tag()}
            {onclick}
        >
            { plain(words.preferences.language_name) }
        </button>
    }
}

/// The list lies above its sign, which is all that a narrow page has room for.
fn theme_choice(words: &ShellWords, theme: Theme, on_prefer: &Callback<Preference>) -> Html {
    let words = &words.preferences;
    let onchange = on_prefer.reform(|event: Event| {
        let code = event.target_unchecked_into::<HtmlSelectElement>().value();
        Preference::Theme(Theme::by_code(&code))
    });
    let options = Theme::ALL.map(|it| {
        let name = match it {
            Theme::System => words.system,
            Theme::Light => words.light,
            Theme::Dark => words.dark,
        };
        html! { <option value={it.code()} selected={it == theme}>{ plain(name) }</option> }
    });
    html! {
        <span class="theme-choice">
            { text_in("span", "theme-sign", "◐") }
            <select data-role="theme" aria-label={words.theme} title={words.theme} {onchange}>
                { for options }
            </select>
        </span>
    }
}
