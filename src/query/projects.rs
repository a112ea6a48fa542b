//! Projects into a list as the reader wants it: filtered, ordered, grouped, with exact sums.

use std::cmp::Ordering;
use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::project_filter::{Sieve, counted};
use super::{
    Direction, ProjectFilter, ProjectGrouping, ProjectKey, ProjectOrder, ProjectQuery, ProjectRow,
    Rows, Window, project_row, rows,
};
use crate::analysis::Analysis;
use crate::document::Column;
use crate::money::Money;

/// Projects in view, and what all that were asked for come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectList {
    /// What was asked for.
    pub query: ProjectQuery,
    /// The projects in view, out of all that pass the filter.
    pub rows: Rows<ProjectRow>,
    /// How many projects there are, whatever the filter.
    pub all: u32,
    /// What those that pass the filter come to, in view or not.
    pub sums: ProjectSums,
    /// The groups that projects in view belong to, in order; none where nothing is grouped.
    pub groups: Vec<ProjectGroup>,
    /// How many groups there are, in view or not.
    pub group_count: u32,
}

/// What several projects come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ProjectSums {
    /// The sum of each column in printed order; `None` when no project has an amount in it, or 28
    /// digits cannot hold the sum.
    pub amounts: [Option<Money>; 4],
    /// The number of their indicators.
    pub indicators: u32,
    /// The number of their findings, of checks that are not switched off.
    pub findings: u32,
}

/// Projects that stand together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectGroup {
    /// Which group it is, from 0.
    pub index: u32,
    /// The name or unit that they share; empty when none is printed.
    pub name: String,
    /// Where its first project stands among all that pass the filter, from 0.
    pub start: u32,
    /// How many projects it has.
    pub projects: u32,
    /// What they come to, in view or not.
    pub sums: ProjectSums,
}

/// How a table is shown at first: as printed, by unit where it has several.
pub fn first_project_query(analysis: &Analysis) -> ProjectQuery {
    let several = analysis.document().units.len() > 1;
    ProjectQuery {
        grouping: if several {
            ProjectGrouping::ByUnit
        } else {
            ProjectGrouping::None
        },
        ..ProjectQuery::default()
    }
}

/// A window of the projects that pass the filter.
pub fn projects(analysis: &Analysis, query: &ProjectQuery, window: Window) -> ProjectList {
    let groups = arrange(analysis, query);
    list(analysis, query, &groups, |_| window)
}

/// The window of `len` projects in which this one stands, counted in whole windows from the first.
/// Where it does not pass the filter, there is none.
pub fn projects_around(
    analysis: &Analysis,
    query: &ProjectQuery,
    project: u32,
    len: u32,
) -> ProjectList {
    let mut query = query.clone();
    let mut groups = arrange(analysis, &query);
    let passes = |groups: &[Group]| groups.iter().any(|group| group.members.contains(&project));
    if !passes(&groups) {
        query.filter = ProjectFilter::default();
        groups = arrange(analysis, &query);
    }
    list(analysis, &query, &groups, |members| {
        let place = members.iter().position(|member| *member == project);
        let place = place.unwrap_or_default() as u32;
        let start = place - place % len.max(1);
        Window { start, len }
    })
}

/// The indices of the projects that pass the filter, as printed.
pub fn project_indexes(analysis: &Analysis, filter: &ProjectFilter) -> Vec<u32> {
    let index = analysis.project_index();
    let sieve = Sieve::new(filter, analysis);
    let projects = analysis.document().projects.iter().zip(index.projects());
    let passing = (0..).zip(projects);
    passing
        .filter(|(_, (project, facts))| sieve.passes(project, facts))
        .map(|(at, _)| at)
        .collect()
}

fn list(
    analysis: &Analysis,
    query: &ProjectQuery,
    groups: &[Group],
    window: impl FnOnce(&[u32]) -> Window,
) -> ProjectList {
    let all = &analysis.document().projects;
    let members: Vec<u32> = groups
        .iter()
        .flat_map(|group| group.members.iter().copied())
        .collect();
    let rows = rows(&members, window(&members), |_, index| {
        project_row(analysis, *index, &all[*index as usize])
    });
    let end = rows.start + rows.rows.len() as u32;
    let mut start = 0;
    let mut in_view = Vec::new();
    for (index, group) in (0..).zip(groups) {
        let projects = group.members.len() as u32;
        if query.grouping != ProjectGrouping::None && start < end && start + projects > rows.start {
            in_view.push(ProjectGroup {
                index,
                name: group.name(analysis, query.grouping),
                start,
                projects,
                sums: group.sums,
            });
        }
        start += projects;
    }
    ProjectList {
        query: query.clone(),
        rows,
        all: all.len() as u32,
        sums: sums(analysis, &members),
        groups: in_view,
        group_count: match query.grouping {
            ProjectGrouping::None => 0,
            ProjectGrouping::ByName | ProjectGrouping::ByUnit => groups.len() as u32,
        },
    }
}

/// Projects that share a key, in the order in which they are listed.
struct Group {
    members: Vec<u32>,
    sums: ProjectSums,
}

impl Group {
    fn name(&self, analysis: &Analysis, grouping: ProjectGrouping) -> String {
        let document = analysis.document();
        let first = self.members.first().copied();
        let name = first.and_then(|first| match grouping {
            ProjectGrouping::None => None,
            ProjectGrouping::ByName => Some(document.projects[first as usize].name),
            ProjectGrouping::ByUnit => document.unit_of(first).map(|unit| unit.name),
        });
        name.map_or_else(String::new, |name| analysis.text(name))
    }
}

/// All that pass, as they are listed. Groups are ordered by what they come to, like projects by
/// what they have.
fn arrange(analysis: &Analysis, query: &ProjectQuery) -> Vec<Group> {
    let index = analysis.project_index();
    let sieve = Sieve::new(&query.filter, analysis);
    let mut places: HashMap<Option<u32>, usize> = HashMap::new();
    let mut groups: Vec<Group> = Vec::new();
    let projects = analysis.document().projects.iter().zip(index.projects());
    for (at, (project, facts)) in (0..).zip(projects) {
        if !sieve.passes(project, facts) {
            continue;
        }
        let key = match query.grouping {
            ProjectGrouping::None => None,
            ProjectGrouping::ByName => facts.name,
            ProjectGrouping::ByUnit => facts.unit,
        };
        let place = *places.entry(key).or_insert_with(|| {
            groups.push(Group {
                members: Vec::new(),
                sums: ProjectSums::default(),
            });
            groups.len() - 1
        });
        groups[place].members.push(at);
    }
    let grouped = query.grouping != ProjectGrouping::None;
    if grouped {
        for group in &mut groups {
            group.sums = sums(analysis, &group.members);
        }
    }
    if let ProjectOrder::By(key, direction) = query.order {
        for group in &mut groups {
            let value = |project: &u32| value_of(analysis, *project, key);
            sort(&mut group.members, direction, value);
        }
        if grouped {
            sort(&mut groups, direction, |group| match key {
                ProjectKey::Name if query.grouping == ProjectGrouping::ByName => {
                    let first = group.members.first()?;
                    value_of(analysis, *first, key)
                }
                // Units stand as printed, whatever their projects are called.
                ProjectKey::Name => None,
                ProjectKey::Amount(column) => group.sums.amounts[column.index()].map(Value::Amount),
                ProjectKey::Indicators => Some(Value::Number(group.sums.indicators)),
                ProjectKey::Findings => Some(Value::Number(group.sums.findings)),
            });
        }
    }
    groups
}

/// What is compared; of one kind in one list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Number(u32),
    Amount(Money),
}

fn value_of(analysis: &Analysis, project: u32, key: ProjectKey) -> Option<Value> {
    let at = project as usize;
    let facts = &analysis.project_index().projects()[at];
    let project = &analysis.document().projects[at];
    match key {
        ProjectKey::Name => facts.name.map(Value::Number),
        ProjectKey::Amount(column) => project.amounts.value(column).map(Value::Amount),
        ProjectKey::Indicators => Some(Value::Number(project.indicators.len() as u32)),
        ProjectKey::Findings => {
            let findings = counted(analysis, facts).count();
            Some(Value::Number(findings as u32))
        }
    }
}

/// Sorts by a value; what has none comes last whichever end is first, and equal ones stay in order.
fn sort<T>(list: &mut [T], direction: Direction, value: impl Fn(&T) -> Option<Value>) {
    list.sort_by_cached_key(|item| Place(value(item), direction));
}

#[derive(PartialEq, Eq)]
struct Place(Option<Value>, Direction);

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.0, other.0, self.1) {
            (Some(one), Some(other), Direction::Ascending) => one.cmp(&other),
            (Some(one), Some(other), Direction::Descending) => other.cmp(&one),
            (one, other, _) => other.is_some().cmp(&one.is_some()),
        }
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What these projects come to: exact, or not at all.
fn sums(analysis: &Analysis, members: &[u32]) -> ProjectSums {
    let document = analysis.document();
    let index = analysis.project_index();
    let mut sums = ProjectSums::default();
    for member in members {
        let at = *member as usize;
        sums.indicators += document.projects[at].indicators.len() as u32;
        sums.findings += counted(analysis, &index.projects()[at]).count() as u32;
    }
    sums.amounts = Column::ALL.map(|column| {
        let members = members.iter().map(|member| *member as usize);
        let mut amounts = members.filter_map(|at| document.projects[at].amounts.value(column));
        let first = amounts.next()?;
        amounts.try_fold(first, |sum, amount| sum.plus(amount))
    });
    sums
}
