//! Two lists into the pairs of an alignment that keeps their order, so that one element lost from
//! one of them costs one pair and not all that follow.

use std::collections::HashMap;
use std::hash::Hash;

/// More cells than this are not laid out; the lists are first parted at an element both have.
const MOST_CELLS: usize = 250_000;

/// Worth of a pair beside its likeness, which counts in thousands: of two alignments that are
/// equally like, the one of more pairs wins.
const PAIR: u32 = 1;

/// Pairs of indices into `truth` and `read`, ascending in both. `likeness` says how like two
/// elements are; elements of likeness 0 are paired only when they stand alone between two pairs,
/// as many here as there, so that a wrong field costs a field and not its row.
pub fn align<T: Eq + Hash>(
    truth: &[T],
    read: &[T],
    likeness: &dyn Fn(&T, &T) -> u32,
) -> Vec<(usize, usize)> {
    let most = truth.len().min(read.len());
    let head = (0..most).take_while(|at| truth[*at] == read[*at]).count();
    let tail = (1..=most - head)
        .take_while(|back| truth[truth.len() - back] == read[read.len() - back])
        .count();
    let (truth_end, read_end) = (truth.len() - tail, read.len() - tail);
    let middle = between(&truth[head..truth_end], &read[head..read_end], likeness);
    (0..head)
        .map(|at| (at, at))
        .chain(shifted(middle, head, head))
        .chain((0..tail).map(|at| (truth_end + at, read_end + at)))
        .collect()
}

fn shifted(
    pairs: Vec<(usize, usize)>,
    by_truth: usize,
    by_read: usize,
) -> impl Iterator<Item = (usize, usize)> {
    pairs
        .into_iter()
        .map(move |(one, other)| (one + by_truth, other + by_read))
}

fn between<T: Eq + Hash>(
    truth: &[T],
    read: &[T],
    likeness: &dyn Fn(&T, &T) -> u32,
) -> Vec<(usize, usize)> {
    if truth.len() * read.len() <= MOST_CELLS {
        return filled(&best(truth, read, likeness), truth.len(), read.len());
    }
    let Some((at_truth, at_read)) = parting(truth, read) else {
        let most = truth.len().min(read.len());
        return (0..most).map(|at| (at, at)).collect();
    };
    let mut pairs = between(&truth[..at_truth], &read[..at_read], likeness);
    pairs.push((at_truth, at_read));
    let rest = between(&truth[at_truth + 1..], &read[at_read + 1..], likeness);
    pairs.extend(shifted(rest, at_truth + 1, at_read + 1));
    pairs
}

/// The element nearest to the middle of `truth` that `read` has exactly once.
fn parting<T: Eq + Hash>(truth: &[T], read: &[T]) -> Option<(usize, usize)> {
    let mut places: HashMap<&T, (usize, usize)> = HashMap::new();
    for (at, element) in read.iter().enumerate() {
        places.entry(element).or_insert((at, 0)).1 += 1;
    }
    truth
        .iter()
        .enumerate()
        .filter_map(|(at, element)| match places.get(element) {
            Some((place, 1)) => Some((at, *place)),
            Some(_) | None => None,
        })
        .min_by_key(|(at, _)| (2 * at).abs_diff(truth.len()))
}

/// What the best alignment does at a cell.
#[derive(Clone, Copy)]
enum Step {
    Pair,
    SkipTruth,
    SkipRead,
}

/// The pairs of the best alignment, by the usual table of suffixes.
fn best<T>(truth: &[T], read: &[T], likeness: &dyn Fn(&T, &T) -> u32) -> Vec<(usize, usize)> {
    let width = read.len();
    let mut steps = vec![Step::SkipRead; truth.len() * width];
    let mut below = vec![0u32; width + 1];
    let mut here = below.clone();
    for (row, one) in truth.iter().enumerate().rev() {
        for (column, other) in read.iter().enumerate().rev() {
            let alike = likeness(one, other);
            let paired = below[column + 1] + alike + PAIR;
            let (skip_truth, skip_read) = (below[column], here[column + 1]);
            let (worth, step) = if alike > 0 && paired >= skip_truth.max(skip_read) {
                (paired, Step::Pair)
            } else if skip_truth >= skip_read {
                (skip_truth, Step::SkipTruth)
            } else {
                (skip_read, Step::SkipRead)
            };
            here[column] = worth;
            steps[row * width + column] = step;
        }
        std::mem::swap(&mut here, &mut below);
    }
    let mut pairs = Vec::new();
    let (mut row, mut column) = (0, 0);
    while row < truth.len() && column < width {
        match steps[row * width + column] {
            Step::Pair => {
                pairs.push((row, column));
                row += 1;
                column += 1;
            }
            Step::SkipTruth => row += 1,
            Step::SkipRead => column += 1,
        }
    }
    pairs
}

/// Pairs one by one what stands between two pairs, where it is as much on either side.
fn filled(pairs: &[(usize, usize)], truth: usize, read: usize) -> Vec<(usize, usize)> {
    let mut all = Vec::with_capacity(pairs.len());
    let (mut from_truth, mut from_read) = (0, 0);
    for (at_truth, at_read) in pairs.iter().copied().chain([(truth, read)]) {
        if at_truth - from_truth == at_read - from_read {
            let gap = at_truth - from_truth;
            all.extend((0..gap).map(|at| (from_truth + at, from_read + at)));
        }
        all.push((at_truth, at_read));
        (from_truth, from_read) = (at_truth + 1, at_read + 1);
    }
    all.pop();
    all
}
