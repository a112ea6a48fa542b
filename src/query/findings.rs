//! Findings and checks as a view asks for them: filtered, ordered, with the texts they speak of.

use serde::{Deserialize, Serialize};

use super::marks::MarkChoice;
use super::{Rows, Window, rows};
use crate::analysis::Analysis;
use crate::checks::{Argument, CHECKS, Finding, Place, Severity};
use crate::document::Passage;
use crate::money::Money;
use crate::span::Lines;
use crate::totals::Addend;
use crate::working_paper::{Item, WorkingPaper};

/// Which findings are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FindingFilter {
    /// Only those of this severity.
    pub severity: Option<Severity>,
    /// Only those of the check with this index in [`CHECKS`].
    pub check: Option<u8>,
    /// Only those of the project with this index.
    pub project: Option<u32>,
    /// Only those that the reviewer marked so, or did not mark.
    pub mark: Option<MarkChoice>,
    /// How they are ordered.
    pub order: FindingOrder,
}

/// How findings are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum FindingOrder {
    /// Errors first, then as the checks are ordered, then as printed.
    #[default]
    ByCheck,
    /// As printed: what is about the whole document, then unit by unit, project by project.
    ByProject,
}

/// A finding, ready to be said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingRow {
    /// The check, as an index into [`CHECKS`].
    pub check: u8,
    /// Its name in a working paper.
    pub item: Item,
    /// Index of the project that it is about.
    pub project: Option<u32>,
    /// Name of the project or unit that it is about; empty when it is about the document.
    pub name: String,
    /// The indicator that it is about: its running number and name.
    pub indicator: Option<(u32, String)>,
    /// What the message says beyond its words.
    pub arguments: Vec<ArgumentValue>,
    /// The lines of what it is about.
    pub lines: Option<Lines>,
}

/// What a message says beyond its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ArgumentValue {
    /// Words of the document.
    Text(String),
    /// An amount in the table's unit of money.
    Money(Money),
    /// A number of things.
    Count(u32),
    /// The code of a class; see [`crate::class::CLASSES`].
    Class(String),
    /// A column of money.
    Column(Addend),
}

/// What a check did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckRow {
    /// The check, as an index into [`CHECKS`].
    pub check: u8,
    /// Whether its findings count.
    pub state: CheckState,
    /// At how many things it looked.
    pub looked_at: u32,
    /// How many findings it has, also when it is switched off.
    pub findings: u32,
}

/// Whether a check was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckState {
    /// It looked at what it is about.
    Made,
    /// It is switched off.
    Off,
    /// The document has nothing that it is about.
    NothingToCheck,
}

/// Number of findings by severity, of the checks that are not switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SeverityTally {
    /// Errors.
    pub errors: u32,
    /// Warnings.
    pub warnings: u32,
    /// Notes.
    pub notes: u32,
    /// Checks that were made.
    pub checks_made: u32,
    /// Checks that were not made: switched off, or with nothing to look at.
    pub checks_not_made: u32,
}

impl SeverityTally {
    /// The number of findings.
    pub fn count(self) -> u32 {
        self.errors + self.warnings + self.notes
    }
}

/// What each check did, in the order of [`CHECKS`].
pub fn checks(analysis: &Analysis) -> Vec<CheckRow> {
    let outcomes = (0..).zip(&analysis.findings().outcomes);
    let row = |(check, outcome): (u8, &crate::checks::Outcome)| CheckRow {
        check,
        state: if analysis.checks_off().contains(check) {
            CheckState::Off
        } else if outcome.looked_at == 0 {
            CheckState::NothingToCheck
        } else {
            CheckState::Made
        },
        looked_at: outcome.looked_at,
        findings: outcome.findings,
    };
    outcomes.map(row).collect()
}

/// How many findings there are of each severity, of what [`checks`] tells.
pub fn severity_tally(checks: &[CheckRow]) -> SeverityTally {
    let mut tally = SeverityTally::default();
    for row in checks {
        if row.state != CheckState::Made {
            tally.checks_not_made += 1;
            continue;
        }
        tally.checks_made += 1;
        match CHECKS[usize::from(row.check)].severity {
            Severity::Error => tally.errors += row.findings,
            Severity::Warning => tally.warnings += row.findings,
            Severity::Note => tally.notes += row.findings,
        }
    }
    tally
}

/// A window of the findings that pass `filter`, of the checks that are not switched off, none of
/// them marked.
pub fn findings(analysis: &Analysis, filter: FindingFilter, window: Window) -> Rows<FindingRow> {
    marked_findings(analysis, &WorkingPaper::default(), filter, window)
}

/// Like [`findings`], marked as `paper` says.
pub fn marked_findings(
    analysis: &Analysis,
    paper: &WorkingPaper,
    filter: FindingFilter,
    window: Window,
) -> Rows<FindingRow> {
    let passes = |finding: &&Finding| {
        let severity = finding.check().severity;
        !analysis.checks_off().contains(finding.check)
            && filter.severity.is_none_or(|wanted| wanted == severity)
            && filter.check.is_none_or(|wanted| wanted == finding.check)
            && filter
                .project
                .is_none_or(|wanted| analysis.project_of(finding.place) == Some(wanted))
            && filter
                .mark
                .is_none_or(|wanted| wanted.holds(paper.mark_of(&finding_item(analysis, finding))))
    };
    let mut list: Vec<&Finding> = analysis.findings().list.iter().filter(passes).collect();
    match filter.order {
        FindingOrder::ByCheck => {
            list.sort_by_key(|finding| std::cmp::Reverse(finding.check().severity));
        }
        FindingOrder::ByProject => list.sort_by_cached_key(|finding| {
            let project = analysis.project_of(finding.place);
            // The grand total and units come before the projects, which are in printed order.
            (project.is_some(), project, finding.place)
        }),
    }
    rows(&list, window, |_, finding| finding_row(analysis, finding))
}

/// The name of a finding in a working paper.
pub fn finding_item(analysis: &Analysis, finding: &Finding) -> Item {
    let lines = finding_lines(analysis, finding.place);
    Item::finding(analysis, finding, lines.map(|lines| lines.first))
}

/// The lines of what a finding is about.
fn finding_lines(analysis: &Analysis, place: Place) -> Option<Lines> {
    let document = analysis.document();
    let passage = match place {
        Place::Document => return None,
        Place::GrandTotal => document.grand_total.as_ref()?.label,
        Place::Unit(index) => document.units[index as usize].name,
        Place::Subtotal(index) => document.subtotals[index as usize].name,
        Place::Project(index) => document.projects[index as usize].name,
        Place::Indicator(index) => document.indicators[index as usize].whole,
    };
    analysis.lines(passage)
}

/// One finding of the analysis.
pub fn finding_row(analysis: &Analysis, finding: &Finding) -> FindingRow {
    let document = analysis.document();
    let project = analysis.project_of(finding.place);
    let name = |passage: Passage| analysis.text(passage);
    let project_name = |index: u32| name(document.projects[index as usize].name);
    let (name, indicator) = match finding.place {
        Place::Document | Place::GrandTotal => (String::new(), None),
        Place::Unit(index) => (name(document.units[index as usize].name), None),
        Place::Subtotal(index) => (name(document.subtotals[index as usize].name), None),
        Place::Project(index) => (project_name(index), None),
        Place::Indicator(index) => {
            let indicator = &document.indicators[index as usize];
            let called = (indicator.number, name(indicator.name));
            let project = project.map_or_else(String::new, project_name);
            (project, Some(called))
        }
    };
    let argument = |argument: &Argument| match argument {
        Argument::Passage(passage) => ArgumentValue::Text(analysis.text(*passage)),
        Argument::Words(words) => ArgumentValue::Text(words.to_string()),
        Argument::Money(money) => ArgumentValue::Money(*money),
        Argument::Count(count) => ArgumentValue::Count(*count),
        Argument::Class(class) => ArgumentValue::Class(class.code.to_owned()),
        Argument::Column(addend) => ArgumentValue::Column(*addend),
        Argument::Project(index) => ArgumentValue::Text(project_name(*index)),
    };
    FindingRow {
        check: finding.check,
        item: finding_item(analysis, finding),
        project,
        name,
        indicator,
        arguments: finding.arguments.iter().map(argument).collect(),
        lines: finding_lines(analysis, finding.place),
    }
}
