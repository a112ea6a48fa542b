//! The units of two tables into pairs and singles, and what each comes to.

use std::collections::HashMap;

use super::bridge::{self, TotalPair};
use super::order::arrange;
use super::subject::letters;
use super::{Change, ChangeKind, Measure};
use crate::analysis::Analysis;
use crate::document::{Document, Unit};

/// A unit before, after, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitChange {
    /// Index in [`Document::units`] of the table before; `None` when it has none such.
    pub before: Option<u32>,
    /// Index in that of the table after; `None` when it has none such.
    pub after: Option<u32>,
    /// What it comes to: as stated on its rows, or else its projects.
    pub totals: TotalPair,
    /// How many of the changes are its own.
    pub changes: u32,
    /// How many of those are [`ChangeKind::Unchanged`].
    pub unchanged: u32,
}

/// The index of a unit before and after.
type Sides = (Option<u32>, Option<u32>);

/// Which units of both tables are one.
pub struct Units {
    list: Vec<Sides>,
    /// Whether each is printed, in both tables where both have it.
    named: Vec<bool>,
    /// The place in the list of the unit of each project.
    of_before: Vec<u32>,
    of_after: Vec<u32>,
}

impl Units {
    /// Units of one name are one, several of one name as printed; and so are the only units of two
    /// tables, whatever they are called.
    pub fn new(before: &Analysis, after: &Analysis) -> Self {
        let (old, new) = (&before.document().units, &after.document().units);
        let mut waiting: HashMap<String, Vec<u32>> = HashMap::new();
        for index in (0..old.len()).rev() {
            let name = letters(before, old[index].name);
            waiting.entry(name).or_default().push(index as u32);
        }
        let mut pairs = Vec::new();
        for (index, unit) in (0..).zip(new) {
            let same = waiting.get_mut(&letters(after, unit.name));
            if let Some(one) = same.and_then(Vec::pop) {
                pairs.push((one, index));
            }
        }
        if let ([_], [_]) = (&old[..], &new[..]) {
            pairs = vec![(0, 0)];
        }
        let list = arrange(&pairs, 0..old.len() as u32, 0..new.len() as u32);
        let is_named = |units: &[Unit], at: Option<u32>| {
            at.is_none_or(|at| !units[at as usize].name.is_empty())
        };
        let named = list
            .iter()
            .map(|(one, other)| is_named(old, *one) && is_named(new, *other));
        let place = |of: fn(&Sides) -> Option<u32>, units: &[Unit]| {
            let mut places: Vec<(u32, u32)> = (0..)
                .zip(&list)
                .filter_map(|(at, pair)| Some((of(pair)?, at)))
                .collect();
            places.sort_unstable();
            let runs = units.iter().zip(places);
            let runs = runs.map(|(unit, (_, at))| std::iter::repeat_n(at, unit.projects.len()));
            runs.flatten().collect()
        };
        Self {
            named: named.collect(),
            of_before: place(|pair| pair.0, old),
            of_after: place(|pair| pair.1, new),
            list,
        }
    }

    /// The unit of a project before, as a place in the list of units.
    pub fn of_before(&self, project: Option<u32>) -> Option<u32> {
        self.of_before.get(project? as usize).copied()
    }

    /// The unit of a project after, as a place in the list of units.
    pub fn of_after(&self, project: Option<u32>) -> Option<u32> {
        self.of_after.get(project? as usize).copied()
    }

    /// Whether both have names: what is not printed cannot be left.
    pub fn are_named(&self, (before, after): (Option<u32>, Option<u32>)) -> bool {
        let named = |unit: Option<u32>| unit.is_some_and(|unit| self.named[unit as usize]);
        named(before) && named(after)
    }

    /// What each comes to.
    pub fn changes(
        self,
        measure: Measure,
        before: &Document,
        after: &Document,
        changes: &[Change],
    ) -> Vec<UnitChange> {
        let mut counts = vec![(0, 0); self.list.len()];
        for change in changes {
            if let Some((all, unchanged)) = counts.get_mut(change.unit as usize) {
                *all += 1;
                *unchanged += u32::from(change.is(ChangeKind::Unchanged));
            }
        }
        let row = |units: &[Unit], at: Option<u32>| match at.map(|at| &units[at as usize]) {
            Some(unit) => (Some(unit.amounts), unit.projects.clone()),
            None => (None, 0..0),
        };
        let list = self.list.iter().zip(counts);
        list.map(|((one, other), (changes, unchanged))| {
            let (old, old_projects) = row(&before.units, *one);
            let (new, new_projects) = row(&after.units, *other);
            UnitChange {
                before: *one,
                after: *other,
                totals: bridge::pair(
                    measure,
                    (before, old, old_projects),
                    (after, new, new_projects),
                ),
                changes,
                unchanged,
            }
        })
        .collect()
    }
}
