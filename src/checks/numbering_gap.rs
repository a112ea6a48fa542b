//! Running numbers of indicators into findings where one is missing or repeated.
//!
#![doc = include_str!("numbering_gap.md")]

use super::{Argument, Check, Facts, Finder, Severity};

/// See the text above.
pub const CHECK: Check = Check {
    id: "numbering-gap",
    severity: Severity::Error,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("numbering_gap.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut looked_at = 0;
    for project in &facts.projects {
        looked_at += u32::from(project.misnumbered.is_some() || !project.indicators.is_empty());
        if let Some(misnumbered) = &project.misnumbered {
            let opening = Argument::Words(misnumbered.opening.clone());
            finder.add(
                misnumbered.place,
                [opening, Argument::Count(misnumbered.due)],
            );
        }
    }
    looked_at
}
