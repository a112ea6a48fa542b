//! What is said in English about what leaves the page.

use crate::text::ExportMenuWords;

/// The words of the menu.
pub const WORDS: ExportMenuWords = ExportMenuWords {
    open: "Export",
    heading: "Export this table",
    format: |id| match id {
        "xlsx" => "Excel workbook",
        "csv" => "CSV: a row per indicator",
        "csv-projects" => "CSV: a row per project",
        "json" => "JSON: all that was read and checked",
        "ndjson" => "NDJSON: a line per project",
        "md" => "Markdown: a short report to paste",
        "html" => "HTML: a report to print",
        _ => "",
    },
    scope: "How much",
    whole: |all| format!("The whole table: {all} projects"),
    selection: |chosen| format!("Only the {chosen} projects that pass the filter"),
    joint: ", ",
    save: "Save as a file",
    copy: "Copy",
    copy_projects: "Projects",
    copy_indicators: "Indicators",
    copy_report: "Markdown report",
    copy_note: "Projects and indicators become tables when they are pasted into Excel, WPS or Word.",
    working: |what| format!("Being made: {what}"),
    progress: "Projects gone through",
    cancel: "Stop",
    cancelled: "Stopped; no file was saved.",
    saved: |name, bytes| format!("Saved as {name} ({bytes})"),
    copied: |what| format!("Copied: {what}"),
    share: "Share this file",
    close: "Close",
    copy_refused: "The browser does not let the page copy. Save a file instead.",
    no_program: "The program that makes workbooks could not be fetched: it comes from this site when the first workbook is exported. Go online and try again; CSV needs no network, and Excel opens it too.",
    changed: "The file was changed or moved after it was read; no workbook was made. Open the file again, then export.",
    stopped: "The program stopped while it made the workbook; there is no file. Save CSV instead, which Excel opens too.",
};
