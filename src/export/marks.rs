//! A working paper into the rows and remarks that reports have of it.

use std::collections::BTreeSet;

use super::content::{Content, Found};
use crate::checks::CheckSet;
use crate::query::AdditionRow;
use crate::text;
use crate::working_paper::{Item, Mark};

/// A mark that stands nowhere else in the report.
pub struct Stray {
    /// What it is about.
    pub about: String,
    /// The mark and the note.
    pub remark: String,
}

impl Content<'_> {
    /// What the reviewer says of an item, mark and note; empty where nothing is said.
    pub fn remark(&self, item: &Item) -> String {
        let said = self.paper.and_then(|paper| paper.said(item));
        said.map_or_else(String::new, |(mark, note)| self.remarked(mark, note))
    }

    /// How many findings and additions bear which mark, in one sentence.
    pub fn mark_count(&self) -> String {
        let says = &self.words.working_paper;
        let marked = self.paper.into_iter().flat_map(|paper| paper.marked());
        let marks: Vec<Mark> = marked.map(|(_, mark, _)| mark).collect();
        let counted = Mark::ALL.map(|mark| {
            let number = marks.iter().filter(|it| **it == mark).count();
            (says.counted)(mark, &text::count(number as u64))
        });
        counted.join(" · ")
    }

    /// The marks that are about none of these findings and additions: exact additions, what another
    /// program found, what is out of scope.
    pub fn strays(&self, findings: &[Found], additions: &[AdditionRow]) -> Vec<Stray> {
        let found = findings.iter().map(|found| found.row.item.clone());
        let added = additions.iter().map(|row| Item::addition(&row.addition));
        let beside: BTreeSet<Item> = found.chain(added).collect();
        let title = |id: &str| match CheckSet::index_of(id) {
            Some(check) => {
                let said = crate::checks::TEXTS[usize::from(check)];
                text::check(self.words, said).title.to_owned()
            }
            None => id.to_owned(),
        };
        let marked = self.paper.into_iter().flat_map(|paper| paper.marked());
        marked
            .filter(|(item, ..)| !beside.contains(item))
            .map(|(item, mark, note)| Stray {
                about: text::marked_item(self.words, item, title),
                remark: self.remarked(mark, note),
            })
            .collect()
    }

    fn remarked(&self, mark: Mark, note: &str) -> String {
        let mark = (self.words.working_paper.mark)(mark);
        match note {
            "" => mark.to_owned(),
            note => (self.words.working_paper.remark)(mark, note),
        }
    }
}
