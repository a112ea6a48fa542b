//! The browser's effects, and the only caller of them: the page's attributes, focus, dialogs, the
//! console. Its children listen for documents, start workers, and remember.

pub mod beside;
pub mod bundle;
pub mod busy;
pub mod clipboard;
pub mod download;
pub mod frames;
pub mod intake;
pub mod keys;
pub mod offline;
pub mod paper;
pub mod requests;
pub mod route;
pub mod rows;
pub mod storage;
pub mod workers;
pub mod working_papers;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    DedicatedWorkerGlobalScope, Document, Element, HtmlDialogElement, HtmlElement,
    ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};
use yew::{Callback, NodeRef};

use crate::text::{Language, Message, ShellWords};
use crate::web::shell::Theme;

/// Whether the program woke up in a worker.
pub fn in_worker() -> bool {
    js_sys::global().has_type::<DedicatedWorkerGlobalScope>()
}

/// Writes a line for those who look for the cause of an error.
pub fn log(message: &str) {
    web_sys::console::error_1(&JsValue::from_str(message));
}

/// The element of `index.html` with this id, which a program is rendered into.
pub fn mount_point(id: &str) -> Element {
    document()
        .get_element_by_id(id)
        .expect("index.html has a place for each program")
}

/// Says for all to see (styles, tests) in which phase the page is; `None` while it starts.
pub fn set_phase(phase: Option<&str>) {
    let Some(body) = document().body() else {
        return;
    };
    match phase {
        // Setting a data attribute fails only for names that are not one.
        Some(phase) => drop(body.dataset().set("phase", phase)),
        None => body.dataset().delete("phase"),
    }
}

/// The language that the reader's browser is in, else English.
pub fn reader_language() -> Language {
    let tag = window().navigator().language().unwrap_or_default();
    Language::by_tag(&tag).unwrap_or(Language::En)
}

/// The language that the page is in.
pub fn page_language() -> Language {
    let tag = root().map(|root| root.lang()).unwrap_or_default();
    Language::by_tag(&tag).unwrap_or_default()
}

/// Says in which language the page is.
pub fn set_language(tag: &str) {
    if let Some(root) = root() {
        root.set_lang(tag);
    }
}

/// Says which colours the reader chose; without a choice the system's are taken.
pub fn set_theme(theme: Theme) {
    let Some(root) = root() else {
        return;
    };
    match theme {
        Theme::System => root.dataset().delete("theme"),
        // Setting a data attribute fails only for names that are not one.
        Theme::Light | Theme::Dark => drop(root.dataset().set("theme", theme.code())),
    }
}

/// Goes to the place with this fragment, as a link to it does.
pub fn follow(fragment: &str) {
    // A fragment is refused only by a page that is being left.
    drop(window().location().set_hash(fragment));
}

/// Sets the page's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Moves the focus to an element, if it is there.
pub fn focus(place: &NodeRef) {
    if let Some(element) = place.cast::<HtmlElement>() {
        // Focusing fails only for elements that are not in the page.
        drop(element.focus());
    }
}

/// Moves the focus to the first heading in the element with this id, else to the element itself,
/// and begins at the top of the page.
pub fn focus_heading(id: &str) {
    let Some(place) = document().get_element_by_id(id) else {
        return;
    };
    let heading = place.query_selector("h1, h2").ok().flatten();
    let Ok(heading) = heading.unwrap_or(place).dyn_into::<HtmlElement>() else {
        return;
    };
    // Not by Tab: it cannot be acted on.
    heading.set_tab_index(-1);
    drop(heading.focus());
    if let Some(page) = document().document_element() {
        page.set_scroll_top(0);
    }
}

/// Moves the focus to the first of the elements with these ids that is in the page, and so scrolls
/// it into view.
pub fn focus_first(ids: &[String]) {
    let mut found = ids.iter().filter_map(|id| document().get_element_by_id(id));
    if let Some(element) = found.find_map(|it| it.dyn_into::<HtmlElement>().ok()) {
        drop(element.focus());
    }
}

/// Scrolls no more than is needed to have the element with this id in view.
pub fn scroll_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Tells when characters have been composed in a field, until the listener is dropped; Yew has no
/// name for this event.
pub fn on_composed(place: &NodeRef, composed: Callback<()>) -> Option<EventListener> {
    let field = place.cast::<HtmlElement>()?;
    let listener = EventListener::new(&field, "compositionend", move |_| composed.emit(()));
    Some(listener)
}

/// Opens a dialog above the page, which waits.
pub fn open_dialog(place: &NodeRef) {
    if let Some(dialog) = place.cast::<HtmlDialogElement>()
        && !dialog.open()
    {
        // Opening fails only for dialogs that are open.
        drop(dialog.show_modal());
    }
}

/// Closes a dialog.
pub fn close_dialog(place: &NodeRef) {
    if let Some(dialog) = place.cast::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// Whether the reader has marked some text, so that a click ends marking and means nothing else.
pub fn has_selection() -> bool {
    let selection = window().get_selection().ok().flatten();
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Puts a message before everything else, by hand, since the page's own program stopped.
pub fn show_crash(words: &ShellWords, detail: &str) {
    log(detail);
    let Message {
        sentence,
        next_step,
    } = words.failures.page_crashed;
    let Ok(notice) = document().create_element("div") else {
        return;
    };
    let attributes = [
        ("class", "crash"),
        ("role", "alert"),
        ("data-role", "error"),
        ("data-error", "crashed"),
    ];
    for (name, value) in attributes {
        drop(notice.set_attribute(name, value));
    }
    let detail = (words.failures.detail)(detail);
    notice.set_text_content(Some(&format!("{sentence}\n{next_step}\n{detail}\n\n")));
    // A link to the page itself, since no program may be left that hears a button.
    if let Ok(reload) = document().create_element("a") {
        for (name, value) in [("class", "button"), ("href", ""), ("data-role", "reload")] {
            drop(reload.set_attribute(name, value));
        }
        reload.set_text_content(Some(words.failures.reload));
        drop(notice.append_child(&reload));
    }
    if let Some(body) = document().body() {
        drop(body.prepend_with_node_1(&notice));
    }
    set_phase(Some("failed"));
}

fn window() -> Window {
    gloo::utils::window()
}

fn document() -> Document {
    gloo::utils::document()
}

fn root() -> Option<HtmlElement> {
    document().document_element()?.dyn_into().ok()
}

/// The element that an event of this window happened to.
fn is_editable(event: &web_sys::Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.closest("input, textarea").ok().flatten().is_some())
}
