//! What is said in Chinese about a working paper.

use crate::checks::Place;
use crate::text::{Message, WorkingPaperWords};
use crate::working_paper::Mark;

/// The words about a working paper.
pub const WORDS: WorkingPaperWords = WorkingPaperWords {
    heading: "底稿",
    mark: word,
    remark: |mark, note| format!("{mark}：{note}"),
    counted: |mark, number| format!("{} {number}", word(mark)),
    choice: "标记",
    unmarked: "未标记",
    mixed: "标记不一",
    note: "备注",
    filter: "按标记筛选",
    any: "不论标记",
    kept: "标记和备注只保存在这个浏览器里；文件不保存。",
    not_kept: Message {
        sentence: "浏览器没有保存这些标记：存储空间已满，或不许保存。",
        next_step: "它们在页面关闭前有效；请导出底稿。",
    },
    export: "导出底稿",
    import: "导入底稿",
    clear: "清除底稿",
    cleared: "这份文件的标记和备注已清除。",
    restore: "撤销清除",
    imported: |taken, left| match left {
        "0" => format!("导入了 {taken} 条。"),
        left => format!("导入了 {taken} 条；{left} 条与已有的相同或更旧，没有改动。"),
    },
    not_a_paper: Message {
        sentence: "这个文件不是底稿，或已不完整。",
        next_step: "请选择从这个页面导出的 .jixiao-paper.json 文件。",
    },
    other_version: Message {
        sentence: "这份底稿是另一个版本的程序导出的，这里读不了。",
        next_step: "请用导出它的版本打开。",
    },
    other_document: Message {
        sentence: "这份底稿属于另一份文件。",
        next_step: "请先打开它所属的文件，再导入。",
    },
    belongs_to: |name| format!("它属于“{name}”。"),
    unknown: |number| format!("{number} 条标记没有对应的问题或加法，仍留在底稿里"),
    switched_off: |number| format!("{number} 条标记属于已关闭的检查"),
    place: |place| match place {
        Place::Document => "全表".to_owned(),
        Place::GrandTotal => "合计".to_owned(),
        Place::Unit(index) => format!("第 {} 个单位", index + 1),
        Place::Subtotal(index) => format!("第 {} 行小计", index + 1),
        Place::Project(index) => format!("第 {} 个项目", index + 1),
        Place::Indicator(index) => format!("第 {} 项指标", index + 1),
    },
    only: |mark| format!("问题：只印标记为“{mark}”的"),
};

fn word(mark: Mark) -> &'static str {
    match mark {
        Mark::Accepted => "认可",
        Mark::ToQuery => "待查",
        Mark::NotApplicable => "不适用",
    }
}
