//! The formats into what a menu has to know of them.
//!
//! Whoever offers a format need not carry the program that writes it: in the page, those who offer,
//! write texts and write workbooks are three programs.

use super::{Format, csv, html, json, markdown, ndjson};

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

    /// The name of a file that is made of the document of this name.
    pub fn file_name(&self, document: &str) -> String {
        let stem = match document.rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            Some(_) | None => document,
        };
        format!("{stem}.{}", self.extension)
    }
}
