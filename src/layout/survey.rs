//! A text into what several shapes look at in it, made once, when the first of them asks.

use std::cell::OnceCell;

use super::stream::furniture::{self, Parts};
use super::tokens::{LineBreak, tokens};

/// A text to be read, and what is known of it.
#[derive(Debug)]
pub struct Survey<'a> {
    text: &'a str,
    parts: OnceCell<Parts>,
}

impl<'a> Survey<'a> {
    /// Nothing is looked at yet.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            parts: OnceCell::new(),
        }
    }

    /// The text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Its tokens, lines ending where they end in the text, parted by what they are for. Three
    /// detectors and the reader of nearly every text want them, and they are a third of what each
    /// of these costs.
    pub(super) fn parts(&self) -> &Parts {
        self.parts
            .get_or_init(|| furniture::part(self.text, &tokens(self.text, LineBreak::LineFeed)))
    }
}
