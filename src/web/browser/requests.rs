//! What the page asks of the network into a number, for its reader to see.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    PerformanceEntry, PerformanceObserver, PerformanceObserverEntryList, PerformanceObserverInit,
};
use yew::Callback;

use super::beside::{self, Kind};

/// Tells of each time that the page or a worker of it asks for something, how often it was, from now
/// on and for as long as it is open. Parts of the page itself, which have addresses too, do not count. Where the
/// browser keeps no such list, nothing is told.
pub fn watch(on_requests: Callback<u32>) {
    let on_asked = on_requests.clone();
    beside::hear(Kind::Asked, move |requests| {
        on_asked.emit(requests.as_f64().map_or(0, |it| it as u32));
    })
    .forget();
    let heard = Closure::<dyn Fn(PerformanceObserverEntryList)>::new(
        move |entries: PerformanceObserverEntryList| {
            let asked = entries.get_entries_by_type("resource");
            let asked = asked.iter().filter(is_asked).count() as u32;
            if asked > 0 {
                on_requests.emit(asked);
            }
        },
    );
    let observer = PerformanceObserver::new(heard.as_ref().unchecked_ref());
    if let Ok(observer) = observer {
        let wanted = Array::of1(&"resource".into());
        observer.observe(&PerformanceObserverInit::new(&wanted));
        heard.forget();
    }
}

fn is_asked(entry: &wasm_bindgen::JsValue) -> bool {
    let entry: &PerformanceEntry = entry.unchecked_ref();
    entry.name().starts_with("http")
}
