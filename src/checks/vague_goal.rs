//! Goals that say little into findings.
//!
#![doc = include_str!("vague_goal.md")]

use super::{Argument, Check, Facts, Finder, Place, Severity};

/// See the text above.
pub const CHECK: Check = Check {
    id: "vague-goal",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("vague_goal.md");

/// A goal with fewer characters hardly says what is done and how far.
const SHORTEST: usize = 20;

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut looked_at = 0;
    for (index, (project, facts_of)) in
        (0..).zip(facts.document.projects.iter().zip(&facts.projects))
    {
        if project.goal.is_empty() {
            continue;
        }
        looked_at += 1;
        let goal = facts.text(facts_of.goal);
        let length = goal.chars().filter(|one| !one.is_whitespace()).count();
        let name = facts.text(facts_of.name);
        if length < SHORTEST || goal.trim_end_matches('。') == name {
            let arguments = [
                Argument::Passage(project.goal),
                Argument::Count(length as u32),
            ];
            finder.add(Place::Project(index), arguments);
        }
    }
    looked_at
}
