//! A project, opened: what its values were read as, what was found in it, who shares its name.

use jixiao::query::{self, ValueReading};

use crate::support::{analyse, fixture, read};

#[test]
fn each_project_knows_its_findings_and_all_others_of_its_name() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let details: Vec<_> = (0..65)
        .map(|index| query::project_detail(&analysis, index).expect("65 projects"))
        .collect();
    for detail in &details {
        let others = details
            .iter()
            .filter(|other| other.record.row.name == detail.record.row.name)
            .map(|other| other.record.row.index)
            .filter(|index| *index != detail.record.row.index);
        let shown = detail.neighbours.rows.iter().map(|row| row.index);
        let others: Vec<u32> = others.collect();
        assert_eq!(detail.neighbours.total as usize, others.len());
        assert!(
            shown.eq(others.into_iter().take(20)),
            "{}",
            detail.record.row.name
        );
        assert_eq!(detail.findings.total, detail.record.row.findings);
    }
    let shared = details.iter().filter(|it| it.neighbours.total > 0).count();
    assert!(shared > 40, "{shared}");
}

#[test]
fn a_value_says_what_it_was_read_as() {
    let value = |value: &str| {
        let analysis = read(&format!(
            "项目支出绩效目标表\n部门名称：甲局 单位：万元\n\
             项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n\
             合计\t1.00\t1.00\t\t\t\t\n甲局本级\t1.00\t1.00\t\t\t\t\n\
             补贴\t1.00\t1.00\t\t\t做好补贴。\t1、1-产出指标；11-数量指标；人数；\
             实施周期指标值:{value}；年度指标值:1人。\n"
        ));
        let detail = query::project_detail(&analysis, 0).expect("a project");
        detail.readings[0][0].clone()
    };
    let quantity = |said: &str| ValueReading::Quantity(said.to_owned());
    for (printed, read) in [
        ("不低于90%", quantity("≥90%")),
        ("≥ 90 %", quantity("≥90%")),
        ("5万人以上", quantity("≥50000人")),
        ("2024年12月", ValueReading::Date),
        ("及时", ValueReading::Words),
        ("待定", ValueReading::Placeholder),
    ] {
        assert_eq!(value(printed), read, "{printed}");
    }
}
