//! A document that the engine has read into a workbook, by a program that is there only for that.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::worker::{Spawnable, WorkerBridge};
use js_sys::Uint8Array;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::export::WORKBOOK;
use crate::web::browser::workers::{self, Program, Trouble};
use crate::web::codec::WithCargo;
use crate::web::exports::{ExportAnswer, ExportAsk, Made, Original, Portion, Wanted};
use crate::web::message::{Answer, Ask, Opening};
use crate::web::order::{DocumentId, News, Order, Request, Response};
use crate::web::packed::Packed;
use crate::web::worker::EngineWorker;

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
    on_end: Callback<Result<Uint8Array, Missing>>,
    /// Whether the program is there: what goes wrong before that lies not in the document.
    awake: bool,
    _patience: Timeout,
    /// Ends the program when dropped; `None` until it is certain that one can be started.
    worker: Option<(WorkerBridge<EngineWorker>, Trouble)>,
}

/// Makes a workbook. `on_end` hears what became of it, once.
pub fn make(job: Job, on_end: Callback<Result<Uint8Array, Missing>>) -> Making {
    let started = Handle(Rc::default());
    let making = Making(started.0.clone());
    let waiting = started.clone();
    started.0.replace(Some(Running {
        job,
        on_end,
        awake: false,
        _patience: Timeout::new(PATIENCE_MS, move || waiting.give_up_on_silence()),
        worker: None,
    }));
    match workers::program(workers::WORKBOOK) {
        Some(program) => workers::probe(&program.clone(), move |able| {
            if able {
                started.run(&program);
            } else {
                started.end(Err(Missing::NoProgram));
            }
        }),
        None => started.end(Err(Missing::NoProgram)),
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
        let worker = EngineWorker::spawner()
            .callback(move |response| handle.hear(response))
            .encoding::<WithCargo>()
            .with_loader(true)
            .as_module(true)
            .spawn(&workers::loader_url(program, Some(&trouble)));
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
            News::Refused(_) | News::Unreadable => self.end(Err(Missing::Changed)),
            News::Answered(answer) => {
                if let Answer::Export(answer) = answer.unpack()
                    && let ExportAnswer {
                        made: Made::File(bytes),
                        ..
                    } = *answer
                {
                    self.end(Ok(bytes));
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
            self.end(Err(Missing::Changed));
        }
    }

    fn give_up_on_silence(&self) {
        if !self.awake() {
            self.end(Err(Missing::NoProgram));
        }
    }

    fn awake(&self) -> bool {
        self.0.borrow().as_ref().is_some_and(|it| it.awake)
    }

    fn stopped(&self) {
        self.end(Err(if self.awake() {
            Missing::Stopped
        } else {
            Missing::NoProgram
        }));
    }

    /// Ends the program, and tells; whatever it says later is nobody's.
    fn end(&self, became: Result<Uint8Array, Missing>) {
        let Some(running) = self.0.take() else {
            return;
        };
        running.on_end.emit(became);
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
