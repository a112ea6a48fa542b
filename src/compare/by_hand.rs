//! What a person says of who belongs together, instead of what was found.

use serde::{Deserialize, Serialize};

/// Pairs that a person joined, and projects that a person left single. Indices are those of
/// [`crate::document::Document::projects`] of the two documents, so it holds for these two only.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ByHand {
    /// Projects before and after that are one. Of two that name the same project the first counts;
    /// indices beyond the last project do not count.
    pub joined: Vec<(u32, u32)>,
    /// Projects before that have no successor.
    pub ended: Vec<u32>,
    /// Projects after that have no predecessor.
    pub new: Vec<u32>,
}

impl ByHand {
    /// Whether nothing was changed by hand.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Says that these two are one, whatever was said of them before.
    pub fn join(&mut self, before: u32, after: u32) {
        self.forget(Some(before), Some(after));
        self.joined.push((before, after));
    }

    /// Says that these, one or both of them, have no counterpart, whatever was said of them before.
    pub fn part(&mut self, before: Option<u32>, after: Option<u32>) {
        self.forget(before, after);
        self.ended.extend(before);
        self.new.extend(after);
    }

    /// Leaves these to what is found, as if nothing had been said of them.
    pub fn forget(&mut self, before: Option<u32>, after: Option<u32>) {
        self.joined
            .retain(|(one, other)| Some(*one) != before && Some(*other) != after);
        self.ended.retain(|one| Some(*one) != before);
        self.new.retain(|one| Some(*one) != after);
    }
}
