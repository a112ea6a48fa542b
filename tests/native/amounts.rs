//! Amounts by name, against the real document and a small table.

use jixiao::money::Money;
use jixiao::query;

use crate::support::{analyse, fixture, read};

#[test]
fn the_names_of_the_real_document_come_to_the_sum_of_its_projects() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let all = query::amounts_by_name(&analysis, usize::MAX);
    assert_eq!((all.names.len(), all.names_omitted), (21, 0));
    assert_eq!((all.total_omitted, all.unstated), (None, 0));
    assert_eq!(all.total, Money::parse("74273.31"));
    let projects: u32 = all.names.iter().map(|name| name.projects).sum();
    assert_eq!(projects, 65);
    assert!(all.names.is_sorted_by(|one, next| one.total >= next.total));
    let sum = |totals: &[query::NameAmount]| {
        let totals = totals.iter().filter_map(|name| name.total);
        totals.fold(Money::ZERO, |sum, total| {
            sum.plus(total).expect("few digits")
        })
    };
    assert_eq!(Some(sum(&all.names)), all.total);

    let some = query::amounts_by_name(&analysis, 5);
    assert_eq!(some.names, all.names[..5]);
    assert_eq!(some.names_omitted, 16);
    assert_eq!(some.total_omitted, Some(sum(&all.names[5..])));
    assert_eq!(some.total, all.total);
}

#[test]
fn projects_of_one_name_are_one_amount() {
    let analysis = read(
        "项目支出绩效目标表\n部门名称：甲局 单位：万元\n\
         项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\
         合计 4.50 4.50\n甲局本级 4.50 4.50\n    补贴 1.00 1.00\n做好补贴。\n\
         1、1-产出指标；11-数量指标；人数；实施周期指标值:1人；年度指标值:1人。\n\
         \x20   宣传 1.50 1.50\n做好宣传。\n\
         1、2-效益指标；22-社会效益；知晓率；实施周期指标值:1%；年度指标值:1%。\n\
         \x20   补贴 2.00 2.00\n做好补贴。\n\
         1、1-产出指标；11-数量指标；次数；实施周期指标值:1次；年度指标值:1次。\n",
    );
    let amounts = query::amounts_by_name(&analysis, 10);
    let names: Vec<_> = amounts
        .names
        .iter()
        .map(|name| (name.name.as_str(), name.projects, name.first, name.total))
        .collect();
    let money = Money::parse;
    assert_eq!(
        names,
        [("补贴", 2, 0, money("3.00")), ("宣传", 1, 1, money("1.50"))]
    );
    assert_eq!((amounts.total, amounts.unstated), (money("4.50"), 0));

    let nothing = read(
        "项目支出绩效目标表\n部门名称：甲局 单位：万元\n项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n合计 4.50 4.50\n甲局本级 4.50 4.50\n",
    );
    let amounts = query::amounts_by_name(&nothing, 10);
    assert_eq!((amounts.names.len(), amounts.total), (0, None));
}
