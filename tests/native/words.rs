//! What a person is told: small tables in, the sentences of the verdict out.

use jixiao::analysis::Refusal;
use jixiao::checks::Severity;
use jixiao::class::CLASSES;
use jixiao::query::{self, Summary};
use jixiao::source::{BinaryKind, DecodeError};
use jixiao::stranger::Stranger;
use jixiao::text::{self, Concern, Direction, Language, en, zh};
use jixiao::totals::{Addend, Level, Verdict};

use crate::support::{fixture, fixtures, read};

/// A table of one unit; empty amounts leave the row of 合计 out.
fn table(grand: &str, unit: &str, projects: &[&str]) -> String {
    let mut text = "项目支出绩效目标表\n部门名称：甲局 单位：万元\n\
         项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n"
        .to_owned();
    if !grand.is_empty() {
        text += &format!("合计 {grand} {grand}\n");
    }
    text += &format!("甲局本级 {unit} {unit}\n");
    for amounts in projects {
        text += &format!(
            "    补贴 {amounts}\n做好补贴。\n\
             1、1-产出指标；11-数量指标；人数；实施周期指标值:1人；年度指标值:1人。\n"
        );
    }
    text
}

fn summary(text: &str) -> Summary {
    query::summary(&read(text))
}

/// Headline and notes, a line each, in 中文 and in English.
#[track_caller]
fn check(summary: &Summary, expected: &[&str], in_english: &[&str]) {
    for (words, expected) in [(zh(), expected), (en(), in_english)] {
        let verdict = text::verdict(words, summary);
        let notes = verdict.notes.iter().map(|(_, note)| note.as_str());
        let said: Vec<&str> = [verdict.headline.as_str()]
            .into_iter()
            .chain(notes)
            .collect();
        assert_eq!(said, expected);
    }
}

#[test]
fn the_real_document() {
    let real = fixture("guangzhou-social-work.txt");
    check(
        &summary(&String::from_utf8(real).expect("UTF-8")),
        &[
            "合计比各单位之和多 49.20 万元：文本里可能缺少某个单位的行",
            "单位“中共广州市委社会工作部”的总计比其 65 个项目之和少 0.07 万元，没有超出四舍五入能解释的 0.33 万元",
        ],
        &[
            "The grand total (合计) is 49.20 万元 more than the sum of the units: the text may lack the row of a unit",
            "The total (总计) of unit “中共广州市委社会工作部” is 0.07 万元 less than the sum of its 65 projects, within the 0.33 万元 that rounding can explain",
        ],
    );
}

#[test]
fn everything_exact() {
    let text = table("3.00", "3.00", &["1.00 1.00", "2.00 2.00"]);
    check(
        &summary(&text),
        &["核对了 8 处加法，全部相等"],
        &["8 additions checked: all exact"],
    );
}

#[test]
fn exact_but_not_all_was_read() {
    let mut summary = summary(&table("1.00", "1.00", &["1.00 1.00"]));
    summary.coverage.unexplained = 12;
    check(
        &summary,
        &["核对了 7 处加法，都相等；但有 12 字未读懂，数字可能不全"],
        &[
            "7 additions checked and exact, but 12 characters not understood: figures may be missing",
        ],
    );
}

#[test]
fn within_rounding() {
    let text = table("3.01", "3.01", &["1.00 1.00", "2.00 2.00"]);
    check(
        &summary(&text),
        &[
            "核对了 8 处加法，没有不符；其中 2 处有四舍五入造成的尾差",
            "单位“甲局本级”的总计比其 2 个项目之和多 0.01 万元，没有超出四舍五入能解释的 0.015 万元",
        ],
        &[
            "8 additions checked: none contradicts; 2 differ within rounding",
            "The total (总计) of unit “甲局本级” is 0.01 万元 more than the sum of its 2 projects, within the 0.015 万元 that rounding can explain",
        ],
    );
}

#[test]
fn more_is_stated_than_the_rows_add_up_to() {
    let text = table("5.00", "5.00", &["1.00 1.00", "2.00 2.00"]);
    check(
        &summary(&text),
        &["单位“甲局本级”的总计比其 2 个项目之和多 2.00 万元：文本里可能缺少某个项目的行"],
        &[
            "The total (总计) of unit “甲局本级” is 2.00 万元 more than the sum of its 2 projects: the text may lack the row of a project",
        ],
    );
}

#[test]
fn less_is_stated_than_the_rows_add_up_to() {
    let text = table("1,003.00", "1,234.50", &["1,234.50 1,234.50"]);
    check(
        &summary(&text),
        &["合计比各单位之和少 231.50 万元，超出四舍五入能解释的 0.01 万元"],
        &[
            "The grand total (合计) is 231.50 万元 less than the sum of the units, beyond the 0.01 万元 that rounding can explain",
        ],
    );
}

#[test]
fn a_project_differs_from_its_sources() {
    let concern = Concern {
        level: Level::Project,
        name: "补贴",
        addend: Addend::Sources,
        parts: 3,
        direction: Direction::More,
        size: "0.25 万元".to_owned(),
        bound: "0.02 万元".to_owned(),
    };
    assert_eq!(
        (zh().verdict.differs)(&concern),
        "项目“补贴”的总计比各项资金之和多 0.25 万元，超出四舍五入能解释的 0.02 万元"
    );
    assert_eq!(
        (en().verdict.differs)(&concern),
        "The total (总计) of project “补贴” is 0.25 万元 more than the sum of its sources, beyond the 0.02 万元 that rounding can explain"
    );
}

#[test]
fn a_missing_grand_total_is_said_and_what_was_checked_too() {
    let text = table("", "1.00", &["1.00 1.00"]);
    check(
        &summary(&text),
        &[
            "文本里没有合计行，各单位之和无从核对",
            "另外核对了 4 处加法，相等",
        ],
        &[
            "The text has no grand total (合计) to hold the sum of the units against",
            "4 other additions checked: exact",
        ],
    );
}

#[test]
fn english_has_its_plurals_right() {
    let say = en();
    let checked = |number: &str| (say.verdict.all_exact)(number);
    let counted = |number: u32| (say.verdict.counted)(Verdict::Differs, number);
    let found = |number: u32| (say.checks.severity_counted)(Severity::Error, number);
    for (said, expected) in [
        (checked("1"), "1 addition checked: exact"),
        (checked("1,001"), "1,001 additions checked: all exact"),
        (counted(1), "1 differs"),
        (counted(2), "2 differ"),
        (found(1), "1 error"),
        (found(1_000), "1,000 errors"),
        ((say.lines)(7, 7), "line 7"),
        ((say.lines)(7, 9), "lines 7–9"),
        ((say.projects.indicator_count)(1), "1 indicator"),
        ((say.projects.source_omitted)(1), "1 more line not shown"),
        (
            (say.additions.parts)(Level::Unit, Addend::Total, 1),
            "Total (总计): sum of 1 project",
        ),
    ] {
        assert_eq!(said, expected);
    }
    for number in [0, 2, 65] {
        assert_eq!((say.summary.units)(number), "units");
    }
    assert_eq!((say.summary.units)(1), "unit");
}

#[test]
fn refusals_say_what_the_file_is_and_what_to_do() {
    let binary = |kind| Refusal::NotText(DecodeError::Binary(kind));
    let stranger = |stranger| Refusal::NotThisTable(Some(stranger));
    for (refused, in_chinese, in_english) in [
        (Refusal::NotText(DecodeError::Empty), "空", "empty"),
        (binary(BinaryKind::Pdf), "PDF", "PDF"),
        (binary(BinaryKind::Zip), "Word", "Word"),
        (binary(BinaryKind::OleOffice), "Office", "Office"),
        (binary(BinaryKind::Image), "图片", "picture"),
        (binary(BinaryKind::Other), "二进制", "binary"),
        (Refusal::NotText(DecodeError::TooLarge), "512 MB", "512 MB"),
        (
            Refusal::NotText(DecodeError::UnknownEncoding),
            "编码",
            "encoding",
        ),
        (
            Refusal::NotThisTable(None),
            "项目支出绩效目标表",
            "project performance target table",
        ),
        (
            stranger(Stranger::SelfEvaluation),
            "自评",
            "self-evaluation",
        ),
        (
            stranger(Stranger::WholeDepartment),
            "整体",
            "whole department",
        ),
        (stranger(Stranger::BlankForm), "没有填写", "not filled in"),
        (
            stranger(Stranger::OtherBudgetTable),
            "其他表",
            "another table",
        ),
        (stranger(Stranger::Contents), "目录", "contents"),
        (stranger(Stranger::Ruined), "损坏", "ruined"),
    ] {
        let said = text::refusal(Language::Zh.shell_words(), refused);
        assert!(said.sentence.contains(in_chinese), "{said:?}");
        assert!(said.next_step.starts_with("请"), "{said:?}");
        let said = text::refusal(Language::En.shell_words(), refused);
        assert!(said.sentence.contains(in_english), "{said:?}");
        assert!(said.next_step.ends_with('.'), "{said:?}");
    }
}

/// Every literal of the English words is read from their source, so that no sentence is missed.
#[test]
fn english_has_no_chinese_but_what_tables_print() {
    let printed = [
        "项目支出绩效目标表",
        "总计",
        "财政拨款",
        "财政专户拨款",
        "其他资金",
        "合计",
        "项目名称",
        "绩效目标",
        "绩效指标",
        "一级指标",
        "二级指标",
        "指标名称",
        "实施周期",
        "年度",
        "元",
        "万元",
        "【】",
    ];
    let folder = fixtures().join("../../src/text");
    let mut paths = vec![folder.join("en.rs"), folder.join("en")];
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            let within = std::fs::read_dir(path).expect("the English words");
            paths.extend(within.map(|entry| entry.expect("a file").path()));
            continue;
        }
        let source = std::fs::read_to_string(&path).expect("UTF-8");
        let code = source
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            let is_chinese =
                |one: char| matches!(one, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
            for stretch in line.split(|one| !is_chinese(one)) {
                let known = stretch.is_empty()
                    || printed.contains(&stretch)
                    || CLASSES.iter().any(|class| class.label == stretch);
                assert!(known, "{}: {stretch} in {line}", path.display());
            }
        }
    }
}

#[test]
fn every_class_means_something_in_english() {
    for class in &CLASSES {
        let said = (en().checks.class)(class);
        let (code, label) = (class.code, class.label);
        assert!(said.starts_with(&format!("{code}-")), "{said}");
        assert!(said.ends_with(&format!(" ({label})")), "{said}");
    }
}

#[test]
fn each_language_is_named_in_itself() {
    let names = Language::ALL.map(|language| language.shell_words().preferences.language_name);
    assert_eq!(names, ["中文", "English"]);
}

/// The page's first paint stands in `index.html`, since the program is not there yet.
#[test]
fn the_first_paint_says_what_the_page_says() {
    let page = include_str!("../../index.html");
    let shell = Language::Zh.shell_words();
    let words = &shell.intake;
    for text in [
        shell.page_title,
        shell.name,
        words.headline,
        words.purpose,
        words.choose,
        words.choose_folder,
        words.paste,
        words.sample,
        words.accepted,
        words.others,
        words.privacy,
        words.help,
    ] {
        assert!(page.contains(&format!(">{text}<")), "{text}");
    }
}
