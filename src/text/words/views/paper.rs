//! The sentences that stand on paper only: what was printed, when, and how much of it.

/// What stands above a printed report.
pub struct PaperWords {
    /// What the lines below are about, for those who hear the page.
    pub heading: &'static str,
    /// The file's name.
    pub file: &'static str,
    /// The digest of the file's bytes.
    pub sha256: &'static str,
    /// The day on which it was printed.
    pub printed_on: &'static str,
    /// The version of the page.
    pub version: &'static str,
    /// What is left out.
    pub scope: &'static str,
    /// Nothing is.
    pub everything: &'static str,
    /// Stands between two sentences about what is left out.
    pub joint: &'static str,
    /// Of the view with this name, only these rows are printed.
    pub rows: fn(view: &str, rows: &str) -> String,
    /// Only projects for which this holds are printed.
    pub projects: fn(&str) -> String,
    /// Only findings of this severity are printed.
    pub severity: fn(&str) -> String,
    /// Only findings of this check are printed.
    pub check: fn(&str) -> String,
    /// These checks were switched off.
    pub checks_off: fn(&[&str]) -> String,
}
