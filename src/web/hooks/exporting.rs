//! The reader's wish for a file or a copy into questions, and the answers into what became of it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use web_sys::File;
use yew::{
    Callback, UseStateHandle, UseStateSetter, hook, use_effect_with, use_mut_ref, use_state_eq,
};

use crate::export::{Copying, Offer, WORKBOOK};
use crate::web::browser::{clipboard, download};
use crate::web::exports::{ExportAnswer, ExportAsk, Made, Portion, Wanted};
use crate::web::message::Ask;
use crate::web::state::Report;
use crate::web::workbook::{self, Became, Job, Making, Missing};

/// What the reader wants.
#[derive(Clone, Copy, PartialEq)]
pub enum Choice {
    /// A file.
    File(&'static Offer),
    /// Something for the clipboard.
    Copy(Copying),
}

/// What became of it.
#[derive(Clone, PartialEq)]
pub enum Outcome {
    /// Nothing is wanted.
    Nothing,
    /// It is being made; so many per cent of the document have been gone through.
    Working(Choice, u8),
    /// The reader does not want it any more.
    Cancelled,
    /// The file was handed to the browser.
    Saved(File),
    /// It is in the clipboard.
    Copied(Choice),
    /// The browser does not let the page copy.
    CopyRefused,
    /// There is no file.
    Missing(Missing),
}

/// What is being made, and what is to be done with it.
#[derive(Default)]
struct Work {
    /// The number of the newest question.
    number: u32,
    file: Option<&'static Offer>,
    clipboard: Option<clipboard::Promised>,
    workbook: Option<Making>,
}

impl Work {
    /// Whatever was wanted before is nobody's any more.
    fn begin(&mut self) {
        *self = Self {
            number: self.number + 1,
            ..Self::default()
        };
    }
}

/// What leaves the page, one thing at a time.
pub struct Exporting {
    /// What became of the newest wish.
    pub outcome: UseStateHandle<Outcome>,
    work: Rc<RefCell<Work>>,
    report: Report,
    on_ask: Callback<Ask>,
}

/// Asks through `on_ask`, and hears of it by `report`.
#[hook]
pub fn use_exporting(report: &Report, on_ask: &Callback<Ask>) -> Exporting {
    let outcome = use_state_eq(|| Outcome::Nothing);
    let work = use_mut_ref(Work::default);
    let hearing = Hearing {
        work: work.clone(),
        outcome: outcome.setter(),
        file_name: report.summary.file_name.clone(),
    };
    use_effect_with(report.exported.clone(), move |answer| {
        if let Some(answer) = answer {
            hearing.hear(answer);
        }
    });
    Exporting {
        outcome,
        work,
        report: report.clone(),
        on_ask: on_ask.clone(),
    }
}

impl Exporting {
    /// Has so much of the document made into what is wanted, in place of what was wanted before.
    pub fn wish(&self, choice: Choice, portion: Portion) {
        let mut work = self.work.borrow_mut();
        work.begin();
        let wanted = match choice {
            Choice::File(offer) => {
                self.outcome.set(Outcome::Working(choice, 0));
                // The engine cannot make it; another program does, from the same.
                if *offer == WORKBOOK {
                    work.workbook = Some(self.make_workbook(offer, portion));
                    return;
                }
                work.file = Some(offer);
                Wanted::File(offer.id.to_owned(), portion)
            }
            Choice::Copy(what) => {
                work.clipboard = promise(choice, what, &self.outcome.setter());
                if work.clipboard.is_none() {
                    self.outcome.set(Outcome::CopyRefused);
                    return;
                }
                Wanted::Copy(what, portion)
            }
        };
        let number = work.number;
        drop(work);
        self.outcome.set(Outcome::Working(choice, 0));
        let ask = ExportAsk { number, wanted };
        self.on_ask.emit(Ask::Export(Box::new(ask)));
    }

    fn make_workbook(&self, offer: &'static Offer, portion: Portion) -> Making {
        let summary = &self.report.summary;
        let job = Job {
            original: self.report.original(),
            sha256: summary.sha256.clone(),
            portion,
        };
        let (outcome, file_name) = (self.outcome.setter(), summary.file_name.clone());
        let on_news = Callback::from(move |became| {
            outcome.set(match became {
                Became::Part(percent) => Outcome::Working(Choice::File(offer), percent),
                Became::Made(bytes) => saved(offer, &file_name, &bytes),
                Became::Missing(missing) => Outcome::Missing(missing),
            });
        });
        workbook::make(job, on_news)
    }

    /// Does not wait for it any more. A workbook is not made any further; a file of text is, since
    /// the engine does one thing at a time, but it is not saved.
    pub fn cancel(&self) {
        self.work.borrow_mut().begin();
        self.outcome.set(Outcome::Cancelled);
    }

    /// Forgets what became of the last wish, unless it is still being made.
    pub fn forget(&self) {
        if !matches!(*self.outcome, Outcome::Working(..)) {
            self.outcome.set(Outcome::Nothing);
        }
    }
}

/// What hears the answers.
struct Hearing {
    work: Rc<RefCell<Work>>,
    outcome: UseStateSetter<Outcome>,
    file_name: String,
}

impl Hearing {
    fn hear(self, answer: &ExportAnswer) {
        if answer.number != self.work.borrow().number {
            return;
        }
        match &answer.made {
            Made::Part(percent) => {
                if let Some(offer) = self.work.borrow().file {
                    self.outcome
                        .set(Outcome::Working(Choice::File(offer), *percent));
                }
            }
            Made::File(bytes) => {
                if let Some(offer) = self.work.borrow_mut().file.take() {
                    self.outcome.set(saved(offer, &self.file_name, bytes));
                }
            }
            Made::Copy(copied) => {
                if let Some(promised) = self.work.borrow_mut().clipboard.take() {
                    promised.keep(|media_type| match media_type {
                        HTML => copied.html.clone(),
                        _ => copied.text.clone(),
                    });
                }
            }
        }
    }
}

const HTML: &str = "text/html";
const TEXT: &str = "text/plain";

/// Has the clipboard wait for what is made.
fn promise(
    choice: Choice,
    what: Copying,
    outcome: &UseStateSetter<Outcome>,
) -> Option<clipboard::Promised> {
    let media_types: &[&str] = match what {
        Copying::Projects | Copying::Indicators => &[TEXT, HTML],
        Copying::Report => &[TEXT],
    };
    let outcome = outcome.clone();
    clipboard::promise(media_types, move |copied| {
        outcome.set(if copied {
            Outcome::Copied(choice)
        } else {
            Outcome::CopyRefused
        });
    })
}

fn saved(offer: &Offer, document: &str, bytes: &Uint8Array) -> Outcome {
    let name = offer.file_name(document);
    match download::file(&name, offer.media_type, bytes) {
        Some(file) => {
            download::save(&file);
            Outcome::Saved(file)
        }
        None => Outcome::Missing(Missing::Stopped),
    }
}
