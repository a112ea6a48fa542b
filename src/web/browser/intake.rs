//! Events of the whole window into what a reader gives to the page: files and texts.

mod files;
mod folders;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, File};
use yew::Callback;

pub use self::files::{Files, MOST_FILES, Manner, Missing};
pub use self::folders::Folders;
use super::{is_editable, window};
use crate::web::shell::Hovering;

/// Something happened that a document comes of, or may.
pub enum Intake {
    /// A file began or ceased to hover over the window.
    Hovering(Hovering),
    /// Files were given.
    Files(Files),
    /// Folders were given, which are to be walked first.
    Folders(Folders),
    /// A text was given.
    Text(String),
}

/// Listens to drops and pastes anywhere in the window, until the listeners are dropped.
pub fn listen(on_intake: Callback<Intake>) -> Vec<EventListener> {
    let drags = ["dragenter", "dragover", "dragleave", "drop"].map(|kind| {
        let on_intake = on_intake.clone();
        // Without preventing it, the browser would leave the page and open the file itself.
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window(), kind, options, move |event| {
            if let Some(intake) = event.dyn_ref().and_then(dragged) {
                on_intake.emit(intake);
            }
        })
    });
    let paste = EventListener::new(&window(), "paste", move |event| {
        if let Some(intake) = pasted(event) {
            on_intake.emit(intake);
        }
    });
    drags.into_iter().chain([paste]).collect()
}

/// What was dropped or pasted before the program was there; `index.html` keeps it until it is asked
/// for it, and from then on leaves everything to the listeners.
pub fn early() -> Option<Intake> {
    let name = JsValue::from_str("jixiaoEarly");
    let given = Reflect::get(&window(), &name).ok()?;
    // Asked for before.
    let given = given.dyn_into::<Array>().ok()?;
    Reflect::set(&window(), &name, &JsValue::NULL).ok()?;
    if let Some(folders) = Folders::among(given.iter()) {
        return Some(Intake::Folders(folders));
    }
    if let Some(text) = given.get(0).as_string() {
        return Some(Intake::Text(text));
    }
    let files = given.iter().filter_map(|it| it.dyn_into::<File>().ok());
    let files: Vec<_> = files.map(files::gathered).collect();
    (!files.is_empty()).then(|| Intake::Files(Files::singly(files)))
}

/// Only files count: a piece of this page's own text can be dragged too.
fn dragged(event: &DragEvent) -> Option<Intake> {
    let data = event.data_transfer()?;
    let carries_files = data.types().iter().any(|kind| kind == "Files");
    if !carries_files {
        return None;
    }
    event.prevent_default();
    match event.type_().as_str() {
        "dragover" => {
            data.set_drop_effect("copy");
            None
        }
        "dragenter" => Some(Intake::Hovering(Hovering::Yes)),
        // Leaving one element for another is not leaving the window.
        "dragleave" => event
            .related_target()
            .is_none()
            .then_some(Intake::Hovering(Hovering::No)),
        "drop" => Some(given(&data).unwrap_or(Intake::Hovering(Hovering::No))),
        _ => None,
    }
}

/// Files and folders; files by themselves are there at once.
fn given(data: &DataTransfer) -> Option<Intake> {
    match Folders::of(data) {
        Some(folders) => Some(Intake::Folders(folders)),
        None => Files::of(data.files()).map(Intake::Files),
    }
}

/// Pasting into a field is the field's own affair.
fn pasted(event: &Event) -> Option<Intake> {
    let data: DataTransfer = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    if let Some(given) = given(&data) {
        return Some(given);
    }
    if is_editable(event) {
        return None;
    }
    let text = data.get_data("text/plain").ok()?;
    (!text.is_empty()).then_some(Intake::Text(text))
}
