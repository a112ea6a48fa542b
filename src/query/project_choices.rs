//! A document into what a filter of its projects can choose from.

use serde::{Deserialize, Serialize};

use super::ClassCounts;
use crate::analysis::Analysis;
use crate::class::CLASSES;

/// The units and names that there are.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ProjectChoices {
    /// The name of each unit in printed order; empty where none is printed.
    pub units: Vec<String>,
    /// Names of projects, each once, in the order of their characters.
    pub names: Vec<String>,
    /// How many names follow those.
    pub names_omitted: u32,
    /// How many projects have an indicator of each class.
    pub classes: ClassCounts,
}

/// What there is to choose from; at most `limit` names.
pub fn project_choices(analysis: &Analysis, limit: usize) -> ProjectChoices {
    let units = &analysis.document().units;
    let names = analysis.project_index().names();
    let shown = limit.min(names.len());
    let mut classes = ClassCounts::default();
    for project in analysis.project_index().projects() {
        let known = CLASSES.iter().zip(project.classes);
        for (class, _) in known.filter(|(_, there)| *there) {
            classes.add(Some(class));
        }
        classes.unknown += u32::from(project.unknown_class);
    }
    ProjectChoices {
        units: units.iter().map(|unit| analysis.text(unit.name)).collect(),
        names: names[..shown].to_vec(),
        names_omitted: (names.len() - shown) as u32,
        classes,
    }
}
