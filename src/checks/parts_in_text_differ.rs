//! Amounts that a sentence adds up into findings where the sum is another.
//!
#![doc = include_str!("parts_in_text_differ.md")]

use super::{
    Argument, Check, Facts, Finder, Place, Severity,
    prose_amounts::{Exact, ProseAmount, amounts, sum_word},
};

/// See the text above.
pub const CHECK: Check = Check {
    id: "parts-in-text-differ",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("parts_in_text_differ.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let mut looked_at = 0;
    for (index, project) in (0..).zip(&facts.projects) {
        for sentence in facts.text(project.goal).split('。') {
            let Some((words, adds_up)) = addition(sentence) else {
                continue;
            };
            looked_at += 1;
            if !adds_up {
                finder.add(Place::Project(index), [Argument::Words(words.into())]);
            }
        }
    }
    looked_at
}

/// A sentence with one of these names amounts that are not simply parts of its sum.
const NOT_PARTS: [&str; 18] = [
    "每", "人均", "标准", "单价", "×", "*", "/", "／", "等", "主要", "约", "左右", "以上", "以下",
    "超过", "累计", "剩余", "已",
];

/// The sum that a sentence states, from its word on, and whether the parts that it names before it,
/// or behind 其中, add up to it. `None` when it states none or does not name its parts reliably.
fn addition(sentence: &str) -> Option<(&str, bool)> {
    if !sentence.contains('元') || NOT_PARTS.iter().any(|word| sentence.contains(word)) {
        return None;
    }
    let amounts = amounts(sentence);
    // Money that was not read as an amount could be one of the parts.
    if amounts.len() < 3 || sentence.matches('元').count() != amounts.len() {
        return None;
    }
    let is_sum = |one: &ProseAmount| sum_word(&sentence[..one.range.start]);
    let mut sums = (0..)
        .zip(&amounts)
        .filter_map(|(at, one)| Some((at, is_sum(one)?)));
    let (at, start): (usize, usize) = sums.next()?;
    let single = sums.next().is_none();
    let sum = &amounts[at];
    let parts = if at == 0 && sentence[sum.range.end..amounts[1].range.start].contains("其中") {
        sum_reached(sum.amount, amounts[1..].iter())
    } else if at + 1 == amounts.len() && !sentence.contains("其中") {
        sum_reached(sum.amount, amounts[..at].iter().rev())
    } else {
        return None;
    };
    single.then_some((&sentence[start..sum.range.end], parts))
}

/// Whether the parts next to the sum reach it at any point: those further away may be of something
/// else, or parts of parts.
fn sum_reached<'a>(sum: Exact, parts: impl Iterator<Item = &'a ProseAmount> + Clone) -> bool {
    let exact = parts.map(|part| part.amount);
    // 30万元 beside 29.99万元 is 30.00.
    let finest = exact.clone().reduce(Exact::finer).unwrap_or(Exact::ZERO);
    let mut reached = Exact::ZERO;
    for part in exact {
        match reached.plus(part.round_above(finest)) {
            Some(more) => reached = more,
            // What cannot be added is not blamed.
            None => return true,
        }
        if reached.agrees(sum) {
            return true;
        }
    }
    false
}
