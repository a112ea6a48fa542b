//! All that the viewer knows, and the one reducer that changes it.

mod columns;
mod gathering;
mod report;
mod route;
mod working_paper;

use std::collections::BTreeMap;
use std::rc::Rc;

use web_sys::File;
use yew::Reducible;

pub use self::columns::{ProjectColumn, ProjectColumns};
pub use self::gathering::{Gathering, Subject, Wanted};
pub use self::report::{Jump, Landing, Opened, Report, Toggle};
pub use self::route::{Origin, Route, View};
pub use self::working_paper::{Keeping, Paper, PaperAct, PaperNotice, PaperWish};
use crate::text::Language;
use crate::web::message::{Answer, Opening};
use crate::web::order::DocumentId;
use crate::web::stage::{Arrival, Gathered};
use crate::working_paper::WorkingPaper;

/// All that the viewer knows.
#[derive(Clone, Default, PartialEq)]
pub struct State {
    /// The document.
    pub report: Option<Report>,
    /// The files of the collection that was given last, whatever is shown.
    pub collection: Option<Rc<Gathering>>,
    /// What is to be shown.
    pub subject: Subject,
    /// Where the reader is, or will be once a document is read.
    pub route: Route,
    /// Whether the list of shortcuts is open.
    pub shortcuts_dialog: Dialog,
    /// The language that the page is in.
    pub language: Language,
    /// The columns of the list of projects.
    pub columns: ProjectColumns,
    /// Working papers that the browser did not keep, by the SHA-256 of documents shown before.
    pub unkept: BTreeMap<String, Rc<Paper>>,
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

/// What can happen.
pub enum Action {
    /// A document is to be shown.
    Opened {
        /// Which opening this is.
        document: DocumentId,
        /// How the reader came to it.
        arrival: Arrival,
        /// What is shown of it first.
        opening: Box<Opening>,
        /// Another file that came with it, to be compared with it.
        beside: Option<File>,
        /// What the browser recalls of its working paper.
        marks: Option<WorkingPaper>,
    },
    /// The engine answered.
    Answered(Answer),
    /// These files are a collection, which takes the place of the last one; so many more are not
    /// among them.
    Collect(Vec<Gathered>, u32),
    /// The collection is to be shown, and no document.
    Collection,
    /// Nothing is to be shown.
    Closed,
    /// The page is in this language, and the list of projects has these columns.
    Preferred(Language, ProjectColumns),
    /// The reader opened or closed a project.
    Toggled(Toggle),
    /// The reader goes to a project.
    Jumped(Jump),
    /// The reader goes to a place.
    Routed(Route),
    /// Something happens to the working paper.
    Paper(PaperAct),
    /// The list of shortcuts opened or closed.
    ShortcutsDialog(Dialog),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Opened {
                document,
                arrival,
                opening,
                beside,
                marks,
            } => {
                next.set_out(arrival);
                if beside.is_some() {
                    next.route = next.route.to(View::Comparison);
                }
                next.put_away();
                next.subject = Subject::Document;
                let mut report = Report::of(document, *opening, beside);
                let unkept = next.unkept.remove(&report.summary.sha256);
                report.paper = unkept.unwrap_or_else(|| Rc::new(Paper::recalled(marks)));
                next.report = Some(report);
            }
            Action::Answered(answer) => next.hear(answer),
            Action::Collect(files, left_out) => {
                next.put_away();
                next.collection = Some(Rc::new(Gathering {
                    number: next.collection.map_or(1, |last| last.number + 1),
                    files,
                    left_out,
                }));
                next.subject = Subject::Collection;
            }
            Action::Collection => {
                next.put_away();
                next.subject = Subject::Collection;
            }
            Action::Closed => {
                next.put_away();
                next.subject = Subject::Document;
            }
            Action::Preferred(language, columns) => {
                next.language = language;
                next.columns = columns;
            }
            Action::Toggled(toggle) => {
                if let Some(report) = &mut next.report {
                    report.toggle(toggle);
                }
                next.route.project = match toggle {
                    Toggle::Open(index) => Some(index),
                    Toggle::Close(index) => next.route.project.filter(|open| *open != index),
                };
            }
            Action::Jumped(jump) => {
                if let Some(report) = &mut next.report {
                    report.jump(jump);
                }
                next.route.view = View::Projects;
                next.route.project = Some(jump.project);
            }
            Action::Routed(route) => {
                // A document that is open stays: none but the sample could be opened again.
                let open = next.report.as_ref().map(|_| next.route.origin);
                let origin = open.unwrap_or(route.origin);
                next.route = Route { origin, ..route };
            }
            Action::Paper(act) => {
                if let Some(report) = &mut next.report {
                    Rc::make_mut(&mut report.paper).act(act);
                }
            }
            Action::ShortcutsDialog(dialog) => next.shortcuts_dialog = dialog,
        }
        // The same value again asks for no rendering.
        if next == *self { self } else { Rc::new(next) }
    }
}

impl State {
    /// The collection, while it is what is shown.
    pub fn shown_collection(&self) -> Option<&Rc<Gathering>> {
        let shown = self.subject == Subject::Collection;
        self.collection.as_ref().filter(|_| shown)
    }

    /// A document from elsewhere begins at its overview, unless the address led here for another
    /// place; the same one, read again, stays where it is.
    fn set_out(&mut self, arrival: Arrival) {
        self.route = match arrival {
            Arrival::Fresh(origin) => Route {
                origin,
                ..Route::default()
            },
            Arrival::Led(origin) => Route {
                origin,
                ..self.route
            },
            Arrival::Sought(project) => Route {
                origin: Origin::Reader,
                view: View::Projects,
                project: Some(project),
            },
            Arrival::Again => self.route.to(self.route.view),
        };
    }

    /// Shows the document no more; a working paper that nothing else keeps is not lost.
    fn put_away(&mut self) {
        if let Some(report) = self.report.take()
            && report.paper.keeping == Keeping::Refused
        {
            let sha256 = report.summary.sha256.clone();
            self.unkept.insert(sha256, report.paper);
        }
    }

    fn hear(&mut self, answer: Answer) {
        let Some(report) = &mut self.report else {
            return;
        };
        let closes = matches!(answer, Answer::Projects(_));
        if matches!(&answer, Answer::Source(page) if page.marked.is_some()) {
            self.route = self.route.to(View::Source);
        }
        report.hear(answer);
        let open = |index: &u32| !closes || report.opened.contains_key(index);
        self.route.project = self.route.project.filter(open);
    }
}
