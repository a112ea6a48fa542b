//! The list of all indicators: the real document counted, and a small table in lines.

use std::collections::BTreeMap;

use jixiao::class::CLASSES;
use jixiao::query::{
    self, ClassChoice, IndicatorFilter, IndicatorGrouping, IndicatorList, IndicatorOrder,
    IndicatorRow, ProjectQuery, Window,
};
use jixiao::value::{Comparison, compare};

use crate::support::{ALL, analyse, fixture, read};

fn real(filter: &IndicatorFilter) -> IndicatorList {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    query::indicators_list(&analysis, filter, ALL)
}

/// All indicators of the real document, project by project.
fn plain() -> Vec<IndicatorRow> {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let projects = query::projects(&analysis, &ProjectQuery::default(), ALL)
        .rows
        .total;
    let each = (0..projects).flat_map(|index| query::indicators(&analysis, index));
    each.collect()
}

fn text(text: &str) -> IndicatorFilter {
    IndicatorFilter {
        text: text.to_owned(),
        ..IndicatorFilter::default()
    }
}

#[test]
fn all_indicators_flat() {
    let list = real(&IndicatorFilter::default());
    assert_eq!((list.indicators, list.rows.total), (311, 311));
    let rows: Vec<_> = list
        .rows
        .rows
        .into_iter()
        .map(|row| row.indicator)
        .collect();
    assert_eq!(rows, plain());
    let known: u32 = list.classes.known.iter().sum();
    assert_eq!(known + list.classes.unknown, 311);
    assert_eq!(list.comparisons.iter().sum::<u32>(), 311);
}

#[test]
fn distinct_indicators_are_counted() {
    let mut expected: BTreeMap<[String; 4], u32> = BTreeMap::new();
    for row in plain() {
        *expected
            .entry([row.l2_code, row.name, row.cycle, row.annual])
            .or_default() += 1;
    }
    let list = real(&IndicatorFilter {
        grouping: IndicatorGrouping::Distinct,
        order: IndicatorOrder::ByCount,
        ..IndicatorFilter::default()
    });
    assert_eq!(list.indicators, 311);
    assert_eq!((list.rows.total as usize, expected.len()), (68, 68));
    let counts: Vec<u32> = list.rows.rows.iter().map(|row| row.count).collect();
    assert_eq!(counts.iter().sum::<u32>(), 311);
    assert!(counts.is_sorted_by(|more, less| more >= less));
    for row in list.rows.rows {
        let IndicatorRow {
            l2_code,
            name,
            cycle,
            annual,
            ..
        } = row.indicator;
        assert_eq!(expected[&[l2_code, name, cycle, annual]], row.count);
        assert!(row.project_count <= row.count);
    }
}

#[test]
fn values_are_found_in_every_width() {
    let expected = plain()
        .iter()
        .filter(|row| row.cycle.contains("≥90%") || row.annual.contains("≥90%"))
        .count();
    for way in ["≥90%", "≥９０％", ">= 90 %"] {
        assert_eq!(real(&text(way)).rows.total as usize, expected, "{way}");
    }
    assert!(expected > 0);
}

#[test]
fn names_are_found() {
    let list = real(&text("满意度"));
    let expected = plain()
        .iter()
        .filter(|row| row.name.contains("满意度"))
        .count();
    assert_eq!(list.rows.total as usize, expected);
}

#[test]
fn a_choice_leads_to_as_many_as_its_count_says() {
    let all = real(&IndicatorFilter::default());
    for (class, count) in (0..).zip(all.classes.known) {
        let list = real(&IndicatorFilter {
            class: Some(ClassChoice::Known(class)),
            ..IndicatorFilter::default()
        });
        assert_eq!(
            list.indicators,
            count,
            "{}",
            CLASSES[usize::from(class)].label
        );
        assert!(list.rows.rows.iter().all(|row| row.class == Some(class)));
        // The counts of the other classes stay, so that one leads to the next.
        assert_eq!(list.classes, all.classes);
        assert_eq!(list.comparisons.iter().sum::<u32>(), count);
    }
    for (at, comparison) in Comparison::ALL.into_iter().enumerate() {
        assert_eq!(comparison as usize, at);
        let list = real(&IndicatorFilter {
            comparison: Some(comparison),
            ..IndicatorFilter::default()
        });
        assert_eq!(list.indicators, all.comparisons[at]);
        for row in list.rows.rows {
            let IndicatorRow { cycle, annual, .. } = row.indicator;
            assert_eq!(compare(&cycle, &annual), comparison);
        }
    }
}

#[test]
fn a_window_has_the_counts_of_the_whole() {
    let filter = IndicatorFilter {
        grouping: IndicatorGrouping::ByValue,
        ..IndicatorFilter::default()
    };
    let all = real(&filter);
    assert_eq!((all.indicators, all.rows.total), (311, 26));
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let window = query::indicators_list(&analysis, &filter, Window { start: 4, len: 3 });
    assert_eq!(window.rows.rows, all.rows.rows[4..7]);
    assert_eq!(window.rows.total, all.rows.total);
    assert_eq!(window.classes, all.classes);
}

/// Two projects that print the same indicators in other ways, and one of a class that is not known.
const TABLE: &str = "项目支出绩效目标表\n部门名称：甲局 单位：万元\n\
    项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\
    合计 3.00 3.00\n甲局本级 3.00 3.00\n    补贴 1.00 1.00\n做好补贴。\n\
    1、1-产出指标；11-数量指标；人数；实施周期指标值:≥90%；年度指标值:≥90%。\n\
    2、3-满意度指标；31-服务对象满意度指标；群众满意度；实施周期指标值:≥90%；年度指标值:≥85%。\n\
    \x20   宣传 2.00 2.00\n做好宣传。\n\
    1、1-产出指标；11-数量指标；人 数；实施周期指标值:≥９０％；年度指标值:≥ 90%。\n\
    2、9-其他指标；91-奇怪指标；人数；实施周期指标值:≥90%；年度指标值:≥90%。\n\
    3、1-产出指标；11-数量指标；人数；实施周期指标值:≥90%；年度指标值:≥90%。\n";

#[track_caller]
fn check(filter: &IndicatorFilter, expected: &[&str]) {
    let list = query::indicators_list(&read(TABLE), filter, ALL);
    let lines: Vec<String> = list
        .rows
        .rows
        .iter()
        .map(|row| {
            let class = row
                .class
                .map_or("?", |class| CLASSES[usize::from(class)].code);
            let projects: Vec<&str> = row.projects.iter().map(|(_, name)| name.as_str()).collect();
            format!(
                "{} of {} [{}] {class} {} {} {} {:?}",
                row.count,
                row.project_count,
                projects.join(" "),
                row.indicator.name,
                row.indicator.cycle,
                row.indicator.annual,
                row.comparison
            )
        })
        .collect();
    assert_eq!(lines, expected);
}

#[test]
fn what_is_printed_in_other_ways_is_one() {
    check(
        &IndicatorFilter {
            grouping: IndicatorGrouping::Distinct,
            order: IndicatorOrder::ByCount,
            ..IndicatorFilter::default()
        },
        &[
            "3 of 2 [补贴 宣传] 11 人数 ≥90% ≥90% Same",
            "1 of 1 [补贴] 31 群众满意度 ≥90% ≥85% Number",
            "1 of 1 [宣传] ? 人数 ≥90% ≥90% Same",
        ],
    );
    check(
        &IndicatorFilter {
            grouping: IndicatorGrouping::ByValue,
            text: "满意度".to_owned(),
            ..IndicatorFilter::default()
        },
        &["1 of 1 [补贴] 31 群众满意度 ≥90% ≥85% Number"],
    );
    check(
        &IndicatorFilter {
            class: Some(ClassChoice::Unknown),
            ..IndicatorFilter::default()
        },
        &["1 of 1 [] ? 人数 ≥90% ≥90% Same"],
    );
}
