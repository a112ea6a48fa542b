//! The page's address into a place of the page, and a place into the address and its history.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use yew::Callback;

use super::window;
use crate::web::state::Route;

/// The place that the address names.
pub fn read() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}

/// Puts a place into the address. Another view is a step that the reader can go back from; what is
/// opened in it is not.
pub fn write(route: Route) {
    let fragment = route.to_string();
    let here = window().location().hash().unwrap_or_default();
    if here == fragment {
        return;
    }
    let Ok(history) = window().history() else {
        return;
    };
    // Both fail only where the browser forbids a page to write its history at all.
    drop(if Route::parse(&here).view == route.view {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&fragment))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(&fragment))
    });
}

/// Listens to the reader who goes back, follows a link or edits the address, until the listener is
/// dropped.
pub fn listen(on_route: Callback<Route>) -> EventListener {
    EventListener::new(&window(), "hashchange", move |_| on_route.emit(read()))
}
