//! How much work large tables make: counted, not timed.

use jixiao::compare::{ByHand, ChangeKind, compare};

use super::made::{project, table, words};
use super::{assert_whole, compared, pairs};
use crate::printed::model::Project;
use crate::printed::print;
use crate::support::read;

const MANY: u32 = 5_000;

/// Every project has another name than before; all names share most of their characters.
fn renamed(projects: u32) -> [Vec<Project>; 2] {
    let named = |seed: u32, end: &str| {
        let mut project = project(seed);
        project.name = format!("社区服务{}专项经费{end}", words(seed, 3));
        project.indicators.truncate(1);
        project
    };
    let old = (0..projects).map(|seed| named(seed, "")).collect();
    let new = (0..projects).map(|seed| named(seed, "项目")).collect();
    [old, new]
}

#[test]
fn many_renamed_projects_are_not_held_each_against_each() {
    let [old, new] = renamed(MANY).map(|projects| read(&print::excel_copy(&table(projects))));
    let comparison = compared(&old, &new);
    assert_whole(&old, &new, &comparison);
    let expected: Vec<(u32, u32)> = (0..MANY).map(|at| (at, at)).collect();
    assert_eq!(pairs(&comparison), expected);
    // Eight proposals at most by each of three fields, from either side.
    let most = 2 * 3 * 8 * u64::from(MANY);
    assert!(comparison.weighed() <= most, "{}", comparison.weighed());
}

#[test]
fn many_namesakes_are_not_held_each_against_each() {
    let named = |at: u32, amount: i64| Project {
        name: "社区服务经费".into(),
        sources: [Some(amount), None, None],
        ..project(at)
    };
    let old = (0..1_000)
        .map(|at| named(at, i64::from(at) + 100))
        .collect();
    let new = (0..1_000)
        .map(|at| named(5_000 + at, i64::from(at) + 100))
        .collect();
    let [old, new] = [old, new].map(|projects| read(&print::excel_copy(&table(projects))));
    let comparison = compared(&old, &new);
    assert_whole(&old, &new, &comparison);
    let expected: Vec<(u32, u32)> = (0..1_000).map(|at| (at, at)).collect();
    assert_eq!(pairs(&comparison), expected, "equal amounts go together");
    assert_eq!(comparison.weighed(), 0);
}

#[test]
fn it_tells_how_far_it_is_and_can_be_stopped() {
    let [old, new] = renamed(40).map(|projects| read(&print::excel_copy(&table(projects))));
    let mut told = Vec::new();
    let nobody = ByHand::default();
    let comparison = compare(&old, &new, &nobody, |permille| {
        told.push(permille);
        true
    });
    let comparison = comparison.expect("nobody stops it");
    assert!(
        comparison
            .changes()
            .iter()
            .all(|it| it.is(ChangeKind::Renamed))
    );
    assert!(told.is_sorted(), "{told:?}");
    assert_eq!(told.last(), Some(&1000));
    for (stop, permille) in told.iter().enumerate() {
        let mut asked = 0;
        let stopped = compare(&old, &new, &nobody, |_| {
            asked += 1;
            asked <= stop
        });
        assert_eq!(stopped, None, "at {permille}");
        assert_eq!(asked, stop + 1, "it goes on no longer than it may");
    }
}
