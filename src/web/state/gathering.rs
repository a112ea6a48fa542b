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
