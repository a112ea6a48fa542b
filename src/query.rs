//! What a view may ask of an analysis, and the answers: small, owned, ready to cross to the page.
//!
//! Answers hold figures and texts of the document, never words about them; those are made by
//! [`crate::text`] where they are shown.

use serde::{Deserialize, Serialize};

use crate::analysis::Analysis;
use crate::document::{Amounts, Column, Coverage, Passage, Project, RepairKind};
use crate::layout::Evidence;
use crate::money::{Money, MoneyUnit};
use crate::source::Encoding;
use crate::span::Lines;
use crate::totals::{Addend, Addition, Level, Unchecked, Verdict};

/// The first screen: whose table it is, the verdict and the numbers behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The file's name.
    pub file_name: String,
    /// Length of the file in bytes.
    pub bytes: u64,
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
    /// What spoke for it.
    pub evidence: Evidence,
    /// Repairs by kind, with how many of each; kinds without any are left out.
    pub repairs: Vec<(RepairKind, u32)>,
    /// 总计 of the 合计 row.
    pub grand_total: Option<Money>,
    /// Additions by verdict.
    pub tally: Tally,
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

/// The amounts of a row, in column order: 总计, 财政拨款, 财政专户拨款, 其他资金.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AmountCells {
    /// One amount a column; `None` for an empty cell.
    pub cells: [Option<Money>; 4],
    /// Whether the columns after 总计 are a guess.
    pub assumed: bool,
}

/// An addition, with the name of its row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdditionRow {
    /// The level of the row that states the total.
    pub level: Level,
    /// Index of the unit or project among all of its level, from 0.
    pub row: u32,
    /// Name of the row.
    pub name: String,
    /// What is added up.
    pub addend: Addend,
    /// What is printed.
    pub stated: Option<Money>,
    /// What the parts add up to.
    pub sum: Option<Money>,
    /// Exactly `stated − sum`.
    pub difference: Option<Money>,
    /// The most that rounding can explain.
    pub bound: Money,
    /// How many parts were added.
    pub parts: u32,
    /// Whether it holds.
    pub verdict: Verdict,
    /// Why it was not checked.
    pub reason: Option<Unchecked>,
    /// Whether the column of a figure in it is a guess.
    pub assumed: bool,
    /// The lines of the row.
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
    /// Its lines in the source.
    pub lines: Option<Lines>,
}

/// Everything of one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectDetail {
    /// The project as a list shows it.
    pub row: ProjectRow,
    /// Goal; empty when none is printed.
    pub goal: String,
    /// Indicators in printed order.
    pub indicators: Vec<IndicatorRow>,
    /// The source lines of the project that are not blank, with their numbers from 1; at most
    /// [`MAX_SOURCE_LINES`].
    pub source: Vec<(u32, String)>,
    /// How many more lines there are than `source` holds.
    pub source_omitted: u32,
}

/// How many source lines [`ProjectDetail::source`] holds at most.
pub const MAX_SOURCE_LINES: usize = 200;

/// An indicator as a table shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorRow {
    /// Running number, as printed.
    pub number: u32,
    /// Code of the level-1 class.
    pub l1_code: String,
    /// Level-1 class.
    pub l1: String,
    /// Code of the level-2 class.
    pub l2_code: String,
    /// Level-2 class.
    pub l2: String,
    /// What is measured.
    pub name: String,
    /// 实施周期指标值.
    pub cycle: String,
    /// 年度指标值.
    pub annual: String,
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

/// The first screen of an analysis.
pub fn summary(analysis: &Analysis) -> Summary {
    let document = analysis.document();
    let source = analysis.source();
    let amounts = document.units.iter().map(|unit| &unit.amounts);
    let amounts = amounts.chain(document.projects.iter().map(|project| &project.amounts));
    let grand_total = document.grand_total.as_ref().map(|total| &total.amounts);
    let mut tally = Tally::default();
    for addition in analysis.additions() {
        match addition.verdict {
            Verdict::Exact => tally.exact += 1,
            Verdict::Rounding => tally.rounding += 1,
            Verdict::Unchecked => tally.unchecked += 1,
            Verdict::Differs => tally.differs += 1,
        }
    }
    let mut concerns: Vec<&Addition> = analysis
        .additions()
        .iter()
        .filter(|addition| addition.verdict != Verdict::Exact)
        .collect();
    concerns.sort_by_key(|addition| {
        let size = addition.difference.unwrap_or(Money::ZERO).abs();
        (
            std::cmp::Reverse(addition.verdict),
            addition.level,
            addition.addend,
            std::cmp::Reverse(size),
        )
    });
    Summary {
        file_name: source.name().to_owned(),
        bytes: source.byte_count() as u64,
        encoding: source.encoding(),
        lines: source.line_count(),
        coverage: analysis.coverage(),
        title: analysis.text(document.title),
        department: analysis.text(document.department),
        money_unit: document.money_unit.map(|(unit, _)| unit),
        units: document
            .units
            .iter()
            .filter(|unit| !unit.name.is_empty())
            .count() as u32,
        projects: document.projects.len() as u32,
        indicators: document.indicators.len() as u32,
        assumed_rows: amounts.chain(grand_total).filter(|row| row.assumed).count() as u32,
        shape: analysis.shape().id.to_owned(),
        evidence: analysis.evidence(),
        repairs: repair_counts(analysis),
        grand_total: grand_total.and_then(|row| row.value(Column::Total)),
        tally,
        concerns: concerns
            .into_iter()
            .take(MAX_CONCERNS)
            .map(|addition| addition_row(analysis, addition))
            .collect(),
    }
}

/// A window of all additions, in document order.
pub fn additions(analysis: &Analysis, window: Window) -> Rows<AdditionRow> {
    rows(analysis.additions(), window, |_, addition| {
        addition_row(analysis, addition)
    })
}

/// A window of all projects, in document order.
pub fn projects(analysis: &Analysis, window: Window) -> Rows<ProjectRow> {
    rows(&analysis.document().projects, window, |index, project| {
        project_row(analysis, index, project)
    })
}

/// A window of the text that was not understood, in document order.
pub fn unexplained(analysis: &Analysis, window: Window) -> Rows<UnexplainedRow> {
    let source = analysis.source();
    rows(&analysis.document().unexplained, window, |_, span| {
        UnexplainedRow {
            lines: source.lines(*span),
            text: source.text()[span.range()].to_owned(),
        }
    })
}

/// A window of the repairs, in document order. Folded radicals are only counted, in
/// [`Summary::repairs`]: there may be one in every word.
pub fn repairs(analysis: &Analysis, window: Window) -> Rows<RepairRow> {
    rows(&analysis.document().repairs, window, |_, repair| {
        RepairRow {
            kind: repair.kind,
            lines: analysis.source().lines(repair.place),
        }
    })
}

/// The number of repairs of each kind that there are any of.
fn repair_counts(analysis: &Analysis) -> Vec<(RepairKind, u32)> {
    let mut counts = std::collections::BTreeMap::new();
    for repair in &analysis.document().repairs {
        *counts.entry(repair.kind).or_insert(0) += 1;
    }
    let radicals = analysis.source().radical_count();
    if radicals > 0 {
        counts.insert(RepairKind::RadicalFolded, radicals);
    }
    counts.into_iter().collect()
}

/// One project with its goal, indicators and source lines; `None` beyond the last project.
pub fn project(analysis: &Analysis, index: u32) -> Option<ProjectDetail> {
    let document = analysis.document();
    let project = document.projects.get(index as usize)?;
    let row = project_row(analysis, index, project);
    let source = analysis.source();
    let line_nos = row.lines.map_or(1..1, |lines| lines.first..lines.last + 1);
    let mut lines = line_nos
        .map(|line_no| (line_no, source.line(line_no)))
        .filter(|(_, line)| !line.trim().is_empty());
    let shown = lines
        .by_ref()
        .take(MAX_SOURCE_LINES)
        .map(|(line_no, line)| (line_no, line.to_owned()))
        .collect();
    let source_omitted = lines.count() as u32;
    Some(ProjectDetail {
        row,
        goal: analysis.text(project.goal),
        indicators: indicators(analysis, index),
        source: shown,
        source_omitted,
    })
}

/// The indicators of one project, in printed order; none beyond the last project.
pub fn indicators(analysis: &Analysis, project: u32) -> Vec<IndicatorRow> {
    let document = analysis.document();
    let project = document.projects.get(project as usize);
    let indicators = project.map_or(&[][..], |project| document.indicators_of(project));
    indicators
        .iter()
        .map(|indicator| IndicatorRow {
            number: indicator.number,
            l1_code: analysis.text(indicator.l1_code),
            l1: analysis.text(indicator.l1),
            l2_code: analysis.text(indicator.l2_code),
            l2: analysis.text(indicator.l2),
            name: analysis.text(indicator.name),
            cycle: analysis.text(indicator.cycle),
            annual: analysis.text(indicator.annual),
            lines: analysis.lines(indicator.whole),
        })
        .collect()
}

fn rows<T, U>(list: &[T], window: Window, row: impl Fn(u32, &T) -> U) -> Rows<U> {
    let total = list.len() as u32;
    let start = window.start.min(total);
    let end = start.saturating_add(window.len).min(total);
    Rows {
        start,
        total,
        rows: (start..end)
            .map(|index| row(index, &list[index as usize]))
            .collect(),
    }
}

fn cells(amounts: &Amounts) -> AmountCells {
    AmountCells {
        cells: Column::ALL.map(|column| amounts.value(column)),
        assumed: amounts.assumed,
    }
}

fn project_row(analysis: &Analysis, index: u32, project: &Project) -> ProjectRow {
    let unit = analysis.document().unit_of(index);
    ProjectRow {
        index,
        name: analysis.text(project.name),
        unit: unit.map_or_else(String::new, |unit| analysis.text(unit.name)),
        amounts: cells(&project.amounts),
        indicators: project.indicators.len() as u32,
        lines: analysis.project_lines(project),
    }
}

fn addition_row(analysis: &Analysis, addition: &Addition) -> AdditionRow {
    let document = analysis.document();
    let name: Passage = match addition.level {
        Level::Grand => document
            .grand_total
            .map_or(Passage::default(), |total| total.label),
        Level::Unit => document.units[addition.row as usize].name,
        Level::Project => document.projects[addition.row as usize].name,
    };
    AdditionRow {
        level: addition.level,
        row: addition.row,
        name: analysis.text(name),
        addend: addition.addend,
        stated: addition.stated,
        sum: addition.sum,
        difference: addition.difference,
        bound: addition.bound,
        parts: addition.parts,
        verdict: addition.verdict,
        reason: addition.reason,
        assumed: addition.assumed,
        lines: analysis.lines(name),
    }
}
