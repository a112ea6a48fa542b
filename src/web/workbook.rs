//! A document that the engine has read, or two that are compared, into a workbook, by a program that is
//! there only for that.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use yew::Callback;

use crate::export::WORKBOOK;
use crate::web::browser::workers;
use crate::web::comparing::{CompareAnswer, CompareAsk};
use crate::web::exports::{ExportAsk, Made, Original, Portion, Wanted};
use crate::web::hired::{Heard, Hired};
use crate::web::message::{Answer, Ask, Opening};
use crate::web::order::News;

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
pub struct Making(#[expect(dead_code, reason = "held to go on")] Rc<RefCell<Option<Hired>>>);

/// What is to be made of two documents.
pub struct ComparedJob {
    /// Both, as they are to be read, and what a person said of who is who.
    pub begin: CompareAsk,
    /// The digests of their bytes, of the one before first.
    pub sha256: [String; 2],
    /// The file that is asked for once they are compared.
    pub file: CompareAsk,
}

/// Makes a workbook. `on_news` hears how far it is, and at the end what became of it.
pub fn make(job: Job, on_news: Callback<Became>) -> Making {
    let first = ask(Wanted::TakeOver(job.original.clone()));
    start(&first, on_news, move |maker, news| hear(&job, maker, news))
}

/// The same of two documents that are held against each other, which that program does anew.
pub fn make_compared(job: ComparedJob, on_news: Callback<Became>) -> Making {
    let first = Ask::Compare(Box::new(job.begin.clone()));
    start(&first, on_news, move |maker, news| {
        hear_compared(&job, maker, news)
    })
}

/// Starts the program, asks it, and tells what `hear` makes of what it says.
fn start(
    first: &Ask,
    on_news: Callback<Became>,
    hear: impl Fn(&Hired, News) -> Option<Became> + 'static,
) -> Making {
    let maker = Rc::new(RefCell::new(None::<Hired>));
    let heard_by = Rc::downgrade(&maker);
    let hired = Hired::start(workers::WORKBOOK, move |heard| {
        let Some(maker) = heard_by.upgrade() else {
            return;
        };
        let became = match heard {
            Heard::NeverCame => Some(Became::Missing(Missing::NoProgram)),
            Heard::Stopped => Some(Became::Missing(Missing::Stopped)),
            Heard::News(news) => maker.borrow().as_ref().and_then(|it| hear(it, news)),
        };
        if let Some(became) = became {
            if !matches!(became, Became::Part(_)) {
                maker.take();
            }
            on_news.emit(became);
        }
    });
    hired.ask(first);
    maker.replace(Some(hired));
    Making(maker)
}

fn hear(job: &Job, maker: &Hired, news: News) -> Option<Became> {
    match news {
        News::Awake(_) | News::Progress { .. } => None,
        News::Opened(opening) => {
            let opening: Opening = opening.unpack();
            if opening.summary.sha256 != job.sha256 {
                return Some(Became::Missing(Missing::Changed));
            }
            let format = WORKBOOK.id.to_owned();
            maker.ask(&ask(Wanted::File(format, job.portion.clone())));
            None
        }
        News::NoMemory => Some(Became::Missing(Missing::Stopped)),
        News::Refused(_) | News::Unreadable => Some(Became::Missing(Missing::Changed)),
        News::Answered(answer) => {
            let Answer::Export(answer) = answer.unpack() else {
                return None;
            };
            match answer.made {
                Made::Part(percent) => Some(Became::Part(percent)),
                Made::File(bytes) => Some(Became::Made(bytes)),
                // Nobody asked for one.
                Made::Copy(_) => None,
            }
        }
    }
}

fn hear_compared(job: &ComparedJob, maker: &Hired, news: News) -> Option<Became> {
    let News::Answered(answer) = news else {
        return None;
    };
    let Answer::Compared(answer) = answer.unpack() else {
        return None;
    };
    match *answer {
        CompareAnswer::Part(percent) => Some(Became::Part(percent)),
        CompareAnswer::Refused(..) | CompareAnswer::Unreadable(_) => {
            Some(Became::Missing(Missing::Changed))
        }
        CompareAnswer::NoMemory => Some(Became::Missing(Missing::Stopped)),
        CompareAnswer::Compared(compared) => {
            let summary = &compared.summary;
            if [&summary.before.sha256, &summary.after.sha256] != job.sha256.each_ref() {
                return Some(Became::Missing(Missing::Changed));
            }
            maker.ask(&Ask::Compare(Box::new(job.file.clone())));
            None
        }
        CompareAnswer::File(_, bytes) => Some(Became::Made(bytes)),
        // Nobody asked for these.
        CompareAnswer::Changes(_) | CompareAnswer::Change(_) => None,
    }
}

fn ask(wanted: Wanted) -> Ask {
    Ask::Export(Box::new(ExportAsk { number: 0, wanted }))
}
