//! One project into what is printed of it: amounts, goal, indicators.

use serde::{Deserialize, Serialize};

use super::{ProjectRow, project_row};
use crate::analysis::Analysis;
use crate::document::Indicator;
use crate::span::Lines;

/// What is printed of one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectRecord {
    /// The project as a list shows it.
    pub row: ProjectRow,
    /// Goal; empty when none is printed.
    pub goal: String,
    /// Indicators in printed order.
    pub indicators: Vec<IndicatorRow>,
}

/// An indicator as a table shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorRow {
    /// Running number, as printed.
    pub number: u32,
    /// Code of the level-1 class.
    pub l1_code: String,
    /// Level-1 class.
    pub l1: String,
    /// Code of the level-2 class.
    pub l2_code: String,
    /// Level-2 class.
    pub l2: String,
    /// What is measured.
    pub name: String,
    /// 实施周期指标值.
    pub cycle: String,
    /// 年度指标值.
    pub annual: String,
    /// Its lines in the source.
    pub lines: Option<Lines>,
}

/// What is printed of one project; `None` beyond the last project.
pub fn project_record(analysis: &Analysis, index: u32) -> Option<ProjectRecord> {
    let project = analysis.document().projects.get(index as usize)?;
    Some(ProjectRecord {
        row: project_row(analysis, index, project),
        goal: analysis.text(project.goal),
        indicators: indicators(analysis, index),
    })
}

/// The indicators of one project, in printed order; none beyond the last project.
pub fn indicators(analysis: &Analysis, project: u32) -> Vec<IndicatorRow> {
    let document = analysis.document();
    let project = document.projects.get(project as usize);
    let indicators = project.map_or(&[][..], |project| document.indicators_of(project));
    indicators
        .iter()
        .map(|indicator| indicator_row(analysis, indicator))
        .collect()
}

pub(super) fn indicator_row(analysis: &Analysis, indicator: &Indicator) -> IndicatorRow {
    IndicatorRow {
        number: indicator.number,
        l1_code: analysis.text(indicator.l1_code),
        l1: analysis.text(indicator.l1),
        l2_code: analysis.text(indicator.l2_code),
        l2: analysis.text(indicator.l2),
        name: analysis.text(indicator.name),
        cycle: analysis.text(indicator.cycle),
        annual: analysis.text(indicator.annual),
        lines: analysis.lines(indicator.whole),
    }
}
