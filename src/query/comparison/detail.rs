//! One change into all that is known of it: what was reworded where, and each indicator.

use serde::{Deserialize, Serialize};

use super::{ChangeRow, Compared, change_row};
use crate::analysis::Analysis;
use crate::compare::{self, IndicatorChange, Piece};
use crate::document::{Indicator, Passage, Project};
use crate::query::IndicatorRow;
use crate::query::project::indicator_row;

/// All that is known of one change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeDetail {
    /// The change as a list shows it.
    pub row: ChangeRow,
    /// The name in pieces that stayed, went and came; all of it came or went for a single one.
    pub name: Vec<Piece>,
    /// The goal in such pieces; none where none is printed.
    pub goal: Vec<Piece>,
    /// The indicators in the order of the table after, dropped ones behind what they followed,
    /// changed or not; all of them added or dropped for a single one.
    pub indicators: Vec<IndicatorChangeRow>,
}

/// An indicator before, after, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorChangeRow {
    /// What became of it.
    pub change: IndicatorChange,
    /// As printed before.
    pub before: Option<IndicatorRow>,
    /// As printed after.
    pub after: Option<IndicatorRow>,
    /// Its name in pieces that stayed, went and came.
    pub name: Vec<Piece>,
}

/// All that is known of the change with this index in [`crate::compare::Comparison::changes`]; `None`
/// beyond the last.
pub fn change_detail(compared: Compared<'_>, index: u32) -> Option<ChangeDetail> {
    let change = compared.comparison.changes().get(index as usize)?;
    let project = |analysis: &'_ Analysis, index: Option<u32>, of: fn(&Project) -> Passage| {
        let project = index.map(|index| &analysis.document().projects[index as usize]);
        project.map_or_else(String::new, |project| analysis.text(of(project)))
    };
    let pieces = |of: fn(&Project) -> Passage| {
        compare::pieces(
            &project(compared.before, change.before, of),
            &project(compared.after, change.after, of),
        )
    };
    let indicators = compare::indicator_changes(compared.before, compared.after, change);
    Some(ChangeDetail {
        row: change_row(compared, index, change),
        name: pieces(|project| project.name),
        goal: pieces(|project| project.goal),
        indicators: indicators
            .into_iter()
            .map(|change| indicator(compared, change))
            .collect(),
    })
}

fn indicator(compared: Compared<'_>, change: IndicatorChange) -> IndicatorChangeRow {
    let row = |analysis: &Analysis, index: Option<u32>| {
        let indicators = &analysis.document().indicators;
        let indicator: Option<&Indicator> = index.map(|index| &indicators[index as usize]);
        indicator.map(|indicator| indicator_row(analysis, indicator))
    };
    let before = row(compared.before, change.before);
    let after = row(compared.after, change.after);
    let name = |row: &'_ Option<IndicatorRow>| row.as_ref().map_or("", |row| &row.name).to_owned();
    IndicatorChangeRow {
        change,
        name: compare::pieces(&name(&before), &name(&after)),
        before,
        after,
    }
}
