//! What the viewer shows of its state outside of its components: the title.

use yew::{hook, use_effect_with};

use crate::text::{self, Words};
use crate::web::browser;
use crate::web::components::view_name;
use crate::web::state::{State, View};

/// Keeps the title true: view and table.
#[hook]
pub fn use_page(words: &'static Words, state: &State) {
    let title = state.report.as_ref().map(|report| {
        let summary = &report.summary;
        let table = match summary.department.as_str() {
            "" => &summary.file_name,
            department => department,
        };
        (words.page_title_of)(view_name(words, state.route.view).long, table)
    });
    let of_collection = || {
        let files = text::count(state.shown_collection()?.files.len() as u64);
        let name = view_name(words, View::Collection).long;
        Some((words.page_title_of)(name, &files))
    };
    let title = title.or_else(of_collection);
    use_effect_with(title, |title| {
        if let Some(title) = title {
            browser::set_title(title);
        }
    });
}
