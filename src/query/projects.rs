//! Projects into a list in the order that the reader wants.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::{ProjectRow, Rows, Window, project_row, rows};
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
    ProjectList { order, rows }
}
