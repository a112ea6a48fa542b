//! The answers to queries: figures and texts of the document, owned and ready to cross to the page.

use serde::{Deserialize, Serialize};

use super::SeverityTally;
use crate::checks::Severity;
use crate::document::{Column, Coverage, RepairKind};
use crate::layout::Evidence;
use crate::money::{Money, MoneyUnit};
use crate::source::Encoding;
use crate::span::Lines;
use crate::totals::{Addition, Cause, Level, Verdict};

/// The first screen: whose table it is, the verdict and the numbers behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The file's name.
    pub file_name: String,
    /// Length of the file in bytes.
    pub bytes: u64,
    /// The SHA-256 of the file's bytes, as 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// How the bytes were read.
    pub encoding: Encoding,
    /// Lines of the text.
    pub lines: u32,
    /// How much of the text was understood.
    pub coverage: Coverage,
    /// The table's title; empty when it prints none.
    pub title: String,
    /// The department; empty when it prints none.
    pub department: String,
    /// The unit of money; `None` when the text does not declare one.
    pub money_unit: Option<MoneyUnit>,
    /// Number of units with a row of their own.
    pub units: u32,
    /// Number of projects.
    pub projects: u32,
    /// Number of indicators.
    pub indicators: u32,
    /// Rows whose source columns are a guess.
    pub assumed_rows: u32,
    /// Name of the shape that the text was read as; see [`crate::layout::SHAPES`].
    pub shape: String,
    /// Names of all shapes that a text can be read as, in their own order.
    pub shapes: Vec<String>,
    /// What spoke for it.
    pub evidence: Evidence,
    /// Repairs by kind, with how many of each; kinds without any are left out.
    pub repairs: Vec<(RepairKind, u32)>,
    /// 总计 of the 合计 row.
    pub grand_total: Option<Money>,
    /// Additions by verdict.
    pub tally: Tally,
    /// Findings by severity.
    pub findings: SeverityTally,
    /// The additions of the 合计 row and of the units that do not hold exactly, worst and largest
    /// first, at most [`MAX_CONCERNS`].
    pub concerns: Vec<AdditionRow>,
}

/// How many additions [`Summary::concerns`] holds at most.
pub const MAX_CONCERNS: usize = 20;

/// Number of additions by verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Exact ones.
    pub exact: u32,
    /// Those within rounding.
    pub rounding: u32,
    /// Those that could not be checked.
    pub unchecked: u32,
    /// Those that differ.
    pub differs: u32,
}

impl Tally {
    /// The number of additions.
    pub fn count(self) -> u32 {
        self.exact + self.rounding + self.unchecked + self.differs
    }

    /// The worst verdict; [`Verdict::Unchecked`] when there is no addition at all, since nothing
    /// was checked then.
    pub fn worst(self) -> Verdict {
        if self.differs > 0 {
            Verdict::Differs
        } else if self.unchecked > 0 || self.count() == 0 {
            Verdict::Unchecked
        } else if self.rounding > 0 {
            Verdict::Rounding
        } else {
            Verdict::Exact
        }
    }
}

/// A window of a list: `len` rows from `start`, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// First row, from 0.
    pub start: u32,
    /// Number of rows wanted; fewer come at the end of the list.
    pub len: u32,
}

/// Rows of a list, and where in it they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows<T> {
    /// Index of the first row, from 0.
    pub start: u32,
    /// Length of the whole list.
    pub total: u32,
    /// The rows.
    pub rows: Vec<T>,
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self {
            start: 0,
            total: 0,
            rows: Vec::new(),
        }
    }
}

/// The amounts of a row, in column order: 总计, 财政拨款, 财政专户拨款, 其他资金.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AmountCells {
    /// One amount a column; `None` for an empty cell.
    pub cells: [Option<Money>; 4],
    /// Whether the columns after 总计 are a guess.
    pub assumed: bool,
}

/// How additions are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum AdditionOrder {
    /// 合计 and beneath it units, rows of sums and projects: each beneath the row that sums it up.
    #[default]
    Tree,
    /// 合计, units, rows of sums, projects: each as printed.
    Printed,
    /// The largest difference first; those without one last, as printed.
    BySize,
}

/// Additions in view, and how they are ordered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdditionList {
    /// The order.
    pub order: AdditionOrder,
    /// The additions.
    pub rows: Rows<AdditionRow>,
    /// For each of these, how many rows sum it up, directly or not, in [`AdditionOrder::Tree`]; 0 in
    /// other orders.
    pub depths: Vec<u32>,
    /// The names of the rows that sum up the first one in view and stand before it, the outermost
    /// first; empty where none is printed.
    pub above: Vec<String>,
}

/// An addition, with the name and lines of its row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdditionRow {
    /// The addition.
    pub addition: Addition,
    /// Name of the row that states the total.
    pub name: String,
    /// The lines of the row.
    pub lines: Option<Lines>,
    /// What may explain that it differs; see [`crate::totals::Evidence::causes`].
    pub causes: Vec<CauseRow>,
}

/// What may explain that an addition differs, with the names and lines of its figures.
pub type CauseRow = Cause<FigureRow, Lines>;

/// A figure of the table, with the name of its row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureRow {
    /// The level of its row.
    pub level: Level,
    /// Name of its row.
    pub name: String,
    /// Its column.
    pub column: Column,
    /// What is printed.
    pub value: Option<Money>,
    /// Its lines in the source.
    pub lines: Option<Lines>,
}

/// A project as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectRow {
    /// Index among all projects, from 0.
    pub index: u32,
    /// Name.
    pub name: String,
    /// Name of its unit; empty when it has no unit row.
    pub unit: String,
    /// Amounts.
    pub amounts: AmountCells,
    /// Number of its indicators.
    pub indicators: u32,
    /// Number of its findings, of the checks that are not switched off.
    pub findings: u32,
    /// The worst of these.
    pub worst: Option<Severity>,
    /// Its lines in the source.
    pub lines: Option<Lines>,
}

/// A place where the reader did more than follow the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepairRow {
    /// What was done.
    pub kind: RepairKind,
    /// Its lines in the source.
    pub lines: Lines,
}

/// Text that was not understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnexplainedRow {
    /// Its lines in the source.
    pub lines: Lines,
    /// The text.
    pub text: String,
}
