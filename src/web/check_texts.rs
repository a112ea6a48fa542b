//! What is said about checks: the engine brings it once, so that the first view need not.

use std::cell::OnceCell;

use crate::money::MoneyUnit;
use crate::query::ArgumentValue;
use crate::text::{self, CheckWords, Words};

thread_local! {
    /// The texts of [`crate::checks::CHECKS`]; the same from the time the engine is awake for as
    /// long as the page is open, so that nothing shown depends on when it is looked at.
    static TEXTS: OnceCell<&'static [String]> = const { OnceCell::new() };
}

/// Takes what an engine brings. A second engine brings the same.
pub fn bring(texts: Vec<String>) {
    TEXTS.with(|kept| {
        kept.get_or_init(|| Box::leak(texts.into_boxed_slice()));
    });
}

fn text_of(check: u8) -> &'static str {
    let texts = TEXTS.with(|kept| kept.get().copied());
    let text = texts.and_then(|texts| texts.get(usize::from(check)));
    text.map_or("", String::as_str)
}

/// The words of the check with this index.
pub fn check_words(words: &Words, check: u8) -> CheckWords<'static> {
    text::check(words, text_of(check))
}

/// What a finding of the check with this index and with these arguments says, in one sentence.
pub fn finding_words(
    words: &Words,
    check: u8,
    arguments: &[ArgumentValue],
    money_unit: Option<MoneyUnit>,
) -> String {
    text::finding(words, text_of(check), arguments, money_unit)
}
