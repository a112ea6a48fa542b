//! The engine as a gloo worker, or beside the page in its window.

use gloo::worker::{Codec, HandlerId, Registrable, Spawnable, Worker, WorkerBridge, WorkerScope};

use crate::web::browser::{
    self,
    beside::{self, Kind},
    workers::{self, Program, Trouble},
};
use crate::web::codec::WithCargo;
use crate::web::engine::Engine;
use crate::web::order::{Request, Response};

/// The worker: an engine, made when the page connects.
#[derive(Default)]
pub struct EngineWorker {
    engine: Option<Engine>,
}

impl Worker for EngineWorker {
    type Message = ();
    type Input = Request;
    type Output = Response;

    fn create(_scope: &WorkerScope<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, _scope: &WorkerScope<Self>, _message: Self::Message) {}

    fn connected(&mut self, scope: &WorkerScope<Self>, id: HandlerId) {
        let scope = scope.clone();
        let engine = Engine::new(move |response| scope.respond(id, response));
        // The maker of workbooks is started for one document, which is on its way.
        if !cfg!(feature = "xlsx") {
            engine.warm_up();
        }
        self.engine = Some(engine);
    }

    fn received(&mut self, _scope: &WorkerScope<Self>, request: Self::Input, _id: HandlerId) {
        if let Some(engine) = &self.engine {
            engine.handle(request);
        }
    }
}

/// Starts a program of [`EngineWorker`] in a worker; it ends when the bridge is dropped.
pub fn start(
    program: &Program,
    trouble: &Trouble,
    heard: impl Fn(Response) + 'static,
) -> WorkerBridge<EngineWorker> {
    EngineWorker::spawner()
        .callback(heard)
        .encoding::<WithCargo>()
        .with_loader(true)
        .as_module(true)
        .spawn(&workers::loader_url(program, Some(trouble)))
}

/// Answers the page from here on.
pub fn serve() {
    if browser::in_worker() {
        // The loader hears every error that leaves the program, this one too, and tells the page.
        std::panic::set_hook(Box::new(|panic| {
            let message = panic.to_string();
            browser::log(&message);
            wasm_bindgen::throw_str(&message);
        }));
        EngineWorker::registrar().encoding::<WithCargo>().register();
    } else {
        serve_window();
    }
}

/// Answers the page from within its window.
fn serve_window() {
    std::panic::set_hook(Box::new(|panic| {
        let message = panic.to_string();
        browser::log(&message);
        beside::tell(Kind::Stopped, &message.into());
    }));
    let engine = Engine::new(|response| beside::tell(Kind::News, &WithCargo::encode(response)));
    // It answers for as long as the page is open.
    beside::hear(Kind::Order, move |request| {
        engine.handle(WithCargo::decode(request));
    })
    .forget();
}
