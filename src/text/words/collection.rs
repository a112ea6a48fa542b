//! The sentences about many documents at once.

/// Everything that is said of a collection.
///
/// Not part of [`crate::text::Words`]: whoever shows one table has no use for them.
pub struct CollectionWords {
    /// What it is about.
    pub heading: &'static str,
    /// The heads of columns.
    pub heads: CollectionHeads,
    /// So many files: so many are such tables, so many gave no document.
    pub read: fn(files: &str, read: &str, not_read: &str) -> String,
    /// So many tables come to this amount with its unit of money.
    pub sum: fn(tables: &str, amount: &str) -> String,
    /// So many tables declare no unit of money and come to this; they are added to nothing.
    pub sum_without_unit: fn(tables: &str, amount: &str) -> String,
    /// Stands for a sum that has too many digits.
    pub sum_too_long: &'static str,
    /// So many tables are in this unit, which was brought into the other before adding.
    pub converted: fn(tables: &str, from: &str, into: &str) -> String,
    /// What all tables with a unit of money come to.
    pub together: fn(amount: &str) -> String,
    /// So many tables print no 总计 and are in no sum.
    pub without_total: fn(&str) -> String,
    /// Of so many tables the line in the table of documents is kept only.
    pub without_texts: fn(&str) -> String,
    /// Who says of which year a table is: its text.
    pub year_in_text: &'static str,
    /// Its path, which is a guess.
    pub year_in_path: &'static str,
    /// A year that is a guess.
    pub guessed_year: fn(&str) -> String,
    /// The file is not read yet.
    pub waiting: &'static str,
    /// The file could not be opened.
    pub unreadable: &'static str,
    /// There was no memory for it.
    pub no_memory: &'static str,
    /// The program stopped while it read it.
    pub stopped: &'static str,
    /// The table of documents.
    pub documents: &'static str,
    /// Departments of which there is more than one table.
    pub repeated: &'static str,
    /// So many departments have more than one table, and the sums hold all of them.
    pub repeated_in_sums: fn(&str) -> String,
    /// Indicators that several documents use.
    pub shared: &'static str,
    /// Between the names of files.
    pub comma: &'static str,
    /// What is in the file: all so many files.
    pub whole: fn(&str) -> String,
    /// What is in the file: so many files of so many.
    pub scope: fn(filter: &str, files: &str, all: &str) -> String,
}

/// The heads of columns about many documents.
pub struct CollectionHeads {
    /// The year that a table is of.
    pub year: &'static str,
    /// Who says so.
    pub year_source: &'static str,
    /// The number of projects.
    pub projects: &'static str,
    /// The number of indicators.
    pub indicators: &'static str,
    /// Characters that were not understood.
    pub unexplained: &'static str,
    /// Why a file gave no document.
    pub not_read: &'static str,
    /// The severity of a finding.
    pub severity: &'static str,
    /// A project or unit.
    pub about: &'static str,
    /// Number of an indicator, as printed.
    pub indicator_no: &'static str,
    /// How many documents.
    pub documents: &'static str,
    /// How often.
    pub uses: &'static str,
    /// How many targets.
    pub targets: &'static str,
    /// Which documents.
    pub files: &'static str,
}
