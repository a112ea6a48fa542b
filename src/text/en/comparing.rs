//! What is said in English about the view in which two documents are compared.

use crate::text::ComparingWords;

/// The words of the view.
pub const WORDS: ComparingWords = ComparingWords {
    heading: "Compare with another",
    invitation: "Draft and approved, last year and this, two extracts: choose another file to hold \
                 amounts, goals and indicators against each other, project by project. Two files \
                 can also be dropped together.",
    choose: "Choose another…",
    choose_another: "Another one…",
    swap: "Swap before and after",
    close: "End comparison",
    working: |file| format!("Comparing with “{file}”…"),
    progress: "Progress of the comparison",
    cancel: "Cancel",
    refused: |file, why| format!("“{file}”: {why}"),
    unreadable: |file| {
        format!(
            "The browser cannot read “{file}”. See that it is still there, and choose it again."
        )
    },
    never_came: "The browser could not start a worker, so nothing can be compared here. Use a recent \
                 Chrome, Edge, Firefox or Safari, or jixiao compare on the command line.",
    stopped: "The comparison stopped. The document that is open is not affected; choose again.",
    text: "Find in names and goals",
    example: "Name or goal",
    changed: "Changed or uncertain",
    all: "All",
    kinds: "Changes",
    none_passes: "No project passes.",
    same: "Both say the same: projects, amounts, goals and indicators.",
    loading: "On its way…",
    join: "Same project",
    part: "Not the same project",
    join_with: "It is in fact the ended",
    choose_project: "Choose a project…",
    by_hand: |count| format!("{count} set by hand"),
    forget: "Undo what was set by hand",
    units: "By unit",
    indicators: "Indicators",
    format: |id| match id {
        "xlsx" => "Excel workbook (xlsx)",
        "csv" => "CSV: a row a project",
        "csv-indicators" => "CSV: a row a changed indicator",
        "html" => "HTML: a report to print",
        "md" => "Markdown: a brief to paste",
        "json" => "JSON",
        _ => "",
    },
    amounts: "Amounts",
    same_indicators: |count| format!("{count} more indicators did not change"),
};
