//! An amount in a column: its point stands above the points of the others.

use yew::{Html, html};

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
    let figure = text::grouped(amount);
    match certainty {
        Certainty::Printed => aligned("amount", None, figure, amount, decimals),
        Certainty::Assumed => {
            let why = Some(words.projects.assumed_note);
            aligned("amount amount-assumed", why, figure, amount, decimals)
        }
    }
}

/// A difference among amounts.
pub fn difference(difference: Money, decimals: u32) -> Html {
    let figure = text::signed(difference);
    aligned("amount", None, figure, difference, decimals)
}

/// What stands behind the figure aligns it; no one is to hear or copy it.
fn aligned(
    class: &'static str,
    title: Option<&'static str>,
    figure: String,
    amount: Money,
    decimals: u32,
) -> Html {
    let padding = text::padding(amount.decimals(), decimals);
    html! {
        <>
            <span {class} {title}>{ figure }</span>
            if !padding.is_empty() {
                <span class="amount-padding" aria-hidden="true">{ padding }</span>
            }
        </>
    }
}
