//! What the shell has the viewer show, and what the viewer wishes of the shell.

use serde::{Deserialize, Serialize};
use web_sys::File;

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
    /// A collection is to be read in place of the last one.
    Collect {
        /// Its files, in the order in which they are listed.
        files: Vec<Gathered>,
        /// How many files and folders were given that are not among them.
        left_out: u32,
    },
    /// No document is to be shown, but the collection that was given last.
    Collection,
    /// Nothing is to be shown.
    Closed,
}

/// A file of many that were given at once.
#[derive(Clone, Serialize, Deserialize)]
pub struct Gathered {
    /// Where it lies in the folder that was given, which the path begins with; its name, where the
    /// file was given by itself.
    pub path: String,
    /// The file.
    #[serde(with = "by_reference")]
    pub file: File,
}

/// A file beside the one that is opened.
#[derive(Clone, Serialize, Deserialize)]
pub struct Beside(#[serde(with = "by_reference")] pub File);

/// How the reader came to a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arrival {
    /// From elsewhere; it begins at its overview.
    Fresh(Origin),
    /// By an address that names a place in it.
    Led(Origin),
    /// From the collection, for the project with this index.
    Sought(u32),
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
    /// A document of the collection is to be read, and then shown.
    Open {
        /// Its file.
        #[serde(with = "by_reference")]
        file: File,
        /// Another one, to be compared with it.
        beside: Option<Beside>,
        /// The index of the project that is sought in it.
        project: Option<u32>,
    },
}
