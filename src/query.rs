//! What a view may ask of an analysis, and the answers: small, owned, ready to cross to the page.
//!
//! Answers hold figures and texts of the document, never words about them; those are made by
//! [`crate::text`] where they are shown.

mod additions;
mod amounts;
mod answers;
mod comparison;
mod findings;
mod glimpse;
mod indicators;
mod marks;
mod matrix;
mod project;
mod project_choices;
mod project_detail;
mod project_filter;
mod projects;
mod search;
mod source;

pub use self::additions::additions;
use self::additions::{addition_row, evidence, row_name};
pub use self::amounts::{AmountPart, AmountParts, Parting, Shared, amounts, amounts_by};
pub use self::answers::{
    AdditionList, AdditionOrder, AdditionRow, AmountCells, CauseRow, FigureRow, MAX_CONCERNS,
    ProjectRow, RepairRow, Rows, Summary, Tally, UnexplainedRow, Window,
};
pub use self::comparison::{
    ChangeDetail, ChangeKey, ChangeList, ChangeOrder, ChangeRow, ChangeSide, Compared,
    ComparedTable, ComparisonQuery, ComparisonSummary, IndicatorChangeRow, KindTally,
    UnitChangeRow, change_detail, change_indexes, comparison_rows, comparison_summary,
};
pub use self::findings::{
    ArgumentValue, CheckRow, CheckState, FindingFilter, FindingOrder, FindingRow, SeverityTally,
    checks, finding_item, finding_row, findings, marked_findings, severity_tally,
};
pub use self::glimpse::{Glimpse, GlimpseLine, GlimpsePiece, glimpse};
pub use self::indicators::{
    ClassChoice, IndicatorFilter, IndicatorGroup, IndicatorGrouping, IndicatorList, IndicatorOrder,
    MAX_GROUP_PROJECTS, indicators_list,
};
pub use self::marks::{MarkChoice, MarkTally, Standing, standing};
pub use self::matrix::{ClassCounts, ClassMatrix, MatrixRow, class_matrix};
pub use self::project::{IndicatorRow, ProjectRecord, indicators, project_record};
pub use self::project_choices::{ProjectChoices, project_choices};
pub use self::project_detail::{
    MAX_FINDINGS, MAX_NEIGHBOURS, MAX_SOURCE_LINES, Neighbour, ProjectDetail, ValueReading,
    project_detail,
};
pub use self::project_filter::{
    ClassPresence, Direction, FindingChoice, Presence, ProjectFilter, ProjectGrouping, ProjectKey,
    ProjectOrder, ProjectQuery,
};
pub use self::projects::{
    ProjectGroup, ProjectList, ProjectSums, first_project_query, project_indexes, projects,
    projects_around,
};
pub use self::search::{Field, Hit, Hits, search};
pub use self::source::{
    FieldRef, MAX_LINE_BYTES, PieceKind, PlaceKind, Places, SourceLine, SourcePage, SourcePiece,
    source_page,
};
use crate::analysis::Analysis;
use crate::checks::CHECKS;
use crate::document::{Amounts, Column, Project, RepairKind};
use crate::fold;
use crate::layout::SHAPES;
use crate::money::Money;
use crate::totals::{Addition, Verdict};

/// The first screen of an analysis.
pub fn summary(analysis: &Analysis) -> Summary {
    let document = analysis.document();
    let source = analysis.source();
    let amounts = document.units.iter().map(|unit| &unit.amounts);
    let amounts = amounts.chain(document.projects.iter().map(|project| &project.amounts));
    let amounts = amounts.chain(document.subtotals.iter().map(|row| &row.amounts));
    let grand_total = document.grand_total.as_ref().map(|total| &total.amounts);
    let mut tally = Tally::default();
    for addition in analysis.additions() {
        match addition.verdict {
            Verdict::Exact => tally.exact += 1,
            Verdict::Rounding => tally.rounding += 1,
            Verdict::Unchecked => tally.unchecked += 1,
            Verdict::Differs => tally.differs += 1,
        }
    }
    let mut concerns: Vec<&Addition> = analysis
        .additions()
        .iter()
        .filter(|addition| addition.verdict != Verdict::Exact)
        .collect();
    concerns.sort_by_key(|addition| {
        let size = addition.difference.unwrap_or(Money::ZERO).abs();
        (
            std::cmp::Reverse(addition.verdict),
            addition.level,
            addition.addend,
            std::cmp::Reverse(size),
        )
    });
    let evidence = evidence(analysis);
    Summary {
        file_name: fold::shown(source.name().to_owned()),
        bytes: source.byte_count() as u64,
        sha256: source.sha256(),
        encoding: source.encoding(),
        lines: source.line_count(),
        coverage: analysis.coverage(),
        title: analysis.text(document.title),
        department: analysis.text(document.department),
        money_unit: document.money_unit.map(|(unit, _)| unit),
        units: document
            .units
            .iter()
            .filter(|unit| !unit.name.is_empty())
            .count() as u32,
        projects: document.projects.len() as u32,
        indicators: document.indicators.len() as u32,
        assumed_rows: amounts.chain(grand_total).filter(|row| row.assumed).count() as u32,
        shape: analysis.shape().id.to_owned(),
        shapes: SHAPES.iter().map(|shape| shape.id.to_owned()).collect(),
        evidence: analysis.evidence(),
        repairs: repair_counts(analysis),
        grand_total: grand_total.and_then(|row| row.value(Column::Total)),
        tally,
        findings: severity_tally(&checks(analysis)),
        concerns: concerns
            .into_iter()
            .take(MAX_CONCERNS)
            .map(|addition| addition_row(analysis, &evidence, addition))
            .collect(),
    }
}

/// A window of the text that was not understood, in document order.
pub fn unexplained(analysis: &Analysis, window: Window) -> Rows<UnexplainedRow> {
    let source = analysis.source();
    rows(&analysis.document().unexplained, window, |_, span| {
        UnexplainedRow {
            lines: source.lines(*span),
            text: fold::shown(source.text()[span.range()].to_owned()),
        }
    })
}

/// A window of the repairs, in document order. Folded radicals are only counted, in
/// [`Summary::repairs`]: there may be one in every word.
pub fn repairs(analysis: &Analysis, window: Window) -> Rows<RepairRow> {
    rows(&analysis.document().repairs, window, |_, repair| {
        RepairRow {
            kind: repair.kind,
            lines: analysis.source().lines(repair.place),
        }
    })
}

/// The number of repairs of each kind that there are any of.
fn repair_counts(analysis: &Analysis) -> Vec<(RepairKind, u32)> {
    let mut counts = std::collections::BTreeMap::new();
    for repair in &analysis.document().repairs {
        *counts.entry(repair.kind).or_insert(0) += 1;
    }
    let radicals = analysis.source().radical_count();
    if radicals > 0 {
        counts.insert(RepairKind::RadicalFolded, radicals);
    }
    counts.into_iter().collect()
}

fn rows<T, U>(list: &[T], window: Window, row: impl Fn(u32, &T) -> U) -> Rows<U> {
    let total = list.len() as u32;
    let start = window.start.min(total);
    let end = start.saturating_add(window.len).min(total);
    Rows {
        start,
        total,
        rows: (start..end)
            .map(|index| row(index, &list[index as usize]))
            .collect(),
    }
}

fn cells(amounts: &Amounts) -> AmountCells {
    AmountCells {
        cells: Column::ALL.map(|column| amounts.value(column)),
        assumed: amounts.assumed,
    }
}

fn project_row(analysis: &Analysis, index: u32, project: &Project) -> ProjectRow {
    let unit = analysis.document().unit_of(index);
    let facts = &analysis.project_index().projects()[index as usize];
    let findings = || project_filter::counted(analysis, facts);
    ProjectRow {
        index,
        name: analysis.text(project.name),
        unit: unit.map_or_else(String::new, |unit| analysis.text(unit.name)),
        amounts: cells(&project.amounts),
        indicators: project.indicators.len() as u32,
        findings: findings().count() as u32,
        worst: findings()
            .map(|check| CHECKS[usize::from(check)].severity)
            .max(),
        lines: analysis.project_lines(project),
    }
}
