//! What is said in Chinese about checks and what they found.

use crate::checks::Severity;
use crate::query::SeverityTally;
use crate::text::{CheckLeads, CheckPanelWords, FindingPanelWords, MatrixWords, count};

/// The words about checks.
pub const WORDS: CheckPanelWords = CheckPanelWords {
    leads: CheckLeads {
        title: 0,
        message: "说明：",
        what: "查什么：",
        why: "为何要紧：",
        source: "出处：",
        example: "举例：",
        wrong: "何时不准：",
        hint: "怎么办：",
    },
    severity: severity_word,
    severity_counted: |severity, number| {
        format!("{} {}", severity_word(severity), count(u64::from(number)))
    },
    severity_shape: |severity| match severity {
        Severity::Error => "●",
        Severity::Warning => "▲",
        Severity::Note => "○",
    },
    class: |class| format!("{}-{}", class.code, class.label),
    column: super::stated_column,
    panel: PANEL,
    matrix: MATRIX,
};

const PANEL: FindingPanelWords = FindingPanelWords {
    heading: "问题",
    severity: "轻重",
    grouping: "分组",
    by_check: "按检查",
    by_project: "按项目",
    check: "检查",
    all: "全部",
    all_checks: "全部检查",
    check_counted: |title, findings| format!("{title}（{findings}）"),
    shown: |findings| format!("共 {findings} 条"),
    none: "做了的检查没有发现问题。",
    none_passes: "没有符合条件的问题。",
    document: "全表",
    indicator: |number, name| format!("指标 {number} {name}"),
    places: |places| format!("{places} 处相同"),
    all_of: |findings| format!("看全部 {findings} 条"),
    explain: "关于这项检查",
    switch_off: "不查这一项",
    switch_on: "重新检查",
    off: |checks| format!("已关闭，没有查（{checks} 项）"),
    nothing_to_check: |checks| format!("文本里没有可查的内容，没有查（{checks} 项）"),
    clear: |checks| format!("查过，没有发现问题（{checks} 项）"),
    looked_at: |things| format!("查了 {things} 处"),
    all_clear: |checks| format!("做了 {checks} 项检查，没有发现问题"),
    not_made: |checks| format!("{checks} 项检查没有做"),
    announced,
    announcement_joint: "；",
    additions_announced: |additions, differs, unchecked| match (differs, unchecked) {
        (0, 0) => format!("{additions} 处加法没有不符"),
        (0, unchecked) => format!("{additions} 处加法里有 {unchecked} 处未核对"),
        (differs, _) => format!("{additions} 处加法里有 {differs} 处不符"),
    },
};

const MATRIX: MatrixWords = MatrixWords {
    heading: "指标覆盖",
    note: "每格是同名项目在这一类下的指标数；“·”是没有。",
    name: "项目名称",
    projects: "项目数",
    class: |class| class.label,
    unknown: "类别不明",
    none: "没有",
    unused: |classes| format!("没有任何项目使用：{}。", classes.join("、")),
};

fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "错误",
        Severity::Warning => "疑点",
        Severity::Note => "提示",
    }
}

/// `1 个错误、12 个疑点，3 项检查没有做`
fn announced(tally: &SeverityTally) -> String {
    let number = |number: u32, what: &str| {
        let number = (number > 0).then(|| count(u64::from(number)));
        number.map(|number| format!("{number} {what}"))
    };
    let found = [
        number(tally.errors, "个错误"),
        number(tally.warnings, "个疑点"),
        number(tally.notes, "个提示"),
    ];
    let found: Vec<String> = found.into_iter().flatten().collect();
    let found = match (found.is_empty(), tally.checks_made) {
        (false, _) => Some(found.join("、")),
        (true, 0) => None,
        (true, made) => Some((PANEL.all_clear)(&count(u64::from(made)))),
    };
    let not_made = number(tally.checks_not_made, "项检查没有做");
    let parts: Vec<String> = [found, not_made].into_iter().flatten().collect();
    parts.join("，")
}
