//! A working paper held against an analysis: how many findings and additions bear which mark, and
//! which marks are about nothing that is found.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::finding_item;
use crate::analysis::Analysis;
use crate::working_paper::{Item, Mark, WorkingPaper};

/// Which findings are wanted, by what the reviewer made of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum MarkChoice {
    /// Those without a mark.
    Unmarked,
    /// Those with this mark.
    Marked(Mark),
}

impl MarkChoice {
    /// Whether something that is marked so is meant.
    pub fn holds(self, mark: Option<Mark>) -> bool {
        match self {
            Self::Unmarked => mark.is_none(),
            Self::Marked(wanted) => mark == Some(wanted),
        }
    }
}

/// How many of a kind bear which mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MarkTally {
    /// Those accepted.
    pub accepted: u32,
    /// Those to query.
    pub to_query: u32,
    /// Those not applicable.
    pub not_applicable: u32,
}

impl MarkTally {
    /// How many bear this mark.
    pub fn of(self, mark: Mark) -> u32 {
        match mark {
            Mark::Accepted => self.accepted,
            Mark::ToQuery => self.to_query,
            Mark::NotApplicable => self.not_applicable,
        }
    }

    /// How many bear any.
    pub fn count(self) -> u32 {
        self.accepted + self.to_query + self.not_applicable
    }

    fn add(&mut self, mark: Mark) {
        match mark {
            Mark::Accepted => self.accepted += 1,
            Mark::ToQuery => self.to_query += 1,
            Mark::NotApplicable => self.not_applicable += 1,
        }
    }
}

/// What a working paper comes to in an analysis.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Standing {
    /// Findings, of the checks that are not switched off.
    pub findings: MarkTally,
    /// Additions.
    pub additions: MarkTally,
    /// Marked findings of checks that are switched off.
    pub switched_off: u32,
    /// What is marked and is not found: the text is read otherwise now, or another program made the
    /// paper.
    pub unknown: Vec<Item>,
}

/// Holds a working paper against an analysis.
pub fn standing(analysis: &Analysis, paper: &WorkingPaper) -> Standing {
    let mut standing = Standing::default();
    if paper.is_empty() {
        return standing;
    }
    let mut unknown: BTreeSet<&Item> = paper.marked().map(|(item, ..)| item).collect();
    for finding in &analysis.findings().list {
        let item = finding_item(analysis, finding);
        if let Some(mark) = paper.mark_of(&item) {
            unknown.remove(&item);
            if analysis.checks_off().contains(finding.check) {
                standing.switched_off += 1;
            } else {
                standing.findings.add(mark);
            }
        }
    }
    for addition in analysis.additions() {
        let item = Item::addition(addition);
        if let Some(mark) = paper.mark_of(&item) {
            unknown.remove(&item);
            standing.additions.add(mark);
        }
    }
    standing.unknown = unknown.into_iter().cloned().collect();
    standing
}
