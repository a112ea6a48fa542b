//! Prose into the exact amounts of money that it names.

use std::ops::Range;

use crate::money::{Money, MoneyUnit};

/// Decimals of 元 that are kept: amounts are counted in millionths of 元, whatever their unit.
const DECIMALS: u32 = 6;

/// An amount with its unit, comparable with amounts in other units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exact {
    /// In millionths of 元.
    value: i128,
    /// The size of its last printed digit, in millionths of 元.
    step: i128,
}

impl Exact {
    /// Nothing, and exactly that.
    pub const ZERO: Self = Self { value: 0, step: 0 };

    /// `amount` in `unit`; `None` when it is too long to be kept.
    pub fn new(amount: Money, unit: MoneyUnit) -> Option<Self> {
        let decimals = DECIMALS + unit.power();
        let step = 10i128.checked_pow(decimals.checked_sub(amount.decimals())?)?;
        Some(Self {
            value: amount.scaled(decimals)?,
            step,
        })
    }

    /// The same amount, for figures that are printed round because they are round: exact if its last
    /// printed digit is above `finest`.
    #[must_use]
    pub fn round_above(self, finest: Self) -> Self {
        let step = if self.step > finest.step {
            0
        } else {
            self.step
        };
        Self { step, ..self }
    }

    /// The one with the smaller last printed digit.
    #[must_use]
    pub fn finer(self, other: Self) -> Self {
        if self.step < other.step { self } else { other }
    }

    /// The sum, which is as inexact as both together; `None` when it is too long to be kept.
    pub fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            value: self.value.checked_add(other.value)?,
            step: self.step + other.step,
        })
    }

    /// Whether both can be the same amount, each rounded to its last printed digit.
    pub fn agrees(self, other: Self) -> bool {
        (self.value - other.value).unsigned_abs() * 2 <= (self.step + other.step).unsigned_abs()
    }

    /// Whether it is more by what rounding cannot explain.
    pub fn exceeds(self, other: Self) -> bool {
        self.value > other.value && !self.agrees(other)
    }
}

/// An amount that a text names.
#[derive(Debug, Clone)]
pub struct ProseAmount {
    /// Its digits and its unit, in bytes of the text.
    pub range: Range<usize>,
    /// How much.
    pub amount: Exact,
}

/// Before or behind an amount, these say that it is not meant exactly, or is a price by the piece.
const INEXACT_BEFORE: [&str; 24] = [
    "约",
    "近",
    "超",
    "超过",
    "不少于",
    "不低于",
    "不超过",
    "不高于",
    "逾",
    "低于",
    "高于",
    "大于",
    "小于",
    "≥",
    "≤",
    ">",
    "<",
    "＞",
    "＜",
    "-",
    "－",
    "—",
    "~",
    "～",
];
const INEXACT_BEHIND: [&str; 12] = [
    "以上", "以下", "以内", "左右", "余", "多", "起", "/", "／", "每", "至", "旦",
];

/// The amounts of `text`, in their order.
pub fn amounts(text: &str) -> Vec<ProseAmount> {
    let is_digit = |one: char| one.is_ascii_digit() || ('０'..='９').contains(&one);
    let in_figure = |one: char| is_digit(one) || matches!(one, ',' | '.' | '．');
    let mut list = Vec::new();
    let mut from = 0;
    while let Some(found) = text[from..].find(is_digit) {
        let start = from + found;
        let digits = text[start..].trim_start_matches(in_figure);
        from = text.len() - digits.len();
        let figure = text[start..from].trim_end_matches([',', '.', '．']);
        let behind = text[start + figure.len()..].trim_start();
        let Some((unit, rest)) = MoneyUnit::strip(behind) else {
            continue;
        };
        let before = text[..start].trim_end();
        let inexact = INEXACT_BEFORE.iter().any(|word| before.ends_with(word))
            || INEXACT_BEHIND.iter().any(|word| rest.starts_with(word));
        let amount = Money::parse(figure).and_then(|amount| Exact::new(amount, unit));
        if let Some(amount) = amount.filter(|_| !inexact) {
            let range = start..text.len() - rest.len();
            list.push(ProseAmount { range, amount });
        }
    }
    list
}

/// Words that make the amount behind them a sum, and those that may stand between.
const SUM_WORDS: [&str; 8] = [
    "共计",
    "合计",
    "总计",
    "总金额",
    "总预算",
    "预算总额",
    "资金总额",
    "总经费",
];
const FILLERS: [&str; 8] = ["：", ":", "为", "人民币", "资金", "金额", "经费", "需"];

/// Where the one of `words` begins that leads up to the end of `before`.
pub fn led_by(before: &str, words: &[&str]) -> Option<usize> {
    let mut before = before.trim_end();
    loop {
        if let Some(word) = words.iter().find(|word| before.ends_with(**word)) {
            return Some(before.len() - word.len());
        }
        before = FILLERS.iter().find_map(|word| before.strip_suffix(word))?;
        before = before.trim_end();
    }
}

/// Where the word begins that makes the amount behind `before` a sum.
pub fn sum_word(before: &str) -> Option<usize> {
    led_by(before, &SUM_WORDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn one(text: &str) -> Exact {
        match amounts(text).as_slice() {
            [one] => one.amount,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn amounts_in_several_units_agree_as_far_as_they_are_printed() {
        for (left, right, agree) in [
            ("共2,026,400元", "202.64万元", true),
            ("202.64万元", "203万元", true),
            ("2.03亿元", "20264.00万元", true),
            ("30万元", "32万元", false),
            ("３０万元", "300000元", true),
        ] {
            assert_eq!(one(left).agrees(one(right)), agree, "{left}, {right}");
        }
    }

    #[test]
    fn what_is_not_meant_exactly_is_no_amount() {
        for text in [
            "约30万元",
            "20-30万元",
            "30多万元",
            "30万元左右",
            "200元/人",
            "30万人",
            "1,2,3元",
        ] {
            assert!(amounts(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn words_of_a_sum_lead_up_to_it() {
        assert_eq!(sum_word("补助资金共计人民币"), Some("补助资金".len()));
        assert_eq!(sum_word("合计为："), Some(0));
        assert_eq!(sum_word("发放"), None);
    }
}
