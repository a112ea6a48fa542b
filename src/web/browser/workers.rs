//! Whether workers can start, from where they start the program, and what becomes of them.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Math, encode_uri_component};
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, HtmlLinkElement, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::document;

/// Beside `index.html`.
const LOADER: &str = "worker.js";

/// Where the program lies, as absolute addresses.
#[derive(Clone)]
pub struct Program {
    script: String,
    wasm: String,
}

/// The program of this page, as its own preload links name it; `None` when it has none.
pub fn program() -> Option<Program> {
    let address = |links: &str| {
        let link = document().query_selector(links).ok().flatten()?;
        Some(link.dyn_into::<HtmlLinkElement>().ok()?.href())
    };
    Some(Program {
        script: address("link[rel=modulepreload]")?,
        wasm: address("link[rel=preload][as=fetch]")?,
    })
}

/// The address of the loader, with what it has to start: all of the program where there is a
/// channel to hear of its end by, else only its script.
///
/// It stands in the fragment, so that the loader is one file to every cache.
pub fn loader_url(program: &Program, trouble: Option<&Trouble>) -> String {
    let mut url = format!("{LOADER}#js={}", encode_uri_component(&program.script));
    if let Some(trouble) = trouble {
        url.push_str(&format!(
            "&wasm={}&trouble={}",
            encode_uri_component(&program.wasm),
            encode_uri_component(&trouble.channel.name()),
        ));
    }
    url
}

/// Starts a worker that does no more than load the program's script, and hears whether it could.
///
/// gloo's spawner tells neither that the browser refuses workers nor that the script of one cannot
/// be loaded; this one does.
pub fn probe(program: &Program, on_known: impl FnOnce(bool) + 'static) {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let Ok(worker) = Worker::new_with_options(&loader_url(program, None), &options) else {
        on_known(false);
        return;
    };
    let on_known = Rc::new(RefCell::new(Some(on_known)));
    for (kind, able) in [("message", true), ("error", false)] {
        let on_known = Rc::clone(&on_known);
        let worker_of_event = worker.clone();
        EventListener::once(&worker, kind, move |_| {
            if let Some(on_known) = on_known.borrow_mut().take() {
                worker_of_event.terminate();
                on_known(able);
            }
        })
        .forget();
    }
}

/// A channel on which a worker's loader says why the program in it stopped.
pub struct Trouble {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Trouble {
    /// Opens a channel of its own, and listens.
    pub fn listen(on_trouble: impl Fn(String) + 'static) -> Self {
        // Two pages of this program must not hear of each other's workers.
        let name = format!("jixiao-{:x}", Math::random().to_bits());
        let channel =
            BroadcastChannel::new(&name).expect("every browser with workers has channels");
        let listener = EventListener::new(&channel, "message", move |event| {
            let message = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            on_trouble(
                message
                    .and_then(|data| data.as_string())
                    .unwrap_or_default(),
            );
        });
        Self {
            channel,
            _listener: listener,
        }
    }
}

impl Drop for Trouble {
    fn drop(&mut self) {
        self.channel.close();
    }
}
