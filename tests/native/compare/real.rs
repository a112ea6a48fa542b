//! The real table against itself with rows taken out, renamed, moved, with other amounts.

use jixiao::analysis::Analysis;
use jixiao::compare::ChangeKind;

use super::{assert_whole, compared, outline};
use crate::support::{assert_golden, fixture, read};

const FIXTURE: &str = "guangzhou-social-work.txt";

/// The lines of the real table, by project.
struct Real {
    head: String,
    projects: Vec<String>,
    tail: String,
}

impl Real {
    fn new() -> Self {
        let text = String::from_utf8(fixture(FIXTURE)).expect("UTF-8");
        let analysis = read(&text);
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let join = |from: usize, to: usize| lines[from..to].concat();
        let starts = analysis.document().projects.iter().map(|project| {
            let all = analysis.project_lines(project).expect("it is printed");
            all.first as usize - 1
        });
        let mut starts: Vec<usize> = starts.collect();
        let head = join(0, starts[0]);
        let end = lines.len();
        starts.push(end);
        let projects = starts.windows(2).map(|two| join(two[0], two[1])).collect();
        Self {
            head,
            projects,
            tail: join(end, end),
        }
    }

    fn read(&self) -> Analysis {
        read(&format!(
            "{}{}{}",
            self.head,
            self.projects.concat(),
            self.tail
        ))
    }

    /// Puts `new` where `old` stands, once, in the lines of the project with this number, from 1.
    #[track_caller]
    fn replace(&mut self, number: usize, old: &str, new: &str) {
        let lines = &mut self.projects[number - 1];
        assert!(lines.contains(old), "{lines}");
        *lines = lines.replacen(old, new, 1);
    }
}

#[track_caller]
fn check(name: &str, edit: impl FnOnce(&mut Real)) {
    let (before, mut real) = (read_fixture(), Real::new());
    edit(&mut real);
    let after = real.read();
    let comparison = compared(&before, &after);
    assert_whole(&before, &after, &comparison);
    assert_golden(
        &format!("compare/{name}.changes"),
        &outline(&before, &after),
    );
}

fn read_fixture() -> Analysis {
    read(&String::from_utf8(fixture(FIXTURE)).expect("UTF-8"))
}

#[test]
fn nothing_changed() {
    let (before, after) = (read_fixture(), Real::new().read());
    let comparison = compared(&before, &after);
    assert_whole(&before, &after, &comparison);
    let unchanged = |change: &jixiao::compare::Change| {
        change.kinds().collect::<Vec<_>>() == [ChangeKind::Unchanged]
    };
    assert!(comparison.changes().iter().all(unchanged));
    assert_eq!(comparison.weighed(), 0);
    assert!(comparison.bridge().is_some_and(|it| it.steps.is_empty()));
}

#[test]
fn rows_removed() {
    check("removed", |real| {
        for number in [60, 33, 32, 1] {
            real.projects.remove(number - 1);
        }
    });
}

#[test]
fn rows_renamed() {
    check("renamed", |real| {
        real.replace(1, "社区两委干部补贴 ", "城市社区“两委”干部补贴经费 ");
        real.replace(2, "    ", "    2026年度");
    });
}

#[test]
fn amounts_changed() {
    check("amounts", |real| {
        real.replace(1, "5,224.76 5,224.76", "5,877.86 5,877.86");
    });
}

#[test]
fn rows_in_another_order() {
    check("reordered", |real| real.projects.reverse());
}
