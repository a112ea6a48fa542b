//! What a person is told: small tables in, the sentences of the verdict out.

use jixiao::analysis::Refusal;
use jixiao::query::{self, Summary};
use jixiao::source::{BinaryKind, DecodeError};
use jixiao::text::{self, Concern, Direction, zh};
use jixiao::totals::{Addend, Level};

use crate::support::{fixture, read};

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

/// Headline and notes, a line each.
#[track_caller]
fn check(summary: &Summary, expected: &[&str]) {
    let verdict = text::verdict(zh(), summary);
    let notes = verdict.notes.iter().map(|(_, note)| note.as_str());
    let said: Vec<&str> = [verdict.headline.as_str()]
        .into_iter()
        .chain(notes)
        .collect();
    assert_eq!(said, expected);
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
    );
}

#[test]
fn everything_exact() {
    let text = table("3.00", "3.00", &["1.00 1.00", "2.00 2.00"]);
    check(&summary(&text), &["核对了 8 处加法，全部相等"]);
}

#[test]
fn exact_but_not_all_was_read() {
    let mut summary = summary(&table("1.00", "1.00", &["1.00 1.00"]));
    summary.coverage.unexplained = 12;
    check(
        &summary,
        &["核对了 7 处加法，都相等；但有 12 字未读懂，数字可能不全"],
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
    );
}

#[test]
fn more_is_stated_than_the_rows_add_up_to() {
    let text = table("5.00", "5.00", &["1.00 1.00", "2.00 2.00"]);
    check(
        &summary(&text),
        &["单位“甲局本级”的总计比其 2 个项目之和多 2.00 万元：文本里可能缺少某个项目的行"],
    );
}

#[test]
fn less_is_stated_than_the_rows_add_up_to() {
    let text = table("1,003.00", "1,234.50", &["1,234.50 1,234.50"]);
    check(
        &summary(&text),
        &["合计比各单位之和少 231.50 万元，超出四舍五入能解释的 0.01 万元"],
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
    );
}

#[test]
fn refusals_say_what_the_file_is_and_what_to_do() {
    let not_text = |error| text::refusal(zh(), Refusal::NotText(error));
    let binary = |kind| not_text(DecodeError::Binary(kind));
    for (message, words) in [
        (not_text(DecodeError::Empty), "空"),
        (binary(BinaryKind::Pdf), "PDF"),
        (binary(BinaryKind::Zip), "Word"),
        (binary(BinaryKind::OleOffice), "Office"),
        (binary(BinaryKind::Image), "图片"),
        (not_text(DecodeError::TooLarge), "512 MB"),
        (not_text(DecodeError::UnknownEncoding), "编码"),
        (
            text::refusal(zh(), Refusal::NotThisTable(None)),
            "项目支出绩效目标表",
        ),
    ] {
        assert!(message.sentence.contains(words), "{message:?}");
        assert!(message.next_step.starts_with("请"), "{message:?}");
    }
}

/// The page's first paint stands in `index.html`, since the program is not there yet.
#[test]
fn the_first_paint_says_what_the_page_says() {
    let page = include_str!("../../index.html");
    let words = &zh().intake;
    for text in [
        zh().page_title,
        zh().name,
        words.headline,
        words.purpose,
        words.choose,
        words.paste,
        words.sample,
        words.accepted,
        words.others,
        words.privacy,
    ] {
        assert!(page.contains(&format!(">{text}<")), "{text}");
    }
}
