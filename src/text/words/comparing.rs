//! The sentences about the view in which another document is held against the one that is open.

/// The view in which another document is held against the one that is open.
pub struct ComparingWords {
    /// What can be compared here.
    pub heading: &'static str,
    /// What it is for, and how to begin.
    pub invitation: &'static str,
    /// Opens the file picker.
    pub choose: &'static str,
    /// Opens the file picker while two are compared.
    pub choose_another: &'static str,
    /// Holds the other one against this one instead.
    pub swap: &'static str,
    /// Ends the comparison.
    pub close: &'static str,
    /// The other file is being read and compared.
    pub working: fn(&str) -> String,
    /// What the bar of progress is about.
    pub progress: &'static str,
    /// The reader does not want to wait.
    pub cancel: &'static str,
    /// The file of this name gave no document, and why.
    pub refused: fn(file: &str, why: &str) -> String,
    /// The browser could not read the file of this name.
    pub unreadable: fn(&str) -> String,
    /// No worker starts here, and without one nothing is compared.
    pub never_came: &'static str,
    /// The program stopped.
    pub stopped: &'static str,
    /// Looks for a text in names and goals.
    pub text: &'static str,
    /// What can be looked for.
    pub example: &'static str,
    /// What differs, or is not certain to be one project.
    pub changed: &'static str,
    /// Any kind of change.
    pub all: &'static str,
    /// What kinds are chosen by.
    pub kinds: &'static str,
    /// Nothing passes the choice.
    pub none_passes: &'static str,
    /// Both documents say the same.
    pub same: &'static str,
    /// The change is on its way.
    pub loading: &'static str,
    /// Says that two projects are one.
    pub join: &'static str,
    /// Says that they are not.
    pub part: &'static str,
    /// Says which ended project a new one is.
    pub join_with: &'static str,
    /// None is chosen yet.
    pub choose_project: &'static str,
    /// So many pairs or singles are so by hand.
    pub by_hand: fn(&str) -> String,
    /// Takes that back.
    pub forget: &'static str,
    /// Unit by unit.
    pub units: &'static str,
    /// The indicators of a project.
    pub indicators: &'static str,
    /// A format of files, by its name in [`crate::export::COMPARISON_OFFERS`].
    pub format: fn(&str) -> &'static str,
    /// The amounts of a project.
    pub amounts: &'static str,
    /// So many indicators did not change, and are not listed.
    pub same_indicators: fn(&str) -> String,
}
