//! What may explain a difference: each cause planted in a small table, the hints that come of it.

use std::fmt::Write;

use jixiao::export::json;
use jixiao::query::{self, AdditionOrder, AdditionRow, CauseRow, FigureRow};
use jixiao::text::{self, Language, Words, zh};
use jixiao::totals::{Addend, Cause, Level, Slip, Verdict};
use proptest::prelude::*;
use serde_json::Value;

use crate::printed::model;
use crate::support::{ALL, assert_golden, fixture, read};

/// A table of one unit; 合计 and the unit state the same amounts. A project is its name and its
/// amounts.
fn table(stated: &str, projects: &[(&str, &str)]) -> String {
    let mut text = format!(
        "项目支出绩效目标表\n部门名称：甲局 单位：万元\n\
         项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\
         合计 {stated}\n甲局本级 {stated}\n"
    );
    for (name, amounts) in projects {
        text += &format!(
            "    {name} {amounts}\n做好{name}。\n\
             1、1-产出指标；11-数量指标；人数；实施周期指标值:1人；年度指标值:1人。\n"
        );
    }
    text
}

fn differing(text: &str) -> Vec<AdditionRow> {
    let rows = query::additions(&read(text), AdditionOrder::Printed, ALL)
        .rows
        .rows;
    let differs = |row: &AdditionRow| row.addition.verdict == Verdict::Differs;
    rows.into_iter().filter(differs).collect()
}

/// The hints as a person reads them, under the addition that each is about.
fn hints(words: &Words, text: &str) -> Vec<String> {
    let summary = query::summary(&read(text));
    let mut said = Vec::new();
    for row in differing(text) {
        let name = format!("{:?} {:?}", row.addition.level, row.addition.addend);
        said.extend(row.causes.iter().map(|cause| {
            let hint = text::cause(words, summary.money_unit, &row, cause);
            format!("{name}: {hint}")
        }));
    }
    said
}

/// What was planted, and the hints that come of it, language by language.
fn said(out: &mut String, planted: &str, text: &str) {
    writeln!(out, "{planted}").expect("a string takes any text");
    for language in Language::ALL {
        for hint in hints(language.words(), text) {
            writeln!(out, "  {hint}").expect("a string takes any text");
        }
    }
}

#[test]
fn hints_are_as_reviewed() {
    let mut out = String::new();
    let two: &[(&str, &str)] = &[("补贴", "53.17"), ("培训", "60.00")];
    for (planted, stated, projects) in [
        ("a part twice", "173.17", two),
        ("a part missed, beside rounding", "60.01", two),
        (
            "a part of which there are two missed",
            "113.17",
            &[two, &two[..1]].concat(),
        ),
        (
            "two parts missed",
            "700.29",
            &[two, &[("活动", "700.29")]].concat(),
        ),
        (
            "a part in 元",
            "220.00",
            &[("补贴", "2,000,000.00"), ("培训", "20.00")],
        ),
        ("a total in 元", "1,131,700.00", two),
        ("two digits of a part swapped", "95.17", two),
        ("two digits of the total swapped", "131.17", two),
        ("one digit changed", "117.17", two),
        (
            "one digit dropped",
            "1,234.56",
            &[("补贴", "134.56"), ("培训", "200.00")],
        ),
        ("nothing that fits", "77.77", two),
        ("no more than rounding", "113.18", two),
    ] {
        let text = table(stated, projects);
        said(&mut out, planted, &text);
    }
    let sources = table("30.00", &[("补贴", "30.00 12.00 30.00")]);
    said(
        &mut out,
        "a source missed in the total of its project",
        &sources,
    );
    let row = table("61.13", &[("补贴", "20.00")]);
    let unread = format!("第一部分 说明\n培训经费另有 41.13 万元。\n{row}");
    said(&mut out, "a part in text that was not understood", &unread);
    let undeclared = row.replace("万元", "").replace("61.13", "20.61");
    said(
        &mut out,
        "a digit changed, no unit of money",
        &undeclared.replace("20.00", "20.41"),
    );
    assert_golden("causes.hints", &out);
}

#[test]
fn hints_at_missing_rows_are_as_reviewed() {
    let mut out = String::new();
    let projects: &[(&str, &str)] = &[("补贴", "20.00 20.00"), ("培训", "41.17 41.17")];
    let whole = table("61.17 61.17", projects);
    let (head, tail) = whole.split_once("    补贴").expect("it is there");
    let (_, last) = tail.split_once("    培训").expect("it is there");
    let without_last = &whole[..whole.find("    培训").expect("it is there")];
    said(&mut out, "the last row", without_last);
    said(
        &mut out,
        "from within an indicator",
        &format!("{without_last}2、2-效益指标；21-经"),
    );
    for (before, after) in [(1, 3), (1, 9), (8, 9)] {
        let text = format!("{head}第 {before} 页 共 9 页\n    培训{last}第 {after} 页 共 9 页\n");
        said(
            &mut out,
            &format!("what lies between page {before} and {after} of 9"),
            &text,
        );
    }
    assert_golden("causes.missing-rows.hints", &out);
}

#[test]
fn the_real_document_and_nothing_invented() {
    let real = String::from_utf8(fixture("guangzhou-social-work.txt")).expect("UTF-8");
    let columns = "总计的差额与各项资金的差额之和相符：文本里可能缺少某个单位的整行";
    assert_eq!(
        hints(zh(), &real),
        [
            format!("Grand Total: {columns}"),
            format!("Grand Fiscal: {columns}")
        ]
    );
    let read: Value = serde_json::from_str(&json::json(&read(&real))).expect("JSON");
    let kind = &read["additions"][0]["causes"][0]["kind"];
    assert_eq!(kind, "rows-missing-columns-agree");
}

/// What kind of cause, in its first two words, and which figures, as a test can look it up.
fn key(cause: &CauseRow) -> String {
    let value = |row: &FigureRow| row.value.map_or(String::new(), |value| value.to_string());
    let values = |parts: &[FigureRow]| together(parts.iter().map(value).collect());
    match cause {
        Cause::Missed { parts, .. } => format!("missed {} {}", parts.len(), values(parts)),
        Cause::Twice { parts, .. } => format!("twice {} {}", parts.len(), values(parts)),
        Cause::WrongUnit {
            figure, would_be, ..
        } => format!("unit {:?} {} {would_be}", figure.level, value(figure)),
        Cause::Digit {
            slip,
            figure,
            would_be,
            ..
        } => format!("{slip:?} {:?} {} {would_be}", figure.level, value(figure)),
        Cause::Unread { amount, .. } => format!("unread {amount}"),
        Cause::RowsMissing(sign) => format!("{sign:?}"),
    }
}

/// Figures in an order that does not tell equal ones apart.
fn together(mut figures: Vec<String>) -> String {
    figures.sort_unstable();
    figures.join(" ")
}

/// A unit as it is printed, in hundredths, and the key of the cause that was planted in it.
struct Planted {
    before: String,
    stated: i64,
    projects: Vec<i64>,
    key: String,
    /// Whether so much may fit that nothing of this kind is told.
    or_silence: bool,
}

/// Hundredths as a table prints them.
fn figure(hundredths: i64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// The figure after a slip in the digits at `at`; `None` where nobody would print the result.
fn slipped(slip: Slip, hundredths: i64, at: usize) -> Option<i64> {
    let mut digits = hundredths.to_string().into_bytes();
    // Behind the point, a dropped digit leaves one decimal less, which this prints no figure of.
    let places = match slip {
        Slip::Swapped | Slip::Changed => digits.len(),
        Slip::Dropped => digits.len().saturating_sub(2).max(1),
    };
    let at = at % places;
    match slip {
        Slip::Swapped => digits.swap(at, (at + 1) % places),
        Slip::Changed => digits[at] = b'0' + (digits[at] - b'0' + 3) % 10,
        Slip::Dropped => drop(digits.remove(at)),
    }
    let after: i64 = String::from_utf8(digits.clone()).ok()?.parse().ok()?;
    let printable = digits[0] != b'0' && digits.len() > 2;
    (printable && after != hundredths).then_some(after)
}

/// Every cause planted in a unit with these projects.
fn plants(amounts: &[i64], at: usize) -> Vec<Planted> {
    let sum: i64 = amounts.iter().sum();
    let one = at % amounts.len();
    let part = amounts[one];
    let printed = figure(part);
    let with = |stated: i64, projects: Vec<i64>, key: String| Planted {
        before: String::new(),
        stated,
        projects,
        key,
        or_silence: false,
    };
    let replaced = |value: i64| {
        let mut projects = amounts.to_vec();
        projects[one] = value;
        projects
    };
    let mut without = amounts.to_vec();
    without.remove(one);
    let in_yuan = |amount: i64| figure(amount * 10_000);
    let unit =
        |level: Level, meant: i64| format!("unit {level:?} {} {}", in_yuan(meant), figure(meant));
    let two = [part, amounts[(one + 1) % amounts.len()]];
    let both: i64 = two.iter().sum();
    let all = amounts.to_vec();
    let mut plants = vec![
        with(sum - part, all.clone(), format!("missed 1 {printed}")),
        with(
            sum,
            [amounts, &[part]].concat(),
            format!("missed 1 {printed}"),
        ),
        with(sum + part, all.clone(), format!("twice 1 {printed}")),
        Planted {
            or_silence: both < 20 * (amounts.len() * amounts.len()) as i64,
            ..with(
                sum - both,
                all.clone(),
                format!("missed 2 {}", together(two.map(figure).to_vec())),
            )
        },
        with(sum, replaced(part * 10_000), unit(Level::Project, part)),
        with(sum * 10_000, all.clone(), unit(Level::Unit, sum)),
        with(sum, without.clone(), "ColumnsAgree".into()),
        Planted {
            before: format!("第一部分 说明\n其中另有 {printed} 万元。\n"),
            ..with(sum, without, format!("unread {printed}"))
        },
    ];
    for slip in [Slip::Swapped, Slip::Changed, Slip::Dropped] {
        let key = |level: Level, shown: i64, meant: i64| {
            format!("{slip:?} {level:?} {} {}", figure(shown), figure(meant))
        };
        let stated = slipped(slip, sum, at);
        plants.extend(stated.map(|shown| with(shown, all.clone(), key(Level::Unit, shown, sum))));
        let shown = slipped(slip, part, at);
        plants.extend(shown.map(|shown| Planted {
            or_silence: amounts.len() > 3,
            ..with(sum, replaced(shown), key(Level::Project, shown, part))
        }));
    }
    plants
}

/// Whether two keys are of one kind.
fn of_one_kind(key: &str, other: &str) -> bool {
    key.split(' ').take(2).eq(other.split(' ').take(2))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn what_was_planted_is_found(generated in model::table(), at in 0usize..100) {
        let projects: Vec<&model::Project> =
            generated.units.iter().flat_map(|unit| &unit.projects).collect();
        let amounts: Vec<i64> =
            projects.iter().map(|one| one.sources.iter().flatten().sum::<i64>()).collect();
        prop_assume!(amounts.len() > 1);
        for planted in plants(&amounts, at) {
            let twice = |amount: i64| format!("{0} {0}", figure(amount));
            let printed: Vec<(String, String)> = (0..)
                .zip(&planted.projects)
                .map(|(index, amount)| {
                    let project = projects[index % projects.len()];
                    (project.name.clone(), twice(*amount))
                })
                .collect();
            let rows: Vec<(&str, &str)> = printed
                .iter()
                .map(|(name, amounts)| (name.as_str(), amounts.as_str()))
                .collect();
            let stated = twice(planted.stated);
            let table = table(&stated, &rows);
            let text = format!("{}{table}", planted.before);
            let differing = differing(&text);
            let of_unit = differing
                .iter()
                .find(|row| row.addition.level == Level::Unit && row.addition.addend == Addend::Total);
            // A slip of a hundredth is within rounding, and no difference.
            let Some(row) = of_unit else {
                continue;
            };
            let found: Vec<String> = row.causes.iter().map(key).collect();
            let told = found.contains(&planted.key);
            let silent = !found.iter().any(|other| of_one_kind(other, &planted.key));
            prop_assert!(
                told || (planted.or_silence && silent),
                "{} not in {found:?}\n{text}",
                planted.key
            );
        }
    }
}
