//! All indicators into one list: as printed, or each that is printed alike once, with a count.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::project::indicator_row;
use super::search::{characters, holds};
use super::{ClassCounts, IndicatorRow, Rows, Window, rows};
use crate::analysis::Analysis;
use crate::class::CLASSES;
use crate::document::Indicator;
use crate::fold::{Needle, letters};
use crate::value::{Comparison, compare};

/// Which indicators are wanted, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct IndicatorFilter {
    /// Only those of this class.
    pub class: Option<ClassChoice>,
    /// Only those whose values for cycle and year compare so.
    pub comparison: Option<Comparison>,
    /// Only those that hold this in their name or one of their values; see
    /// [`crate::fold::Needle`]. White space holds for all.
    pub text: String,
    /// What a row stands for.
    pub grouping: IndicatorGrouping,
    /// How rows are ordered.
    pub order: IndicatorOrder,
}

/// A class, or none that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClassChoice {
    /// The class with this index in [`CLASSES`].
    Known(u8),
    /// Any whose class is not known.
    Unknown,
}

/// What a row of the list stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum IndicatorGrouping {
    /// One indicator.
    #[default]
    Flat,
    /// All of one class, name and values.
    Distinct,
    /// All of the same two values.
    ByValue,
}

/// How the rows of the list are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum IndicatorOrder {
    /// As first printed.
    #[default]
    Printed,
    /// Those that stand for most indicators first.
    ByCount,
}

/// How many project names a row of [`IndicatorList`] holds at most.
pub const MAX_GROUP_PROJECTS: usize = 20;

/// A row of the list: one indicator, or the first of those that it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorGroup {
    /// Index of the project that it belongs to.
    pub project: u32,
    /// The name of that project.
    pub project_name: String,
    /// Its class, as an index into [`CLASSES`].
    pub class: Option<u8>,
    /// The indicator.
    pub indicator: IndicatorRow,
    /// How its values for cycle and year compare.
    pub comparison: Comparison,
    /// How many indicators the row stands for.
    pub count: u32,
    /// In how many projects these are.
    pub project_count: u32,
    /// The first of these projects by index and name, at most [`MAX_GROUP_PROJECTS`]; empty where a
    /// row is one indicator.
    pub projects: Vec<(u32, String)>,
}

/// A window of the list, and how many indicators there are to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct IndicatorList {
    /// What was asked for.
    pub filter: IndicatorFilter,
    /// The rows.
    pub rows: Rows<IndicatorGroup>,
    /// How many indicators pass the filter.
    pub indicators: u32,
    /// Of each class, how many would pass if that class were chosen.
    pub classes: ClassCounts,
    /// Of each comparison, in the order of [`Comparison::ALL`], how many would pass if it were
    /// chosen.
    pub comparisons: [u32; Comparison::ALL.len()],
}

/// The indicators that a row stands for.
struct Group {
    project: u32,
    indicator: u32,
    count: u32,
    /// Their projects, each once; not gathered where a row is one indicator.
    projects: Vec<u32>,
}

/// A window of the indicators that pass `filter`.
pub fn indicators_list(
    analysis: &Analysis,
    filter: &IndicatorFilter,
    window: Window,
) -> IndicatorList {
    let document = analysis.document();
    let needle = Needle::new(&filter.text);
    let has_text = |indicator: &Indicator| {
        let holds = |needle| {
            let fields = [indicator.name, indicator.cycle, indicator.annual];
            fields
                .into_iter()
                .any(|field| holds(analysis, field, needle))
        };
        needle.as_ref().is_none_or(holds)
    };
    let mut list = IndicatorList {
        filter: filter.clone(),
        ..IndicatorList::default()
    };
    let mut groups: Vec<Group> = Vec::new();
    let mut keys: HashMap<String, usize> = HashMap::new();
    for (index, project) in (0..).zip(&document.projects) {
        for at in project.indicators.clone() {
            let indicator = &document.indicators[at as usize];
            if !has_text(indicator) {
                continue;
            }
            let class = class_of(analysis, indicator);
            let comparison = comparison_of(analysis, indicator);
            let is_of_class = filter.class.is_none_or(|wanted| wanted == class);
            let compares = filter.comparison.is_none_or(|wanted| wanted == comparison);
            if compares {
                list.classes.add(match class {
                    ClassChoice::Known(class) => Some(&CLASSES[usize::from(class)]),
                    ClassChoice::Unknown => None,
                });
            }
            if is_of_class {
                list.comparisons[comparison as usize] += 1;
            }
            if !is_of_class || !compares {
                continue;
            }
            list.indicators += 1;
            let group = Group {
                project: index,
                indicator: at,
                count: 1,
                projects: Vec::new(),
            };
            match key(analysis, filter.grouping, class, indicator) {
                None => groups.push(group),
                Some(key) => {
                    let place = *keys.entry(key).or_insert(groups.len());
                    if place == groups.len() {
                        groups.push(Group { count: 0, ..group });
                    }
                    groups[place].add(index);
                }
            }
        }
    }
    match filter.order {
        IndicatorOrder::Printed => {}
        IndicatorOrder::ByCount => groups.sort_by_key(|group| std::cmp::Reverse(group.count)),
    }
    list.rows = rows(&groups, window, |_, group| row(analysis, group));
    list
}

impl Group {
    /// Takes in an indicator of this project; projects come in order.
    fn add(&mut self, project: u32) {
        self.count += 1;
        if self.projects.last() != Some(&project) {
            self.projects.push(project);
        }
    }
}

/// What indicators have in common that share a row; `None` where each has its own. What search does
/// not tell apart is alike here too, and a class is the same however it is called.
fn key(
    analysis: &Analysis,
    grouping: IndicatorGrouping,
    class: ClassChoice,
    indicator: &Indicator,
) -> Option<String> {
    let Indicator {
        l2_code,
        l2,
        name,
        cycle,
        annual,
        ..
    } = *indicator;
    let mut key = String::new();
    let fields = match (grouping, class) {
        (IndicatorGrouping::Flat, _) => return None,
        (IndicatorGrouping::ByValue, _) => vec![cycle, annual],
        (IndicatorGrouping::Distinct, ClassChoice::Known(class)) => {
            key.push_str(CLASSES[usize::from(class)].code);
            vec![name, cycle, annual]
        }
        (IndicatorGrouping::Distinct, ClassChoice::Unknown) => {
            vec![l2_code, l2, name, cycle, annual]
        }
    };
    for field in fields {
        key.push('\n');
        key.extend(characters(analysis, field).flat_map(letters));
    }
    Some(key)
}

fn class_of(analysis: &Analysis, indicator: &Indicator) -> ClassChoice {
    let class = analysis.class_of(indicator);
    class.map_or(ClassChoice::Unknown, |class| {
        ClassChoice::Known(class.index())
    })
}

fn comparison_of(analysis: &Analysis, indicator: &Indicator) -> Comparison {
    let (cycle, annual) = (indicator.cycle, indicator.annual);
    compare(&analysis.text(cycle), &analysis.text(annual))
}

fn row(analysis: &Analysis, group: &Group) -> IndicatorGroup {
    let document = analysis.document();
    let name = |index: u32| analysis.text(document.projects[index as usize].name);
    let indicator = &document.indicators[group.indicator as usize];
    let shown = group.projects.iter().take(MAX_GROUP_PROJECTS);
    IndicatorGroup {
        project: group.project,
        project_name: name(group.project),
        class: match class_of(analysis, indicator) {
            ClassChoice::Known(class) => Some(class),
            ClassChoice::Unknown => None,
        },
        indicator: indicator_row(analysis, indicator),
        comparison: comparison_of(analysis, indicator),
        count: group.count,
        project_count: group.projects.len().max(1) as u32,
        projects: shown.map(|index| (*index, name(*index))).collect(),
    }
}
