//! What a reader chose into the projects that a file holds.

use serde::{Deserialize, Serialize};

/// How much of a document goes into a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Scope {
    /// All of it.
    #[default]
    Whole,
    /// Some of its projects. What is about the table as a whole or about other projects is left out
    /// of the lists of additions and findings; amounts of 合计 and units stay as printed.
    Projects {
        /// Indices in [`crate::document::Document::projects`], from 0, in any order; others and
        /// repeated ones do not count.
        indexes: Vec<u32>,
        /// What the reader asked for, in words.
        filter: String,
    },
}

impl Scope {
    /// The projects in it of a document with so many, in printed order.
    pub fn projects(&self, all: u32) -> Vec<u32> {
        match self {
            Self::Whole => (0..all).collect(),
            Self::Projects { indexes, .. } => {
                let mut chosen = indexes.clone();
                chosen.retain(|index| *index < all);
                chosen.sort_unstable();
                chosen.dedup();
                chosen
            }
        }
    }

    /// Whether it is the whole document.
    pub fn is_whole(&self) -> bool {
        match self {
            Self::Whole => true,
            Self::Projects { .. } => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn projects_are_in_printed_order_and_once() {
        let scope = Scope::Projects {
            indexes: vec![7, 2, 2, 0, 9],
            filter: String::new(),
        };
        assert_eq!(scope.projects(8), [0, 2, 7]);
        assert_eq!(Scope::Whole.projects(3), [0, 1, 2]);
    }
}
