//! What a working paper is about, and why a file is none, in words.

use crate::checks::Place;
use crate::text::{Message, Words};
use crate::totals::Level;
use crate::working_paper::{FindingItem, Item, PaperRefusal};

/// The words for a file that is not taken as the working paper of a document.
pub fn paper_refusal(words: &Words, refusal: &PaperRefusal) -> Message {
    let says = &words.working_paper;
    match refusal {
        PaperRefusal::NotAPaper => says.not_a_paper,
        PaperRefusal::OtherVersion => says.other_version,
        PaperRefusal::OtherDocument(_) => says.other_document,
    }
}

/// The same in one line, with the name of the document that the file belongs to.
pub fn paper_refusal_line(words: &Words, refusal: &PaperRefusal) -> String {
    let Message {
        sentence,
        next_step,
    } = paper_refusal(words, refusal);
    let belongs_to = match refusal {
        PaperRefusal::OtherDocument(name) => (words.working_paper.belongs_to)(name),
        PaperRefusal::NotAPaper | PaperRefusal::OtherVersion => String::new(),
    };
    format!("{sentence}{belongs_to}{next_step}")
}

/// What a mark is about, where nothing of it is found in the document. `title` gives the title of a
/// check by its name.
pub fn marked_item(words: &Words, item: &Item, title: impl Fn(&str) -> String) -> String {
    let says = &words.working_paper;
    match item {
        Item::Finding(FindingItem {
            check, place, line, ..
        }) => {
            let line = line.map_or(String::new(), |line| {
                format!(" · {}", (words.lines)(line, line))
            });
            format!("{} · {}{line}", title(check), (says.place)(*place))
        }
        Item::Addition { level, row, column } => {
            let place = match level {
                Level::Grand => Place::GrandTotal,
                Level::Unit => Place::Unit(*row),
                Level::Subtotal => Place::Subtotal(*row),
                Level::Project => Place::Project(*row),
            };
            format!(
                "{} · {}",
                (says.place)(place),
                (words.checks.column)(*column)
            )
        }
    }
}
