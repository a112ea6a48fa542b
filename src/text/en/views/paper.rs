//! What stands in English on paper only.

use crate::text::PaperWords;

/// The words on paper.
pub const WORDS: PaperWords = PaperWords {
    heading: "About this print",
    file: "File",
    sha256: "SHA-256",
    printed_on: "Printed on",
    version: "Version",
    scope: "Scope",
    everything: "everything, nothing filtered out",
    joint: "; ",
    rows: |view, rows| format!("{view}: only {rows}"),
    projects: |part| format!("Projects: only {part}"),
    severity: |severity| format!("Findings: only “{severity}”"),
    check: |check| format!("Findings: only “{check}”"),
    checks_off: |checks| format!("Not checked: {}", checks.join(", ")),
};
