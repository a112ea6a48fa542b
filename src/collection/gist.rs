//! An analysis into what a collection keeps of it: its line in a table of documents, and each of its
//! texts once.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::year;
use crate::analysis::Analysis;
use crate::checks::Severity;
use crate::document::{Column, Coverage, Passage};
use crate::money::{Money, MoneyUnit};
use crate::query::{self, ArgumentValue, FindingFilter, SeverityTally, Tally, Window};
use crate::source::Encoding;
use crate::span::Lines;

/// What is kept of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gist {
    /// Its line in a table of documents.
    pub facts: TableFacts,
    /// Whether its texts are kept; see [`super::Room`].
    pub whole: bool,
    texts: String,
    pub(super) units: Vec<UnitGist>,
    pub(super) projects: Vec<ProjectGist>,
    pub(super) indicators: Vec<IndicatorGist>,
    pub(super) findings: Vec<FindingGist>,
}

/// A document's line in a table of documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableFacts {
    /// Length of the file in bytes.
    pub bytes: u64,
    /// The SHA-256 of the file's bytes, as 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// How the bytes were read.
    pub encoding: Encoding,
    /// How much of the text was understood.
    pub coverage: Coverage,
    /// The table's title; empty when it prints none.
    pub title: String,
    /// The department; empty when it prints none.
    pub department: String,
    /// The year that the text says; `None` where it says none.
    pub year: Option<u16>,
    /// The unit of money; `None` when the text does not declare one.
    pub money_unit: Option<MoneyUnit>,
    /// Number of units with a row of their own.
    pub units: u32,
    /// Number of projects.
    pub projects: u32,
    /// Number of indicators.
    pub indicators: u32,
    /// Rows whose source columns are a guess.
    pub assumed_rows: u32,
    /// 总计 of the 合计 row, as printed.
    pub grand_total: Option<Money>,
    /// Additions by verdict.
    pub tally: Tally,
    /// Findings by severity.
    pub findings: SeverityTally,
}

/// A text of the document, as a place in what is kept of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub(super) struct Text {
    start: u32,
    len: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct UnitGist {
    pub name: Text,
    pub lines: Option<Lines>,
    /// Index of its first project, if it has one.
    pub first: Option<u32>,
    /// How many projects it has.
    pub projects: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ProjectGist {
    pub name: Text,
    pub name_lines: Option<Lines>,
    pub goal: Text,
    pub goal_lines: Option<Lines>,
    /// How many indicators it has, which follow those of the project before.
    pub indicators: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct IndicatorGist {
    /// Running number, as printed.
    pub number: u32,
    /// Its class, as an index into [`crate::class::CLASSES`].
    pub class: Option<u8>,
    /// Level-2 class, as printed.
    pub l2: Text,
    pub name: Text,
    pub cycle: Text,
    pub annual: Text,
    pub lines: Option<Lines>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FindingGist {
    pub check: u8,
    pub project: Option<u32>,
    pub name: Text,
    pub indicator: Option<(u32, Text)>,
    pub arguments: Vec<ArgumentValue>,
    pub lines: Option<Lines>,
}

impl Gist {
    pub(super) fn of(analysis: &Analysis) -> Self {
        let mut texts = Texts::default();
        let document = analysis.document();
        let mut keep = |passage: Passage| texts.keep(&analysis.text(passage));
        let units = document.units.iter().map(|unit| UnitGist {
            name: keep(unit.name),
            lines: analysis.lines(unit.name),
            first: unit.projects.clone().next(),
            projects: unit.projects.len() as u32,
        });
        let units = units.collect();
        let projects = document.projects.iter().map(|project| ProjectGist {
            name: keep(project.name),
            name_lines: analysis.lines(project.name),
            goal: keep(project.goal),
            goal_lines: analysis.lines(project.goal),
            indicators: project.indicators.len() as u32,
        });
        let projects = projects.collect();
        let indicators = document.indicators.iter().map(|indicator| IndicatorGist {
            number: indicator.number,
            class: analysis.class_of(indicator).map(|class| class.index()),
            l2: keep(indicator.l2),
            name: keep(indicator.name),
            cycle: keep(indicator.cycle),
            annual: keep(indicator.annual),
            lines: analysis.lines(indicator.whole),
        });
        let indicators = indicators.collect();
        let everything = Window {
            start: 0,
            len: u32::MAX,
        };
        let findings = query::findings(analysis, FindingFilter::default(), everything);
        let findings = findings.rows.into_iter().map(|row| FindingGist {
            check: row.check,
            project: row.project,
            name: texts.keep(&row.name),
            indicator: row
                .indicator
                .map(|(number, name)| (number, texts.keep(&name))),
            arguments: row.arguments,
            lines: row.lines,
        });
        let findings = findings.collect();
        Self {
            facts: facts(analysis),
            whole: true,
            texts: texts.kept,
            units,
            projects,
            indicators,
            findings,
        }
    }

    /// How many bytes it takes, about: what is counted for each thing is what it takes in the memory
    /// of a browser's program.
    pub fn weight(&self) -> u64 {
        const ROW: usize = 512;
        let arguments = self.findings.iter().flat_map(|finding| &finding.arguments);
        let arguments = arguments.map(|argument| match argument {
            ArgumentValue::Text(text) | ArgumentValue::Class(text) => text.len() + 32,
            ArgumentValue::Money(_) | ArgumentValue::Count(_) | ArgumentValue::Column(_) => 32,
        });
        let bytes = ROW
            + self.texts.len()
            + size_of_val(&*self.units)
            + size_of_val(&*self.projects)
            + size_of_val(&*self.indicators)
            + size_of_val(&*self.findings)
            + arguments.sum::<usize>();
        bytes as u64
    }

    /// Keeps the line in the table of documents only.
    pub(super) fn forget_texts(&mut self) {
        self.whole = false;
        self.texts = String::new();
        self.units = Vec::new();
        self.projects = Vec::new();
        self.indicators = Vec::new();
        self.findings = Vec::new();
    }

    pub(super) fn text(&self, text: Text) -> &str {
        let start = text.start as usize;
        &self.texts[start..start + text.len as usize]
    }

    /// All texts, each once.
    pub(super) fn all_texts(&self) -> &str {
        &self.texts
    }

    /// The name of the project with this index.
    pub(super) fn project_name(&self, index: u32) -> &str {
        let project = self.projects.get(index as usize);
        project.map_or("", |project| self.text(project.name))
    }

    /// Every indicator with the index of its project.
    pub(super) fn indicators_with_projects(&self) -> impl Iterator<Item = (u32, &IndicatorGist)> {
        let owners = (0..).zip(&self.projects);
        let owners =
            owners.flat_map(|(index, it)| std::iter::repeat_n(index, it.indicators as usize));
        owners.zip(&self.indicators)
    }
}

impl TableFacts {
    /// How many findings of this severity there are.
    pub fn findings_of(&self, severity: Severity) -> u32 {
        match severity {
            Severity::Error => self.findings.errors,
            Severity::Warning => self.findings.warnings,
            Severity::Note => self.findings.notes,
        }
    }
}

fn facts(analysis: &Analysis) -> TableFacts {
    let summary = query::summary(analysis);
    let document = analysis.document();
    let grand_total = document.grand_total.as_ref();
    TableFacts {
        bytes: summary.bytes,
        sha256: summary.sha256,
        encoding: summary.encoding,
        coverage: summary.coverage,
        title: summary.title,
        department: summary.department,
        year: year::of_text(analysis),
        money_unit: summary.money_unit,
        units: summary.units,
        projects: summary.projects,
        indicators: summary.indicators,
        assumed_rows: summary.assumed_rows,
        grand_total: grand_total.and_then(|row| row.amounts.value(Column::Total)),
        tally: summary.tally,
        findings: summary.findings,
    }
}

/// Texts that are being gathered.
#[derive(Default)]
struct Texts {
    kept: String,
    places: HashMap<String, Text>,
}

impl Texts {
    /// The place of a text, which is kept once however often it stands in the document.
    fn keep(&mut self, text: &str) -> Text {
        if text.is_empty() {
            return Text::default();
        }
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        let place = Text {
            start: self.kept.len() as u32,
            len: text.len() as u32,
        };
        self.kept.push_str(text);
        // What is looked for must not begin in one text and end in the next; white space would not
        // part them.
        self.kept.push('\0');
        self.places.insert(text.to_owned(), place);
        place
    }
}
