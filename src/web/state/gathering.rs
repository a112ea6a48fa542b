//! Many files that were given at once, as the viewer keeps them, and whether they are what it shows.

use crate::web::stage::Gathered;

/// Files that were given at once.
pub struct Gathering {
    /// Which collection it is, counted from 1.
    pub number: u32,
    /// The files.
    pub files: Vec<Gathered>,
    /// How many files and folders were given that are not among them.
    pub left_out: u32,
}

/// One number means one collection.
impl PartialEq for Gathering {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

/// What the viewer is to show.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Subject {
    /// The document; nothing, while there is none.
    #[default]
    Document,
    /// The collection by itself.
    Collection,
}

/// A document of the collection that the reader goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Its index among all files.
    pub document: u32,
    /// The index of the project that is to be opened there.
    pub project: Option<u32>,
    /// The index of another one, to be compared with it.
    pub beside: Option<u32>,
}

impl Wanted {
    /// The document as a whole.
    pub fn document(document: u32) -> Self {
        Self {
            document,
            project: None,
            beside: None,
        }
    }
}
