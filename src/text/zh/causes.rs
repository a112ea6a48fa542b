//! What may explain a difference, in Chinese: each as a possibility, with what speaks for it.

use super::column_name;
use crate::query::FigureRow;
use crate::text::{CauseFit, CauseWords, count};
use crate::totals::{Addend, CutSign, Level, Slip};

/// The words of the hints.
pub const WORDS: CauseWords = CauseWords {
    heading: "可能的原因（仅供参考）",
    missed: |fit| {
        let or = match fit.addend {
            Addend::Sources => "",
            Addend::Total | Addend::Fiscal | Addend::Special | Addend::Other => {
                "，或者文本里重复了"
            }
        };
        format!("{}：可能漏加了{or}", equals(fit))
    },
    twice: |fit| {
        let or = match fit.addend {
            Addend::Sources => "",
            Addend::Total | Addend::Fiscal | Addend::Special | Addend::Other => {
                "，或者文本里缺了同样金额的行"
            }
        };
        format!("{}：可能重复加了{or}", equals(fit))
    },
    wrong_unit: |fit, would_be| {
        let holds = holds(fit);
        format!(
            "{}，若为 {would_be}，{holds}：可能混用了元和万元",
            parts(fit)
        )
    },
    digit: |fit, slip, would_be| {
        let holds = holds(fit);
        let slip = match slip {
            Slip::Swapped => "有两位数字颠倒了",
            Slip::Changed => "有一位数字错了",
            Slip::Dropped => "漏了一位数字",
        };
        format!("{}，若为 {would_be}，{holds}：可能{slip}", parts(fit))
    },
    unread: |amount, lines, exact| {
        let equals = if exact {
            "正好等于"
        } else {
            "在四舍五入之内等于"
        };
        format!("差额{equals}未读懂的文字里的 {amount}（{lines}）：可能是没有读出的一行")
    },
    rows_missing: |level, sign| {
        let rows = match level {
            Level::Grand => "单位",
            Level::Unit | Level::Subtotal | Level::Project => "项目",
        };
        match sign {
            CutSign::ColumnsAgree => {
                format!("总计的差额与各项资金的差额之和相符：文本里可能缺少某个{rows}的整行")
            }
            CutSign::OpenEnd => format!("文本在最后一个项目中间断了：后面可能还有{rows}的行"),
            CutSign::PageGap { before, after } => {
                format!("页码从第 {before} 页跳到第 {after} 页：中间可能缺页，少了{rows}的行")
            }
            CutSign::LastPage { page, of } => {
                format!("页码只到第 {page} 页，应共 {of} 页：后面可能还有{rows}的行")
            }
        }
    },
};

/// The difference is as much as the figures together.
fn equals(fit: &CauseFit<'_>) -> String {
    let equals = is_equal(fit.exact);
    let parts = parts(fit);
    match fit.figures.len() {
        1 => format!("差额{equals}{parts}"),
        several => format!("差额{equals}这 {several} 项之和（{parts}）"),
    }
}

fn is_equal(exact: bool) -> &'static str {
    if exact {
        "正好等于"
    } else {
        "在四舍五入之内等于"
    }
}

fn holds(fit: &CauseFit<'_>) -> &'static str {
    if fit.exact {
        "就正好相等"
    } else {
        "就在四舍五入之内相等"
    }
}

/// The figures with their amounts: `项目“甲”的 20.00 万元、项目“乙”的 3.00 万元`.
fn parts(fit: &CauseFit<'_>) -> String {
    let parts: Vec<String> = fit
        .figures
        .iter()
        .map(|(row, amount)| format!("{}的 {amount}", figure(fit.addend, row)))
        .collect();
    let mut text = parts.join("、");
    if fit.alike > 0 {
        text.push_str(&format!("（另有 {} 行金额相同）", count(fit.alike.into())));
    }
    text
}

fn figure(addend: Addend, row: &FigureRow) -> String {
    match (addend, row.level) {
        (Addend::Sources, _) => column_name(row.column).to_owned(),
        (Addend::Total | Addend::Fiscal | Addend::Special | Addend::Other, Level::Grand) => {
            "合计".to_owned()
        }
        (Addend::Total | Addend::Fiscal | Addend::Special | Addend::Other, Level::Unit) => {
            format!("单位“{}”", row.name)
        }
        (Addend::Total | Addend::Fiscal | Addend::Special | Addend::Other, Level::Subtotal) => {
            format!("小计“{}”", row.name)
        }
        (Addend::Total | Addend::Fiscal | Addend::Special | Addend::Other, Level::Project) => {
            format!("项目“{}”", row.name)
        }
    }
}
