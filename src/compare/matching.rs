//! The projects of two tables into pairs and singles, by the rule that [`super`] tells.

mod by_likeness;
mod by_name;

use super::matched::{Basis, Certainty, Match};
use super::subject::Subject;
use super::{ByHand, Steps};
use crate::analysis::Analysis;

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
}
