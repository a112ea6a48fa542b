//! The words of the first view, in English.

mod preferences;
mod refusals;

use crate::text::{
    FailureWords, IntakeWords, Message, Notices, PasteWords, ReadingWords, ShellWords,
};

/// Reads a misread text turned back; both programs offer it.
pub const TURN_BACK: &str = "Turn back and read";

/// Every word of the first view in English.
pub static WORDS: ShellWords = ShellWords {
    name: super::NAME,
    page_title: "Jixiao: check a 项目支出绩效目标表",
    intake: IntakeWords {
        headline: "Check a project performance target table",
        purpose: "Drop the text of a 项目支出绩效目标表 here: its projects and indicators are listed, \
                  its totals checked one by one.",
        choose: "Choose files",
        choose_folder: "Choose a folder",
        paste: "Paste text",
        sample: "Sample",
        sample_name: "Sample",
        another: "Open",
        folder: "Folder",
        accepted: "Reads one file, many, or a whole folder of plain text (UTF-8, UTF-16, GBK).",
        others: "Save a PDF or Word file as text first, or select all, copy, and paste here.",
        privacy: "The file does not leave this computer; works offline.",
        not_kept: "The page keeps no file; please open the last one again.",
        help: "What is read, and what is checked",
        hovering: "Let go to read",
    },
    paste: PasteWords {
        heading: "Paste text",
        label: "All text of the table",
        read: "Read",
        close: "Cancel",
        document_name: "Pasted text",
    },
    reading: ReadingWords {
        reading: |name| format!("Reading {name}"),
        progress: |read, total| format!("{read} of {total} MB read"),
        analysing: "Read; now being analysed",
        cancel: "Cancel",
    },
    refusals: refusals::WORDS,
    failures: FailureWords {
        back: "Back to the documents",
        turn_back: TURN_BACK,
        unreadable: Message {
            sentence: "The browser cannot read this file.",
            next_step: "It may have been moved or changed, or be a folder; choose it again.",
        },
        no_memory: Message {
            sentence: "The browser gave too little memory; the file was not read to its end.",
            next_step: "Close other pages and programs and try again, or split the file.",
        },
        crashed: Message {
            sentence: "The program stopped while reading; the file was not read to its end.",
            next_step: "Try once more; if this file always does this, choose another one.",
        },
        page_crashed: Message {
            sentence: "The page stopped.",
            next_step: "Reload it, then open the file again; your marks and notes are still in the browser.",
        },
        detail: |detail| format!("What the program said: {detail}"),
        reload: "Reload",
    },
    notices: Notices {
        no_worker: "The browser could not start a background thread; files are read in the page, \
                    which will pause for a while when they are large.",
        left_out: |most, left_out| {
            let these = super::plural(left_out, "file or folder is", "files or folders are");
            format!("At most {most} files are listed at once; {left_out} more {these} left out.")
        },
        unopened: |unopened| {
            let these = super::plural(unopened, "file or folder", "files or folders");
            format!("The browser could not open {unopened} {these}, which the list leaves out.")
        },
        empty_folder: "There is no file in the folder (hidden ones aside).",
        newer: "There is a newer version of the page. It opens without your file, so there is no hurry.",
        take_over: "Use the newer version",
        dismiss: "Got it",
    },
    preferences: preferences::WORDS,
};
