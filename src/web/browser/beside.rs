//! Messages between the page and an engine that runs in the same window, as events on it.
//!
//! Page and engine are two programs; what they have in common is the window.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

use super::window;

/// What an event says.
#[derive(Clone, Copy)]
pub enum Kind {
    /// The page asks the engine.
    Ask,
    /// The engine answers the page.
    Answer,
    /// The engine stopped.
    Stopped,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Ask => "jixiao-ask",
            Self::Answer => "jixiao-answer",
            Self::Stopped => "jixiao-stopped",
        }
    }
}

/// Tells the other program.
pub fn tell(kind: Kind, message: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(message);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(kind.name(), &init) {
        // Dispatching fails only for events that are on their way already.
        drop(window().dispatch_event(&event));
    }
}

/// Hears what the other program tells, until the listener is dropped.
pub fn hear(kind: Kind, heard: impl Fn(JsValue) + 'static) -> EventListener {
    EventListener::new(&window(), kind.name(), move |event| {
        if let Some(event) = event.dyn_ref::<CustomEvent>() {
            heard(event.detail());
        }
    })
}
