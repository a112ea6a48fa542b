//! A dialog with a field for text, for those who have no Ctrl+V at hand.

use web_sys::{HtmlTextAreaElement, SubmitEvent};
use yew::{Callback, Html, Properties, component, html, use_node_ref};

use super::element::{action, plain};
use crate::text::ShellWords;
use crate::web::browser::intake::Intake;
use crate::web::hooks::use_dialog;
use crate::web::state::Dialog;

#[derive(Properties, PartialEq)]
pub struct PasteDialogProps {
    pub words: &'static ShellWords,
    pub dialog: Dialog,
    pub on_close: Callback<()>,
    pub on_intake: Callback<Intake>,
}

#[component]
pub fn PasteDialog(props: &PasteDialogProps) -> Html {
    let words = &props.words.paste;
    let place = use_dialog(props.dialog);
    let field = use_node_ref();
    let onsubmit = {
        let (field, on_intake) = (field.clone(), props.on_intake.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                on_intake.emit(Intake::Text(field.value()));
                field.set_value("");
            }
        })
    };
    html! {
        <dialog
            class="paste-dialog"
            ref={place}
            data-role="paste-dialog"
            aria-labelledby="paste-heading"
            onclose={props.on_close.reform(|_| ())}
        >
            <form {onsubmit}>
                <h2 id="paste-heading">{ plain(words.heading) }</h2>
                <textarea
                    ref={field}
                    rows="12"
                    required=true
                    aria-label={words.label}
                    data-role="paste-text"
                />
                <p class="paste-buttons">
                    <button
                        type="submit"
                        class="button button-primary"
                        data-role="paste-read"
                    >
                        { plain(words.read) }
                    </button>
                    { action("paste-close", words.close, &props.on_close) }
                </p>
            </form>
        </dialog>
    }
}
