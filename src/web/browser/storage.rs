//! What the reader chose into the browser's storage, and back out of it on the next visit.
//!
//! Storage that is forbidden or full is no error: then nothing is remembered.

use gloo::events::EventListener;
use web_sys::Storage;
use yew::Callback;

use super::{reader_language, window, working_papers};
use crate::text::Language;
use crate::web::shell::{Preferences, Theme};
use crate::web::state::ProjectColumns;

/// Other pages may lie at the same address, so the names are this page's own. `index.html` reads
/// the second one before the first paint.
const LANGUAGE: &str = "jixiao.language";
const THEME: &str = "jixiao.theme";
const COLUMNS: &str = "jixiao.columns";

/// What is remembered; what is not known any more counts as not chosen.
pub fn remembered() -> Preferences {
    let read = |name| storage()?.get_item(name).ok()?;
    Preferences {
        language: read(LANGUAGE).and_then(|tag| Language::by_tag(&tag)),
        theme: read(THEME).map_or(Theme::System, |code| Theme::by_code(&code)),
        columns: read(COLUMNS)
            .map_or_else(ProjectColumns::default, |it| ProjectColumns::by_code(&it)),
        papers: working_papers::any(),
        reader: reader_language(),
    }
}

/// Remembers what the reader chose, and forgets what is chosen no more.
pub fn remember(preferences: &Preferences) {
    let language = preferences.language.map(Language::tag);
    write(LANGUAGE, language);
    let theme = preferences.theme;
    write(THEME, (theme != Theme::System).then(|| theme.code()));
    write(COLUMNS, preferences.columns.code().as_deref());
}

/// Tells when the page in another tab remembers something else, until the listener is dropped.
pub fn listen(on_change: Callback<Preferences>) -> EventListener {
    EventListener::new(&window(), "storage", move |_| on_change.emit(remembered()))
}

fn write(name: &str, value: Option<&str>) {
    let Some(storage) = storage() else {
        return;
    };
    // A full storage refuses to write; the choice holds until the page is left.
    drop(match value {
        Some(value) => storage.set_item(name, value),
        None => storage.remove_item(name),
    });
}

/// `None` where the browser forbids it.
pub(super) fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
