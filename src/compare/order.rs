//! Pairs and singles of two lists into one list, in the order that a reader expects.

use std::collections::HashMap;
use std::ops::Range;

/// The newer list in its order, and each single of the older one behind what stood before it there,
/// or in front where nothing did. Every index of both ranges is there exactly once.
pub fn arrange(
    pairs: &[(u32, u32)],
    before: Range<u32>,
    after: Range<u32>,
) -> Vec<(Option<u32>, Option<u32>)> {
    let successors: HashMap<u32, u32> = pairs.iter().copied().collect();
    let predecessors: HashMap<u32, u32> = pairs.iter().map(|(one, other)| (*other, *one)).collect();
    let mut singles: HashMap<Option<u32>, Vec<u32>> = HashMap::new();
    let mut last = None;
    for index in before.clone() {
        match successors.get(&index) {
            Some(successor) => last = Some(*successor),
            None => singles.entry(last).or_default().push(index),
        }
    }
    let mut list = Vec::with_capacity(before.len() + after.len() - pairs.len());
    let behind = |place: Option<u32>| {
        let singles = singles.get(&place).into_iter().flatten();
        singles.map(|index| (Some(*index), None))
    };
    list.extend(behind(None));
    for index in after {
        list.push((predecessors.get(&index).copied(), Some(index)));
        list.extend(behind(Some(index)));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ended_stays_beside_its_neighbour() {
        let list = arrange(&[(1, 2), (3, 0)], 0..5, 0..3);
        let expected = [
            (Some(0), None),
            (Some(3), Some(0)),
            (Some(4), None),
            (None, Some(1)),
            (Some(1), Some(2)),
            (Some(2), None),
        ];
        assert_eq!(list, expected);
    }
}
