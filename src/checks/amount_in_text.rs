//! Sums named in goals and cost indicators into findings where they contradict the total.
//!
#![doc = include_str!("amount_in_text.md")]

use super::{
    Argument, Check, Facts, Finder, IndicatorFacts, Place, Severity,
    prose_amounts::{Exact, amounts, led_by, sum_word},
};
use crate::class::Level1;
use crate::document::Column;

/// See the text above.
pub const CHECK: Check = Check {
    id: "amount-in-text",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("amount_in_text.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let Some((unit, _)) = facts.document.money_unit else {
        return 0;
    };
    let mut looked_at = 0;
    for (index, project) in (0..).zip(&facts.document.projects) {
        let own = &facts.projects[index as usize];
        let Some(printed) = project.amounts.value(Column::Total) else {
            continue;
        };
        let Some(total) = Exact::new(printed, unit) else {
            continue;
        };
        looked_at += 1;
        let mut tell = |place: Place, words: &str| {
            let arguments = [Argument::Words(words.into()), Argument::Money(printed)];
            finder.add(place, arguments);
        };
        if let Some(words) = contradiction(facts.text(own.goal), total) {
            tell(Place::Project(index), words);
        }
        for (number, indicator) in (project.indicators.start..).zip(facts.indicators_of(own)) {
            if let Some(words) = cost(facts, indicator, total) {
                tell(Place::Indicator(number), words);
            }
        }
    }
    looked_at
}

/// Before an amount that is all of the project's or a part of it.
const PART_WORDS: [&str; 2] = ["预算", "安排"];

/// Before an amount that is spent over several years.
const WHOLE_WORDS: [&str; 3] = ["总投资", "投资总额", "总概算"];

/// A sentence with one of these speaks of several years, of a part, or of other money than what
/// the project costs.
const OTHER_WORDS: [&str; 36] = [
    "其中",
    "分别",
    "累计",
    "两年",
    "三年",
    "四年",
    "五年",
    "历年",
    "上年",
    "去年",
    "每年",
    "年均",
    "以来",
    "周期",
    "期间",
    "规划",
    "十四五",
    "十五五",
    "带动",
    "拉动",
    "撬动",
    "产值",
    "贷款",
    "税",
    "收入",
    "收益",
    "销售",
    "成交",
    "交易",
    "节约",
    "挽回",
    "募集",
    "减免",
    "营收",
    "增收",
    "利润",
];

/// The words of a goal that contradict the project's total; none when the goal names the total too,
/// or when several sums in it may be of its parts.
fn contradiction(goal: &str, total: Exact) -> Option<&str> {
    if !goal.contains('元') {
        return None;
    }
    let mut sums = 0;
    let mut found = None;
    for sentence in goal.split(['。', '；', ';']) {
        let mut of_other = false;
        for one in amounts(sentence) {
            if one.amount.agrees(total) {
                return None;
            }
            let before = &sentence[..one.range.start];
            let (start, contradicts) = if let Some(start) = sum_word(before) {
                sums += 1;
                (start, true)
            } else if let Some(start) = led_by(before, &WHOLE_WORDS) {
                (start, total.exceeds(one.amount))
            } else if let Some(start) = led_by(before, &PART_WORDS) {
                (start, one.amount.exceeds(total))
            } else {
                continue;
            };
            if !contradicts || of_other || found.is_some() {
                continue;
            }
            // What was said of other money holds to the end of the sentence.
            let so_far = &sentence[..one.range.end];
            of_other = OTHER_WORDS.iter().any(|word| so_far.contains(word));
            if !of_other {
                found = Some(&so_far[start..]);
            }
        }
    }
    found.filter(|_| sums <= 1)
}

/// Names of indicators whose value is the cost of the whole project.
const COST_NAMES: [&str; 6] = ["总成本", "项目成本", "总支出", "总费用", "总经费", "总预算"];

/// The annual value of a cost indicator when it is above the project's total, or below it although
/// it is the cost of all of it.
fn cost<'a>(facts: &'a Facts<'_>, indicator: &IndicatorFacts, total: Exact) -> Option<&'a str> {
    // 14 is the cost of outputs; costs to society and nature are not paid from the budget.
    let is_cost = match indicator.class {
        Some(class) => matches!(class.code, "14" | "41"),
        None => indicator.level1 == Some(Level1::Cost),
    };
    let printed = facts.text(indicator.annual);
    if !is_cost || !printed.contains('元') {
        return None;
    }
    let value = printed.trim_start_matches(['≤', '≦', '<', '＜', '=', '＝']);
    let value = ["不超过", "不高于", "小于等于", "控制在"]
        .iter()
        .find_map(|word| value.strip_prefix(word))
        .unwrap_or(value);
    let value = value.trim_end_matches(['以', '内', '下']).trim();
    let amounts = amounts(value);
    let [one] = amounts.as_slice() else {
        return None;
    };
    let is_all = one.range == (0..value.len());
    let name = facts.text(indicator.name);
    let is_whole = COST_NAMES.iter().any(|word| name.contains(word));
    let contradicts = one.amount.exceeds(total) || is_whole && total.exceeds(one.amount);
    (is_all && contradicts).then_some(printed)
}
