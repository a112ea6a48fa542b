//! The names that the page's data attributes use; tests from outside and styles rely on them.

use crate::analysis::Refusal;
use crate::checks::Severity;
use crate::compare::ChangeKind;
use crate::query::{Parting, PieceKind, PlaceKind};
use crate::source::DecodeError;
use crate::totals::{Addend, Level, Verdict};

/// `data-level`
pub fn level(level: Level) -> &'static str {
    match level {
        Level::Grand => "grand",
        Level::Unit => "unit",
        Level::Subtotal => "subtotal",
        Level::Project => "project",
    }
}

/// `data-column`
pub fn column(addend: Addend) -> &'static str {
    match addend {
        Addend::Total => "total",
        Addend::Fiscal => "fiscal",
        Addend::Special => "special",
        Addend::Other => "other",
        Addend::Sources => "sources",
    }
}

/// `data-verdict`
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exact => "exact",
        Verdict::Rounding => "rounding",
        Verdict::Unchecked => "unchecked",
        Verdict::Differs => "differs",
    }
}

/// `data-parting`, and the id of the heading
pub fn parting(parting: Parting) -> &'static str {
    match parting {
        Parting::ByName => "amounts-by-name",
        Parting::BySource => "amounts-by-source",
        Parting::ByUnit => "amounts-by-unit",
    }
}

/// `data-severity`
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// `data-kind` of a piece of text, or of what is looked for in it
pub fn place_kind(kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Piece(PieceKind::Head) => "head",
        PlaceKind::Piece(PieceKind::Name) => "name",
        PlaceKind::Piece(PieceKind::Amount) => "amount",
        PlaceKind::Piece(PieceKind::Goal) => "goal",
        PlaceKind::Piece(PieceKind::Indicator) => "indicator",
        PlaceKind::Piece(PieceKind::Furniture) => "furniture",
        PlaceKind::Piece(PieceKind::Unexplained) => "unexplained",
        PlaceKind::Repair => "repair",
    }
}

/// `data-kind` of a change, and the role of what chooses it
pub fn change_kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::New => "new",
        ChangeKind::Ended => "ended",
        ChangeKind::Amount => "amount",
        ChangeKind::Goal => "goal",
        ChangeKind::Indicators => "indicators",
        ChangeKind::Renamed => "renamed",
        ChangeKind::Moved => "moved",
        ChangeKind::Unchanged => "unchanged",
        ChangeKind::Uncertain => "uncertain",
    }
}

/// `data-error` of a file that gives no table
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotText(DecodeError::Empty) => "empty",
        Refusal::NotText(DecodeError::Binary(_)) => "binary",
        Refusal::NotText(DecodeError::TooLarge | DecodeError::UnknownEncoding) => UNREADABLE,
        Refusal::NotThisTable(_) | Refusal::Misread => "not-this-table",
    }
}

/// `data-error` of a file that cannot be read
pub const UNREADABLE: &str = "unreadable";

/// `data-error` when there is too little memory
pub const NO_MEMORY: &str = "no-memory";

/// `data-error` when the program stopped
pub const CRASHED: &str = "crashed";
