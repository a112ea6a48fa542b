//! A severity as a shape, so that it can be told without colour.

use yew::{AttrValue, Html};

use super::element::{list, plain, with_attributes};
use crate::checks::Severity;
use crate::text::Words;

/// The shape; its word stands beside it or above it, so it is not read out.
pub fn severity_mark(words: &Words, severity: Severity) -> Html {
    let class = match severity {
        Severity::Error => "severity-mark severity-error",
        Severity::Warning => "severity-mark severity-warning",
        Severity::Note => "severity-mark severity-note",
    };
    let shape = (words.checks.severity_shape)(severity);
    with_attributes(
        "span",
        &["class", "aria-hidden"],
        [class, "true"],
        plain(shape),
    )
}

/// The shape and a text that it is about.
pub fn weighed(words: &Words, severity: Severity, text: impl Into<AttrValue>) -> Html {
    list([severity_mark(words, severity), plain(text)])
}
