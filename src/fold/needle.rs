//! What somebody looks for into the places where it stands, however it is printed there.

use std::ops::Range;

use super::letters;

/// A text to look for. White space, line breaks, width, case, and simplified or traditional
/// characters make no difference, neither in it nor in the text that it is looked for in.
///
/// It is looked for character by character (Knuth, Morris, Pratt), so that a field in many pieces
/// need not be put together first.
#[derive(Debug, Clone)]
pub struct Needle {
    letters: Vec<char>,
    /// For each letter, how many letters the beginning has that ends there too.
    back: Vec<usize>,
}

impl Needle {
    /// What to look for; `None` when nothing is left of it to compare.
    pub fn new(text: &str) -> Option<Self> {
        let letters: Vec<char> = text.chars().flat_map(letters).collect();
        let mut needle = Self {
            back: Vec::with_capacity(letters.len()),
            letters,
        };
        needle.back.push(0);
        for at in 1..needle.letters.len() {
            let before = needle.back[at - 1];
            let matched = needle.step(before, needle.letters[at]);
            needle.back.push(matched);
        }
        (!needle.letters.is_empty()).then_some(needle)
    }

    /// Whether it stands in a text.
    pub fn is_in(&self, text: impl Iterator<Item = char>) -> bool {
        let mut matched = 0;
        for character in text {
            for letter in letters(character) {
                matched = self.step(matched, letter);
                if matched == self.letters.len() {
                    return true;
                }
            }
        }
        false
    }

    /// Where it stands in a text, as byte ranges that do not overlap.
    pub fn ranges(&self, text: &str) -> Vec<Range<u32>> {
        let mut ranges: Vec<Range<u32>> = Vec::new();
        let mut places: Vec<Range<u32>> = Vec::new();
        let mut matched = 0;
        for (start, character) in text.char_indices() {
            let place = start as u32..(start + character.len_utf8()) as u32;
            for letter in letters(character) {
                places.push(place.clone());
                matched = self.step(matched, letter);
                if matched < self.letters.len() {
                    continue;
                }
                matched = 0;
                let first = &places[places.len() - self.letters.len()];
                let found = first.start..place.end;
                // A character of two letters may end one match and begin the next.
                match ranges.last_mut() {
                    Some(last) if found.start < last.end => last.end = found.end,
                    Some(_) | None => ranges.push(found),
                }
            }
        }
        ranges
    }

    /// How many letters are matched after this one, where so many were before it.
    fn step(&self, mut matched: usize, letter: char) -> usize {
        loop {
            if self.letters[matched] == letter {
                return matched + 1;
            }
            if matched == 0 {
                return 0;
            }
            matched = self.back[matched - 1];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts of `text` that are found, and that both ways of looking agree.
    #[track_caller]
    fn check(needle: &str, text: &str, expected: &[&str]) {
        let needle = Needle::new(needle).expect("something to look for");
        let ranges = needle.ranges(text);
        let found: Vec<&str> = ranges
            .iter()
            .map(|range| &text[range.start as usize..range.end as usize])
            .collect();
        assert_eq!(found, expected);
        assert_eq!(needle.is_in(text.chars()), !expected.is_empty());
    }

    #[test]
    fn finds_however_it_is_printed() {
        check("≥90%", "值:≥９０％；≧ 90 %", &["≥９０％", "≧ 90 %"]);
        check(">=90%", "≥90%", &["≥90%"]);
        check("滿意度", "群众满\n    意 度指标", &["满\n    意 度"]);
        check("满意度", "群眾滿意度", &["滿意度"]);
        check("実施周期", "实施周期", &[]);
        check("實施週期", "实施周期", &["实施周期"]);
        check("ａｐｐ", "App 一个", &["App"]);
        check("⽬标", "项目標", &["目標"]);
        check("“两委”,", "\"两委”，", &["\"两委”，"]);
        check("90", "九十", &[]);
    }

    #[test]
    fn finds_what_begins_again_in_itself() {
        check("aab", "aaab", &["aab"]);
        check("abab", "ababab", &["abab"]);
        check("abac", "ababac", &["abac"]);
        check("一一", "一一一一一", &["一一", "一一"]);
        check("=>", "≥≥≥", &["≥≥≥"]);
    }

    #[test]
    fn nothing_to_look_for() {
        assert!(Needle::new("").is_none());
        assert!(Needle::new(" \u{3000}\n").is_none());
    }
}
