//! What is said in Chinese about the list of projects.

use crate::checks::Severity;
use crate::query::Direction;
use crate::text::ProjectListWords;

/// The words of the list of projects.
pub const WORDS: ProjectListWords = ProjectListWords {
    shown: |shown, all| format!("{shown} / {all}"),
    comes_to: |amount| format!("总计 {amount}"),
    sums: "所列之和",
    projects: |projects| format!("{projects} 个项目"),
    order: "排列",
    printed: "按表中顺序",
    direction: |direction| match direction {
        Direction::Ascending => "升序",
        Direction::Descending => "降序",
    },
    grouping: "分组",
    no_groups: "不分组",
    by_name: "按名称",
    by_unit: "按单位",
    no_unit: "（未列单位）",
    filter: "筛选",
    any: "不限",
    unit: "单位",
    name: "项目名称",
    class: "指标类别",
    has: |class| format!("有{class}指标"),
    lacks: |class| format!("无{class}指标"),
    counted: |what, projects| format!("{what}（{projects}）"),
    at_least: "总计不少于",
    at_most: "总计不多于",
    amount_hint: "数字，如 1234.56",
    findings: "问题",
    finding_count: |findings| format!("{findings} 个问题"),
    any_finding: "有问题",
    at_least_severe: |severity| match severity {
        Severity::Error => "有错误",
        Severity::Warning => "有疑点或错误",
        Severity::Note => "有问题",
    },
    part: |part, value| format!("{part}：{value}"),
    remove: |part| format!("去掉“{part}”"),
    clear: "清除筛选",
    none_passes: "没有项目同时符合这些条件。",
    none_next: "请去掉一项条件，或清除筛选。",
    columns: "显示的列",
    not_on_paper: |shown, omitted| format!("纸上只印前 {shown} 个项目，另有 {omitted} 个未印。"),
};
