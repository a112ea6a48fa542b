//! The sentences about what the reader chose about the page itself.

/// The page's language and colours, and what is remembered of them.
pub struct PreferenceWords {
    /// The language's own name.
    pub language_name: &'static str,
    /// What the choice of colours is about.
    pub theme: &'static str,
    /// The colours that the reader's system asks for.
    pub system: &'static str,
    /// Light colours.
    pub light: &'static str,
    /// Dark colours.
    pub dark: &'static str,
    /// Some choice is remembered.
    pub remembered: &'static str,
    /// Working papers are, too.
    pub remembered_papers: &'static str,
    /// None is.
    pub nothing_remembered: &'static str,
    /// So many requests were made since the page was loaded.
    pub requests: fn(u32) -> String,
    /// Forgets them.
    pub forget: &'static str,
    /// Asks whether working papers are to be forgotten as well.
    pub forget_papers: &'static str,
}
