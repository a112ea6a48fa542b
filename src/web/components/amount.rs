//! An amount in a column: its point stands above the points of the others.

use yew::Html;

use super::element::{list, plain, with_attributes};
use crate::money::Money;
use crate::text::{self, Words};

/// Whether the column of an amount is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// The text says it.
    Printed,
    /// It is a guess.
    Assumed,
}

/// An amount among others with at most `decimals` decimals.
pub fn amount(words: &Words, amount: Money, decimals: u32, certainty: Certainty) -> Html {
    let why = match certainty {
        Certainty::Printed => "",
        Certainty::Assumed => words.projects.assumed_note,
    };
    aligned(text::grouped(amount), why, amount, decimals)
}

/// A difference among amounts.
pub fn difference(difference: Money, decimals: u32) -> Html {
    aligned(text::signed(difference), "", difference, decimals)
}

/// What stands behind the figure aligns it; no one is to hear or copy it. `doubt` says why the
/// figure is marked as a guess; empty when it is none.
fn aligned(figure: String, doubt: &'static str, amount: Money, decimals: u32) -> Html {
    let class = if doubt.is_empty() {
        "amount"
    } else {
        "amount amount-assumed"
    };
    let figure = with_attributes("span", &["class", "title"], [class, doubt], plain(figure));
    let padding = text::padding(amount.decimals(), decimals);
    if padding.is_empty() {
        return figure;
    }
    let names = &["class", "aria-hidden"];
    let padding = with_attributes("span", names, ["amount-padding", "true"], plain(padding));
    list([figure, padding])
}
