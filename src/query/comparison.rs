//! A comparison of two documents into what a view shows of it: a summary, windows of changes, and one
//! change in detail.

mod detail;
mod summary;

use serde::{Deserialize, Serialize};

pub use self::detail::{ChangeDetail, IndicatorChangeRow, change_detail};
pub use self::summary::{
    ComparedTable, ComparisonSummary, KindTally, UnitChangeRow, comparison_summary,
};
use super::{Direction, Rows, Window, rows};
use crate::analysis::Analysis;
use crate::compare::{
    AmountPair, Change, ChangeKind, Comparison, GoalChange, IndicatorTally, Match, StepKind,
};
use crate::document::{Column, Passage, Project};
use crate::fold::Needle;
use crate::money::Money;
use crate::span::Lines;

/// A comparison and the two documents that it was made of.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// The document before.
    pub before: &'a Analysis,
    /// The document after.
    pub after: &'a Analysis,
    /// What [`crate::compare::compare`] made of these two, in this order.
    pub comparison: &'a Comparison,
}

/// Which changes are wanted, and in what order. The default wants all, in the order of the table
/// after.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ComparisonQuery {
    /// Only those that are of one of these kinds; of any kind where none is named.
    pub kinds: Vec<ChangeKind>,
    /// Only those in whose name or goal, before or after, this stands, as search finds it; any where
    /// it is empty.
    pub text: String,
    /// Only those of the unit with this index in [`Comparison::units`].
    pub unit: Option<u32>,
    /// Only those that this step of the bridge is made of.
    pub step: Option<StepKind>,
    /// In what order.
    pub order: ChangeOrder,
}

impl ComparisonQuery {
    /// All that differ or are not certain to be one project: what a reader looks for first.
    pub fn changed() -> Self {
        let kinds = ChangeKind::ALL.into_iter();
        Self {
            kinds: kinds.filter(|it| *it != ChangeKind::Unchanged).collect(),
            ..Self::default()
        }
    }
}

/// How changes are ordered; what is equal stands as in [`Comparison::changes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ChangeOrder {
    /// As in the table after, ended ones behind what they followed.
    #[default]
    Printed,
    /// The largest difference of 总计 first, whatever its sign; a new or ended project differs by all
    /// it has.
    BySize,
    /// By something; changes without a value in it come last.
    By(ChangeKey, Direction),
}

/// What changes can be ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChangeKey {
    /// The name after, or before where it ended, in the order of its characters.
    Name,
    /// 总计 before.
    Before,
    /// 总计 after.
    After,
    /// The difference of 总计, with its sign.
    Difference,
    /// That in per cent of what was before.
    Percent,
    /// How many of its indicators were added, dropped or changed.
    Indicators,
}

/// Changes in view, and what all that were asked for come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeList {
    /// What was asked for.
    pub query: ComparisonQuery,
    /// The changes in view, out of all that pass.
    pub rows: Rows<ChangeRow>,
    /// How many changes there are, whatever was asked for.
    pub all: u32,
    /// What 总计 of those that pass came to before; `None` where none has one, or 28 digits cannot
    /// hold it.
    pub before: Option<Money>,
    /// The same after.
    pub after: Option<Money>,
    /// Exactly `after − before`, where a missing one counts as nothing.
    pub difference: Option<Money>,
}

/// One change, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeRow {
    /// Its index in [`Comparison::changes`].
    pub index: u32,
    /// The project before; `None` for a new one.
    pub before: Option<ChangeSide>,
    /// The project after; `None` for one that ended.
    pub after: Option<ChangeSide>,
    /// Why the two are held to be one; `None` for a single one.
    pub matched: Option<Match>,
    /// Every kind that it is of; at least one.
    pub kinds: Vec<ChangeKind>,
    /// The amounts of each column in printed order, in the unit of the comparison.
    pub amounts: [AmountPair; 4],
    /// What became of its goal.
    pub goal: GoalChange,
    /// How its indicators changed.
    pub indicators: IndicatorTally,
}

/// A project in one of two tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeSide {
    /// Its index in [`crate::document::Document::projects`] there, from 0.
    pub project: u32,
    /// Its name; empty when none is printed.
    pub name: String,
    /// Its unit; empty when none is printed.
    pub unit: String,
    /// Its lines in the source.
    pub lines: Option<Lines>,
}

impl ChangeRow {
    /// The project after, or the one before where it ended.
    pub fn latest(&self) -> Option<&ChangeSide> {
        self.after.as_ref().or(self.before.as_ref())
    }

    /// Its 总计 before and after.
    pub fn total(&self) -> AmountPair {
        self.amounts[Column::Total.index()]
    }
}

/// A window of the changes that are wanted.
pub fn comparison_rows(
    compared: Compared<'_>,
    query: &ComparisonQuery,
    window: Window,
) -> ChangeList {
    let indexes = change_indexes(compared, query);
    let changes = compared.comparison.changes();
    let total = |of: fn(&AmountPair) -> Option<Money>| {
        let members = indexes.iter().map(|at| changes[*at as usize].total());
        let mut amounts = members.filter_map(|pair| of(&pair));
        let first = amounts.next()?;
        amounts.try_fold(first, Money::plus)
    };
    let (before, after) = (total(|pair| pair.before), total(|pair| pair.after));
    let nothing = Money::ZERO;
    let any = before.is_some() || after.is_some();
    ChangeList {
        query: query.clone(),
        rows: rows(&indexes, window, |_, index| {
            change_row(compared, *index, &changes[*index as usize])
        }),
        all: changes.len() as u32,
        before,
        after,
        difference: any
            .then(|| after.unwrap_or(nothing).minus(before.unwrap_or(nothing)))
            .flatten(),
    }
}

/// The indices in [`Comparison::changes`] of the changes that are wanted, as they are ordered.
pub fn change_indexes(compared: Compared<'_>, query: &ComparisonQuery) -> Vec<u32> {
    let changes = compared.comparison.changes();
    let needle = Needle::new(&query.text);
    let wanted = |change: &Change| {
        (query.kinds.is_empty() || query.kinds.iter().any(|kind| change.is(*kind)))
            && query.unit.is_none_or(|unit| change.unit == unit)
            && query.step.is_none_or(|step| change.step() == Some(step))
            && needle
                .as_ref()
                .is_none_or(|needle| says(compared, change, needle))
    };
    let mut indexes: Vec<u32> = (0..)
        .zip(changes)
        .filter(|(_, change)| wanted(change))
        .map(|(at, _)| at)
        .collect();
    let of = |at: &u32| &changes[*at as usize];
    match query.order {
        ChangeOrder::Printed => {}
        ChangeOrder::BySize => indexes.sort_by_key(|at| {
            std::cmp::Reverse(difference(of(at)).map(|difference| difference.abs()))
        }),
        ChangeOrder::By(ChangeKey::Name, direction) => {
            sort(&mut indexes, direction, |at| name(compared, of(at)));
        }
        ChangeOrder::By(key, direction) => {
            sort(&mut indexes, direction, |at| number(of(at), key));
        }
    }
    indexes
}

/// By how much 总计 differs; a missing one counts as nothing, unless both are missing.
fn difference(change: &Change) -> Option<Money> {
    let total = change.total();
    match (total.before, total.after) {
        (None, None) => None,
        (before, after) => {
            let or_nothing = |amount: Option<Money>| amount.unwrap_or(Money::ZERO);
            or_nothing(after).minus(or_nothing(before))
        }
    }
}

fn number(change: &Change, key: ChangeKey) -> Option<Money> {
    let total = change.total();
    match key {
        ChangeKey::Name => None,
        ChangeKey::Before => total.before,
        ChangeKey::After => total.after,
        ChangeKey::Difference => difference(change),
        ChangeKey::Percent => Some(Money::new(total.percent?.tenths, 1)),
        ChangeKey::Indicators => {
            let tally = change.indicators;
            let count = tally.added + tally.dropped + tally.changed;
            Some(Money::new(i64::from(count), 0))
        }
    }
}

fn name(compared: Compared<'_>, change: &Change) -> Option<String> {
    let name = side(compared.after, change.after).or_else(|| side(compared.before, change.before));
    name.map(|side| side.name).filter(|name| !name.is_empty())
}

/// Sorts by a value; what has none comes last whichever end is first, and equal ones stay in order.
fn sort<V: Ord>(list: &mut [u32], direction: Direction, value: impl Fn(&u32) -> Option<V>) {
    let mut valued: Vec<(Option<V>, u32)> = list.iter().map(|at| (value(at), *at)).collect();
    valued.sort_by(|(one, _), (other, _)| {
        one.is_none()
            .cmp(&other.is_none())
            .then_with(|| match direction {
                Direction::Ascending => one.cmp(other),
                Direction::Descending => other.cmp(one),
            })
    });
    for (place, (_, at)) in list.iter_mut().zip(valued) {
        *place = at;
    }
}

/// Whether its name or goal says something, before or after.
fn says(compared: Compared<'_>, change: &Change, needle: &Needle) -> bool {
    let sides = [
        (compared.before, change.before),
        (compared.after, change.after),
    ];
    sides.into_iter().any(|(analysis, index)| {
        let project = index.map(|index| &analysis.document().projects[index as usize]);
        let fields = project.map(|project| [project.name, project.goal]);
        let is_in = |field: &Passage| needle.is_in(analysis.text(*field).chars());
        fields.iter().flatten().any(is_in)
    })
}

/// One project of one table.
fn side(analysis: &Analysis, index: Option<u32>) -> Option<ChangeSide> {
    let index = index?;
    let document = analysis.document();
    let project: &Project = document.projects.get(index as usize)?;
    let unit = document.unit_of(index);
    Some(ChangeSide {
        project: index,
        name: analysis.text(project.name),
        unit: unit.map_or_else(String::new, |unit| analysis.text(unit.name)),
        lines: analysis.project_lines(project),
    })
}

fn change_row(compared: Compared<'_>, index: u32, change: &Change) -> ChangeRow {
    ChangeRow {
        index,
        before: side(compared.before, change.before),
        after: side(compared.after, change.after),
        matched: change.matched,
        kinds: change.kinds().collect(),
        amounts: change.amounts,
        goal: change.goal,
        indicators: change.indicators,
    }
}
