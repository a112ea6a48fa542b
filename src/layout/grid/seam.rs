//! Whether a row without amounts is the rest of the row above it, which a page break parted.
//!
//! A tool may lose the other part of such a row (pdfplumber does), so the rest is put to a row only
//! if its indicators go on where those of that row end.

use super::super::opening::{digit, scan_class_code, scan_number};
use super::flow;
use super::rows::Draft;

/// A row lies on at most as many pages; the bound keeps joining linear.
const MAX_RESTS: u32 = 16;

/// Whether `next` is the rest of the row `last`.
///
/// Name and amounts stand on one side of the break, which may be the second: cells are centred.
pub fn goes_on(text: &str, last: &Draft, next: &Draft) -> bool {
    if last.rests == MAX_RESTS
        || !last.has_body()
        || !(last.amounts.is_empty() || next.amounts.is_empty())
    {
        return false;
    }
    let above = flow(text, &last.indicators);
    let below = flow(text, &next.indicators);
    let above_ended = above.is_empty() || above.ends_with('。');
    if below.is_empty() {
        let goal_ended = flow(text, &last.goal).ends_with('。');
        let nothing_but_goal = next.is_body_only() || last.is_body_only();
        return nothing_but_goal && !next.goal.is_empty() && !goal_ended;
    }
    match opening(&below) {
        Some((0, number)) => above_ended && number == count(&above) + 1,
        Some((at, number)) => !above_ended && number == count(&(above + &below[..at])) + 1,
        None => !above_ended,
    }
}

/// Whether `draft` may be a row by itself or begin one, rather than be the rest of one.
pub fn stands_alone(text: &str, draft: &Draft) -> bool {
    let indicators = flow(text, &draft.indicators);
    let begins = match opening(&indicators) {
        Some((at, number)) => at == 0 && number == 1,
        None => !draft.is_body_only(),
    };
    !draft.amounts.is_empty() || begins
}

/// The number of the indicator that `flow` begins with: `N、D-`.
pub fn numbered(flow: &str) -> Option<u32> {
    opening(flow)
        .filter(|(at, _)| *at == 0)
        .map(|(_, number)| number)
}

/// The first `N、D-` in `flow`: where, and N.
fn opening(flow: &str) -> Option<(usize, u32)> {
    flow.match_indices('、').find_map(|(comma, mark)| {
        let class = &flow[comma + mark.len()..];
        let before = flow[..comma].trim_end_matches(|one: char| digit(one).is_some());
        let (number, _) = scan_number(&flow[before.len()..comma])?;
        scan_class_code(class).map(|_| (before.len(), number))
    })
}

/// How far the indicators in `flow` count: 1, 2, 3 …
fn count(flow: &str) -> u32 {
    let (mut number, mut at) = (0, 0);
    while let Some((start, opened)) = opening(&flow[at..]) {
        if opened == number + 1 {
            number = opened;
        }
        let comma = flow[at + start..].find('、').unwrap_or(0);
        at += start + comma + '、'.len_utf8();
    }
    number
}
