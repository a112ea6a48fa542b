//! The signs and words around a number into a comparator.
//!
//! 以上, 以下 and 以内 include the number, 超过 and 不满 do not, as in law (民法典 第一千二百五十九条).

use serde::{Deserialize, Serialize};

/// How what is reached must lie to the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Comparator {
    /// ≥, 不低于, 以上
    AtLeast,
    /// ≤, 不超过, 以内
    AtMost,
    /// ＞, 超过
    MoreThan,
    /// ＜, 少于
    LessThan,
    /// =, 等于
    Equal,
    /// ±, within the number of either side
    PlusMinus,
    /// `90-95%`, with both ends
    Between,
    /// 约, 左右
    About,
}

use Comparator::{About, AtLeast, AtMost, Between, Equal, LessThan, MoreThan, PlusMinus};

/// What stands before the number; a longer word before its own beginning.
const OPENINGS: &[(&str, Comparator)] = &[
    ("大于或者等于", AtLeast),
    ("大于或等于", AtLeast),
    ("大于等于", AtLeast),
    ("不得低于", AtLeast),
    ("不得少于", AtLeast),
    ("不得小于", AtLeast),
    ("不低于", AtLeast),
    ("不少于", AtLeast),
    ("不小于", AtLeast),
    ("不短于", AtLeast),
    ("至少", AtLeast),
    ("最少", AtLeast),
    ("最低", AtLeast),
    (">=", AtLeast),
    ("=>", AtLeast),
    ("≥", AtLeast),
    ("小于或者等于", AtMost),
    ("小于或等于", AtMost),
    ("小于等于", AtMost),
    ("不得高于", AtMost),
    ("不得超过", AtMost),
    ("不得大于", AtMost),
    ("不得多于", AtMost),
    ("不高于", AtMost),
    ("不超过", AtMost),
    ("不大于", AtMost),
    ("不多于", AtMost),
    ("不长于", AtMost),
    ("至多", AtMost),
    ("最多", AtMost),
    ("最高", AtMost),
    ("<=", AtMost),
    ("=<", AtMost),
    ("≤", AtMost),
    ("大于", MoreThan),
    ("高于", MoreThan),
    ("多于", MoreThan),
    ("超过", MoreThan),
    (">", MoreThan),
    ("小于", LessThan),
    ("低于", LessThan),
    ("少于", LessThan),
    ("不足", LessThan),
    ("不满", LessThan),
    ("<", LessThan),
    ("等于", Equal),
    ("==", Equal),
    ("=", Equal),
    ("±", PlusMinus),
    ("+/-", PlusMinus),
    ("正负", PlusMinus),
    ("大约", About),
    ("约为", About),
    ("约", About),
    ("≈", About),
];

/// What stands behind the unit; a longer word before its own end.
const ENDINGS: &[(&str, Comparator)] = &[
    ("及以上", AtLeast),
    ("或以上", AtLeast),
    ("以上", AtLeast),
    ("及以下", AtMost),
    ("或以下", AtMost),
    ("以下", AtMost),
    ("以内", AtMost),
    ("之内", AtMost),
    ("内", AtMost),
    ("左右", About),
    ("上下", About),
    ("之间", Between),
];

/// A verb before the comparator and the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    None,
    /// Whoever has more has reached it too.
    Reach,
    /// Says nothing of which side is meant: `控制在5%` alone is no comparison.
    Keep,
}

const VERBS: &[(&str, Verb)] = &[
    ("达到", Verb::Reach),
    ("达", Verb::Reach),
    ("控制在", Verb::Keep),
    ("保持在", Verb::Keep),
    ("维持在", Verb::Keep),
    ("稳定在", Verb::Keep),
];

/// What stands before a number.
pub struct Opening<'t> {
    verb: Verb,
    /// What the sign or word before the number says.
    pub said: Option<Comparator>,
    /// The text from the number on.
    pub rest: &'t str,
}

impl<'t> Opening<'t> {
    /// Reads what stands before the number; nothing may.
    pub fn read(text: &'t str) -> Self {
        let (verb, rest) = cut(VERBS, text).unwrap_or((Verb::None, text));
        let (said, rest) = match cut(OPENINGS, rest) {
            // `≤±3%` means no more than `±3%` does.
            Some((AtMost, band)) if band.starts_with('±') => {
                (Some(PlusMinus), &band['±'.len_utf8()..])
            }
            Some((comparator, rest)) => (Some(comparator), rest),
            None => (None, rest),
        };
        Self { verb, said, rest }
    }

    /// The comparator, if any, of one number with `ending` behind its unit; `None` when the two
    /// disagree, or leave open what they say.
    pub fn of_one(&self, ending: Option<Comparator>) -> Option<Option<Comparator>> {
        let said = match (self.said, ending) {
            (_, Some(Between)) => return None,
            (said, None) => said,
            (None, ending) => ending,
            // `±3%以内` names the band twice.
            (Some(PlusMinus), Some(AtMost)) => Some(PlusMinus),
            (Some(said), Some(ending)) => Some((said == ending).then_some(said)?),
        };
        match (self.verb, said) {
            (Verb::Reach, None) => Some(Some(AtLeast)),
            (Verb::Keep, None) => None,
            (Verb::None | Verb::Reach | Verb::Keep, said) => Some(said),
        }
    }

    /// Whether two numbers may follow, with `ending` behind the unit.
    pub fn allows_range(&self, ending: Option<Comparator>) -> bool {
        self.said.is_none() && matches!(ending, None | Some(Between))
    }
}

/// What stands behind a number.
pub struct Ending<'t> {
    /// The text up to the comparator: the unit, if it is one.
    pub unit: &'t str,
    /// What the word behind the unit says.
    pub said: Option<Comparator>,
    /// Whether `（含）` says that the number itself is meant too.
    pub included: bool,
}

impl<'t> Ending<'t> {
    /// Parts the text behind a number.
    pub fn read(text: &'t str) -> Self {
        const INCLUDED: &str = "(含)";
        let last = text.strip_suffix(INCLUDED);
        let text = last.unwrap_or(text);
        let (unit, said) = ENDINGS
            .iter()
            .find_map(|(word, said)| Some((text.strip_suffix(word)?, Some(*said))))
            .unwrap_or((text, None));
        let before = unit.strip_suffix(INCLUDED);
        Self {
            unit: before.unwrap_or(unit),
            said,
            included: last.is_some() || before.is_some(),
        }
    }

    /// Whether what is said of the number itself agrees with `comparator`.
    pub fn agrees_with(&self, comparator: Option<Comparator>) -> bool {
        match comparator {
            Some(AtLeast | AtMost | Between) => true,
            Some(MoreThan | LessThan | Equal | PlusMinus | About) | None => !self.included,
        }
    }
}

/// Cuts the first of `words` that opens `text`.
fn cut<'t, T: Copy>(words: &[(&str, T)], text: &'t str) -> Option<(T, &'t str)> {
    words
        .iter()
        .find_map(|(word, meaning)| Some((*meaning, text.strip_prefix(word)?)))
}
