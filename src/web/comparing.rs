//! What is asked about two documents held against each other, and what is answered.

use js_sys::Uint8Array;
use serde::{Deserialize, Serialize};

use crate::analysis::Refusal;
use crate::query::{
    ChangeDetail, ChangeList, ChangeRow, ComparisonQuery, ComparisonSummary, Rows, Window,
};
use crate::text::Language;
use crate::web::codec::by_reference;
use crate::web::exports::Original;

/// One of the two documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// The one before.
    Before,
    /// The one after.
    After,
}

/// What can be asked.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum CompareAsk {
    /// Reads both and holds them against each other.
    Begin {
        /// The one before.
        before: Original,
        /// The one after.
        after: Original,
        /// What a person said of who is who, in the order in which it was said.
        decided: Vec<Decision>,
    },
    /// Takes a person's word for who is who; answered like [`CompareAsk::Begin`], with the changes
    /// that are wanted.
    Decide(Decision, ComparisonQuery),
    /// A window of the changes that are wanted.
    Changes(ComparisonQuery, Window),
    /// The change with this index in detail.
    Change(u32),
    /// A file of the changes that are wanted.
    File {
        /// Name of a format of [`crate::export::COMPARISON_FORMATS`].
        format: String,
        /// Which changes.
        query: ComparisonQuery,
        /// What the query says, in words; empty where all are wanted.
        filter: String,
        /// The language of its words.
        language: Language,
    },
}

/// What a person says of who is who. Indices are those of projects in their documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decision {
    /// These two are one.
    Join {
        /// Index of the project before.
        before: u32,
        /// Index of the project after.
        after: u32,
    },
    /// These two are not one.
    Part {
        /// Index of the project before.
        before: u32,
        /// Index of the project after.
        after: u32,
    },
    /// Whatever was said by hand is taken back.
    Forget,
}

/// What can be answered.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum CompareAnswer {
    /// So much of the work is done, in per cent.
    Part(u8),
    /// One of them is not such a document.
    Refused(Side, Refusal),
    /// The browser could not read the file of one of them.
    Unreadable(Side),
    /// The browser gave no memory for both.
    NoMemory,
    /// Both are read and held against each other.
    Compared(Box<Compared>),
    /// A window of the changes that are wanted.
    Changes(Box<ChangeList>),
    /// A change in detail.
    Change(Box<ChangeDetail>),
    /// A file of the format with this name, whose bytes cross as they are.
    File(String, #[serde(with = "by_reference")] Uint8Array),
}

/// The first screen of a comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// What the two have become to each other.
    pub summary: ComparisonSummary,
    /// The first changes.
    pub changes: ChangeList,
    /// The first of those that ended, which a new one may turn out to be.
    pub ended: Rows<ChangeRow>,
    /// How many pairs and singles are so by hand.
    pub by_hand: u32,
}
