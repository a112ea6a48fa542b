//! What is said in Chinese about the text as it was.

use crate::query::{FieldRef, PieceKind, PlaceKind};
use crate::text::SourceWords;

/// The words about the text as it was.
pub const WORDS: SourceWords = SourceWords {
    heading: "原文",
    note: "逐行照录。点行号或文字，看它读成了哪个项目的什么；点图例，跳到下一处。",
    legend: "图例",
    kind: |kind| match kind {
        PlaceKind::Piece(PieceKind::Head) => "表头",
        PlaceKind::Piece(PieceKind::Name) => "名称",
        PlaceKind::Piece(PieceKind::Amount) => "金额",
        PlaceKind::Piece(PieceKind::Goal) => "目标",
        PlaceKind::Piece(PieceKind::Indicator) => "指标",
        PlaceKind::Piece(PieceKind::Furniture) => "页眉页码",
        PlaceKind::Piece(PieceKind::Unexplained) => "未读懂",
        PlaceKind::Repair => "修补",
    },
    next: |kind| format!("下一处{kind}"),
    shown: |first, last, total| format!("第 {first}–{last} 行，共 {total} 行"),
    line: |line_no| format!("第 {line_no} 行"),
    field,
    go_to: "行号",
    go: "前往",
    omitted: |characters| format!("（这一行后面还有 {characters} 字，没有显示）"),
};

fn field(field: &FieldRef) -> String {
    let named = |what: &str, name: &str| match name {
        "" => format!("{what}（无名称）"),
        name => format!("{what}：{name}"),
    };
    match field {
        FieldRef::GrandTotal => "合计".to_owned(),
        FieldRef::Unit { name, .. } => named("单位", name),
        FieldRef::Subtotal { name, .. } => named("小计", name),
        FieldRef::Project { name, .. } => named("项目", name),
        FieldRef::Indicator { number, name, .. } => named(&format!("指标 {number}"), name),
    }
}
