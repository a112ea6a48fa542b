//! Files, findings or indicators of a collection into rows of a CSV that carries no formula.

use super::{CollectedContent, CollectionFormat};
use crate::checks::{CHECKS, Severity, TEXTS};
use crate::collection::{
    self, CollectedFinding, DocumentRow, IndicatorUse, Target, UseChoice, YearSource,
};
use crate::document::Column;
use crate::export::Offer;
use crate::export::cells::{Cell, Table, line_cells};
use crate::export::csv::{Csv, MEDIA_TYPE};
use crate::money::MoneyUnit;
use crate::text;

/// One row a file, also of those that gave no document.
pub const DOCUMENTS: CollectionFormat = format("csv", |content| {
    let mut csv = Csv::new();
    documents(content, &mut csv);
    csv.into_bytes()
});

/// One row a finding.
pub const FINDINGS: CollectionFormat = format("csv-findings", |content| {
    let mut csv = Csv::new();
    findings(content, &mut csv);
    csv.into_bytes()
});

/// One row an indicator and target.
pub const INDICATORS: CollectionFormat = format("csv-indicators", |content| {
    let mut csv = Csv::new();
    indicators(content, &mut csv);
    csv.into_bytes()
});

const fn format(id: &'static str, write: fn(&CollectedContent<'_>) -> Vec<u8>) -> CollectionFormat {
    CollectionFormat {
        offer: Offer {
            id,
            extension: "csv",
            media_type: MEDIA_TYPE,
        },
        write,
    }
}

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// The head and one row a file.
pub fn documents(content: &CollectedContent<'_>, table: &mut impl Table) {
    let (heads, own) = (&content.files.heads, &content.says.heads);
    let severities = SEVERITIES.map(content.words.checks.severity);
    let before = [
        heads.file,
        heads.department,
        heads.title,
        own.year,
        own.year_source,
        heads.money_unit,
        (content.words.column)(Column::Total),
        own.projects,
        own.indicators,
        heads.verdict,
    ];
    let after = [
        heads.encoding,
        own.unexplained,
        heads.sha256,
        own.not_read,
        heads.scope,
    ];
    let all = before.into_iter().chain(severities).chain(after);
    table.row(all.map(Cell::text));
    let rows = content.documents();
    let scope = content.scope_sentence(rows.len());
    for row in &rows {
        let end = [Cell::text(content.not_read(row)), Cell::text(&scope)];
        table.row(document_cells(content, row).into_iter().chain(end));
    }
}

/// What is said of a file; of one that gave no document, where it was found only.
fn document_cells(content: &CollectedContent<'_>, row: &DocumentRow) -> Vec<Cell> {
    const FACTS: usize = 15;
    let mut cells = vec![Cell::text(&row.path)];
    let Some(Ok(facts)) = &row.read else {
        cells.extend(std::iter::repeat_n(Cell::EMPTY, FACTS));
        return cells;
    };
    let source = row.year.map(|year| match year.source {
        YearSource::Text => content.says.year_in_text,
        YearSource::Path => content.says.year_in_path,
    });
    let year = row.year.map(|year| year.year.to_string());
    cells.extend([
        Cell::text(&facts.department),
        Cell::text(&facts.title),
        Cell::number(year.unwrap_or_default()),
        source.map_or(Cell::EMPTY, Cell::text),
        Cell::text(facts.money_unit.map_or("", MoneyUnit::word)),
        Cell::money(facts.grand_total),
        Cell::number(facts.projects.to_string()),
        Cell::number(facts.indicators.to_string()),
        Cell::text((content.words.verdict.word)(facts.tally.worst())),
    ]);
    cells.extend(SEVERITIES.map(|one| Cell::number(facts.findings_of(one).to_string())));
    cells.extend([
        Cell::text(facts.encoding.name()),
        Cell::number(facts.coverage.unexplained.to_string()),
        Cell::text(&facts.sha256),
    ]);
    cells
}

/// The head and one row a finding.
pub fn findings(content: &CollectedContent<'_>, table: &mut impl Table) {
    let (heads, own) = (&content.files.heads, &content.says.heads);
    table.row(
        [
            heads.file,
            heads.check_id,
            own.severity,
            heads.project_no,
            own.about,
            own.indicator_no,
            content.words.projects.indicator_name,
            heads.message,
            heads.first_line,
            heads.last_line,
        ]
        .into_iter()
        .map(Cell::text),
    );
    for finding in &content.findings().rows.rows {
        table.row(finding_cells(content, finding));
    }
}

fn finding_cells(
    content: &CollectedContent<'_>,
    finding: &CollectedFinding,
) -> impl Iterator<Item = Cell> {
    let at = usize::from(finding.check);
    let check = &CHECKS[at];
    let project = finding.project.map(|index| (index + 1).to_string());
    let indicator = finding.indicator.as_ref();
    let number = indicator.map(|(number, _)| number.to_string());
    let message = text::finding(
        content.words,
        TEXTS[at],
        &finding.arguments,
        finding.money_unit,
    );
    [
        Cell::text(&finding.path),
        Cell::text(check.id),
        Cell::text((content.words.checks.severity)(check.severity)),
        Cell::number(project.unwrap_or_default()),
        Cell::text(&finding.name),
        Cell::number(number.unwrap_or_default()),
        indicator.map_or(Cell::EMPTY, |(_, name)| Cell::text(name)),
        Cell::text(message),
    ]
    .into_iter()
    .chain(line_cells(finding.lines))
}

/// The head and one row an indicator and target.
pub fn indicators(content: &CollectedContent<'_>, table: &mut impl Table) {
    let (words, own) = (&content.words.projects, &content.says.heads);
    table.row(
        [
            words.l2,
            words.indicator_name,
            words.cycle,
            words.annual,
            own.documents,
            own.uses,
            own.files,
        ]
        .into_iter()
        .map(Cell::text),
    );
    for indicator in &content.indicators(UseChoice::Any, u32::MAX).rows.rows {
        let targets = collection::indicator_targets(content.collection, indicator.index);
        for target in targets.iter().flatten() {
            table.row(target_cells(content, indicator, target));
        }
    }
}

fn target_cells(
    content: &CollectedContent<'_>,
    indicator: &IndicatorUse,
    target: &Target,
) -> impl Iterator<Item = Cell> {
    let places = target.places.iter().map(|place| place.path.clone());
    let mut files: Vec<String> = places.collect();
    let more = (target.documents as usize).saturating_sub(files.len());
    if more > 0 {
        files.push((content.files.more)(&text::count(more as u64)));
    }
    [
        Cell::text(&indicator.l2),
        Cell::text(&indicator.name),
        Cell::text(&target.cycle),
        Cell::text(&target.annual),
        Cell::number(target.documents.to_string()),
        Cell::number(target.uses.to_string()),
        Cell::text(files.join(content.says.comma)),
    ]
    .into_iter()
}
