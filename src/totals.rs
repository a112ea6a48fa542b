//! A document into every addition it implies, each with an exact difference and a verdict.

mod causes;

pub use self::causes::{Cause, CutSign, Evidence, Figure, Slip};
use serde::{Deserialize, Serialize};

use crate::document::{Amounts, Column, Document};
use crate::money::Money;

/// Which row states the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// 合计 against the units.
    Grand,
    /// A unit against its projects.
    Unit,
    /// A category or 小计 against its projects.
    Subtotal,
    /// A project's 总计 against its sources.
    Project,
}

/// What is added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Addend {
    /// The 总计 column of the rows below.
    Total,
    /// The 财政拨款 column of the rows below.
    Fiscal,
    /// The 财政专户拨款 column of the rows below.
    Special,
    /// The 其他资金 column of the rows below.
    Other,
    /// The source columns of the same row.
    Sources,
}

impl From<Column> for Addend {
    fn from(column: Column) -> Self {
        match column {
            Column::Total => Self::Total,
            Column::Fiscal => Self::Fiscal,
            Column::Special => Self::Special,
            Column::Other => Self::Other,
        }
    }
}

impl Addend {
    /// The column of the rows below; `None` for the sources of the same row.
    pub fn column(self) -> Option<Column> {
        match self {
            Self::Total => Some(Column::Total),
            Self::Fiscal => Some(Column::Fiscal),
            Self::Special => Some(Column::Special),
            Self::Other => Some(Column::Other),
            Self::Sources => None,
        }
    }
}

/// Whether an addition holds. The order is that of concern: the greatest is the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// The parts add up to the stated amount, to the last digit.
    Exact,
    /// They do not, but by no more than rounding of each figure can explain.
    Rounding,
    /// It could not be checked.
    Unchecked,
    /// They do not, by more than rounding can explain.
    Differs,
}

/// Why an addition could not be checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unchecked {
    /// The row states no amount in this column although its parts do.
    NotStated,
    /// No part is printed.
    NoParts,
    /// The sum has more digits than can be kept exactly.
    TooManyDigits,
}

/// One addition that the document implies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addition {
    /// The level of the row that states the total.
    pub level: Level,
    /// Index of the unit, subtotal or project among all of its level, from 0; 0 for 合计.
    pub row: u32,
    /// What is added up.
    pub addend: Addend,
    /// What is printed.
    pub stated: Option<Money>,
    /// What the parts add up to.
    pub sum: Option<Money>,
    /// Exactly `stated − sum`.
    pub difference: Option<Money>,
    /// The most that rounding can explain: half a unit of the table's last decimal for each part
    /// and for the stated figure.
    pub bound: Money,
    /// How many parts were added.
    pub parts: u32,
    /// Whether it holds.
    pub verdict: Verdict,
    /// Why it was not checked; `Some` exactly when the verdict is [`Verdict::Unchecked`].
    pub reason: Option<Unchecked>,
    /// Whether the column of a figure in it is a guess.
    pub assumed: bool,
}

/// Every addition of the document: 合计, then each unit, each subtotal and each project, each
/// column by itself.
///
/// An addition that nobody prints a figure of is not in the list: an empty column implies nothing.
pub fn additions(document: &Document) -> Vec<Addition> {
    let decimals = last_decimal(document);
    let mut list = Vec::new();
    additions_of_row(document, Level::Grand, 0, decimals, &mut list);
    for row in 0..document.units.len() as u32 {
        additions_of_row(document, Level::Unit, row, decimals, &mut list);
    }
    for row in 0..document.subtotals.len() as u32 {
        additions_of_row(document, Level::Subtotal, row, decimals, &mut list);
    }
    for row in 0..document.projects.len() as u32 {
        additions_of_row(document, Level::Project, row, decimals, &mut list);
    }
    list.shrink_to_fit();
    list
}

/// Adds to `list` what one row states the totals of: its columns, then its sources.
fn additions_of_row(
    document: &Document,
    level: Level,
    row: u32,
    decimals: u32,
    list: &mut Vec<Addition>,
) {
    // A table without a 合计 row, or projects without a unit row above them, have nothing that
    // states their sum; that it was not checked is said, not passed over.
    let nothing = Amounts::default();
    let stated = match level {
        Level::Grand => {
            let total = document.grand_total.as_ref();
            let stated = total.map_or(&nothing, |total| &total.amounts);
            let rows = || document.units.iter().map(|unit| &unit.amounts);
            list.extend(columns(level, row, stated, rows, decimals));
            stated
        }
        Level::Unit => {
            let unit = &document.units[row as usize];
            let projects = document.projects_of(unit);
            let rows = || projects.iter().map(|project| &project.amounts);
            list.extend(columns(level, row, &unit.amounts, rows, decimals));
            &unit.amounts
        }
        Level::Subtotal => {
            let subtotal = &document.subtotals[row as usize];
            let projects = document.projects_under(subtotal);
            let rows = || projects.iter().map(|project| &project.amounts);
            list.extend(columns(level, row, &subtotal.amounts, rows, decimals));
            &subtotal.amounts
        }
        Level::Project => &document.projects[row as usize].amounts,
    };
    list.extend(sources(level, row, stated, decimals));
}

/// The table's last decimal: the most decimals that any of its amounts is printed with.
fn last_decimal(document: &Document) -> u32 {
    let total = document.grand_total.iter().map(|total| &total.amounts);
    let units = document.units.iter().map(|unit| &unit.amounts);
    let subtotals = document.subtotals.iter().map(|row| &row.amounts);
    let projects = document.projects.iter().map(|project| &project.amounts);
    total
        .chain(units)
        .chain(subtotals)
        .chain(projects)
        .flat_map(Amounts::printed)
        .map(|(_, amount)| amount.value.decimals())
        .max()
        .unwrap_or(0)
}

/// One addition for each column in which the row or one of the rows below prints an amount.
fn columns<'a, Rows, Below>(
    level: Level,
    row: u32,
    stated: &'a Amounts,
    rows: Rows,
    decimals: u32,
) -> impl Iterator<Item = Addition> + 'a
where
    Rows: Fn() -> Below + 'a,
    Below: Iterator<Item = &'a Amounts>,
{
    Column::ALL.into_iter().filter_map(move |column| {
        let parts: Vec<Money> = rows().filter_map(|below| below.value(column)).collect();
        // A row whose columns are a guess may have an amount in this one even if it was put elsewhere.
        let guessed =
            column != Column::Total && (stated.assumed || rows().any(|below| below.assumed));
        let stated = stated.value(column);
        (stated.is_some() || !parts.is_empty()).then(|| Addition {
            assumed: guessed,
            ..judge(level, row, column.into(), stated, &parts, decimals)
        })
    })
}

/// 总计 against the sources of the same row. Which source column an amount stands in does not
/// change this sum, so it is never a guess.
fn sources(level: Level, row: u32, amounts: &Amounts, decimals: u32) -> Option<Addition> {
    let parts: Vec<Money> = amounts.sources().map(|(_, amount)| amount.value).collect();
    let stated = amounts.value(Column::Total);
    let implied = stated.is_some() || !parts.is_empty();
    // 合计 and unit rows state their columns above; one that prints 总计 alone implies no more.
    let checked_elsewhere = level != Level::Project && parts.is_empty();
    (implied && !checked_elsewhere)
        .then(|| judge(level, row, Addend::Sources, stated, &parts, decimals))
}

fn judge(
    level: Level,
    row: u32,
    addend: Addend,
    stated: Option<Money>,
    parts: &[Money],
    decimals: u32,
) -> Addition {
    let count = parts.len() as u32;
    let bound = Money::half_units(decimals, count + 1);
    let sum = parts
        .iter()
        .try_fold(Money::ZERO, |sum, part| sum.plus(*part))
        .filter(|_| count > 0);
    let difference = stated.zip(sum).and_then(|(stated, sum)| stated.minus(sum));
    let (verdict, reason) = match difference {
        Some(difference) if difference.is_zero() => (Verdict::Exact, None),
        Some(difference) if difference.abs() <= bound => (Verdict::Rounding, None),
        Some(_) => (Verdict::Differs, None),
        None if count == 0 => (Verdict::Unchecked, Some(Unchecked::NoParts)),
        None if stated.is_none() => (Verdict::Unchecked, Some(Unchecked::NotStated)),
        None => (Verdict::Unchecked, Some(Unchecked::TooManyDigits)),
    };
    Addition {
        level,
        row,
        addend,
        stated,
        sum,
        difference,
        bound,
        parts: count,
        verdict,
        reason,
        assumed: false,
    }
}
