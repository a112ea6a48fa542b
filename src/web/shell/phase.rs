//! What the page is about: nothing yet, a document or a collection, or a file that gave none.

use web_sys::File;

use crate::analysis::Refusal;
use crate::web::order::DocumentId;
use crate::web::packed::Packed;
use crate::web::stage::Arrival;
use crate::web::state::Origin;

/// What the page is about.
#[derive(Clone, Default, PartialEq)]
pub enum Phase {
    /// Nothing yet.
    #[default]
    Idle,
    /// A document that is being read.
    Reading(Reading),
    /// A document, which the viewer shows.
    Shown(Shown),
    /// The collection that was given last, which the viewer shows.
    Collected,
    /// A file that gave no document.
    Failed(Failed),
}

/// A document that is being read.
#[derive(Clone, PartialEq)]
pub struct Reading {
    /// Which opening this is.
    pub document: DocumentId,
    /// The file's name.
    pub name: String,
    /// How the reader came to it.
    pub arrival: Arrival,
    /// Another file that came with it, to be compared with it.
    pub beside: Option<File>,
    /// Bytes read; never goes back.
    pub read_bytes: u64,
    /// Bytes of the file; 0 while it is not known.
    pub total_bytes: u64,
}

/// A document, which the viewer shows.
#[derive(Clone)]
pub struct Shown {
    /// Which opening this is.
    pub document: DocumentId,
    /// The file's name.
    pub name: String,
    /// How the reader came to it.
    pub arrival: Arrival,
    /// What the viewer shows first.
    pub opening: Packed,
    /// Another file that came with it, to be compared with it.
    pub beside: Option<File>,
}

/// One opening shows one thing.
impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.document == other.document
    }
}

/// What the viewer is to show.
#[derive(Clone, PartialEq)]
pub enum OnStage {
    /// Nothing.
    Nothing,
    /// A document.
    Document(Shown),
    /// The collection that it has.
    Collection,
}

/// A file that gave no document.
#[derive(Clone, PartialEq)]
pub struct Failed {
    /// The file's name.
    pub name: String,
    /// Why.
    pub failure: Failure,
}

/// Why a file gave no document.
#[derive(Clone, PartialEq, Eq)]
pub enum Failure {
    /// It is none.
    Refused(Refusal),
    /// The browser could not read it.
    Unreadable,
    /// The browser gave too little memory.
    NoMemory,
    /// The program stopped, and said this.
    Crashed(String),
}

impl Failure {
    /// Why the program stopped that said this. It says nothing of its own where it gets no memory;
    /// of everything else it tells before it stops.
    pub fn of_stop(said: String) -> Self {
        let bare = said.contains("RuntimeError") && !said.contains("panicked");
        // Each browser has its own words for the same.
        if bare
            && ["unreachable", "Unreachable"]
                .iter()
                .any(|it| said.contains(it))
        {
            Self::NoMemory
        } else {
            Self::Crashed(said)
        }
    }
}

/// Where a document comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Provenance {
    /// From elsewhere.
    Elsewhere(Origin),
    /// From the collection, perhaps for the project with this index.
    Collection(Option<u32>),
    /// It is the last one, read again.
    Again,
}
