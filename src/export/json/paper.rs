//! A working paper, as JSON beside what it is about.

use serde::Serialize;

use crate::export::content::Content;
use crate::query;
use crate::working_paper::{Entry, Item};

#[derive(Serialize)]
pub struct PaperExport {
    marks: Vec<Entry>,
    /// Items that are marked and not found.
    unknown: Vec<Item>,
}

/// The working paper, where one is given.
pub fn paper(content: &Content<'_>) -> Option<PaperExport> {
    let paper = content.paper?;
    Some(PaperExport {
        marks: paper.clone().into(),
        unknown: query::standing(content.analysis, paper).unknown,
    })
}
