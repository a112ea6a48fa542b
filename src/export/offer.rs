//! The formats into what a menu has to know of them.
//!
//! Whoever offers a format need not carry the program that writes it: in the page, those who offer,
//! write texts and write workbooks are three programs.

use super::{Format, csv, html, json, markdown, ndjson};
use crate::fold::{is_space, turns};

/// File systems take 255 bytes for a name, of which a browser may want some for a number.
const MAX_STEM_BYTES: usize = 200;

/// What a file is called whose document has no name.
const NAMELESS: &str = "jixiao";

/// A format, as a menu knows it.
#[derive(Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its name, as in [`super::FORMATS`].
    pub id: &'static str,
    /// What the name of such a file ends in, without the point.
    pub extension: &'static str,
    /// What a browser is told that it is.
    pub media_type: &'static str,
}

/// The workbook, which only programs with the feature `xlsx` write.
pub const WORKBOOK: Offer = Offer {
    id: "xlsx",
    extension: "xlsx",
    media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/// Every format, whether this program writes it or not, in the order of [`super::FORMATS`].
pub static OFFERS: [Offer; 7] = [
    WORKBOOK,
    Offer::of(&csv::INDICATORS),
    Offer::of(&csv::PROJECTS),
    Offer::of(&html::FORMAT),
    Offer::of(&markdown::FORMAT),
    Offer::of(&json::DOCUMENT),
    Offer::of(&ndjson::FORMAT),
];

impl Offer {
    /// What a menu has to know of this format.
    pub const fn of(format: &Format) -> Self {
        Self {
            id: format.id,
            extension: format.extension,
            media_type: format.media_type,
        }
    }

    /// The name of a file that is made of the document of this name: a name in any folder of any
    /// system, whatever the document is called.
    pub fn file_name(&self, document: &str) -> String {
        let stem = match document.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            Some(_) | None => document,
        };
        let bad = |one: char| one.is_control() || turns(one) || "/\\:*?\"<>|".contains(one);
        let stem = stem.replace(bad, "_");
        let stem = stem.trim_start_matches(is_space);
        let stem = stem.trim_end_matches(|one: char| one == '.' || is_space(one));
        let stem = &stem[..stem.floor_char_boundary(MAX_STEM_BYTES)];
        let stem = if stem.is_empty() { NAMELESS } else { stem };
        format!("{stem}.{}", self.extension)
    }
}
