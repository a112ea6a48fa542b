//! Projects without a goal into findings.
//!
#![doc = include_str!("goal_missing.md")]

use super::{Check, Facts, Finder, Place, Severity};

/// See the text above.
pub const CHECK: Check = Check {
    id: "goal-missing",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("goal_missing.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let projects = &facts.document.projects;
    // A text that prints no goal at all was made without that column.
    if projects.iter().all(|project| project.goal.is_empty()) {
        return 0;
    }
    for (index, project) in (0..).zip(projects) {
        if project.goal.is_empty() {
            finder.add(Place::Project(index), []);
        }
    }
    projects.len() as u32
}
