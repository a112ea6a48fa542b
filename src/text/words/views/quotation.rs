//! The sentences about lines that can be quoted: what they are made of, and how they are copied.

use crate::totals::{Addend, Level};

/// Lines that can be quoted.
pub struct QuotationWords {
    /// What is said on these lines, the first and the last, of the file with this name.
    pub cited: fn(file: &str, lines: Option<(u32, u32)>, said: &str) -> String,
    /// Parts two things that are said of one.
    pub comma: &'static str,
    /// Stands before what is said of something.
    pub colon: &'static str,
    /// The total of a project.
    pub total: fn(&str) -> String,
    /// A project without a total.
    pub no_total: &'static str,
    /// The stated amount of an addition.
    pub stated: fn(Addend, &str) -> String,
    /// What the parts of an addition, so many, add up to.
    pub sum: fn(Level, Addend, u32, &str) -> String,
    /// By how much they differ.
    pub difference: fn(&str) -> String,
    /// Copies a line that can be quoted.
    pub copy: &'static str,
    /// It is copied.
    pub copied: &'static str,
    /// The browser does not let the page copy.
    pub refused: &'static str,
    /// Closes what that is said in.
    pub close: &'static str,
}
