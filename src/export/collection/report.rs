//! A collection into a short report, to paste or to print.

use super::{CollectedContent, CollectionFormat};
use crate::collection::{CollectionSummary, DocumentRow, UseChoice};
use crate::document::Column;
use crate::export::Offer;
use crate::export::comparison::report::{Block, Cell};
use crate::export::comparison::{html as pages, markdown as notes};
use crate::export::{html, markdown};
use crate::money::MoneyUnit;
use crate::text;

/// One page to print.
pub const HTML: CollectionFormat = CollectionFormat {
    offer: Offer::of(&html::FORMAT),
    write: |content| {
        let heading = content.says.heading;
        pages::page(content.language, heading, &blocks(content, usize::MAX)).into_bytes()
    },
};

/// A short report as Markdown with tables.
pub const MARKDOWN: CollectionFormat = CollectionFormat {
    offer: Offer::of(&markdown::FORMAT),
    write: |content| notes::document(&blocks(content, markdown::MAX_ROWS)).into_bytes(),
};

/// How many of the indicators that several documents use are told.
const MAX_SHARED: u32 = 50;

/// The report, with at most so many files in its table.
fn blocks(content: &CollectedContent<'_>, most: usize) -> Vec<Block> {
    let summary = content.summary();
    let sentences = text::collection_sentences(content.language, &summary);
    let mut blocks = vec![Block::Title(content.says.heading.to_owned())];
    blocks.extend(sentences.into_iter().map(Block::Text));
    blocks.extend(documents(content, most));
    blocks.extend(repeated(content, &summary));
    blocks.extend(shared(content));
    blocks.push(Block::Text(content.files.made_by.to_owned()));
    blocks
}

fn figure(number: impl Into<u64>) -> Cell {
    Cell::Figure(text::count(number.into()))
}

fn documents(content: &CollectedContent<'_>, most: usize) -> Vec<Block> {
    let (heads, own) = (&content.files.heads, &content.says.heads);
    let rows = content.documents();
    let names = vec![
        heads.file,
        heads.department,
        own.year,
        heads.money_unit,
        (content.words.column)(Column::Total),
        own.projects,
        own.indicators,
        heads.verdict,
        heads.findings,
        own.not_read,
    ];
    let shown = rows.iter().take(most).map(|row| document(content, row));
    let mut blocks = vec![
        Block::Heading(content.says.documents.to_owned()),
        Block::Text(content.scope_sentence(rows.len())),
        Block::Table(names, shown.collect()),
    ];
    blocks.extend(more(content, rows.len().saturating_sub(most)));
    blocks
}

fn document(content: &CollectedContent<'_>, row: &DocumentRow) -> Vec<Cell> {
    let facts = row.read.as_ref().and_then(|read| read.as_ref().ok());
    let said = facts.map(|facts| {
        let tally = facts.findings;
        [
            Cell::Text(facts.department.clone()),
            Cell::Text(text::year_said(content.language, row.year)),
            Cell::Text(facts.money_unit.map_or("", MoneyUnit::word).to_owned()),
            Cell::Figure(facts.grand_total.map_or_else(String::new, text::grouped)),
            figure(facts.projects),
            figure(facts.indicators),
            Cell::Text((content.words.verdict.word)(facts.tally.worst()).to_owned()),
            figure(tally.errors + tally.warnings + tally.notes),
        ]
    });
    let nothing = || std::array::from_fn(|_| Cell::Figure(String::new()));
    let mut cells = vec![Cell::Text(row.path.clone())];
    cells.extend(said.unwrap_or_else(nothing));
    cells.push(Cell::Text(content.not_read(row)));
    cells
}

fn repeated(content: &CollectedContent<'_>, summary: &CollectionSummary) -> Vec<Block> {
    if summary.repeated.is_empty() {
        return Vec::new();
    }
    let entries = content.collection.entries();
    let rows = summary.repeated.iter().map(|it| {
        let tables = it.tables.iter().map(|(index, year)| {
            let path = crate::fold::shown(entries[*index as usize].path.clone());
            match year {
                Some(_) => format!("{path} · {}", text::year_said(content.language, *year)),
                None => path,
            }
        });
        let tables: Vec<String> = tables.collect();
        vec![
            Cell::Text(it.department.clone()),
            Cell::Text(tables.join(content.says.comma)),
        ]
    });
    let heads = vec![content.files.heads.department, content.says.heads.files];
    vec![
        Block::Heading(content.says.repeated.to_owned()),
        Block::Table(heads, rows.collect()),
    ]
}

fn shared(content: &CollectedContent<'_>) -> Vec<Block> {
    let uses = content.indicators(UseChoice::Shared, MAX_SHARED).rows;
    if uses.rows.is_empty() {
        return Vec::new();
    }
    let (words, own) = (&content.words.projects, &content.says.heads);
    let heads = vec![
        words.l2,
        words.indicator_name,
        own.documents,
        own.uses,
        own.targets,
    ];
    let rows = uses.rows.iter().map(|it| {
        vec![
            Cell::Text(it.l2.clone()),
            Cell::Text(it.name.clone()),
            figure(it.documents),
            figure(it.uses),
            figure(it.targets),
        ]
    });
    let mut blocks = vec![
        Block::Heading(content.says.shared.to_owned()),
        Block::Table(heads, rows.collect()),
    ];
    let left = (uses.total as usize).saturating_sub(uses.rows.len());
    blocks.extend(more(content, left));
    blocks
}

/// So many are not listed.
fn more(content: &CollectedContent<'_>, left: usize) -> Option<Block> {
    (left > 0).then(|| Block::Text((content.files.more)(&text::count(left as u64))))
}
