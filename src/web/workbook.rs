//! A document that the engine has read into a workbook, by a program that is there only for that.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::worker::WorkerBridge;
use js_sys::Uint8Array;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::export::WORKBOOK;
use crate::web::browser::workers::{self, Program, Trouble};
use crate::web::exports::{ExportAsk, Made, Original, Portion, Wanted};
use crate::web::message::{Answer, Ask, Opening};
use crate::web::order::{DocumentId, News, Order, Request, Response};
use crate::web::packed::Packed;
use crate::web::worker::{self, EngineWorker};

/// A program that is not there after so long will not come; a slow line brings it in less.
const PATIENCE_MS: u32 = 60_000;

/// Why there is no workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The program could not be fetched, or no worker starts.
    NoProgram,
    /// The file is not any more what the engine read.
    Changed,
    /// The program stopped.
    Stopped,
}

/// What becomes of a workbook.
pub enum Became {
    /// So many per cent of the document have been gone through.
    Part(u8),
    /// It is made; nothing follows.
    Made(Uint8Array),
    /// It is not; nothing follows.
    Missing(Missing),
}

/// What is to be made into a workbook.
pub struct Job {
    /// What the engine read.
    pub original: Original,
    /// The digest of its bytes.
    pub sha256: String,
    /// How much of it goes into the workbook.
    pub portion: Portion,
}

/// A workbook that is being made; when dropped, nobody hears of it any more.
pub struct Making(Rc<RefCell<Option<Running>>>);

impl Drop for Making {
    fn drop(&mut self) {
        self.0.take();
    }
}

struct Running {
    job: Job,
    on_news: Callback<Became>,
    /// Whether the program is there: what goes wrong before that lies not in the document.
    awake: bool,
    _patience: Timeout,
    /// Ends the program when dropped; `None` until it is certain that one can be started.
    worker: Option<(WorkerBridge<EngineWorker>, Trouble)>,
}

/// Makes a workbook. `on_news` hears how far it is, and at the end what became of it.
pub fn make(job: Job, on_news: Callback<Became>) -> Making {
    let started = Handle(Rc::default());
    let making = Making(started.0.clone());
    let waiting = started.clone();
    started.0.replace(Some(Running {
        job,
        on_news,
        awake: false,
        _patience: Timeout::new(PATIENCE_MS, move || waiting.give_up_on_silence()),
        worker: None,
    }));
    match workers::program(workers::WORKBOOK) {
        Some(program) => workers::probe(&program.clone(), move |able| {
            if able {
                started.run(&program);
            } else {
                started.end(Became::Missing(Missing::NoProgram));
            }
        }),
        None => started.end(Became::Missing(Missing::NoProgram)),
    }
    making
}

#[derive(Clone)]
struct Handle(Rc<RefCell<Option<Running>>>);

impl Handle {
    fn run(&self, program: &Program) {
        // The reader may have wished something else meanwhile.
        let Some(running) = &mut *self.0.borrow_mut() else {
            return;
        };
        let trouble = {
            let handle = self.clone();
            Trouble::listen(move |_| handle.stopped())
        };
        let handle = self.clone();
        let worker = worker::start(program, &trouble, move |response| handle.hear(response));
        worker.send(request(Wanted::TakeOver(running.job.original.clone())));
        running.worker = Some((worker, trouble));
    }

    fn hear(&self, response: Response) {
        match response.news {
            News::Awake(_) => {
                if let Some(running) = &mut *self.0.borrow_mut() {
                    running.awake = true;
                }
            }
            News::Progress { .. } => {}
            News::Opened(opening) => self.opened(&opening.unpack()),
            News::Refused(_) | News::Unreadable => self.end(Became::Missing(Missing::Changed)),
            News::Answered(answer) => {
                if let Answer::Export(answer) = answer.unpack() {
                    self.answered(answer.made);
                }
            }
        }
    }

    fn opened(&self, opening: &Opening) {
        let same = match &*self.0.borrow() {
            None => return,
            Some(running) => {
                let same = opening.summary.sha256 == running.job.sha256;
                if let Some((worker, _)) = running.worker.as_ref().filter(|_| same) {
                    let format = WORKBOOK.id.to_owned();
                    worker.send(request(Wanted::File(format, running.job.portion.clone())));
                }
                same
            }
        };
        if !same {
            self.end(Became::Missing(Missing::Changed));
        }
    }

    fn answered(&self, made: Made) {
        match made {
            Made::Part(percent) => {
                let on_news = self.0.borrow().as_ref().map(|it| it.on_news.clone());
                if let Some(on_news) = on_news {
                    on_news.emit(Became::Part(percent));
                }
            }
            Made::File(bytes) => self.end(Became::Made(bytes)),
            // Nobody asked for these.
            Made::Copy(_) | Made::Original(_) => {}
        }
    }

    fn give_up_on_silence(&self) {
        if !self.awake() {
            self.end(Became::Missing(Missing::NoProgram));
        }
    }

    fn awake(&self) -> bool {
        self.0.borrow().as_ref().is_some_and(|it| it.awake)
    }

    fn stopped(&self) {
        self.end(Became::Missing(if self.awake() {
            Missing::Stopped
        } else {
            Missing::NoProgram
        }));
    }

    /// Ends the program, and tells; whatever it says later is nobody's.
    fn end(&self, became: Became) {
        let Some(running) = self.0.take() else {
            return;
        };
        running.on_news.emit(became);
        // Not before this returns: what it says may be what is being heard right now.
        spawn_local(async move { drop(running) });
    }
}

/// The program has one document.
fn request(wanted: Wanted) -> Request {
    let ask = ExportAsk { number: 0, wanted };
    Request {
        document: DocumentId::default().next(),
        order: Order::Answer(Packed::of(&Ask::Export(Box::new(ask)))),
    }
}
