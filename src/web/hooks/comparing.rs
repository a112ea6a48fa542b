//! The reader's wish to compare into a program that does it, and its answers into what is shown.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use web_sys::File;
use yew::{
    Callback, Reducible, UseReducerHandle, hook, use_effect_with, use_mut_ref, use_reducer_eq,
};

use crate::analysis::Refusal;
use crate::collection::year_in;
use crate::export::{COMPARISON_OFFERS, WORKBOOK};
use crate::query::{ChangeDetail, ChangeList};
use crate::web::browser::{download, workers};
use crate::web::comparing::{CompareAnswer, CompareAsk, Compared, Decision, Side};
use crate::web::exports::{Given, Original};
use crate::web::hired::{Heard, Hired};
use crate::web::message::{Answer, Ask};
use crate::web::order::{News, ReadAs};
use crate::web::state::Report;
use crate::web::workbook::{self, Became, ComparedJob, Making, Missing};

/// Another document, and what it is to the one that is open.
#[derive(Clone, PartialEq)]
pub struct Other {
    /// Its name.
    pub name: String,
    /// Which side it is on.
    pub side: Side,
    file: File,
}

/// What has become of a comparison.
#[derive(Clone, Default, PartialEq)]
pub enum Stage {
    /// Nothing is compared.
    #[default]
    Nothing,
    /// So many per cent are done.
    Working(u8),
    /// There is no comparison.
    Failed(Failure),
    /// It is there.
    Shown(Shown),
}

/// Why there is no comparison.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The document on this side is none.
    Refused(Side, Refusal),
    /// The browser could not read that of this side.
    Unreadable(Side),
    /// The browser gave no memory for both.
    NoMemory,
    /// No worker starts.
    NeverCame,
    /// The program stopped.
    Stopped,
}

/// A comparison, as far as it is shown.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// The first screen.
    pub compared: Rc<Compared>,
    /// The changes in view.
    pub changes: Rc<ChangeList>,
    /// Open changes by their index; `None` while one is on its way.
    pub opened: Rc<BTreeMap<u32, Option<Rc<ChangeDetail>>>>,
}

/// What becomes of a comparison as a file.
#[derive(Clone, Default, PartialEq)]
pub enum Saving {
    /// Nothing was saved.
    #[default]
    Nothing,
    /// So many per cent of the way to a workbook are done.
    Making(u8),
    /// This was saved.
    Made(File),
    /// There is no workbook.
    Missing(Missing),
}

#[derive(Clone, Default, PartialEq)]
struct State {
    other: Option<Other>,
    stage: Stage,
    saving: Saving,
}

enum Action {
    Saving(Saving),
    Begun(Other),
    Failed(Failure),
    Told(CompareAnswer),
    Toggled(u32),
    Closed,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Begun(other) => {
                next = Self {
                    other: Some(other),
                    stage: Stage::Working(0),
                    saving: Saving::Nothing,
                };
            }
            Action::Failed(failure) => next.stage = Stage::Failed(failure),
            Action::Told(answer) => next.hear(answer),
            Action::Toggled(index) => {
                if let Stage::Shown(shown) = &mut next.stage {
                    let opened = Rc::make_mut(&mut shown.opened);
                    if opened.remove(&index).is_none() {
                        opened.insert(index, None);
                    }
                }
            }
            Action::Saving(saving) => next.saving = saving,
            Action::Closed => next = Self::default(),
        }
        Rc::new(next)
    }
}

impl State {
    fn hear(&mut self, answer: CompareAnswer) {
        match (answer, &mut self.stage) {
            (CompareAnswer::Part(percent), Stage::Working(done)) => *done = percent,
            (CompareAnswer::Refused(side, refusal), stage) => {
                *stage = Stage::Failed(Failure::Refused(side, refusal));
            }
            (CompareAnswer::Unreadable(side), stage) => {
                *stage = Stage::Failed(Failure::Unreadable(side));
            }
            (CompareAnswer::NoMemory, stage) => *stage = Stage::Failed(Failure::NoMemory),
            (CompareAnswer::Compared(compared), stage) => {
                *stage = Stage::Shown(Shown {
                    changes: Rc::new(compared.changes.clone()),
                    compared: Rc::from(compared),
                    opened: Rc::default(),
                });
            }
            (CompareAnswer::Changes(changes), Stage::Shown(shown)) => {
                shown.changes = Rc::from(changes);
            }
            (CompareAnswer::Change(detail), Stage::Shown(shown)) => {
                let opened = Rc::make_mut(&mut shown.opened);
                if let Some(place) = opened.get_mut(&detail.row.index) {
                    *place = Some(Rc::from(detail));
                }
            }
            // About a comparison that is not shown any more, or nothing to be shown.
            (
                CompareAnswer::Part(_)
                | CompareAnswer::Changes(_)
                | CompareAnswer::Change(_)
                | CompareAnswer::File(..),
                Stage::Nothing | Stage::Working(_) | Stage::Failed(_) | Stage::Shown(_),
            ) => {}
        }
    }
}

/// What a reader can do to compare.
#[derive(Clone)]
pub struct Comparing {
    state: UseReducerHandle<State>,
    program: Rc<RefCell<Option<Hired>>>,
    /// A workbook that is being made.
    workbook: Rc<RefCell<Option<Making>>>,
    /// What a person said of who is who.
    decided: Rc<RefCell<Vec<Decision>>>,
    /// What is open.
    own: Original,
    own_name: String,
}

/// The same where the same is shown.
impl PartialEq for Comparing {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && self.own == other.own
    }
}

/// Compares with the document that is shown, until another one is; begins with what came with it.
#[hook]
pub fn use_comparing(report: &Report) -> Comparing {
    let state = use_reducer_eq(State::default);
    let comparing = Comparing {
        state,
        program: use_mut_ref(|| None),
        workbook: use_mut_ref(|| None),
        decided: use_mut_ref(Vec::new),
        own: report.original(),
        own_name: report.summary.file_name.clone(),
    };
    let (begun, beside) = (comparing.clone(), report.beside.clone());
    use_effect_with(report.document, move |_| {
        begun.close();
        if let Some(file) = beside {
            // Of two that came together the second is the newer one, unless their names say more.
            begun.begin(file, Side::After);
        }
    });
    comparing
}

impl Comparing {
    /// What has become of it.
    pub fn stage(&self) -> &Stage {
        &self.state.stage
    }

    /// The other document; `None` while there is none.
    pub fn other(&self) -> Option<&Other> {
        self.state.other.as_ref()
    }

    /// What becomes of it as a file.
    pub fn saving(&self) -> &Saving {
        &self.state.saving
    }

    /// The name of the document on this side.
    pub fn name_of(&self, side: Side) -> &str {
        match self.other() {
            Some(other) if other.side == side => &other.name,
            Some(_) | None => &self.own_name,
        }
    }

    /// Compares with this file, which is on that side unless years in both names say otherwise.
    pub fn begin(&self, file: File, side: Side) {
        let name = file.name();
        let side = match year_in(&name).zip(year_in(&self.own_name)) {
            Some((other, own)) if other > own => Side::After,
            Some((other, own)) if other < own => Side::Before,
            Some(_) | None => side,
        };
        self.run(Other { name, side, file });
    }

    /// Holds them against each other the other way round.
    pub fn swap(&self) {
        if let Some(other) = self.other() {
            let side = match other.side {
                Side::Before => Side::After,
                Side::After => Side::Before,
            };
            self.run(Other {
                side,
                ..other.clone()
            });
        }
    }

    /// Ends the comparison, also while it is being made.
    pub fn close(&self) {
        self.program.take();
        self.workbook.take();
        self.state.dispatch(Action::Closed);
    }

    /// Asks for more of it.
    pub fn ask(&self, ask: CompareAsk) {
        if let CompareAsk::Decide(decision, _) = ask {
            self.decided.borrow_mut().push(decision);
        }
        if let Some(program) = &*self.program.borrow() {
            program.ask(&Ask::Compare(Box::new(ask)));
        }
    }

    /// Opens the change with this index, or closes it.
    pub fn toggle(&self, index: u32) {
        self.state.dispatch(Action::Toggled(index));
        self.ask(CompareAsk::Change(index));
    }

    /// Has it made into a workbook, which its own program cannot: another one compares anew, as
    /// `shown` was compared, and is asked for `file`.
    pub fn make_workbook(&self, shown: &Compared, file: CompareAsk) {
        let Some((other, (before, after))) = self.other().map(|it| (it, self.both(it))) else {
            return;
        };
        let summary = &shown.summary;
        let job = ComparedJob {
            begin: CompareAsk::Begin {
                before,
                after,
                decided: self.decided.borrow().clone(),
            },
            sha256: [&summary.before.sha256, &summary.after.sha256].map(String::clone),
            file,
        };
        let (dispatcher, of_both) = (self.state.dispatcher(), self.of_both(other));
        let on_news = Callback::from(move |became| {
            let saving = match became {
                Became::Part(percent) => Saving::Making(percent),
                Became::Made(bytes) => {
                    let id = WORKBOOK.id;
                    let saved = download::save_offered(&COMPARISON_OFFERS, id, &of_both, &bytes);
                    saved.map_or(Saving::Nothing, Saving::Made)
                }
                Became::Missing(missing) => Saving::Missing(missing),
            };
            dispatcher.dispatch(Action::Saving(saving));
        });
        self.state.dispatch(Action::Saving(Saving::Making(0)));
        self.workbook
            .replace(Some(workbook::make_compared(job, on_news)));
    }

    /// Both documents as they were given, the one before first.
    fn both(&self, other: &Other) -> (Original, Original) {
        let theirs = Original {
            given: Given::File(other.file.clone()),
            read_as: ReadAs::default(),
        };
        match other.side {
            Side::Before => (theirs, self.own.clone()),
            Side::After => (self.own.clone(), theirs),
        }
    }

    /// What a file that is made of both is called.
    fn of_both(&self, other: &Other) -> String {
        let names = match other.side {
            Side::Before => [&other.name, &self.own_name],
            Side::After => [&self.own_name, &other.name],
        };
        let of_both = names.map(|name| match name.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            Some(_) | None => name.as_str(),
        });
        // What is behind the last point would be taken for the ending of a file.
        format!("{}.", of_both.join(" - "))
    }

    /// Another comparison takes the place of the last one, program and all: what a program holds
    /// of two large documents is best given back by ending it.
    fn run(&self, other: Other) {
        let (before, after) = self.both(&other);
        let of_both = self.of_both(&other);
        let dispatcher = self.state.dispatcher();
        let heard = Callback::from(move |heard: Heard| match heard {
            Heard::NeverCame => dispatcher.dispatch(Action::Failed(Failure::NeverCame)),
            Heard::Stopped => dispatcher.dispatch(Action::Failed(Failure::Stopped)),
            Heard::News(News::Answered(answer)) => {
                let Answer::Compared(answer) = answer.unpack() else {
                    return;
                };
                if let CompareAnswer::File(format, bytes) = &*answer {
                    let saved = download::save_offered(&COMPARISON_OFFERS, format, &of_both, bytes);
                    if let Some(file) = saved {
                        dispatcher.dispatch(Action::Saving(Saving::Made(file)));
                    }
                } else {
                    dispatcher.dispatch(Action::Told(*answer));
                }
            }
            // It opens no document of its own.
            Heard::News(
                News::Awake(_)
                | News::Progress { .. }
                | News::Opened(_)
                | News::Refused(_)
                | News::Unreadable
                | News::NoMemory,
            ) => {}
        });
        self.state.dispatch(Action::Begun(other));
        let program = Hired::start(workers::ENGINE, move |it| heard.emit(it));
        self.program.replace(Some(program));
        self.workbook.take();
        self.decided.take();
        self.ask(CompareAsk::Begin {
            before,
            after,
            decided: Vec::new(),
        });
    }
}
