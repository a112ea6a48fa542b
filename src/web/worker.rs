//! The engine as a gloo worker, and the codec that carries a file to it by reference.

use gloo::worker::{Codec, HandlerId, Registrable, Worker, WorkerScope};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use crate::web::browser;
use crate::web::engine::Engine;
use crate::web::message::{Request, Response};

/// Messages as plain JavaScript values: a `File` in them is cloned by reference, while bytes of
/// any other encoding could not hold it.
pub struct PlainValues;

impl Codec for PlainValues {
    fn encode<I: Serialize>(input: I) -> JsValue {
        serde_wasm_bindgen::to_value(&input).expect("our own messages can be encoded")
    }

    fn decode<O: for<'de> Deserialize<'de>>(input: JsValue) -> O {
        serde_wasm_bindgen::from_value(input).expect("our own messages can be decoded")
    }
}

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
        self.engine = Some(Engine::new(move |response| scope.respond(id, response)));
    }

    fn received(&mut self, _scope: &WorkerScope<Self>, request: Self::Input, _id: HandlerId) {
        if let Some(engine) = &self.engine {
            engine.handle(request);
        }
    }
}

/// Makes this worker answer the page.
pub fn register() {
    // The loader hears every error that leaves the program, this one too, and tells the page.
    std::panic::set_hook(Box::new(|panic| {
        let message = panic.to_string();
        browser::log(&message);
        wasm_bindgen::throw_str(&message);
    }));
    EngineWorker::registrar()
        .encoding::<PlainValues>()
        .register();
}
