//! The sentences about the text as it was.

use crate::query::{FieldRef, PlaceKind};

/// The text as it was, line by line.
pub struct SourceWords {
    /// Its heading.
    pub heading: &'static str,
    /// What a reader can do with it.
    pub note: &'static str,
    /// What the list of kinds is for.
    pub legend: &'static str,
    /// A kind of place.
    pub kind: fn(PlaceKind) -> &'static str,
    /// Leads to the next place of the kind of this name.
    pub next: fn(&str) -> String,
    /// Lines `first` to `last` of `total`.
    pub shown: fn(u32, u32, &str) -> String,
    /// A line by its number.
    pub line: fn(u32) -> String,
    /// What a piece belongs to.
    pub field: fn(&FieldRef) -> String,
    /// The label of the field for a line number.
    pub go_to: &'static str,
    /// Goes to the line with that number.
    pub go: &'static str,
    /// So many characters at the end of a line are not shown.
    pub omitted: fn(&str) -> String,
}
