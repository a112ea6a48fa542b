//! A project before, after, or both, into what became of it.

use serde::{Deserialize, Serialize};

use super::Measure;
use super::amounts::{self, AmountPair, AmountState};
use super::indicators::{self, IndicatorTally};
use super::matched::{Certainty, Match};
use super::subject::letters;
use super::units::Units;
use crate::analysis::Analysis;
use crate::document::{Amounts, Column, Passage, Project};

/// What became of one project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Index in [`crate::document::Document::projects`] of the table before; `None` for a new one.
    pub before: Option<u32>,
    /// Index in that of the table after; `None` for one that ended.
    pub after: Option<u32>,
    /// Why the two are held to be one; `None` for a single one.
    pub matched: Option<Match>,
    /// Index of its unit in [`super::Comparison::units`]: that of the table after, if it is there.
    pub unit: u32,
    /// The amounts of each column in printed order.
    pub amounts: [AmountPair; 4],
    /// Whether its name was reworded.
    pub renamed: bool,
    /// Whether it moved to another unit.
    pub moved: bool,
    /// What became of its goal.
    pub goal: GoalChange,
    /// How its indicators changed; nothing for a single one.
    pub indicators: IndicatorTally,
}

/// What became of a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GoalChange {
    /// Nothing, but for white space and the like; or the project is a single one.
    #[default]
    Same,
    /// It was reworded.
    Reworded,
    /// There was none.
    Added,
    /// There is none any more.
    Dropped,
}

/// What may have become of a project; one change may be of several kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// Only the table after has it.
    New,
    /// Only the table before has it.
    Ended,
    /// An amount differs, by more than the rounding of another unit of money.
    Amount,
    /// Its goal was reworded, added or dropped.
    Goal,
    /// Indicators were added, dropped or changed.
    Indicators,
    /// Its name was reworded.
    Renamed,
    /// It moved to another unit.
    Moved,
    /// Both tables have it, and nothing differs.
    Unchanged,
    /// Who is who is not certain.
    Uncertain,
}

impl ChangeKind {
    /// Every kind, in the order in which they are told.
    pub const ALL: [Self; 9] = [
        Self::New,
        Self::Ended,
        Self::Amount,
        Self::Goal,
        Self::Indicators,
        Self::Renamed,
        Self::Moved,
        Self::Unchanged,
        Self::Uncertain,
    ];
}

impl Change {
    /// Its 总计 before and after.
    pub fn total(&self) -> AmountPair {
        self.amounts[Column::Total.index()]
    }

    /// Whether it is of this kind.
    pub fn is(&self, kind: ChangeKind) -> bool {
        let both = self.before.is_some() && self.after.is_some();
        let differs = |pair: &AmountPair| pair.state == AmountState::Differs;
        let amount = both && self.amounts.iter().any(differs);
        let goal = self.goal != GoalChange::Same;
        let indicators = !self.indicators.is_empty();
        match kind {
            ChangeKind::New => self.before.is_none(),
            ChangeKind::Ended => self.after.is_none(),
            ChangeKind::Amount => amount,
            ChangeKind::Goal => goal,
            ChangeKind::Indicators => indicators,
            ChangeKind::Renamed => self.renamed,
            ChangeKind::Moved => self.moved,
            ChangeKind::Unchanged => {
                both && !(amount || goal || indicators || self.renamed || self.moved)
            }
            ChangeKind::Uncertain => {
                let certainty = self.matched.map(|matched| matched.certainty);
                certainty.is_some_and(|it| it < Certainty::Certain)
            }
        }
    }

    /// Every kind that it is of; at least one.
    pub fn kinds(&self) -> impl Iterator<Item = ChangeKind> + '_ {
        ChangeKind::ALL.into_iter().filter(|kind| self.is(*kind))
    }
}

/// The project with this index.
pub fn project(analysis: &Analysis, index: Option<u32>) -> Option<&Project> {
    analysis.document().projects.get(index? as usize)
}

/// What became of a project.
pub fn change(
    before: (&Analysis, Option<u32>),
    after: (&Analysis, Option<u32>),
    matched: Option<Match>,
    measure: Measure,
    units: &Units,
) -> Change {
    let (one, other) = (project(before.0, before.1), project(after.0, after.1));
    let row = |project: Option<&Project>| -> Option<Amounts> { project.map(|it| it.amounts) };
    let places = (units.of_before(before.1), units.of_after(after.1));
    let mut change = Change {
        before: before.1,
        after: after.1,
        matched,
        unit: places.1.or(places.0).unwrap_or_default(),
        amounts: amounts::pairs(measure, row(one).as_ref(), row(other).as_ref()),
        renamed: false,
        moved: false,
        goal: GoalChange::Same,
        indicators: IndicatorTally::default(),
    };
    if let (Some(one), Some(other)) = (one, other) {
        let same = |of: fn(&Project) -> Passage| {
            let (old, new) = (of(one), of(other));
            letters(before.0, old) == letters(after.0, new)
        };
        change.renamed = !same(|project| project.name);
        change.moved = places.0 != places.1 && units.are_named(places);
        change.goal = match (one.goal.is_empty(), other.goal.is_empty()) {
            (true, true) => GoalChange::Same,
            (true, false) => GoalChange::Added,
            (false, true) => GoalChange::Dropped,
            (false, false) if same(|project| project.goal) => GoalChange::Same,
            (false, false) => GoalChange::Reworded,
        };
        let changes = indicators::changes((before.0, Some(one)), (after.0, Some(other)));
        change.indicators = IndicatorTally::of(&changes);
    }
    change
}
