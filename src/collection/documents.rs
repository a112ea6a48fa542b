//! A collection into a window of its table of documents: chosen, ordered.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::{Collection, Entry, Fate, NotRead, TableFacts, Year};
use crate::fold::{self, Needle};
use crate::money::MoneyUnit;
use crate::query::{Direction, Rows, Window};
use crate::totals::Verdict;

/// Which files are wanted, and in what order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DocumentQuery {
    /// Only those of which this holds.
    pub choice: DocumentChoice,
    /// Only those that hold this in their path, department or title; see [`crate::fold::Needle`].
    /// White space holds for all.
    pub text: String,
    /// The order.
    pub order: DocumentOrder,
}

/// What holds of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentChoice {
    /// Anything.
    #[default]
    Any,
    /// It is such a table.
    Read,
    /// Some of its additions differ.
    Differs,
    /// The checks found errors.
    Errors,
    /// Some of its text was not understood.
    Unexplained,
    /// It gave no document.
    NotRead,
}

impl DocumentChoice {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Any,
        Self::Read,
        Self::Differs,
        Self::Errors,
        Self::Unexplained,
        Self::NotRead,
    ];

    fn holds(self, entry: &Entry) -> bool {
        let facts = entry.gist().map(|gist| &gist.facts);
        match self {
            Self::Any => true,
            Self::Read => facts.is_some(),
            Self::Differs => facts.is_some_and(|facts| facts.tally.differs > 0),
            Self::Errors => facts.is_some_and(|facts| facts.findings.errors > 0),
            Self::Unexplained => facts.is_some_and(|facts| facts.coverage.unexplained > 0),
            Self::NotRead => matches!(entry.fate, Fate::NotRead(_)),
        }
    }
}

/// How files are ordered; those that are alike, and those without what is ordered by, stay as given,
/// the latter behind all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DocumentOrder {
    /// By what.
    pub key: DocumentKey,
    /// In which direction.
    pub direction: Direction,
}

/// What files are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentKey {
    /// As they were given.
    #[default]
    Given,
    /// The department.
    Department,
    /// The year.
    Year,
    /// The number of projects.
    Projects,
    /// The number of indicators.
    Indicators,
    /// 总计, all brought into 元; one without a unit of money is not compared.
    Total,
    /// The worst verdict.
    Verdict,
    /// Errors, then warnings, then notes.
    Findings,
    /// How much of the text was not understood.
    Unexplained,
}

/// A window of the files that are wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DocumentList {
    /// What was asked for.
    pub query: DocumentQuery,
    /// The files.
    pub rows: Rows<DocumentRow>,
    /// How many files there are for each of [`DocumentChoice::ALL`], in that order, that hold the text.
    pub choices: [u32; DocumentChoice::ALL.len()],
}

/// A file as the table shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentRow {
    /// Index among all files, from 0.
    pub index: u32,
    /// Where it was found.
    pub path: String,
    /// The year that it is of.
    pub year: Option<Year>,
    /// What is said of it; `None` while it is not read.
    pub read: Option<Result<TableFacts, NotRead>>,
    /// Whether its texts are kept.
    pub whole: bool,
}

/// A window of the files that `query` asks for.
pub fn documents(collection: &Collection, query: &DocumentQuery, window: Window) -> DocumentList {
    let needle = Needle::new(&query.text);
    let has_text = |entry: &Entry| {
        needle.as_ref().is_none_or(|needle| {
            let facts = entry.gist().map(|gist| &gist.facts);
            let texts = facts.map_or(["", ""], |facts| [&facts.department, &facts.title]);
            let mut texts = [entry.path.as_str()].into_iter().chain(texts);
            texts.any(|text| needle.is_in(text.chars()))
        })
    };
    let of_text: Vec<(u32, &Entry)> = (0..)
        .zip(collection.entries())
        .filter(|(_, entry)| has_text(entry))
        .collect();
    let choices = DocumentChoice::ALL.map(|choice| {
        let holds = of_text.iter().filter(|(_, entry)| choice.holds(entry));
        holds.count() as u32
    });
    let mut chosen: Vec<(u32, &Entry)> = of_text;
    chosen.retain(|(_, entry)| query.choice.holds(entry));
    order(&mut chosen, query.order);
    let total = chosen.len() as u32;
    let start = window.start.min(total);
    let end = start.saturating_add(window.len).min(total);
    let rows = chosen[start as usize..end as usize].iter();
    DocumentList {
        query: query.clone(),
        rows: Rows {
            start,
            total,
            rows: rows.map(|(index, entry)| row(*index, entry)).collect(),
        },
        choices,
    }
}

fn row(index: u32, entry: &Entry) -> DocumentRow {
    DocumentRow {
        index,
        path: fold::shown(entry.path.clone()),
        year: entry.year(),
        read: match &entry.fate {
            Fate::Waiting => None,
            Fate::Read(gist) => Some(Ok(gist.facts.clone())),
            Fate::NotRead(reason) => Some(Err(*reason)),
        },
        whole: entry.gist().is_some_and(|gist| gist.whole),
    }
}

/// What is compared of a file.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    Text(&'a str),
    Number(i128),
    Numbers([u32; 3]),
    Verdict(Verdict),
}

fn order(files: &mut [(u32, &Entry)], order: DocumentOrder) {
    // Whichever the direction, what has no key comes last.
    match order.direction {
        Direction::Ascending => files.sort_by(|(_, one), (_, other)| {
            let (one, other) = (key(one, order.key), key(other, order.key));
            (one.is_none(), one).cmp(&(other.is_none(), other))
        }),
        Direction::Descending => files.sort_by(|(_, one), (_, other)| {
            let (one, other) = (key(one, order.key), key(other, order.key));
            (one.is_none(), Reverse(one)).cmp(&(other.is_none(), Reverse(other)))
        }),
    }
}

fn key(entry: &Entry, key: DocumentKey) -> Option<Key<'_>> {
    let facts = entry.gist().map(|gist| &gist.facts);
    match key {
        DocumentKey::Given => None,
        DocumentKey::Department => facts
            .map(|facts| facts.department.as_str())
            .filter(|department| !department.is_empty())
            .map(Key::Text),
        DocumentKey::Year => entry.year().map(|year| Key::Number(year.year.into())),
        DocumentKey::Projects => facts.map(|facts| Key::Number(facts.projects.into())),
        DocumentKey::Indicators => facts.map(|facts| Key::Number(facts.indicators.into())),
        DocumentKey::Total => facts.and_then(total_in_yuan).map(Key::Number),
        DocumentKey::Verdict => facts.map(|facts| Key::Verdict(facts.tally.worst())),
        DocumentKey::Findings => facts.map(|facts| {
            let tally = facts.findings;
            Key::Numbers([tally.errors, tally.warnings, tally.notes])
        }),
        DocumentKey::Unexplained => {
            facts.map(|facts| Key::Number(facts.coverage.unexplained.into()))
        }
    }
}

/// 总计 in 10^-12 元, which every printed amount is a whole number of.
fn total_in_yuan(facts: &TableFacts) -> Option<i128> {
    let total = facts.grand_total?;
    let total = total.converted(facts.money_unit?, MoneyUnit::Yuan)?;
    total.scaled(12)
}
