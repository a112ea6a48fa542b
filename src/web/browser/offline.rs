//! The service worker, which keeps the page for when there is no network, into news of it.

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
};
use yew::Callback;

use super::{bundle, window};

/// Beside `index.html`, written by the build.
const ADDRESS: &str = "service_worker.js";

/// What the page hears of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// The page is kept, or cannot be; nothing more is asked of the network.
    Settled,
    /// A newer version is there, and waits.
    NewerWaits,
}

/// Has the page kept, and tells what comes of it, for as long as the page is open.
pub fn keep(on_news: Callback<Keeping>) {
    spawn_local(async move {
        // It is missing on pages that are not served securely, and refused where nothing may be
        // stored; the page works as well without.
        if let Some(registration) = register().await {
            follow(&registration, &on_news);
        } else {
            on_news.emit(Keeping::Settled);
        }
    });
}

/// Has the newer version take over, and opens the page in it.
pub fn take_over() {
    let Some(container) = container() else {
        return;
    };
    spawn_local(async move {
        let registration = JsFuture::from(container.get_registration()).await.ok();
        let registration = registration.and_then(|it| it.dyn_into().ok());
        let waiting = registration.and_then(|it: ServiceWorkerRegistration| it.waiting());
        if let Some(waiting) = waiting {
            open_when_active(waiting);
        }
    });
}

/// Has this version take over. The page is opened in it only once it has done so: what is asked of a
/// version on its way has to wait.
fn open_when_active(waiting: ServiceWorker) {
    let target = waiting.clone();
    let asked = waiting.clone();
    EventListener::new(&target, "statechange", move |_| {
        if waiting.state() == ServiceWorkerState::Activated {
            // Fails only where a page may not go anywhere.
            drop(window().location().reload());
        }
    })
    .forget();
    // Fails only for messages that cannot be copied.
    drop(asked.post_message(&"take-over".into()));
}

async fn register() -> Option<ServiceWorkerRegistration> {
    let registration = JsFuture::from(container()?.register(ADDRESS)).await;
    registration.ok()?.dyn_into().ok()
}

fn follow(registration: &ServiceWorkerRegistration, on_news: &Callback<Keeping>) {
    if registration.waiting().is_some() && is_kept() {
        on_news.emit(Keeping::NewerWaits);
    }
    match registration.installing() {
        Some(worker) => follow_worker(worker, on_news.clone()),
        None => on_news.emit(Keeping::Settled),
    }
    let (found, on_news) = (registration.clone(), on_news.clone());
    EventListener::new(registration, "updatefound", move |_| {
        if let Some(worker) = found.installing() {
            follow_worker(worker, on_news.clone());
        }
    })
    .forget();
}

/// Tells when a version is there that was on its way.
fn follow_worker(worker: ServiceWorker, on_news: Callback<Keeping>) {
    let target = worker.clone();
    EventListener::new(&target, "statechange", move |_| {
        let state = worker.state();
        // Where none was before, there is nothing that it is newer than.
        if state == ServiceWorkerState::Installed && is_kept() {
            on_news.emit(Keeping::NewerWaits);
        }
        if [ServiceWorkerState::Installed, ServiceWorkerState::Redundant].contains(&state) {
            on_news.emit(Keeping::Settled);
        }
    })
    .forget();
}

/// Whether the page that is open came from the service worker.
fn is_kept() -> bool {
    container().is_some_and(|it| it.controller().is_some())
}

/// `None` where nothing is served, or the browser has no such thing.
fn container() -> Option<ServiceWorkerContainer> {
    if bundle::is_whole_page() {
        return None;
    }
    let navigator = window().navigator();
    let has = Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false);
    has.then(|| navigator.service_worker())
}
