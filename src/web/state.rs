//! All that the page knows, and the one reducer that changes it.

mod preferences;
mod report;
mod route;

use std::rc::Rc;

use yew::Reducible;

use crate::analysis::Refusal;
use crate::web::message::{Answer, DocumentId, Response};

pub use preferences::{Preference, Preferences, Theme};
pub use report::{Jump, Landing, Opened, Report, Toggle};
pub use route::{Origin, Route, View};

/// All that the page knows.
#[derive(Clone, Default, PartialEq)]
pub struct State {
    /// What the page is about.
    pub phase: Phase,
    /// Where the engine is.
    pub engine: EnginePlace,
    /// Whether a file hovers over the window.
    pub hovering: Hovering,
    /// Whether the dialog for pasted text is open.
    pub paste_dialog: Dialog,
    /// How many files were dropped of which only the first is read; `None` when that was one.
    pub files_dropped: Option<u32>,
    /// Where the reader is, or will be once a document is read.
    pub route: Route,
    /// Whether the list of shortcuts is open.
    pub shortcuts_dialog: Dialog,
    /// What the reader chose about the page itself.
    pub preferences: Preferences,
}

/// What the page is about.
#[derive(Clone, Default, PartialEq)]
pub enum Phase {
    /// Nothing yet.
    #[default]
    Idle,
    /// A document that is being read.
    Reading(Reading),
    /// A document.
    Ready(Report),
    /// A file that gave no document.
    Failed(Failed),
}

/// Where the engine is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum EnginePlace {
    /// On its way; what is asked meanwhile waits.
    #[default]
    Starting,
    /// In a worker.
    Worker,
    /// In the page, since no worker starts; the reader is told.
    Page,
    /// In the page, and the reader knows.
    PageAndKnown,
}

/// Whether a file hovers over the window.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Hovering {
    /// None does.
    #[default]
    No,
    /// One does.
    Yes,
}

/// Whether a dialog is open.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Dialog {
    /// It is not.
    #[default]
    Closed,
    /// It is.
    Open,
}

/// A document that is being read.
#[derive(Clone, PartialEq)]
pub struct Reading {
    /// Which opening this is.
    pub document: DocumentId,
    /// The file's name.
    pub name: String,
    /// Bytes read; never goes back.
    pub read_bytes: u64,
    /// Bytes of the file; 0 while it is not known.
    pub total_bytes: u64,
}

/// A file that gave no document.
#[derive(Clone, PartialEq)]
pub struct Failed {
    /// The file's name.
    pub name: String,
    /// Why.
    pub failure: Failure,
}

/// Why a file gave no document.
#[derive(Clone, PartialEq, Eq)]
pub enum Failure {
    /// It is none.
    Refused(Refusal),
    /// The browser could not read it.
    Unreadable,
    /// The program stopped, and said this.
    Crashed(String),
}

/// What can happen.
pub enum Action {
    /// The engine is there.
    EngineUp(EnginePlace),
    /// The engine stopped, and said this.
    EngineStopped(String),
    /// The engine answered.
    Answered(Response),
    /// A file began or ceased to hover.
    Hovering(Hovering),
    /// The dialog for pasted text opened or closed.
    PasteDialog(Dialog),
    /// The reader gave a document.
    Opening {
        /// Which opening this is.
        document: DocumentId,
        /// The document's name.
        name: String,
        /// Out of how many files.
        files: u32,
        /// Where it comes from; `None` when it is the last one, read again.
        origin: Option<Origin>,
    },
    /// The reader does not want to wait.
    Cancelled,
    /// The reader opened or closed a project.
    Toggled(Toggle),
    /// The reader goes to a project.
    Jumped(Jump),
    /// The reader goes to a place.
    Routed(Route),
    /// The list of shortcuts opened or closed.
    ShortcutsDialog(Dialog),
    /// The reader wants the page itself otherwise.
    Preferred(Preference),
    /// The reader has read what page and engine had to say.
    NoticeClosed,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::EngineUp(place) => next.engine = place,
            Action::EngineStopped(detail) => next.fail(Failure::Crashed(detail)),
            Action::Answered(response) => next.hear(response),
            Action::Hovering(hovering) => next.hovering = hovering,
            Action::PasteDialog(dialog) => next.paste_dialog = dialog,
            Action::Opening {
                document,
                name,
                files,
                origin,
            } => {
                next.set_out(origin);
                next.hovering = Hovering::No;
                next.paste_dialog = Dialog::Closed;
                next.files_dropped = (files > 1).then_some(files);
                next.phase = Phase::Reading(Reading {
                    document,
                    name,
                    read_bytes: 0,
                    total_bytes: 0,
                });
            }
            Action::Cancelled => {
                next.phase = Phase::Idle;
                next.route = Route::default();
            }
            Action::Toggled(toggle) => {
                if let Phase::Ready(report) = &mut next.phase {
                    report.toggle(toggle);
                }
                next.route.project = match toggle {
                    Toggle::Open(index) => Some(index),
                    Toggle::Close(index) => next.route.project.filter(|open| *open != index),
                };
            }
            Action::Jumped(jump) => {
                if let Phase::Ready(report) = &mut next.phase {
                    report.jump(jump);
                }
                next.route.view = View::Projects;
                next.route.project = Some(jump.project);
            }
            Action::Routed(route) => {
                // A document that is open stays: none but the sample could be opened again.
                let origin = next.document().map_or(route.origin, |_| next.route.origin);
                next.route = Route { origin, ..route };
            }
            Action::ShortcutsDialog(dialog) => next.shortcuts_dialog = dialog,
            Action::Preferred(preference) => next.preferences.prefer(preference),
            Action::NoticeClosed => {
                next.files_dropped = None;
                if next.engine == EnginePlace::Page {
                    next.engine = EnginePlace::PageAndKnown;
                }
            }
        }
        // The same value again asks for no rendering.
        if next == *self { self } else { Rc::new(next) }
    }
}

impl State {
    /// The page before anything happened, as this reader prefers it.
    pub fn preferring(preferences: Preferences) -> Self {
        Self {
            preferences,
            ..Self::default()
        }
    }

    /// The document that is read or shown.
    pub fn document(&self) -> Option<DocumentId> {
        match &self.phase {
            Phase::Reading(reading) => Some(reading.document),
            Phase::Ready(report) => Some(report.document),
            Phase::Idle | Phase::Failed(_) => None,
        }
    }

    /// The value of `body[data-phase]`. The page is idle once its engine is there: nothing is
    /// asked of the network from then on.
    pub fn phase_code(&self) -> Option<&'static str> {
        match (&self.phase, self.engine) {
            (Phase::Idle, EnginePlace::Starting) => None,
            (Phase::Idle, EnginePlace::Worker | EnginePlace::Page | EnginePlace::PageAndKnown) => {
                Some("idle")
            }
            (Phase::Reading(_), _) => Some("reading"),
            (Phase::Ready(_), _) => Some("ready"),
            (Phase::Failed(_), _) => Some("failed"),
        }
    }

    /// A document from elsewhere begins at its overview, unless the address led here for another
    /// place; the same one, read again, stays where it is.
    fn set_out(&mut self, origin: Option<Origin>) {
        let Some(origin) = origin else {
            self.route.project = None;
            return;
        };
        let led_here = self.phase == Phase::Idle && self.route.origin != Origin::Unnamed;
        let place = if led_here {
            self.route
        } else {
            Route::default()
        };
        self.route = Route { origin, ..place };
    }

    fn fail(&mut self, failure: Failure) {
        let name = match &self.phase {
            Phase::Reading(reading) => reading.name.clone(),
            Phase::Ready(report) => report.summary.file_name.clone(),
            Phase::Idle | Phase::Failed(_) => return,
        };
        self.phase = Phase::Failed(Failed { name, failure });
    }

    fn hear(&mut self, response: Response) {
        let Response { document, answer } = response;
        if self.document() != Some(document) {
            return;
        }
        match &mut self.phase {
            Phase::Reading(_) => self.hear_while_reading(document, answer),
            Phase::Ready(report) => {
                let closes = matches!(answer, Answer::Projects(_));
                if matches!(&answer, Answer::Source(page) if page.marked.is_some()) {
                    self.route = self.route.to(View::Source);
                }
                report.hear(answer);
                let open = |index: &u32| !closes || report.opened.contains_key(index);
                self.route.project = self.route.project.filter(open);
            }
            Phase::Idle | Phase::Failed(_) => {}
        }
    }

    fn hear_while_reading(&mut self, document: DocumentId, answer: Answer) {
        match answer {
            Answer::Progress {
                read_bytes,
                total_bytes,
            } => {
                if let Phase::Reading(reading) = &mut self.phase {
                    reading.read_bytes = read_bytes.max(reading.read_bytes);
                    reading.total_bytes = total_bytes;
                }
            }
            Answer::Opened(opening) => self.phase = Phase::Ready(Report::of(document, *opening)),
            Answer::Refused(refusal) => self.fail(Failure::Refused(refusal)),
            Answer::Unreadable => self.fail(Failure::Unreadable),
            // Of an older document, and so nobody's any more.
            Answer::Awake(_)
            | Answer::Additions(_)
            | Answer::Projects(_)
            | Answer::Unexplained(_)
            | Answer::Repairs(_)
            | Answer::Project(_)
            | Answer::Findings(_)
            | Answer::Matrix(_)
            | Answer::Indicators(_)
            | Answer::Search(_)
            | Answer::Source(_) => {}
        }
    }
}
