//! The data model: what a table says, every field as places in the source.
//!
//! A field is a [`Passage`]: a run of [`Span`]s in the document's arena. Text is made from the
//! source when somebody reads it, so a document costs a fraction of its text, and the claims that
//! tile the text (see [`Document::claims`]) are the fields themselves, not a copy that could drift.

mod claims;
mod join;

pub use self::claims::{Claim, ClaimKind, Owner};
pub use self::join::LOST_HYPHEN;
use crate::money::{Money, MoneyUnit};
use crate::span::Span;

/// A text that may lie in several pieces of the source (wrapped lines, cells, pages): a range in
/// the document's arena of spans. Empty when the document does not print the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Passage {
    first: u32,
    count: u32,
}

impl Passage {
    /// Whether the document prints nothing here.
    pub fn is_empty(self) -> bool {
        self.count == 0
    }
}

/// The four columns of money, in the order in which the table prints them.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Column {
    /// 总计
    Total,
    /// 财政拨款
    Fiscal,
    /// 财政专户拨款
    Special,
    /// 其他资金
    Other,
}

impl Column {
    /// All columns in printed order.
    pub const ALL: [Self; 4] = [Self::Total, Self::Fiscal, Self::Special, Self::Other];

    /// The columns that 总计 is the sum of.
    pub const SOURCES: [Self; 3] = [Self::Fiscal, Self::Special, Self::Other];

    /// Position in printed order, from 0.
    pub fn index(self) -> usize {
        self as usize
    }
}

/// One printed amount and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// The amount, in the table's unit of money.
    pub value: Money,
    /// Its digits in the source.
    pub place: Passage,
}

/// The amounts of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amounts {
    cells: [Option<Amount>; 4],
    /// Whether the text does not say which source column the amounts belong to, so that the
    /// columns after 总计 are a guess.
    pub assumed: bool,
}

impl Amounts {
    /// The amount in `column`; `None` for an empty cell.
    pub fn get(&self, column: Column) -> Option<Amount> {
        self.cells[column.index()]
    }

    /// The value in `column`; `None` for an empty cell.
    pub fn value(&self, column: Column) -> Option<Money> {
        self.get(column).map(|amount| amount.value)
    }

    /// Puts an amount into `column`.
    pub fn set(&mut self, column: Column, amount: Amount) {
        self.cells[column.index()] = Some(amount);
    }

    /// Empties every column but 总计.
    pub fn clear_sources(&mut self) {
        for column in Column::SOURCES {
            self.cells[column.index()] = None;
        }
    }

    /// The printed amounts in column order.
    pub fn printed(&self) -> impl Iterator<Item = (Column, Amount)> + '_ {
        Column::ALL
            .into_iter()
            .filter_map(|column| self.get(column).map(|amount| (column, amount)))
    }

    /// The printed source amounts (all but 总计), in column order.
    pub fn sources(&self) -> impl Iterator<Item = (Column, Amount)> + '_ {
        self.printed()
            .filter(|(column, _)| *column != Column::Total)
    }
}

/// The 合计 row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrandTotal {
    /// The printed word, 合计 or its like.
    pub label: Passage,
    /// Its amounts.
    pub amounts: Amounts,
}

/// A unit (单位) and the projects that follow its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its name; empty when projects stand in the text without a unit row above them.
    pub name: Passage,
    /// Its amounts as printed on its row.
    pub amounts: Amounts,
    /// Its projects, as a range in [`Document::projects`].
    pub projects: std::ops::Range<u32>,
}

/// A row that states the sum of projects between unit and project: a category of them, 小计, or a
/// department above its units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subtotal {
    /// Its name.
    pub name: Passage,
    /// Its amounts as printed; never added to those of units or projects.
    pub amounts: Amounts,
    /// The projects that it sums up, as a range in [`Document::projects`].
    pub projects: std::ops::Range<u32>,
}

/// A project (项目).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Its name.
    pub name: Passage,
    /// Its amounts.
    pub amounts: Amounts,
    /// Its goal (绩效目标); empty when none is printed.
    pub goal: Passage,
    /// Its indicators, as a range in [`Document::indicators`].
    pub indicators: std::ops::Range<u32>,
}

/// An indicator (绩效指标), printed as
/// `N、D-一级；DD-二级；NAME；实施周期指标值:X；年度指标值:Y。`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Indicator {
    /// The running number in its project, from 1, as printed.
    pub number: u32,
    /// All of it, keywords and punctuation included.
    pub whole: Passage,
    /// Code of the level-1 class, such as `1`.
    pub l1_code: Passage,
    /// Level-1 class, such as 产出指标.
    pub l1: Passage,
    /// Code of the level-2 class, such as `11`.
    pub l2_code: Passage,
    /// Level-2 class, such as 数量指标.
    pub l2: Passage,
    /// What is measured.
    pub name: Passage,
    /// 实施周期指标值: the value for the whole period.
    pub cycle: Passage,
    /// 年度指标值: the value for the year.
    pub annual: Passage,
}

/// How many characters that are not white space were read as what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Coverage {
    /// In fields of the document.
    pub understood: u64,
    /// In page furniture.
    pub furniture: u64,
    /// In neither.
    pub unexplained: u64,
}

/// Where the reader did more than follow the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repair {
    /// What was done.
    pub kind: RepairKind,
    /// Where.
    pub place: Span,
}

/// What a reader may do beyond following the text.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum RepairKind {
    /// A radical was read as the ordinary ideograph.
    RadicalFolded,
    /// A hyphen that the tool dropped or replaced at a line end was read where it must stand.
    HyphenRestored,
    /// An amount whose digits stand on two lines was read as one.
    AmountJoined,
    /// A row that a page break parts was read as one.
    RowJoinedOverPages,
    /// Which amounts, name, goal and indicators belong together is a guess by their order.
    CellsPaired,
    /// Where a name, goal or indicator ends is a guess.
    BorderGuessed,
    /// Another table follows in the text; only the first one is read.
    FurtherTableLeftUnread,
}

/// A table as read. Whatever is not in its fields is in `furniture` or `unexplained`.
#[derive(Debug, Default)]
pub struct Document {
    spans: Vec<Span>,
    /// The title line.
    pub title: Passage,
    /// The department's name, without its label.
    pub department: Passage,
    /// The declared unit of money and where; `None` when the text does not declare one.
    pub money_unit: Option<(MoneyUnit, Passage)>,
    /// Labels before the department and the unit of money.
    pub labels: Vec<(ClaimKind, Passage)>,
    /// The header row.
    pub header: Passage,
    /// The 合计 row.
    pub grand_total: Option<GrandTotal>,
    /// The units in printed order.
    pub units: Vec<Unit>,
    /// The rows between unit and project, in printed order.
    pub subtotals: Vec<Subtotal>,
    /// All projects in printed order; each belongs to exactly one unit.
    pub projects: Vec<Project>,
    /// All indicators in printed order; each belongs to exactly one project.
    pub indicators: Vec<Indicator>,
    /// Page furniture.
    pub furniture: Vec<Passage>,
    /// Where the reader did more than follow the text, in printed order.
    pub repairs: Vec<Repair>,
    /// What was not understood, in printed order.
    pub unexplained: Vec<Span>,
}

impl Document {
    /// Whether some row says something: lines that have names only are no table.
    pub fn says_something(&self) -> bool {
        let units = self.units.iter().map(|unit| unit.amounts);
        let projects = self.projects.iter().map(|project| project.amounts);
        let total = self.grand_total.iter().map(|total| total.amounts);
        let mut amounts = units.chain(projects).chain(total);
        !self.indicators.is_empty() || amounts.any(|row| row.printed().next().is_some())
    }

    /// Stores the pieces of a field and returns the field.
    pub fn passage(&mut self, pieces: &[Span]) -> Passage {
        let first = self.spans.len() as u32;
        self.spans.extend_from_slice(pieces);
        Passage {
            first,
            count: self.spans.len() as u32 - first,
        }
    }

    /// Gives back the room that lists took for growing, which may be as much as they fill: a
    /// document that is read does not grow.
    pub fn shrink(&mut self) {
        self.spans.shrink_to_fit();
        self.projects.shrink_to_fit();
        self.indicators.shrink_to_fit();
        self.furniture.shrink_to_fit();
        self.repairs.shrink_to_fit();
        self.unexplained.shrink_to_fit();
    }

    /// The places of a field.
    pub fn spans(&self, passage: Passage) -> &[Span] {
        let first = passage.first as usize;
        &self.spans[first..first + passage.count as usize]
    }

    /// From the first byte of a field to its last; `None` when it is empty. Pieces are in the order
    /// in which they are read, which a tool may have printed otherwise.
    pub fn extent(&self, passage: Passage) -> Option<Span> {
        let spans = self.spans(passage).iter();
        Some(Span {
            start: spans.clone().map(|span| span.start).min()?,
            end: spans.map(|span| span.end).max()?,
        })
    }

    /// The projects of a unit.
    pub fn projects_of(&self, unit: &Unit) -> &[Project] {
        &self.projects[unit.projects.start as usize..unit.projects.end as usize]
    }

    /// The projects that a row of sums is the sum of.
    pub fn projects_under(&self, subtotal: &Subtotal) -> &[Project] {
        &self.projects[subtotal.projects.start as usize..subtotal.projects.end as usize]
    }

    /// The unit of the project with this index in [`Document::projects`].
    pub fn unit_of(&self, project: u32) -> Option<&Unit> {
        let after = self
            .units
            .partition_point(|unit| unit.projects.end <= project);
        self.units
            .get(after)
            .filter(|unit| unit.projects.contains(&project))
    }

    /// The indicators of a project.
    pub fn indicators_of(&self, project: &Project) -> &[Indicator] {
        &self.indicators[project.indicators.start as usize..project.indicators.end as usize]
    }
}
