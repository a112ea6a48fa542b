//! The `jixiao/1` JSON: everything that was read and checked, amounts as decimal strings.
//!
//! What each field means stands in [`SCHEMA`], which the tests hold every export against.

mod cause;
mod judged;
mod paper;
mod project;

use serde::Serialize;

pub(super) use self::judged::{AdditionExport, FindingExport, addition, finding};
use self::judged::{CheckExport, check};
use self::paper::{PaperExport, paper};
use self::project::{AmountsExport, amounts};
pub(super) use self::project::{ProjectExport, project};
use super::content::{Content, EVERYTHING};
use super::{Format, Joining, Scope};
use crate::analysis::Analysis;
use crate::document::{Coverage, Document, RepairKind, Subtotal, Unit};
use crate::money::MoneyUnit;
use crate::query::{self, RepairRow, UnexplainedRow};
use crate::span::Lines;
use crate::text::Language;

/// Name and version of the format; fields may be added under it, not changed.
pub const FORMAT: &str = "jixiao/1";

/// The JSON Schema of one export; `$defs/project_line` is that of a line of NDJSON.
pub const SCHEMA: &str = include_str!("json/schema.json");

/// One document a line.
pub const DOCUMENT: Format = Format {
    id: "json",
    extension: "json",
    media_type: "application/json",
    joining: Joining::Append,
    holds_paper: true,
    passes: 1,
    write: |content| {
        let mut bytes = serialise(content).into_bytes();
        bytes.push(b'\n');
        bytes
    },
};

#[derive(Serialize)]
struct Export<'a> {
    format: &'static str,
    language: &'static str,
    scope: ScopeExport<'a>,
    source: SourceExport<'a>,
    reading: ReadingExport,
    title: Option<String>,
    department: Option<String>,
    money_unit: Option<&'static str>,
    grand_total: Option<AmountsExport>,
    units: Vec<UnitExport>,
    subtotals: Vec<SubtotalExport>,
    additions: Vec<AdditionExport>,
    checks: Vec<CheckExport>,
    findings: Vec<FindingExport>,
    repairs: Vec<RepairExport>,
    unexplained: Vec<UnexplainedExport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    working_paper: Option<PaperExport>,
}

/// How much of the document is in the export.
#[derive(Serialize)]
pub(super) struct ScopeExport<'a> {
    kind: &'static str,
    /// What the reader asked for, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    filter: Option<&'a str>,
    projects: usize,
    of: usize,
}

/// How the text was read.
#[derive(Serialize)]
struct ReadingExport {
    shape: &'static str,
    confidence: u8,
    radicals_folded: u32,
}

#[derive(Serialize)]
struct RepairExport {
    kind: RepairKind,
    lines: [u32; 2],
}

#[derive(Serialize)]
struct SourceExport<'a> {
    name: &'a str,
    bytes: usize,
    sha256: String,
    encoding: &'static str,
    lines: u32,
    coverage: Coverage,
}

#[derive(Serialize)]
struct UnitExport {
    name: Option<String>,
    amounts: AmountsExport,
    projects: Vec<ProjectExport>,
}

#[derive(Serialize)]
struct SubtotalExport {
    name: String,
    amounts: AmountsExport,
    /// Its projects among those of all units, from 0; the end is not one of them.
    projects: [u32; 2],
}

#[derive(Serialize)]
struct UnexplainedExport {
    lines: [u32; 2],
    text: String,
}

/// The whole analysis as one line of JSON without a line end, with its words in Chinese.
pub fn json(analysis: &Analysis) -> String {
    serialise(&Content::new(analysis, &Scope::Whole, Language::Zh))
}

fn serialise(content: &Content<'_>) -> String {
    let analysis = content.analysis;
    let document = analysis.document();
    let source = analysis.source();
    let findings = content.findings();
    let export = Export {
        format: FORMAT,
        language: content.language.tag(),
        scope: scope(content),
        source: SourceExport {
            name: source.name(),
            bytes: source.byte_count(),
            sha256: source.sha256(),
            encoding: source.encoding().name(),
            lines: source.line_count(),
            coverage: analysis.coverage(),
        },
        reading: ReadingExport {
            shape: analysis.shape().id,
            confidence: analysis.evidence().confidence,
            radicals_folded: source.radical_count(),
        },
        title: printed(analysis.text(document.title)),
        department: printed(analysis.text(document.department)),
        money_unit: content.money_unit().map(MoneyUnit::word),
        grand_total: document
            .grand_total
            .as_ref()
            .map(|row| amounts(&row.amounts)),
        units: units(content, document),
        subtotals: subtotals(analysis, document),
        additions: content.additions().into_iter().map(addition).collect(),
        checks: query::checks(analysis).iter().map(check).collect(),
        findings: findings.iter().map(finding).collect(),
        repairs: query::repairs(analysis, EVERYTHING)
            .rows
            .into_iter()
            .map(|RepairRow { kind, lines }| RepairExport {
                kind,
                lines: pair(lines),
            })
            .collect(),
        unexplained: query::unexplained(analysis, EVERYTHING)
            .rows
            .into_iter()
            .map(|UnexplainedRow { lines, text }| UnexplainedExport {
                lines: pair(lines),
                text,
            })
            .collect(),
        working_paper: paper(content),
    };
    to_json(&export)
}

/// One line of JSON.
pub(super) fn to_json(export: &impl Serialize) -> String {
    serde_json::to_string(export).expect("plain data with string keys always serialises")
}

/// What of the document is in the export.
pub(super) fn scope<'a>(content: &Content<'a>) -> ScopeExport<'a> {
    let (kind, filter) = match content.scope {
        Scope::Whole => ("whole", None),
        Scope::Projects { filter, .. } => ("projects", Some(filter.as_str())),
    };
    ScopeExport {
        kind,
        filter,
        projects: content.projects.len(),
        of: content.analysis.document().projects.len(),
    }
}

/// The units of the projects in scope.
fn units(content: &Content<'_>, document: &Document) -> Vec<UnitExport> {
    let unit = |unit: &Unit| {
        let projects: Vec<ProjectExport> = unit
            .projects
            .clone()
            .filter(|index| content.has(*index))
            .map(|index| {
                let amounts = &document.projects[index as usize].amounts;
                project(amounts, content.project(index))
            })
            .collect();
        (content.scope.is_whole() || !projects.is_empty()).then(|| UnitExport {
            name: printed(content.analysis.text(unit.name)),
            amounts: amounts(&unit.amounts),
            projects,
        })
    };
    document.units.iter().filter_map(unit).collect()
}

fn subtotals(analysis: &Analysis, document: &Document) -> Vec<SubtotalExport> {
    let subtotal = |row: &Subtotal| SubtotalExport {
        name: analysis.text(row.name),
        amounts: amounts(&row.amounts),
        projects: [row.projects.start, row.projects.end],
    };
    document.subtotals.iter().map(subtotal).collect()
}

pub(super) fn pair(lines: Lines) -> [u32; 2] {
    [lines.first, lines.last]
}

/// `None` for a field that the document does not print.
pub(super) fn printed(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
