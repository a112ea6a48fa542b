//! Where programs lie, whether workers can start them, and what becomes of them.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Math, encode_uri_component};
use wasm_bindgen::JsCast;
use web_sys::{
    Blob, BlobPropertyBag, BroadcastChannel, HtmlLinkElement, MessageEvent, Url, Worker,
    WorkerOptions, WorkerType,
};

use super::beside::{self, Kind};
use super::{bundle, document, window};

/// Beside `index.html`; starts programs in the window.
const LOADER: &str = "loader.js";
/// The same, for workers: one that is made of the page's own text keeps to the page's policy, and
/// one that came from a file would keep to none.
const LOADER_TEXT: &str = include_str!("../loader.js");

/// A slow line brings the few kilobytes of a script in less.
const PATIENCE_MS: u32 = 30_000;

/// Where a program lies, as absolute addresses.
#[derive(Clone)]
pub struct Program {
    name: &'static str,
    script: String,
    wasm: String,
}

/// The engine reads and answers, in a worker where one starts.
pub const ENGINE: &str = "engine";

/// The viewer shows a document, in the window.
pub const VIEWER: &str = "viewer";

/// The maker of workbooks, in a worker for as long as it makes one.
pub const WORKBOOK: &str = "workbook";

/// The program of this name; `None` when the page does not know where it came from itself.
///
/// A page in a single file has its programs in it, under their names ([`bundle`]).
/// The page's own script has a name of its own for every version. The other programs have not, so
/// that name goes with theirs: a page never meets one of another version in a cache.
pub fn program(name: &'static str) -> Option<Program> {
    let (script, wasm) = (format!("{name}.js"), format!("{name}_bg.wasm"));
    if bundle::is_whole_page() {
        return Some(Program { name, script, wasm });
    }
    let link = document().query_selector("link[rel=modulepreload]");
    let page = link.ok().flatten()?.dyn_into::<HtmlLinkElement>().ok()?;
    let page = page.href();
    let (folder, version) = page.rsplit_once('/')?;
    Some(Program {
        name,
        script: format!("{folder}/{script}?{version}"),
        wasm: format!("{folder}/{wasm}?{version}"),
    })
}

/// What the loader has to start: all of the program where there is a channel to hear of its end
/// by, else only its script.
fn told(program: &Program, trouble: Option<&Trouble>) -> String {
    let mut told = format!("js={}", encode_uri_component(&program.script));
    if let Some(trouble) = trouble {
        told.push_str(&format!(
            "&wasm={}&trouble={}",
            encode_uri_component(&program.wasm),
            encode_uri_component(&trouble.channel.name()),
        ));
    }
    told
}

/// The address of a worker's loader. What it has to start stands in the fragment.
pub fn loader_url(program: &Program, trouble: Option<&Trouble>) -> String {
    format!("{}#{}", worker_loader(), told(program, trouble))
}

/// The loader as an address, made once and kept for as long as the page is open.
fn worker_loader() -> String {
    if let Some(script) = bundle::script(LOADER) {
        return script;
    }
    thread_local! {
        static ADDRESS: OnceCell<String> = const { OnceCell::new() };
    }
    ADDRESS.with(|address| address.get_or_init(|| script_url(LOADER_TEXT)).clone())
}

/// A script as an address; empty where the browser has no memory for it.
fn script_url(text: &str) -> String {
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let parts = Array::of1(&text.into());
    let script = Blob::new_with_str_sequence_and_options(&parts, &options);
    script
        .and_then(|script| Url::create_object_url_with_blob(&script))
        .unwrap_or_default()
}

/// How many workers the computer runs at once, as far as the browser tells.
pub fn concurrency() -> usize {
    window().navigator().hardware_concurrency() as usize
}

/// Starts the program in the page's own window.
pub fn load_beside(program: &Program, trouble: &Trouble) {
    let Ok(script) = document().create_element("script") else {
        return;
    };
    // The program stands in the address, since two scripts of a window with one address are one.
    let address = match program.script.rsplit_once('/') {
        Some((folder, _)) if !bundle::is_whole_page() => {
            format!("{folder}/{LOADER}?{}", program.name)
        }
        Some(_) | None => script_url(LOADER_TEXT),
    };
    let told = told(program, Some(trouble));
    for (name, value) in [("type", "module"), ("data-told", &told), ("src", &address)] {
        // Setting an attribute fails only for names that are not one.
        drop(script.set_attribute(name, value));
    }
    if let Some(body) = document().body() {
        drop(body.append_child(&script));
    }
}

/// Starts a worker that does no more than load the program's script, and hears whether it could.
///
/// A worker that says nothing for long never will.
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
    let (unheard, silent) = (Rc::clone(&on_known), worker.clone());
    Timeout::new(PATIENCE_MS, move || {
        if let Some(on_known) = unheard.borrow_mut().take() {
            silent.terminate();
            on_known(false);
        }
    })
    .forget();
    for kind in ["message", "error"] {
        let on_known = Rc::clone(&on_known);
        let worker_of_event = worker.clone();
        EventListener::once(&worker, kind, move |event| {
            let said = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            let able = said.and_then(|it| it.as_bool()).unwrap_or_default();
            if let Some(on_known) = on_known.borrow_mut().take() {
                worker_of_event.terminate();
                on_known(able);
            }
        })
        .forget();
    }
}

/// A channel on which a worker's loader says why the program in it stopped, and how often it asked
/// the network for something.
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
            let message = message.unwrap_or_default();
            if let Some(reason) = message.as_string() {
                on_trouble(reason);
            } else {
                // A number: so much was asked of the network.
                beside::tell(Kind::Asked, &message);
            }
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
