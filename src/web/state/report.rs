//! A document, as far as the page shows it.

use std::collections::BTreeMap;
use std::rc::Rc;

use web_sys::File;

use crate::query::{
    AdditionList, AmountParts, ClassMatrix, Glimpse, Hits, IndicatorList, ProjectChoices,
    ProjectDetail, ProjectList, RepairRow, Rows, SourcePage, Summary, UnexplainedRow,
};
use crate::span::Lines;
use crate::web::exports::{ExportAnswer, Original};
use crate::web::message::{Answer, Checked, Opening};
use crate::web::order::{DocumentId, ReadAs};
use crate::web::state::Paper;

/// A document, as far as it is shown.
#[derive(Clone, PartialEq)]
pub struct Report {
    /// Which opening this is.
    pub document: DocumentId,
    /// What it was read from.
    pub original: Rc<Original>,
    /// Another file that came with it, to be compared with it.
    pub beside: Option<File>,
    /// The first screen.
    pub summary: Rc<Summary>,
    /// The additions in view.
    pub additions: Rc<AdditionList>,
    /// The projects in view.
    pub projects: Rc<ProjectList>,
    /// The first of those that pass the same filter, which are printed.
    pub first_projects: Rc<ProjectList>,
    /// What a filter of the projects can choose from.
    pub choices: Rc<ProjectChoices>,
    /// What the projects come to, parted.
    pub amounts: Rc<Vec<AmountParts>>,
    /// The stretches in view that were not understood.
    pub unexplained: Rc<Rows<UnexplainedRow>>,
    /// The repairs in view.
    pub repairs: Rc<Rows<RepairRow>>,
    /// What the checks found, as far as it is in view.
    pub checked: Rc<Checked>,
    /// The rows in view of the matrix of names by classes.
    pub matrix: Rc<ClassMatrix>,
    /// The indicators in view.
    pub indicators: Rc<IndicatorList>,
    /// The reviewer's marks and notes.
    pub paper: Rc<Paper>,
    /// What the reader looked for, as far as it is in view.
    pub hits: Rc<Hits>,
    /// Where the figure stands that the reader points at.
    pub glimpse: Rc<Option<Glimpse>>,
    /// The lines of the text in view.
    pub source: Rc<SourcePage>,
    /// How often the reader was led to certain lines of the text.
    pub source_landings: u32,
    /// The projects that are open; `None` while one is on its way.
    pub opened: Rc<Opened>,
    /// What was last made to leave the page.
    pub exported: Option<Rc<ExportAnswer>>,
    /// Where the reader last went.
    pub landing: Option<Landing>,
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

/// A way from a finding to what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Jump {
    /// Index of the project.
    pub project: u32,
    /// The lines of it that are meant; `None` when it is the project itself.
    pub lines: Option<Lines>,
}

/// A jump, and the how many-eth it is: the same jump again leads there again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Landing {
    /// Where to.
    pub jump: Jump,
    /// Its number, from 1.
    pub number: u32,
}

impl Report {
    /// What the engine says first, shown.
    pub fn of(document: DocumentId, opening: Opening, beside: Option<File>) -> Self {
        Self {
            document,
            original: Rc::new(opening.original),
            beside,
            summary: Rc::new(opening.summary),
            additions: Rc::new(opening.additions),
            first_projects: Rc::new(opening.projects.clone()),
            projects: Rc::new(opening.projects),
            choices: Rc::new(opening.choices),
            amounts: Rc::new(opening.amounts),
            unexplained: Rc::new(opening.unexplained),
            repairs: Rc::new(opening.repairs),
            checked: Rc::new(opening.checked),
            matrix: Rc::new(opening.matrix),
            indicators: Rc::new(opening.indicators),
            paper: Rc::default(),
            hits: Rc::default(),
            glimpse: Rc::default(),
            source: Rc::new(opening.source),
            source_landings: 0,
            opened: Rc::default(),
            exported: None,
            landing: None,
        }
    }

    /// Takes in what the engine says later.
    pub fn hear(&mut self, answer: Answer) {
        match answer {
            Answer::Additions(list) => self.additions = Rc::new(list),
            Answer::Projects(list) => {
                // Another part of the same list leaves open what is open; of another list, only what
                // is on its way is about to be shown.
                let same = self.projects.query == list.query;
                let shown = |index: u32| list.rows.rows.iter().any(|row| row.index == index);
                let opened = Rc::make_mut(&mut self.opened);
                opened.retain(|index, detail| same || detail.is_none() && shown(*index));
                let landing = self.landing;
                self.landing = landing.filter(|it| opened.contains_key(&it.jump.project));
                self.projects = Rc::new(list);
                if self.projects.rows.start == 0 {
                    self.first_projects = self.projects.clone();
                }
            }
            Answer::Unexplained(rows) => self.unexplained = Rc::new(rows),
            Answer::Repairs(rows) => self.repairs = Rc::new(rows),
            Answer::Project(detail) => {
                let opened = Rc::make_mut(&mut self.opened);
                if let Some(place) = opened.get_mut(&detail.record.row.index) {
                    *place = Some(Rc::from(detail));
                }
            }
            Answer::Findings(checked) => {
                Rc::make_mut(&mut self.summary).findings = checked.tally;
                self.checked = Rc::from(checked);
            }
            Answer::Matrix(matrix) => self.matrix = Rc::from(matrix),
            Answer::Indicators(list) => self.indicators = Rc::from(list),
            Answer::Glimpse(glimpse) => self.glimpse = Rc::new(Some(*glimpse)),
            Answer::Search(hits) => self.hits = Rc::from(hits),
            Answer::Export(answer) => self.exported = Some(Rc::from(answer)),
            Answer::WorkingPaper(standing) if self.paper.standing != *standing => {
                Rc::make_mut(&mut self.paper).standing = *standing;
            }
            // What is compared is heard where it was asked for.
            Answer::WorkingPaper(_) | Answer::Compared(_) | Answer::Collected(_) => {}
            Answer::Source(page) => {
                self.source_landings += u32::from(page.marked.is_some());
                self.source = Rc::from(page);
            }
        }
    }

    /// What it was read from and how, checks that were switched off since included.
    pub fn original(&self) -> Original {
        let Original { given, read_as } = (*self.original).clone();
        let checks_off = self.checked.switched_off();
        Original {
            given,
            read_as: ReadAs {
                checks_off,
                ..read_as
            },
        }
    }

    /// Opens a project, or closes it.
    pub fn toggle(&mut self, toggle: Toggle) {
        let opened = Rc::make_mut(&mut self.opened);
        match toggle {
            Toggle::Open(index) => drop(opened.insert(index, None)),
            Toggle::Close(index) => {
                drop(opened.remove(&index));
                self.landing = self.landing.filter(|it| it.jump.project != index);
            }
        }
    }

    /// Opens a project for the reader who goes there.
    pub fn jump(&mut self, jump: Jump) {
        let opened = Rc::make_mut(&mut self.opened);
        opened.entry(jump.project).or_insert(None);
        let number = self.landing.map_or(1, |landing| landing.number + 1);
        self.landing = Some(Landing { jump, number });
    }
}
