//! What is found however it is printed: a text to look for in, hits in lines out.

use std::fmt::Write;

use jixiao::query::{self, Field, ProjectQuery, Window};

use crate::support::{ALL, analyse, fixture, read};

/// Names that wrap, values of full width, and spaces where tools put them.
const TABLE: &str = "项目支出绩效目标表\n部门名称：甲局 单位：万元\n\
    项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\
    合计 3.00 3.00\n甲局本级 3.00 3.00\n    社区宣传 1.00 1.00\n做好社区宣传，使群众满意。\n\
    1、1-产出指标；11-数量指标；参加人数；实施周期指标值:≥９０人；年度指标值:≥90人。\n\
    2、3-满意度指标；31-服务对象满意度指标；群众满\n意度；实施周期指标值:≥９０％；年度指标值:≥ 90 %。\n\
    \x20   App 维护 2.00 2.00\n按期完成维护。\n\
    1、1-产出指标；13-时效指标；“两微”维护次数；实施周期指标值:12次；年度指标值:12次。\n";

/// The hits in lines; what is to be highlighted stands between brackets.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let analysis = read(TABLE);
    let hits = query::search(&analysis, text, ALL);
    assert_eq!(hits.text, text);
    let lines: Vec<String> = hits.rows.rows.iter().map(line).collect();
    assert_eq!(lines, expected, "{text}");
    assert_eq!(hits.rows.total as usize, expected.len());
}

fn line(hit: &query::Hit) -> String {
    let mut line = String::new();
    if let Some(project) = hit.project {
        write!(line, "{project} ").expect("a string takes any text");
    }
    write!(line, "{:?} ", hit.field).expect("a string takes any text");
    if let Some((number, _)) = hit.indicator {
        write!(line, "{number} ").expect("a string takes any text");
    }
    let mut end = 0;
    for range in &hit.ranges {
        let (from, to) = (range.start as usize, range.end as usize);
        write!(line, "{}[{}]", &hit.text[end..from], &hit.text[from..to])
            .expect("a string takes any text");
        end = to;
    }
    line + &hit.text[end..]
}

#[test]
fn width_and_spaces_make_no_difference() {
    let values = ["0 Cycle 2 [≥９０％]", "0 Annual 2 [≥ 90 %]"];
    check("≥90%", &values);
    check("≥９０％", &values);
    check(" ≥ 90\n%", &values);
    check(">=90%", &values);
    check("≥90人", &["0 Cycle 1 [≥９０人]", "0 Annual 1 [≥90人]"]);
}

#[test]
fn wrapped_names_and_other_characters_make_no_difference() {
    let found = ["0 Indicator 2 [群众满意度]"];
    check("群众满意度", &found);
    check("群眾滿意度", &found);
    check("app维护", &["1 Project [App 维护]"]);
    check("\"两微\"", &["1 Indicator 1 [“两微”]维护次数"]);
}

#[test]
fn every_kind_of_field_is_searched_in_printed_order() {
    check(
        "维护",
        &[
            "1 Project App [维护]",
            "1 Goal 按期完成[维护]。",
            "1 Indicator 1 “两微”[维护]次数",
        ],
    );
    check("甲局", &["0 Unit [甲局]本级"]);
    check(
        "社",
        &[
            "0 Project [社]区宣传",
            "0 Goal 做好[社]区宣传，使群众满意。",
        ],
    );
}

#[test]
fn what_is_not_there_is_not_found() {
    check("满意率", &[]);
    check("", &[]);
    check(" \u{3000}\n", &[]);
    // A hit does not reach from one field into the next.
    check("宣传做好", &[]);
}

#[test]
fn a_window_counts_all() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let all = query::search(&analysis, "满意度", ALL).rows;
    assert_eq!(all.total as usize, all.rows.len());
    let window = query::search(&analysis, "满意度", Window { start: 3, len: 5 }).rows;
    assert_eq!((window.start, window.total), (3, all.total));
    assert_eq!(window.rows, all.rows[3..8]);
    let beyond = query::search(
        &analysis,
        "满意度",
        Window {
            start: 9999,
            len: 5,
        },
    )
    .rows;
    assert_eq!((beyond.start, beyond.rows.len()), (all.total, 0));
}

/// What search says of the real document is what looking at each field by itself says.
#[test]
fn the_real_document() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    for text in ["≥90%", "满意度", "社区", "100%", "党"] {
        let plain = |field: &str| {
            let field: String = field.split_whitespace().collect();
            field.contains(text)
        };
        let hits = query::search(&analysis, text, ALL).rows.rows;
        let count = |field: Field| hits.iter().filter(|hit| hit.field == field).count();
        let projects = query::projects(&analysis, &ProjectQuery::default(), ALL)
            .rows
            .rows;
        let named = projects.iter().filter(|row| plain(&row.name)).count();
        assert_eq!(count(Field::Project), named, "{text}");
        let indicators = (0..projects.len() as u32)
            .flat_map(|index| query::indicators(&analysis, index))
            .collect::<Vec<_>>();
        let in_cycle = indicators.iter().filter(|row| plain(&row.cycle)).count();
        let in_name = indicators.iter().filter(|row| plain(&row.name)).count();
        assert_eq!(count(Field::Cycle), in_cycle, "{text}");
        assert_eq!(count(Field::Indicator), in_name, "{text}");
    }
}
