//! Rows of cells into a [`Document`]: the one grammar above all layouts.

use crate::document::Document;
use crate::layout::Layout;

/// Reads what the rows mean. Total: what is not understood becomes unexplained text.
pub fn parse(_text: &str, _layout: Layout) -> Document {
    Document::default()
}
