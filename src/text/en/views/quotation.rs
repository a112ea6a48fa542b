//! What is said in English in lines that can be quoted, and about them.

use super::super::{parts_of, stated_column};
use crate::text::QuotationWords;

/// The words about lines that can be quoted.
pub const WORDS: QuotationWords = QuotationWords {
    cited: |file, lines, said| match lines {
        None => format!("{file}: {said}"),
        Some((first, last)) if first == last => format!("{file}, line {first}: {said}"),
        Some((first, last)) => format!("{file}, lines {first}–{last}: {said}"),
    },
    comma: ", ",
    colon: ": ",
    total: |amount| format!("total {amount}"),
    no_total: "no total stated",
    stated: |addend, amount| format!("{} {amount}", stated_column(addend)),
    sum: |level, addend, parts, amount| {
        format!("sum of {} {amount}", parts_of(level, addend, parts))
    },
    difference: |amount| format!("difference {amount}"),
    copy: "Copy as a line to quote",
    copied: "Copied",
    refused: "The browser does not let the page copy. The text is selected; please copy it yourself.",
    close: "Close",
};
