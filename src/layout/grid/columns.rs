//! Header cells into columns: which cell of a row is the name, which an amount, by their words.

use super::{Cell, Record, flow};
use crate::document::Column;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Running numbers of the rows, which say nothing.
    RunningNumber,
    /// Names: 合计, units and projects.
    Name,
    /// Amounts.
    Amount(Column),
    /// Goals.
    Goal,
    /// Indicators.
    Indicators,
}

/// A header cell is a few words; a longer one is a sentence that happens to hold them.
const MAX_HEADER_CELL_CHARS: usize = 30;

/// What the column below a header cell holds; `words` without white space.
///
/// 其它资金 and 合计 stand in tables of other departments for 其他资金 and 总计; tabula prints 户 as
/// 戶.
pub fn role(words: &str) -> Option<Role> {
    let has = |word: &str| words.contains(word);
    if words.chars().count() > MAX_HEADER_CELL_CHARS {
        None
    } else if words == "序号" {
        Some(Role::RunningNumber)
    } else if has("项目名称") {
        Some(Role::Name)
    } else if has("绩效指标") {
        Some(Role::Indicators)
    } else if has("绩效目标") {
        Some(Role::Goal)
    } else if has("专户") || has("专戶") {
        Some(Role::Amount(Column::Special))
    } else if has("其他") || has("其它") {
        Some(Role::Amount(Column::Other))
    } else if has("财政拨款") {
        Some(Role::Amount(Column::Fiscal))
    } else if has("总计") || matches!(words, "合计" | "小计" | "金额") {
        Some(Role::Amount(Column::Total))
    } else {
        None
    }
}

/// The columns of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    roles: Vec<Option<Role>>,
    /// Whether the tool left out empty columns, so that which sources are printed is a guess.
    pub sources_guessed: bool,
}

impl Columns {
    /// Columns that hold `roles`, from the left.
    pub fn new(roles: Vec<Option<Role>>) -> Self {
        Self {
            roles,
            sources_guessed: false,
        }
    }

    /// Number of columns.
    pub fn len(&self) -> usize {
        self.roles.len()
    }

    /// What the column with this index holds, from 0; `None` when it is none of the table's own.
    pub fn role(&self, index: usize) -> Option<Role> {
        self.roles.get(index).copied().flatten()
    }

    /// Index of the column that holds `role`.
    pub fn index(&self, role: Role) -> Option<usize> {
        self.roles.iter().position(|one| *one == Some(role))
    }

    /// Whether amounts stand in the column.
    pub fn is_amount(&self, index: usize) -> bool {
        matches!(self.role(index), Some(Role::Amount(_)))
    }

    /// Whether text, which may break over lines, stands in the column.
    pub fn is_text(&self, index: usize) -> bool {
        matches!(
            self.role(index),
            Some(Role::Name | Role::Goal | Role::Indicators)
        )
    }

    /// The columns under these header cells, if they are the header of such a table: names, 总计
    /// and a source of it, and goals or indicators.
    pub fn under(text: &str, cells: &[Cell]) -> Option<Self> {
        // A tool that takes the title for the table's first row puts its end above the words.
        let words = |cell: &Cell| {
            let all = cell.flow(text);
            match (role(&all), cell.pieces.last()) {
                (None, Some(last)) => flow(text, &[*last]),
                (Some(_), _) | (None, None) => all,
            }
        };
        Self::of_words(cells.iter().map(words))
    }

    /// The columns under header cells with these words, if they are the header of such a table.
    pub fn of_words(words: impl Iterator<Item = String>) -> Option<Self> {
        let mut columns = Self::default();
        for words in words {
            // A word that comes twice heads two columns, of which the first is the table's.
            let role = role(&words).filter(|role| columns.index(*role).is_none());
            columns.roles.push(role);
        }
        let has = |role| columns.index(role).is_some();
        let has_source = |source: &Column| has(Role::Amount(*source));
        let complete = has(Role::Name)
            && has(Role::Amount(Column::Total))
            && Column::SOURCES.iter().any(has_source)
            && (has(Role::Goal) || has(Role::Indicators));
        complete.then_some(columns)
    }
}

/// The header row of a table.
#[derive(Debug)]
pub struct Header {
    /// Index of its first record.
    pub start: usize,
    /// One past the index of its last record.
    pub end: usize,
    /// The columns that it heads.
    pub columns: Columns,
}

/// A header stands on at most this many records.
const MAX_HEADER_RECORDS: usize = 3;

impl Header {
    /// The first header among `records`.
    pub fn find(text: &str, records: &[Record]) -> Option<Self> {
        (0..records.len()).find_map(|start| Self::at(text, records, start))
    }

    /// The header that begins at the record `start`.
    ///
    /// Besides one row, it may be rows under each other (预算资金 above 总计 and its sources) or a
    /// row that breaks over lines.
    fn at(text: &str, records: &[Record], start: usize) -> Option<Self> {
        if let Some(columns) = Columns::under(text, &records[start].cells) {
            let end = start + 1;
            return Some(Self {
                start,
                end,
                columns,
            });
        }
        let names_projects = |cell: &Cell| role(&cell.flow(text)) == Some(Role::Name);
        if !records[start].cells.iter().any(names_projects) {
            return None;
        }
        let most = records.len().min(start + MAX_HEADER_RECORDS);
        (start + 2..=most).find_map(|end| {
            let rows = &records[start..end];
            let columns = Columns::under(text, &stacked(rows))
                .or_else(|| Columns::under(text, &chained(rows)))?;
            Some(Self {
                start,
                end,
                columns,
            })
        })
    }
}

/// The cells of rows that stand under each other, column by column.
fn stacked(rows: &[Record]) -> Vec<Cell> {
    let count = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut cells = vec![Cell::default(); count];
    for row in rows {
        for (cell, lower) in cells.iter_mut().zip(&row.cells) {
            // A heading over several columns is no part of theirs: the lowest words name a column.
            if !lower.is_empty() {
                cell.pieces.clone_from(&lower.pieces);
            }
        }
    }
    cells
}

/// The cells of a row whose cells break over lines.
pub(super) fn chained(rows: &[Record]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for row in rows {
        let mut rest = row.cells.iter();
        if let (Some(last), Some(first)) = (cells.last_mut(), row.cells.first()) {
            last.append(first);
            rest.next();
        }
        cells.extend(rest.cloned());
    }
    cells
}
