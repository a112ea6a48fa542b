//! What is said of many documents in English.

use crate::text::{CollectionHeads, CollectionWords};

/// The words about collections.
pub static WORDS: CollectionWords = CollectionWords {
    heading: "Many tables together",
    heads: CollectionHeads {
        year: "Year",
        year_source: "Year from",
        projects: "Projects",
        indicators: "Indicators",
        unexplained: "Characters not understood",
        not_read: "Why not read",
        severity: "Severity",
        about: "Project or unit",
        indicator_no: "Indicator no.",
        documents: "Files",
        uses: "Uses",
        targets: "Different targets",
        files: "In which files",
    },
    read: |files, read, not_read| {
        format!("Files: {files}. Tables of this kind: {read}. Not read: {not_read}.")
    },
    sum: |tables, amount| format!("Sum of the totals of {tables} table(s): {amount}."),
    sum_without_unit: |tables, amount| {
        format!(
            "Without a unit of money: {tables} table(s). Their totals come to {amount} as printed and are added to no others."
        )
    },
    sum_too_long: "too many digits to add",
    converted: |tables, from, into| {
        format!("Of these, {tables} in {from}, converted to {into} before adding.")
    },
    together: |amount| format!("All tables with a unit of money together: {amount}."),
    without_total: |tables| format!("Without a printed total, and in no sum: {tables} table(s)."),
    without_texts: |tables| {
        format!(
            "For want of memory, only the line in the list of files is kept of {tables} table(s); their findings and indicators are not listed."
        )
    },
    year_in_text: "text",
    year_in_path: "path (a guess)",
    guessed_year: |year| format!("{year} (a guess)"),
    waiting: "Not read yet.",
    unreadable: "This file could not be opened.",
    no_memory: "There was not enough memory to read this file.",
    stopped: "The program stopped while it read this file.",
    documents: "Files",
    repeated: "Departments with more than one table",
    repeated_in_sums: |departments| {
        format!(
            "Departments with more than one table: {departments}. The sums above count each of their tables."
        )
    },
    shared: "Indicators used by several tables",
    comma: ", ",
    whole: |all| format!("All files: {all}"),
    scope: |filter, files, all| format!("{files} of {all} files, filter: {filter}"),
};
