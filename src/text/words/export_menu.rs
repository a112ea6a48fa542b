//! The sentences of the menu of what leaves the page.

/// The menu of what leaves the page.
pub struct ExportMenuWords {
    /// Opens it.
    pub open: &'static str,
    /// Its heading.
    pub heading: &'static str,
    /// What a format is for, by its name in [`crate::export::FORMATS`].
    pub format: fn(&str) -> &'static str,
    /// Heading of the choice between all projects and some.
    pub scope: &'static str,
    /// All so many projects.
    pub whole: fn(&str) -> String,
    /// Only so many projects, which pass the filter.
    pub selection: fn(&str) -> String,
    /// Stands between the parts of the filter.
    pub joint: &'static str,
    /// Heading of the formats.
    pub save: &'static str,
    /// Heading of what can be copied.
    pub copy: &'static str,
    /// The list of projects, to be copied.
    pub copy_projects: &'static str,
    /// The list of indicators, to be copied.
    pub copy_indicators: &'static str,
    /// The report, to be copied.
    pub copy_report: &'static str,
    /// What becomes of a copied list where it is pasted.
    pub copy_note: &'static str,
    /// This is being made.
    pub working: fn(&str) -> String,
    /// Names the bar that shows how far it is.
    pub progress: &'static str,
    /// Stops it.
    pub cancel: &'static str,
    /// It was stopped.
    pub cancelled: &'static str,
    /// A file of this name and length was saved.
    pub saved: fn(&str, &str) -> String,
    /// This was copied.
    pub copied: fn(&str) -> String,
    /// Hands the file to another program.
    pub share: &'static str,
    /// Closes the menu.
    pub close: &'static str,
    /// The browser did not let the page copy.
    pub copy_refused: &'static str,
    /// The program that makes workbooks could not be fetched or started.
    pub no_program: &'static str,
    /// The file is not any more what was read.
    pub changed: &'static str,
    /// That program stopped.
    pub stopped: &'static str,
}
