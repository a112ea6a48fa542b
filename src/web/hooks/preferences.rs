//! What the reader chose about the page itself, made true outside of the components and remembered.

use yew::{hook, use_effect_with};

use crate::web::browser::{self, storage};
use crate::web::state::Preferences;

/// Keeps the page's language, its colours and what is remembered as the reader chose.
#[hook]
pub fn use_preferences(preferences: Preferences) {
    use_effect_with(preferences, |preferences| {
        browser::set_language(preferences.spoken().words().language);
        browser::set_theme(preferences.theme);
        storage::remember(preferences);
    });
}
