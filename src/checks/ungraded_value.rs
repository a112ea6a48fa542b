//! Values in words that cannot be measured into findings.
//!
#![doc = include_str!("ungraded_value.md")]

use super::{Check, Facts, Finder, Severity, stated};
use crate::value::Value;

/// See the text above.
pub const CHECK: Check = Check {
    id: "ungraded-value",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("ungraded_value.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let vague = facts.per_text();
    let mut looked_at = 0;
    for stated in stated::stated(facts) {
        if *stated.value != Value::Words {
            continue;
        }
        looked_at += 1;
        let judge = || is_vague(facts.text(stated.text));
        if *vague.get(stated.text, judge) {
            finder.add(stated.place, [stated.printed]);
        }
    }
    looked_at
}

/// Whether words give nothing to measure by: no number, no grade, no yardstick, no yes or no.
fn is_vague(text: &str) -> bool {
    const GRADES: &[&str] = &[
        "优", "良", "中", "差", "好", "较好", "一般", "较差", "优秀", "优良", "良好", "合格",
        "达标", "通过", "是", "否", "有", "高", "较高", "低", "较低",
    ];
    const YARDSTICKS: &[&str] = &[
        "等级",
        "等次",
        "分档",
        "标准",
        "规定",
        "规范",
        "要求",
        "达标",
        "合格",
        "同比",
        "环比",
        "上年",
        "去年",
        "上一年",
        "基期",
        "完成",
        "全部",
        "全覆盖",
        "建成",
    ];
    // There should be none of something: `无重大事故`.
    const NONE: &[&str] = &["无", "零", "未", "不", "杜绝"];
    let grade = text
        .trim_matches(|one: char| !one.is_alphanumeric())
        .trim_end_matches("以上")
        .trim_end_matches('及');
    let is_digit = |one: char| one.is_ascii_digit() || ('０'..='９').contains(&one);
    !(text.contains(is_digit)
        || GRADES.contains(&grade)
        || names_two(text, GRADES)
        || YARDSTICKS.iter().any(|word| text.contains(word))
        || NONE.iter().any(|word| text.starts_with(word))
        || counts(text))
}

/// Whether the text is grades with marks between: `优/良/差`.
fn names_two(text: &str, grades: &[&str]) -> bool {
    let mut parts = text.split(['/', '／', '、', '，', ',']).map(str::trim);
    text.contains(['/', '／', '、', '，', ',']) && parts.all(|part| grades.contains(&part))
}

/// Whether a short text has a number in Chinese numerals: `三次`, `每季度一次`.
fn counts(text: &str) -> bool {
    const LONGEST: usize = 7;
    let letters: Vec<char> = text.chars().take(LONGEST + 1).collect();
    let numeral = |one: &char| "一二两三四五六七八九十百千半".contains(*one);
    let counted = |one: &char| "次个项场期人名家件份批天年月周条套户".contains(*one);
    letters.len() <= LONGEST
        && letters
            .windows(2)
            .any(|two| numeral(&two[0]) && counted(&two[1]))
}
