//! Findings into marks on the cells that they are about.

use std::collections::BTreeMap;

use crate::checks::{Place, Severity};
use crate::document::Column;
use crate::export::content::{Content, Found};
use crate::query::ArgumentValue;
use crate::totals::Addend;

/// Which cell of a row a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The name.
    Name,
    /// The amount in a column.
    Amount(Column),
    /// The goal.
    Goal,
    /// The number of indicators.
    Indicators,
    /// The running number of an indicator.
    Number,
    /// The class of an indicator.
    Class,
    /// The value of an indicator for the year.
    Value,
    /// The unit of money.
    MoneyUnit,
}

/// The checks that are about another cell than the name.
const SPOTS: &[(Spot, &[&str])] = &[
    (
        Spot::MoneyUnit,
        &["money-unit-missing", "money-unit-contradicted"],
    ),
    (
        Spot::Amount(Column::Total),
        &[
            "grand-total-differs",
            "unit-total-differs",
            "sources-differ",
            "rounding-difference",
            "amount-scale",
            "zero-or-negative-amount",
            "amount-in-text",
        ],
    ),
    (
        Spot::Goal,
        &["goal-missing", "vague-goal", "parts-in-text-differ"],
    ),
    (
        Spot::Indicators,
        &[
            "output-missing",
            "benefit-missing",
            "quantity-missing",
            "quality-missing",
            "satisfaction-missing",
            "cost-missing",
            "shared-indicators",
            "all-or-nothing",
        ],
    ),
    (Spot::Number, &["numbering-gap"]),
    (
        Spot::Class,
        &[
            "class-mismatch",
            "unknown-class",
            "name-in-two-classes",
            "name-in-other-class",
            "rate-as-quantity",
        ],
    ),
    (
        Spot::Value,
        &[
            "placeholder-value",
            "unit-contradiction",
            "units-differ",
            "unit-missing",
            "comparator-differs",
            "cycle-and-annual-differ",
            "annual-exceeds-cycle",
            "implausible-comparator",
            "percentage-over-100",
            "zero-target",
            "ungraded-value",
            "low-ambition",
            "comparator-missing",
        ],
    ),
];

/// What is said on one cell.
#[derive(Debug, Clone)]
pub struct Mark {
    /// The gravest finding.
    pub severity: Severity,
    /// Each finding, in a sentence.
    pub said: Vec<String>,
}

/// Marks by row and cell.
pub type Marks = BTreeMap<(Place, Spot), Mark>;

/// The marks of all findings.
pub fn marks(content: &Content<'_>, findings: &[Found]) -> Marks {
    let mut marks = Marks::new();
    for found in findings {
        let words = &content.words.checks;
        let shape = (words.severity_shape)(found.severity);
        let said = format!("{shape} {}", found.message);
        let mark = marks
            .entry((found.place, on_row(found.place, spot(found))))
            .or_insert_with(|| Mark {
                severity: found.severity,
                said: Vec::new(),
            });
        mark.severity = mark.severity.max(found.severity);
        mark.said.push(said);
    }
    marks
}

/// The cell that a finding is about.
fn spot(found: &Found) -> Spot {
    let of_check = SPOTS
        .iter()
        .find(|(_, checks)| checks.contains(&found.check))
        .map_or(Spot::Name, |(spot, _)| *spot);
    let named = found
        .row
        .arguments
        .iter()
        .find_map(|argument| match argument {
            ArgumentValue::Column(addend) => Some(column(*addend)),
            ArgumentValue::Text(_)
            | ArgumentValue::Money(_)
            | ArgumentValue::Count(_)
            | ArgumentValue::Class(_) => None,
        });
    match named {
        Some(column) if of_check == Spot::Amount(Column::Total) => Spot::Amount(column),
        Some(_) | None => of_check,
    }
}

/// The column in which an addition's stated amount stands.
fn column(addend: Addend) -> Column {
    addend.column().unwrap_or(Column::Total)
}

/// `spot` if a row for `place` has such a cell, else its name.
fn on_row(place: Place, spot: Spot) -> Spot {
    let has = match place {
        Place::Document => spot == Spot::MoneyUnit,
        Place::GrandTotal | Place::Unit(_) | Place::Subtotal(_) => matches!(spot, Spot::Amount(_)),
        Place::Project(_) => matches!(spot, Spot::Amount(_) | Spot::Goal | Spot::Indicators),
        Place::Indicator(_) => matches!(spot, Spot::Number | Spot::Class | Spot::Value),
    };
    if has {
        return spot;
    }
    match (place, spot) {
        // What is wrong with the numbers of a project's indicators is seen where they are counted.
        (Place::Project(_), Spot::Number | Spot::Class) => Spot::Indicators,
        (
            Place::Document
            | Place::GrandTotal
            | Place::Unit(_)
            | Place::Subtotal(_)
            | Place::Project(_)
            | Place::Indicator(_),
            _,
        ) => Spot::Name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::CHECKS;

    #[test]
    fn every_check_with_a_cell_of_its_own_is_one() {
        for id in SPOTS.iter().flat_map(|(_, checks)| *checks) {
            assert!(CHECKS.iter().any(|check| check.id == *id), "{id}");
        }
    }
}
