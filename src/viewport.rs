//! Heights of rows into which of them are in view, in whole pixels.
//!
//! A page that shows thousands of rows holds only those in view and a few around them; what is left
//! out stands in the page as gaps of the same height.

use std::collections::BTreeMap;
use std::ops::Range;

/// The heights of the rows of a list, of which only those that were in view are known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heights {
    rows: u32,
    usual: u32,
    /// Where a height is not the usual one, how much it is.
    known: BTreeMap<u32, u32>,
}

/// A part of the list as it stands in the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// The row with this index.
    Row(u32),
    /// Rows that are left out.
    Gap {
        /// The first of them.
        first: u32,
        /// What they are high together, in pixels.
        height: u32,
    },
}

impl Heights {
    /// So many rows, each taken to be `usual` pixels high until it is measured.
    pub fn new(rows: u32, usual: u32) -> Self {
        Self {
            rows,
            usual: usual.max(1),
            known: BTreeMap::new(),
        }
    }

    /// How many rows there are.
    pub fn rows(&self) -> u32 {
        self.rows
    }

    /// The height of a row that was not measured, in pixels.
    pub fn usual(&self) -> u32 {
        self.usual
    }

    /// Takes in that a row is so many pixels high.
    pub fn measured(&mut self, row: u32, height: u32) {
        if row >= self.rows {
            return;
        }
        if height == self.usual {
            self.known.remove(&row);
        } else {
            self.known.insert(row, height);
        }
    }

    /// How high a row is, in pixels.
    pub fn height(&self, row: u32) -> u32 {
        self.known.get(&row).copied().unwrap_or(self.usual)
    }

    /// How far below the top of the list a row begins, in pixels; beyond the last row, where the
    /// list ends.
    pub fn top(&self, row: u32) -> u32 {
        self.between(0..row.min(self.rows))
    }

    /// How high these rows are together, in pixels.
    fn between(&self, rows: Range<u32>) -> u32 {
        let known = self.known.range(rows.clone());
        let (count, height) = known.fold((0, 0), |(count, sum), (_, height)| {
            (count + 1, sum + height)
        });
        (rows.len() as u32 - count) * self.usual + height
    }

    /// The row at so many pixels below the top of the list; beyond the end, the last one.
    pub fn row_at(&self, pixel: u32) -> u32 {
        let mut begin = 0;
        let mut row = 0;
        for (known, height) in &self.known {
            let unmeasured = (known - row) * self.usual;
            if pixel < begin + unmeasured {
                break;
            }
            begin += unmeasured;
            row = *known;
            if pixel < begin + height {
                return row;
            }
            begin += height;
            row += 1;
        }
        let row = row + (pixel - begin) / self.usual;
        row.min(self.rows.saturating_sub(1))
    }

    /// The rows that any pixel of is between `above` pixels below the top of the list, which may be
    /// above it, and `height` pixels further.
    pub fn in_view(&self, above: i32, height: u32) -> Range<u32> {
        let end = above.saturating_add_unsigned(height);
        let (Ok(begin), Ok(end)) = (u32::try_from(above.max(0)), u32::try_from(end)) else {
            return 0..0;
        };
        if self.rows == 0 || end <= begin || begin >= self.top(self.rows) {
            return 0..0;
        }
        self.row_at(begin)..self.row_at(end - 1) + 1
    }

    /// The list as it stands in the page: the rows of a range, those beside it that must not go,
    /// and gaps for all others.
    pub fn pieces(&self, range: Range<u32>, kept: &[u32]) -> Vec<Piece> {
        let mut shown: Vec<u32> = kept.iter().copied().chain(range).collect();
        shown.retain(|row| *row < self.rows);
        shown.sort_unstable();
        shown.dedup();
        let mut pieces = Vec::new();
        let mut next = 0;
        for row in shown.into_iter().chain([self.rows]) {
            if next < row {
                pieces.push(Piece::Gap {
                    first: next,
                    height: self.between(next..row),
                });
            }
            if row < self.rows {
                pieces.push(Piece::Row(row));
            }
            next = row + 1;
        }
        pieces
    }
}

/// The first of `len` rows out of `total` that are to be held so that those of `range` are in their
/// middle. It moves in steps, so that a small move asks for nothing new.
pub fn window_start(range: &Range<u32>, total: u32, len: u32) -> u32 {
    let step = (len / 4).max(1);
    let middle = range.start + (range.end.saturating_sub(range.start)) / 2;
    let start = middle
        .saturating_sub(len / 2)
        .min(total.saturating_sub(len));
    start.next_multiple_of(step).min(total.saturating_sub(len))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn heights() -> impl Strategy<Value = Heights> {
        let known = prop::collection::vec((0u32..400, 1u32..900), 0..30);
        (1u32..400, 1u32..90, known).prop_map(|(rows, usual, known)| {
            let mut heights = Heights::new(rows, usual);
            for (row, height) in known {
                heights.measured(row, height);
            }
            heights
        })
    }

    #[test]
    fn a_window_without_height_shows_nothing() {
        let heights = Heights::new(127, 85);
        for above in [-1, 0, 1, 85, 86] {
            assert!(heights.in_view(above, 0).is_empty(), "{above}");
        }
    }

    proptest! {
        #[test]
        fn tops_are_the_sums_of_heights(heights in heights(), row in 0u32..500) {
            let row = row.min(heights.rows());
            let sum: u32 = (0..row).map(|row| heights.height(row)).sum();
            prop_assert_eq!(heights.top(row), sum);
        }

        #[test]
        fn every_pixel_is_of_the_row_that_it_lies_in(heights in heights(), pixel in 0u32..40_000) {
            let pixel = pixel % heights.top(heights.rows());
            let row = heights.row_at(pixel);
            prop_assert!(heights.top(row) <= pixel && pixel < heights.top(row + 1));
        }

        #[test]
        fn a_row_is_in_view_when_a_pixel_of_it_is(
            heights in heights(), above in -900i32..40_000, height in 0u32..900,
        ) {
            let range = heights.in_view(above, height);
            for row in 0..heights.rows() {
                let (top, end) = (heights.top(row) as i32, heights.top(row + 1) as i32);
                let seen = top < above + height as i32 && end > above && height > 0;
                prop_assert_eq!(range.contains(&row), seen, "row {}", row);
            }
        }

        #[test]
        fn pieces_are_as_high_as_the_list_and_keep_what_they_must(
            heights in heights(), start in 0u32..400, len in 0u32..60, kept in 0u32..500,
        ) {
            let pieces = heights.pieces(start..start + len, &[kept]);
            let height = |piece: &Piece| match piece {
                Piece::Row(row) => heights.height(*row),
                Piece::Gap { height, .. } => *height,
            };
            let sum: u32 = pieces.iter().map(height).sum();
            prop_assert_eq!(sum, heights.top(heights.rows()));
            let rows: Vec<u32> = pieces.iter().filter_map(|piece| match piece {
                Piece::Row(row) => Some(*row),
                Piece::Gap { .. } => None,
            }).collect();
            prop_assert!(rows.is_sorted());
            prop_assert!(rows.len() as u32 <= len + 1);
            prop_assert_eq!(rows.contains(&kept), kept < heights.rows());
            // No two gaps stand beside each other, so no more than three do at all.
            prop_assert!(pieces.len() <= rows.len() + 3);
        }

        #[test]
        fn the_window_holds_the_rows_in_view(
            total in 0u32..6_000, start in 0u32..6_000, len in 0u32..90,
        ) {
            let start = start.min(total);
            let range = start..(start + len).min(total);
            let held = window_start(&range, total, 200);
            prop_assert!(held <= range.start, "{} {:?}", held, range);
            prop_assert!(held + 200 >= range.end, "{} {:?}", held, range);
        }
    }
}
