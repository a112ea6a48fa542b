//! Verdicts of additions, one table of figures each.

use jixiao::query::{self, AdditionOrder};

use crate::support::{ALL, read};

/// Reads a table of one unit with projects of these 总计 and says the verdict of 合计 and unit.
#[track_caller]
fn verdicts(grand: &str, unit: &str, projects: &[&str]) -> Vec<String> {
    let mut text = format!(
        "项目支出绩效目标表\n部门名称：甲局 单位：万元\n\
         项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\
         合计 {grand}\n甲局本级 {unit}\n"
    );
    for project in projects {
        text += &format!(
            "    补贴 {project} {project}\n做好补贴。\n\
             1、1-产出指标；11-数量指标；人数；实施周期指标值:1人；年度指标值:1人。\n"
        );
    }
    let analysis = read(&text);
    query::additions(&analysis, AdditionOrder::Printed, ALL)
        .rows
        .rows
        .iter()
        .map(|row| &row.addition)
        .filter(|row| row.level != jixiao::totals::Level::Project)
        .filter(|row| row.addend == jixiao::totals::Addend::Total)
        .map(|row| {
            let difference = row.difference.map_or("-".into(), |money| money.to_string());
            format!("{:?} {difference} of {}", row.verdict, row.bound)
        })
        .collect()
}

#[test]
fn exact() {
    assert_eq!(
        verdicts("3.00", "3.00", &["1.00", "2.00"]),
        ["Exact 0.00 of 0.01", "Exact 0.00 of 0.015"]
    );
}

#[test]
fn rounding_up_to_the_bound_and_no_further() {
    assert_eq!(
        verdicts("3.00", "3.00", &["1.00", "2.01"])[1],
        "Rounding -0.01 of 0.015"
    );
    assert_eq!(
        verdicts("3.00", "3.00", &["1.00", "2.02"])[1],
        "Differs -0.02 of 0.015"
    );
}

#[test]
fn the_bound_counts_the_last_decimal_of_the_table() {
    assert_eq!(verdicts("3", "3", &["1", "3"])[1], "Rounding -1 of 1.5");
    assert_eq!(
        verdicts("3.0000", "3.0000", &["1.0000", "2.0001"])[1],
        "Rounding -0.0001 of 0.00015"
    );
}

#[test]
fn unchecked_without_parts() {
    assert_eq!(verdicts("3.00", "3.00", &[])[1], "Unchecked - of 0.005");
}

#[test]
fn negative_amounts_are_added_with_their_sign() {
    assert_eq!(
        verdicts("1.00", "1.00", &["-1.00", "2.00"])[1],
        "Exact 0.00 of 0.015"
    );
}
