//! Questions that are out into a sign of work, once an answer takes longer than a moment.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;

use super::document;

/// What a reader does not notice, in milliseconds.
const MOMENT_MS: u32 = 100;

/// How many questions are out, and the sign for that, which is the page's `data-busy`.
#[derive(Default)]
pub struct Busy {
    out: Cell<u32>,
    sign: RefCell<Option<Timeout>>,
}

impl Busy {
    /// A question goes out.
    pub fn asked(&self) {
        self.out.set(self.out.get() + 1);
        let mut sign = self.sign.borrow_mut();
        sign.get_or_insert_with(|| Timeout::new(MOMENT_MS, || show(true)));
    }

    /// An answer came.
    pub fn answered(&self) {
        match self.out.get() {
            0 | 1 => self.rest(),
            out => self.out.set(out - 1),
        }
    }

    /// Nothing is out any more.
    pub fn rest(&self) {
        self.out.set(0);
        self.sign.take();
        show(false);
    }
}

fn show(busy: bool) {
    let Some(body) = document().body() else {
        return;
    };
    if busy {
        // Setting a data attribute fails only for names that are not one.
        drop(body.dataset().set("busy", "true"));
    } else {
        body.dataset().delete("busy");
    }
}
