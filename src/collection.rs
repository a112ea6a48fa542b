//! Many documents into one collection: what is kept of each, and what is asked of all of them.
//!
//! An [`Analysis`] holds a document's text and all that was found in it, and there is room for few of
//! them. So each document is read, made into a [`Gist`] and forgotten; the gists are what a collection
//! answers from. A gist holds the names, goals, indicators and findings of its document, each text
//! once, and takes about as much room as the text that it was made of. Where the room for gists is
//! used up ([`Room`]), further documents keep their line in the table of documents and are neither
//! searched nor compared with others; the collection says how many these are.
//!
//! Files are numbered as they were given, whichever is read first, so that the answers do not depend
//! on who reads how fast.

mod documents;
mod findings;
mod gist;
mod indicators;
mod search;
mod summary;
mod year;

use std::cell::OnceCell;

use serde::{Deserialize, Serialize};

pub use self::documents::{
    DocumentChoice, DocumentKey, DocumentList, DocumentOrder, DocumentQuery, DocumentRow, documents,
};
pub use self::findings::{CheckTally, CollectedFinding, FindingQuery, FoundList, findings};
pub use self::gist::{Gist, TableFacts};
use self::indicators::UseIndex;
pub use self::indicators::{
    IndicatorQuery, IndicatorUse, IndicatorUses, MAX_PLACES, Target, TargetPlace, UseChoice,
    UseOrder, indicator_targets, indicator_uses,
};
pub use self::search::{CollectedHit, CollectedHits, search};
pub use self::summary::{CollectionSummary, Departments, MoneySum, Sums, summary};
pub use self::year::{Year, YearSource, year_in};
use crate::analysis::{Analysis, Refusal};

/// The files that were given at once, and what became of each.
#[derive(Debug)]
pub struct Collection {
    entries: Vec<Entry>,
    room: Room,
    /// Which indicators the documents have in common; made when it is first asked for.
    uses: OnceCell<UseIndex>,
}

/// A file of a collection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it was found: its path below the folder that was given, or its name.
    pub path: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is not read yet.
    Waiting,
    /// It is such a table, and this is kept of it.
    Read(Box<Gist>),
    /// It gave no document.
    NotRead(NotRead),
}

/// Why a file gave no document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotRead {
    /// It is none.
    Refused(Refusal),
    /// It could not be opened.
    Unreadable,
    /// There was no memory for it.
    NoMemory,
    /// The program stopped while it read this.
    Stopped,
}

/// How much of the documents is kept, and how much may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Bytes that may be kept of all documents together, counted as [`Gist::weight`] does.
    pub limit: u64,
    /// Bytes that are kept.
    pub used: u64,
}

/// As much as a page can spare beside the documents that are being read: some 8,000 documents of 60 kB.
const ROOM_BYTES: u64 = 512 * 1024 * 1024;

impl Collection {
    /// A collection of the files with these paths, none of them read.
    pub fn new(paths: impl IntoIterator<Item = String>) -> Self {
        Self::with_room(paths, ROOM_BYTES)
    }

    /// The same, which keeps no more than `limit` bytes of all documents together.
    pub fn with_room(paths: impl IntoIterator<Item = String>, limit: u64) -> Self {
        let entry = |path| Entry {
            path,
            fate: Fate::Waiting,
        };
        Self {
            entries: paths.into_iter().map(entry).collect(),
            room: Room { limit, used: 0 },
            uses: OnceCell::new(),
        }
    }

    /// Takes in what the file with this index became; of a file that was taken in before, or of none,
    /// nothing.
    pub fn take(&mut self, index: u32, read: Result<Gist, NotRead>) {
        let Some(entry) = self.entries.get_mut(index as usize) else {
            return;
        };
        if entry.fate != Fate::Waiting {
            return;
        }
        entry.fate = match read {
            Ok(mut gist) => {
                if self.room.used + gist.weight() > self.room.limit {
                    gist.forget_texts();
                }
                self.room.used += gist.weight();
                Fate::Read(Box::new(gist))
            }
            Err(reason) => Fate::NotRead(reason),
        };
        self.uses.take();
    }

    /// Every file, as they were given.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How much is kept, and how much may be.
    pub fn room(&self) -> Room {
        self.room
    }

    /// The documents with their indexes among all files.
    fn gists(&self) -> impl Iterator<Item = (u32, &Entry, &Gist)> {
        let entries = (0..).zip(&self.entries);
        entries.filter_map(|(index, entry)| Some((index, entry, entry.gist()?)))
    }
}

impl Entry {
    /// What is kept of it; `None` where it is no document, or not read yet.
    pub fn gist(&self) -> Option<&Gist> {
        match &self.fate {
            Fate::Read(gist) => Some(gist),
            Fate::Waiting | Fate::NotRead(_) => None,
        }
    }

    /// The year that the table is of: as its text says, or else its path.
    pub fn year(&self) -> Option<Year> {
        let of_text = self.gist()?.facts.year.map(|year| Year {
            year,
            source: YearSource::Text,
        });
        of_text.or_else(|| year::of_path(&self.path))
    }
}

/// What is kept of an analysis.
pub fn gist(analysis: &Analysis) -> Gist {
    Gist::of(analysis)
}
