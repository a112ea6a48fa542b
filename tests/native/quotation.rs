//! What is copied to be quoted says file, line and figure, in both languages.

use jixiao::analysis::Analysis;
use jixiao::checks::TEXTS;
use jixiao::query::{self, AdditionOrder, FindingFilter, ProjectQuery};
use jixiao::text::{self, Quotable, en, zh};

use crate::support::{ALL, analyse, fixture, read};

/// A table that declares no unit of money.
const TABLE: &str = "项目支出绩效目标表\n部门名称：甲局\n\
     项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\
     合计 3.00 3.00\n甲局本级 3.00 3.00\n    补贴 3.00 3.00\n做好补贴。\n\
     1、1-产出指标；11-数量指标；人数；实施周期指标值:1人；年度指标值:1人。\n";

fn real() -> Analysis {
    analyse(fixture("guangzhou-social-work.txt")).expect("a table")
}

#[track_caller]
fn check(analysis: &Analysis, what: Quotable<'_>, expected: [&str; 2]) {
    let unit = query::summary(analysis).money_unit;
    for (words, expected) in [zh(), en()].into_iter().zip(expected) {
        let said = text::quotation(words, "目标表.txt", unit, what);
        assert_eq!(said, expected);
    }
}

#[track_caller]
fn check_project(analysis: &Analysis, index: usize, expected: [&str; 2]) {
    let list = query::projects(analysis, &ProjectQuery::default(), ALL);
    check(
        analysis,
        Quotable::Project(&list.rows.rows[index]),
        expected,
    );
}

#[track_caller]
fn check_addition(analysis: &Analysis, index: usize, expected: [&str; 2]) {
    let list = query::additions(analysis, AdditionOrder::Printed, ALL);
    check(
        analysis,
        Quotable::Addition(&list.rows.rows[index]),
        expected,
    );
}

/// The first finding of the check with this name.
#[track_caller]
fn check_finding(analysis: &Analysis, id: &str, expected: [&str; 2]) {
    let check = jixiao::checks::CheckSet::index_of(id);
    let filter = FindingFilter {
        check,
        ..FindingFilter::default()
    };
    let found = query::findings(analysis, filter, ALL);
    let row = &found.rows[0];
    let unit = query::summary(analysis).money_unit;
    for (words, expected) in [zh(), en()].into_iter().zip(expected) {
        let sentence = text::finding(words, TEXTS[usize::from(row.check)], &row.arguments, unit);
        let what = Quotable::Finding(row, &sentence);
        assert_eq!(text::quotation(words, "目标表.txt", unit, what), expected);
    }
}

#[test]
fn a_project() {
    check_project(
        &real(),
        0,
        [
            "目标表.txt，第12行：社区两委干部补贴，总计 5,224.76 万元",
            "目标表.txt, line 12: 社区两委干部补贴, total 5,224.76 万元",
        ],
    );
}

#[test]
fn a_project_without_a_unit_of_money() {
    check_project(
        &read(TABLE),
        0,
        [
            "目标表.txt，第6行：补贴，总计 3.00",
            "目标表.txt, line 6: 补贴, total 3.00",
        ],
    );
}

#[test]
fn an_addition_that_differs() {
    check_addition(
        &real(),
        0,
        [
            "目标表.txt，第8行：合计，总计 74,322.44 万元，1 个单位之和 74,273.24 万元，差额 +49.20 万元，不符",
            "目标表.txt, line 8: Grand total (合计), total (总计) 74,322.44 万元, sum of 1 unit 74,273.24 万元, difference +49.20 万元, differs",
        ],
    );
}

#[test]
fn an_addition_within_rounding() {
    check_addition(
        &real(),
        3,
        [
            "目标表.txt，第10行：中共广州市委社会工作部，总计 74,273.24 万元，65 个项目之和 74,273.31 万元，差额 −0.07 万元，尾差",
            "目标表.txt, line 10: 中共广州市委社会工作部, total (总计) 74,273.24 万元, sum of 65 projects 74,273.31 万元, difference −0.07 万元, rounding",
        ],
    );
}

#[test]
fn an_addition_that_was_not_checked() {
    let text = TABLE.replace("合计 3.00 3.00\n", "");
    check_addition(
        &read(&text),
        0,
        [
            "目标表.txt：合计，总计 未列，1 个单位之和 3.00，未核对：表中没有列出这个数",
            "目标表.txt: Grand total (合计), total (总计) not stated, sum of 1 unit 3.00, not checked: the table does not state this amount",
        ],
    );
}

#[test]
fn an_addition_that_holds() {
    check_addition(
        &read(TABLE),
        0,
        [
            "目标表.txt，第4行：合计，总计 3.00，1 个单位之和 3.00，相等",
            "目标表.txt, line 4: Grand total (合计), total (总计) 3.00, sum of 1 unit 3.00, exact",
        ],
    );
}

#[test]
fn a_finding_about_the_whole_table() {
    check_finding(
        &real(),
        "grand-total-differs",
        [
            "目标表.txt，第8行：合计行的总计写 74,322.44 万元，各单位相加得 74,273.24 万元，相差 49.20 万元。",
            "目标表.txt, line 8: The grand total under Total (总计) says 74,322.44 万元, its units add up to 74,273.24 万元; the difference is 49.20 万元.",
        ],
    );
}

#[test]
fn a_finding_about_an_indicator() {
    check_finding(
        &real(),
        "comparator-missing",
        [
            "目标表.txt，第22–24行：社区两委干部补贴，指标 1 城市社区制订居民公约覆盖率：“100%”没有写明≥、≤或=。",
            "目标表.txt, lines 22–24: 社区两委干部补贴, Indicator 1 城市社区制订居民公约覆盖率: “100%” does not say ≥, ≤ or =.",
        ],
    );
}

#[test]
fn a_line_of_the_source() {
    let analysis = real();
    let page = query::source_page(&analysis, ALL, None);
    check(
        &analysis,
        Quotable::Line(&page.lines.rows[7]),
        [
            "目标表.txt，第8行：合计 74,322.44 74,322.44",
            "目标表.txt, line 8: 合计 74,322.44 74,322.44",
        ],
    );
}
