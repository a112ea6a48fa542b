//! Amounts in the text that was not understood: one as large as the difference may be a lost part.

use super::Cause;
use super::case::{Case, Fits};
use crate::document::Document;
use crate::money::Money;
use crate::span::Span;

/// How many amounts are looked at.
const MAX_AMOUNTS: usize = 10_000;

/// What an amount is written with.
fn is_figure(one: char) -> bool {
    matches!(one, '0'..='9' | '０'..='９' | ',' | '，' | '.' | '．' | '-' | '－' | '−')
}

/// The amounts of the text that was not understood, in printed order, and where they stand.
pub fn amounts(text: &str, document: &Document) -> Vec<(Money, Span)> {
    let spans = document.unexplained.iter();
    spans
        .flat_map(|span| {
            let start = span.start as usize;
            let stretch = &text[span.range()];
            let words = stretch.split(|one: char| !is_figure(one));
            words.filter_map(move |word| {
                let word = word.trim_matches([',', '，', '.', '．']);
                let at = start + (word.as_ptr() as usize - stretch.as_ptr() as usize);
                Some((Money::parse(word)?, Span::new(at, at + word.len())))
            })
        })
        .take(MAX_AMOUNTS)
        .collect()
}

/// Every amount that would make the addition hold if it were one of the parts.
pub fn causes(case: &Case, amounts: &[(Money, Span)]) -> Vec<Cause> {
    let mut fits = Fits::new();
    for (amount, place) in amounts {
        if let Some(value) = amount.scaled(case.scale) {
            fits.push(case.fit(value), || (*amount, *place));
        }
    }
    let cause = |((amount, place), exact)| Cause::Unread {
        amount,
        place,
        exact,
    };
    fits.told().map(cause).collect()
}
