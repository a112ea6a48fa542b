//! Places in the decoded text: byte ranges and 1-based line numbers.

use serde::{Deserialize, Serialize};

/// A half-open byte range `start..end` in the decoded text, both ends on character borders.
///
/// 32 bits are enough: [`crate::source::MAX_BYTES`] is far below 4 GiB, and a document holds
/// millions of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from `usize` offsets into a text that [`crate::source::decode`] accepted.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end && end <= u32::MAX as usize);
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    /// The range, for slicing the text.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// Lines `first..=last`, counted from 1 as editors do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Lines {
    /// First line, from 1.
    pub first: u32,
    /// Last line, from 1, at least `first`.
    pub last: u32,
}
