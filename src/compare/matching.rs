//! The projects of two tables into pairs and singles, by the rule that [`super`] tells.

use std::collections::{BTreeMap, HashMap};

use super::assignment::{self, Edge};
use super::candidates::Index;
use super::likeness::likeness;
use super::matched::{Basis, Certainty, Match};
use super::rivals::Rivals;
use super::subject::{self, Content, Subject};
use super::{ByHand, Percent, Steps};
use crate::analysis::Analysis;
use crate::money::Money;

/// From this likeness on two projects of different names may be one.
const ALIKE: u32 = 500;

/// The same where nothing but their names speaks for it: no goals, no indicators.
const ALIKE_BY_NAME: u32 = 600;

/// From this likeness on, and with no rival within [`LEAD`], they are likely one.
const MUCH_ALIKE: u32 = 800;

/// How far the next best must be behind.
const LEAD: u32 = 100;

/// Up to so many namesakes of one place on either side are assigned as a whole; more are paired by
/// equal amounts, equal goals, and as printed.
const NAMESAKES: usize = assignment::MOST / 2;

/// A pair of indices in the lists of projects.
pub struct Pair {
    pub before: u32,
    pub after: u32,
    pub matched: Match,
}

/// All pairs, in the order of the table after.
pub struct Matching {
    pub pairs: Vec<Pair>,
    /// How many pairs were weighed one by one.
    pub weighed: u64,
}

/// Two tables while their projects are matched.
pub struct Matcher<'a> {
    tables: [&'a Analysis; 2],
    subjects: &'a [Vec<Subject>; 2],
    /// Whether each is settled: in a pair, or single by hand.
    settled: [Vec<bool>; 2],
    pairs: Vec<Pair>,
    weighed: u64,
}

const BEFORE: usize = 0;
const AFTER: usize = 1;

impl<'a> Matcher<'a> {
    pub fn new(tables: [&'a Analysis; 2], subjects: &'a [Vec<Subject>; 2]) -> Self {
        Self {
            tables,
            subjects,
            settled: [BEFORE, AFTER].map(|side| vec![false; subjects[side].len()]),
            pairs: Vec::new(),
            weighed: 0,
        }
    }

    /// Matches all; `None` when it was told to stop.
    pub fn run(mut self, by_hand: &ByHand, steps: &mut Steps<'_>) -> Option<Matching> {
        self.take_by_hand(by_hand);
        self.by_name(true, steps)?;
        steps.reach(300)?;
        self.by_name(false, steps)?;
        steps.reach(350)?;
        self.by_likeness(steps)?;
        self.pairs.sort_by_key(|pair| pair.after);
        Some(Matching {
            pairs: self.pairs,
            weighed: self.weighed,
        })
    }

    fn settle(&mut self, before: u32, after: u32, matched: Match) {
        self.settled[BEFORE][before as usize] = true;
        self.settled[AFTER][after as usize] = true;
        self.pairs.push(Pair {
            before,
            after,
            matched,
        });
    }

    fn take_by_hand(&mut self, by_hand: &ByHand) {
        let free = |settled: &[bool], at: u32| settled.get(at as usize) == Some(&false);
        for (before, after) in &by_hand.joined {
            if free(&self.settled[BEFORE], *before) && free(&self.settled[AFTER], *after) {
                let matched = Match {
                    basis: Basis::ByHand,
                    certainty: Certainty::Certain,
                    likeness: None,
                };
                self.settle(*before, *after, matched);
            }
        }
        for (side, singles) in [(BEFORE, &by_hand.ended), (AFTER, &by_hand.new)] {
            for single in singles {
                if let Some(settled) = self.settled[side].get_mut(*single as usize) {
                    *settled = true;
                }
            }
        }
    }

    /// What is not settled yet on one side.
    fn left(&self, side: usize) -> impl Iterator<Item = u32> + '_ {
        let settled = (0..).zip(&self.settled[side]);
        settled.filter(|(_, settled)| !**settled).map(|(at, _)| at)
    }

    fn of(&self, side: usize, index: u32) -> &'a Subject {
        &self.subjects[side][index as usize]
    }

    /// Pairs those of one name, of one place or wherever they stand. A project that prints no name
    /// has none to be recognised by.
    fn by_name(&mut self, same_place: bool, steps: &mut Steps<'_>) -> Option<()> {
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

    /// Pairs those that no name settles.
    fn by_likeness(&mut self, steps: &mut Steps<'_>) -> Option<()> {
        let left = [BEFORE, AFTER].map(|side| self.left(side).collect::<Vec<u32>>());
        if left.iter().any(Vec::is_empty) {
            return Some(());
        }
        let mut contents: [Vec<Content>; 2] = [Vec::new(), Vec::new()];
        for side in [BEFORE, AFTER] {
            for (done, index) in left[side].iter().enumerate() {
                contents[side].push(subject::content(self.tables[side], *index));
                steps.part((350, 500), done, left[side].len())?;
            }
        }
        let neighbours = self.neighbours();
        let mut proposed = self.proposals(&contents, steps)?;
        proposed.sort_unstable();
        proposed.dedup();
        let mut edges = Vec::new();
        for (done, (at, there)) in proposed.iter().enumerate() {
            steps.part((700, 800), done, proposed.len())?;
            let (one, other) = (&contents[BEFORE][*at], &contents[AFTER][*there]);
            let (before, after) = (left[BEFORE][*at], left[AFTER][*there]);
            let bonus = self.bonus(before, after, &neighbours);
            if let Some(weight) = alike(one, other, bonus) {
                edges.push(Edge {
                    before,
                    after,
                    weight,
                });
            }
        }
        self.weighed += proposed.len() as u64;
        let rivals = Rivals::new(&edges);
        // What lies above the threshold counts, or two poor pairs would outweigh a good one.
        let above = edges.iter().map(|edge| Edge {
            weight: edge.weight - ALIKE + 1,
            ..*edge
        });
        let assigned = assignment::assign(above.collect(), || steps.go_on().is_some())?;
        for edge in assigned {
            let likeness = edge.weight + ALIKE - 1;
            let behind = rivals
                .best_but(&edge)
                .is_none_or(|it| it + LEAD <= likeness);
            let certainty = match likeness >= MUCH_ALIKE && behind {
                true => Certainty::Likely,
                false => Certainty::Guess,
            };
            let matched = Match {
                basis: Basis::Likeness,
                certainty,
                likeness: Some(likeness),
            };
            self.settle(edge.before, edge.after, matched);
        }
        Some(())
    }

    /// The pairs worth weighing, as places in the two lists: proposed by names or by contents, from
    /// either side.
    fn proposals(
        &self,
        contents: &[Vec<Content>; 2],
        steps: &mut Steps<'_>,
    ) -> Option<Vec<(usize, usize)>> {
        let mut proposed = Vec::new();
        for (at, field) in FIELDS.iter().enumerate() {
            for side in [BEFORE, AFTER] {
                let index = Index::new(contents[1 - side].iter().map(field));
                let from = 500 + 200 * (2 * at + side) as u32 / (2 * FIELDS.len()) as u32;
                let to = from + 200 / (2 * FIELDS.len()) as u32;
                for (one, content) in contents[side].iter().enumerate() {
                    steps.part((from, to), one, contents[side].len())?;
                    for other in index.proposals(field(content)) {
                        let other = other as usize;
                        proposed.push(if side == BEFORE {
                            (one, other)
                        } else {
                            (other, one)
                        });
                    }
                }
            }
        }
        Some(proposed)
    }

    /// For each project before that is in a pair, the one after.
    fn neighbours(&self) -> HashMap<u32, u32> {
        let pairs = self.pairs.iter();
        pairs.map(|pair| (pair.before, pair.after)).collect()
    }

    /// What place and amounts add to likeness.
    fn bonus(&self, before: u32, after: u32, pairs: &HashMap<u32, u32>) -> u32 {
        let (one, other) = (self.of(BEFORE, before), self.of(AFTER, after));
        let equal = |same: bool, bonus: u32| if same { bonus } else { 0 };
        let total = one.amounts[0].filter(|amount| !amount.is_zero());
        let previous = before.checked_sub(1).zip(after.checked_sub(1));
        let is_pair = |(before, after): (u32, u32)| pairs.get(&before) == Some(&after);
        equal(total.is_some() && total == other.amounts[0], 60)
            + equal(one.place == other.place, 30)
            + equal(previous.is_some_and(is_pair), 20)
            + equal(is_pair((before + 1, after + 1)), 20)
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

/// By what pairs are proposed.
const FIELDS: [fn(&Content) -> &super::likeness::Pairs; 3] = [
    |content| &content.name,
    |content| &content.goal,
    |content| &content.indicators,
];

/// How alike two projects are, in thousandths: the name counts four parts, goal and indicators three
/// each, and what one of them does not print counts nothing. `None` when that is not enough.
fn alike(one: &Content, other: &Content, bonus: u32) -> Option<u32> {
    let shares = FIELDS.iter().zip([4, 3, 3]);
    let shares = shares.map(|(field, share)| (likeness(field(one), field(other)), share));
    let (mut sum, mut parts) = (0, 0);
    let mut fields = 0;
    for (likeness, share) in shares {
        if let Some(likeness) = likeness {
            sum += likeness * share;
            parts += share;
            fields += 1;
        }
    }
    if parts == 0 {
        return None;
    }
    let own = sum / parts;
    let enough = if fields == 1 { ALIKE_BY_NAME } else { ALIKE };
    (own >= enough).then(|| (own + bonus).min(999))
}
