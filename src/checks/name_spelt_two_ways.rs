//! Names of projects that differ in punctuation only into findings.
//!
#![doc = include_str!("name_spelt_two_ways.md")]

use std::cmp::Reverse;
use std::collections::HashMap;

use super::{Argument, Check, Facts, Finder, Place, Severity, TextId};

/// See the text above.
pub const CHECK: Check = Check {
    id: "name-spelt-two-ways",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("name_spelt_two_ways.md");

/// One spelling of a name.
#[derive(Clone, Copy)]
struct Spelling {
    /// The first project that has it.
    first: u32,
    /// How many projects have it.
    count: u32,
}

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut spellings: HashMap<(u32, TextId), Spelling> = HashMap::new();
    for ((index, project), same) in (0..).zip(&facts.projects).zip(same_names(facts)) {
        let spelling = spellings.entry((same, project.name)).or_insert(Spelling {
            first: index,
            count: 0,
        });
        spelling.count += 1;
    }
    let mut usual: HashMap<u32, Spelling> = HashMap::new();
    for ((same, _), spelling) in &spellings {
        let rank = |one: &Spelling| (one.count, Reverse(one.first));
        let best = usual.entry(*same).or_insert(*spelling);
        if rank(spelling) > rank(best) {
            *best = *spelling;
        }
    }
    for ((same, _), spelling) in &spellings {
        let usual = usual[same];
        if spelling.first != usual.first {
            let arguments = [Argument::Project(usual.first), Argument::Count(usual.count)];
            finder.add(Place::Project(spelling.first), arguments);
        }
    }
    facts.projects.len() as u32
}

/// For each project, the first one whose name is the same but for punctuation, white space and the
/// width of characters.
pub fn same_names(facts: &Facts<'_>) -> Vec<u32> {
    let mut by_text = HashMap::new();
    let mut by_key = HashMap::new();
    let projects = (0..).zip(&facts.projects);
    let first = projects.map(|(index, project)| {
        *by_text.entry(project.name).or_insert_with(|| {
            let key = key(facts.text(project.name));
            // A name of punctuation alone is like no other.
            let key = (!key.is_empty()).then_some(key).ok_or(index);
            *by_key.entry(key).or_insert(index)
        })
    });
    first.collect()
}

/// A name without punctuation and white space and with narrow letters, so that what is left is
/// what was meant. What parts two digits is kept, for 2.5 is not 25.
fn key(name: &str) -> String {
    let narrow: Vec<char> = name.chars().map(narrow).collect();
    let digit = |at: usize| narrow.get(at).is_some_and(char::is_ascii_digit);
    let kept = narrow.iter().enumerate().filter(|(at, one)| {
        let parts_digits = !one.is_whitespace() && *at > 0 && digit(at - 1) && digit(at + 1);
        one.is_alphanumeric() || parts_digits
    });
    kept.map(|(_, one)| *one).collect()
}

/// An ASCII character that is printed as wide as an ideograph, in its usual width.
fn narrow(wide: char) -> char {
    const FIRST_WIDE: u32 = 0xff01;
    let is_wide = (FIRST_WIDE..=0xff5e).contains(&u32::from(wide));
    let ascii = char::from_u32(u32::from(wide).wrapping_sub(FIRST_WIDE - 0x21));
    ascii.filter(|_| is_wide).unwrap_or(wide)
}
