//! Made-up tables, edited at random: what was done is what is found.

use std::collections::BTreeSet;

use jixiao::compare::{Basis, Certainty, Change, ChangeKind, GoalChange};
use proptest::prelude::*;

use super::{assert_whole, compared, pairs};
use crate::printed::model::{self, Indicator, Project, Table, Unit};
use crate::printed::print;
use crate::support::read;

/// Ideographs in no order that means anything: texts that share nothing by their seeds.
pub fn words(seed: u32, length: usize) -> String {
    const FIRST: u32 = 0x4e00;
    const COUNT: u32 = 0x5000;
    let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(97);
    let next = |_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        // The signs and words that the reader knows are left out by their rarity.
        char::from_u32(FIRST + (state >> 8) % COUNT).unwrap_or('一')
    };
    (0..length).map(next).collect()
}

/// A project that no other of another seed is like.
pub fn project(seed: u32) -> Project {
    let value = |at: u32| format!("≥{}%", 50 + (seed + at) % 40);
    let indicators = (0..3).map(|at| Indicator {
        class: "1-产出指标；11-数量指标",
        name: words(seed * 31 + at + 1, 8),
        cycle: value(at),
        annual: value(at),
    });
    Project {
        name: words(seed * 7 + 3, 8),
        sources: [Some(i64::from(seed % 900) * 100 + 10_000), None, None],
        goal: format!("{}。", words(seed * 13 + 5, 24)),
        indicators: indicators.collect(),
    }
}

/// A table of these projects, half of them in each of two units.
pub fn table(projects: Vec<Project>) -> Table {
    let mut first = projects;
    let second = first.split_off(first.len() / 2);
    let unit = |name: &str, projects| Unit {
        name: name.into(),
        projects,
    };
    Table {
        department: "云溪市示范局".into(),
        units: vec![
            unit("云溪市示范局本级", first),
            unit("云溪市示范中心", second),
        ],
    }
}

/// What is done to a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Edit {
    Keep,
    Remove,
    Rename,
    Raise,
    Lower,
    Reword,
    DropGoalWords,
    RaiseValue,
    DropIndicator,
    AddIndicator,
    AddProject,
}

const EDITS: [Edit; 11] = [
    Edit::Keep,
    Edit::Remove,
    Edit::Rename,
    Edit::Raise,
    Edit::Lower,
    Edit::Reword,
    Edit::DropGoalWords,
    Edit::RaiseValue,
    Edit::DropIndicator,
    Edit::AddIndicator,
    Edit::AddProject,
];

/// The project as it is after, and what it must be found to be.
fn edited(project: &Project, edit: Edit) -> (Option<Project>, ChangeKind) {
    let mut new = project.clone();
    let kind = match edit {
        Edit::Keep | Edit::AddProject => ChangeKind::Unchanged,
        Edit::Remove => return (None, ChangeKind::Ended),
        Edit::Rename => {
            new.name = format!("新{}", &new.name['一'.len_utf8()..]);
            ChangeKind::Renamed
        }
        Edit::Raise | Edit::Lower => {
            let by = if edit == Edit::Raise { 2_345 } else { -2_345 };
            new.sources[0] = new.sources[0].map(|amount| amount + by);
            ChangeKind::Amount
        }
        Edit::Reword => {
            new.goal = format!("进一步{}", new.goal);
            ChangeKind::Goal
        }
        Edit::DropGoalWords => {
            new.goal = new.goal.chars().skip(4).collect();
            ChangeKind::Goal
        }
        Edit::RaiseValue => {
            new.indicators[1].annual = "≥99%".into();
            ChangeKind::Indicators
        }
        Edit::DropIndicator => {
            new.indicators.remove(1);
            ChangeKind::Indicators
        }
        Edit::AddIndicator => {
            let mut added = new.indicators[0].clone();
            added.name = words(7_777_777, 8);
            new.indicators.push(added);
            ChangeKind::Indicators
        }
    };
    (Some(new), kind)
}

/// A change as it is expected: where the project stood, what it is found to be.
type Expected = (Option<usize>, Option<usize>, ChangeKind);

fn kinds(change: &Change) -> Vec<ChangeKind> {
    let kinds = change.kinds();
    kinds
        .filter(|kind| *kind != ChangeKind::Uncertain && *kind != ChangeKind::Moved)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_was_done_is_what_is_found(
        edits in prop::collection::vec(prop::sample::select(&EDITS[..]), 2..14),
        first in 0u32..100_000,
        turn in 0usize..14,
    ) {
        let old: Vec<Project> = (0..edits.len() as u32).map(|at| project(first + at)).collect();
        let mut new: Vec<(Option<usize>, Project, ChangeKind)> = Vec::new();
        let mut expected: BTreeSet<Expected> = BTreeSet::new();
        for (at, edit) in edits.iter().enumerate() {
            match edited(&old[at], *edit) {
                (Some(project), kind) => new.push((Some(at), project, kind)),
                (None, kind) => {
                    expected.insert((Some(at), None, kind));
                }
            }
            if *edit == Edit::AddProject {
                new.push((None, project(first + 500 + at as u32), ChangeKind::New));
            }
        }
        prop_assume!(new.len() > 1);
        let turn = turn % new.len();
        new.rotate_left(turn);
        let origins = new.iter().enumerate();
        expected.extend(origins.map(|(to, (from, _, kind))| (*from, Some(to), *kind)));
        let projects = new.into_iter().map(|(_, project, _)| project).collect();
        let (before, after) = (table(old), table(projects));
        let (before, after) = (read(&print::excel_copy(&before)), read(&print::excel_copy(&after)));
        let comparison = compared(&before, &after);
        assert_whole(&before, &after, &comparison);
        let found: BTreeSet<Expected> = comparison
            .changes()
            .iter()
            .map(|change| {
                let kinds = kinds(change);
                let kind = match &kinds[..] {
                    [kind] => *kind,
                    // All that is found of a project that only moved is that it moved.
                    [] => ChangeKind::Unchanged,
                    _ => panic!("{edits:?}: {kinds:?} {change:?}"),
                };
                let place = |index: Option<u32>| index.map(|it| it as usize);
                (place(change.before), place(change.after), kind)
            })
            .collect();
        prop_assert_eq!(found, expected);
        for change in comparison.changes() {
            let certain = change.matched.is_none_or(|it| it.certainty == Certainty::Certain);
            let named = !change.renamed && !change.moved;
            prop_assert_eq!(certain, named || change.matched.is_none(), "{:?}", change);
        }
    }

    #[test]
    fn a_table_and_itself_do_not_differ(table in model::table()) {
        let prints = [print::excel_copy(&table), print::tika(&table), print::raw(&table)];
        let before = read(&prints[0]);
        for print in &prints {
            let after = read(print);
            let comparison = compared(&before, &after);
            assert_whole(&before, &after, &comparison);
            for change in comparison.changes() {
                prop_assert!(change.is(ChangeKind::Unchanged), "{:?}\n{}", change, print);
            }
            prop_assert!(comparison.bridge().is_none_or(|bridge| bridge.steps.is_empty()));
        }
    }

    #[test]
    fn turned_round_it_is_the_mirror(one in model::table(), other in model::table()) {
        let (one, other) = (read(&print::excel_copy(&one)), read(&print::excel_copy(&other)));
        let (there, back) = (compared(&one, &other), compared(&other, &one));
        assert_whole(&one, &other, &there);
        assert_whole(&other, &one, &back);
        let mut mirrored: Vec<(u32, u32)> =
            pairs(&back).into_iter().map(|(one, other)| (other, one)).collect();
        mirrored.sort_unstable();
        prop_assert_eq!(pairs(&there), mirrored);
        let of = |kind| there.changes().iter().filter(move |change| change.is(kind)).count();
        let fro = |kind| back.changes().iter().filter(move |change| change.is(kind)).count();
        prop_assert_eq!(of(ChangeKind::New), fro(ChangeKind::Ended));
        for kind in [ChangeKind::Amount, ChangeKind::Goal, ChangeKind::Unchanged] {
            prop_assert_eq!(of(kind), fro(kind));
        }
        let difference = |it: &jixiao::compare::Comparison| it.totals().amounts.difference;
        let sum = difference(&there).zip(difference(&back));
        prop_assert!(sum.is_none_or(|(there, back)| there.plus(back).is_some_and(|it| it.is_zero())));
    }
}

#[test]
fn equal_namesakes_are_one_to_one() {
    let same = || {
        let mut project = project(1);
        project.name = "“两新”组织党务工作者补贴".into();
        project
    };
    let other = |amount| Project {
        sources: [Some(amount), None, None],
        ..same()
    };
    let single = |projects| Table {
        department: "云溪市示范局".into(),
        units: vec![Unit {
            name: "云溪市示范局本级".into(),
            projects,
        }],
    };
    let before = single(vec![same(), same(), other(5_000), same(), other(7_000)]);
    let after = single(vec![other(7_500), other(5_000), same(), same()]);
    let (before, after) = (
        read(&print::excel_copy(&before)),
        read(&print::excel_copy(&after)),
    );
    let comparison = compared(&before, &after);
    assert_whole(&before, &after, &comparison);
    // 5,000 stays 5,000; of the three equal ones two stay; 7,000 became 7,500.
    assert_eq!(pairs(&comparison), [(0, 2), (1, 3), (2, 1), (4, 0)]);
    let basis = |before: u32| {
        let mut changes = comparison.changes().iter();
        let change = changes.find(|change| change.before == Some(before));
        change.and_then(|change| change.matched).map(|it| it.basis)
    };
    assert_eq!(basis(0), Some(Basis::EqualNamesake));
    assert_eq!(basis(2), Some(Basis::EqualNamesake));
    assert_eq!(basis(4), Some(Basis::Namesake));
}

#[test]
fn the_whole_counts_and_not_the_likest_pair() {
    // What was “甲” is now most like “乙”, which has a likelier successor of its own.
    let mut old = [project(1), project(2)];
    let mut new = [project(1), project(2)];
    old[0].name = "社区养老服务补贴".into();
    old[1].name = "社区养老服务设施".into();
    new[0].name = "城市社区养老服务补贴".into();
    new[1].name = "城市社区养老服务设施补贴".into();
    let read = |projects: [Project; 2]| read(&print::excel_copy(&table(projects.to_vec())));
    let (before, after) = (read(old), read(new));
    let comparison = compared(&before, &after);
    assert_eq!(pairs(&comparison), [(0, 0), (1, 1)]);
    for change in comparison.changes() {
        assert!(change.is(ChangeKind::Renamed) && change.is(ChangeKind::Uncertain));
        assert_eq!(change.goal, GoalChange::Same);
    }
}
