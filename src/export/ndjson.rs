//! Projects into one line of JSON each, every line complete by itself.

use serde::Serialize;

use super::content::{Content, by_project};
use super::json::{
    self, AdditionExport, FindingExport, ProjectExport, ScopeExport, addition, finding, printed,
    project, to_json,
};
use super::{Format, Joining};
use crate::money::MoneyUnit;
use crate::query::AdditionRow;
use crate::totals::Level;

/// Name and version of a line; fields may be added under it, not changed.
const LINE_FORMAT: &str = "jixiao-project/1";

/// One project a line; a document without projects gives none.
pub const FORMAT: Format = Format {
    id: "ndjson",
    extension: "ndjson",
    media_type: "application/x-ndjson",
    joining: Joining::Append,
    holds_paper: false,
    passes: 1,
    write,
};

#[derive(Serialize)]
struct Line<'a> {
    format: &'static str,
    language: &'static str,
    scope: ScopeExport<'a>,
    source: SourceLine<'a>,
    department: Option<String>,
    money_unit: Option<&'static str>,
    unit: Option<String>,
    project: ProjectExport,
    additions: Vec<AdditionExport>,
    findings: Vec<FindingExport>,
}

/// Which document the project is from.
#[derive(Serialize)]
struct SourceLine<'a> {
    name: &'a str,
    sha256: String,
}

fn write(content: &Content<'_>) -> Vec<u8> {
    let analysis = content.analysis;
    let (document, source) = (analysis.document(), analysis.source());
    let findings = content.findings();
    let findings = by_project(&findings);
    let mut additions = content
        .additions()
        .into_iter()
        .filter(|row| row.addition.level == Level::Project)
        .peekable();
    let mut text = String::new();
    for index in &content.projects {
        let record = content.project(*index);
        let of_project = |row: &AdditionRow| row.addition.row == *index;
        let own = std::iter::from_fn(|| additions.next_if(of_project));
        let found = findings.get(index).into_iter().flatten();
        text += &to_json(&Line {
            format: LINE_FORMAT,
            language: content.language.tag(),
            scope: json::scope(content),
            source: SourceLine {
                name: source.name(),
                sha256: source.sha256(),
            },
            department: printed(analysis.text(document.department)),
            money_unit: content.money_unit().map(MoneyUnit::word),
            unit: printed(record.row.unit.clone()),
            additions: own.map(addition).collect(),
            findings: found.map(|one| finding(one)).collect(),
            project: project(&document.projects[*index as usize].amounts, record),
        });
        text.push('\n');
    }
    text.into_bytes()
}
