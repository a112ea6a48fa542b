//! A collection of documents into a file that leaves the page.
//!
//! As for [`super::FORMATS`]: a format is one line in [`COLLECTION_FORMATS`], the same collection
//! gives the same bytes, and foreign text is made harmless by the format that writes it.

mod csv;
pub mod json;
mod report;
#[cfg(feature = "xlsx")]
mod xlsx;

use super::Offer;
use crate::collection::{
    self, Collection, CollectionSummary, DocumentQuery, DocumentRow, FindingQuery, FoundList,
    IndicatorQuery, IndicatorUses, UseChoice,
};
use crate::query::Window;
use crate::text::{self, CollectionWords, ExportWords, Language, Words};

/// A format of files made of a collection.
#[derive(Debug)]
pub struct CollectionFormat {
    /// Its name, the ending of such a file, and what a browser is told that it is.
    pub offer: Offer,
    write: fn(&CollectedContent<'_>) -> Vec<u8>,
}

/// Every format, in the order in which a menu offers them.
pub static COLLECTION_FORMATS: &[CollectionFormat] = &[
    #[cfg(feature = "xlsx")]
    xlsx::FORMAT,
    csv::DOCUMENTS,
    csv::FINDINGS,
    csv::INDICATORS,
    report::HTML,
    report::MARKDOWN,
    json::FORMAT,
];

/// Every one of these that a page offers, as its menu knows it: all but the workbook, for in a page what
/// makes workbooks holds no collection.
pub static COLLECTION_OFFERS: [Offer; 6] = [
    csv::DOCUMENTS.offer,
    csv::FINDINGS.offer,
    csv::INDICATORS.offer,
    report::HTML.offer,
    report::MARKDOWN.offer,
    json::FORMAT.offer,
];

impl CollectionFormat {
    /// The format with this name.
    pub fn by_id(id: &str) -> Option<&'static Self> {
        COLLECTION_FORMATS
            .iter()
            .find(|format| format.offer.id == id)
    }
}

/// Which files go into the table of documents; findings, indicators and sums are of all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CollectionScope {
    /// Which files, in what order.
    pub query: DocumentQuery,
    /// What the reader asked for, in words; empty where nothing is left out.
    pub filter: String,
}

/// The file that `format` makes of a collection, with its words in `language`.
pub fn export_collection(
    collection: &Collection,
    format: &CollectionFormat,
    scope: &CollectionScope,
    language: Language,
) -> Vec<u8> {
    (format.write)(&CollectedContent {
        collection,
        scope,
        language,
        words: language.words(),
        says: language.collection_words(),
        files: language.export_words(),
    })
}

const EVERYTHING: Window = Window {
    start: 0,
    len: u32::MAX,
};

/// What goes into a file.
struct CollectedContent<'a> {
    collection: &'a Collection,
    scope: &'a CollectionScope,
    language: Language,
    /// The words of the page.
    words: &'static Words,
    /// The words about collections.
    says: &'static CollectionWords,
    /// The words of files.
    files: &'static ExportWords,
}

impl CollectedContent<'_> {
    fn summary(&self) -> CollectionSummary {
        collection::summary(self.collection)
    }

    /// The files in scope, in its order.
    fn documents(&self) -> Vec<DocumentRow> {
        collection::documents(self.collection, &self.scope.query, EVERYTHING)
            .rows
            .rows
    }

    fn findings(&self) -> FoundList {
        collection::findings(self.collection, FindingQuery::default(), EVERYTHING)
    }

    /// The first `most` of the indicators of which this holds.
    fn indicators(&self, choice: UseChoice, most: u32) -> IndicatorUses {
        let query = IndicatorQuery {
            choice,
            ..IndicatorQuery::default()
        };
        let window = Window {
            start: 0,
            len: most,
        };
        collection::indicator_uses(self.collection, &query, window)
    }

    /// Which files are in the table, in one sentence.
    fn scope_sentence(&self, rows: usize) -> String {
        let files = self.collection.entries().len();
        let all = text::count(files as u64);
        if rows == files {
            (self.says.whole)(&all)
        } else {
            (self.says.scope)(&self.scope.filter, &text::count(rows as u64), &all)
        }
    }

    /// Why this file is not read; empty where it is.
    fn not_read(&self, row: &DocumentRow) -> String {
        match &row.read {
            None => self.says.waiting.to_owned(),
            Some(Ok(_)) => String::new(),
            Some(Err(reason)) => text::not_read(self.language, *reason),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_offered_is_what_is_written() {
        let written = COLLECTION_FORMATS.iter().map(|format| &format.offer);
        let without_workbook = written.filter(|offer| **offer != crate::export::WORKBOOK);
        assert!(without_workbook.eq(&COLLECTION_OFFERS));
    }
}
