//! The page's language and colours, in English.

use crate::text::PreferenceWords;

/// The words of what the reader chose about the page itself.
pub const WORDS: PreferenceWords = PreferenceWords {
    language_name: "English",
    theme: "Appearance",
    system: "System",
    light: "Light",
    dark: "Dark",
    remembered: "Your choice of language, appearance and columns is remembered in this browser; no file is.",
    remembered_papers: "Working papers (marks and notes) and your settings are remembered in this browser; no file is.",
    nothing_remembered: "Nothing is remembered in this browser; no file ever is.",
    requests: |requests| format!("Requests since load: {requests}"),
    forget: "Forget",
    forget_papers: "This also clears the marks and notes of every file, and cannot be undone. Clear?",
};
