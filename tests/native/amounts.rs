//! The money of the projects in parts, against the real document and a small table.

use jixiao::document::Column;
use jixiao::money::Money;
use jixiao::query::{self, AmountPart, AmountParts, Parting, ProjectFilter, ProjectQuery, Shared};

use crate::support::{ALL, analyse, fixture, read};

/// Two units, two projects of one name, and money from two sources.
const TWO_UNITS: &str = "项目支出绩效目标表\n部门名称：甲局 单位：万元\n\
     项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n\
     合计\t5.50\t3.50\t\t2.00\t\t\n\
     甲局本级\t2.50\t2.50\t\t\t\t\n\
     补贴\t1.00\t1.00\t\t\t做好补贴。\t1、1-产出指标；11-数量指标；人数；实施周期指标值:1人；年度指标值:1人。\n\
     宣传\t1.50\t1.50\t\t\t做好宣传。\t1、2-效益指标；22-社会效益；知晓率；实施周期指标值:1%；年度指标值:1%。\n\
     甲局服务中心\t3.00\t1.00\t\t2.00\t\t\n\
     补贴\t3.00\t1.00\t\t2.00\t做好补贴。\t1、1-产出指标；11-数量指标；次数；实施周期指标值:1次；年度指标值:1次。\n";

/// Each part with its number of projects and its sum.
fn outline(parts: &AmountParts) -> Vec<String> {
    let line = |part: &AmountPart| {
        let shared = match &part.shared {
            Shared::Name(name) => name.clone(),
            Shared::Source(column) => format!("{column:?}"),
            Shared::Unit { index, name } => format!("{index} {name}"),
        };
        let total = part.total.map_or("-".to_owned(), |total| total.to_string());
        format!("{shared} {} {total}", part.projects)
    };
    parts.parts.iter().map(line).collect()
}

#[test]
fn the_names_of_the_real_document_come_to_the_sum_of_its_projects() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let all = query::amounts_by(&analysis, Parting::ByName, usize::MAX);
    assert_eq!((all.parts.len(), all.parts_omitted), (21, 0));
    assert_eq!((all.total_omitted, all.unstated), (None, 0));
    assert_eq!(all.total, Money::parse("74273.31"));
    let projects: u32 = all.parts.iter().map(|part| part.projects).sum();
    assert_eq!(projects, 65);
    assert!(all.parts.is_sorted_by(|one, next| one.total >= next.total));
    let sum = |parts: &[AmountPart]| {
        let totals = parts.iter().filter_map(|part| part.total);
        totals.fold(Money::ZERO, |sum, total| {
            sum.plus(total).expect("few digits")
        })
    };
    assert_eq!(Some(sum(&all.parts)), all.total);

    let some = query::amounts_by(&analysis, Parting::ByName, 5);
    assert_eq!(some.parts, all.parts[..5]);
    assert_eq!((some.parts_omitted, some.count()), (16, 21));
    assert_eq!(some.total_omitted, Some(sum(&all.parts[5..])));
    assert_eq!(some.total, all.total);
}

#[test]
fn the_sources_of_the_real_document_come_to_the_same() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let sources = query::amounts_by(&analysis, Parting::BySource, usize::MAX);
    assert_eq!(sources.total, Money::parse("74273.31"));
    let first = &sources.parts[0];
    assert_eq!(first.shared, Shared::Source(Column::Fiscal));
    let assumed = |project: &jixiao::document::Project| project.amounts.assumed;
    let assumed = analysis.document().projects.iter().any(assumed);
    assert_eq!(first.assumed, assumed);
    // It has one unit, of which nothing can be a part.
    let partings = query::amounts(&analysis, usize::MAX);
    let partings: Vec<Parting> = partings.iter().map(|parts| parts.parting).collect();
    assert_eq!(partings, [Parting::ByName, Parting::BySource]);
}

#[test]
fn the_money_is_parted_by_name_source_and_unit() {
    let analysis = read(TWO_UNITS);
    let partings = query::amounts(&analysis, 10);
    let outlines: Vec<Vec<String>> = partings.iter().map(outline).collect();
    assert_eq!(
        outlines,
        [
            vec!["补贴 2 4.00", "宣传 1 1.50"],
            vec!["Fiscal 3 3.50", "Other 1 2.00"],
            vec!["1 甲局服务中心 1 3.00", "0 甲局本级 2 2.50"],
        ]
    );
    for parts in &partings {
        assert_eq!((parts.total, parts.unstated), (Money::parse("5.50"), 0));
    }
}

#[test]
fn a_part_leads_to_as_many_projects_as_it_has() {
    let analysis = read(TWO_UNITS);
    for parts in query::amounts(&analysis, 10) {
        for part in parts.parts {
            let filter = match part.shared {
                Shared::Name(name) => ProjectFilter {
                    name: Some(name),
                    ..ProjectFilter::default()
                },
                Shared::Unit { index, .. } => ProjectFilter {
                    unit: Some(index),
                    ..ProjectFilter::default()
                },
                Shared::Source(_) => continue,
            };
            let query = ProjectQuery {
                filter,
                ..ProjectQuery::default()
            };
            let list = query::projects(&analysis, &query, ALL);
            assert_eq!(list.rows.total, part.projects);
            assert_eq!(list.sums.amounts[0], part.total);
        }
    }
}

#[test]
fn without_projects_there_is_nothing_to_part() {
    let nothing = read(
        "项目支出绩效目标表\n部门名称：甲局 单位：万元\n项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n合计 4.50 4.50\n甲局本级 4.50 4.50\n",
    );
    assert_eq!(query::amounts(&nothing, 10), []);
}
