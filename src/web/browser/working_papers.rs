//! Working papers into the browser's storage and into files, and back.
//!
//! Each stands under the digest of its document. Windows of this page tell each other of a change by
//! the event that the browser sends to other windows, sent to their own as well.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Event, File, HtmlAnchorElement, Url};
use yew::Callback;

use super::storage::storage;
use super::{document, window};

/// What the names of all of them begin with.
const PREFIX: &str = "jixiao.paper.";

/// What is kept of the document with this SHA-256.
pub fn recall(sha256: &str) -> Option<String> {
    storage()?.get_item(&name(sha256)).ok()?
}

/// Keeps this of the document with this SHA-256, or nothing, and says whether the browser let it.
pub fn keep(sha256: &str, paper: Option<&str>) -> bool {
    let Some(storage) = storage() else {
        return false;
    };
    let name = name(sha256);
    let kept = match paper {
        Some(paper) => storage.set_item(&name, paper),
        None => storage.remove_item(&name),
    };
    if kept.is_ok() {
        tell();
    }
    kept.is_ok()
}

/// Whether any is kept.
pub fn any() -> bool {
    !names().is_empty()
}

/// Forgets all of them, if the reader agrees; there is nothing to ask where there are none.
pub fn forget(question: &str) -> bool {
    let names = names();
    if names.is_empty() {
        return true;
    }
    if window().confirm_with_message(question) != Ok(true) {
        return false;
    }
    if let Some(storage) = storage() {
        for name in names {
            // What was kept there can be removed.
            drop(storage.remove_item(&name));
        }
    }
    tell();
    true
}

/// Tells when any of them may have changed, until the listener is dropped.
pub fn listen(on_change: Callback<()>) -> EventListener {
    EventListener::new(&window(), "storage", move |_| on_change.emit(()))
}

/// Milliseconds since 1970.
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Hands the reader a file of this name and text.
pub fn save(name: &str, text: &str) {
    let parts = js_sys::Array::of1(&text.into());
    let address = Blob::new_with_str_sequence(&parts)
        .and_then(|blob| Url::create_object_url_with_blob(&blob));
    let link = document().create_element("a");
    if let (Ok(address), Ok(Ok(link))) = (address, link.map(JsCast::dyn_into::<HtmlAnchorElement>))
    {
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // The browser holds what it is saving.
        drop(Url::revoke_object_url(&address));
    }
}

/// The text of a file; `None` if it cannot be read.
pub async fn text_of(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

fn name(sha256: &str) -> String {
    format!("{PREFIX}{sha256}")
}

fn names() -> Vec<String> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    let all = 0..storage.length().unwrap_or(0);
    let names = all.filter_map(|at| storage.key(at).ok()?);
    names.filter(|name| name.starts_with(PREFIX)).collect()
}

fn tell() {
    if let Ok(event) = Event::new("storage") {
        // Dispatching fails only for events that are on their way already.
        drop(window().dispatch_event(&event));
    }
}
