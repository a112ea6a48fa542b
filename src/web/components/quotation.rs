//! Copies lines that can be quoted, and says so; where the browser forbids it, shows them selected.

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::{
    Callback, Html, Properties, component, html, use_effect, use_effect_with, use_node_ref,
    use_state_eq,
};

use super::element::{action, list, plain, text_in};
use crate::web::browser::{self, clipboard};
use crate::web::hooks::use_words;
use crate::web::quoted::quoted;
use crate::web::state::Report;

/// For so long it is said that a line was copied.
const SHOWN_MS: u32 = 5_000;

#[derive(Properties, PartialEq)]
pub struct QuotationProps {
    /// What is quoted from.
    pub report: Report,
}

/// What became of the last line that was to be copied.
#[derive(Clone, PartialEq)]
enum Outcome {
    /// None was, or that was some time ago.
    Nothing,
    /// It is on the clipboard.
    Copied(String),
    /// The browser did not let the page.
    Refused(String),
}

#[component]
pub fn Quotation(props: &QuotationProps) -> Html {
    let words = use_words();
    let outcome = use_state_eq(|| Outcome::Nothing);
    let (dialog, field) = (use_node_ref(), use_node_ref());
    {
        let (report, outcome) = (props.report.clone(), outcome.setter());
        use_effect(move || {
            let listeners = clipboard::listen(Callback::from(move |element: Element| {
                let Some(line) = quoted(words, &report, &element) else {
                    return;
                };
                let outcome = outcome.clone();
                clipboard::copy(&line.clone(), move |copied| {
                    let became = if copied {
                        Outcome::Copied
                    } else {
                        Outcome::Refused
                    };
                    outcome.set(became(line));
                });
            }));
            move || drop(listeners)
        });
    }
    {
        let (dialog, field, setter) = (dialog.clone(), field.clone(), outcome.setter());
        use_effect_with((*outcome).clone(), move |outcome| {
            let forgotten = match outcome {
                Outcome::Nothing => {
                    browser::close_dialog(&dialog);
                    None
                }
                Outcome::Copied(_) => {
                    let forget = move || setter.set(Outcome::Nothing);
                    Some(Timeout::new(SHOWN_MS, forget))
                }
                Outcome::Refused(_) => {
                    browser::open_dialog(&dialog);
                    clipboard::select(&field);
                    None
                }
            };
            move || drop(forgotten)
        });
    }
    let says = &words.views.quotation;
    let (copied, refused) = match (*outcome).clone() {
        Outcome::Nothing => (Html::default(), String::new()),
        Outcome::Copied(line) => {
            let said = [
                text_in("strong", "", says.copied),
                text_in("span", "", line),
            ];
            (list(said), String::new())
        }
        Outcome::Refused(line) => (Html::default(), line),
    };
    let on_close = {
        let outcome = outcome.setter();
        Callback::from(move |()| outcome.set(Outcome::Nothing))
    };
    html! {
        <>
            <p class="quotation" role="status" data-role="quotation">{ copied }</p>
            <dialog
                class="quotation-dialog"
                ref={dialog}
                data-role="quotation-dialog"
                aria-labelledby="quotation-refused"
                onclose={on_close.reform(|_| ())}
            >
                <p id="quotation-refused">{ plain(says.refused) }</p>
                <textarea
                    ref={field}
                    rows="4"
                    readonly=true
                    aria-labelledby="quotation-refused"
                    value={refused}
                />
                { action("quotation-close", says.close, &on_close) }
            </dialog>
        </>
    }
}
