//! The clipboard, and what in the page asks for something to be put there.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlTextAreaElement, KeyboardEvent};
use yew::{Callback, NodeRef};

use super::{document, keys, window};

/// Hears of the elements of which something is to be copied, until the listeners are dropped: what
/// has the focus when `c` is pressed, and what a button to copy stands in.
pub fn listen(on_copy: Callback<Element>) -> [EventListener; 2] {
    let pressed = {
        let on_copy = on_copy.clone();
        EventListener::new(&window(), "keydown", move |event| {
            let event = event.dyn_ref::<KeyboardEvent>();
            let meant = event.is_some_and(|event| event.key() == "c" && keys::is_meant(event));
            if let Some(element) = document().active_element().filter(|_| meant) {
                on_copy.emit(element);
            }
        })
    };
    let clicked = EventListener::new(&window(), "click", move |event| {
        let target = event.target();
        let target = target.and_then(|target| target.dyn_into::<Element>().ok());
        let button = |target: Element| target.closest("[data-role=copy]").ok().flatten();
        if let Some(button) = target.and_then(button) {
            on_copy.emit(button);
        }
    });
    [pressed, clicked]
}

/// Puts a text on the clipboard, and says whether the browser let it.
pub fn copy(text: &str, on_known: impl FnOnce(bool) + 'static) {
    // Pages that are not secure have no clipboard at all.
    if !window().is_secure_context() {
        on_known(false);
        return;
    }
    let written = window().navigator().clipboard().write_text(text);
    spawn_local(async move { on_known(JsFuture::from(written).await.is_ok()) });
}

/// Moves the focus to a field and selects all that is in it, ready to be copied by hand.
pub fn select(place: &NodeRef) {
    if let Some(field) = place.cast::<HtmlTextAreaElement>() {
        field.select();
        // Focusing fails only for elements that are not in the page.
        drop(field.focus());
    }
}
