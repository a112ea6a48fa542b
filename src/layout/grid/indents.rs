//! The indents of names into the one from which on a row is a project.

use std::collections::BTreeMap;

use super::rows::Draft;

/// The least indent of a project's name; `None` when the text lost indents.
///
/// Rows with goal or indicators are projects beyond doubt, so theirs is asked for, and the most
/// common one, as a stray space must not undo a whole table.
pub fn threshold(drafts: &[Draft]) -> Option<u32> {
    let named = || drafts.iter().filter(|draft| !draft.name.is_empty());
    let least = named().map(|draft| draft.name.indent).min()?;
    let mut of_projects: BTreeMap<u32, u32> = BTreeMap::new();
    for draft in named().filter(|draft| draft.has_body()) {
        *of_projects.entry(draft.name.indent).or_default() += 1;
    }
    let most_common = of_projects
        .into_iter()
        .max_by_key(|(_, count)| *count)
        .map(|(indent, _)| indent);
    let threshold = match most_common {
        Some(indent) => indent,
        None => named().map(|draft| draft.name.indent).max()?,
    };
    (threshold > least).then_some(threshold)
}
