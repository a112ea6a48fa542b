//! What the shell has the engine do, and what the engine tells of it.

use serde::{Deserialize, Serialize};

use crate::analysis::Refusal;
use crate::checks::CheckSet;
use crate::web::codec::by_reference;
use crate::web::packed::Packed;

/// Which opening of a document is meant; a newer one is greater. Answers about an older one come
/// late and are nobody's any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct DocumentId(u32);

impl DocumentId {
    /// The one after this.
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// Its number, which no other opening has.
    pub fn number(self) -> u32 {
        self.0
    }
}

/// Something to be done about a document.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Request {
    /// The document.
    pub document: DocumentId,
    /// What is to be done.
    pub order: Order,
}

/// What can be ordered.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Order {
    /// Reads a file; it crosses to the worker by reference, not as its bytes.
    OpenFile(#[serde(with = "by_reference")] web_sys::File),
    /// Reads the built-in sample.
    OpenSample,
    /// Reads the last document again, as the reader chose.
    Reread(ReadAs),
    /// Stops reading, and forgets the document.
    Cancel,
    /// Answers an [`Ask`](crate::web::message::Ask) of the viewer.
    Answer(Packed),
}

/// How a document is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReadAs {
    /// Name of a shape of [`crate::layout::SHAPES`]; `None` leaves the choice to the evidence.
    pub shape: Option<String>,
    /// Turn a misread text back first.
    pub turned_back: bool,
    /// Checks that are switched off.
    pub checks_off: CheckSet,
}

/// Something about a document.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Response {
    /// The document.
    pub document: DocumentId,
    /// What there is to tell.
    pub news: News,
}

/// What can be told.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum News {
    /// The engine is there, and brings the texts of [`crate::checks::CHECKS`] for the viewer; told
    /// once, before anything else.
    Awake(Packed),
    /// So much of the file is read.
    Progress {
        /// Bytes read.
        read_bytes: u64,
        /// Bytes of the file.
        total_bytes: u64,
    },
    /// The document is read: an [`Opening`](crate::web::message::Opening) for the viewer.
    Opened(Packed),
    /// The file is not such a document.
    Refused(Refusal),
    /// The browser could not read the file.
    Unreadable,
    /// The browser gave no memory for the file.
    NoMemory,
    /// An [`Answer`](crate::web::message::Answer) for the viewer.
    Answered(Packed),
}
