//! Lines with amounts into the amounts of rows: glued ones parted, wrapped ones joined, each put
//! into its column by where it stands.

mod columns;
mod split;

use super::cells::{Cells, Digits};
use super::columns::Borders;
use super::furniture::Parts;
use crate::document::{Repair, RepairKind};
use crate::layout::AmountCell;
use crate::span::Span;

use self::split::Style;

/// The lines of a row's amounts; the row lies around them.
#[derive(Debug)]
pub struct Anchor {
    /// First line, as an index of the table's lines.
    pub first: usize,
    /// Last line; another one only where amounts wrap.
    pub last: usize,
    /// The amounts in printed order.
    pub amounts: Vec<AmountCell>,
}

/// Amounts wrap over at most this many lines.
const MAX_WRAPPED_LINES: usize = 6;

/// An amount as its pieces, before its column is known.
#[derive(Debug)]
struct Found {
    /// The pieces, the first one giving the place.
    digits: Vec<Digits>,
}

impl Found {
    fn flow(&self, text: &str) -> String {
        let spans = self.digits.iter().map(|digits| digits.piece.span);
        spans.map(|span| &text[span.range()]).collect()
    }

    fn spans(&self) -> Vec<Span> {
        self.digits.iter().map(|digits| digits.piece.span).collect()
    }
}

/// The amounts of a row before their columns are known.
#[derive(Debug)]
struct FoundRow {
    first: usize,
    last: usize,
    found: Vec<Found>,
}

/// The anchors of all rows, in printed order.
pub fn read(
    text: &str,
    parts: &Parts,
    borders: &[Borders],
    lines: &[Cells],
    repairs: &mut Vec<Repair>,
) -> Vec<Anchor> {
    let style = Style::survey(text, lines);
    let mut rows: Vec<FoundRow> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        if lines[at].amounts.is_empty() {
            at += 1;
            continue;
        }
        let (last, found) = joined(text, lines, at, &style);
        for amount in found.iter().filter(|amount| amount.digits.len() > 1) {
            repairs.push(Repair {
                kind: RepairKind::AmountJoined,
                place: amount.digits[0].piece.span,
            });
        }
        rows.push(FoundRow {
            first: at,
            last,
            found,
        });
        at = last + 1;
    }
    let columns = columns::assign(text, parts, borders, lines, &rows);
    rows.into_iter()
        .zip(columns)
        .map(|(row, columns)| Anchor {
            first: row.first,
            last: row.last,
            amounts: row
                .found
                .iter()
                .zip(columns)
                .map(|(amount, column)| AmountCell {
                    pieces: amount.spans(),
                    column,
                })
                .collect(),
        })
        .collect()
}

/// The amounts that begin on line `at` and the line on which they end. Where one is incomplete,
/// it goes on below, at about the same place.
fn joined(text: &str, lines: &[Cells], at: usize, style: &Style) -> (usize, Vec<Found>) {
    let glued = lines[at].amounts.iter();
    let parted: Vec<_> = glued
        .map(|digits| split::part(text, digits, style))
        .collect();
    let may_go_on = |digits: &Digits| style.may_go_on(&text[digits.piece.span.range()]);
    let goes_on = lines[at].amounts.iter().any(may_go_on);
    if !goes_on && parted.iter().all(Option::is_some) {
        return (at, single(parted.into_iter().flatten().flatten().collect()));
    }
    let mut found: Vec<Found> = Vec::new();
    let limit = (at + MAX_WRAPPED_LINES).min(lines.len());
    for (last, line) in lines.iter().enumerate().take(limit).skip(at) {
        if last > at && line.opens_indicators {
            break;
        }
        for digits in &line.amounts {
            let above = found
                .iter_mut()
                .find(|above| overlap(&above.digits[0], digits));
            match above {
                Some(above) => above.digits.push(*digits),
                None => found.push(Found {
                    digits: vec![*digits],
                }),
            }
        }
        let complete = |amount: &Found| {
            let flow = amount.flow(text);
            style.holds(&flow) && !style.may_go_on(&flow)
        };
        if found.iter().all(complete) {
            found.sort_by_key(|amount| amount.digits[0].piece.start);
            return (last, found);
        }
    }
    (at, single(parted.into_iter().flatten().flatten().collect()))
}

fn single(digits: Vec<Digits>) -> Vec<Found> {
    digits
        .into_iter()
        .map(|digits| Found {
            digits: vec![digits],
        })
        .collect()
}

/// Whether two pieces stand below each other.
fn overlap(above: &Digits, below: &Digits) -> bool {
    above.piece.start < below.piece.end && below.piece.start < above.piece.end
}
