//! Steps of a known number into per cent, each told once.

use std::cell::Cell;

/// How far something is.
pub struct Progress<'a> {
    steps: u64,
    done: Cell<u64>,
    told: Cell<u8>,
    on_percent: &'a dyn Fn(u8),
}

impl<'a> Progress<'a> {
    /// Nothing of so many steps is done yet.
    pub fn new(steps: u64, on_percent: &'a dyn Fn(u8)) -> Self {
        Self {
            steps: steps.max(1),
            done: Cell::new(0),
            told: Cell::new(0),
            on_percent,
        }
    }

    /// One step more is done.
    pub fn step(&self) {
        self.done.set(self.done.get() + 1);
        let percent = (self.done.get() * 100 / self.steps).min(100) as u8;
        if percent > self.told.replace(percent) {
            (self.on_percent)(percent);
        }
    }
}
