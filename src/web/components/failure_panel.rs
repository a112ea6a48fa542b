//! A file that gave no document: what is wrong in one sentence, what to do next, and the ways in.

use yew::{Callback, Html, Properties, component, html, use_effect_with, use_node_ref};

use super::element::{action, plain, text_in};
use crate::analysis::Refusal;
use crate::text::{self, ShellWords};
use crate::web::browser;
use crate::web::codes;
use crate::web::order::ReadAs;
use crate::web::shell::{Failed, Failure};

#[derive(Properties, PartialEq)]
pub struct FailurePanelProps {
    pub words: &'static ShellWords,
    pub failed: Failed,
    pub buttons: Html,
    /// The document is to be read again, as the reader chose.
    pub on_reread: Callback<(ReadAs, String)>,
    /// The collection is to be shown; there may be none.
    pub on_collection: Option<Callback<()>>,
}

#[component]
pub fn FailurePanel(props: &FailurePanelProps) -> Html {
    let words = props.words;
    let Failed { name, failure } = &props.failed;
    let sentence = use_node_ref();
    use_effect_with((props.failed.clone(), sentence.clone()), |(_, sentence)| {
        browser::focus(sentence);
    });
    let (code, message, detail) = match failure {
        Failure::Refused(refusal) => {
            let message = text::refusal(words, *refusal);
            (codes::refusal(*refusal), message, String::new())
        }
        Failure::Unreadable => (codes::UNREADABLE, words.failures.unreadable, String::new()),
        Failure::NoMemory => (codes::NO_MEMORY, words.failures.no_memory, String::new()),
        Failure::Crashed(detail) => {
            let detail = (words.failures.detail)(detail);
            (codes::CRASHED, words.failures.crashed, detail)
        }
    };
    let turn_back = match failure {
        Failure::Refused(Refusal::Misread) => {
            let name = name.clone();
            let on_press = props.on_reread.reform(move |()| {
                let read_as = ReadAs {
                    turned_back: true,
                    ..ReadAs::default()
                };
                (read_as, name.clone())
            });
            action("turn-back", words.failures.turn_back, &on_press)
        }
        Failure::Refused(_) | Failure::Unreadable | Failure::NoMemory | Failure::Crashed(_) => {
            Html::default()
        }
    };
    let back = match &props.on_collection {
        Some(on_press) => action("back-to-collection", words.failures.back, on_press),
        None => Html::default(),
    };
    html! {
        <section class="failure-panel">
            <div role="alert" data-role="error" data-error={code}>
                { text_in("p", "failure-file", name.clone()) }
                <h1 class="failure-sentence" ref={sentence} tabindex="-1">
                    { plain(message.sentence) }
                </h1>
                { text_in("p", "failure-next", message.next_step) }
                { text_in("p", "failure-detail", detail) }
                { turn_back }
            </div>
            { back }
            { props.buttons.clone() }
            { text_in("p", "intake-privacy", words.intake.privacy) }
        </section>
    }
}
