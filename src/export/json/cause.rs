//! What may explain a difference, as JSON: a kind, the figures it is about, and what it supposes.

use serde::Serialize;

use super::pair;
use crate::document::Column;
use crate::money::Money;
use crate::query::{CauseRow, FigureRow};
use crate::totals::{CutSign, Level, Slip};

/// One cause. Fields that its kind has no use for are left out.
#[derive(Debug, Default, Serialize)]
pub struct CauseExport {
    kind: &'static str,
    /// Whether nothing is left for rounding to explain.
    #[serde(skip_serializing_if = "Option::is_none")]
    exact: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    figures: Vec<FigureExport>,
    /// Further parts of the same amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    alike: Option<u32>,
    /// What the figure would be, or the amount that was not understood.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lines: Option<[u32; 2]>,
    /// The pages before and after a gap, or the last page and how many are promised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pages: Option<[u32; 2]>,
}

#[derive(Debug, Serialize)]
struct FigureExport {
    level: Level,
    name: String,
    column: Column,
    value: Option<Money>,
    lines: Option<[u32; 2]>,
}

/// The cause as it is exported.
pub fn export(cause: CauseRow) -> CauseExport {
    match cause {
        CauseRow::Missed {
            parts,
            alike,
            exact,
        } => of_figures("missed", parts, alike, exact, None),
        CauseRow::Twice {
            parts,
            alike,
            exact,
        } => of_figures("twice", parts, alike, exact, None),
        CauseRow::WrongUnit {
            figure,
            would_be,
            alike,
            exact,
        } => of_figures("wrong-unit", vec![figure], alike, exact, Some(would_be)),
        CauseRow::Digit {
            slip,
            figure,
            would_be,
            alike,
            exact,
        } => of_figures(slip_kind(slip), vec![figure], alike, exact, Some(would_be)),
        CauseRow::Unread {
            amount,
            place,
            exact,
        } => CauseExport {
            kind: "unread",
            exact: Some(exact),
            value: Some(amount),
            lines: Some(pair(place)),
            ..CauseExport::default()
        },
        CauseRow::RowsMissing(sign) => {
            let (kind, pages) = match sign {
                CutSign::ColumnsAgree => ("rows-missing-columns-agree", None),
                CutSign::OpenEnd => ("rows-missing-open-end", None),
                CutSign::PageGap { before, after } => {
                    ("rows-missing-page-gap", Some([before, after]))
                }
                CutSign::LastPage { page, of } => ("rows-missing-last-page", Some([page, of])),
            };
            CauseExport {
                kind,
                pages,
                ..CauseExport::default()
            }
        }
    }
}

fn slip_kind(slip: Slip) -> &'static str {
    match slip {
        Slip::Swapped => "digits-swapped",
        Slip::Changed => "digit-changed",
        Slip::Dropped => "digit-dropped",
    }
}

fn of_figures(
    kind: &'static str,
    figures: Vec<FigureRow>,
    alike: u32,
    exact: bool,
    value: Option<Money>,
) -> CauseExport {
    CauseExport {
        kind,
        exact: Some(exact),
        figures: figures.into_iter().map(figure).collect(),
        alike: Some(alike),
        value,
        ..CauseExport::default()
    }
}

fn figure(row: FigureRow) -> FigureExport {
    FigureExport {
        level: row.level,
        name: row.name,
        column: row.column,
        value: row.value,
        lines: row.lines.map(pair),
    }
}
