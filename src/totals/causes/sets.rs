//! Parts whose sum is the difference: missed in the stated amount, or in it twice.
//!
//! One part is always tried. Two and three together are many: chance finds some among *n* of them
//! where *n* comes near the difference, counted in last decimals. They are tried only where it is
//! [`CHANCE`] times that.

use super::case::{Case, Fits, MAX_SIZES, Size};
use super::{Cause, Figure};

/// How many parts are tried together at most.
pub const MAX_PARTS: usize = 3;

/// How many times the sets that are tried the difference must be.
const CHANCE: i128 = 20;

/// Every set of parts that fits, the small ones first.
pub fn causes(case: &Case) -> Vec<Cause> {
    let mut causes = Vec::new();
    for count in 1..=MAX_PARTS {
        causes.extend(
            told(case, count, -1).map(|(parts, alike, exact)| Cause::Missed {
                parts,
                alike,
                exact,
            }),
        );
        causes.extend(
            told(case, count, 1).map(|(parts, alike, exact)| Cause::Twice {
                parts,
                alike,
                exact,
            }),
        );
    }
    causes
}

/// The sets of `count` parts whose sum, times `sign`, is the difference.
fn told(case: &Case, count: usize, sign: i128) -> impl Iterator<Item = (Vec<Figure>, u32, bool)> {
    let mut search = Search {
        case,
        sign,
        slack: 0,
        chosen: Vec::with_capacity(count),
        fits: Fits::new(),
    };
    if let Some(slack) = slack(case, count) {
        search.slack = slack;
        search.choose(count, 0, sign * case.difference);
    }
    search.fits.told().map(|(chosen, exact)| {
        let (figures, alike) = name(case, &chosen);
        (figures, alike, exact)
    })
}

/// What rounding may explain beside sets of `count` parts; `None` when chance would find some.
fn slack(case: &Case, count: usize) -> Option<i128> {
    if count == 1 {
        return Some(case.slack);
    }
    let sizes = case.sizes.len();
    if sizes > MAX_SIZES {
        return None;
    }
    let sizes = sizes as i128;
    let sets = match count {
        2 => sizes * (sizes + 1) / 2,
        _ => sizes * (sizes + 1) * (sizes + 2) / 6,
    };
    let chance = case.difference.abs() / case.last_unit() / CHANCE;
    let width = 1 + 2 * case.slack / case.last_unit();
    if sets * width <= chance {
        Some(case.slack)
    } else {
        (sets <= chance).then_some(0)
    }
}

struct Search<'a> {
    case: &'a Case,
    sign: i128,
    slack: i128,
    /// Indices of sizes, rising.
    chosen: Vec<usize>,
    fits: Fits<Vec<usize>>,
}

impl Search<'_> {
    /// Adds `count` more parts, from size `from` on, whose sum must be `rest`.
    fn choose(&mut self, count: usize, from: usize, rest: i128) {
        let sizes = &self.case.sizes;
        let value = |size: &Size| size.first.value;
        if count == 1 {
            let low = sizes.partition_point(|size| value(size) < rest - self.slack);
            let high = sizes.partition_point(|size| value(size) <= rest + self.slack);
            for (last, size) in sizes.iter().enumerate().take(high).skip(low.max(from)) {
                if self.has_one_more(last) {
                    let explained = self.case.difference + self.sign * (value(size) - rest);
                    let chosen = [&self.chosen[..], &[last]].concat();
                    self.fits.push(self.case.fit(explained), || chosen);
                }
            }
            return;
        }
        for (next, size) in sizes.iter().enumerate().skip(from) {
            if self.has_one_more(next) {
                self.chosen.push(next);
                self.choose(count - 1, next, rest - value(size));
                self.chosen.pop();
            }
        }
    }

    /// Whether a part of this size is not chosen yet.
    fn has_one_more(&self, size: usize) -> bool {
        let used = self.chosen.iter().filter(|chosen| **chosen == size).count();
        used < self.case.sizes[size].figures.len()
    }
}

/// The parts in printed order, and how many more are as large as one of them.
fn name(case: &Case, chosen: &[usize]) -> (Vec<Figure>, u32) {
    let mut figures: Vec<Figure> = Vec::new();
    let mut alike = 0;
    for same in chosen.chunk_by(|one, next| one == next) {
        let all = &case.sizes[same[0]].figures;
        figures.extend_from_slice(&all[..same.len()]);
        alike += (all.len() - same.len()) as u32;
    }
    figures.sort_by_key(|figure| (figure.row, figure.column));
    (figures, alike)
}
