//! One project into all that its reader wants to see beside what is printed of it: readings,
//! findings, neighbours, source.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::{FindingRow, ProjectRecord, Rows, Window, finding_row, project_record, rows};
use crate::analysis::Analysis;
use crate::checks::Finding;
use crate::document::Column;
use crate::money::Money;
use crate::span::Lines;
use crate::value::Value;

/// Everything of one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectDetail {
    /// What is printed of it.
    pub record: ProjectRecord,
    /// What the values of each indicator were read as: for the cycle, and for the year.
    pub readings: Vec<[ValueReading; 2]>,
    /// Its findings, of the checks that are not switched off; at most [`MAX_FINDINGS`].
    pub findings: Rows<FindingRow>,
    /// The other projects of the same name, in printed order; at most [`MAX_NEIGHBOURS`].
    pub neighbours: Rows<Neighbour>,
    /// The source lines of the project that are not blank, with their numbers from 1; at most
    /// [`MAX_SOURCE_LINES`].
    pub source: Vec<(u32, String)>,
    /// How many more lines there are than `source` holds.
    pub source_omitted: u32,
}

/// How many findings [`ProjectDetail::findings`] holds at most.
pub const MAX_FINDINGS: u32 = 50;

/// How many projects [`ProjectDetail::neighbours`] holds at most.
pub const MAX_NEIGHBOURS: u32 = 20;

/// Another project of the same name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbour {
    /// Index among all projects, from 0.
    pub index: u32,
    /// Name of its unit; empty when it has no unit row.
    pub unit: String,
    /// Its 总计.
    pub total: Option<Money>,
    /// Its lines in the source.
    pub lines: Option<Lines>,
}

/// How many source lines [`ProjectDetail::source`] holds at most.
pub const MAX_SOURCE_LINES: usize = 200;

/// What the value of an indicator was read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ValueReading {
    /// Nothing is printed.
    Empty,
    /// A mark in place of a value that nobody filled in.
    Placeholder,
    /// A number with comparator and unit, in one spelling for all that mean the same: `≥90%`.
    Quantity(String),
    /// A date.
    Date,
    /// Words, which cannot be measured by calculating.
    Words,
}

/// One project with all that belongs to it; `None` beyond the last project.
pub fn project_detail(analysis: &Analysis, index: u32) -> Option<ProjectDetail> {
    let record = project_record(analysis, index)?;
    let source = analysis.source();
    let line_nos = record
        .row
        .lines
        .map_or(1..1, |lines| lines.first..lines.last + 1);
    let mut lines = line_nos
        .map(|line_no| (line_no, source.line(line_no)))
        .filter(|(_, line)| !line.trim().is_empty());
    let shown = lines
        .by_ref()
        .take(MAX_SOURCE_LINES)
        .map(|(line_no, line)| (line_no, line.to_owned()))
        .collect();
    let source_omitted = lines.count() as u32;
    let readings = record.indicators.iter();
    let readings = readings.map(|row| [reading(&row.cycle), reading(&row.annual)]);
    Some(ProjectDetail {
        readings: readings.collect(),
        findings: findings(analysis, index),
        neighbours: neighbours(analysis, index),
        source: shown,
        source_omitted,
        record,
    })
}

/// What a value was read as.
fn reading(text: &str) -> ValueReading {
    match Value::read(text) {
        Value::Empty => ValueReading::Empty,
        Value::Placeholder => ValueReading::Placeholder,
        Value::Quantity(quantity) => ValueReading::Quantity(quantity.to_string()),
        Value::Date(_) => ValueReading::Date,
        Value::Words => ValueReading::Words,
    }
}

/// What was found in the project, worst first.
fn findings(analysis: &Analysis, index: u32) -> Rows<FindingRow> {
    let facts = &analysis.project_index().projects()[index as usize];
    let list = &analysis.findings().list;
    let of_project = facts.findings.iter().map(|at| &list[*at as usize]);
    let mut of_project: Vec<&Finding> = of_project
        .filter(|finding| !analysis.checks_off().contains(finding.check))
        .collect();
    of_project.sort_by_key(|finding| Reverse(finding.check().severity));
    let window = Window {
        start: 0,
        len: MAX_FINDINGS,
    };
    rows(&of_project, window, |_, finding| {
        finding_row(analysis, finding)
    })
}

/// The other projects of the same name, in printed order; none where no name is printed.
fn neighbours(analysis: &Analysis, index: u32) -> Rows<Neighbour> {
    let document = analysis.document();
    let facts = analysis.project_index();
    let same = facts.namesakes(index);
    let others = same.iter().filter(|other| **other != index);
    let shown: Vec<&u32> = others.take(MAX_NEIGHBOURS as usize).collect();
    let row = |other: &&u32| {
        let project = &document.projects[**other as usize];
        let unit = facts.projects()[**other as usize].unit;
        let unit = unit.map(|unit| analysis.text(document.units[unit as usize].name));
        Neighbour {
            index: **other,
            unit: unit.unwrap_or_default(),
            total: project.amounts.value(Column::Total),
            lines: analysis.project_lines(project),
        }
    };
    Rows {
        start: 0,
        total: (same.len() as u32).saturating_sub(1),
        rows: shown.iter().map(row).collect(),
    }
}
