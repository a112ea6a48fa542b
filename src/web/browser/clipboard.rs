//! The clipboard, and what in the page asks for something to be put there.

use gloo::events::EventListener;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, ClipboardItem, Element, HtmlTextAreaElement, KeyboardEvent};
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

/// A promise to the clipboard of something that is still being made.
///
/// The clipboard is asked while the reader presses the button, as browsers want it, and waits.
pub struct Promised(Vec<(&'static str, Function)>);

/// Promises the clipboard something in each of these media types, and says whether it was taken.
/// `None` where the browser has no such clipboard.
pub fn promise(
    media_types: &[&'static str],
    on_known: impl FnOnce(bool) + 'static,
) -> Option<Promised> {
    if !window().is_secure_context() {
        return None;
    }
    let items = Object::new();
    let mut keep = Vec::new();
    for media_type in media_types {
        let promise = Promise::new(&mut |resolve, _| keep.push((*media_type, resolve)));
        // Setting a property of a plain object cannot fail.
        drop(Reflect::set(
            &items,
            &JsValue::from_str(media_type),
            &promise,
        ));
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&items).ok()?;
    let written = window().navigator().clipboard().write(&Array::of1(&item));
    spawn_local(async move { on_known(JsFuture::from(written).await.is_ok()) });
    Some(Promised(keep))
}

impl Promised {
    /// Keeps the promise; each media type is given its text.
    pub fn keep(self, text_of: impl Fn(&str) -> String) {
        for (media_type, resolve) in self.0 {
            let options = BlobPropertyBag::new();
            options.set_type(media_type);
            let text = Array::of1(&text_of(media_type).into());
            if let Ok(blob) = Blob::new_with_str_sequence_and_options(&text, &options) {
                // Resolving a promise cannot fail.
                drop(resolve.call1(&JsValue::UNDEFINED, &blob));
            }
        }
    }
}

/// Moves the focus to a field and selects all that is in it, ready to be copied by hand.
pub fn select(place: &NodeRef) {
    if let Some(field) = place.cast::<HtmlTextAreaElement>() {
        field.select();
        // Focusing fails only for elements that are not in the page.
        drop(field.focus());
    }
}
