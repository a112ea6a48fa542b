//! Files that give no table, in English.

use crate::stranger::Stranger;
use crate::text::{Message, RefusalWords};

/// What a file is, and what the reader can do.
pub const WORDS: RefusalWords = RefusalWords {
    empty: Message {
        sentence: "This file is empty.",
        next_step: "Choose a file with text, or paste the text here.",
    },
    pdf: Message {
        sentence: "This is a PDF file, not text.",
        next_step: "Save its text as .txt first (or select all and copy in a PDF viewer, and paste \
                    here).",
    },
    zip: Message {
        sentence: "This is a Word, Excel, WPS or ZIP file, not text.",
        next_step: "Save it as .txt in the program it is from, or select all, copy, and paste here.",
    },
    old_office: Message {
        sentence: "This is an older Office file (doc, xls or the like), not text.",
        next_step: "Save it as .txt in the program it is from, or select all, copy, and paste here.",
    },
    image: Message {
        sentence: "This is a picture, not text.",
        next_step: "Extract its text with OCR software first, then paste it here.",
    },
    binary: Message {
        sentence: "This is a binary file, not text.",
        next_step: "Choose a .txt file, or paste the text here.",
    },
    too_large: Message {
        sentence: "This file is larger than 512 MB, more than can be read here.",
        next_step: "Split it into several files and read them one by one.",
    },
    unknown_encoding: Message {
        sentence: "The encoding of this file is not known: it is not UTF-8, UTF-16 or GBK.",
        next_step: "Save it again as UTF-8, or paste the text here.",
    },
    not_this_table: Message {
        sentence: "The text has no project performance target table (项目支出绩效目标表).",
        next_step: "Choose a text with the table's header, its grand total (合计) and its projects.",
    },
    stranger,
    misread: Message {
        sentence: "This text was once opened in a wrong encoding and saved, but nothing is lost.",
        next_step: "It can be turned back and read; best compare it with the original then.",
    },
};

/// What can be read, for those who have a table of another layout.
const READABLE: &str = "For now, only tables in list form can be read: with total, sources of \
                        money, goal and indicators.";

fn stranger(stranger: Stranger) -> Message {
    let (sentence, next_step) = match stranger {
        Stranger::SelfEvaluation => (
            "This looks like a self-evaluation of project performance, not a target table; it \
             cannot be read yet.",
            "Choose a project performance target table published with the budget.",
        ),
        Stranger::WholeDepartment => (
            "This looks like the performance targets of a whole department, not of each project; \
             it cannot be read yet.",
            "Choose a project performance target table; it is mostly an annex to the same budget.",
        ),
        Stranger::BracketedList => (
            "This looks like the project performance target table of another region (indicators \
             in 【】); it cannot be read yet.",
            READABLE,
        ),
        Stranger::FlatList => (
            "This looks like the project performance target table of another region (one \
             indicator a row); it cannot be read yet.",
            READABLE,
        ),
        Stranger::ProjectForm => (
            "This looks like a performance target form, one a project (indicators of level 1, 2 \
             and 3 in columns); it cannot be read yet.",
            READABLE,
        ),
        Stranger::BlankForm => (
            "This looks like a performance target table that is not filled in.",
            "Choose one that is.",
        ),
        Stranger::OtherBudgetTable => (
            "This looks like another table of a department's budget (of revenue and expenditure, \
             say), not a project performance target table.",
            "Choose a project performance target table; it mostly comes last in the same budget.",
        ),
        Stranger::Contents => (
            "This looks like a table of contents; the table itself is not in it.",
            "Choose a text with the table's header, its grand total (合计) and its projects.",
        ),
        Stranger::Export => (
            "This is a file that this page saved (a working paper or JSON), not the text itself.",
            "Open the text first; a working paper is then imported in its Findings.",
        ),
        Stranger::Ruined => (
            "The text was ruined when it was converted (opened in a wrong encoding and saved) and \
             cannot be restored.",
            "Extract the text again from the original PDF or web page.",
        ),
    };
    Message {
        sentence,
        next_step,
    }
}
