//! Names that belong to another class into findings.
//!
#![doc = include_str!("name_in_other_class.md")]

use super::{Argument, Check, Facts, Finder, Place, Severity};
use crate::class::Class;

/// See the text above.
pub const CHECK: Check = Check {
    id: "name-in-other-class",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("name_in_other_class.md");

/// A word in a name, and the class that it speaks for.
struct Word {
    word: &'static str,
    /// The code of that class.
    speaks_for: &'static str,
    /// The codes of all classes in which the word is at home.
    at_home: &'static [&'static str],
}

/// A word is only here if few names mean something else by it.
const WORDS: [Word; 13] = [
    word("满意度", "31", &["31"]),
    word("满意率", "31", &["31"]),
    word("及时", "13", &["13"]),
    word("按时", "13", &["13"]),
    word("准时", "13", &["13"]),
    word("按期", "13", &["13"]),
    word("如期", "13", &["13"]),
    word("时限", "13", &["13"]),
    word("合格", "12", &["12"]),
    word("验收", "12", &["12"]),
    // Water or air that meets its standard is a benefit as well.
    word("达标", "12", &["12", "21", "22", "23", "24"]),
    // What is saved in cost is an economic benefit.
    word("成本", "41", &["14", "21", "41", "42", "43"]),
    word("超支", "41", &["14", "41", "42", "43"]),
];

const fn word(
    word: &'static str,
    speaks_for: &'static str,
    at_home: &'static [&'static str],
) -> Word {
    Word {
        word,
        speaks_for,
        at_home,
    }
}

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut looked_at = 0;
    let known = facts.per_text();
    for (index, indicator) in (0..).zip(&facts.indicators) {
        let Some(class) = indicator.class else {
            continue;
        };
        looked_at += 1;
        let read = || words(facts.text(indicator.name));
        let words = known.get(indicator.name, read);
        // Where words speak for several classes, the name may mean any of them.
        if !words.iter().any(|word| word.at_home.contains(&class.code))
            && let Some(word) = words.first()
            && let Some(class) = Class::by_code(word.speaks_for)
        {
            let arguments = [Argument::Words(word.word.into()), Argument::Class(class)];
            finder.add(Place::Indicator(index), arguments);
        }
    }
    looked_at
}

fn words(name: &str) -> Vec<&'static Word> {
    let said = |word: &&Word| name.contains(word.word);
    WORDS.iter().filter(said).collect()
}
