//! A project, its amounts and its indicators, as JSON.

use serde::Serialize;

use super::{pair, printed};
use crate::document::{Amounts, Column};
use crate::money::Money;
use crate::query::{IndicatorRow, ProjectRecord};

#[derive(Serialize)]
pub struct AmountsExport {
    total: Option<Money>,
    fiscal: Option<Money>,
    special: Option<Money>,
    other: Option<Money>,
    assumed: bool,
}

#[derive(Serialize)]
pub struct ProjectExport {
    /// Among all projects of the document, from 0, also where only some are exported.
    index: u32,
    name: String,
    amounts: AmountsExport,
    goal: Option<String>,
    lines: Option<[u32; 2]>,
    indicators: Vec<IndicatorExport>,
}

#[derive(Serialize)]
struct IndicatorExport {
    number: u32,
    l1_code: String,
    l1: String,
    l2_code: String,
    l2: String,
    name: String,
    cycle: String,
    annual: String,
    lines: Option<[u32; 2]>,
}

/// The project as it is exported.
pub fn project(amounts: &Amounts, record: ProjectRecord) -> ProjectExport {
    ProjectExport {
        index: record.row.index,
        name: record.row.name,
        amounts: self::amounts(amounts),
        goal: printed(record.goal),
        lines: record.row.lines.map(pair),
        indicators: record.indicators.into_iter().map(indicator).collect(),
    }
}

fn indicator(row: IndicatorRow) -> IndicatorExport {
    IndicatorExport {
        number: row.number,
        l1_code: row.l1_code,
        l1: row.l1,
        l2_code: row.l2_code,
        l2: row.l2,
        name: row.name,
        cycle: row.cycle,
        annual: row.annual,
        lines: row.lines.map(pair),
    }
}

/// The amounts of a row as they are exported.
pub fn amounts(amounts: &Amounts) -> AmountsExport {
    AmountsExport {
        total: amounts.value(Column::Total),
        fiscal: amounts.value(Column::Fiscal),
        special: amounts.value(Column::Special),
        other: amounts.value(Column::Other),
        assumed: amounts.assumed,
    }
}
