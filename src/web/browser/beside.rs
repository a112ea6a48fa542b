//! Messages between programs that run in the same window, as events on it.
//!
//! Shell, viewer and engine are programs of their own; what they have in common is the window.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

use super::window;

/// What an event says.
#[derive(Clone, Copy)]
pub enum Kind {
    /// The shell orders something of an engine in the window.
    Order,
    /// The engine in the window tells the shell.
    News,
    /// The engine in the window stopped.
    Stopped,
    /// The shell has the viewer show something.
    Cue,
    /// The viewer wishes something of the shell.
    Wish,
    /// The viewer stopped.
    ViewerStopped,
    /// A program in a worker asked the network for something, so many times.
    Asked,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Order => "jixiao-order",
            Self::News => "jixiao-news",
            Self::Stopped => "jixiao-stopped",
            Self::Cue => "jixiao-cue",
            Self::Wish => "jixiao-wish",
            Self::ViewerStopped => "jixiao-viewer-stopped",
            Self::Asked => "jixiao-asked",
        }
    }
}

/// Tells the other programs.
pub fn tell(kind: Kind, message: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(message);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(kind.name(), &init) {
        // Dispatching fails only for events that are on their way already.
        drop(window().dispatch_event(&event));
    }
}

/// Hears what another program tells, until the listener is dropped.
pub fn hear(kind: Kind, heard: impl Fn(JsValue) + 'static) -> EventListener {
    EventListener::new(&window(), kind.name(), move |event| {
        if let Some(event) = event.dyn_ref::<CustomEvent>() {
            heard(event.detail());
        }
    })
}
