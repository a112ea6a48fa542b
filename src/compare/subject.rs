//! A project into what it is recognised by: names without their spelling, amounts, digests of texts.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::Measure;
use super::likeness::{self, Pairs};
use crate::analysis::Analysis;
use crate::document::{Column, Passage, Project};
use crate::fold;
use crate::money::Money;

/// What one project is recognised by.
pub struct Subject {
    /// Its name as search compares it; empty when none is printed.
    pub name: String,
    /// Where it stands: one number a place, the same in both tables.
    pub place: u32,
    /// Whether its table prints that place.
    pub is_placed: bool,
    /// Its amounts in the unit of the comparison, in printed order.
    pub amounts: [Option<Money>; 4],
    /// Digest of its goal as search compares it.
    pub goal: u64,
    /// Digest of its indicators as search compares them.
    pub indicators: u64,
}

/// What the likeness of two projects is weighed by; made only for those whose names do not settle
/// whom they belong to, for it takes as much room as their texts.
pub struct Content {
    /// Pairs of characters of the name, years left out.
    pub name: Pairs,
    /// Pairs of characters of the goal.
    pub goal: Pairs,
    /// Pairs of characters of the names of indicators.
    pub indicators: Pairs,
}

/// The places of both tables, each with one number.
pub struct Places {
    numbers: HashMap<String, u32>,
    /// Whether both tables have one unit or none: then where a project stands tells nothing.
    one: bool,
}

impl Places {
    pub fn new(before: &Analysis, after: &Analysis) -> Self {
        let one = |analysis: &Analysis| analysis.document().units.len() <= 1;
        Self {
            numbers: HashMap::new(),
            one: one(before) && one(after),
        }
    }

    fn number(&mut self, name: String) -> u32 {
        let next = self.numbers.len() as u32;
        match self.one {
            true => 0,
            false => *self.numbers.entry(name).or_insert(next),
        }
    }
}

/// Every project of one table, in printed order; `own` brings an amount into the unit of the
/// comparison.
pub fn subjects(
    analysis: &Analysis,
    places: &mut Places,
    own: impl Fn(Money) -> Option<Money>,
) -> Vec<Subject> {
    let document = analysis.document();
    let mut subjects = Vec::with_capacity(document.projects.len());
    for unit in &document.units {
        let unit_name = letters(analysis, unit.name);
        let is_placed = places.one || !unit_name.is_empty();
        let place = places.number(unit_name);
        for project in document.projects_of(unit) {
            let value = |column| project.amounts.value(column).and_then(&own);
            subjects.push(Subject {
                name: letters(analysis, project.name),
                place,
                is_placed,
                amounts: Column::ALL.map(value),
                goal: digest([letters(analysis, project.goal)].iter()),
                indicators: indicators_digest(analysis, project),
            });
        }
    }
    subjects
}

/// The total and the sources of two tables' units: the measure brings those before into one unit.
pub fn of_both(before: &Analysis, after: &Analysis, measure: Measure) -> [Vec<Subject>; 2] {
    let mut places = Places::new(before, after);
    [
        subjects(before, &mut places, |amount| measure.of_before(amount)),
        subjects(after, &mut places, Some),
    ]
}

/// What the likeness of the project with this index is weighed by.
pub fn content(analysis: &Analysis, project: u32) -> Content {
    let document = analysis.document();
    let project = &document.projects[project as usize];
    let names = document
        .indicators_of(project)
        .iter()
        .map(|indicator| letters(analysis, indicator.name));
    Content {
        name: likeness::pairs([likeness::without_years(&letters(analysis, project.name))]),
        goal: likeness::pairs([letters(analysis, project.goal)]),
        indicators: likeness::pairs(names),
    }
}

/// A field as search compares it.
pub fn letters(analysis: &Analysis, passage: Passage) -> String {
    let document = analysis.document();
    let text = document.text(analysis.source().reading(), passage);
    text.chars().flat_map(fold::letters).collect()
}

fn indicators_digest(analysis: &Analysis, project: &Project) -> u64 {
    let indicators = analysis.document().indicators_of(project).iter();
    let texts = indicators.flat_map(|one| {
        [one.l1, one.l2, one.name, one.cycle, one.annual].map(|field| letters(analysis, field))
    });
    digest(texts)
}

fn digest(texts: impl Iterator<Item = impl AsRef<str>>) -> u64 {
    let mut hasher = DefaultHasher::new();
    for text in texts {
        text.as_ref().hash(&mut hasher);
    }
    hasher.finish()
}
