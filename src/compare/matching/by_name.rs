//! Projects of one name into pairs: by their places, and of several in one place as a whole.

use std::collections::{BTreeMap, HashMap};

use super::{AFTER, BEFORE, Matcher};
use crate::compare::assignment::{self, Edge};
use crate::compare::likeness::likeness;
use crate::compare::subject::{self, Content, Subject};
use crate::compare::{Basis, Certainty, Match, Percent, Steps};
use crate::money::Money;

/// Up to so many namesakes of one place on either side are assigned as a whole; more are paired by
/// equal amounts, equal goals, and as printed.
const NAMESAKES: usize = assignment::MOST / 2;

impl Matcher<'_> {
    /// Pairs those of one name, of one place or wherever they stand. A project that prints no name
    /// has none to be recognised by.
    pub(super) fn by_name(&mut self, same_place: bool, steps: &mut Steps<'_>) -> Option<()> {
        let mut groups: BTreeMap<(Option<u32>, &str), [Vec<u32>; 2]> = BTreeMap::new();
        for side in [BEFORE, AFTER] {
            for index in self.left(side) {
                let one = self.of(side, index);
                if !one.name.is_empty() {
                    let key = (same_place.then_some(one.place), one.name.as_str());
                    groups.entry(key).or_default()[side].push(index);
                }
            }
        }
        for group in groups.into_values() {
            if let [[before], [after]] = [&group[BEFORE][..], &group[AFTER][..]] {
                let (basis, certainty) = self.by_place(*before, *after);
                let matched = Match {
                    basis,
                    certainty,
                    likeness: None,
                };
                self.settle(*before, *after, matched);
            } else if group.iter().all(|side| !side.is_empty()) {
                steps.go_on()?;
                self.namesakes(group, steps)?;
            }
        }
        Some(())
    }

    /// What two of one name are to each other by their places.
    fn by_place(&self, before: u32, after: u32) -> (Basis, Certainty) {
        let (before, after) = (self.of(BEFORE, before), self.of(AFTER, after));
        if before.place == after.place || !before.is_placed || !after.is_placed {
            (Basis::Name, Certainty::Certain)
        } else {
            (Basis::NameElsewhere, Certainty::Likely)
        }
    }

    /// Pairs as many as there are on the shorter side: equal ones as printed, then the others by
    /// what goes best together.
    fn namesakes(&mut self, mut group: [Vec<u32>; 2], steps: &mut Steps<'_>) -> Option<()> {
        self.peel(&mut group, Basis::EqualNamesake, |one| {
            (one.place, one.amounts, one.goal, one.indicators)
        });
        if group.iter().any(|side| side.len() > NAMESAKES) {
            self.peel(&mut group, Basis::Namesake, |one| (one.place, one.amounts));
            self.peel(&mut group, Basis::Namesake, |one| (one.place, one.goal));
            self.peel(&mut group, Basis::Namesake, |_| ());
            return Some(());
        }
        let [before, after] = &group;
        let contents = |side: usize| -> HashMap<u32, Content> {
            let indexes = group[side].iter();
            let content = |index: &u32| (*index, subject::content(self.tables[side], *index));
            indexes.map(content).collect()
        };
        let contents = [contents(BEFORE), contents(AFTER)];
        let mut edges = Vec::with_capacity(before.len() * after.len());
        for one in before {
            for other in after {
                let alike = self.alike_namesakes(*one, *other, &contents);
                edges.push(Edge {
                    before: *one,
                    after: *other,
                    weight: alike,
                });
            }
        }
        self.weighed += edges.len() as u64;
        for edge in assignment::assign(edges, || steps.go_on().is_some())? {
            let (basis, _) = self.by_place(edge.before, edge.after);
            let matched = Match {
                basis: match basis {
                    Basis::NameElsewhere => basis,
                    Basis::Name
                    | Basis::EqualNamesake
                    | Basis::Namesake
                    | Basis::Likeness
                    | Basis::ByHand => Basis::Namesake,
                },
                certainty: Certainty::Likely,
                likeness: None,
            };
            self.settle(edge.before, edge.after, matched);
        }
        Some(())
    }

    /// Pairs those of a group that share a key, as printed, and takes them out of it.
    fn peel<K: std::hash::Hash + Eq>(
        &mut self,
        group: &mut [Vec<u32>; 2],
        basis: Basis,
        key: impl Fn(&Subject) -> K,
    ) {
        let mut waiting: HashMap<K, Vec<u32>> = HashMap::new();
        for index in group[BEFORE].iter().rev() {
            let key = key(self.of(BEFORE, *index));
            waiting.entry(key).or_default().push(*index);
        }
        let mut taken = Vec::new();
        for index in &group[AFTER] {
            let same = waiting.get_mut(&key(self.of(AFTER, *index)));
            if let Some(before) = same.and_then(Vec::pop) {
                taken.push((before, *index));
            }
        }
        for (before, after) in taken {
            let certainty = match basis {
                Basis::EqualNamesake => Certainty::Certain,
                Basis::Name
                | Basis::Namesake
                | Basis::NameElsewhere
                | Basis::Likeness
                | Basis::ByHand => Certainty::Likely,
            };
            let matched = Match {
                basis,
                certainty,
                likeness: None,
            };
            self.settle(before, after, matched);
        }
        for side in [BEFORE, AFTER] {
            group[side].retain(|index| !self.settled[side][*index as usize]);
        }
    }

    /// What speaks for two of one name: equal amounts before all else, then place, goal, indicators,
    /// and amounts that lie close.
    fn alike_namesakes(
        &self,
        before: u32,
        after: u32,
        contents: &[HashMap<u32, Content>; 2],
    ) -> u32 {
        let (one, other) = (self.of(BEFORE, before), self.of(AFTER, after));
        let (has, had) = (&contents[BEFORE][&before], &contents[AFTER][&after]);
        let equal = |same: bool, weight: u32| if same { weight } else { 0 };
        1 + equal(one.amounts == other.amounts, 3000)
            + equal(one.amounts[0] == other.amounts[0], 1000)
            + closeness(one.amounts[0], other.amounts[0])
            + equal(one.place == other.place, 1500)
            + equal(one.goal == other.goal, 500)
            + equal(one.indicators == other.indicators, 500)
            + likeness(&has.goal, &had.goal).unwrap_or_default()
            + likeness(&has.indicators, &had.indicators).unwrap_or_default()
    }
}

/// How close two amounts lie: the smaller in thousandths of the larger; 0 where one is missing, or they
/// are not above zero.
fn closeness(one: Option<Money>, other: Option<Money>) -> u32 {
    let both = one
        .zip(other)
        .map(|(one, other)| (one.min(other), one.max(other)));
    let positive = both.filter(|(smaller, _)| !smaller.is_zero() && !smaller.is_negative());
    let percent = positive.and_then(|(smaller, larger)| Percent::of(smaller, larger));
    percent.map_or(0, |percent| u32::try_from(percent.tenths).unwrap_or(0))
}
