//! What the viewer asks about a document, and what the engine answers.

use serde::{Deserialize, Serialize};

use crate::checks::{CHECKS, CheckSet};
use crate::query::{
    AdditionList, AdditionOrder, AmountParts, CheckRow, CheckState, ClassMatrix, FindingFilter,
    FindingRow, Glimpse, Hits, IndicatorFilter, IndicatorList, ProjectChoices, ProjectDetail,
    ProjectList, ProjectQuery, RepairRow, Rows, SeverityTally, SourcePage, Standing, Summary,
    UnexplainedRow, Window,
};
use crate::span::Lines;
use crate::totals::Figure;
use crate::web::collecting::{CollectAnswer, CollectAsk};
use crate::web::comparing::{CompareAnswer, CompareAsk};
use crate::web::exports::{ExportAnswer, ExportAsk, Original};
use crate::working_paper::WorkingPaper;

/// How many rows of a list the page shows, and holds, at a time.
pub const PAGE_ROWS: u32 = 200;

/// The first rows of a list.
pub const FIRST: Window = Window {
    start: 0,
    len: PAGE_ROWS,
};

/// What can be asked.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Ask {
    /// A window of the additions.
    Additions(AdditionOrder, Window),
    /// A window of the projects that pass the filter.
    Projects(ProjectQuery, Window),
    /// Those around the project with this index; see [`crate::query::projects_around`].
    ProjectsAround(ProjectQuery, u32),
    /// A window of the text that was not understood.
    Unexplained(Window),
    /// A window of the repairs.
    Repairs(Window),
    /// One project with all that belongs to it.
    Project(u32),
    /// A window of the findings that pass the filter.
    Findings(FindingFilter, Window),
    /// Switches these checks off and all others on; answered like [`Ask::Findings`].
    SwitchOff(CheckSet, FindingFilter),
    /// A window of the matrix of names by classes.
    Matrix(Window),
    /// A window of the indicators that pass the filter.
    Indicators(Box<IndicatorFilter>, Window),
    /// A window of the fields that hold this text.
    Search(String, Window),
    /// Where a figure stands in the text.
    Glimpse(Figure),
    /// A window of the text, and the lines in it that are meant.
    Source(Window, Option<Lines>),
    /// Something that leaves the page.
    Export(Box<ExportAsk>),
    /// The reviewer's marks, from now on.
    WorkingPaper(WorkingPaper),
    /// Something about many documents.
    Collect(Box<CollectAsk>),
    /// Something about two documents.
    Compare(Box<CompareAsk>),
}

/// What can be answered.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Answer {
    /// A window of the additions.
    Additions(AdditionList),
    /// A window of the projects.
    Projects(ProjectList),
    /// A window of the text that was not understood.
    Unexplained(Rows<UnexplainedRow>),
    /// A window of the repairs.
    Repairs(Rows<RepairRow>),
    /// One project.
    Project(Box<ProjectDetail>),
    /// What the checks found.
    Findings(Box<Checked>),
    /// A window of the matrix of names by classes.
    Matrix(Box<ClassMatrix>),
    /// A window of the indicators.
    Indicators(Box<IndicatorList>),
    /// A window of what was found.
    Search(Box<Hits>),
    /// Where a figure stands in the text.
    Glimpse(Box<Glimpse>),
    /// A window of the text.
    Source(Box<SourcePage>),
    /// Something that leaves the page.
    Export(Box<ExportAnswer>),
    /// What the reviewer's marks come to.
    WorkingPaper(Box<Standing>),
    /// Something about many documents.
    Collected(Box<CollectAnswer>),
    /// Something about two documents.
    Compared(Box<CompareAnswer>),
}

/// What the checks found, as far as it was asked for, and what each did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// Which findings were asked for.
    pub filter: FindingFilter,
    /// A window of those.
    pub findings: Rows<FindingRow>,
    /// What each check did, whatever the filter.
    pub checks: Vec<CheckRow>,
    /// How many findings there are, whatever the filter.
    pub tally: SeverityTally,
}

impl Checked {
    /// Names of the checks that are switched off.
    pub fn checks_off(&self) -> impl Iterator<Item = &'static str> {
        let off = self
            .checks
            .iter()
            .filter(|row| row.state == CheckState::Off);
        off.map(|row| CHECKS[usize::from(row.check)].id)
    }

    /// The checks that are switched off.
    pub fn switched_off(&self) -> CheckSet {
        let off = |row: &&CheckRow| row.state == CheckState::Off;
        let off = self.checks.iter().filter(off);
        off.fold(CheckSet::default(), |set, row| set.with(row.check))
    }
}

/// All that the first screen shows, so that it is there at once.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Opening {
    /// What the document was read from, for another engine to read.
    pub original: Original,
    /// Whose table, the verdict, the counts.
    pub summary: Summary,
    /// The first additions.
    pub additions: AdditionList,
    /// The first projects.
    pub projects: ProjectList,
    /// What a filter of the projects can choose from.
    pub choices: ProjectChoices,
    /// What the projects come to, parted.
    pub amounts: Vec<AmountParts>,
    /// The first stretches that were not understood.
    pub unexplained: Rows<UnexplainedRow>,
    /// The first repairs.
    pub repairs: Rows<RepairRow>,
    /// The first findings.
    pub checked: Checked,
    /// The first rows of the matrix.
    pub matrix: ClassMatrix,
    /// The first indicators.
    pub indicators: IndicatorList,
    /// The first lines of the text.
    pub source: SourcePage,
}
