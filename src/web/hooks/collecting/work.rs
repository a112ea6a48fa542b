//! The programs that read a collection: each has some files in hand, one keeps what came of them.
//!
//! A file whose reader stops is read once more, alone; if its reader stops again, it is the one that
//! does that, and no other file is given up for it.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;

use super::{Action, Pace, Progress};
use crate::collection::{DocumentQuery, NotRead};
use crate::export::COLLECTION_OFFERS;
use crate::query::Window;
use crate::web::browser::{download, workers};
use crate::web::collecting::{CollectAnswer, CollectAsk, Read};
use crate::web::hired::{Heard, Hired};
use crate::web::message::{Answer, Ask, FIRST};
use crate::web::order::News;
use crate::web::state::Gathering;

/// More readers than this make no computer faster, but each has a program and a document in memory.
const MOST_READERS: usize = 8;

/// While a reader works on one file, the bytes of the next one come in.
const IN_HAND: usize = 2;

/// The table follows what is read so often: oftener, the page would do little else than show it.
const REFRESH_MS: u32 = 400;

type Place = Rc<RefCell<Option<Work>>>;

/// Programs at work on a collection.
pub struct Work {
    files: Rc<Gathering>,
    /// Which files wait, from the front.
    queue: VecDeque<u32>,
    /// Those whose reader stopped while it had several in hand.
    suspects: VecDeque<u32>,
    readers: Vec<Reader>,
    /// How many readers there were.
    hired: u32,
    keeper: Hired,
    progress: Progress,
    /// What of the table is in view.
    view: (DocumentQuery, Window),
    /// A look at the table that is to come.
    refresh: Option<Timeout>,
    place: Weak<RefCell<Option<Work>>>,
    act: Rc<dyn Fn(Action)>,
}

/// A program that reads.
struct Reader {
    /// Which it is: one that stopped is gone, and another has another number.
    number: u32,
    program: Hired,
    in_hand: Vec<u32>,
    /// Whether it reads suspects, one at a time.
    careful: bool,
}

impl Work {
    /// Begins to read these files in place of any before; `act` hears what is to be shown.
    pub fn begin(place: &Place, files: &Rc<Gathering>, act: impl Fn(Action) + 'static) {
        // Programs end before others start, so that there is memory for them.
        place.take();
        let act: Rc<dyn Fn(Action)> = Rc::new(act);
        let heard_at = Rc::downgrade(place);
        let keeper = Hired::start(workers::ENGINE, move |heard| {
            with(&heard_at, |work| work.hear_keeper(heard));
        });
        let paths = files.files.iter().map(|file| file.path.clone()).collect();
        keeper.ask(&Ask::Collect(Box::new(CollectAsk::Begin(paths))));
        let count = files.files.len() as u32;
        let work = Self {
            files: files.clone(),
            queue: (0..count).collect(),
            suspects: VecDeque::new(),
            readers: Vec::new(),
            hired: 0,
            keeper,
            progress: Progress {
                done: 0,
                files: count,
                pace: Pace::Reading,
            },
            view: (DocumentQuery::default(), FIRST),
            refresh: None,
            place: Rc::downgrade(place),
            act,
        };
        place.replace(Some(work));
        with(&Rc::downgrade(place), |work| {
            let readers = workers::concurrency().clamp(1, MOST_READERS);
            for _ in 0..readers.min(work.queue.len()) {
                work.hire(false);
            }
            work.look();
        });
    }

    /// Asks the keeper; of the table, also for later looks at it.
    pub fn ask(&mut self, ask: CollectAsk) {
        if let CollectAsk::Documents(query, window) = &ask {
            self.view = (query.clone(), *window);
        }
        self.keeper.ask(&Ask::Collect(Box::new(ask)));
    }

    /// Reads no more.
    pub fn cancel(&mut self) {
        if self.progress.pace == Pace::Reading {
            self.end(Pace::Cancelled);
        }
    }

    fn hire(&mut self, careful: bool) {
        let number = self.hired;
        self.hired += 1;
        let place = self.place.clone();
        let program = Hired::start(workers::ENGINE, move |heard| {
            with(&place, |work| work.hear_reader(number, heard));
        });
        self.readers.push(Reader {
            number,
            program,
            in_hand: Vec::new(),
            careful,
        });
        self.hand_out();
    }

    /// Gives each reader as many files as it can have in hand.
    fn hand_out(&mut self) {
        for reader in &mut self.readers {
            reader.careful &= !(self.suspects.is_empty() && reader.in_hand.is_empty());
            let most = if reader.careful { 1 } else { IN_HAND };
            while reader.in_hand.len() < most {
                let queue = if reader.careful {
                    &mut self.suspects
                } else {
                    &mut self.queue
                };
                let Some(index) = queue.pop_front() else {
                    break;
                };
                let file = self.files.files[index as usize].file.clone();
                let ask = CollectAsk::Read { index, file };
                reader.program.ask(&Ask::Collect(Box::new(ask)));
                reader.in_hand.push(index);
            }
        }
    }

    fn hear_reader(&mut self, number: u32, heard: Heard) {
        match heard {
            Heard::News(News::Answered(answer)) => {
                if let Answer::Collected(answer) = answer.unpack()
                    && let CollectAnswer::Read(index, read) = *answer
                {
                    for reader in &mut self.readers {
                        reader.in_hand.retain(|it| *it != index);
                    }
                    self.take(index, read);
                }
            }
            Heard::NeverCame => self.lose(number, Pace::NeverCame),
            Heard::Stopped => self.lose(number, Pace::Stopped),
            // It opens no document of its own.
            Heard::News(
                News::Awake(_)
                | News::Progress { .. }
                | News::Opened(_)
                | News::Refused(_)
                | News::Unreadable
                | News::NoMemory,
            ) => {}
        }
    }

    /// A reader is gone.
    fn lose(&mut self, number: u32, why: Pace) {
        let Some(at) = self.readers.iter().position(|it| it.number == number) else {
            return;
        };
        let lost = self.readers.swap_remove(at);
        if why == Pace::NeverCame {
            // Others may be there and read all the same.
            self.queue.extend(lost.in_hand);
            if self.readers.is_empty() {
                self.end(Pace::NeverCame);
            } else {
                self.hand_out();
            }
            return;
        }
        match lost.in_hand[..] {
            [index] => self.take(index, Err(NotRead::Stopped)),
            _ => self.suspects.extend(lost.in_hand),
        }
        if !self.queue.is_empty() || !self.suspects.is_empty() {
            self.hire(!self.suspects.is_empty());
        }
    }

    /// Hands the keeper what a file became.
    fn take(&mut self, index: u32, read: Read) {
        self.ask(CollectAsk::Take(index, read));
        self.progress.done += 1;
        self.hand_out();
        if self.progress.done == self.progress.files {
            return self.end(Pace::Done);
        }
        if self.refresh.is_none() {
            let place = self.place.clone();
            self.refresh = Some(Timeout::new(REFRESH_MS, move || {
                with(&place, Self::look);
            }));
        }
    }

    /// Asks for the table as it is now.
    fn look(&mut self) {
        self.refresh = None;
        (self.act)(Action::Advanced(self.progress));
        let (query, window) = self.view.clone();
        self.ask(CollectAsk::Documents(query, window));
    }

    /// No more is read; what readers hold of memory is given back.
    fn end(&mut self, pace: Pace) {
        self.progress.pace = pace;
        self.queue.clear();
        self.suspects.clear();
        self.readers.clear();
        self.look();
    }

    /// What the collection is called: by the folder of its first file.
    fn name(&self) -> &str {
        let first = self.files.files.first();
        let folder = first.and_then(|file| file.path.split_once('/'));
        folder.map_or("jixiao", |(folder, _)| folder)
    }

    fn hear_keeper(&mut self, heard: Heard) {
        match heard {
            Heard::News(News::Answered(answer)) => {
                let Answer::Collected(answer) = answer.unpack() else {
                    return;
                };
                if let CollectAnswer::File(format, bytes) = &*answer {
                    let name = self.name();
                    let saved = download::save_offered(&COLLECTION_OFFERS, format, name, bytes);
                    if let Some(file) = saved {
                        (self.act)(Action::Saved(file));
                    }
                } else {
                    (self.act)(Action::Told(*answer));
                }
            }
            Heard::NeverCame => self.end(Pace::NeverCame),
            Heard::Stopped => self.end(Pace::Stopped),
            // It opens no document of its own.
            Heard::News(
                News::Awake(_)
                | News::Progress { .. }
                | News::Opened(_)
                | News::Refused(_)
                | News::Unreadable
                | News::NoMemory,
            ) => {}
        }
    }
}

/// What is to be done with the work, as long as it is there.
fn with(place: &Weak<RefCell<Option<Work>>>, act: impl FnOnce(&mut Work)) {
    if let Some(place) = place.upgrade()
        && let Some(work) = &mut *place.borrow_mut()
    {
        act(work);
    }
}
