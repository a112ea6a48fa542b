//! The sentences about what the projects come to, by what their money is parted by.

use crate::query::Parting;

/// What the projects come to.
pub struct AmountChartWords {
    /// The question that it answers.
    pub heading: fn(Parting) -> &'static str,
    /// Head of the column that says what a part has in common.
    pub part: fn(Parting) -> &'static str,
    /// So many projects are parted into so many parts.
    pub parted: fn(Parting, projects: &str, parts: &str) -> String,
    /// All parts come to so much.
    pub total: fn(Parting, amount: &str) -> String,
    /// So many projects state no amount that counts.
    pub unstated: fn(Parting, projects: &str) -> String,
    /// Head of the column of amounts that are no 总计.
    pub amount: &'static str,
    /// Head of the column of bars, for those who hear the page.
    pub bar: &'static str,
    /// Head of the column of shares.
    pub share: &'static str,
    /// So many projects are in this part.
    pub projects: fn(&str) -> String,
    /// So many other parts, folded away.
    pub others: fn(&str) -> String,
    /// What a part leads to.
    pub leads: &'static str,
}
