//! Rows of cells into a [`Document`]: the one grammar above all layouts.

mod body;
mod flow;
mod head;
mod indicators;
mod rows;

use crate::document::{Claim, ClaimKind, Document};
use crate::layout::Layout;
use crate::span::Span;

/// Reads what the rows mean. Total: what is not understood becomes unexplained text.
pub fn parse(text: &str, layout: Layout) -> Document {
    let mut document = Document::default();
    head::read(text, &layout.head, &mut document);
    for pieces in [&layout.header] {
        let header = document.passage(pieces);
        document.header.push(header);
    }
    rows::read(text, &layout.rows, &mut document);
    if !layout.furniture.is_empty() {
        let furniture = document.passage(&layout.furniture);
        document.furniture.push(furniture);
    }
    document.unexplained = unexplained(text, &document.understood_claims());
    document
}

/// The stretches of text between claims that hold more than white space, line by line.
fn unexplained(text: &str, claims: &[Claim]) -> Vec<Span> {
    let end = Claim {
        span: Span::new(text.len(), text.len()),
        kind: ClaimKind::Unexplained,
    };
    let mut rest = Vec::new();
    let mut at = 0;
    for claim in claims.iter().chain([&end]) {
        let start = claim.span.start as usize;
        if start > at {
            rest.extend(visible_lines(text, at, start));
        }
        at = at.max(claim.span.end as usize);
    }
    rest
}

fn visible_lines(text: &str, start: usize, end: usize) -> impl Iterator<Item = Span> {
    text[start..end].split('\n').filter_map(move |line| {
        let visible = line.trim();
        let offset = visible.as_ptr() as usize - text.as_ptr() as usize;
        (!visible.is_empty()).then(|| Span::new(offset, offset + visible.len()))
    })
}
