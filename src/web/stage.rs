//! What the shell has the viewer show, and what the viewer wishes of the shell.

use serde::{Deserialize, Serialize};

use crate::text::Language;
use crate::web::codec::by_reference;
use crate::web::order::{DocumentId, ReadAs};
use crate::web::packed::Packed;
use crate::web::state::{Origin, ProjectColumns};

/// The shell to the viewer.
#[derive(Clone, Serialize, Deserialize)]
pub enum Cue {
    /// The texts of [`crate::checks::CHECKS`], which the engine brings.
    CheckTexts(Packed),
    /// The reader prefers this.
    Preferred {
        /// The page is in this language.
        language: Language,
        /// The list of projects has these columns.
        columns: ProjectColumns,
    },
    /// A document is to be shown.
    Opened {
        /// Which opening this is.
        document: DocumentId,
        /// How the reader came to it.
        arrival: Arrival,
        /// An [`Opening`](crate::web::message::Opening).
        opening: Packed,
        /// Another file that came with it, to be compared with it.
        beside: Option<Beside>,
    },
    /// The engine answered.
    Answered {
        /// About this document.
        document: DocumentId,
        /// An [`Answer`](crate::web::message::Answer).
        answer: Packed,
    },
    /// No document is to be shown.
    Closed,
}

/// A file beside the one that is opened.
#[derive(Clone, Serialize, Deserialize)]
pub struct Beside(#[serde(with = "by_reference")] pub web_sys::File);

/// How the reader came to a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arrival {
    /// From elsewhere; it begins at its overview.
    Fresh(Origin),
    /// By an address that names a place in it.
    Led(Origin),
    /// It was shown just now, and was read again.
    Again,
}

/// The viewer to the shell.
#[derive(Clone, Serialize, Deserialize)]
pub enum Wish {
    /// The viewer is there; said once, before anything else.
    Awake,
    /// Something is to be known of a document.
    Ask {
        /// The document.
        document: DocumentId,
        /// An [`Ask`](crate::web::message::Ask).
        ask: Packed,
    },
    /// The list of projects is to have these columns, and it is to be remembered.
    Columns(ProjectColumns),
    /// The document is to be read again.
    Reread {
        /// How.
        read_as: ReadAs,
        /// The document's name.
        name: String,
    },
}
