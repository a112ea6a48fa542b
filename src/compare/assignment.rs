//! Weighed pairs of two lists into the assignment of the greatest weight: each of one list to at most
//! one of the other.
//!
//! Pairs that hang together are assigned as a whole (Kuhn and Munkres). That takes the cube of their
//! number, so no more than [`MOST`] of both lists hang together: pairs are joined from the heaviest
//! to the lightest, and one that would make too large a whole waits. Once the wholes are assigned,
//! those that waited are joined again, with what is left of both lists.

use std::collections::HashMap;

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

/// So many of both lists are assigned as a whole, at most.
pub const MOST: usize = 256;

/// A pair that may be, and what speaks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// Index in the first list.
    pub before: u32,
    /// Index in the second list.
    pub after: u32,
    /// What speaks for it; above 0.
    pub weight: u32,
}

/// Among assignments of equal weight, the one that keeps the order is wanted: each pair is worth a
/// little less the farther apart its two stand. The weights are so much larger than that.
const SCALE: i64 = 1 << 40;

/// The pairs of the best assignment, by the first list; `tick` is asked before each whole, and ends
/// it all when it says no.
pub fn assign(mut edges: Vec<Edge>, mut tick: impl FnMut() -> bool) -> Option<Vec<Edge>> {
    let mut assigned = Vec::new();
    edges.sort_by_key(|edge| (std::cmp::Reverse(edge.weight), edge.before, edge.after));
    while !edges.is_empty() {
        let (wholes, waiting) = wholes(&edges);
        let round = assigned.len();
        for whole in wholes {
            if !tick() {
                return None;
            }
            assigned.extend(best(&whole));
        }
        let taken =
            |edge: &Edge, of: fn(&Edge) -> u32, done: &[u32]| done.binary_search(&of(edge)).is_ok();
        let sorted = |of: fn(&Edge) -> u32| {
            let mut list: Vec<u32> = assigned[round..].iter().map(of).collect();
            list.sort_unstable();
            list
        };
        let (before, after) = (sorted(|edge| edge.before), sorted(|edge| edge.after));
        edges = waiting;
        edges.retain(|edge| {
            !taken(edge, |edge| edge.before, &before) && !taken(edge, |edge| edge.after, &after)
        });
    }
    assigned.sort_by_key(|edge| (edge.before, edge.after));
    Some(assigned)
}

/// Edges, heaviest first, into those that hang together, and those that wait.
fn wholes(edges: &[Edge]) -> (Vec<Vec<Edge>>, Vec<Edge>) {
    let mut forest = Forest::default();
    let (mut joined, mut waiting) = (Vec::new(), Vec::new());
    for edge in edges {
        let nodes = (
            forest.node(false, edge.before),
            forest.node(true, edge.after),
        );
        if forest.join(nodes.0, nodes.1) {
            joined.push((nodes.0, *edge));
        } else {
            waiting.push(*edge);
        }
    }
    let mut places: HashMap<usize, usize> = HashMap::new();
    let mut wholes: Vec<Vec<Edge>> = Vec::new();
    for (node, edge) in joined {
        let root = forest.root(node);
        let place = *places.entry(root).or_insert_with(|| {
            wholes.push(Vec::new());
            wholes.len() - 1
        });
        wholes[place].push(edge);
    }
    (wholes, waiting)
}

/// Which of both lists hang together, and how many they are.
#[derive(Default)]
struct Forest {
    nodes: HashMap<(bool, u32), usize>,
    parents: Vec<usize>,
    sizes: Vec<usize>,
}

impl Forest {
    fn node(&mut self, second: bool, index: u32) -> usize {
        let next = self.parents.len();
        let node = *self.nodes.entry((second, index)).or_insert(next);
        if node == next {
            self.parents.push(next);
            self.sizes.push(1);
        }
        node
    }

    fn root(&mut self, mut node: usize) -> usize {
        while self.parents[node] != node {
            self.parents[node] = self.parents[self.parents[node]];
            node = self.parents[node];
        }
        node
    }

    /// Whether the two hang together now; not where too many would.
    fn join(&mut self, one: usize, other: usize) -> bool {
        let (one, other) = (self.root(one), self.root(other));
        if one == other {
            return true;
        }
        let size = self.sizes[one] + self.sizes[other];
        if size > MOST {
            return false;
        }
        let (small, large) = if self.sizes[one] < self.sizes[other] {
            (one, other)
        } else {
            (other, one)
        };
        self.parents[small] = large;
        self.sizes[large] = size;
        true
    }
}

/// The best assignment of edges that hang together.
fn best(edges: &[Edge]) -> Vec<Edge> {
    if let [edge] = edges {
        return vec![*edge];
    }
    let list = |of: fn(&Edge) -> u32| {
        let mut list: Vec<u32> = edges.iter().map(of).collect();
        list.sort_unstable();
        list.dedup();
        list
    };
    let (before, after) = (list(|edge| edge.before), list(|edge| edge.after));
    // No row is left unassigned, so the shorter list is the rows.
    let turned = before.len() > after.len();
    let (rows, columns) = if turned {
        (&after, &before)
    } else {
        (&before, &after)
    };
    let mut weights = Matrix::new(rows.len(), columns.len(), 0i64);
    let mut known = HashMap::new();
    for edge in edges {
        let (row, column) = if turned {
            (edge.after, edge.before)
        } else {
            (edge.before, edge.after)
        };
        let place = |list: &[u32], index| list.binary_search(&index).unwrap_or_default();
        let at = (place(rows, row), place(columns, column));
        let apart = (at.0 as i64 - at.1 as i64).pow(2);
        weights[at] = i64::from(edge.weight) * SCALE - apart;
        known.insert(at, *edge);
    }
    let (_, assigned) = kuhn_munkres(&weights);
    let pairs = assigned.into_iter().enumerate();
    pairs.filter_map(|at| known.get(&at).copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(edges: &[(u32, u32, u32)], expected: &[(u32, u32)]) {
        let edges = edges.iter().map(|(before, after, weight)| Edge {
            before: *before,
            after: *after,
            weight: *weight,
        });
        let assigned = assign(edges.collect(), || true).expect("nobody ends it");
        let pairs: Vec<(u32, u32)> = assigned.iter().map(|it| (it.before, it.after)).collect();
        assert_eq!(pairs, expected);
    }

    #[test]
    fn the_whole_counts_and_not_the_best_pair() {
        check(&[(0, 0, 10), (0, 1, 9), (1, 0, 9)], &[(0, 1), (1, 0)]);
        check(&[(0, 0, 10), (0, 1, 4), (1, 0, 4)], &[(0, 0)]);
    }

    #[test]
    fn equal_ones_stay_in_order() {
        let all = [0, 1, 2].map(|one| [0, 1, 2].map(|other| (one, other, 7)));
        check(all.as_flattened(), &[(0, 0), (1, 1), (2, 2)]);
    }

    #[test]
    fn more_than_one_whole_holds_is_assigned_all_the_same() {
        let lists = 3 * MOST as u32;
        let edges: Vec<(u32, u32, u32)> = (0..lists)
            .flat_map(|one| [(one, one, 9), (one, (one + 1) % lists, 5)])
            .collect();
        let expected: Vec<(u32, u32)> = (0..lists).map(|one| (one, one)).collect();
        check(&edges, &expected);
    }

    #[test]
    fn it_ends_when_it_is_told_to() {
        let edge = Edge {
            before: 0,
            after: 0,
            weight: 1,
        };
        assert_eq!(assign(vec![edge], || false), None);
    }
}
