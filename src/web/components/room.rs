//! How many rows a view may have in the page for now, into a yes or no for each of them in turn.

use std::cell::Cell;

/// So many rows take no longer to make than a reader notices: a part of what comes into the page.
pub const ROWS_AT_ONCE: usize = 50;

/// What is left of it.
pub struct Room(Cell<usize>);

impl Room {
    /// Room for so many rows.
    pub fn of(rows: usize) -> Self {
        Self(Cell::new(rows))
    }

    /// Whether there is room for one more.
    pub fn is_left(&self) -> bool {
        self.0.get() > 0
    }

    /// Takes the room of a whole part: what stands in it comes into the page with nothing beside it.
    pub fn take_part(&self) {
        self.0.set(self.0.get().saturating_sub(ROWS_AT_ONCE));
    }

    /// Takes the room of a row, if there is any.
    pub fn take(&self) -> bool {
        let left = self.is_left();
        self.0.set(self.0.get().saturating_sub(1));
        left
    }
}
