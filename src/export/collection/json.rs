//! The `jixiao-collection/1` JSON: files, sums, findings and indicators, amounts as decimal strings.
//!
//! What each field means stands in [`SCHEMA`], which the tests hold every export against.

use serde::Serialize;

use super::{CollectedContent, CollectionFormat, EVERYTHING};
use crate::checks::{CHECKS, Severity, TEXTS};
use crate::collection::{
    self, CollectedFinding, CollectionSummary, DocumentRow, IndicatorQuery, IndicatorUse, Target,
    TargetPlace, Year, YearSource,
};
use crate::export::Offer;
use crate::export::json::{self, pair, printed, to_json};
use crate::money::{Money, MoneyUnit};
use crate::query::Tally;
use crate::text;

/// Name and version of the format; fields may be added under it, not changed.
pub const NAME: &str = "jixiao-collection/1";

/// The JSON Schema of one export.
pub const SCHEMA: &str = include_str!("schema.json");

/// One collection a line.
pub const FORMAT: CollectionFormat = CollectionFormat {
    offer: Offer::of(&json::DOCUMENT),
    write: |content| {
        let mut bytes = to_json(&export(content)).into_bytes();
        bytes.push(b'\n');
        bytes
    },
};

#[derive(Serialize)]
struct Export<'a> {
    format: &'static str,
    language: &'static str,
    scope: ScopeExport<'a>,
    files: u32,
    read: u32,
    not_read: u32,
    projects: u32,
    indicator_rows: u32,
    /// Tables whose findings and indicators are not here.
    without_texts: u32,
    sums: SumsExport,
    repeated: Vec<RepeatedExport>,
    documents: Vec<DocumentExport>,
    findings: Vec<FindingExport>,
    indicators: Vec<IndicatorExport>,
}

#[derive(Serialize)]
struct ScopeExport<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    filter: Option<&'a str>,
    documents: usize,
    of: usize,
}

#[derive(Serialize)]
struct SumsExport {
    parts: Vec<SumExport>,
    together: Option<TogetherExport>,
    without_total: u32,
}

#[derive(Serialize)]
struct SumExport {
    money_unit: Option<&'static str>,
    tables: u32,
    sum: Option<Money>,
}

#[derive(Serialize)]
struct TogetherExport {
    money_unit: &'static str,
    sum: Money,
}

#[derive(Serialize)]
struct RepeatedExport {
    department: String,
    tables: Vec<RepeatedTable>,
}

#[derive(Serialize)]
struct RepeatedTable {
    document: u32,
    year: Option<YearExport>,
}

#[derive(Serialize)]
struct YearExport {
    year: u16,
    source: YearSource,
}

#[derive(Serialize)]
struct DocumentExport {
    /// Index among all files, from 0.
    document: u32,
    path: String,
    /// Why it is not read, in words.
    not_read: Option<String>,
    facts: Option<FactsExport>,
}

#[derive(Serialize)]
struct FactsExport {
    bytes: u64,
    sha256: String,
    encoding: &'static str,
    title: Option<String>,
    department: Option<String>,
    year: Option<YearExport>,
    money_unit: Option<&'static str>,
    total: Option<Money>,
    projects: u32,
    indicators: u32,
    additions: Tally,
    findings: FindingCounts,
    unexplained: u64,
}

#[derive(Serialize)]
struct FindingCounts {
    errors: u32,
    warnings: u32,
    notes: u32,
}

#[derive(Serialize)]
struct FindingExport {
    document: u32,
    check: &'static str,
    severity: Severity,
    project: Option<u32>,
    name: Option<String>,
    indicator: Option<IndicatorNamed>,
    message: String,
    lines: Option<[u32; 2]>,
}

#[derive(Serialize)]
struct IndicatorNamed {
    number: u32,
    name: Option<String>,
}

#[derive(Serialize)]
struct IndicatorExport {
    l2: Option<String>,
    name: String,
    documents: u32,
    uses: u32,
    targets: Vec<TargetExport>,
}

#[derive(Serialize)]
struct TargetExport {
    cycle: Option<String>,
    annual: Option<String>,
    documents: u32,
    uses: u32,
    /// The first places, of each document one.
    places: Vec<PlaceExport>,
}

#[derive(Serialize)]
struct PlaceExport {
    document: u32,
    project: u32,
    project_name: Option<String>,
    lines: Option<[u32; 2]>,
}

fn export<'a>(content: &'a CollectedContent<'_>) -> Export<'a> {
    let summary = content.summary();
    let documents = content.documents();
    let filter = content.scope.filter.as_str();
    let found = content.findings().rows.rows;
    let everything = IndicatorQuery::default();
    let uses = collection::indicator_uses(content.collection, &everything, EVERYTHING);
    Export {
        format: NAME,
        language: content.language.tag(),
        scope: ScopeExport {
            filter: (!filter.is_empty()).then_some(filter),
            documents: documents.len(),
            of: content.collection.entries().len(),
        },
        files: summary.files,
        read: summary.read,
        not_read: summary.not_read,
        projects: summary.projects,
        indicator_rows: summary.indicators,
        without_texts: summary.without_texts,
        sums: sums(&summary),
        repeated: repeated(&summary),
        documents: documents
            .into_iter()
            .map(|row| document(content, row))
            .collect(),
        findings: found.into_iter().map(|it| finding(content, it)).collect(),
        indicators: uses
            .rows
            .rows
            .into_iter()
            .map(|it| indicator(content, it))
            .collect(),
    }
}

fn sums(summary: &CollectionSummary) -> SumsExport {
    let sums = &summary.sums;
    let parts = sums.parts.iter().map(|part| SumExport {
        money_unit: part.unit.map(MoneyUnit::word),
        tables: part.tables,
        sum: part.sum,
    });
    SumsExport {
        parts: parts.collect(),
        together: sums.together.map(|(unit, sum)| TogetherExport {
            money_unit: unit.word(),
            sum,
        }),
        without_total: sums.without_total,
    }
}

fn repeated(summary: &CollectionSummary) -> Vec<RepeatedExport> {
    let tables = |tables: &[(u32, Option<Year>)]| {
        let table = |(document, of): &(u32, Option<Year>)| RepeatedTable {
            document: *document,
            year: of.map(year),
        };
        tables.iter().map(table).collect()
    };
    let one = |it: &collection::Departments| RepeatedExport {
        department: it.department.clone(),
        tables: tables(&it.tables),
    };
    summary.repeated.iter().map(one).collect()
}

fn year(year: Year) -> YearExport {
    YearExport {
        year: year.year,
        source: year.source,
    }
}

fn document(content: &CollectedContent<'_>, row: DocumentRow) -> DocumentExport {
    let not_read = printed(content.not_read(&row));
    let facts = row.read.and_then(Result::ok).map(|facts| FactsExport {
        bytes: facts.bytes,
        sha256: facts.sha256,
        encoding: facts.encoding.name(),
        title: printed(facts.title),
        department: printed(facts.department),
        year: row.year.map(year),
        money_unit: facts.money_unit.map(MoneyUnit::word),
        total: facts.grand_total,
        projects: facts.projects,
        indicators: facts.indicators,
        additions: facts.tally,
        findings: FindingCounts {
            errors: facts.findings.errors,
            warnings: facts.findings.warnings,
            notes: facts.findings.notes,
        },
        unexplained: facts.coverage.unexplained,
    });
    DocumentExport {
        document: row.index,
        path: row.path,
        not_read,
        facts,
    }
}

fn finding(content: &CollectedContent<'_>, finding: CollectedFinding) -> FindingExport {
    let at = usize::from(finding.check);
    let message = text::finding(
        content.words,
        TEXTS[at],
        &finding.arguments,
        finding.money_unit,
    );
    FindingExport {
        document: finding.document,
        check: CHECKS[at].id,
        severity: CHECKS[at].severity,
        project: finding.project,
        name: printed(finding.name),
        indicator: finding.indicator.map(|(number, name)| IndicatorNamed {
            number,
            name: printed(name),
        }),
        message,
        lines: finding.lines.map(pair),
    }
}

fn indicator(content: &CollectedContent<'_>, one: IndicatorUse) -> IndicatorExport {
    let targets = collection::indicator_targets(content.collection, one.index);
    IndicatorExport {
        l2: printed(one.l2),
        name: one.name,
        documents: one.documents,
        uses: one.uses,
        targets: targets.into_iter().flatten().map(target).collect(),
    }
}

fn target(target: Target) -> TargetExport {
    let place = |place: TargetPlace| PlaceExport {
        document: place.document,
        project: place.project,
        project_name: printed(place.project_name),
        lines: place.lines.map(pair),
    };
    TargetExport {
        cycle: printed(target.cycle),
        annual: printed(target.annual),
        documents: target.documents,
        uses: target.uses,
        places: target.places.into_iter().map(place).collect(),
    }
}
