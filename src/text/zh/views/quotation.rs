//! What is said in Chinese in lines that can be quoted, and about them.

use super::super::{parts_sum, stated_column};
use crate::text::QuotationWords;

/// The words about lines that can be quoted.
pub const WORDS: QuotationWords = QuotationWords {
    cited: |file, lines, said| match lines {
        None => format!("{file}：{said}"),
        Some((first, last)) if first == last => format!("{file}，第{first}行：{said}"),
        Some((first, last)) => format!("{file}，第{first}–{last}行：{said}"),
    },
    comma: "，",
    colon: "：",
    total: |amount| format!("总计 {amount}"),
    no_total: "未列总计",
    stated: |addend, amount| format!("{} {amount}", stated_column(addend)),
    sum: |level, addend, parts, amount| format!("{} {amount}", parts_sum(level, addend, parts)),
    difference: |amount| format!("差额 {amount}"),
    copy: "复制这一行，供引用",
    copied: "已复制",
    refused: "浏览器不让页面复制；文字已选中，请自己复制。",
    close: "关闭",
};
