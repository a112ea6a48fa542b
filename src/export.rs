//! An analysis into a file that leaves the page whole.
//!
//! A format is one file below this module and one line in [`FORMATS`]; menus, the command line and
//! tests iterate the table. The same analysis, scope and language give the same bytes: no format
//! asks for the time, the machine or chance.
//!
//! What a document prints is foreign text wherever it goes. Each format makes it harmless in its
//! own way (no formula in a spreadsheet, no markup in a report), and has no other way to write it.

mod cells;
mod collection;
mod comparison;
mod content;
mod copied;
mod csv;
mod html;
pub mod json;
mod markdown;
mod marks;
mod ndjson;
mod offer;
mod progress;
mod report;
mod scope;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use self::collection::json as collection_json;
pub use self::collection::{
    COLLECTION_FORMATS, COLLECTION_OFFERS, CollectionFormat, CollectionScope, export_collection,
};
pub use self::comparison::json as comparison_json;
pub use self::comparison::{
    COMPARISON_FORMATS, COMPARISON_OFFERS, ComparisonFormat, ComparisonScope, export_comparison,
};
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
    /// Whether it has room for what a reviewer says ([`Extras::paper`]).
    pub holds_paper: bool,
    /// How often writing comes past each project, by which it is known how far it is.
    passes: u32,
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
    export_with(analysis, format, scope, language, Extras::default())
}

/// What an export can do beyond writing the document.
#[derive(Default, Clone, Copy)]
pub struct Extras<'a> {
    /// What a reviewer says of findings and additions, beside them, in formats that have room for it
    /// ([`Format::holds_paper`]); others are as without.
    pub paper: Option<&'a WorkingPaper>,
    /// Hears how much of the document has been gone through, in per cent: a greater number each
    /// time. What is left after the last may take as long again.
    pub on_percent: Option<&'a dyn Fn(u8)>,
}

/// Like [`export`], with `extras`.
pub fn export_with(
    analysis: &Analysis,
    format: &Format,
    scope: &Scope,
    language: Language,
    extras: Extras<'_>,
) -> Vec<u8> {
    let mut content = Content::new(analysis, scope, language);
    content.paper = extras.paper.filter(|paper| !paper.is_empty());
    if let Some(on_percent) = extras.on_percent {
        content.watch(format.passes, on_percent);
    }
    (format.write)(&content)
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
