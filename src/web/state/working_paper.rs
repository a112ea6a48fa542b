//! A document's working paper as the page holds it, and what happens to it.

use std::rc::Rc;

use crate::query::Standing;
use crate::working_paper::{Item, Mark, Merged, PaperRefusal, WorkingPaper};

/// The working paper of the document that is shown.
#[derive(Clone, Default, PartialEq)]
pub struct Paper {
    /// The marks and notes.
    pub marks: Rc<WorkingPaper>,
    /// What they come to, as far as the engine knows them.
    pub standing: Standing,
    /// Whether the browser keeps them.
    pub keeping: Keeping,
    /// How often the reader changed them; what was only recalled need not be kept again.
    pub changes: u32,
    /// What is to be said of the last thing that was done with it as a whole.
    pub notice: PaperNotice,
}

/// Whether the browser keeps what is marked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Keeping {
    /// It does.
    #[default]
    Kept,
    /// It did not take the last change; the page has all of it until it is closed.
    Refused,
}

/// What was done with a working paper as a whole.
#[derive(Clone, Default, PartialEq)]
pub enum PaperNotice {
    /// Nothing.
    #[default]
    None,
    /// Another one was merged into it.
    Imported(Merged),
    /// A file was not taken.
    Refused(PaperRefusal),
    /// It was cleared; this can be brought back.
    Cleared(Rc<WorkingPaper>),
}

/// What the reader wants of a working paper.
pub enum PaperWish {
    /// These are to be marked so, or no more.
    Mark(Vec<Item>, Option<Mark>),
    /// This is the note of these.
    Note(Vec<Item>, String),
    /// Every mark and note is to go.
    Clear,
    /// What was cleared is to come back.
    Restore,
    /// This text is to be saved under this name.
    Export(String, String),
    /// This file is to be merged, if it belongs to the document with this SHA-256.
    Import(web_sys::File, String),
}

/// What happens to a working paper.
pub enum PaperAct {
    /// These are marked so, or no more, at this time.
    Mark(Vec<Item>, Option<Mark>, u64),
    /// This is the note of these, at this time.
    Note(Vec<Item>, String, u64),
    /// Every mark and note goes.
    Clear,
    /// What was cleared comes back.
    Restore,
    /// A file was read.
    Imported(Result<WorkingPaper, PaperRefusal>),
    /// The browser holds this now; another page may have changed it.
    Recalled(Option<WorkingPaper>),
    /// The browser was to keep it.
    Stored(Keeping),
}

impl Paper {
    /// What the browser recalls of a document.
    pub fn recalled(marks: Option<WorkingPaper>) -> Self {
        Self {
            marks: Rc::new(marks.unwrap_or_default()),
            ..Self::default()
        }
    }

    /// Follows what happens.
    pub fn act(&mut self, act: PaperAct) {
        match act {
            PaperAct::Mark(items, mark, now) => {
                let marks = self.change();
                for item in items {
                    marks.mark(item, mark, now);
                }
            }
            PaperAct::Note(items, note, now) => {
                let marks = self.change();
                for item in &items {
                    marks.note(item, &note, now);
                }
            }
            PaperAct::Clear => {
                let cleared = std::mem::take(self.change());
                self.notice = PaperNotice::Cleared(Rc::new(cleared));
            }
            PaperAct::Restore => {
                if let PaperNotice::Cleared(cleared) = std::mem::take(&mut self.notice) {
                    // What was marked since then is newer, and stays.
                    self.change().merge((*cleared).clone());
                }
            }
            PaperAct::Imported(Ok(paper)) => {
                let merged = self.change().merge(paper);
                self.notice = PaperNotice::Imported(merged);
            }
            PaperAct::Imported(Err(refusal)) => self.notice = PaperNotice::Refused(refusal),
            PaperAct::Recalled(marks) => {
                // What the browser did not take cannot be in it.
                if self.keeping == Keeping::Kept {
                    let marks = marks.unwrap_or_default();
                    if marks != *self.marks {
                        self.marks = Rc::new(marks);
                    }
                }
            }
            PaperAct::Stored(keeping) => self.keeping = keeping,
        }
    }

    fn change(&mut self) -> &mut WorkingPaper {
        self.changes += 1;
        self.notice = match std::mem::take(&mut self.notice) {
            // The way back stays until something else is said.
            PaperNotice::Cleared(cleared) => PaperNotice::Cleared(cleared),
            PaperNotice::None | PaperNotice::Imported(_) | PaperNotice::Refused(_) => {
                PaperNotice::None
            }
        };
        Rc::make_mut(&mut self.marks)
    }
}
