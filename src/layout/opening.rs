//! How an indicator opens, which hardly anything else in such a text does: `N、D-`.

use crate::document::LOST_HYPHEN;

/// How the names of level-1 classes begin. Where a tool dropped the hyphen at a line end, only the
/// name behind the code tells an indicator from an item of a list.
const CLASSES: [&str; 4] = ["产出", "效益", "满意", "成本"];

/// The value of a digit, ASCII or full-width.
pub fn digit(one: char) -> Option<u32> {
    let full_width = u32::from(one).checked_sub(u32::from('０'));
    one.to_digit(10).or(full_width.filter(|value| *value < 10))
}

/// The number in digits that `flow` begins with, and its bytes.
pub fn scan_number(flow: &str) -> Option<(u32, usize)> {
    let mut number = None;
    let mut len = 0;
    for one in flow.chars() {
        let Some(value) = digit(one) else { break };
        let tens = number.unwrap_or(0_u32).checked_mul(10)?;
        number = Some(tens.checked_add(value)?);
        len += one.len_utf8();
    }
    Some((number?, len))
}

/// The bytes of the hyphen that `rest` begins with.
pub fn hyphen_len(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    matches!(first, '-' | '－' | '‐' | '–' | LOST_HYPHEN).then(|| first.len_utf8())
}

/// The code and hyphen of a level-1 class at the beginning of `flow`: the bytes of each, the latter
/// 0 where the hyphen was dropped.
pub fn scan_class_code(flow: &str) -> Option<(usize, usize)> {
    let (_, code_len) = scan_number(flow)?;
    let rest = &flow[code_len..];
    let dropped = || CLASSES.iter().any(|name| rest.starts_with(name));
    let hyphen_len = hyphen_len(rest).or_else(|| dropped().then_some(0))?;
    Some((code_len, hyphen_len))
}

/// The number with which `flow`, a text without white space, opens an indicator: the one before
/// `、`, a class code and a hyphen.
pub fn opening_number(flow: &str) -> Option<u32> {
    let (number, len) = scan_number(flow)?;
    let rest = flow[len..].strip_prefix('、')?;
    scan_class_code(rest).map(|_| number)
}

/// Whether `flow` begins with `N、D-`, N being `number` if given.
pub fn opens_indicator(flow: &str, number: Option<u32>) -> bool {
    opening_number(flow).is_some_and(|opened| number.is_none_or(|number| opened == number))
}
