//! One line for those who hear the page: what it is about now.

use yew::Html;

use super::element::{plain, with_attributes};
use crate::text::{self, Words};
use crate::web::state::Phase;

/// Always there, since a live region that comes with its text is not read out.
pub fn announcer(words: &Words, phase: &Phase) -> Html {
    let line = match phase {
        Phase::Reading(reading) => (words.reading.reading)(&reading.name),
        Phase::Ready(report) => text::announcement(words, &report.summary),
        // A failure is an alert of its own.
        Phase::Idle | Phase::Failed(_) => String::new(),
    };
    let names = &["class", "role", "data-role"];
    let values = ["visually-hidden", "status", "announcer"];
    with_attributes("p", names, values, plain(line))
}
