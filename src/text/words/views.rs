//! The sentences about the views of a table: their names, the shortcuts, the chart and the help.

mod paper;
mod quotation;

pub use self::paper::PaperWords;
pub use self::quotation::QuotationWords;
use super::AmountChartWords;

/// The name of a view.
pub struct ViewName {
    /// Where there is room.
    pub long: &'static str,
    /// On a narrow page.
    pub short: &'static str,
}

impl ViewName {
    /// A name in its long and its short form.
    pub const fn new(long: &'static str, short: &'static str) -> Self {
        Self { long, short }
    }
}

/// The views, and what is said around them.
pub struct ViewWords {
    /// What the list of views is.
    pub navigation: &'static str,
    /// Whose table, the verdict, the numbers behind it.
    pub overview: ViewName,
    /// The list of projects.
    pub projects: ViewName,
    /// All indicators.
    pub indicators: ViewName,
    /// The additions.
    pub additions: ViewName,
    /// What the checks found.
    pub findings: ViewName,
    /// Another document held against this one.
    pub comparison: ViewName,
    /// The text as it was.
    pub source: ViewName,
    /// How the page is used.
    pub help: ViewName,
    /// Many documents at once.
    pub collection: ViewName,
    /// The text has no project.
    pub no_projects: &'static str,
    /// The keys that do something.
    pub shortcuts: ShortcutWords,
    /// What the projects come to, parted.
    pub amounts: AmountChartWords,
    /// The help.
    pub about: HelpWords,
    /// Lines that can be quoted.
    pub quotation: QuotationWords,
    /// What stands on paper only.
    pub paper: PaperWords,
}

/// The keys that do something.
pub struct ShortcutWords {
    /// Their heading.
    pub heading: &'static str,
    /// The key of a view shows it.
    pub view: fn(&str) -> String,
    /// `/`
    pub search: &'static str,
    /// `?`
    pub shortcuts: &'static str,
    /// `c`
    pub copy: &'static str,
    /// Esc
    pub close: &'static str,
    /// When they do nothing.
    pub silent: &'static str,
    /// Closes the list of them.
    pub dismiss: &'static str,
}

/// The help.
pub struct HelpWords {
    /// Its heading.
    pub heading: &'static str,
    /// What is read.
    pub read_heading: &'static str,
    /// What is read of a table, what becomes of the rest, and how amounts are treated.
    pub read: [&'static str; 5],
    /// What is checked.
    pub checks_heading: &'static str,
    /// What a finding is, and is not.
    pub checks_note: &'static str,
    /// Where the document goes: nowhere.
    pub privacy_heading: &'static str,
    /// The same in full.
    pub privacy: &'static str,
    /// How the page is used without a network.
    pub offline_heading: &'static str,
    /// The same in full.
    pub offline: &'static str,
    /// Saves the whole page as one file.
    pub single_file: &'static str,
    /// Under this name.
    pub single_file_name: &'static str,
    /// The program, in this version.
    pub version: fn(&str) -> String,
}
