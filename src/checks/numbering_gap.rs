#![doc = include_str!("numbering_gap.md")]

use std::collections::HashMap;

use super::{Argument, Check, Facts, Finder, Place, Severity, TextId};

/// See the text above.
pub const CHECK: Check = Check {
    id: "numbering-gap",
    severity: Severity::Error,
    words: include_str!("numbering_gap.md"),
    find,
};

/// Indicators are read as far as they are numbered 1, 2, 3 …; one that is numbered otherwise is
/// read as part of what stands before it: of an indicator's last value, or of the goal.
fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut known: HashMap<TextId, Option<Box<str>>> = HashMap::new();
    let mut swallowed = |id: TextId| {
        let read = || opening(facts.text(id)).map(Box::from);
        known.entry(id).or_insert_with(read).clone()
    };
    for (index, indicator) in (0..).zip(&facts.indicators) {
        if let Some(opening) = swallowed(indicator.annual) {
            let due = facts.document.indicators[index as usize].number + 1;
            let arguments = [Argument::Words(opening), Argument::Count(due)];
            finder.add(Place::Indicator(index), arguments);
        }
    }
    for (index, project) in (0..).zip(&facts.projects) {
        if let Some(opening) = swallowed(project.goal) {
            let arguments = [Argument::Words(opening), Argument::Count(1)];
            finder.add(Place::Project(index), arguments);
        }
    }
    let numbered = facts.projects.iter().filter(|project| {
        let goal = project.indicators.is_empty() && opening(facts.text(project.goal)).is_some();
        goal || !project.indicators.is_empty()
    });
    numbered.count() as u32
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
