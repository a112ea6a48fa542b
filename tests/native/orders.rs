//! The orders of projects, against the real document.

use jixiao::money::Money;
use jixiao::query::{self, ProjectOrder, ProjectRow, Window};

use crate::support::{ALL, analyse, fixture};

fn ordered(order: ProjectOrder) -> Vec<ProjectRow> {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let list = query::projects(&analysis, order, ALL);
    assert_eq!((list.order, list.rows.total), (order, 65));
    list.rows.rows
}

#[test]
fn every_order_has_every_project_once() {
    for order in [
        ProjectOrder::Printed,
        ProjectOrder::ByTotal,
        ProjectOrder::ByName,
    ] {
        let mut indexes: Vec<u32> = ordered(order).iter().map(|row| row.index).collect();
        indexes.sort_unstable();
        assert_eq!(indexes, (0..65).collect::<Vec<u32>>(), "{order:?}");
    }
}

#[test]
fn the_largest_come_first_and_equal_names_stand_together() {
    let by_total = ordered(ProjectOrder::ByTotal);
    assert!(by_total.is_sorted_by(|one, next| one.amounts.cells[0] >= next.amounts.cells[0]));
    let by_name = ordered(ProjectOrder::ByName);
    let key = |row: &ProjectRow| (row.name.clone(), row.index);
    assert!(by_name.is_sorted_by_key(key));
    let names = by_name.chunk_by(|one, next| one.name == next.name);
    assert_eq!(names.count(), 21);
}

#[test]
fn names_that_several_projects_have_come_with_their_sum() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let by_name = |window| query::projects(&analysis, ProjectOrder::ByName, window);
    let all = by_name(ALL);
    let names = all.rows.rows.chunk_by(|one, next| one.name == next.name);
    for projects in names {
        let name = &projects[0].name;
        let subtotal = all.subtotals.iter().find(|sum| sum.name == *name);
        let totals = projects.iter().filter_map(|row| row.amounts.cells[0]);
        let sum = totals.reduce(|sum, total| sum.plus(total).expect("few digits"));
        let expected = (projects.len() > 1).then_some((projects.len() as u32, sum));
        let found = subtotal.map(|sum| (sum.projects, sum.total));
        assert_eq!(found, expected, "{name}");
    }
    // Also of those that are out of view.
    let names_of_one = |len| by_name(Window { start: 0, len }).subtotals.len();
    assert_eq!(names_of_one(0), 0);
    let several = all
        .subtotals
        .iter()
        .find(|sum| sum.name == "社区两委干部补贴");
    assert_eq!(several.map(|sum| sum.total), Some(Money::parse("69592.76")));
    let printed = query::projects(&analysis, ProjectOrder::Printed, ALL);
    assert_eq!(printed.subtotals, []);
}
