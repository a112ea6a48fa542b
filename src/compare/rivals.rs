//! Weighed pairs into how far the next best is behind each.

use std::collections::HashMap;

use super::assignment::Edge;

/// The two heaviest edges of each project, by which it is known how far the next best is behind.
pub struct Rivals {
    /// Those of the projects before, and those of the projects after.
    best: [HashMap<u32, [Option<Edge>; 2]>; 2],
}

impl Rivals {
    pub fn new(edges: &[Edge]) -> Self {
        let mut best: [HashMap<u32, [Option<Edge>; 2]>; 2] = Default::default();
        for edge in edges {
            for (side, index) in [(0, edge.before), (1, edge.after)] {
                let two = best[side].entry(index).or_default();
                let weight = |one: &Option<Edge>| one.map_or(0, |one| one.weight);
                if edge.weight > weight(&two[0]) {
                    *two = [Some(*edge), two[0]];
                } else if edge.weight > weight(&two[1]) {
                    two[1] = Some(*edge);
                }
            }
        }
        Self { best }
    }

    /// The weight of the heaviest edge of the two ends of this one, itself left out.
    pub fn best_but(&self, edge: &Edge) -> Option<u32> {
        let own = |one: &&Edge| (one.before, one.after) == (edge.before, edge.after);
        let ends = [(0, edge.before), (1, edge.after)];
        let two = ends
            .iter()
            .filter_map(|(side, index)| self.best[*side].get(index));
        let others = two.flat_map(|two| two.iter().flatten().filter(|one| !own(one)));
        others.map(|edge| edge.weight).max()
    }
}
