//! What is said in English about a working paper.

use crate::checks::Place;
use crate::text::{Message, WorkingPaperWords};
use crate::working_paper::Mark;

/// The words about a working paper.
pub const WORDS: WorkingPaperWords = WorkingPaperWords {
    heading: "Working paper",
    mark: word,
    remark: |mark, note| format!("{mark}: {note}"),
    counted: |mark, number| format!("{} {number}", word(mark)),
    choice: "Mark",
    unmarked: "Unmarked",
    mixed: "Marked differently",
    note: "Note",
    filter: "Filter by mark",
    any: "Any mark",
    kept: "Marks and notes are kept in this browser only; the file is not kept.",
    not_kept: Message {
        sentence: "The browser did not keep these marks: its storage is full or forbidden. ",
        next_step: "They hold until the page is closed; please export the working paper.",
    },
    export: "Export working paper",
    import: "Import working paper",
    clear: "Clear working paper",
    cleared: "The marks and notes of this file are cleared.",
    restore: "Undo",
    imported: |taken, left| match left {
        "0" => format!("Imported: {taken}."),
        left => format!("Imported: {taken}. Left as they were, being the same or newer: {left}."),
    },
    not_a_paper: Message {
        sentence: "This file is not a working paper, or not a whole one. ",
        next_step: "Please choose a .jixiao-paper.json file that was exported here.",
    },
    other_version: Message {
        sentence: "This working paper is of another version and cannot be read here. ",
        next_step: "Please open it with the version that exported it.",
    },
    other_document: Message {
        sentence: "This working paper belongs to another file. ",
        next_step: "Please open that file first, then import.",
    },
    belongs_to: |name| format!("It belongs to “{name}”. "),
    unknown: |number| {
        format!("Marks without a finding or addition here, kept in the paper: {number}")
    },
    switched_off: |number| format!("Marks of checks that are switched off: {number}"),
    place: |place| match place {
        Place::Document => "Whole table".to_owned(),
        Place::GrandTotal => "Grand total".to_owned(),
        Place::Unit(index) => format!("Unit {}", index + 1),
        Place::Subtotal(index) => format!("Subtotal row {}", index + 1),
        Place::Project(index) => format!("Project {}", index + 1),
        Place::Indicator(index) => format!("Indicator {}", index + 1),
    },
    only: |mark| format!("Findings: only those marked “{mark}”"),
};

fn word(mark: Mark) -> &'static str {
    match mark {
        Mark::Accepted => "Accepted",
        Mark::ToQuery => "To query",
        Mark::NotApplicable => "Not applicable",
    }
}
