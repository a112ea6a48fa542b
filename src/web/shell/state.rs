//! All that the shell knows, and the one reducer that changes it.

use std::rc::Rc;

use web_sys::File;
use yew::Reducible;

use super::phase::{Failed, Failure, OnStage, Phase, Provenance, Reading, Shown};
use super::preferences::{Preference, Preferences};
use crate::web::browser::intake::Missing;
use crate::web::browser::offline::Keeping;
use crate::web::order::{DocumentId, News, Response};
use crate::web::stage::Arrival;
use crate::web::state::{Dialog, Origin, Route, View};

/// All that the shell knows.
#[derive(Clone, Default, PartialEq)]
pub struct State {
    /// What the page is about.
    pub phase: Phase,
    /// Where the engine is.
    pub engine: EnginePlace,
    /// Whether the viewer is there.
    pub viewer: ViewerPlace,
    /// Whether a file hovers over the window.
    pub hovering: Hovering,
    /// Whether the dialog for pasted text is open.
    pub paste_dialog: Dialog,
    /// What became of the files that were given last.
    pub taken: Taken,
    /// How many collections were given so far; the viewer keeps the last one.
    pub collections: u32,
    /// Where the address leads while no document is open.
    pub route: Route,
    /// What the reader chose about the page itself.
    pub preferences: Preferences,
    /// Whether what keeps the page for later has done so.
    pub kept: Kept,
    /// Whether a newer version of the page can be had.
    pub newer: Newer,
    /// How often the page asked for something since it had all that it needs; `None` before.
    pub requests: Option<u32>,
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

/// Where the viewer is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum ViewerPlace {
    /// On its way; what is to be shown meanwhile waits.
    #[default]
    Starting,
    /// In the page.
    Page,
}

/// Whether the page is kept for when there is no network.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Kept {
    /// Not yet; its files may still be asked for.
    #[default]
    Starting,
    /// It is, or it cannot be.
    Settled,
}

/// Whether a newer version of the page can be had.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Newer {
    /// None that is known.
    #[default]
    None,
    /// It waits; the reader is told.
    Waits,
    /// It waits, and the reader knows.
    WaitsAndKnown,
}

/// What became of files that were given at once.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Taken {
    /// All of them are read.
    #[default]
    All,
    /// There was none, but a folder.
    Nothing,
    /// Some are not read.
    AllBut(Missing),
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

/// What can happen.
pub enum Action {
    /// The engine is there.
    EngineUp(EnginePlace),
    /// The engine stopped, and said this.
    EngineStopped(String),
    /// The viewer is there.
    ViewerUp,
    /// The engine told something.
    Told(Response),
    /// A file began or ceased to hover.
    Hovering(Hovering),
    /// Files were given, and this became of them.
    Taken(Taken),
    /// The dialog for pasted text opened or closed.
    PasteDialog(Dialog),
    /// The reader gave a document.
    Opening {
        /// Which opening this is.
        document: DocumentId,
        /// The document's name.
        name: String,
        /// The other one of two.
        beside: Option<File>,
        /// Where it comes from; `None` when it is the last one, read again.
        origin: Provenance,
    },
    /// The reader gave a collection, which the viewer has.
    Collected,
    /// The reader wants to see the collection.
    Collection,
    /// The reader does not want to wait.
    Cancelled,
    /// The address leads elsewhere.
    Routed(Route),
    /// The reader wants the page itself otherwise.
    Preferred(Preference),
    /// What keeps the page told something.
    Kept(Keeping),
    /// The page asked for something so many times more.
    Asked(u32),
    /// The reader has read what page and engine had to say.
    NoticeClosed,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::EngineUp(place) => next.engine = place,
            Action::EngineStopped(detail) => next.fail(Failure::of_stop(detail)),
            Action::ViewerUp => next.viewer = ViewerPlace::Page,
            Action::Told(response) => next.hear(response),
            Action::Hovering(hovering) => next.hovering = hovering,
            Action::Taken(taken) => {
                next.hovering = Hovering::No;
                next.taken = taken;
            }
            Action::PasteDialog(dialog) => next.paste_dialog = dialog,
            Action::Opening {
                document,
                name,
                beside,
                origin,
            } => {
                next.phase = Phase::Reading(Reading {
                    document,
                    name,
                    arrival: next.arrival(origin),
                    beside,
                    read_bytes: 0,
                    total_bytes: 0,
                });
                next.hovering = Hovering::No;
                next.paste_dialog = Dialog::Closed;
                next.taken = Taken::All;
            }
            Action::Collected => {
                next.collections += 1;
                next.phase = Phase::Collected;
                next.paste_dialog = Dialog::Closed;
            }
            Action::Collection => next.phase = Phase::Collected,
            Action::Cancelled => {
                next.phase = match next.collections {
                    0 => Phase::Idle,
                    _ => Phase::Collected,
                };
                next.route = Route::default();
            }
            Action::Routed(route) => {
                // A document that is open stays: none but the sample could be opened again.
                if next.document().is_none() {
                    next.route = route;
                }
            }
            Action::Preferred(preference) => next.preferences.prefer(preference),
            Action::Kept(Keeping::Settled) => {
                next.kept = Kept::Settled;
                next.requests = next.requests.or(Some(0));
            }
            Action::Asked(requests) => {
                next.requests = next.requests.map(|before| before + requests);
            }
            Action::Kept(Keeping::NewerWaits) => next.newer = Newer::Waits,
            Action::NoticeClosed => {
                next.taken = Taken::All;
                if next.newer == Newer::Waits {
                    next.newer = Newer::WaitsAndKnown;
                }
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
    /// The page before anything happened, led to by this address, as this reader prefers it.
    pub fn new(route: Route, preferences: Preferences) -> Self {
        Self {
            route,
            preferences,
            ..Self::default()
        }
    }

    /// The document that is read or shown.
    pub fn document(&self) -> Option<DocumentId> {
        match &self.phase {
            Phase::Reading(reading) => Some(reading.document),
            Phase::Shown(shown) => Some(shown.document),
            Phase::Idle | Phase::Collected | Phase::Failed(_) => None,
        }
    }

    /// What the viewer is to show.
    pub fn on_stage(&self) -> OnStage {
        match &self.phase {
            Phase::Shown(shown) => OnStage::Document(shown.clone()),
            Phase::Collected => OnStage::Collection,
            Phase::Idle | Phase::Reading(_) | Phase::Failed(_) => OnStage::Nothing,
        }
    }

    /// The value of `body[data-phase]` as far as the shell knows; `None` while the page starts. That
    /// a document is ready, or a collection read, is for the viewer to say. The page is idle once its other programs are
    /// there and it is kept: nothing is asked of the network from then on.
    pub fn phase_code(&self) -> Option<&'static str> {
        match self.phase {
            Phase::Idle => (self.is_awake() && self.kept == Kept::Settled).then_some("idle"),
            Phase::Reading(_) | Phase::Shown(_) | Phase::Collected => Some("reading"),
            Phase::Failed(_) => Some("failed"),
        }
    }

    /// Whether the other programs are there.
    pub fn is_awake(&self) -> bool {
        self.engine != EnginePlace::Starting && self.viewer != ViewerPlace::Starting
    }

    /// An address leads to a place only in the first document after it; the help can be read
    /// without one.
    fn arrival(&self, origin: Provenance) -> Arrival {
        let led_here = self.phase == Phase::Idle
            && match self.route.origin {
                Origin::Unnamed => false,
                Origin::Reader => self.route.view != View::Help,
                Origin::Sample => true,
            };
        match origin {
            Provenance::Elsewhere(origin) if led_here => Arrival::Led(origin),
            Provenance::Elsewhere(origin) => Arrival::Fresh(origin),
            Provenance::Collection(Some(project)) => Arrival::Sought(project),
            Provenance::Collection(None) => Arrival::Fresh(Origin::Reader),
            Provenance::Again => Arrival::Again,
        }
    }

    fn fail(&mut self, failure: Failure) {
        let name = match &self.phase {
            Phase::Reading(reading) => reading.name.clone(),
            Phase::Shown(shown) => shown.name.clone(),
            Phase::Idle | Phase::Collected | Phase::Failed(_) => return,
        };
        self.phase = Phase::Failed(Failed { name, failure });
    }

    fn hear(&mut self, response: Response) {
        let Response { document, news } = response;
        let Phase::Reading(reading) = &mut self.phase else {
            return;
        };
        if reading.document != document {
            return;
        }
        match news {
            News::Progress {
                read_bytes,
                total_bytes,
            } => {
                reading.read_bytes = read_bytes.max(reading.read_bytes);
                reading.total_bytes = total_bytes;
            }
            News::Opened(opening) => {
                self.phase = Phase::Shown(Shown {
                    document,
                    name: std::mem::take(&mut reading.name),
                    arrival: reading.arrival,
                    opening,
                    beside: reading.beside.take(),
                });
            }
            News::Refused(refusal) => self.fail(Failure::Refused(refusal)),
            News::Unreadable => self.fail(Failure::Unreadable),
            News::NoMemory => self.fail(Failure::NoMemory),
            // For the viewer.
            News::Awake(_) | News::Answered(_) => {}
        }
    }
}
