//! The indicators of one project before and after into pairs and singles, and what changed in each.

use std::collections::{HashMap, HashSet, VecDeque};

use serde::{Deserialize, Serialize};

use super::assignment::{self, Edge};
use super::likeness::{self, Pairs};
use super::order::arrange;
use super::subject::letters;
use crate::analysis::Analysis;
use crate::document::{Indicator, Project};
use crate::value::{self, Demand, Shift};

/// From this likeness on, in thousandths, two names may be one indicator.
const ALIKE: u32 = 500;

/// What one class adds to that, and equal values.
const BONUS: u32 = 100;

/// Up to so many of each side are weighed one by one; more are not of one table.
const MOST_WEIGHED: usize = 128;

/// An indicator before, after, or both, and how it changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorChange {
    /// Index in [`crate::document::Document::indicators`] of the table before; `None` when it is
    /// added.
    pub before: Option<u32>,
    /// Index in that of the table after; `None` when it is dropped.
    pub after: Option<u32>,
    /// Whether it is a guess that the two are one: their names are alike, and no more.
    pub is_guess: bool,
    /// Whether the name was reworded.
    pub renamed: bool,
    /// Whether it stands under another class.
    pub reclassed: bool,
    /// 实施周期指标值: how it changed.
    pub cycle: ValueChange,
    /// 年度指标值: how it changed.
    pub annual: ValueChange,
}

/// How a value changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueChange {
    /// Which way it went.
    pub shift: Shift,
    /// Whether it asks more or less, where that is certain.
    pub demand: Option<Demand>,
}

impl Default for ValueChange {
    fn default() -> Self {
        Self {
            shift: Shift::Same,
            demand: None,
        }
    }
}

impl IndicatorChange {
    /// Whether there is anything to tell.
    pub fn is_change(&self) -> bool {
        self.before.is_none()
            || self.after.is_none()
            || self.renamed
            || self.reclassed
            || self.values().any(|value| value.shift != Shift::Same)
    }

    /// Both values.
    pub fn values(&self) -> impl Iterator<Item = ValueChange> {
        [self.cycle, self.annual].into_iter()
    }
}

/// How many indicators of a project changed in which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct IndicatorTally {
    /// Only after.
    pub added: u32,
    /// Only before.
    pub dropped: u32,
    /// In both, with a change of name, class or value.
    pub changed: u32,
    /// Of those, with a value that is larger.
    pub raised: u32,
    /// Of those, with a value that is smaller.
    pub lowered: u32,
    /// Of those, with a value that certainly asks more.
    pub more: u32,
    /// Of those, with a value that certainly asks less.
    pub less: u32,
    /// Of those, with another name or class.
    pub reworded: u32,
}

impl IndicatorTally {
    /// Counts changes.
    pub fn of(changes: &[IndicatorChange]) -> Self {
        let mut tally = Self::default();
        for change in changes {
            match (change.before, change.after) {
                (None, _) => tally.added += 1,
                (_, None) => tally.dropped += 1,
                (Some(_), Some(_)) => {
                    let has = |shift| change.values().any(|value| value.shift == shift);
                    let asks = |demand| change.values().any(|value| value.demand == Some(demand));
                    tally.changed += u32::from(change.is_change());
                    tally.raised += u32::from(has(Shift::Raised));
                    tally.lowered += u32::from(has(Shift::Lowered));
                    tally.more += u32::from(asks(Demand::More));
                    tally.less += u32::from(asks(Demand::Less));
                    tally.reworded += u32::from(change.renamed || change.reclassed);
                }
            }
        }
        tally
    }

    /// Whether nothing changed.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// What one indicator is recognised by.
struct Subject {
    index: u32,
    /// The code of its class.
    class: Option<&'static str>,
    /// The class as printed, where it is not known.
    class_word: String,
    name: String,
    cycle: String,
    annual: String,
}

impl Subject {
    fn new(analysis: &Analysis, index: u32, indicator: &Indicator) -> Self {
        let class = analysis.class_of(indicator).map(|class| class.code);
        Self {
            index,
            class,
            class_word: match class {
                Some(_) => String::new(),
                None => letters(analysis, indicator.l2),
            },
            name: letters(analysis, indicator.name),
            cycle: analysis.text(indicator.cycle),
            annual: analysis.text(indicator.annual),
        }
    }

    fn whole(&self) -> Key<'_> {
        let values = (self.cycle.as_str(), self.annual.as_str());
        (&self.name, self.class_key(), Some(values))
    }

    fn named_in_class(&self) -> Key<'_> {
        (&self.name, self.class_key(), None)
    }

    fn named(&self) -> Key<'_> {
        (&self.name, None, None)
    }

    fn class_key(&self) -> Option<(Option<&'static str>, &str)> {
        Some((self.class, &self.class_word))
    }

    fn is_classed_as(&self, other: &Self) -> bool {
        self.class == other.class && self.class_word == other.class_word
    }

    fn has_values_of(&self, other: &Self) -> bool {
        self.cycle == other.cycle && self.annual == other.annual
    }
}

/// By what indicators are held to be one: name, class and values, as far as they are asked for.
type Key<'s> = (
    &'s str,
    Option<(Option<&'static str>, &'s str)>,
    Option<(&'s str, &'s str)>,
);

fn subjects(analysis: &Analysis, project: Option<&Project>) -> Vec<Subject> {
    let Some(project) = project else {
        return Vec::new();
    };
    let indicators = analysis.document().indicators_of(project);
    let indexed = project.indicators.clone().zip(indicators);
    indexed
        .map(|(index, indicator)| Subject::new(analysis, index, indicator))
        .collect()
}

/// The indicators of one project in both tables, in the order of the one after, and those dropped
/// beside their former neighbours; `None` for a project that one table has not.
pub fn changes(
    before: (&Analysis, Option<&Project>),
    after: (&Analysis, Option<&Project>),
) -> Vec<IndicatorChange> {
    let (old, new) = (subjects(before.0, before.1), subjects(after.0, after.1));
    let pairs = pairs(&old, &new);
    let plain: Vec<(u32, u32)> = pairs.iter().map(|pair| (pair.0, pair.1)).collect();
    let guesses: HashSet<u32> = pairs.iter().filter(|it| it.2).map(|it| it.1).collect();
    let list = arrange(&plain, 0..old.len() as u32, 0..new.len() as u32);
    list.into_iter()
        .map(|(before, after)| {
            let one = before.map(|at| &old[at as usize]);
            let other = after.map(|at| &new[at as usize]);
            let both = one.zip(other);
            let value = |of: fn(&Subject) -> &str| {
                both.map_or(ValueChange::default(), |(one, other)| {
                    let (shift, demand) = value::shift(of(one), of(other));
                    ValueChange { shift, demand }
                })
            };
            IndicatorChange {
                before: one.map(|it| it.index),
                after: other.map(|it| it.index),
                is_guess: after.is_some_and(|after| guesses.contains(&after)),
                renamed: both.is_some_and(|(one, other)| one.name != other.name),
                reclassed: both.is_some_and(|(one, other)| !one.is_classed_as(other)),
                cycle: value(|it| &it.cycle),
                annual: value(|it| &it.annual),
            }
        })
        .collect()
}

/// Places in both lists that are one, and whether that is a guess.
type Found = (u32, u32, bool);

fn pairs(old: &[Subject], new: &[Subject]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut free = [vec![true; old.len()], vec![true; new.len()]];
    // Those of one name: of them first the equal ones, then those of one class, each as printed.
    for key in [Subject::whole, Subject::named_in_class, Subject::named] {
        let mut waiting: HashMap<Key<'_>, VecDeque<usize>> = HashMap::new();
        for (at, one) in old.iter().enumerate().filter(|(at, _)| free[0][*at]) {
            waiting.entry(key(one)).or_default().push_back(at);
        }
        for (there, other) in new.iter().enumerate() {
            let same = waiting.get_mut(&key(other)).filter(|_| free[1][there]);
            if let Some(at) = same.and_then(VecDeque::pop_front) {
                found.push((at as u32, there as u32, false));
                free[0][at] = false;
                free[1][there] = false;
            }
        }
    }
    found.extend(alike(old, new, &free));
    found
}

/// Those whose names are alike, among those that are free.
fn alike(old: &[Subject], new: &[Subject], free: &[Vec<bool>; 2]) -> Vec<Found> {
    let left = |list: &[Subject], free: &[bool]| -> Vec<(u32, Pairs)> {
        let places = (0..).zip(list).zip(free).filter(|(_, free)| **free);
        let pairs = places.map(|((at, one), _)| (at, likeness::pairs([one.name.clone()])));
        pairs.collect()
    };
    let (old_left, new_left) = (left(old, &free[0]), left(new, &free[1]));
    if old_left.len().max(new_left.len()) > MOST_WEIGHED {
        return Vec::new();
    }
    let mut edges = Vec::new();
    for (before, one) in &old_left {
        for (after, other) in &new_left {
            let Some(likeness) = likeness::likeness(one, other).filter(|it| *it >= ALIKE) else {
                continue;
            };
            let (one, other) = (&old[*before as usize], &new[*after as usize]);
            let bonus = u32::from(one.is_classed_as(other)) + u32::from(one.has_values_of(other));
            edges.push(Edge {
                before: *before,
                after: *after,
                weight: likeness - ALIKE + 1 + bonus * BONUS,
            });
        }
    }
    let assigned = assignment::assign(edges, || true).unwrap_or_default();
    let found = assigned.into_iter();
    found.map(|edge| (edge.before, edge.after, true)).collect()
}
