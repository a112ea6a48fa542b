//! A run of text into indicators: `N、D-一级；DD-二级；NAME；实施周期指标值:X；年度指标值:Y。`
//!
//! Values hold `；`, `，`, `。` and digits, so nothing is cut at punctuation alone: an indicator
//! reaches to where the next number opens one, and its values begin at their keywords.

use std::ops::Range;

use super::flow::Flow;
use crate::document::LOST_HYPHEN;

const CYCLE: &str = "实施周期指标值";
const ANNUAL: &str = "年度指标值";

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
        let next = opening(flow, at + 1, number + 1);
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
    let Some(start) = start(flow) else {
        return usize::MAX;
    };
    let list = read(flow, start);
    let flow = flow.text();
    let read_up_to = list.last().map_or(start, |last| last.whole.end);
    let covered: usize = list.iter().map(|one| one.whole.len()).sum();
    let gaps = usize::from(covered != read_up_to - start) + usize::from(start > 0);
    let unended = usize::from(!flow.ends_with('。'));
    let unclean = list.iter().map(|one| {
        [&one.l1, &one.l2, &one.name, &one.cycle, &one.annual]
            .into_iter()
            .filter(|field| {
                let words = &flow[field.start..field.end];
                words.is_empty() || words.contains('。') || words.contains("指标值")
            })
            .count()
    });
    // A list that lost its tail is worse than one with a strange value.
    let unread = if read_up_to < flow.len() { 10 } else { 0 };
    gaps * 10 + unread + unended * 2 + unclean.sum::<usize>() * 3
}

/// The first place from `from` on where `number` opens an indicator.
///
/// A digit before it would make it another number, unless white space parts the two.
fn opening(flow: &Flow, from: usize, number: u32) -> Option<usize> {
    let mark = format!("{number}、");
    let text = flow.text();
    let mut at = from;
    while let Some(found) = text.get(at..)?.find(&mark) {
        let start = at + found;
        let after_digit = text[..start].ends_with(|before: char| before.is_ascii_digit());
        let stands_alone = !after_digit || flow.starts_word(start);
        if stands_alone && scan_code(text, start + mark.len()).is_some() {
            return Some(start);
        }
        at = start + mark.len();
    }
    None
}

/// The digits of a class code at `at`, if a hyphen follows them.
fn scan_code(flow: &str, at: usize) -> Option<Range<usize>> {
    let rest = &flow[at..];
    let len = rest.bytes().take_while(u8::is_ascii_digit).count();
    (len > 0 && hyphen_len(&rest[len..]).is_some()).then(|| at..at + len)
}

/// The bytes of the hyphen that `rest` begins with.
fn hyphen_len(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    matches!(first, '-' | '－' | '‐' | '–' | LOST_HYPHEN).then(|| first.len_utf8())
}

/// A class at `at`: its code, its name and where the next field begins.
fn scan_class(flow: &str, at: usize, end: usize) -> Option<(Range<usize>, Range<usize>, usize)> {
    let code = scan_code(flow, at)?;
    let name_start = code.end + hyphen_len(&flow[code.end..])?;
    let len = flow[name_start..end].find('；')?;
    let name = name_start..name_start + len;
    Some((code, name.clone(), name.end + '；'.len_utf8()))
}

/// A value behind `keyword` and a colon, from `from` on: where the keyword begins (with the `；`
/// before it) and where the value does.
fn scan_keyword(flow: &str, from: usize, end: usize, keyword: &str) -> Option<(usize, usize)> {
    let at = from + flow[from..end].find(keyword)?;
    let colon = flow[at + keyword.len()..end].chars().next()?;
    let value = at + keyword.len() + colon.len_utf8();
    let before = flow[..at].strip_suffix('；').map_or(at, str::len);
    matches!(colon, ':' | '：').then_some((before.max(from), value))
}

/// The fields of the indicator that fills `whole`; `None` when it is not one.
fn fields(flow: &str, number: u32, whole: Range<usize>) -> Option<Fields> {
    let end = whole.end;
    let class_start = whole.start + number.to_string().len() + '、'.len_utf8();
    let (l1_code, l1, next) = scan_class(flow, class_start, end)?;
    let (l2_code, l2, name_start) = scan_class(flow, next, end)?;
    let (name_end, cycle_start) = scan_keyword(flow, name_start, end, CYCLE)?;
    let (cycle_end, annual_start) = scan_keyword(flow, cycle_start, end, ANNUAL)?;
    let annual_end = flow[..end].strip_suffix('。').map_or(end, str::len);
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
