//! What may explain a difference, in English: each as a possibility, with what speaks for it.

use super::stated_column;
use crate::document::Column;
use crate::query::FigureRow;
use crate::text::{CauseFit, CauseWords, count};
use crate::totals::{Addend, CutSign, Level, Slip};

/// The words of the hints.
pub const WORDS: CauseWords = CauseWords {
    heading: "Possible causes (hints only)",
    missed: |fit| {
        let or = match fit.addend {
            Addend::Sources => "",
            Addend::Total | Addend::Fiscal | Addend::Special | Addend::Other if is_one(fit) => {
                ", or the text has it twice"
            }
            Addend::Total | Addend::Fiscal | Addend::Special | Addend::Other => {
                ", or the text has them twice"
            }
        };
        format!("{}: {} may have been left out{or}", equals(fit), they(fit))
    },
    twice: |fit| {
        let or = match fit.addend {
            Addend::Sources => "",
            Addend::Total | Addend::Fiscal | Addend::Special | Addend::Other => {
                ", or the text lacks rows of the same amount"
            }
        };
        format!(
            "{}: {} may have been added twice{or}",
            equals(fit),
            they(fit)
        )
    },
    wrong_unit: |fit, would_be| {
        format!(
            "If {} were {would_be}, {}: 元 and 万元 may have been mixed up",
            parts(fit),
            holds(fit)
        )
    },
    digit: |fit, slip, would_be| {
        let slip = match slip {
            Slip::Swapped => "two digits may be swapped",
            Slip::Changed => "one digit may be wrong",
            Slip::Dropped => "one digit may be missing",
        };
        format!("If {} were {would_be}, {}: {slip}", parts(fit), holds(fit))
    },
    unread: |amount, lines, exact| {
        let equals = is_equal(exact);
        format!(
            "The difference {equals} {amount} in text not understood ({lines}): \
             a row may not have been read"
        )
    },
    rows_missing: |level, sign| {
        let row = match level {
            Level::Grand => "unit",
            Level::Unit | Level::Subtotal | Level::Project => "project",
        };
        match sign {
            CutSign::ColumnsAgree => format!(
                "The difference of the totals is the sum of the differences of the sources: \
                 the text may lack the whole row of a {row}"
            ),
            CutSign::OpenEnd => {
                format!("The text breaks off within its last project: rows of {row}s may follow")
            }
            CutSign::PageGap { before, after } => format!(
                "Page numbers go from {before} to {after}: pages with rows of {row}s may be missing"
            ),
            CutSign::LastPage { page, of } => {
                format!("Page numbers end at {page} of {of}: rows of {row}s may follow")
            }
        }
    },
};

/// The difference is as much as the figures together.
fn equals(fit: &CauseFit<'_>) -> String {
    let equals = is_equal(fit.exact);
    let parts = parts(fit);
    let together = if is_one(fit) { "" } else { " together" };
    format!("The difference {equals} {parts}{together}")
}

fn is_one(fit: &CauseFit<'_>) -> bool {
    fit.figures.len() == 1
}

/// The figures, once they were named.
fn they(fit: &CauseFit<'_>) -> &'static str {
    if is_one(fit) { "it" } else { "they" }
}

fn is_equal(exact: bool) -> &'static str {
    if exact {
        "exactly equals"
    } else {
        "equals, within rounding,"
    }
}

fn holds(fit: &CauseFit<'_>) -> &'static str {
    if fit.exact {
        "the sum would be exact"
    } else {
        "the sum would be right within rounding"
    }
}

/// The figures with their amounts: `the 20.00 万元 of project “甲” and the 3.00 万元 of project “乙”`.
fn parts(fit: &CauseFit<'_>) -> String {
    let parts: Vec<String> = fit
        .figures
        .iter()
        .map(|(row, amount)| format!("the {amount} of {}", figure(fit.addend, row)))
        .collect();
    let mut text = parts.join(" and ");
    match fit.alike {
        0 => {}
        1 => text.push_str(" (1 more row has the same amount)"),
        alike => text.push_str(&format!(
            " ({} more rows have the same amount)",
            count(alike.into())
        )),
    }
    text
}

fn figure(addend: Addend, row: &FigureRow) -> String {
    let kind = match (addend, row.level) {
        (Addend::Sources, _) => return of_column(row.column).to_owned(),
        (Addend::Total | Addend::Fiscal | Addend::Special | Addend::Other, Level::Grand) => {
            return "the grand total (合计)".to_owned();
        }
        (Addend::Total | Addend::Fiscal | Addend::Special | Addend::Other, Level::Unit) => "unit",
        (Addend::Total | Addend::Fiscal | Addend::Special | Addend::Other, Level::Subtotal) => {
            "subtotal"
        }
        (Addend::Total | Addend::Fiscal | Addend::Special | Addend::Other, Level::Project) => {
            "project"
        }
    };
    format!("{kind} “{}”", row.name)
}

fn of_column(column: Column) -> &'static str {
    stated_column(match column {
        Column::Total => Addend::Total,
        Column::Fiscal => Addend::Fiscal,
        Column::Special => Addend::Special,
        Column::Other => Addend::Other,
    })
}
