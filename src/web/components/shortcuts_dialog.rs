//! A dialog with the keys that do something.

use yew::{Callback, Html, Properties, component, html};

use super::element::{action, plain, text_in};
use super::shortcut_list::shortcut_list;
use crate::web::hooks::{use_dialog, use_words};
use crate::web::state::Dialog;

#[derive(Properties, PartialEq)]
pub struct ShortcutsDialogProps {
    pub dialog: Dialog,
    pub on_close: Callback<()>,
}

#[component]
pub fn ShortcutsDialog(props: &ShortcutsDialogProps) -> Html {
    let words = use_words();
    let place = use_dialog(props.dialog);
    let shortcuts = &words.views.shortcuts;
    html! {
        <dialog
            class="shortcuts-dialog"
            ref={place}
            data-role="shortcuts-dialog"
            aria-labelledby="shortcuts-heading"
            onclose={props.on_close.reform(|_| ())}
        >
            <h2 id="shortcuts-heading">{ plain(shortcuts.heading) }</h2>
            { shortcut_list(words) }
            { text_in("p", "shortcuts-note", shortcuts.silent) }
            { action("shortcuts-close", shortcuts.dismiss, &props.on_close) }
        </dialog>
    }
}
