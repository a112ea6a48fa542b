//! Filters, orders, groups and sums of projects, against the real document and a table of every
//! case.

use jixiao::checks::{CHECKS, CheckSet, Severity};
use jixiao::class::CLASSES;
use jixiao::document::Column;
use jixiao::money::Money;
use jixiao::query::{
    self, ClassChoice, ClassPresence, Direction, FindingChoice, Presence, ProjectFilter,
    ProjectGrouping, ProjectKey, ProjectList, ProjectOrder, ProjectQuery, ProjectRow, Window,
};

use crate::support::{ALL, analyse, fixture, read};

/// Two units, with amounts in every column.
const TABLE: &str = "项目支出绩效目标表\n部门名称：甲局 单位：万元\n\
     项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\
     合计 61.50 30.00 20.00 11.50\n甲局本级 31.00 30.00 1.00\n    补贴 10.00 10.00\n做好补贴。\n\
     1、1-产出指标；11-数量指标；人数；实施周期指标值:1人；年度指标值:1人。\n\
     2、1-产出指标；12-质量指标；合格率；实施周期指标值:1%；年度指标值:1%。\n\
     \x20   宣传 21.00 20.00 1.00\n做好宣传。\n\
     1、2-效益指标；22-社会效益；知晓率；实施周期指标值:1%；年度指标值:1%。\n\
     乙中心 30.50 20.00 10.50\n    补贴 10.50 10.50\n做好补贴。\n\
     1、9-其他指标；91-奇怪指标；次数；实施周期指标值:1次；年度指标值:1次。\n\
     2、1-产出指标；11-数量指标；人数；实施周期指标值:1人；年度指标值:1人。\n\
     3、1-产出指标；13-时效指标；时间；实施周期指标值:1年；年度指标值:1年。\n\
     \x20   培训 20.00 20.00\n做好培训。\n\
     1、1-产出指标；11-数量指标；人数；实施周期指标值:1人；年度指标值:1人。\n";

fn filtered(filter: ProjectFilter) -> ProjectQuery {
    ProjectQuery {
        filter,
        ..ProjectQuery::default()
    }
}

fn ordered(key: ProjectKey, direction: Direction) -> ProjectQuery {
    ProjectQuery {
        order: ProjectOrder::By(key, direction),
        ..ProjectQuery::default()
    }
}

fn indexes(list: &ProjectList) -> Vec<u32> {
    list.rows.rows.iter().map(|row| row.index).collect()
}

fn money(text: &str) -> Option<Money> {
    Some(Money::parse(text).expect("an amount"))
}

fn class(code: &str, presence: Presence) -> Option<ClassPresence> {
    let at = CLASSES.iter().position(|class| class.code == code);
    let class = at.map_or(ClassChoice::Unknown, |at| ClassChoice::Known(at as u8));
    Some(ClassPresence { class, presence })
}

#[test]
fn every_part_of_a_filter_leaves_what_it_says() {
    let analysis = read(TABLE);
    let name = |name: &str| Some(name.to_owned());
    let unknown = |presence| class("91", presence);
    let none = ProjectFilter::default;
    let cases: Vec<(ProjectFilter, &[u32])> = vec![
        (none(), &[0, 1, 2, 3]),
        (
            ProjectFilter {
                unit: Some(0),
                ..none()
            },
            &[0, 1],
        ),
        (
            ProjectFilter {
                unit: Some(1),
                ..none()
            },
            &[2, 3],
        ),
        (
            ProjectFilter {
                unit: Some(2),
                ..none()
            },
            &[],
        ),
        (
            ProjectFilter {
                name: name("补贴"),
                ..none()
            },
            &[0, 2],
        ),
        (
            ProjectFilter {
                name: name("补"),
                ..none()
            },
            &[],
        ),
        (
            ProjectFilter {
                name: name(""),
                ..none()
            },
            &[],
        ),
        (
            ProjectFilter {
                class: class("11", Presence::Present),
                ..none()
            },
            &[0, 2, 3],
        ),
        (
            ProjectFilter {
                class: class("11", Presence::Missing),
                ..none()
            },
            &[1],
        ),
        (
            ProjectFilter {
                class: unknown(Presence::Present),
                ..none()
            },
            &[2],
        ),
        (
            ProjectFilter {
                class: unknown(Presence::Missing),
                ..none()
            },
            &[0, 1, 3],
        ),
        (
            ProjectFilter {
                at_least: money("10.50"),
                ..none()
            },
            &[1, 2, 3],
        ),
        (
            ProjectFilter {
                at_most: money("10.5"),
                ..none()
            },
            &[0, 2],
        ),
        (
            ProjectFilter {
                at_least: money("10.01"),
                at_most: money("20"),
                ..none()
            },
            &[2, 3],
        ),
        (
            ProjectFilter {
                at_least: money("20"),
                at_most: money("10"),
                ..none()
            },
            &[],
        ),
        (
            ProjectFilter {
                unit: Some(1),
                name: name("补贴"),
                ..none()
            },
            &[2],
        ),
        (
            ProjectFilter {
                name: name("补贴"),
                class: class("12", Presence::Present),
                ..none()
            },
            &[0],
        ),
    ];
    for (filter, expected) in cases {
        let list = query::projects(&analysis, &filtered(filter.clone()), ALL);
        assert_eq!(indexes(&list), expected, "{filter:?}");
        assert_eq!((list.rows.total, list.all), (expected.len() as u32, 4));
    }
}

#[test]
fn findings_are_filtered_as_they_are_counted() {
    let mut analysis = read(TABLE);
    let of = |check| Some(FindingChoice::Of(check));
    let list = |analysis: &_, findings| {
        let filter = ProjectFilter {
            findings,
            ..ProjectFilter::default()
        };
        query::projects(analysis, &filtered(filter), ALL).rows.rows
    };
    let every = list(&analysis, None);
    let kept = |keep: &dyn Fn(&&ProjectRow) -> bool| -> Vec<ProjectRow> {
        every.iter().filter(keep).cloned().collect()
    };
    assert!(every.iter().any(|row| row.findings > 0));
    assert_eq!(
        list(&analysis, Some(FindingChoice::Any)),
        kept(&|row| row.findings > 0)
    );
    for severity in [Severity::Note, Severity::Warning, Severity::Error] {
        let found = list(&analysis, Some(FindingChoice::AtLeast(severity)));
        assert_eq!(
            found,
            kept(&|row| row.worst >= Some(severity)),
            "{severity:?}"
        );
    }
    let unknown = CheckSet::index_of("unknown-class").expect("a check");
    let found = list(&analysis, of(unknown));
    assert_eq!(found.iter().map(|row| row.index).collect::<Vec<_>>(), [2]);
    // What is switched off is not counted, and so is not found.
    analysis.switch_off(CheckSet::default().with(unknown));
    assert_eq!(list(&analysis, of(unknown)), []);
    assert_eq!(list(&analysis, None)[2].findings, every[2].findings - 1);
    let all = (0..CHECKS.len() as u8).fold(CheckSet::default(), CheckSet::with);
    analysis.switch_off(all);
    assert_eq!(list(&analysis, Some(FindingChoice::Any)), []);
}

#[test]
fn every_column_orders_both_ways_and_what_has_no_value_comes_last() {
    let analysis = read(TABLE);
    let amount = ProjectKey::Amount;
    let cases: [(ProjectKey, [u32; 4], [u32; 4]); 6] = [
        (ProjectKey::Name, [3, 1, 0, 2], [0, 2, 1, 3]),
        (amount(Column::Total), [0, 2, 3, 1], [1, 3, 2, 0]),
        (amount(Column::Fiscal), [0, 1, 2, 3], [1, 0, 2, 3]),
        (amount(Column::Special), [3, 0, 1, 2], [3, 0, 1, 2]),
        (amount(Column::Other), [1, 2, 0, 3], [2, 1, 0, 3]),
        (ProjectKey::Indicators, [1, 3, 0, 2], [2, 0, 1, 3]),
    ];
    for (key, ascending, descending) in cases {
        let list = |direction| query::projects(&analysis, &ordered(key, direction), ALL);
        assert_eq!(indexes(&list(Direction::Ascending)), ascending, "{key:?}");
        assert_eq!(indexes(&list(Direction::Descending)), descending, "{key:?}");
    }
    let by_findings = ordered(ProjectKey::Findings, Direction::Descending);
    let list = query::projects(&analysis, &by_findings, ALL);
    let rows = &list.rows.rows;
    assert!(rows.is_sorted_by(|one, next| one.findings >= next.findings));
}

#[test]
fn groups_stand_in_order_with_the_exact_sums_of_all_their_members() {
    let analysis = read(TABLE);
    let by_name = ProjectQuery {
        grouping: ProjectGrouping::ByName,
        ..ordered(ProjectKey::Amount(Column::Total), Direction::Descending)
    };
    let list = query::projects(&analysis, &by_name, ALL);
    let groups: Vec<(&str, u32, u32, Option<Money>, u32)> = list
        .groups
        .iter()
        .map(|group| {
            let total = group.sums.amounts[Column::Total.index()];
            (
                group.name.as_str(),
                group.start,
                group.projects,
                total,
                group.sums.indicators,
            )
        })
        .collect();
    let expected = [
        ("宣传", 0, 1, money("21.00"), 1),
        ("补贴", 1, 2, money("20.50"), 5),
        ("培训", 3, 1, money("20.00"), 1),
    ];
    assert_eq!(groups, expected);
    assert_eq!(indexes(&list), [1, 2, 0, 3]);
    // A group that begins above the window is told too, and its sum is that of all of it.
    let window = Window { start: 2, len: 1 };
    let part = query::projects(&analysis, &by_name, window);
    assert_eq!(part.groups, list.groups[1..2]);
    assert_eq!((part.group_count, part.sums), (3, list.sums));
    let by_unit = ProjectQuery {
        grouping: ProjectGrouping::ByUnit,
        ..ordered(ProjectKey::Name, Direction::Ascending)
    };
    let list = query::projects(&analysis, &by_unit, ALL);
    assert_eq!(indexes(&list), [1, 0, 3, 2]);
    let names: Vec<&str> = list
        .groups
        .iter()
        .map(|group| group.name.as_str())
        .collect();
    assert_eq!(names, ["甲局本级", "乙中心"]);
}

#[test]
fn sums_are_of_what_passes_the_filter() {
    let analysis = read(TABLE);
    let none = ProjectFilter::default;
    let cases = [
        (
            none(),
            [
                money("61.50"),
                money("30.00"),
                money("20.00"),
                money("11.50"),
            ],
        ),
        (
            ProjectFilter {
                name: Some("补贴".to_owned()),
                ..none()
            },
            [money("20.50"), money("10.00"), None, money("10.50")],
        ),
        (
            ProjectFilter {
                unit: Some(9),
                ..none()
            },
            [None; 4],
        ),
    ];
    for (filter, amounts) in cases {
        let list = query::projects(&analysis, &filtered(filter.clone()), ALL);
        assert_eq!(list.sums.amounts, amounts, "{filter:?}");
        let window = Window { start: 0, len: 0 };
        let unseen = query::projects(&analysis, &filtered(filter), window);
        assert_eq!(unseen.sums, list.sums);
    }
}

#[test]
fn every_arrangement_of_the_real_document_has_every_project_once() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let amounts = Column::ALL.map(ProjectKey::Amount);
    let others = [
        ProjectKey::Name,
        ProjectKey::Indicators,
        ProjectKey::Findings,
    ];
    let keys = amounts.into_iter().chain(others);
    let directions = [Direction::Ascending, Direction::Descending];
    let orders = keys.flat_map(|key| directions.map(|direction| ProjectOrder::By(key, direction)));
    for order in orders.chain([ProjectOrder::Printed]) {
        for grouping in [
            ProjectGrouping::None,
            ProjectGrouping::ByName,
            ProjectGrouping::ByUnit,
        ] {
            let query = ProjectQuery {
                filter: ProjectFilter::default(),
                order,
                grouping,
            };
            let list = query::projects(&analysis, &query, ALL);
            let mut all = indexes(&list);
            all.sort_unstable();
            assert_eq!(all, (0..65).collect::<Vec<u32>>(), "{query:?}");
            let members: u32 = list.groups.iter().map(|group| group.projects).sum();
            let expected = match grouping {
                ProjectGrouping::None => (0, 0),
                ProjectGrouping::ByName => (65, 21),
                ProjectGrouping::ByUnit => (65, 1),
            };
            assert_eq!((members, list.group_count), expected, "{query:?}");
        }
    }
}

#[test]
fn the_window_around_a_project_holds_it_whatever_the_filter() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let by_total = ordered(ProjectKey::Amount(Column::Total), Direction::Descending);
    let only = ProjectFilter {
        name: Some("社区两委干部补贴".to_owned()),
        ..ProjectFilter::default()
    };
    let narrow = ProjectQuery {
        filter: only,
        ..by_total.clone()
    };
    for project in 0..65 {
        for query in [&by_total, &narrow] {
            let list = query::projects_around(&analysis, query, project, 10);
            assert!(indexes(&list).contains(&project), "{project}");
            assert_eq!(list.rows.start % 10, 0);
            assert_eq!(list.query.order, query.order);
            let passed = list.query.filter == query.filter;
            assert_eq!(list.rows.total == 65, !passed || query.filter.is_empty());
        }
    }
}
