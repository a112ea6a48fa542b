//! The row of an addition into its name, or into what stands for one that is not printed.

use super::Words;
use crate::query::AdditionRow;
use crate::totals::Level;

/// The name of the row that states a total.
pub fn row_name<'a>(words: &Words, addition: &'a AdditionRow) -> &'a str {
    match (addition.name.as_str(), addition.addition.level) {
        ("", Level::Grand) => words.additions.grand,
        ("", Level::Unit | Level::Subtotal | Level::Project) => words.projects.no_name,
        (name, _) => name,
    }
}
