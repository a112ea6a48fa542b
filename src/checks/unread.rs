//! A project's text into the indicators that it seems to hold and that were not read.
//!
//! Indicators are read as far as they are numbered 1, 2, 3 …; one that is numbered otherwise is
//! read as part of an indicator's last value or of the goal, or is not explained.

use std::collections::HashMap;

use super::Place;
use crate::document::{Document, Project};
use crate::fold::find_mark;

/// An indicator that was not read, for another number was due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misnumbered {
    /// What its text was read as part of.
    pub place: Place,
    /// The number that was due.
    pub due: u32,
    /// How it begins, such as `3、2-效益指标`.
    pub opening: Box<str>,
}

impl Misnumbered {
    /// The first indicator in `text` that has not the number `due`.
    pub fn find(text: &str, due: u32, place: Place) -> Option<Self> {
        let opening = opening(text)?;
        let (number, _) = opening.split_once('、')?;
        // Where the number is that which is due, it was glued to digits before it.
        (!number.ends_with(&due.to_string())).then(|| Self {
            place,
            due,
            opening: opening.into(),
        })
    }

    /// Whether it rather follows on indicators that the tool printed elsewhere: no table skips
    /// more than one number before its first.
    pub fn is_torn_off(&self) -> bool {
        self.due == 1
            && !["0、", "2、"]
                .iter()
                .any(|first| self.opening.starts_with(first))
    }
}

/// What is not explained behind the name of a project and before that of the next one, by the
/// project's index.
pub fn unexplained(source: &str, document: &Document) -> HashMap<u32, String> {
    let mut texts: HashMap<u32, String> = HashMap::new();
    if document.unexplained.is_empty() {
        return texts;
    }
    let start = |project: &Project| document.extent(project.name).map(|extent| extent.start);
    let projects = (0..).zip(&document.projects);
    let starts = projects.filter_map(|(index, project)| Some((start(project)?, index)));
    let mut starts: Vec<(u32, u32)> = starts.collect();
    starts.sort_unstable();
    for span in &document.unexplained {
        let after = starts.partition_point(|(start, _)| *start <= span.start);
        if let Some((_, index)) = after.checked_sub(1).map(|at| starts[at]) {
            let text = texts.entry(index).or_default();
            text.push_str(source[span.range()].trim());
        }
    }
    texts
}

/// The first `N、D-一级；` in a text that the code of a second class follows.
fn opening(text: &str) -> Option<&str> {
    find_mark(text, "、").find_map(|at| {
        let before = &text[..at];
        let start = before
            .trim_end_matches(|one: char| one.is_ascii_digit())
            .len();
        let class = after_code(&text[at + '、'.len_utf8()..])?;
        // Not past the next number, so that a text without classes is read once.
        let label = class.find(['；', '、'])?;
        let next = class[label..].strip_prefix('；')?;
        after_code(next)?;
        let end = text.len() - class.len() + label;
        (start < at && label > 0).then(|| &text[start..end])
    })
}

/// What stands behind the code of a class and its hyphen.
fn after_code(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|one: char| one.is_ascii_digit());
    let code = rest.len() < text.len();
    rest.strip_prefix(['-', '－', '‐', '–']).filter(|_| code)
}
