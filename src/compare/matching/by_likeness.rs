//! Projects that no name settles into pairs: proposed by rare pairs of characters, weighed by name, goal,
//! indicators and place, assigned as a whole.

use std::collections::HashMap;

use super::{AFTER, BEFORE, Matcher};
use crate::compare::assignment::{self, Edge};
use crate::compare::candidates::Index;
use crate::compare::likeness::{Pairs, likeness};
use crate::compare::rivals::Rivals;
use crate::compare::subject::{self, Content};
use crate::compare::{Basis, Certainty, Match, Steps};

/// From this likeness on two projects of different names may be one.
const ALIKE: u32 = 500;

/// The same where nothing but their names speaks for it: no goals, no indicators.
const ALIKE_BY_NAME: u32 = 600;

/// From this likeness on, and with no rival within [`LEAD`], they are likely one.
const MUCH_ALIKE: u32 = 800;

/// How far the next best must be behind.
const LEAD: u32 = 100;

impl Matcher<'_> {
    /// Pairs those that no name settles.
    pub(super) fn by_likeness(&mut self, steps: &mut Steps<'_>) -> Option<()> {
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

/// By what pairs are proposed.
const FIELDS: [fn(&Content) -> &Pairs; 3] = [
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
