//! What a text is that is not a 项目支出绩效目标表 of the kind read here: a neighbour, or something
//! else that people drop by mistake.
//!
//! Other places lay the same information out in other ways, and publish other tables beside it.
//! They are recognised by words that only they print, so that a reader is told what the file is
//! instead of being shown a wrong parse. The layouts were seen in published tables of Anhui,
//! Sichuan, Inner Mongolia, Tianjin, Chongqing, Hubei, Guangdong, Hunan and Yunnan.

use serde::{Deserialize, Serialize};

/// What a text was recognised as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stranger {
    /// 自评表: planned and reached values of a past year.
    SelfEvaluation,
    /// 整体支出绩效目标表: a whole department instead of projects.
    WholeDepartment,
    /// Projects with their indicators in brackets, `【产出指标-数量指标】`, as in Anhui.
    BracketedList,
    /// One indicator a row with its own columns for comparator, value and unit, as in Sichuan.
    FlatList,
    /// A form for each project with 一级指标, 二级指标, 三级指标 in columns.
    ProjectForm,
    /// The table or form with nothing filled in.
    BlankForm,
    /// Another table of a budget: 收支总表 and the like.
    OtherBudgetTable,
    /// A table of contents.
    Contents,
    /// A working paper that the page saved, or an export as JSON.
    Export,
    /// Text whose characters were lost when it was decoded with the wrong encoding.
    Ruined,
}

/// Only so much of a text is looked at, in bytes: a stranger shows itself early.
const LOOKED_AT_BYTES: usize = 200_000;

/// What `text` is recognised as; `None` when nothing in it is known.
pub fn recognise(text: &str) -> Option<Stranger> {
    let end = text.floor_char_boundary(LOOKED_AT_BYTES);
    let flow: String = text[..end].split_whitespace().collect();
    let has = |word: &str| flow.contains(word);
    let count = |word: &str| flow.matches(word).count();
    let three_levels = has("一级指标") && has("二级指标");
    if is_ruined(&flow) {
        Some(Stranger::Ruined)
    } else if flow.starts_with("{\"format\":\"jixiao") {
        Some(Stranger::Export)
    } else if has("自评表") || (has("全年执行数") && has("得分")) || has("实际完成值")
    {
        Some(Stranger::SelfEvaluation)
    } else if has("整体支出绩效目标") || (has("整体绩效目标") && three_levels) {
        Some(Stranger::WholeDepartment)
    } else if has("【产出指标-") || has("【效益指标-") || has("【满意度指标-") {
        Some(Stranger::BracketedList)
    } else if three_levels && is_blank(&flow) {
        Some(Stranger::BlankForm)
    } else if has("三级指标") && has("指标性质") && count("三级指标") == 1 {
        Some(Stranger::FlatList)
    } else if three_levels || (has("绩效目标") && has("指标内容") && has("指标值")) {
        Some(Stranger::ProjectForm)
    } else if is_contents(text) {
        Some(Stranger::Contents)
    } else if OTHER_TABLES.iter().any(|title| has(title))
        && flow.chars().any(|one| one.is_ascii_digit())
    {
        Some(Stranger::OtherBudgetTable)
    } else {
        None
    }
}

const OTHER_TABLES: [&str; 8] = [
    "收支总表",
    "收支预算总表",
    "收入总表",
    "支出总表",
    "财政拨款收支",
    "一般公共预算支出",
    "政府性基金预算支出",
    "“三公”经费",
];

/// Whether a good part of the text is replacement characters, or pairs of characters that UTF-8
/// read as GBK gives for the commonest words of these tables (项目, 绩效, 指标, 单位).
fn is_ruined(flow: &str) -> bool {
    let characters = flow.chars().count();
    let lost = flow.matches('\u{fffd}').count();
    let misread = [
        "椤圭洰",
        "缁╂晥",
        "鎸囨爣",
        "鍗曚綅",
        "锟斤拷",
        "é¡¹ç\u{9b}®",
        "é¡¹ç›®",
        "ÏîÄ¿",
        "¼¨Ð§",
    ];
    // Programs that know no Chinese put a question mark for each character.
    let unknown = flow.matches('?').count();
    lost * 20 > characters
        || unknown * 4 > characters
        || misread.iter().any(|word| flow.contains(word))
}

/// A form whose values are all placeholders.
fn is_blank(flow: &str) -> bool {
    let placeholders = ["**", "××", "XX", "……", "（≥"];
    let filled =
        flow.contains(['%', '％']) || flow.chars().filter(char::is_ascii_digit).count() > 40;
    !filled && placeholders.iter().any(|mark| flow.contains(mark))
}

/// Several lines that end in dot leaders and a page number.
fn is_contents(text: &str) -> bool {
    let entry = |line: &&str| {
        let line = line.trim_end();
        let words = line.trim_end_matches(|one: char| one.is_ascii_digit());
        words.len() < line.len()
            && ["....", "……", "···", "¨¨¨"]
                .iter()
                .any(|leader| words.trim_end().ends_with(leader))
    };
    text.lines().filter(entry).count() >= 3
}
