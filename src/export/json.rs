//! The `jixiao/1` JSON: everything that was read and checked, amounts as decimal strings.

mod cause;

use self::cause::CauseExport;
use serde::Serialize;

use crate::analysis::Analysis;
use crate::checks::{CHECKS, Severity, TEXTS};
use crate::document::{Amounts, Column, Coverage, Document, Project, RepairKind};
use crate::money::{Money, MoneyUnit};
use crate::query::{
    self, AdditionOrder, CheckRow, CheckState, FindingFilter, FindingRow, IndicatorRow, RepairRow,
    UnexplainedRow, Window,
};
use crate::span::Lines;
use crate::text;
use crate::totals::{Addend, Level, Unchecked, Verdict};

/// Name and version of the format; fields may be added under it, not changed.
pub const FORMAT: &str = "jixiao/1";

#[derive(Serialize)]
struct Export<'a> {
    format: &'static str,
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
struct AmountsExport {
    total: Option<Money>,
    fiscal: Option<Money>,
    special: Option<Money>,
    other: Option<Money>,
    assumed: bool,
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
struct ProjectExport {
    name: String,
    amounts: AmountsExport,
    goal: Option<String>,
    lines: Option<[u32; 2]>,
    indicators: Vec<IndicatorExport>,
}

#[derive(Serialize)]
struct IndicatorExport {
    number: u32,
    l1_code: String,
    l1: String,
    l2_code: String,
    l2: String,
    name: String,
    cycle: String,
    annual: String,
    lines: Option<[u32; 2]>,
}

#[derive(Serialize)]
struct AdditionExport {
    level: Level,
    name: String,
    column: Addend,
    stated: Option<Money>,
    sum: Option<Money>,
    difference: Option<Money>,
    bound: Money,
    parts: u32,
    verdict: Verdict,
    reason: Option<Unchecked>,
    assumed: bool,
    lines: Option<[u32; 2]>,
    causes: Vec<CauseExport>,
}

/// Whether a check was made, so that nothing found never looks like nothing wrong.
#[derive(Serialize)]
struct CheckExport {
    check: &'static str,
    state: CheckState,
    looked_at: u32,
    findings: u32,
}

/// A finding, with its words in Chinese.
#[derive(Serialize)]
struct FindingExport {
    check: &'static str,
    severity: Severity,
    message: String,
    hint: &'static str,
    lines: Option<[u32; 2]>,
    project: Option<String>,
    indicator: Option<String>,
}

#[derive(Serialize)]
struct UnexplainedExport {
    lines: [u32; 2],
    text: String,
}

/// The analysis as one line of JSON, without a line end.
pub fn json(analysis: &Analysis) -> String {
    let document = analysis.document();
    let source = analysis.source();
    let export = Export {
        format: FORMAT,
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
        money_unit: document.money_unit.map(|(unit, _)| MoneyUnit::word(unit)),
        grand_total: document
            .grand_total
            .as_ref()
            .map(|row| amounts(&row.amounts)),
        units: units(analysis, document),
        subtotals: subtotals(analysis, document),
        additions: query::additions(analysis, AdditionOrder::Printed, EVERYTHING)
            .rows
            .rows
            .into_iter()
            .map(|row| AdditionExport {
                level: row.addition.level,
                name: row.name,
                column: row.addition.addend,
                stated: row.addition.stated,
                sum: row.addition.sum,
                difference: row.addition.difference,
                bound: row.addition.bound,
                parts: row.addition.parts,
                verdict: row.addition.verdict,
                reason: row.addition.reason,
                assumed: row.addition.assumed,
                lines: row.lines.map(pair),
                causes: row.causes.into_iter().map(cause::export).collect(),
            })
            .collect(),
        checks: query::checks(analysis).iter().map(check).collect(),
        findings: findings(analysis),
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
    };
    serde_json::to_string(&export).expect("plain data with string keys always serialises")
}

const EVERYTHING: Window = Window {
    start: 0,
    len: u32::MAX,
};

fn units(analysis: &Analysis, document: &Document) -> Vec<UnitExport> {
    let unit = |unit: &crate::document::Unit| UnitExport {
        name: printed(analysis.text(unit.name)),
        amounts: amounts(&unit.amounts),
        projects: (unit.projects.start..)
            .zip(document.projects_of(unit))
            .map(|(index, one)| project(analysis, index, one))
            .collect(),
    };
    document.units.iter().map(unit).collect()
}

fn subtotals(analysis: &Analysis, document: &Document) -> Vec<SubtotalExport> {
    let subtotal = |row: &crate::document::Subtotal| SubtotalExport {
        name: analysis.text(row.name),
        amounts: amounts(&row.amounts),
        projects: [row.projects.start, row.projects.end],
    };
    document.subtotals.iter().map(subtotal).collect()
}

fn project(analysis: &Analysis, index: u32, project: &Project) -> ProjectExport {
    let indicators = query::indicators(analysis, index);
    ProjectExport {
        name: analysis.text(project.name),
        amounts: amounts(&project.amounts),
        goal: printed(analysis.text(project.goal)),
        lines: analysis.project_lines(project).map(pair),
        indicators: indicators.into_iter().map(indicator).collect(),
    }
}

fn indicator(row: IndicatorRow) -> IndicatorExport {
    IndicatorExport {
        number: row.number,
        l1_code: row.l1_code,
        l1: row.l1,
        l2_code: row.l2_code,
        l2: row.l2,
        name: row.name,
        cycle: row.cycle,
        annual: row.annual,
        lines: row.lines.map(pair),
    }
}

fn amounts(amounts: &Amounts) -> AmountsExport {
    AmountsExport {
        total: amounts.value(Column::Total),
        fiscal: amounts.value(Column::Fiscal),
        special: amounts.value(Column::Special),
        other: amounts.value(Column::Other),
        assumed: amounts.assumed,
    }
}

fn pair(lines: Lines) -> [u32; 2] {
    [lines.first, lines.last]
}

fn check(row: &CheckRow) -> CheckExport {
    CheckExport {
        check: CHECKS[usize::from(row.check)].id,
        state: row.state,
        looked_at: row.looked_at,
        findings: row.findings,
    }
}

fn findings(analysis: &Analysis) -> Vec<FindingExport> {
    let words = text::zh();
    let money_unit = analysis.document().money_unit.map(|(unit, _)| unit);
    let one = |row: FindingRow| {
        let check = &CHECKS[usize::from(row.check)];
        let said = TEXTS[usize::from(row.check)];
        FindingExport {
            check: check.id,
            severity: check.severity,
            message: text::finding(words, said, &row, money_unit),
            hint: text::check(words, said).hint,
            lines: row.lines.map(pair),
            project: row.project.map(|_| row.name),
            indicator: row.indicator.map(|(_, name)| name),
        }
    };
    let all = query::findings(analysis, FindingFilter::default(), EVERYTHING);
    all.rows.into_iter().map(one).collect()
}

/// `None` for a field that the document does not print.
fn printed(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
