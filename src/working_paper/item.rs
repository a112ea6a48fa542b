//! A finding or an addition into a name that stays the same whenever the same bytes are read.

use serde::{Deserialize, Serialize};

use crate::analysis::Analysis;
use crate::checks::{Finding, Place};
use crate::totals::{Addend, Addition, Level};

/// What a mark is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Item {
    /// A finding.
    Finding(FindingItem),
    /// An addition.
    Addition {
        /// The level of the row that states the total.
        level: Level,
        /// Index of the row among all of its level, from 0.
        row: u32,
        /// What is added up.
        column: Addend,
    },
}

/// A finding by its check and its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingItem {
    /// Name of the check; it may be one that this program does not have.
    pub check: String,
    /// What it is about, by its index among all of its kind, from 0.
    pub place: Place,
    /// The first line of that, from 1; `None` where it is not printed.
    pub line: Option<u32>,
    /// How many findings of the same check come before it at the same place.
    pub nth: u32,
}

impl Item {
    /// The name of a finding of this analysis, whose place begins on this line.
    pub fn finding(analysis: &Analysis, finding: &Finding, line: Option<u32>) -> Self {
        let all = &analysis.findings().list;
        let key = |it: &Finding| (it.check, it.place);
        // They are in the order of checks, then of places.
        let first = all.partition_point(|it| key(it) < key(finding));
        let before = all[first..].iter().take_while(|it| *it != finding);
        Self::Finding(FindingItem {
            check: finding.check().id.to_owned(),
            place: finding.place,
            line,
            nth: before.count() as u32,
        })
    }

    /// The name of an addition.
    pub fn addition(addition: &Addition) -> Self {
        Self::Addition {
            level: addition.level,
            row: addition.row,
            column: addition.addend,
        }
    }
}
