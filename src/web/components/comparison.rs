//! Another document held against the one that is open: the way in, the wait, and what came of it.

use yew::{Callback, Html, Properties, component, html};

use super::bridge_chart::bridge_chart;
use super::change_files::change_files;
use super::change_table::ChangeTable;
use super::element::{action, element, list, plain, printed, progress, text_in, with_attributes};
use super::file_button::{FileButton, TEXTS, file_button};
use super::unit_changes::unit_changes;
use crate::query::ComparedTable;
use crate::text::{self, ComparingWords, Message, Words};
use crate::web::comparing::{CompareAsk, Decision, Side};
use crate::web::hooks::{Comparing, Failure, Shown, Stage, use_words};
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
        Stage::Shown(shown) => ("shown", compared(words, props, shown)),
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
fn choose(comparing: &Comparing, class: &'static str, label: &'static str) -> Html {
    let comparing = comparing.clone();
    let on_file = Callback::from(move |file| comparing.begin(file, Side::Before));
    let button = FileButton {
        class,
        role: "compare-input",
        accept: TEXTS,
    };
    file_button(button, label, on_file)
}

fn close(comparing: &Comparing, label: &'static str) -> Html {
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

fn compared(words: &'static Words, props: &ComparisonProps, shown: &Shown) -> Html {
    let says = &words.comparing;
    let comparing = &props.comparing;
    let language = words.language();
    let about = language.comparison_words();
    let summary = &shown.compared.summary;
    let side = |head: &'static str, table: &ComparedTable| {
        let projects = words.summary.projects;
        let count = text::count(u64::from(table.projects));
        let count = format!("{count} {}", projects(table.projects));
        let content = [
            text_in("span", "comparison-side-head", head),
            element("span", "comparison-file", printed(table.file_name.clone())),
            text_in("span", "comparison-side-count", count),
        ];
        element("div", "comparison-side", list(content))
    };
    let sides = [
        side(about.before, &summary.before),
        side(about.after, &summary.after),
    ];
    let swap = {
        let comparing = comparing.clone();
        action(
            "compare-swap",
            says.swap,
            &Callback::from(move |()| comparing.swap()),
        )
    };
    let acts = [
        swap,
        choose(comparing, "button", says.choose_another),
        close(comparing, says.close),
    ];
    let note = text::measure_note(language, summary.measure);
    let note = note.map_or_else(Html::default, |note| text_in("p", "comparison-note", note));
    html! {
        <>
            { element("div", "comparison-sides", list(sides)) }
            { element("div", "comparison-acts", list(acts)) }
            { note }
            { bridge_chart(words, summary) }
            { unit_changes(words, summary) }
            { change_files(words, comparing, shown) }
            { by_hand(says, comparing, shown) }
            <ChangeTable shown={shown.clone()} comparing={comparing.clone()} on_ask={&props.on_ask} />
        </>
    }
}

/// How much was set by hand, and the way back.
fn by_hand(says: &ComparingWords, comparing: &Comparing, shown: &Shown) -> Html {
    let number = shown.compared.by_hand;
    if number == 0 {
        return Html::default();
    }
    let said = (says.by_hand)(&text::count(u64::from(number)));
    let (comparing, query) = (comparing.clone(), shown.changes.query.clone());
    let on_forget = Callback::from(move |()| {
        comparing.ask(CompareAsk::Decide(Decision::Forget, query.clone()));
    });
    let content = [
        text_in("span", "", said),
        action("forget-by-hand", says.forget, &on_forget),
    ];
    element("p", "comparison-by-hand", list(content))
}
