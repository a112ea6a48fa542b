//! Projects into a list in the order that the reader wants.

use std::cmp::Reverse;
use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{NameAmount, ProjectRow, Rows, Window, amounts_by_name, project_row, rows};
use crate::analysis::Analysis;
use crate::document::Column;

/// How projects are ordered; what is equal stands as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ProjectOrder {
    /// As printed.
    #[default]
    Printed,
    /// The largest 总计 first; those without one last.
    ByTotal,
    /// By name, in the order of its characters, so that equal names stand together; those without
    /// one last.
    ByName,
}

/// Projects in view, and how they are ordered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectList {
    /// The order.
    pub order: ProjectOrder,
    /// The projects.
    pub rows: Rows<ProjectRow>,
    /// Where equal names stand together: what each name in view that several projects have comes
    /// to, also those of them that are out of view.
    pub subtotals: Vec<NameAmount>,
}

/// A window of all projects.
pub fn projects(analysis: &Analysis, order: ProjectOrder, window: Window) -> ProjectList {
    let projects = &analysis.document().projects;
    let mut indexes: Vec<u32> = (0..projects.len() as u32).collect();
    let project = |index: &u32| &projects[*index as usize];
    match order {
        ProjectOrder::Printed => {}
        ProjectOrder::ByTotal => {
            indexes.sort_by_key(|index| Reverse(project(index).amounts.value(Column::Total)));
        }
        ProjectOrder::ByName => indexes.sort_by_cached_key(|index| {
            let name = analysis.text(project(index).name);
            (name.is_empty(), name)
        }),
    }
    let rows = rows(&indexes, window, |_, index| {
        project_row(analysis, *index, project(index))
    });
    let subtotals = match order {
        ProjectOrder::Printed | ProjectOrder::ByTotal => Vec::new(),
        ProjectOrder::ByName => subtotals(analysis, &rows.rows),
    };
    ProjectList {
        order,
        rows,
        subtotals,
    }
}

fn subtotals(analysis: &Analysis, rows: &[ProjectRow]) -> Vec<NameAmount> {
    let in_view: HashSet<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    let mut amounts = amounts_by_name(analysis, usize::MAX).names;
    amounts.retain(|name| name.projects > 1 && in_view.contains(name.name.as_str()));
    amounts
}
