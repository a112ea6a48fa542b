//! Projects of one unit, name and total into findings.
//!
#![doc = include_str!("repeated_row.md")]

use std::collections::HashMap;

use super::{Argument, Check, Facts, Finder, Place, Severity, TextId};
use crate::document::Column;
use crate::money::Money;

/// See the text above.
pub const CHECK: Check = Check {
    id: "repeated-row",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("repeated_row.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let document = facts.document;
    let mut looked_at = 0;
    for unit in &document.units {
        // The first row of each name and amount, and how many there are.
        let mut rows: HashMap<(TextId, Money), (u32, u32)> = HashMap::new();
        for index in unit.projects.clone() {
            let project = &document.projects[index as usize];
            if let Some(total) = project.amounts.value(Column::Total)
                && !project.name.is_empty()
            {
                let name = facts.projects[index as usize].name;
                rows.entry((name, total)).or_insert((index, 0)).1 += 1;
                looked_at += 1;
            }
        }
        for ((_, total), (first, count)) in rows {
            if count > 1 {
                let arguments = [Argument::Count(count), Argument::Money(total)];
                finder.add(Place::Project(first), arguments);
            }
        }
    }
    looked_at
}
