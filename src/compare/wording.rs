//! Two wordings into the pieces that stayed, went and came, character by character.

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::fold::{self, is_space};

/// Of two wordings that differ in more characters than this on both sides, once their common
/// beginning and end are set apart, the rest counts as replaced: to say more takes the square of it.
pub const MOST_CHARACTERS: usize = 4_000;

/// A run of characters of one fate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// What became of it.
    pub fate: Fate,
    /// Its characters; those that stayed, as they are after.
    pub text: String,
}

/// What became of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// They stand in both wordings; width, case and white space make no difference.
    Stayed,
    /// They stand in the wording before only.
    Went,
    /// They stand in the wording after only.
    Came,
}

/// A run shorter than this that stayed between two that did not is told as a part of them: a lone
/// character in common is chance, and scatters what a reader has to see.
const SHORTEST_STAY: usize = 2;

/// The pieces of two wordings: those that stayed and came, put together, are the wording after;
/// those that stayed and went, but for the looks of what stayed, the one before.
pub fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (Letters::new(before), Letters::new(after));
    let mut pieces = Pieces::default();
    for run in runs(&old.keys, &new.keys) {
        match run {
            Run::Stayed(range) => pieces.push(Fate::Stayed, new.text(range)),
            Run::Changed(went, came) => {
                pieces.push(Fate::Went, old.text(went));
                pieces.push(Fate::Came, new.text(came));
            }
        }
    }
    pieces.0
}

/// Whether two wordings are the same but for white space, width, case, and the marks that mean the
/// same.
pub fn is_same(before: &str, after: &str) -> bool {
    let letters = |text: &'_ str| -> Vec<char> { text.chars().flat_map(fold::letters).collect() };
    before == after || letters(before) == letters(after)
}

/// A text as characters that are compared, each with the white space behind it.
struct Letters<'t> {
    text: &'t str,
    keys: Vec<(Option<char>, Option<char>)>,
    /// Where each begins, and the end of the text.
    starts: Vec<usize>,
}

impl<'t> Letters<'t> {
    fn new(text: &'t str) -> Self {
        let (mut keys, mut starts) = (Vec::new(), Vec::new());
        for (at, character) in text.char_indices() {
            if is_space(character) && !keys.is_empty() {
                continue;
            }
            let mut letters = fold::letters(character);
            keys.push((letters.next(), letters.next()));
            starts.push(at);
        }
        starts.push(text.len());
        Self { text, keys, starts }
    }

    fn text(&self, range: std::ops::Range<usize>) -> &'t str {
        &self.text[self.starts[range.start]..self.starts[range.end]]
    }
}

enum Run {
    /// A range of the wording after.
    Stayed(std::ops::Range<usize>),
    /// A range of the wording before, and what stands there after.
    Changed(std::ops::Range<usize>, std::ops::Range<usize>),
}

fn runs<T: Eq + std::hash::Hash + Ord>(old: &[T], new: &[T]) -> Vec<Run> {
    let head = old.iter().zip(new).take_while(|(one, other)| one == other);
    let head = head.count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev());
    let tail = tail.take_while(|(one, other)| one == other).count();
    let old_end = old.len() - tail;
    let new_end = new.len() - tail;
    let mut runs = vec![Run::Stayed(0..head)];
    if old_end.min(new_end) - head > MOST_CHARACTERS || old_end == head || new_end == head {
        runs.push(Run::Changed(head..old_end, head..new_end));
    } else {
        let ops = capture_diff_slices(Algorithm::Myers, &old[head..old_end], &new[head..new_end]);
        let own = |start: usize, len: usize| head + start..head + start + len;
        for op in ops {
            let (went, came) = match op {
                DiffOp::Equal { new_index, len, .. } if len >= SHORTEST_STAY => {
                    runs.push(Run::Stayed(own(new_index, len)));
                    continue;
                }
                DiffOp::Equal {
                    old_index,
                    new_index,
                    len,
                } => (own(old_index, len), own(new_index, len)),
                DiffOp::Delete {
                    old_index,
                    old_len,
                    new_index,
                } => (own(old_index, old_len), own(new_index, 0)),
                DiffOp::Insert {
                    old_index,
                    new_index,
                    new_len,
                } => (own(old_index, 0), own(new_index, new_len)),
                DiffOp::Replace {
                    old_index,
                    old_len,
                    new_index,
                    new_len,
                } => (own(old_index, old_len), own(new_index, new_len)),
            };
            match runs.last_mut() {
                Some(Run::Changed(last_went, last_came)) => {
                    last_went.end = went.end;
                    last_came.end = came.end;
                }
                Some(Run::Stayed(_)) | None => runs.push(Run::Changed(went, came)),
            }
        }
    }
    runs.push(Run::Stayed(new_end..new.len()));
    runs
}

#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    fn push(&mut self, fate: Fate, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.fate == fate => last.text.push_str(text),
            Some(_) | None => self.0.push(Piece {
                fate,
                text: text.to_owned(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, after: &str, expected: &str) {
        let mut shown = String::new();
        for piece in pieces(before, after) {
            match piece.fate {
                Fate::Stayed => shown += &piece.text,
                Fate::Went => shown += &format!("[-{}]", piece.text),
                Fate::Came => shown += &format!("[+{}]", piece.text),
            }
        }
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_was_reworded_stands_beside_what_stayed() {
        check(
            "保障社区两委干部待遇",
            "保障社区干部待遇",
            "保障社区[-两委]干部待遇",
        );
        check("2024年完成", "2025年完成", "202[-4][+5]年完成");
        check("甲乙丙丁", "戊乙己庚", "[-甲乙丙丁][+戊乙己庚]");
        check("", "新目标", "[+新目标]");
        check("旧目标", "", "[-旧目标]");
        check("", "", "");
    }

    #[test]
    fn width_and_white_space_are_no_rewording() {
        check("完成率 ≥９０％；", "完成率≥90%;", "完成率≥90%;");
        assert!(is_same("完成率 ≥９０％；", "完成率≥90%;"));
        assert!(!is_same("完成率≥90%", "完成率≥95%"));
    }

    #[test]
    fn both_wordings_are_in_the_pieces() {
        let (before, after) = (
            "为 9 个区的社区发放补贴。",
            "为11个区的居委会发放补贴和奖金。",
        );
        let pieces = pieces(before, after);
        let of = |not: Fate| {
            let kept = pieces.iter().filter(|piece| piece.fate != not);
            kept.map(|piece| piece.text.as_str()).collect::<String>()
        };
        assert_eq!(of(Fate::Went), after);
        assert!(is_same(&of(Fate::Came), before));
    }

    #[test]
    fn what_would_take_too_long_is_told_as_replaced() {
        let before: String = std::iter::repeat_n("甲乙", MOST_CHARACTERS).collect();
        let after: String = std::iter::repeat_n("乙丙", MOST_CHARACTERS).collect();
        let (before, after) = (format!("始{before}终"), format!("始{after}终"));
        let fates: Vec<Fate> = pieces(&before, &after).iter().map(|it| it.fate).collect();
        assert_eq!(fates, [Fate::Stayed, Fate::Went, Fate::Came, Fate::Stayed]);
    }
}
