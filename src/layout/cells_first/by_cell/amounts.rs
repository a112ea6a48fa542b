//! Amounts that stand one below the other, without a mark between rows, into rows.

use std::ops::Range;

use super::super::super::stream::amounts::adds_up;
use super::super::heads::Sheet;
use crate::document::Column;
use crate::money::Money;

/// The amounts of a row: tokens at equal distances, as amounts may be printed row by row or column
/// by column.
#[derive(Debug, Clone, Copy)]
pub struct Amounts {
    /// Its first token.
    pub first: usize,
    step: usize,
    len: usize,
}

impl Amounts {
    /// Its tokens.
    pub fn tokens(self) -> impl Iterator<Item = usize> {
        (0..self.len).map(move |at| self.first + at * self.step)
    }
}

/// The rows that `tokens` make up: as many as can be add up or have `usual` amounts.
pub fn rows(sheet: &Sheet, tokens: &Range<usize>, usual: usize) -> Vec<Amounts> {
    let values = values(sheet, tokens);
    let lens = row_lens(&values, usual);
    let mut rows = Vec::with_capacity(lens.len());
    let mut first = tokens.start;
    for len in lens {
        rows.push(Amounts {
            first,
            step: 1,
            len,
        });
        first += len;
    }
    let is_sum = |row: &Amounts| {
        let start = row.first - tokens.start;
        adds_up(&values[start..start + row.len])
    };
    if rows.iter().all(is_sum) {
        return rows;
    }
    by_column(&values, tokens.start).unwrap_or(rows)
}

/// The rows if the amounts are printed column by column, all rows having as many.
fn by_column(values: &[Money], first: usize) -> Option<Vec<Amounts>> {
    (2..=Column::ALL.len()).find_map(|len| {
        let step = values.len() / len;
        let fits = step > 1 && step * len == values.len();
        let is_sum = |row: usize| {
            let row: Vec<Money> = (0..len).map(|at| values[row + at * step]).collect();
            adds_up(&row)
        };
        let row = |row: usize| Amounts {
            first: first + row,
            step,
            len,
        };
        (fits && (0..step).all(is_sum)).then(|| (0..step).map(row).collect())
    })
}

fn values(sheet: &Sheet, tokens: &Range<usize>) -> Vec<Money> {
    let amounts = sheet.tokens[tokens.clone()].iter();
    amounts
        .map(|token| token.amount(sheet.text).unwrap_or(Money::ZERO))
        .collect()
}

/// The number of amounts of each row, if they are printed row by row.
fn row_lens(values: &[Money], usual: usize) -> Vec<usize> {
    // For each number of amounts the least cost and how many of them are the last row.
    let mut best: Vec<(u32, usize)> = vec![(0, 0)];
    for end in 1..=values.len() {
        let ways = (1..=end.min(Column::ALL.len())).map(|len| {
            let row = &values[end - len..end];
            let (is_usual, adds_up) = (len == usual, len > 1 && adds_up(row));
            let cost = match (is_usual, adds_up) {
                (true, true) => 2,
                (true, false) if len == 1 => 2,
                (true, false) => 11,
                (false, true) => 5,
                (false, false) if len == 1 => 7,
                (false, false) => 12,
            };
            (best[end - len].0 + cost, len)
        });
        best.push(ways.min_by_key(|way| way.0).unwrap_or((0, 1)));
    }
    let mut lens = Vec::new();
    let mut end = values.len();
    while end > 0 {
        lens.push(best[end].1);
        end -= best[end].1;
    }
    lens.reverse();
    lens
}

/// The number of amounts that most rows have, as seen where not many amounts stand together.
pub fn usual_count<'a>(sheet: &Sheet, runs: impl Iterator<Item = &'a Range<usize>>) -> usize {
    let mut counts = [0_usize; Column::ALL.len() + 1];
    for run in runs.filter(|run| run.len() <= Column::ALL.len()) {
        let values = values(sheet, run);
        let of_first_row = (2..=values.len()).find(|len| adds_up(&values[..*len]));
        let len = match of_first_row {
            _ if values.len() == 1 || adds_up(&values) => values.len(),
            Some(len) => len,
            None => continue,
        };
        counts[len] += 1;
    }
    let lens = (1..counts.len()).rev();
    lens.max_by_key(|len| counts[*len]).unwrap_or(1)
}
