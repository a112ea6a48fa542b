//! A comparison of two documents into a file that leaves the page, whole or as far as it was asked
//! for.
//!
//! As for [`super::FORMATS`]: a format is one file below this module and one line in
//! [`COMPARISON_FORMATS`], the same comparison gives the same bytes, and foreign text is made harmless
//! by the format that writes it.

mod csv;
pub(super) mod html;
pub mod json;
pub(super) mod markdown;
pub(super) mod report;
#[cfg(feature = "xlsx")]
mod xlsx;

use super::{Offer, WORKBOOK};
use crate::query::{self, ChangeRow, Compared, ComparisonQuery, ComparisonSummary, Window};
use crate::text::{self, ComparisonWords, ExportWords, Language, Words};

/// A format of files made of a comparison.
#[derive(Debug)]
pub struct ComparisonFormat {
    /// Its name, the ending of such a file, and what a browser is told that it is.
    pub offer: Offer,
    write: fn(&ComparedContent<'_>) -> Vec<u8>,
}

/// Every format, in the order in which a menu offers them.
pub static COMPARISON_FORMATS: &[ComparisonFormat] = &[
    #[cfg(feature = "xlsx")]
    xlsx::FORMAT,
    csv::CHANGES,
    csv::INDICATORS,
    html::FORMAT,
    markdown::FORMAT,
    json::FORMAT,
];

/// Every one of these as a menu knows it; whoever offers them need not carry what writes them.
pub static COMPARISON_OFFERS: [Offer; 6] = [
    WORKBOOK,
    csv::CHANGES.offer,
    csv::INDICATORS.offer,
    html::FORMAT.offer,
    markdown::FORMAT.offer,
    json::FORMAT.offer,
];

impl ComparisonFormat {
    /// The format with this name.
    pub fn by_id(id: &str) -> Option<&'static Self> {
        COMPARISON_FORMATS
            .iter()
            .find(|format| format.offer.id == id)
    }
}

/// How much of a comparison goes into a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComparisonScope {
    /// Which changes, in what order.
    pub query: ComparisonQuery,
    /// What the reader asked for, in words; empty where nothing is left out.
    pub filter: String,
}

/// The file that `format` makes of a comparison, as far as `scope` reaches, with its words in
/// `language`. Totals, units and the bridge are those of the whole tables whatever the scope.
pub fn export_comparison(
    compared: Compared<'_>,
    format: &ComparisonFormat,
    scope: &ComparisonScope,
    language: Language,
) -> Vec<u8> {
    (format.write)(&ComparedContent::new(compared, scope, language))
}

/// What goes into a file.
struct ComparedContent<'a> {
    compared: Compared<'a>,
    scope: &'a ComparisonScope,
    language: Language,
    /// The words of the page.
    words: &'static Words,
    /// The words about comparisons.
    says: &'static ComparisonWords,
    /// The words of files.
    files: &'static ExportWords,
    summary: ComparisonSummary,
    /// The changes in scope, in its order.
    rows: Vec<ChangeRow>,
}

impl<'a> ComparedContent<'a> {
    fn new(compared: Compared<'a>, scope: &'a ComparisonScope, language: Language) -> Self {
        let everything = Window {
            start: 0,
            len: u32::MAX,
        };
        Self {
            compared,
            scope,
            language,
            words: language.words(),
            says: language.comparison_words(),
            files: language.export_words(),
            summary: query::comparison_summary(compared),
            rows: query::comparison_rows(compared, &scope.query, everything)
                .rows
                .rows,
        }
    }

    /// What is in the file, in one sentence.
    fn scope_sentence(&self) -> String {
        let all = text::count(u64::from(self.summary.changes));
        let rows = text::count(self.rows.len() as u64);
        if self.rows.len() == self.summary.changes as usize {
            (self.says.whole)(&all)
        } else {
            (self.says.scope)(&self.scope.filter, &rows, &all)
        }
    }

    /// What became of a project in one line.
    fn said(&self, row: &ChangeRow) -> String {
        text::change_line(self.language, self.summary.measure, row)
    }

    /// Of what kinds a change is, in words.
    fn kinds(&self, row: &ChangeRow) -> String {
        let kinds = row.kinds.iter().map(|kind| (self.says.kind)(*kind));
        kinds.collect::<Vec<_>>().join(self.says.comma)
    }

    fn money_unit_word(&self) -> &'static str {
        let unit = self.summary.measure.unit();
        unit.map_or("", crate::money::MoneyUnit::word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_offered_is_what_is_written() {
        let written = COMPARISON_FORMATS.iter().map(|format| &format.offer);
        let offered = COMPARISON_OFFERS
            .iter()
            .filter(|offer| cfg!(feature = "xlsx") || **offer != WORKBOOK);
        assert!(written.eq(offered));
    }
}
