//! How a table prints amounts, and glued amounts parted by it.

use super::super::cells::{Cells, Digits};
use crate::document::Column;
use crate::money::Money;

/// How many decimals amounts have in a table.
#[derive(Debug, Default)]
pub struct Style {
    /// Bit n is set when amounts have n decimals.
    decimals: u32,
    /// Length in bytes of the longest amount with the most of these decimals.
    longest: usize,
}

/// So many of a hundred amounts are enough to make a number of decimals usual.
const USUAL_PERCENT: usize = 2;

/// Glued amounts are no longer than this in bytes.
const MAX_GLUED_BYTES: usize = 80;

/// A search for ways to part them looks at no more parts than this.
const MAX_STEPS: u32 = 2000;

impl Style {
    /// Learns the style from the lines whose first amount is the sum of the others; if there are
    /// none, from all amounts.
    pub fn survey(text: &str, lines: &[Cells]) -> Self {
        let amounts_of = |line: &Cells| -> Option<Vec<Money>> {
            let all = line.amounts.iter();
            all.map(|digits| Money::parse(&text[digits.piece.span.range()]))
                .collect()
        };
        let mut sure = [0usize; 32];
        let mut any = [0usize; 32];
        for amounts in lines.iter().filter_map(amounts_of) {
            let proven = amounts.len() > 1 && adds_up(amounts.iter().copied());
            for amount in amounts {
                let decimals = (amount.decimals() as usize).min(31);
                any[decimals] += 1;
                sure[decimals] += usize::from(proven);
            }
        }
        let counts = if sure.iter().any(|count| *count > 0) {
            sure
        } else {
            any
        };
        let all: usize = counts.iter().sum();
        let usual = (0..32).filter(|at| counts[*at] * 100 > all * USUAL_PERCENT);
        let mut style = Self {
            decimals: usual.fold(0, |decimals, at| decimals | 1 << at),
            longest: 0,
        };
        let all = lines.iter().flat_map(|line| &line.amounts);
        let longest = all
            .map(|digits| &text[digits.piece.span.range()])
            .filter(|digits| style.has_most_decimals(digits))
            .map(str::len)
            .max();
        style.longest = longest.unwrap_or(0);
        style
    }

    /// Whether `text` is one amount with as many decimals as any has.
    fn has_most_decimals(&self, text: &str) -> bool {
        Money::parse(text).is_some_and(|amount| self.decimals >> amount.decimals() == 1)
    }

    /// Whether `text` is one amount, but so long for its decimals that the last of them may stand
    /// on the line below.
    pub fn may_go_on(&self, text: &str) -> bool {
        self.holds(text) && !self.has_most_decimals(text) && text.len() >= self.longest
    }

    /// Whether `text` is one amount in this style.
    pub fn holds(&self, text: &str) -> bool {
        Money::parse(text).is_some_and(|amount| self.decimals & (1 << amount.decimals()) != 0)
    }
}

/// The amounts that stand in `digits` without a space between; `None` when that cannot be told.
pub fn part(text: &str, digits: &Digits, style: &Style) -> Option<Vec<Digits>> {
    let glued = &text[digits.piece.span.range()];
    if style.holds(glued) {
        return Some(vec![*digits]);
    }
    if glued.len() > MAX_GLUED_BYTES || !glued.is_ascii() {
        return None;
    }
    let mut search = Search {
        glued,
        style,
        steps: MAX_STEPS,
        ends: Vec::new(),
        ways: Vec::new(),
    };
    search.part(0);
    let mut ways = search.ways;
    if search.steps == 0 {
        return None;
    }
    let fewest = ways.iter().map(Vec::len).min()?;
    ways.retain(|way| way.len() == fewest);
    if ways.len() > 1 {
        ways.retain(|way| way_adds_up(glued, way));
    }
    let [way] = ways.as_slice() else {
        return None;
    };
    let cell = (digits.piece.end - digits.piece.start) / glued.len() as u32;
    let mut start = 0;
    let mut parted = Vec::new();
    for end in way {
        let mut part = *digits;
        part.pushed |= start > 0;
        part.piece.span.end = digits.piece.span.start + *end as u32;
        part.piece.span.start = digits.piece.span.start + start as u32;
        part.piece.end = digits.piece.start + cell * *end as u32;
        part.piece.start = digits.piece.start + cell * start as u32;
        parted.push(part);
        start = *end;
    }
    Some(parted)
}

/// A search for every way to part glued amounts.
struct Search<'a> {
    glued: &'a str,
    style: &'a Style,
    /// How many parts may still be looked at: hostile digits have more ways than anyone can try.
    steps: u32,
    /// The ends of the parts so far.
    ends: Vec<usize>,
    /// The ends of the parts of each way found.
    ways: Vec<Vec<usize>>,
}

impl Search<'_> {
    /// Parts what begins at `start` into as many amounts as columns are left.
    fn part(&mut self, start: usize) {
        if start == self.glued.len() {
            self.ways.push(self.ends.clone());
            return;
        }
        if self.ends.len() == Column::ALL.len() {
            return;
        }
        for end in start + 1..=self.glued.len() {
            if self.steps == 0 {
                return;
            }
            self.steps -= 1;
            if self.style.holds(&self.glued[start..end]) {
                self.ends.push(end);
                self.part(end);
                self.ends.pop();
            }
        }
    }
}

fn way_adds_up(glued: &str, ends: &[usize]) -> bool {
    let mut start = 0;
    let amounts: Option<Vec<Money>> = ends
        .iter()
        .map(|end| Money::parse(&glued[std::mem::replace(&mut start, *end)..*end]))
        .collect();
    amounts.is_some_and(|amounts| adds_up(amounts.into_iter()))
}

/// Whether the first amount is the sum of the others, exactly.
fn adds_up(mut amounts: impl Iterator<Item = Money>) -> bool {
    let total = amounts.next();
    let sum = amounts.try_fold(Money::ZERO, Money::plus);
    total.is_some_and(|total| {
        let rest = sum.and_then(|sum| sum.minus(total));
        rest.is_some_and(Money::is_zero)
    })
}
