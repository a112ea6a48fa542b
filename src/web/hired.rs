//! A program that the viewer starts for one thing, in a worker of its own, and ends when it is done.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::worker::WorkerBridge;
use wasm_bindgen_futures::spawn_local;

use crate::web::browser::workers::{self, Program, Trouble};
use crate::web::message::Ask;
use crate::web::order::{DocumentId, News, Order, Request, Response};
use crate::web::packed::Packed;
use crate::web::worker::{self, EngineWorker};

/// A program that is not there after so long will not come; a slow line brings it in less.
const PATIENCE_MS: u32 = 60_000;

/// What is heard of a program.
pub enum Heard {
    /// It tells something.
    News(News),
    /// It could not be fetched, or no worker starts; nothing follows.
    NeverCame,
    /// It stopped; nothing follows.
    Stopped,
}

/// A program that is there for as long as this is held; nobody hears of it afterwards.
pub struct Hired(Place);

type Place = Rc<RefCell<Option<Running>>>;

struct Running {
    on_heard: Rc<dyn Fn(Heard)>,
    /// Whether the program is there: what goes wrong before that lies not in the document.
    awake: bool,
    _patience: Timeout,
    work: Work,
}

/// Where the program is.
enum Work {
    /// It is not certain yet that one can be started; what is ordered waits.
    Undecided(Vec<Request>),
    /// It is started, and ends when this is dropped.
    Worker(
        WorkerBridge<EngineWorker>,
        #[expect(dead_code, reason = "held to listen")] Trouble,
    ),
}

impl Drop for Hired {
    fn drop(&mut self) {
        leave(self.0.take());
    }
}

impl Hired {
    /// Starts the program of this name.
    pub fn start(name: &'static str, on_heard: impl Fn(Heard) + 'static) -> Self {
        let running = Rc::new(RefCell::new(None));
        let waiting = running.clone();
        running.replace(Some(Running {
            on_heard: Rc::new(on_heard),
            awake: false,
            _patience: Timeout::new(PATIENCE_MS, move || {
                if !is_awake(&waiting) {
                    end(&waiting, Heard::NeverCame);
                }
            }),
            work: Work::Undecided(Vec::new()),
        }));
        let started = running.clone();
        match workers::program(name) {
            Some(program) => workers::probe(&program.clone(), move |able| {
                if able {
                    run(&started, &program);
                } else {
                    never_came(started);
                }
            }),
            None => never_came(started),
        }
        Self(running)
    }

    /// Asks the program, now or as soon as it is there.
    pub fn ask(&self, ask: &Ask) {
        // The program has one document.
        let request = Request {
            document: DocumentId::default().next(),
            order: Order::Answer(Packed::of(ask)),
        };
        match &mut *self.0.borrow_mut() {
            Some(Running {
                work: Work::Undecided(waiting),
                ..
            }) => waiting.push(request),
            Some(Running {
                work: Work::Worker(worker, _),
                ..
            }) => worker.send(request),
            None => {}
        }
    }
}

fn run(place: &Place, program: &Program) {
    // The reader may have wished something else meanwhile.
    let Some(running) = &mut *place.borrow_mut() else {
        return;
    };
    let trouble = {
        let place = place.clone();
        Trouble::listen(move |_| {
            let heard = if is_awake(&place) {
                Heard::Stopped
            } else {
                Heard::NeverCame
            };
            end(&place, heard);
        })
    };
    let heard = place.clone();
    let worker = worker::start(program, &trouble, move |response| hear(&heard, response));
    if let Work::Undecided(waiting) = &mut running.work {
        for request in waiting.drain(..) {
            worker.send(request);
        }
    }
    running.work = Work::Worker(worker, trouble);
}

fn hear(place: &Place, response: Response) {
    let on_heard = match &mut *place.borrow_mut() {
        Some(running) => {
            running.awake = true;
            running.on_heard.clone()
        }
        None => return,
    };
    on_heard(Heard::News(response.news));
}

fn is_awake(place: &Place) -> bool {
    place.borrow().as_ref().is_some_and(|it| it.awake)
}

/// Not before the caller returns: who hears of it may not hold it yet.
fn never_came(place: Place) {
    spawn_local(async move { end(&place, Heard::NeverCame) });
}

/// Ends the program, and tells; whatever it says later is nobody's.
fn end(place: &Place, heard: Heard) {
    let running = place.take();
    if let Some(running) = &running {
        (running.on_heard)(heard);
    }
    leave(running);
}

/// Not before the caller returns: what the program says may be what is being heard right now.
fn leave(running: Option<Running>) {
    spawn_local(async move { drop(running) });
}
