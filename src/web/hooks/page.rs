//! What the page shows of its state outside of its components: the body's phase, the title.

use yew::{hook, use_effect_with};

use crate::text::Words;
use crate::web::browser;
use crate::web::state::{Phase, State};

/// Keeps `body[data-phase]` and the title true.
#[hook]
pub fn use_page(words: &'static Words, state: &State) {
    use_effect_with(state.phase_code(), |code| browser::set_phase(*code));
    let title = match &state.phase {
        Phase::Ready(report) if report.summary.department.is_empty() => {
            (words.page_title_of)(&report.summary.file_name)
        }
        Phase::Ready(report) => (words.page_title_of)(&report.summary.department),
        Phase::Idle | Phase::Reading(_) | Phase::Failed(_) => words.page_title.to_owned(),
    };
    use_effect_with(title, |title| browser::set_title(title));
}
