//! A run of text into indicators: `N、D-一级；DD-二级；NAME；实施周期指标值:X；年度指标值:Y。`
//!
//! Values hold `；`, `，`, `。` and digits, so nothing is cut at punctuation alone: an indicator
//! reaches to where the next number opens one, and its values begin at their keywords.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::flow::Flow;
use crate::fold::find_mark;
use crate::layout::{digit, hyphen_len, scan_class_code, scan_number};

/// What stands before a value; looked for in every indicator, so what speeds that up is made once.
static CYCLE: LazyLock<Finder> = LazyLock::new(|| Finder::new("实施周期指标值"));
static ANNUAL: LazyLock<Finder> = LazyLock::new(|| Finder::new("年度指标值"));
/// How both end.
static KEYWORD: LazyLock<Finder> = LazyLock::new(|| Finder::new("指标值"));

/// One indicator as ranges of the flow that it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fields {
    /// Running number, as printed.
    pub number: u32,
    /// From the number to the `。`, if there is one.
    pub whole: Range<usize>,
    /// Level-1 code.
    pub l1_code: Range<usize>,
    /// Level-1 class.
    pub l1: Range<usize>,
    /// Level-2 code.
    pub l2_code: Range<usize>,
    /// Level-2 class.
    pub l2: Range<usize>,
    /// What is measured.
    pub name: Range<usize>,
    /// Value for the whole period.
    pub cycle: Range<usize>,
    /// Value for the year.
    pub annual: Range<usize>,
}

/// Where the first indicator opens in `flow`: `1、` before a code and a hyphen.
pub fn start(flow: &Flow) -> Option<usize> {
    opening(flow, 0, 1)
}

/// Reads the indicators from `start` to the end of `flow`, as numbered: 1, 2, 3 …
pub fn read(flow: &Flow, start: usize) -> Vec<Fields> {
    let mut list = Vec::new();
    let (mut at, mut number) = (start, 1);
    loop {
        let behind = flow.text().ceil_char_boundary(at + 1);
        let next = opening(flow, behind, number + 1);
        let end = next.unwrap_or(flow.text().len());
        list.extend(fields(flow.text(), number, at..end));
        match next {
            Some(next) => {
                at = next;
                number += 1;
            }
            None => return list,
        }
    }
}

/// How much speaks against `flow` being a list of indicators and no more: text before the first,
/// indicators that lack a field, and sentences that end inside a field.
pub fn objections(flow: &Flow) -> usize {
    start(flow).map_or(usize::MAX, |start| {
        objections_to(&read(flow, start), flow.text(), 0, start)
    })
}

/// How much speaks against `list`, which was read from `start` on, being all that `flow` holds from
/// `from` on.
pub fn objections_to(list: &[Fields], flow: &str, from: usize, start: usize) -> usize {
    let read_up_to = list.last().map_or(start, |last| last.whole.end);
    let covered: usize = list.iter().map(|one| one.whole.len()).sum();
    let gaps = usize::from(covered != read_up_to - start) + usize::from(start > from);
    let unended = usize::from(!flow.ends_with(['。', '.']));
    let unclean = list.iter().map(|one| {
        [&one.l1, &one.l2, &one.name, &one.cycle, &one.annual]
            .into_iter()
            .filter(|field| {
                let words = &flow[field.start..field.end];
                words.is_empty()
                    || find_mark(words, "。").next().is_some()
                    || KEYWORD.find(words.as_bytes()).is_some()
            })
            .count()
    });
    // A list that lost its tail is worse than one with a strange value.
    let unread = if read_up_to < flow.len() { 10 } else { 0 };
    gaps * 10 + unread + unended * 2 + unclean.sum::<usize>() * 3
}

/// The first place from `from` on where `number` opens an indicator.
///
/// A digit before it would make it another number, unless white space parts the two. A value may
/// hold the like of it (`符合3、4-5级标准`), but no class begins with a digit.
fn opening(flow: &Flow, from: usize, number: u32) -> Option<usize> {
    let text = flow.text();
    for at in find_mark(text.get(from..)?, "、") {
        let mark = from + at;
        let Some(start) = number_before(text, mark, number).filter(|start| *start >= from) else {
            continue;
        };
        let after_digit = text[..start].chars().last().and_then(digit).is_some();
        if after_digit && !flow.starts_word(start) {
            continue;
        }
        let class = mark + '、'.len_utf8();
        let Some((_, name)) = scan_class_start(text, class) else {
            continue;
        };
        if !text[name..].starts_with(|first: char| digit(first).is_some()) {
            return Some(start);
        }
    }
    None
}

/// Where `number` begins if its digits end at `end`.
fn number_before(flow: &str, end: usize, number: u32) -> Option<usize> {
    let digits = number.checked_ilog10().unwrap_or(0) as usize + 1;
    let (start, _) = flow[..end].char_indices().rev().nth(digits - 1)?;
    (scan_number(&flow[start..end])? == (number, end - start)).then_some(start)
}

/// A level-1 code at `at`, and where the name behind its hyphen begins.
fn scan_class_start(flow: &str, at: usize) -> Option<(Range<usize>, usize)> {
    let (code, hyphen) = scan_class_code(&flow[at..])?;
    Some((at..at + code, at + code + hyphen))
}

/// The same for level 2, whose place leaves no doubt, so that a dropped hyphen is not missed.
fn scan_level_2_start(flow: &str, at: usize) -> Option<(Range<usize>, usize)> {
    let (_, code) = scan_number(&flow[at..])?;
    let rest = &flow[at + code..];
    let hyphen = match hyphen_len(rest) {
        Some(hyphen) => hyphen,
        None if rest.starts_with(|first: char| first.is_alphabetic()) => 0,
        None => return None,
    };
    Some((at..at + code, at + code + hyphen))
}

/// Full-width as these tables print it, or ASCII as some tools rewrite it.
const SEMICOLONS: [char; 2] = ['；', ';'];

/// The name of a class from `start` on, and where the next field begins.
fn scan_class_name(flow: &str, start: usize, end: usize) -> Option<(Range<usize>, usize)> {
    let rest = flow.get(start..end)?;
    let len = rest.find(SEMICOLONS)?;
    let semicolon = rest[len..].chars().next()?;
    Some((start..start + len, start + len + semicolon.len_utf8()))
}

/// A level-1 class at `at`: its code, its name and where the next field begins.
fn scan_class(flow: &str, at: usize, end: usize) -> Option<(Range<usize>, Range<usize>, usize)> {
    let (code, name) = scan_class_start(flow, at)?;
    let (name, next) = scan_class_name(flow, name, end)?;
    Some((code, name, next))
}

/// A value behind `keyword` and a colon, from `from` on: where the keyword begins (with the `；`
/// before it) and where the value does.
fn scan_keyword(flow: &str, from: usize, end: usize, keyword: &Finder) -> Option<(usize, usize)> {
    let at = from + keyword.find(&flow.as_bytes()[from..end])?;
    let behind = at + keyword.needle().len();
    let colon = flow[behind..end].chars().next()?;
    let value = behind + colon.len_utf8();
    let before = flow[..at].strip_suffix(SEMICOLONS).map_or(at, str::len);
    matches!(colon, ':' | '：').then_some((before.max(from), value))
}

/// The fields of the indicator that fills `whole`; `None` when it is not one.
fn fields(flow: &str, number: u32, whole: Range<usize>) -> Option<Fields> {
    let end = whole.end;
    let class_start = whole.start + flow[whole.start..].find('、')? + '、'.len_utf8();
    let (l1_code, l1, next) = scan_class(flow, class_start, end)?;
    let (l2_code, l2_start) = scan_level_2_start(flow, next)?;
    let (l2, name_start) = scan_class_name(flow, l2_start, end)?;
    let (name_end, cycle_start) = scan_keyword(flow, name_start, end, &CYCLE)?;
    let (cycle_end, annual_start) = scan_keyword(flow, cycle_start, end, &ANNUAL)?;
    let annual_end = flow[..end].strip_suffix(['。', '.']).map_or(end, str::len);
    Some(Fields {
        number,
        whole,
        l1_code,
        l1,
        l2_code,
        l2,
        name: name_start..name_end,
        cycle: cycle_start..cycle_end,
        annual: annual_start..annual_end.max(annual_start),
    })
}
