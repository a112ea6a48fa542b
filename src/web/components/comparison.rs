//! Another document held against the one that is open: the way in, the wait, and what went wrong.

use yew::{Callback, Html, Properties, component, html};

use super::compared_view::ComparedView;
use super::element::{action, element, list, plain, progress, text_in, with_attributes};
use super::file_button::{FileButton, TEXTS, file_button};
use crate::text::{self, Message, Words};
use crate::web::comparing::Side;
use crate::web::hooks::{Comparing, Failure, Stage, use_words};
use crate::web::message::Ask;

#[derive(Properties, PartialEq)]
pub struct ComparisonProps {
    pub comparing: Comparing,
    /// Other lines of the text are wanted.
    pub on_ask: Callback<Ask>,
}

#[component]
pub fn Comparison(props: &ComparisonProps) -> Html {
    let words = use_words();
    let says = &words.comparing;
    let comparing = &props.comparing;
    let (stage, content) = match comparing.stage() {
        Stage::Nothing => (
            "nothing",
            list([
                text_in("p", "comparison-invitation", says.invitation),
                element(
                    "div",
                    "comparison-acts",
                    choose(comparing, "button button-primary", says.choose),
                ),
            ]),
        ),
        Stage::Working(percent) => ("working", working(words, comparing, *percent)),
        Stage::Failed(failure) => (
            "failed",
            list([
                failed(words, comparing, *failure),
                element(
                    "div",
                    "comparison-acts",
                    list([
                        choose(comparing, "button button-primary", says.choose),
                        close(comparing, says.close),
                    ]),
                ),
            ]),
        ),
        Stage::Shown(shown) => {
            let (shown, comparing) = (shown.clone(), comparing.clone());
            let on_ask = &props.on_ask;
            (
                "shown",
                html! { <ComparedView {shown} {comparing} {on_ask} /> },
            )
        }
    };
    let names = &["class", "data-role", "data-stage"];
    let heading = text_in("h2", "", says.heading);
    with_attributes(
        "section",
        names,
        ["comparison", "comparison", stage],
        list([heading, content]),
    )
}

/// Opens the file picker for the other document.
pub fn choose(comparing: &Comparing, class: &'static str, label: &'static str) -> Html {
    let comparing = comparing.clone();
    let on_file = Callback::from(move |file| comparing.begin(file, Side::Before));
    let button = FileButton {
        class,
        role: "compare-input",
        accept: TEXTS,
    };
    file_button(button, label, on_file)
}

/// Ends the comparison, or the wait for it.
pub fn close(comparing: &Comparing, label: &'static str) -> Html {
    let comparing = comparing.clone();
    action(
        "compare-close",
        label,
        &Callback::from(move |()| comparing.close()),
    )
}

fn working(words: &Words, comparing: &Comparing, percent: u8) -> Html {
    let says = &words.comparing;
    let name = comparing.other().map_or("", |other| &other.name);
    let said = with_attributes("p", &["role"], ["status"], plain((says.working)(name)));
    let bar = progress("compare-progress", says.progress, percent);
    let acts = element("div", "comparison-acts", close(comparing, says.cancel));
    list([said, element("div", "comparison-progress", bar), acts])
}

fn failed(words: &Words, comparing: &Comparing, failure: Failure) -> Html {
    let says = &words.comparing;
    let shell_words = words.language().shell_words();
    let whole = |message: Message| format!("{}{}", message.sentence, message.next_step);
    let told = match failure {
        Failure::Refused(side, refusal) => {
            let why = whole(text::refusal(shell_words, refusal));
            (says.refused)(comparing.name_of(side), &why)
        }
        Failure::NoMemory => whole(shell_words.failures.no_memory),
        Failure::Unreadable(side) => (says.unreadable)(comparing.name_of(side)),
        Failure::NeverCame => says.never_came.to_owned(),
        Failure::Stopped => says.stopped.to_owned(),
    };
    let names = &["class", "role", "data-role"];
    let values = ["comparison-problem", "alert", "compare-problem"];
    with_attributes("p", names, values, plain(told))
}
