//! What is said in English about the view of many documents at once.

use crate::collection::{DocumentChoice, UseChoice, UseOrder};
use crate::text::CollectingWords;

/// The words of the view.
pub const WORDS: CollectingWords = CollectingWords {
    heading: "Many documents",
    invitation: "Drop a folder or many files at once, and they are put together here: department, \
                 year, total and verdict of each, and the indicators that they share.",
    reading: |done, files| format!("Reading: {done} of {files} files"),
    progress: "How many files are read",
    cancel: "Stop",
    cancelled: |count| format!("Stopped; {count} files were not read."),
    never_came: "The browser started no background thread, so many files cannot be read at once \
                 here. Open them one by one, use a recent Chrome, Edge, Firefox or Safari, or the \
                 command line: jixiao collect.",
    stopped: "This was interrupted. Please choose the files again.",
    counts: |projects, indicators| format!("{projects} projects, {indicators} indicators"),
    format: |id| match id {
        "csv" => "CSV: a row a file",
        "csv-findings" => "CSV: a row a finding",
        "csv-indicators" => "CSV: a row a target",
        "html" => "HTML: a report to print",
        "md" => "Markdown: a brief to paste",
        "json" => "JSON",
        _ => "",
    },
    left_out: |count| format!("{count} more files or folders are not listed."),
    compare: |before, after| format!("Compare {before} with {after}"),
    parts: "What to look at",
    documents: "Files",
    findings: "Findings",
    indicators: "Shared indicators",
    search: "Search",
    choice: "Filter",
    document_choice: |choice| match choice {
        DocumentChoice::Any => "All",
        DocumentChoice::Read => "Tables",
        DocumentChoice::Differs => "Sums differ",
        DocumentChoice::Errors => "With errors",
        DocumentChoice::Unexplained => "Not all understood",
        DocumentChoice::NotRead => "Not read",
    },
    as_given: "As given",
    document_text: "Search file names, departments and titles",
    document_example: "Department or file name",
    document: "Department and file",
    year: "Year",
    year_guessed: "guessed from the file name",
    total: "Total",
    verdict: "Sums",
    found: "Errors · warnings · notes",
    coverage: "Read",
    none_passes: "Nothing passes the filter.",
    findings_in: |findings, documents| format!("{findings} in {documents} documents"),
    use_choice: |choice| match choice {
        UseChoice::Any => "All",
        UseChoice::Shared => "Used by several",
        UseChoice::Everywhere => "Used by all",
        UseChoice::Copied => "Same target word for word",
        UseChoice::Differing => "Targets differ",
    },
    use_order: |order| match order {
        UseOrder::ByDocuments => "Most documents first",
        UseOrder::ByUses => "Most uses first",
        UseOrder::ByTargets => "Most targets first",
    },
    use_text: "Search names of indicators",
    use_example: "Name of an indicator",
    used_by: "Documents",
    uses: "Uses",
    targets: "Targets",
    copied: "Copied by",
    same_note: |documents| {
        format!(
            "Indicators of {documents} documents; those of one class and one name are the same, \
             whatever their spaces and widths."
        )
    },
    target: |cycle, annual| format!("period {cycle}; year {annual}"),
    no_target: "no target",
    more: |count| format!("{count} more documents"),
    hits: |hits, documents| format!("{hits} places in {documents} documents"),
    no_hits: "No document holds it.",
    search_example: "Search all documents",
    loading: "On its way…",
};
