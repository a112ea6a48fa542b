//! The text of an indicator's value into comparator, exact number and unit; or a date; or words.
//!
//! Only a text that is understood to its last character is more than words: `完成率100%` and
//! `每季度1次` are words, for what is left out of a reading may turn its meaning round. So are
//! ratios (`1:1`), Chinese numerals (`三次`), grades (`3A级`), numbers with a leading zero (`007`)
//! or more than 28 digits, and what may as well be a date as a number (`2024.12`, `2023-2024`).

mod comparator;
mod comparison;
mod date;
mod fold;
mod number;
mod quantity;
mod shift;
mod unit;

pub use comparator::Comparator;
pub use comparison::{Comparison, compare, compare_read};
pub use date::{Date, Period};
pub use number::{Extent, Number};
pub use quantity::Quantity;
pub use shift::{Demand, Shift, shift};

use serde::{Deserialize, Serialize};

/// What an indicator's value says.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Nothing is printed.
    Empty,
    /// A mark in place of a value that nobody filled in: `/`, `**`, `待定`, `≥XX%`.
    Placeholder,
    /// A number, with what it is a number of.
    Quantity(Quantity),
    /// A date, a time until a date or between two.
    Date(Period),
    /// Anything else; its text stays where it is printed.
    Words,
}

impl Value {
    /// Reads a value as printed. White space and the width of characters do not matter.
    pub fn read(text: &str) -> Self {
        let text = fold::fold(text);
        if text.is_empty() {
            return Self::Empty;
        }
        if is_placeholder(&text) {
            return Self::Placeholder;
        }
        let text = fold::without_stop(&text);
        if let Some(period) = date::read(text) {
            Self::Date(period)
        } else if let Some(quantity) = quantity::read(text) {
            Self::Quantity(quantity)
        } else {
            Self::Words
        }
    }
}

/// Whether a folded text marks a place that was to be filled in.
///
/// `无` is none of these: no accidents are a target.
fn is_placeholder(text: &str) -> bool {
    const MARKS: &[char] = &[
        '/', '\\', '*', '×', '-', '—', '_', '…', '.', '·', '?', '□', '○',
    ];
    const WORDS: [&str; 8] = [
        "待定",
        "待填",
        "待填写",
        "待补充",
        "未填",
        "未填写",
        "暂无",
        "N/A",
    ];
    const BLANKS: &[char] = &['X', 'x', '×', '*', '_', '□'];
    let blanked = || {
        let rest = comparator::Opening::read(text).rest;
        let unit = rest.trim_start_matches(BLANKS);
        // A single X may be a grade or a name.
        rest[..rest.len() - unit.len()].chars().count() >= 2 && unit::split(unit).is_some()
    };
    WORDS.contains(&text) || text.chars().all(|one| MARKS.contains(&one)) || blanked()
}
