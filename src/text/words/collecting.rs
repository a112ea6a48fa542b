//! The sentences about the view of many documents at once.

use crate::collection::{DocumentChoice, UseChoice, UseOrder};

/// The view of many documents.
pub struct CollectingWords {
    /// What it is.
    pub heading: &'static str,
    /// What can be done here while no files were given.
    pub invitation: &'static str,
    /// So many of so many files are read.
    pub reading: fn(done: &str, files: &str) -> String,
    /// What the bar of progress is about.
    pub progress: &'static str,
    /// The reader does not want to wait.
    pub cancel: &'static str,
    /// So many files were not read, since the reader did not want to wait.
    pub cancelled: fn(&str) -> String,
    /// No worker starts, and without one nothing is read.
    pub never_came: &'static str,
    /// The program stopped.
    pub stopped: &'static str,
    /// So many projects and indicators in all tables.
    pub counts: fn(projects: &str, indicators: &str) -> String,
    /// What a format of files is called.
    pub format: fn(&str) -> &'static str,
    /// So many files and folders were given that are not here.
    pub left_out: fn(&str) -> String,
    /// Compares this table with that one.
    pub compare: fn(before: &str, after: &str) -> String,
    /// What can be looked at.
    pub parts: &'static str,
    /// The table of documents.
    pub documents: &'static str,
    /// What the checks found.
    pub findings: &'static str,
    /// The indicators, each once.
    pub indicators: &'static str,
    /// Looking for a text.
    pub search: &'static str,
    /// What the choice of files is about.
    pub choice: &'static str,
    /// What holds of a file.
    pub document_choice: fn(DocumentChoice) -> &'static str,
    /// Documents stand as their files were given.
    pub as_given: &'static str,
    /// Looks for a text in paths, departments and titles.
    pub document_text: &'static str,
    /// What can be looked for there.
    pub document_example: &'static str,
    /// Head of the column of documents.
    pub document: &'static str,
    /// Head of the column of years.
    pub year: &'static str,
    /// The year is a guess.
    pub year_guessed: &'static str,
    /// Head of the column of 总计.
    pub total: &'static str,
    /// Head of the column of verdicts.
    pub verdict: &'static str,
    /// Head of the column of findings.
    pub found: &'static str,
    /// Head of the column of what was read.
    pub coverage: &'static str,
    /// Nothing passes the choice.
    pub none_passes: &'static str,
    /// So many findings in so many documents.
    pub findings_in: fn(findings: &str, documents: &str) -> String,
    /// What holds of an indicator.
    pub use_choice: fn(UseChoice) -> &'static str,
    /// How indicators are ordered.
    pub use_order: fn(UseOrder) -> &'static str,
    /// Looks for a text in the names of indicators.
    pub use_text: &'static str,
    /// What can be looked for there.
    pub use_example: &'static str,
    /// Head of the column of documents that use an indicator.
    pub used_by: &'static str,
    /// Head of the column of uses.
    pub uses: &'static str,
    /// Head of the column of targets.
    pub targets: &'static str,
    /// Head of the column of documents that copy a target.
    pub copied: &'static str,
    /// Which indicators are the same.
    pub same_note: fn(&str) -> String,
    /// Both values of a target, where they differ.
    pub target: fn(cycle: &str, annual: &str) -> String,
    /// The indicator has no value.
    pub no_target: &'static str,
    /// So many documents more.
    pub more: fn(&str) -> String,
    /// So many places in so many documents hold the text.
    pub hits: fn(hits: &str, documents: &str) -> String,
    /// No document holds it.
    pub no_hits: &'static str,
    /// What can be looked for in all documents.
    pub search_example: &'static str,
    /// It is on its way.
    pub loading: &'static str,
}
