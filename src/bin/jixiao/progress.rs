//! How many files are done into one line on a terminal, and nothing anywhere else.

use std::io::{self, IsTerminal, Write};

/// A line that is written over.
pub struct Progress {
    done: usize,
    all: usize,
    shown: bool,
}

impl Progress {
    /// Nothing of `all` files is done.
    pub fn new(all: usize) -> Self {
        Self {
            done: 0,
            all,
            shown: all > 1 && io::stderr().is_terminal() && !io::stdout().is_terminal(),
        }
    }

    /// Says that one more is done.
    pub fn one_more(&mut self) {
        self.reach(self.done + 1);
    }

    /// Says that so many are done.
    pub fn reach(&mut self, done: usize) {
        self.done = done;
        self.say(&format!("{} / {}", self.done, self.all));
    }

    /// Makes room for a message.
    pub fn clear(&mut self) {
        self.say("");
    }

    /// A terminal that went away is no reason to stop.
    fn say(&self, text: &str) {
        if self.shown {
            let mut terminal = io::stderr();
            let _ = write!(terminal, "\r\u{1b}[K{text}");
            let _ = terminal.flush();
        }
    }
}
