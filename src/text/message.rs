//! A refusal into one sentence that says what is wrong and one that says what to do next.

use crate::analysis::Refusal;
use crate::source::{BinaryKind, DecodeError};
use crate::text::ShellWords;

/// What is wrong, and what to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Message {
    /// One sentence: what is wrong.
    pub sentence: &'static str,
    /// One sentence: what the reader can do.
    pub next_step: &'static str,
}

/// The words for a file that gives no analysis.
pub fn refusal(words: &ShellWords, refusal: Refusal) -> Message {
    let refused = &words.refusals;
    match refusal {
        Refusal::NotText(DecodeError::Empty) => refused.empty,
        Refusal::NotText(DecodeError::Binary(BinaryKind::Pdf)) => refused.pdf,
        Refusal::NotText(DecodeError::Binary(BinaryKind::Zip)) => refused.zip,
        Refusal::NotText(DecodeError::Binary(BinaryKind::OleOffice)) => refused.old_office,
        Refusal::NotText(DecodeError::Binary(BinaryKind::Image)) => refused.image,
        Refusal::NotText(DecodeError::Binary(BinaryKind::Other)) => refused.binary,
        Refusal::NotText(DecodeError::TooLarge) => refused.too_large,
        Refusal::NotText(DecodeError::UnknownEncoding) => refused.unknown_encoding,
        Refusal::NotThisTable(None) => refused.not_this_table,
        Refusal::NotThisTable(Some(stranger)) => (refused.stranger)(stranger),
        Refusal::Misread => refused.misread,
    }
}
