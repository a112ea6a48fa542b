//! What is asked about what leaves the page, and what is answered.

use js_sys::Uint8Array;
use serde::{Deserialize, Serialize};

use crate::export::{Copied, Copying};
use crate::query::ProjectFilter;
use crate::text::Language;
use crate::web::codec::by_reference;
use crate::web::order::ReadAs;

/// A question, and the number that its answer comes with.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ExportAsk {
    /// A newer question has a greater one.
    pub number: u32,
    /// What is wanted.
    pub wanted: Wanted,
}

/// What can be wanted.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Wanted {
    /// A file of the format with this name.
    File(String, Portion),
    /// Something for the clipboard.
    Copy(Copying, Portion),
    /// That this engine reads what another one read.
    TakeOver(Original),
}

/// How much of the document, and in which language.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Portion {
    /// The filter that its projects pass, and what it says; `None` for all of it.
    pub filter: Option<(ProjectFilter, String)>,
    /// The language of its words.
    pub language: Language,
}

/// An answer, and the number of its question.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ExportAnswer {
    /// That of the question.
    pub number: u32,
    /// What was made.
    pub made: Made,
}

/// To each question there is one answer, and before it how far it is.
impl PartialEq for ExportAnswer {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && self.made.percent() == other.made.percent()
    }
}

/// What can be made.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Made {
    /// A part of a file, in per cent; the file is still to come.
    Part(u8),
    /// The bytes of a file, which cross as they are.
    File(#[serde(with = "by_reference")] Uint8Array),
    /// Something for the clipboard.
    Copy(Copied),
}

impl Made {
    /// How far it is; `None` for what is whole.
    fn percent(&self) -> Option<u8> {
        match self {
            Self::Part(percent) => Some(*percent),
            Self::File(_) | Self::Copy(_) => None,
        }
    }
}

/// What a document was read from, and how.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Original {
    /// What it was read from.
    pub given: Given,
    /// How it was read.
    pub read_as: ReadAs,
}

/// What a document is read from; a file is held by reference, not as its bytes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Given {
    /// A file of the reader's.
    File(#[serde(with = "by_reference")] web_sys::File),
    /// The built-in sample.
    Sample,
}
