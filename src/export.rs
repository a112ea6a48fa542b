//! An analysis into a file that leaves the page whole.

pub mod json;
