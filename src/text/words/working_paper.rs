//! The sentences about a working paper: marks, notes, where they are kept, and what is imported.

use crate::checks::Place;
use crate::text::Message;
use crate::working_paper::Mark;

/// A reviewer's marks and notes.
pub struct WorkingPaperWords {
    /// What it is called.
    pub heading: &'static str,
    /// A mark in a word.
    pub mark: fn(Mark) -> &'static str,
    /// A mark in a word, and its note.
    pub remark: fn(&str, &str) -> String,
    /// So many bear this mark.
    pub counted: fn(Mark, &str) -> String,
    /// The choice of a mark.
    pub choice: &'static str,
    /// There is no mark.
    pub unmarked: &'static str,
    /// The places of one row are marked differently.
    pub mixed: &'static str,
    /// The field of a note.
    pub note: &'static str,
    /// What the filter by marks is about.
    pub filter: &'static str,
    /// Whatever the mark.
    pub any: &'static str,
    /// What is kept, and where.
    pub kept: &'static str,
    /// The browser does not keep it.
    pub not_kept: Message,
    /// Saves it as a file.
    pub export: &'static str,
    /// Reads it from a file.
    pub import: &'static str,
    /// Takes every mark and note of this document back.
    pub clear: &'static str,
    /// That was done.
    pub cleared: &'static str,
    /// Brings them back.
    pub restore: &'static str,
    /// So many lines were taken over, so many left as they were.
    pub imported: fn(&str, &str) -> String,
    /// The file is no working paper.
    pub not_a_paper: Message,
    /// The file is of another version.
    pub other_version: Message,
    /// The file belongs to another document.
    pub other_document: Message,
    /// That document has this name.
    pub belongs_to: fn(&str) -> String,
    /// So many marks are about nothing that was found.
    pub unknown: fn(&str) -> String,
    /// So many are about checks that are switched off.
    pub switched_off: fn(&str) -> String,
    /// What a mark is about that nothing more is known of.
    pub place: fn(Place) -> String,
    /// Only findings marked so are printed.
    pub only: fn(&str) -> String,
}
