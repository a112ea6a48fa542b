//! Indicators into a matrix: how many of each class the projects of each name have, so that gaps
//! are seen.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Rows, Window, rows};
use crate::analysis::Analysis;
use crate::class::{CLASSES, Class};

/// How many indicators there are of each class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ClassCounts {
    /// One number a class, in the order of [`CLASSES`].
    pub known: [u32; CLASSES.len()],
    /// Those whose class is not known.
    pub unknown: u32,
}

/// The projects of one name, and their indicators by class.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct MatrixRow {
    /// The name; empty when none is printed.
    pub name: String,
    /// How many projects have it.
    pub projects: u32,
    /// Their indicators.
    pub counts: ClassCounts,
}

/// A window of the matrix, and the sums of its columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassMatrix {
    /// One row a name, in the order in which names are first printed.
    pub rows: Rows<MatrixRow>,
    /// The indicators of the whole document, whatever the window.
    pub totals: ClassCounts,
}

/// Which classes of indicators the projects of each name have.
pub fn class_matrix(analysis: &Analysis, window: Window) -> ClassMatrix {
    let document = analysis.document();
    let mut totals = ClassCounts::default();
    let mut names: HashMap<String, usize> = HashMap::new();
    let mut list: Vec<MatrixRow> = Vec::new();
    for project in &document.projects {
        let name = analysis.text(project.name);
        let at = *names.entry(name).or_insert_with_key(|name| {
            list.push(MatrixRow {
                name: name.clone(),
                ..MatrixRow::default()
            });
            list.len() - 1
        });
        list[at].projects += 1;
        for indicator in document.indicators_of(project) {
            let class = analysis.class_of(indicator);
            totals.add(class);
            list[at].counts.add(class);
        }
    }
    ClassMatrix {
        rows: rows(&list, window, |_, row| row.clone()),
        totals,
    }
}

impl ClassCounts {
    pub(super) fn add(&mut self, class: Option<&Class>) {
        match class.map(|class| usize::from(class.index())) {
            Some(at) => self.known[at] += 1,
            None => self.unknown += 1,
        }
    }
}
