//! Texts of two lists into the pairs that share rare neighbours of characters, so that not each has
//! to be held against each.

use std::collections::HashMap;

use super::likeness::Pairs;

/// How many entries of the index are looked at for one text: its rarest pairs first.
const LOOKS: usize = 512;

/// How many texts of the other list are proposed for one text.
const PROPOSALS: usize = 8;

/// Which texts of one list have which pair.
pub struct Index {
    having: HashMap<u64, Vec<u32>>,
    texts: usize,
}

impl Index {
    pub fn new<'a>(texts: impl Iterator<Item = &'a Pairs>) -> Self {
        let mut having: HashMap<u64, Vec<u32>> = HashMap::new();
        let mut count = 0;
        for (at, pairs) in (0..).zip(texts) {
            count += 1;
            for pair in distinct(pairs) {
                having.entry(pair).or_default().push(at);
            }
        }
        Self {
            having,
            texts: count,
        }
    }

    /// The texts that share most with this one, where rare pairs weigh more than common ones.
    pub fn proposals(&self, pairs: &Pairs) -> Vec<u32> {
        let mut lists: Vec<&Vec<u32>> = distinct(pairs)
            .filter_map(|pair| self.having.get(&pair))
            .collect();
        lists.sort_by_key(|list| (list.len(), list.first().copied()));
        let mut weights: HashMap<u32, u32> = HashMap::new();
        let mut looks = 0;
        for list in lists {
            looks += list.len();
            // The first list is looked at in any case, or what is common would have no proposals.
            if looks > LOOKS && !weights.is_empty() {
                break;
            }
            let weight = 1 + (self.texts / list.len()).ilog2();
            for text in list.iter().take(LOOKS) {
                *weights.entry(*text).or_default() += weight;
            }
        }
        let mut proposed: Vec<(u32, u32)> = weights.into_iter().collect();
        proposed.sort_unstable_by_key(|(text, weight)| (std::cmp::Reverse(*weight), *text));
        proposed.truncate(PROPOSALS);
        proposed.into_iter().map(|(text, _)| text).collect()
    }
}

fn distinct(pairs: &Pairs) -> impl Iterator<Item = u64> + '_ {
    pairs.chunk_by(|one, next| one == next).map(|run| run[0])
}
