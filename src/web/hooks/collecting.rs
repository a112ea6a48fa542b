//! Many files into what is shown of them: programs that read, one that keeps what they read, and what
//! it answers.

mod work;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use web_sys::File;
use yew::{Reducible, UseReducerHandle, hook, use_effect_with, use_mut_ref, use_reducer_eq};

use self::work::Work;
use crate::collection::{
    CollectedHits, CollectionSummary, DocumentList, FoundList, IndicatorUses, Target,
};
use crate::web::collecting::{CollectAnswer, CollectAsk};
use crate::web::state::Gathering;

/// What is shown of a collection.
#[derive(Clone, Default, PartialEq)]
pub struct Collected {
    /// How many files are read, of how many.
    pub progress: Progress,
    /// What is said of it first; `None` before anything is.
    pub summary: Option<Rc<CollectionSummary>>,
    /// The files in view.
    pub documents: Rc<DocumentList>,
    /// The findings in view.
    pub findings: Rc<FoundList>,
    /// The indicators in view.
    pub indicators: Rc<IndicatorUses>,
    /// Targets of indicators that are open, by their number; `None` while they are on their way.
    pub targets: Rc<BTreeMap<u32, Option<Rc<Vec<Target>>>>>,
    /// What was found.
    pub hits: Rc<CollectedHits>,
    /// What was saved of it last.
    pub saved: Option<File>,
}

/// How far reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Files that are read, or will not be.
    pub done: u32,
    /// All files.
    pub files: u32,
    /// Whether more will be.
    pub pace: Pace,
}

/// What becomes of the files that are not read yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pace {
    /// They are being read.
    #[default]
    Reading,
    /// There are none.
    Done,
    /// The reader did not want to wait for them.
    Cancelled,
    /// No worker starts, so nothing is read.
    NeverCame,
    /// The program that keeps what is read stopped.
    Stopped,
}

/// What can happen.
pub enum Action {
    /// So many files are to be read.
    Begun(u32),
    /// Reading has come so far.
    Advanced(Progress),
    /// The keeper answered.
    Told(CollectAnswer),
    /// The reader opened or closed the indicator with this number.
    Toggled(u32),
    /// This was saved.
    Saved(File),
}

impl Reducible for Collected {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Begun(files) => {
                next = Self::default();
                next.progress.files = files;
            }
            Action::Advanced(progress) => next.progress = progress,
            Action::Told(answer) => next.hear(answer),
            Action::Saved(file) => next.saved = Some(file),
            Action::Toggled(index) => {
                let targets = Rc::make_mut(&mut next.targets);
                if targets.remove(&index).is_none() {
                    targets.insert(index, None);
                }
            }
        }
        Rc::new(next)
    }
}

impl Collected {
    fn hear(&mut self, answer: CollectAnswer) {
        match answer {
            CollectAnswer::Documents(said) => {
                let (summary, documents) = *said;
                if self.summary.as_deref() != Some(&summary) {
                    self.summary = Some(Rc::new(summary));
                }
                self.documents = Rc::new(documents);
            }
            CollectAnswer::Findings(found) => self.findings = Rc::from(found),
            CollectAnswer::Indicators(uses) => {
                // Their numbers are others now.
                if self.indicators.documents != uses.documents {
                    self.targets = Rc::default();
                }
                self.indicators = Rc::from(uses);
            }
            CollectAnswer::Targets(index, targets) => {
                if let Some(place) = Rc::make_mut(&mut self.targets).get_mut(&index) {
                    *place = Some(Rc::new(targets));
                }
            }
            CollectAnswer::Search(hits) => self.hits = Rc::from(hits),
            // For who keeps it, and for the reader's disk.
            CollectAnswer::Read(..) | CollectAnswer::File(..) => {}
        }
    }
}

/// What a reader can do with many documents.
#[derive(Clone)]
pub struct Collecting {
    state: UseReducerHandle<Collected>,
    work: Rc<RefCell<Option<Work>>>,
    gathering: Option<Rc<Gathering>>,
}

/// The same where the same is shown.
impl PartialEq for Collecting {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && self.gathering == other.gathering
    }
}

/// Reads these files, until others are given.
#[hook]
pub fn use_collecting(gathering: Option<&Rc<Gathering>>) -> Collecting {
    let state = use_reducer_eq(Collected::default);
    let work = use_mut_ref(|| None);
    let collecting = Collecting {
        state,
        work,
        gathering: gathering.cloned(),
    };
    let begun = collecting.clone();
    use_effect_with(gathering.cloned(), move |gathering| {
        if let Some(gathering) = gathering {
            begun.begin(gathering);
        }
    });
    collecting
}

impl Collecting {
    /// The files; `None` while none were given.
    pub fn gathering(&self) -> Option<&Rc<Gathering>> {
        self.gathering.as_ref()
    }

    /// What is shown of them.
    pub fn collected(&self) -> &Collected {
        &self.state
    }

    /// Asks for more of what was read.
    pub fn ask(&self, ask: CollectAsk) {
        if let Some(work) = &mut *self.work.borrow_mut() {
            work.ask(ask);
        }
    }

    /// Opens the indicator with this number, or closes it.
    pub fn toggle(&self, index: u32) {
        let opens = !self.state.targets.contains_key(&index);
        self.state.dispatch(Action::Toggled(index));
        if opens {
            self.ask(CollectAsk::Targets(index));
        }
    }

    /// Reads no more files; what is read stays.
    pub fn cancel(&self) {
        if let Some(work) = &mut *self.work.borrow_mut() {
            work.cancel();
        }
    }

    fn begin(&self, gathering: &Rc<Gathering>) {
        let dispatcher = self.state.dispatcher();
        dispatcher.dispatch(Action::Begun(gathering.files.len() as u32));
        Work::begin(&self.work, gathering, move |action| {
            dispatcher.dispatch(action)
        });
    }
}
