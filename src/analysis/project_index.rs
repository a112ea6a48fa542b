//! Projects into what lists of them are filtered and ordered by, gathered once for an analysis.

use super::Analysis;
use crate::class::CLASSES;

/// What is asked of every project each time a list of them is wanted, and costs a look at all of
/// their indicators and findings.
#[derive(Debug)]
pub struct ProjectIndex {
    names: Vec<String>,
    /// The projects of each name, in printed order.
    of_name: Vec<Vec<u32>>,
    projects: Vec<ProjectFacts>,
}

/// What the index knows of one project.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProjectFacts {
    /// Rank of its name among all names, from 0, in the order of their characters; `None` when no
    /// name is printed.
    pub name: Option<u32>,
    /// Index of its unit.
    pub unit: Option<u32>,
    /// Whether it has an indicator of each of [`CLASSES`].
    pub classes: [bool; CLASSES.len()],
    /// Whether it has an indicator whose class is not known.
    pub unknown_class: bool,
    /// Where its findings stand in the list of [`crate::checks::Findings`], also those of checks that
    /// are switched off.
    pub findings: Vec<u32>,
}

impl ProjectIndex {
    pub(super) fn new(analysis: &Analysis) -> Self {
        let document = analysis.document();
        let printed: Vec<String> = document
            .projects
            .iter()
            .map(|project| analysis.text(project.name))
            .collect();
        let mut names: Vec<String> = printed
            .iter()
            .filter(|it| !it.is_empty())
            .cloned()
            .collect();
        names.sort_unstable();
        names.dedup();
        let mut projects: Vec<ProjectFacts> = document
            .projects
            .iter()
            .zip(&printed)
            .map(|(project, name)| {
                let mut facts = ProjectFacts {
                    name: names.binary_search(name).ok().map(|rank| rank as u32),
                    ..ProjectFacts::default()
                };
                for indicator in document.indicators_of(project) {
                    let class = analysis.class_of(indicator);
                    match class.and_then(|class| CLASSES.iter().position(|known| known == class)) {
                        Some(at) => facts.classes[at] = true,
                        None => facts.unknown_class = true,
                    }
                }
                facts
            })
            .collect();
        for (index, unit) in (0..).zip(&document.units) {
            for project in unit.projects.clone() {
                projects[project as usize].unit = Some(index);
            }
        }
        for (at, finding) in (0..).zip(&analysis.findings().list) {
            if let Some(project) = analysis.project_of(finding.place) {
                projects[project as usize].findings.push(at);
            }
        }
        let mut of_name = vec![Vec::new(); names.len()];
        for (index, facts) in (0..).zip(&projects) {
            if let Some(name) = facts.name {
                of_name[name as usize].push(index);
            }
        }
        Self {
            names,
            of_name,
            projects,
        }
    }

    /// All projects of the name of this one, itself among them, in printed order; none where no
    /// name is printed.
    pub fn namesakes(&self, project: u32) -> &[u32] {
        let name = self.projects[project as usize].name;
        name.map_or(&[], |name| &self.of_name[name as usize])
    }

    /// What is known of each project, in printed order.
    pub fn projects(&self) -> &[ProjectFacts] {
        &self.projects
    }

    /// Every name that projects have, once, in the order of its characters.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The rank of a name; `None` when no project has it.
    pub fn rank(&self, name: &str) -> Option<u32> {
        let rank = self
            .names
            .binary_search_by(|known| known.as_str().cmp(name));
        rank.ok().map(|rank| rank as u32)
    }
}
