//! Keys pressed anywhere in the window into what they are short for.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::Callback;

use super::{document, is_editable, window};

/// What a key is short for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The view with this number, from 1.
    View(usize),
    /// The list of shortcuts.
    Shortcuts,
    /// Closes what is open.
    Close,
}

/// Listens until the listener is dropped; the key of the search field is dealt with here.
pub fn listen(on_key: Callback<Key>) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>().filter(|it| is_meant(it)) else {
            return;
        };
        let key = event.key();
        match key.as_str() {
            "?" => on_key.emit(Key::Shortcuts),
            "Escape" => on_key.emit(Key::Close),
            // Else the key would be typed into the field that it leads to.
            "/" if focus_search() => event.prevent_default(),
            digit => {
                let number = digit.parse().ok().filter(|number| (1..=9).contains(number));
                if let Some(number) = number {
                    on_key.emit(Key::View(number));
                }
            }
        }
    })
}

/// Keys are silent where they are typed, where they are part of a longer one, and under a dialog.
pub(super) fn is_meant(event: &KeyboardEvent) -> bool {
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
    let composed = event.is_composing() || event.default_prevented();
    let taken = document().query_selector("dialog[open], select:focus");
    let taken = taken.ok().flatten().is_some();
    !(modified || composed || taken || is_editable(event))
}

/// Whether there is a search field in view, which has the focus now.
fn focus_search() -> bool {
    let Ok(fields) = document().query_selector_all("[data-role=search]") else {
        return false;
    };
    let fields = (0..fields.length()).filter_map(|at| fields.item(at)?.dyn_into().ok());
    let mut in_view = fields.filter(|field: &HtmlElement| field.offset_parent().is_some());
    in_view.next().is_some_and(|field| field.focus().is_ok())
}
