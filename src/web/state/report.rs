//! A document, as far as the page shows it.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::query::{
    AdditionRow, ProjectDetail, ProjectRow, RepairRow, Rows, Summary, UnexplainedRow,
};
use crate::web::message::{Answer, DocumentId, Opening};

/// A document, as far as it is shown.
#[derive(Clone, PartialEq)]
pub struct Report {
    /// Which opening this is.
    pub document: DocumentId,
    /// The first screen.
    pub summary: Rc<Summary>,
    /// The additions in view.
    pub additions: Rc<Rows<AdditionRow>>,
    /// The projects in view.
    pub projects: Rc<Rows<ProjectRow>>,
    /// The stretches in view that were not understood.
    pub unexplained: Rc<Rows<UnexplainedRow>>,
    /// The repairs in view.
    pub repairs: Rc<Rows<RepairRow>>,
    /// The projects that are open; `None` while one is on its way.
    pub opened: Rc<Opened>,
}

/// Open projects by their index.
pub type Opened = BTreeMap<u32, Option<Rc<ProjectDetail>>>;

/// What is to become of the project with this index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toggle {
    /// It is to be opened.
    Open(u32),
    /// It is to be closed.
    Close(u32),
}

impl Report {
    /// What the engine says first, shown.
    pub fn of(document: DocumentId, opening: Opening) -> Self {
        Self {
            document,
            summary: Rc::new(opening.summary),
            additions: Rc::new(opening.additions),
            projects: Rc::new(opening.projects),
            unexplained: Rc::new(opening.unexplained),
            repairs: Rc::new(opening.repairs),
            opened: Rc::default(),
        }
    }

    /// Takes in what the engine says later.
    pub fn hear(&mut self, answer: Answer) {
        match answer {
            Answer::Additions(rows) => self.additions = Rc::new(rows),
            Answer::Projects(rows) => {
                // The page holds no more than it shows.
                self.opened = Rc::default();
                self.projects = Rc::new(rows);
            }
            Answer::Unexplained(rows) => self.unexplained = Rc::new(rows),
            Answer::Repairs(rows) => self.repairs = Rc::new(rows),
            Answer::Project(detail) => {
                let opened = Rc::make_mut(&mut self.opened);
                if let Some(place) = opened.get_mut(&detail.row.index) {
                    *place = Some(Rc::from(detail));
                }
            }
            Answer::Awake
            | Answer::Progress { .. }
            | Answer::Opened(_)
            | Answer::Refused(_)
            | Answer::Unreadable => {}
        }
    }

    /// Opens a project, or closes it.
    pub fn toggle(&mut self, toggle: Toggle) {
        let opened = Rc::make_mut(&mut self.opened);
        match toggle {
            Toggle::Open(index) => drop(opened.insert(index, None)),
            Toggle::Close(index) => drop(opened.remove(&index)),
        }
    }
}
