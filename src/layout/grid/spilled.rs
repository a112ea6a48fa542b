//! Digits that the tool put into the cell beside their own, put back where the row then adds up.
//!
//! A number wider than its column reaches over the border, and PyMuPDF4LLM gives each character to
//! the cell it stands in: `189,233,074.13` becomes `1` in the cell before and `89,233,074.13`.

use super::rows::Draft;
use crate::document::{Column, Repair, RepairKind};
use crate::money::Money;
use crate::span::Span;

/// Puts digits back if the row adds up only then; the place of the digits that were moved.
pub fn mend(text: &str, draft: &mut Draft) -> Option<Repair> {
    let state = judge(text, &draft.amounts)?;
    if state == Sum::Right {
        return None;
    }
    let (amounts, goal, place) = moves(text, draft)
        .into_iter()
        .find(|(amounts, _, _)| judge(text, amounts) == Some(Sum::Right))?;
    draft.amounts = amounts;
    draft.goal = goal;
    Some(Repair {
        kind: RepairKind::BorderGuessed,
        place,
    })
}

/// How the amounts of a row add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sum {
    Right,
    /// The sum is right but an amount has fewer decimals than 总计, so that a zero may be missing.
    Short,
    Wrong,
}

type Amounts = Vec<(Column, Vec<Span>)>;

/// `None` when the row has no 总计 or no source to check it by.
fn judge(text: &str, amounts: &Amounts) -> Option<Sum> {
    let value = |pieces: &Vec<Span>| Money::parse(&super::flow(text, pieces));
    let ((Column::Total, total), sources) = amounts.split_first()? else {
        return None;
    };
    let total = value(total)?;
    let mut sum: Option<Money> = None;
    let mut short = false;
    for (_, pieces) in sources {
        let Some(source) = value(pieces) else {
            return Some(Sum::Wrong);
        };
        short |= source.decimals() < total.decimals();
        sum = Some(sum.map_or(Some(source), |sum| sum.plus(source))?);
    }
    let right = sum?.minus(total).is_some_and(Money::is_zero);
    Some(match (right, short) {
        (true, false) => Sum::Right,
        (true, true) => Sum::Short,
        (false, _) => Sum::Wrong,
    })
}

/// Every way to move one piece over one border: amounts and goal afterwards, and the piece.
fn moves(text: &str, draft: &Draft) -> Vec<(Amounts, Vec<Span>, Span)> {
    let mut moves = Vec::new();
    for left in 0..draft.amounts.len().saturating_sub(1) {
        let cells = (&draft.amounts[left].1[..], &draft.amounts[left + 1].1[..]);
        if let ([_, .., last], right) = cells {
            let mut amounts = draft.amounts.clone();
            amounts[left].1.pop();
            amounts[left + 1].1 = [&[*last], right].concat();
            moves.push((amounts, draft.goal.clone(), *last));
        }
        if let (_, [first, _, ..]) = cells {
            let mut amounts = draft.amounts.clone();
            amounts[left + 1].1.remove(0);
            amounts[left].1.push(*first);
            moves.push((amounts, draft.goal.clone(), *first));
        }
    }
    let Some((digits, goal)) = digits_before_goal(text, &draft.goal) else {
        return moves;
    };
    if let Some((column, _)) = draft.amounts.last() {
        let mut longer = draft.amounts.clone();
        if let Some((_, pieces)) = longer.last_mut() {
            pieces.push(digits);
        }
        moves.push((longer, goal.clone(), digits));
        let next = Column::ALL.get(column.index() + 1);
        moves.extend(next.map(|next| {
            let more = [&draft.amounts[..], &[(*next, vec![digits])]].concat();
            (more, goal, digits)
        }));
    }
    moves
}

/// Digits that stand alone before the goal, and the goal without them.
fn digits_before_goal(text: &str, goal: &[Span]) -> Option<(Span, Vec<Span>)> {
    let first = goal.first()?;
    let line = &text[first.range()];
    let len = line.find(char::is_whitespace).unwrap_or(line.len());
    let is_number = |character: char| character.is_ascii_digit() || matches!(character, ',' | '.');
    if !line[..len].chars().all(is_number) {
        return None;
    }
    let start = first.start as usize;
    let digits = Span::new(start, start + len);
    let rest = line[len..].trim_start();
    let mut goal = goal.to_vec();
    if rest.is_empty() {
        goal.remove(0);
    } else {
        goal[0] = Span::new(first.end as usize - rest.len(), first.end as usize);
    }
    Some((digits, goal))
}
