//! What is said in English about the text as it was.

use crate::query::{FieldRef, PieceKind, PlaceKind};
use crate::text::SourceWords;

/// The words about the text as it was.
pub const WORDS: SourceWords = SourceWords {
    heading: "Source",
    note: "The text as it was, line by line. A line number or a piece of text leads to what it was \
           read as, the legend to the next place of its kind.",
    legend: "Legend",
    kind: |kind| match kind {
        PlaceKind::Piece(PieceKind::Head) => "head",
        PlaceKind::Piece(PieceKind::Name) => "name",
        PlaceKind::Piece(PieceKind::Amount) => "amount",
        PlaceKind::Piece(PieceKind::Goal) => "goal",
        PlaceKind::Piece(PieceKind::Indicator) => "indicator",
        PlaceKind::Piece(PieceKind::Furniture) => "page furniture",
        PlaceKind::Piece(PieceKind::Unexplained) => "not understood",
        PlaceKind::Repair => "repair",
    },
    next: |kind| format!("Next: {kind}"),
    shown: |first, last, total| format!("Lines {first}–{last} of {total}"),
    line: |line_no| format!("Line {line_no}"),
    field,
    go_to: "Line",
    go: "Go",
    omitted: |characters| format!(" ({characters} more characters of this line are not shown)"),
};

fn field(field: &FieldRef) -> String {
    let named = |what: &str, name: &str| match name {
        "" => format!("{what} without a name"),
        name => format!("{what}: {name}"),
    };
    match field {
        FieldRef::GrandTotal => "Grand total".to_owned(),
        FieldRef::Unit { name, .. } => named("Unit", name),
        FieldRef::Subtotal { name, .. } => named("Subtotal", name),
        FieldRef::Project { name, .. } => named("Project", name),
        FieldRef::Indicator { number, name, .. } => named(&format!("Indicator {number}"), name),
    }
}
