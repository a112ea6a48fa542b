//! Indicators or projects into rows of a CSV that Excel opens rightly and that carries no formula.

use super::content::{Content, Found, by_place, by_project, printable};
use super::{Format, Joining};
use crate::checks::Place;
use crate::document::Column;
use crate::money::Money;
use crate::query::{AdditionRow, IndicatorRow, ProjectDetail};
use crate::span::Lines;
use crate::totals::{Addend, Level};

const MEDIA_TYPE: &str = "text/csv;charset=utf-8";

/// One row an indicator; a project without any has a row of its own.
pub const INDICATORS: Format = Format {
    id: "csv",
    extension: "csv",
    media_type: MEDIA_TYPE,
    joining: Joining::OneHead,
    write: indicators,
};

/// One row a project.
pub const PROJECTS: Format = Format {
    id: "csv-projects",
    extension: "csv",
    media_type: MEDIA_TYPE,
    joining: Joining::OneHead,
    write: projects,
};

/// Without it, Excel reads UTF-8 as the encoding of the machine.
const BYTE_ORDER_MARK: &str = "\u{feff}";

fn indicators(content: &Content<'_>) -> Vec<u8> {
    let (words, heads) = (&content.words.projects, &content.say.heads);
    let mut table = Table::new();
    table.row(
        document_heads(content)
            .into_iter()
            .chain(amount_heads(content))
            .chain([
                words.number,
                heads.l1_code,
                words.l1,
                heads.l2_code,
                words.l2,
                words.indicator_name,
                words.cycle,
                words.annual,
                heads.findings,
            ])
            .chain([heads.first_line, heads.last_line, heads.scope])
            .map(Cell::text),
    );
    let findings = content.findings();
    let findings = by_place(&findings);
    let document = content.analysis.document();
    let scope = content.scope_sentence();
    for index in &content.projects {
        let detail = content.detail(*index);
        let project = &document.projects[*index as usize];
        let start: Vec<Cell> = document_cells(content, &detail)
            .chain(amount_cells(content, &detail))
            .collect();
        let end = |lines| line_cells(lines).chain([Cell::text(&scope)]);
        if detail.indicators.is_empty() {
            let empty = std::iter::repeat_n(Cell::EMPTY, 8);
            let findings = [messages(findings.get(&Place::Project(*index)))];
            let middle = empty.chain(findings).chain(end(detail.row.lines));
            table.row(start.iter().cloned().chain(middle));
        }
        for (place, indicator) in project.indicators.clone().zip(&detail.indicators) {
            let findings = [messages(findings.get(&Place::Indicator(place)))];
            let middle = indicator_cells(indicator)
                .chain(findings)
                .chain(end(indicator.lines));
            table.row(start.iter().cloned().chain(middle));
        }
    }
    table.text.into_bytes()
}

fn projects(content: &Content<'_>) -> Vec<u8> {
    let (words, heads) = (content.words, &content.say.heads);
    let mut table = Table::new();
    table.row(
        document_heads(content)
            .into_iter()
            .chain(amount_heads(content))
            .chain([
                heads.sum_of_funds,
                heads.difference_of_funds,
                words.additions.verdict,
                words.projects.goal,
                words.projects.indicators,
                heads.findings,
            ])
            .chain([heads.first_line, heads.last_line, heads.scope])
            .map(Cell::text),
    );
    let findings = content.findings();
    let findings = by_project(&findings);
    let additions = content.additions();
    let mut sums = additions
        .iter()
        .filter(|row| {
            row.addition.level == Level::Project && row.addition.addend == Addend::Sources
        })
        .peekable();
    let scope = content.scope_sentence();
    for index in &content.projects {
        let detail = content.detail(*index);
        let sum = sums.next_if(|sum| sum.addition.row == *index);
        let count = detail.row.indicators.to_string();
        table.row(
            document_cells(content, &detail)
                .chain(amount_cells(content, &detail))
                .chain(sum_cells(content, sum))
                .chain([
                    Cell::text(&detail.goal),
                    Cell::number(count),
                    messages(findings.get(index)),
                ])
                .chain(line_cells(detail.row.lines))
                .chain([Cell::text(&scope)]),
        );
    }
    table.text.into_bytes()
}

fn document_heads(content: &Content<'_>) -> [&'static str; 6] {
    let heads = &content.say.heads;
    [
        heads.file,
        heads.department,
        heads.money_unit,
        heads.unit,
        heads.project_no,
        content.words.projects.name,
    ]
}

fn amount_heads(content: &Content<'_>) -> impl Iterator<Item = &'static str> {
    let columns = Column::ALL.map(content.words.column);
    columns.into_iter().chain([content.say.heads.assumed])
}

fn document_cells(content: &Content<'_>, detail: &ProjectDetail) -> impl Iterator<Item = Cell> {
    let analysis = content.analysis;
    [
        Cell::text(analysis.source().name()),
        Cell::text(analysis.text(analysis.document().department)),
        Cell::text(content.money_unit_word()),
        Cell::text(&detail.row.unit),
        Cell::number((detail.row.index + 1).to_string()),
        Cell::text(&detail.row.name),
    ]
    .into_iter()
}

fn amount_cells(content: &Content<'_>, detail: &ProjectDetail) -> impl Iterator<Item = Cell> {
    let amounts = detail.row.amounts;
    let assumed = match amounts.assumed {
        true => Cell::text(content.words.projects.assumed),
        false => Cell::EMPTY,
    };
    amounts.cells.map(Cell::money).into_iter().chain([assumed])
}

fn sum_cells(content: &Content<'_>, sum: Option<&AdditionRow>) -> [Cell; 3] {
    let verdict = sum.map(|sum| (content.words.verdict.word)(sum.addition.verdict));
    [
        Cell::money(sum.and_then(|sum| sum.addition.sum)),
        Cell::money(sum.and_then(|sum| sum.addition.difference)),
        verdict.map_or(Cell::EMPTY, Cell::text),
    ]
}

fn indicator_cells(indicator: &IndicatorRow) -> impl Iterator<Item = Cell> {
    let texts = [
        &indicator.l1_code,
        &indicator.l1,
        &indicator.l2_code,
        &indicator.l2,
        &indicator.name,
        &indicator.cycle,
        &indicator.annual,
    ];
    let number = Cell::number(indicator.number.to_string());
    [number].into_iter().chain(texts.map(Cell::text))
}

fn line_cells(lines: Option<Lines>) -> impl Iterator<Item = Cell> {
    let line = |line: Option<u32>| line.map_or(Cell::EMPTY, |line| Cell::number(line.to_string()));
    [
        line(lines.map(|lines| lines.first)),
        line(lines.map(|lines| lines.last)),
    ]
    .into_iter()
}

/// What was found, in one cell.
fn messages(findings: Option<&Vec<&Found>>) -> Cell {
    let messages = findings.into_iter().flatten();
    let messages: Vec<&str> = messages.map(|one| one.message.as_str()).collect();
    Cell::text(messages.join("\n"))
}

/// A cell, ready to be written.
#[derive(Clone)]
struct Cell(String);

impl Cell {
    const EMPTY: Self = Self(String::new());

    /// Foreign text: made harmless, and quoted where it must be.
    fn text(text: impl AsRef<str>) -> Self {
        let text = printable(text.as_ref());
        // A spreadsheet takes such a cell for a formula; behind an apostrophe it is text. See
        // OWASP, “CSV Injection”, which also names the full-width twins.
        let formula =
            text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
        let guard = if formula { "'" } else { "" };
        let quoted = formula || text.contains([',', '"', '\n', '\r', ';', '\t']);
        Self(if quoted {
            format!("\"{guard}{}\"", text.replace('"', "\"\""))
        } else {
            text.into_owned()
        })
    }

    /// An amount without separators, with its own sign; it is a number and cannot be a formula.
    fn money(amount: Option<Money>) -> Self {
        Self(amount.map_or(String::new(), |amount| amount.to_string()))
    }

    fn number(digits: String) -> Self {
        Self(digits)
    }
}

/// Rows with the line ends of RFC 4180.
struct Table {
    text: String,
}

impl Table {
    fn new() -> Self {
        Self {
            text: BYTE_ORDER_MARK.to_owned(),
        }
    }

    fn row(&mut self, cells: impl Iterator<Item = Cell>) {
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            self.text.push_str(&cell.0);
        }
        self.text.push_str("\r\n");
    }
}
