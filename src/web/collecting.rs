//! What is asked about many documents, of those who read them and of who keeps what they read, and
//! what is answered.

use js_sys::Uint8Array;
use serde::{Deserialize, Serialize};
use web_sys::File;

use crate::collection::{
    CollectedHits, CollectionSummary, DocumentList, DocumentQuery, FindingQuery, FoundList,
    IndicatorQuery, IndicatorUses, NotRead, Target,
};
use crate::query::Window;
use crate::text::Language;
use crate::web::codec::by_reference;
use crate::web::packed::Packed;

/// What a file became: a [`crate::collection::Gist`], or the reason why there is none.
pub type Read = Result<Packed, NotRead>;

/// What can be asked.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum CollectAsk {
    /// Reads a file, of a reader.
    Read {
        /// Its index in the collection.
        index: u32,
        /// The file.
        #[serde(with = "by_reference")]
        file: File,
    },
    /// Begins a collection of the files with these paths; all that follows is of its keeper.
    Begin(Vec<String>),
    /// Takes in what the file with this index became.
    Take(u32, Read),
    /// What is said of the collection first, and a window of its table.
    Documents(DocumentQuery, Window),
    /// A window of the findings that are wanted.
    Findings(FindingQuery, Window),
    /// A window of the indicators that are wanted.
    Indicators(IndicatorQuery, Window),
    /// The targets of the indicator with this number.
    Targets(u32),
    /// A window of the fields that hold this text.
    Search(String, Window),
    /// A file of the collection.
    Export {
        /// Name of a format of [`crate::export::COLLECTION_OFFERS`].
        format: String,
        /// Which documents its table holds.
        query: DocumentQuery,
        /// What the query says, in words; empty where all are wanted.
        filter: String,
        /// The language of its words.
        language: Language,
    },
}

/// What can be answered.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum CollectAnswer {
    /// The file with this index is read, or will not be.
    Read(u32, Read),
    /// What is said first, and a window of the table.
    Documents(Box<(CollectionSummary, DocumentList)>),
    /// A window of the findings.
    Findings(Box<FoundList>),
    /// A window of the indicators.
    Indicators(Box<IndicatorUses>),
    /// The targets of the indicator with this number.
    Targets(u32, Vec<Target>),
    /// A window of the fields that hold a text.
    Search(Box<CollectedHits>),
    /// A file of the format with this name, whose bytes cross as they are.
    File(String, #[serde(with = "by_reference")] Uint8Array),
}
