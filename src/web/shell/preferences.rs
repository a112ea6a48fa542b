//! What the reader chose about the page itself, which outlives every document.

use crate::text::Language;
use crate::web::state::ProjectColumns;

/// The page's language and colours.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The language that the reader chose.
    pub language: Option<Language>,
    /// The colours that the reader chose.
    pub theme: Theme,
    /// The columns of the list of projects.
    pub columns: ProjectColumns,
    /// Whether working papers are kept, whose marks the viewer knows.
    pub papers: bool,
    /// The language taken while none is chosen: that of the reader's browser.
    pub reader: Language,
}

/// Which colours the page has.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those that the system asks for.
    #[default]
    System,
    /// Light ones.
    Light,
    /// Dark ones.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The name that attributes and storage use.
    pub fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of this name; a name that is not known chooses nothing.
    pub fn by_code(code: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|theme| theme.code() == code).unwrap_or_default()
    }
}

/// What the reader wants of the page itself.
#[derive(Clone, Copy)]
pub enum Preference {
    /// This language.
    Language(Language),
    /// These colours.
    Theme(Theme),
    /// What was chosen in another tab.
    As(Preferences),
    /// These columns of the list of projects.
    Columns(ProjectColumns),
    /// Nothing remembered: everything as on the first visit.
    Forget,
}

impl Preferences {
    /// The language that the page is in.
    pub fn spoken(&self) -> Language {
        self.language.unwrap_or(self.reader)
    }

    /// Whether anything was chosen, and so is remembered.
    pub fn any(&self) -> bool {
        self.language.is_some()
            || self.theme != Theme::System
            || self.columns != ProjectColumns::default()
            || self.papers
    }

    /// Follows a wish.
    pub fn prefer(&mut self, preference: Preference) {
        match preference {
            Preference::Language(language) => self.language = Some(language),
            Preference::Theme(theme) => self.theme = theme,
            Preference::As(preferences) => *self = preferences,
            Preference::Columns(columns) => self.columns = columns,
            Preference::Forget => {
                *self = Self {
                    reader: self.reader,
                    ..Self::default()
                };
            }
        }
    }
}
