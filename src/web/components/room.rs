//! How many rows a view may have in the page for now, into a yes or no for each of them in turn.

use std::cell::Cell;

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

    /// Takes the room of a row, if there is any.
    pub fn take(&self) -> bool {
        let left = self.is_left();
        self.0.set(self.0.get().saturating_sub(1));
        left
    }
}
