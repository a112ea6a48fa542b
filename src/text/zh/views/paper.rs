//! What stands in Chinese on paper only.

use crate::text::PaperWords;

/// The words on paper.
pub const WORDS: PaperWords = PaperWords {
    heading: "关于这份打印件",
    file: "文件",
    sha256: "SHA-256",
    printed_on: "打印日期",
    version: "版本",
    scope: "范围",
    everything: "全部，未经筛选",
    joint: "；",
    rows: |view, rows| format!("{view}：只印{rows}"),
    projects: |part| format!("项目：只印{part}"),
    severity: |severity| format!("问题：只印“{severity}”"),
    check: |check| format!("问题：只印“{check}”"),
    checks_off: |checks| format!("没有查：{}", checks.join("、")),
};
