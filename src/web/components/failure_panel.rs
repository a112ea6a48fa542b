//! A file that gave no document: what is wrong in one sentence, what to do next, and the ways in.

use yew::{Html, Properties, component, html, use_effect_with, use_node_ref};

use super::element::{plain, text_in};
use crate::text;
use crate::web::browser;
use crate::web::codes;
use crate::web::hooks::use_words;
use crate::web::state::{Failed, Failure};

#[derive(Properties, PartialEq)]
pub struct FailurePanelProps {
    pub failed: Failed,
    pub buttons: Html,
}

#[component]
pub fn FailurePanel(props: &FailurePanelProps) -> Html {
    let words = use_words();
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
        Failure::Crashed(detail) => {
            let detail = (words.failures.detail)(detail);
            (codes::CRASHED, words.failures.crashed, detail)
        }
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
            </div>
            { props.buttons.clone() }
            { text_in("p", "intake-privacy", words.intake.privacy) }
        </section>
    }
}
