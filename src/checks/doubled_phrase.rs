//! Goals and names that say a phrase twice in a row into findings.
//!
#![doc = include_str!("doubled_phrase.md")]

use super::{Argument, Check, Facts, Finder, Place, Severity, TextId};

/// See the text above.
pub const CHECK: Check = Check {
    id: "doubled-phrase",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("doubled_phrase.md");

/// The longest phrase that is looked for, in characters: who doubles one slips within a line.
const LONGEST: usize = 20;

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let seen = facts.per_text();
    let mut looked_at = 0;
    let mut look = |place: Place, id: TextId| {
        looked_at += 1;
        let doubled = seen.get(id, || doubled(facts.text(id)));
        if let Some(phrase) = doubled {
            finder.add(place, [Argument::Words(phrase.clone())]);
        }
    };
    for (index, project) in (0..).zip(&facts.projects) {
        look(Place::Project(index), project.goal);
    }
    for (index, indicator) in (0..).zip(&facts.indicators) {
        look(Place::Indicator(index), indicator.name);
    }
    looked_at
}

/// The first phrase of the shortest length that stands twice in a row. Costs [`LONGEST`]
/// comparisons a character.
fn doubled(text: &str) -> Option<Box<str>> {
    let text: Vec<char> = text.chars().collect();
    let longest = LONGEST.min(text.len() / 2);
    (2..=longest).find_map(|length| {
        let same = |at: &usize| text.get(at + length) == Some(&text[*at]);
        let mut end = 0;
        // Of as many characters in a row that come again, one stands at a multiple of their number,
        // so that only these are looked at: five times as fast as a look at all.
        (0..text.len() - length).step_by(length).find_map(|at| {
            if at < end || !same(&at) {
                return None;
            }
            let start = (end..at).rev().take_while(same).last().unwrap_or(at);
            end = (at..text.len()).find(|at| !same(at))?;
            let mut starts = start..(end + 1).saturating_sub(length);
            let start = starts.find(|start| is_slip(&text, *start, length))?;
            Some(text[start..start + 2 * length].iter().collect())
        })
    })
}

/// Whether a phrase that is doubled at `start` is one that nobody doubles on purpose, as in
/// 常常, 方方面面 or 1:1:1.
fn is_slip(text: &[char], start: usize, length: usize) -> bool {
    let phrase = &text[start..start + length];
    // One character over and over: in a text of nothing else, all below would be asked everywhere.
    if phrase.iter().all(|one| *one == phrase[0]) {
        return false;
    }
    let is_digit = |one: &char| one.is_ascii_digit();
    let is_word = |one: &char| one.is_alphabetic() && !one.is_ascii();
    if phrase.iter().all(is_word) {
        return length >= 3;
    }
    // A number that is cut is not doubled: 12万2万 holds no 2万 twice.
    let before = start.checked_sub(1).map(|at| &text[at]);
    let after = text.get(start + 2 * length);
    let cut = |one: &char, next: Option<&char>| is_digit(one) && next.is_some_and(is_digit);
    phrase
        .iter()
        .all(|one| is_digit(one) || is_word(one) || *one == '.')
        && phrase.iter().any(is_digit)
        && phrase.iter().any(is_word)
        && !cut(&phrase[0], before)
        && !cut(&phrase[length - 1], after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_told_from_what_is_doubled_on_purpose() {
        for (text, phrase) in [
            ("资金主要用于主要用于补助", Some("主要用于主要用于")),
            ("补助854万854万", Some("854万854万")),
            ("常常、人人、方方面面、一个一个", None),
            ("按1:1:1安排100100元", None),
            ("12万2万", None),
            ("哈哈哈哈哈哈", None),
            ("", None),
        ] {
            assert_eq!(doubled(text).as_deref(), phrase, "{text}");
        }
    }
}
