//! An analysis into a file that leaves the page whole.
//!
//! A format is one file below this module and one line in [`FORMATS`]; menus, the command line and
//! tests iterate the table. The same analysis, scope and language give the same bytes: no format
//! asks for the time, the machine or chance.
//!
//! What a document prints is foreign text wherever it goes. Each format makes it harmless in its
//! own way (no formula in a spreadsheet, no markup in a report), and has no other way to write it.

mod cells;
mod content;
mod copied;
mod csv;
mod html;
pub mod json;
mod markdown;
mod marks;
mod ndjson;
mod offer;
mod report;
mod scope;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use self::copied::{Copied, Copying, copied};
pub use self::offer::{OFFERS, Offer, WORKBOOK};
pub use self::scope::Scope;
use crate::analysis::Analysis;
use crate::text::Language;
use crate::working_paper::WorkingPaper;
use content::Content;

/// A format of exported files.
#[derive(Debug)]
pub struct Format {
    /// Its name, as the command line takes it.
    pub id: &'static str,
    /// What the name of such a file ends in, without the point.
    pub extension: &'static str,
    /// What a browser is told that it is.
    pub media_type: &'static str,
    /// How the files of several documents become one.
    pub joining: Joining,
    write: fn(&Content<'_>) -> Vec<u8>,
}

/// How the files of several documents become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joining {
    /// One after the other.
    Append,
    /// One after the other, all but the first without their first line, which is the head.
    OneHead,
    /// They do not: each needs a file of its own.
    Separate,
}

/// Every format, in the order in which a menu offers them.
pub static FORMATS: &[Format] = &[
    #[cfg(feature = "xlsx")]
    xlsx::FORMAT,
    csv::INDICATORS,
    csv::PROJECTS,
    html::FORMAT,
    markdown::FORMAT,
    json::DOCUMENT,
    ndjson::FORMAT,
];

impl Format {
    /// The format with this name.
    pub fn by_id(id: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|format| format.id == id)
    }
}

/// The file that `format` makes of an analysis, as far as `scope` reaches, with its words in
/// `language`.
pub fn export(analysis: &Analysis, format: &Format, scope: &Scope, language: Language) -> Vec<u8> {
    (format.write)(&Content::new(analysis, scope, language))
}

/// Like [`export`], with what a reviewer says of findings and additions beside them: in JSON, and in
/// the reports as Markdown and HTML. Other formats have no room for it.
pub fn export_reviewed(
    analysis: &Analysis,
    format: &Format,
    scope: &Scope,
    language: Language,
    paper: &WorkingPaper,
) -> Vec<u8> {
    let content = Content::new(analysis, scope, language);
    (format.write)(&Content {
        paper: Some(paper),
        ..content
    })
}

/// `next` without its first line, where `joining` wants the head only once.
pub fn further(joining: Joining, next: &[u8]) -> &[u8] {
    match joining {
        Joining::Append | Joining::Separate => next,
        Joining::OneHead => {
            let head = next.iter().position(|byte| *byte == b'\n');
            head.map_or(&[], |end| &next[end + 1..])
        }
    }
}
