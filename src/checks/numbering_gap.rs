#![doc = include_str!("numbering_gap.md")]

use std::collections::HashMap;

use super::{Argument, Check, Facts, Finder, Place, Severity, TextId};
use crate::document::Project;

/// See the text above.
pub const CHECK: Check = Check {
    id: "numbering-gap",
    severity: Severity::Error,
    words: include_str!("numbering_gap.md"),
    find,
};

/// Indicators are read as far as they are numbered 1, 2, 3 …; one that is numbered otherwise is
/// read as part of an indicator's last value or of the goal, or not at all.
fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut known: HashMap<TextId, Option<Box<str>>> = HashMap::new();
    let mut swallowed = |id: TextId| {
        let read = || opening(facts.text(id)).map(Box::from);
        known.entry(id).or_insert_with(read).clone()
    };
    let mut misnumbered: Vec<(Place, u32, Box<str>)> = Vec::new();
    for (index, indicator) in (0..).zip(&facts.indicators) {
        if let Some(opening) = swallowed(indicator.annual) {
            let due = facts.document.indicators[index as usize].number + 1;
            misnumbered.push((Place::Indicator(index), due, opening));
        }
    }
    let unread = unread(facts);
    for (index, project) in (0..).zip(&facts.projects) {
        let unread = unread.get(&index).filter(|_| project.indicators.is_empty());
        let unread = || unread.and_then(|text| opening(text)).map(Box::from);
        if let Some(opening) = swallowed(project.goal).or_else(unread) {
            misnumbered.push((Place::Project(index), 1, opening));
        }
    }
    let numbered = facts
        .projects
        .iter()
        .filter(|one| !one.indicators.is_empty());
    let mut looked_at = numbered.count() as u32;
    for (place, due, opening) in misnumbered {
        // Where the number is that which is due, it was glued to digits before it.
        let number = opening.split('、').next();
        if number.is_none_or(|number| !number.ends_with(&due.to_string())) {
            looked_at += u32::from(due == 1);
            finder.add(place, [Argument::Words(opening), Argument::Count(due)]);
        }
    }
    looked_at
}

/// What is not explained behind the name of a project and before that of the next one, by the
/// project's index.
fn unread(facts: &Facts<'_>) -> HashMap<u32, String> {
    let mut unread: HashMap<u32, String> = HashMap::new();
    let document = facts.document;
    if document.unexplained.is_empty() {
        return unread;
    }
    let start = |project: &Project| document.extent(project.name).map(|extent| extent.start);
    let projects = (0..).zip(&document.projects);
    let starts = projects.filter_map(|(index, project)| Some((start(project)?, index)));
    let mut starts: Vec<(u32, u32)> = starts.collect();
    starts.sort_unstable();
    for span in &document.unexplained {
        let after = starts.partition_point(|(start, _)| *start <= span.start);
        if let Some((_, index)) = after.checked_sub(1).map(|at| starts[at]) {
            let text = unread.entry(index).or_default();
            text.push_str(facts.source[span.range()].trim());
        }
    }
    unread
}

/// The first `N、D-一级；` in a text that the code of a second class follows.
fn opening(text: &str) -> Option<&str> {
    text.match_indices('、').find_map(|(at, mark)| {
        let before = &text[..at];
        let start = before
            .trim_end_matches(|one: char| one.is_ascii_digit())
            .len();
        let class = after_code(&text[at + mark.len()..])?;
        let (label, next) = class.split_once('；')?;
        after_code(next)?;
        let end = text.len() - next.len() - '；'.len_utf8();
        (start < at && !label.is_empty()).then(|| &text[start..end])
    })
}

/// What stands behind the code of a class and its hyphen.
fn after_code(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|one: char| one.is_ascii_digit());
    let code = rest.len() < text.len();
    rest.strip_prefix(['-', '－', '‐', '–']).filter(|_| code)
}
