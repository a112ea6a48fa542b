//! Indicators or projects into rows of cells that no spreadsheet takes for a formula.

use super::content::{Content, by_place, by_project, messages, printable};
use crate::checks::Place;
use crate::document::Column;
use crate::fold::is_space;
use crate::money::Money;
use crate::query::{AdditionRow, IndicatorRow, ProjectRecord};
use crate::span::Lines;
use crate::totals::{Addend, Level};

/// So many cells at the start of a row are the same in all of them: the file and its department.
pub const WHOSE: usize = 2;

/// So many cells at its end say where it stands in the file, and what of the file is here.
pub const ORIGIN: usize = 3;

/// What rows are written into.
pub trait Table {
    /// Writes the next row.
    fn row(&mut self, cells: impl Iterator<Item = Cell>);
}

/// The head and one row an indicator; a project without any has a row of its own.
pub fn indicators(content: &Content<'_>, table: &mut impl Table) {
    let (words, heads) = (&content.words.projects, &content.say.heads);
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
            .chain(origin_heads(content))
            .map(Cell::text),
    );
    let findings = content.findings();
    let findings = by_place(&findings);
    let document = content.analysis.document();
    let scope = content.scope_sentence();
    for index in &content.projects {
        let record = content.project(*index);
        let project = &document.projects[*index as usize];
        let start: Vec<Cell> = document_cells(content, &record)
            .chain(amount_cells(content, &record))
            .collect();
        let end = |lines| line_cells(lines).chain([Cell::text(&scope)]);
        if record.indicators.is_empty() {
            let empty = std::iter::repeat_n(Cell::EMPTY, 8);
            let findings = [Cell::text(messages(findings.get(&Place::Project(*index))))];
            let middle = empty.chain(findings).chain(end(record.row.lines));
            table.row(start.iter().cloned().chain(middle));
        }
        for (place, indicator) in project.indicators.clone().zip(&record.indicators) {
            let findings = [Cell::text(messages(findings.get(&Place::Indicator(place))))];
            let middle = indicator_cells(indicator)
                .chain(findings)
                .chain(end(indicator.lines));
            table.row(start.iter().cloned().chain(middle));
        }
    }
}

/// The head and one row a project.
pub fn projects(content: &Content<'_>, table: &mut impl Table) {
    let (words, heads) = (content.words, &content.say.heads);
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
            .chain(origin_heads(content))
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
        let record = content.project(*index);
        let sum = sums.next_if(|sum| sum.addition.row == *index);
        let count = record.row.indicators.to_string();
        table.row(
            document_cells(content, &record)
                .chain(amount_cells(content, &record))
                .chain(sum_cells(content, sum))
                .chain([
                    Cell::text(&record.goal),
                    Cell::number(count),
                    Cell::text(messages(findings.get(index))),
                ])
                .chain(line_cells(record.row.lines))
                .chain([Cell::text(&scope)]),
        );
    }
}

/// Whose row it is; the first [`WHOSE`] say in which file.
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

/// Where in the file it stands, and what of the file is here: the last [`ORIGIN`].
fn origin_heads(content: &Content<'_>) -> [&'static str; ORIGIN] {
    let heads = &content.say.heads;
    [heads.first_line, heads.last_line, heads.scope]
}

fn amount_heads(content: &Content<'_>) -> impl Iterator<Item = &'static str> {
    let columns = Column::ALL.map(content.words.column);
    columns.into_iter().chain([content.say.heads.assumed])
}

fn document_cells(content: &Content<'_>, record: &ProjectRecord) -> impl Iterator<Item = Cell> {
    let analysis = content.analysis;
    [
        Cell::text(analysis.source().name()),
        Cell::text(analysis.text(analysis.document().department)),
        Cell::text(content.money_unit_word()),
        Cell::text(&record.row.unit),
        Cell::number((record.row.index + 1).to_string()),
        Cell::text(&record.row.name),
    ]
    .into_iter()
}

fn amount_cells(content: &Content<'_>, record: &ProjectRecord) -> impl Iterator<Item = Cell> {
    let amounts = record.row.amounts;
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

/// The first and the last line of something.
pub fn line_cells(lines: Option<Lines>) -> impl Iterator<Item = Cell> {
    let line = |line: Option<u32>| line.map_or(Cell::EMPTY, |line| Cell::number(line.to_string()));
    [
        line(lines.map(|lines| lines.first)),
        line(lines.map(|lines| lines.last)),
    ]
    .into_iter()
}

/// What stands in a cell, and what it is to a spreadsheet.
#[derive(Clone)]
pub enum Cell {
    /// A number, or nothing.
    Number(String),
    /// Foreign text that a spreadsheet takes as it is.
    Text(String),
    /// Foreign text that it would take for a formula, behind an apostrophe.
    Guarded(String),
}

impl Cell {
    /// Nothing.
    pub const EMPTY: Self = Self::Number(String::new());

    /// Foreign text, made harmless.
    pub fn text(text: impl AsRef<str>) -> Self {
        let text = printable(text.as_ref());
        // A spreadsheet takes such a cell for a formula; behind an apostrophe it is text. See
        // OWASP, “CSV Injection”, which also names the full-width twins. Some pass over space.
        let shown = text.trim_start_matches(is_space);
        if text.starts_with(['\t', '\r', '\n'])
            || shown.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        {
            Self::Guarded(format!("'{text}"))
        } else {
            Self::Text(text.into_owned())
        }
    }

    /// An amount without separators, with its own sign; it is a number and cannot be a formula.
    pub fn money(amount: Option<Money>) -> Self {
        Self::Number(amount.map_or(String::new(), |amount| amount.to_string()))
    }

    /// A number of things.
    pub fn number(digits: String) -> Self {
        Self::Number(digits)
    }
}
