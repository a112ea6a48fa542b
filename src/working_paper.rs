//! What a reviewer says of findings and additions: marks and notes, kept apart from the document.
//!
//! A working paper (工作底稿) belongs to the bytes of one document, told by their SHA-256, and knows
//! what it marks by name and place alone: it outlives the program that made it. What a later
//! program no longer finds stays in it.

mod file;
mod item;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use self::file::{About, Imported, PaperRefusal, read, write};
pub use self::item::{FindingItem, Item};

/// What a reviewer makes of a finding or an addition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// 认可: it is as it says.
    Accepted,
    /// 待查: somebody has to be asked.
    ToQuery,
    /// 不适用: it does not apply here.
    NotApplicable,
}

impl Mark {
    /// Every mark, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::ToQuery, Self::Accepted, Self::NotApplicable];

    /// Its name in files and attributes.
    pub fn id(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::ToQuery => "to-query",
            Self::NotApplicable => "not-applicable",
        }
    }

    /// The mark with this name.
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.id() == id)
    }
}

/// What was said of an item, and when.
///
/// The order is that of precedence: of two that were said of the same item, the greater holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Said {
    /// When: greater is newer. The page takes milliseconds since 1970.
    pub revision: u64,
    /// The mark; `None` where it was taken back, which an older mark elsewhere must not undo.
    pub mark: Option<Mark>,
    /// The note; empty for none, and where there is no mark.
    pub note: String,
}

/// One line of a working paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What it is about.
    pub item: Item,
    /// See [`Said::mark`].
    pub mark: Option<Mark>,
    /// See [`Said::note`].
    pub note: String,
    /// See [`Said::revision`].
    pub revision: u64,
}

/// The marks and notes about one document.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Entry>", into = "Vec<Entry>")]
pub struct WorkingPaper(BTreeMap<Item, Said>);

/// What a merge did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Merged {
    /// How many items were taken over, since they were new or newer.
    pub taken: u32,
    /// How many were left as they were, since they are newer than what came, or the same.
    pub left: u32,
}

impl WorkingPaper {
    /// Marks an item, or takes its mark back, which drops its note. `now` is a revision; what is
    /// said later is newer whatever `now` is.
    pub fn mark(&mut self, item: Item, mark: Option<Mark>, now: u64) {
        let said = self.0.entry(item).or_default();
        said.revision = now.max(said.revision.saturating_add(1));
        said.mark = mark;
        if mark.is_none() {
            said.note.clear();
        }
    }

    /// Writes the note of an item that is marked; others have none.
    pub fn note(&mut self, item: &Item, note: &str, now: u64) {
        let marked = self.0.get_mut(item).filter(|said| said.mark.is_some());
        if let Some(said) = marked
            && said.note != note
        {
            said.revision = now.max(said.revision.saturating_add(1));
            note.clone_into(&mut said.note);
        }
    }

    /// What is said of an item that is marked.
    pub fn said(&self, item: &Item) -> Option<(Mark, &str)> {
        let said = self.0.get(item)?;
        Some((said.mark?, &said.note))
    }

    /// The mark of an item.
    pub fn mark_of(&self, item: &Item) -> Option<Mark> {
        self.0.get(item)?.mark
    }

    /// Every item that is marked, with its mark and note: findings first, each kind by its place.
    pub fn marked(&self) -> impl Iterator<Item = (&Item, Mark, &str)> {
        let marked = self.0.iter();
        marked.filter_map(|(item, said)| Some((item, said.mark?, said.note.as_str())))
    }

    /// Whether no item is marked.
    pub fn is_empty(&self) -> bool {
        self.marked().next().is_none()
    }

    /// Takes over what is new or newer in `other`. In whatever order papers are merged, the result
    /// is the same.
    pub fn merge(&mut self, other: Self) -> Merged {
        let mut merged = Merged::default();
        for (item, said) in other.0 {
            match self.0.get(&item) {
                Some(own) if *own >= said => merged.left += 1,
                Some(_) | None => {
                    self.0.insert(item, said);
                    merged.taken += 1;
                }
            }
        }
        merged
    }
}

/// Of several lines about one item the newest holds.
impl From<Vec<Entry>> for WorkingPaper {
    fn from(entries: Vec<Entry>) -> Self {
        let mut paper = Self::default();
        for entry in entries {
            let note = entry.mark.map_or_else(String::new, |_| entry.note);
            let said = Said {
                revision: entry.revision,
                mark: entry.mark,
                note,
            };
            paper.merge(Self(BTreeMap::from([(entry.item, said)])));
        }
        paper
    }
}

impl From<WorkingPaper> for Vec<Entry> {
    fn from(paper: WorkingPaper) -> Self {
        let lines = paper.0.into_iter();
        let entry = |(item, said): (Item, Said)| Entry {
            item,
            mark: said.mark,
            note: said.note,
            revision: said.revision,
        };
        lines.map(entry).collect()
    }
}
