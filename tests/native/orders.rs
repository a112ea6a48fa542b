//! The orders of projects, against the real document.

use jixiao::query::{self, ProjectOrder, ProjectRow};

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
