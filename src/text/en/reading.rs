//! How a text was read, in English.

use super::counted;
use crate::document::RepairKind;
use crate::text::{ReadingNoteWords, count};

/// The words of the reading note.
pub const WORDS: ReadingNoteWords = ReadingNoteWords {
    label: "Read as",
    shape,
    evidence: |agreeing, of| {
        let of = counted(of, "place agrees", "places agree");
        format!("{agreeing} of {of} with this layout")
    },
    columns: |assumed_rows| match assumed_rows {
        0 => "columns of money certain".to_owned(),
        rows => {
            let rows = counted(&count(u64::from(rows)), "row", "rows");
            format!("sources of money assumed in {rows}")
        }
    },
    automatic: "Decide automatically",
    order_lost: "This text was printed line by line across the columns: the order of names, goals \
                 and indicators is lost, and only amounts and whole names were read. Extract the \
                 text again with pdftotext -raw or Tika, or select all and copy in the PDF viewer \
                 of a browser.",
    repairs: "Repairs and assumptions while reading",
    repair: |kind, count| format!("{}: {count}", repair_kind(kind)),
    repair_kind,
    turn_back: super::shell::TURN_BACK,
};

fn shape(id: &str) -> &str {
    match id {
        "csv" => "CSV",
        "tabs" => "Tabs (copied from Excel or a web page)",
        "markdown" => "Markdown table",
        "word-cells" => "Word table, cells parted by tabs",
        "word-lines" => "Plain text from Word, one cell a line",
        "ruled" => "Plain text, columns marked by rules",
        "padded" => "Aligned by spaces (pdftotext -layout etc.)",
        "stream" => "Row by row, cell by cell (Tika, PDF viewers)",
        "cells-first" => "Simple cells first (PDF from LibreOffice)",
        "boxes" => "In the order of text boxes (pdfminer etc.)",
        "interleaved" => "Lines across all columns",
        other => other,
    }
}

fn repair_kind(kind: RepairKind) -> &'static str {
    match kind {
        RepairKind::RadicalFolded => "Radical turned into the common character",
        RepairKind::HyphenRestored => "Lost hyphen put back",
        RepairKind::AmountJoined => "Amount broken over lines joined",
        RepairKind::RowJoinedOverPages => "Row broken over pages joined",
        RepairKind::CellsPaired => "Cells paired by their order (assumed)",
        RepairKind::BorderGuessed => "Border of a name, goal or indicator (assumed)",
        RepairKind::FurtherTableLeftUnread => "Further table below left unread",
    }
}
