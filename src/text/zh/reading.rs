//! How a text was read, in Chinese.

use crate::document::RepairKind;
use crate::text::{ReadingNoteWords, count};

/// The words of the reading note.
pub const WORDS: ReadingNoteWords = ReadingNoteWords {
    label: "读作",
    shape,
    evidence: |agreeing, of| format!("{of} 处里 {agreeing} 处合乎这种印法"),
    columns: |assumed_rows| match assumed_rows {
        0 => "金额各列确定".to_owned(),
        rows => format!("{} 行的资金列为推定", count(u64::from(rows))),
    },
    automatic: "自动判断",
    order_lost: "这份文本是横穿各列逐行打印的，名称、目标和指标的先后已经丢失，只读出了金额和完整的名称。\
                 请用 pdftotext -raw 或 Tika 重新取出文字，或在浏览器的 PDF 阅读器里全选、复制。",
    repairs: "读取时的修补和推定",
    repair: |kind, count| format!("{} {count} 处", repair_kind(kind)),
    repair_kind,
    turn_back: super::shell::TURN_BACK,
};

fn shape(id: &str) -> &str {
    match id {
        "csv" => "CSV",
        "tabs" => "制表符分列（Excel、网页的复制）",
        "markdown" => "Markdown 表格",
        "word-cells" => "Word 表格，制表符分格",
        "word-lines" => "Word 纯文本，一格一行",
        "ruled" => "横线标列的纯文本",
        "padded" => "空格对齐的列（pdftotext -layout 等）",
        "stream" => "逐行逐格的文本（Tika、PDF 阅读器的复制等）",
        "cells-first" => "先简后繁的单元格（LibreOffice 的 PDF）",
        "boxes" => "按文字块的先后（pdfminer 等）",
        "interleaved" => "横穿各列的行",
        other => other,
    }
}

fn repair_kind(kind: RepairKind) -> &'static str {
    match kind {
        RepairKind::RadicalFolded => "部首字还原为常用字",
        RepairKind::HyphenRestored => "补回丢失的连字符",
        RepairKind::AmountJoined => "拼合断行的金额",
        RepairKind::RowJoinedOverPages => "接合跨页的行",
        RepairKind::CellsPaired => "按先后配对单元格（推定）",
        RepairKind::BorderGuessed => "名称、目标或指标的边界（推定）",
        RepairKind::FurtherTableLeftUnread => "后面另有一张表未读",
    }
}
