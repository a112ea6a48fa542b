//! The shell's side of the engine: in a worker if one starts, else in the page's window.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::worker::{Codec, WorkerBridge};
use wasm_bindgen::JsValue;
use yew::Callback;

use super::state::EnginePlace;
use crate::web::browser::beside::{self, Kind};
use crate::web::browser::workers::{self, Program, Trouble};
use crate::web::codec::WithCargo;
use crate::web::order::{DocumentId, News, Order, Request, Response};
use crate::web::packed::Packed;
use crate::web::worker::{self, EngineWorker};

/// A worker that says nothing for so long never will: its program could not be fetched, or it was
/// killed before it could tell.
const SILENCE_MS: u32 = 10_000;

/// What the page hears from the engine.
pub enum Event {
    /// It is there, and will ask for nothing more from outside; it brings what is said of checks.
    Up(EnginePlace, Packed),
    /// It tells something.
    Told(Response),
    /// It stopped, and the document with it; the next opening starts another.
    Stopped(String),
}

/// A handle on the engine.
#[derive(Clone)]
pub struct Client(Rc<Inner>);

struct Inner {
    on_event: Callback<Event>,
    newest: Cell<DocumentId>,
    place: RefCell<Place>,
}

/// Where the engine is.
enum Place {
    /// Not yet known; requests wait.
    Undecided(Vec<Request>),
    /// In a worker.
    Worker(Running),
    /// In the page's window.
    Window(Beside),
    /// It stopped.
    Nowhere,
}

/// An engine in the page's window.
struct Beside {
    /// What waits until it says that it is awake.
    waiting: Option<Vec<Request>>,
    _answers: EventListener,
    _stop: EventListener,
    _trouble: Trouble,
}

struct Running {
    bridge: WorkerBridge<EngineWorker>,
    /// What was sent before the worker said that it is awake, in case it never does.
    unheard: Option<Vec<Request>>,
    _trouble: Trouble,
    _silence: Timeout,
}

/// Two handles are the same when they lead to the same engine.
impl PartialEq for Client {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Client {
    /// Starts the engine: in a worker, once it is certain that one can be started.
    pub fn start(on_event: Callback<Event>) -> Self {
        let client = Self(Rc::new(Inner {
            on_event,
            newest: Cell::default(),
            place: RefCell::new(Place::Undecided(Vec::new())),
        }));
        let program = workers::program(workers::ENGINE);
        if let Some(program) = program {
            let started = client.clone();
            workers::probe(&program.clone(), move |able| {
                let waiting = started.take_waiting();
                if able {
                    started.run_in_worker(&program, waiting);
                } else {
                    started.run_in_window(&program, waiting);
                }
            });
        } else {
            client.stopped("no address".to_owned());
        }
        client
    }

    /// Begins a document in place of the last one; answers about the last one are nobody's now.
    pub fn begin(&self) -> DocumentId {
        let document = self.0.newest.get().next();
        self.0.newest.set(document);
        document
    }

    /// The newest document.
    pub fn newest(&self) -> DocumentId {
        self.0.newest.get()
    }

    /// Opens the document that was begun.
    pub fn open(&self, order: Order) {
        let stopped = matches!(*self.0.place.borrow(), Place::Nowhere);
        if let Some(program) = workers::program(workers::ENGINE).filter(|_| stopped) {
            self.run_in_worker(&program, Vec::new());
        }
        self.order(order);
    }

    /// Stops what is done with the newest document. A worker that is in the middle of it, or hangs,
    /// hears nothing; so another takes its place, and it ends when it comes to itself.
    pub fn cancel(&self) {
        let awake = match &*self.0.place.borrow() {
            Place::Worker(running) => running.unheard.is_none(),
            Place::Undecided(_) | Place::Window(_) | Place::Nowhere => false,
        };
        match workers::program(workers::ENGINE).filter(|_| awake) {
            Some(program) => self.run_in_worker(&program, Vec::new()),
            None => self.order(Order::Cancel),
        }
        self.begin();
    }

    /// Orders something about the newest document.
    pub fn order(&self, order: Order) {
        let document = self.newest();
        self.send(Request { document, order });
    }

    fn send(&self, request: Request) {
        match &mut *self.0.place.borrow_mut() {
            Place::Undecided(waiting)
            | Place::Window(Beside {
                waiting: Some(waiting),
                ..
            }) => {
                waiting.push(request);
                return;
            }
            Place::Worker(running) => {
                if let Some(unheard) = &mut running.unheard {
                    unheard.push(request.clone());
                }
                running.bridge.send(request);
                return;
            }
            Place::Window(_) => {}
            Place::Nowhere => return,
        }
        // The engine may answer before this returns, so the place must be free by now.
        beside::tell(Kind::Order, &WithCargo::encode(request));
    }

    fn run_in_worker(&self, program: &Program, waiting: Vec<Request>) {
        let trouble = {
            let client = self.clone();
            Trouble::listen(move |reason| client.stopped(reason))
        };
        let silence = {
            let client = self.clone();
            Timeout::new(SILENCE_MS, move || client.give_up_on_silence())
        };
        let client = self.clone();
        let bridge = worker::start(program, &trouble, move |response| client.heard(response));
        self.0.place.replace(Place::Worker(Running {
            bridge,
            unheard: Some(Vec::new()),
            _trouble: trouble,
            _silence: silence,
        }));
        for request in waiting {
            self.send(request);
        }
    }

    fn run_in_window(&self, program: &Program, waiting: Vec<Request>) {
        let listener = |kind: Kind, act: fn(&Self, JsValue)| {
            let client = self.clone();
            beside::hear(kind, move |message| act(&client, message))
        };
        let trouble = {
            let client = self.clone();
            Trouble::listen(move |reason| client.stopped(reason))
        };
        workers::load_beside(program, &trouble);
        self.0.place.replace(Place::Window(Beside {
            waiting: Some(waiting),
            _answers: listener(Kind::News, |client, answer| {
                client.heard_beside(WithCargo::decode(answer));
            }),
            _stop: listener(Kind::Stopped, |client, reason| {
                client.stopped(reason.as_string().unwrap_or_default());
            }),
            _trouble: trouble,
        }));
    }

    fn heard(&self, response: Response) {
        let News::Awake(texts) = response.news else {
            self.0.on_event.emit(Event::Told(response));
            return;
        };
        if let Place::Worker(running) = &mut *self.0.place.borrow_mut() {
            running.unheard = None;
        }
        self.0.on_event.emit(Event::Up(EnginePlace::Worker, texts));
    }

    fn heard_beside(&self, response: Response) {
        let News::Awake(texts) = response.news else {
            self.0.on_event.emit(Event::Told(response));
            return;
        };
        let waiting = match &mut *self.0.place.borrow_mut() {
            Place::Window(beside) => beside.waiting.take(),
            Place::Undecided(_) | Place::Worker(_) | Place::Nowhere => None,
        };
        self.0.on_event.emit(Event::Up(EnginePlace::Page, texts));
        for request in waiting.into_iter().flatten() {
            self.send(request);
        }
    }

    fn give_up_on_silence(&self) {
        if let Some((program, unheard)) = workers::program(workers::ENGINE).zip(self.take_unheard())
        {
            self.run_in_window(&program, unheard);
        }
    }

    /// A worker that stops before it was awake is no worker that works; one that stops later met
    /// something in the document, and the page must not meet it too.
    fn stopped(&self, reason: String) {
        if let Some((program, unheard)) = workers::program(workers::ENGINE).zip(self.take_unheard())
        {
            self.run_in_window(&program, unheard);
        } else {
            self.0.place.replace(Place::Nowhere);
            self.0.on_event.emit(Event::Stopped(reason));
        }
    }

    /// What was sent to a worker that is not awake yet; `None` when it is.
    fn take_unheard(&self) -> Option<Vec<Request>> {
        match &mut *self.0.place.borrow_mut() {
            Place::Worker(running) => running.unheard.take(),
            Place::Undecided(_) | Place::Window(_) | Place::Nowhere => None,
        }
    }

    fn take_waiting(&self) -> Vec<Request> {
        match &mut *self.0.place.borrow_mut() {
            Place::Undecided(waiting) => std::mem::take(waiting),
            Place::Worker(_) | Place::Window(_) | Place::Nowhere => Vec::new(),
        }
    }
}
