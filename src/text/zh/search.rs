//! What is said in Chinese about looking for a text, and about the list of all indicators.

use crate::query::{Field, IndicatorGrouping};
use crate::text::{IndicatorListWords, SearchWords};
use crate::value::Comparison;

/// The words about looking for a text.
pub const SEARCH: SearchWords = SearchWords {
    label: "查找",
    example: "名称、目标、指标或指标值",
    found: |hits| format!("{hits} 处"),
    current: |current, hits| format!("第 {current} 处，共 {hits} 处"),
    none: "没有找到",
    previous: "上一处",
    next: "下一处",
    hits: "找到的地方",
    field: |field| match field {
        Field::Unit => "单位",
        Field::Project => "项目名称",
        Field::Goal => "绩效目标",
        Field::Indicator => "指标",
        Field::Cycle => "实施周期指标值",
        Field::Annual => "年度指标值",
    },
};

/// The words about the list of all indicators.
pub const INDICATORS: IndicatorListWords = IndicatorListWords {
    heading: "指标",
    shown: |indicators, rows, grouping| match grouping {
        IndicatorGrouping::Flat => format!("共 {indicators} 条"),
        IndicatorGrouping::Distinct | IndicatorGrouping::ByValue => {
            format!("{rows} 种，共 {indicators} 条")
        }
    },
    text: "筛选指标",
    example: "指标名称或指标值，如 ≥90%",
    grouping: "列法",
    grouping_name: |grouping| match grouping {
        IndicatorGrouping::Flat => "逐条",
        IndicatorGrouping::Distinct => "合并相同指标",
        IndicatorGrouping::ByValue => "按指标值",
    },
    order: "顺序",
    as_printed: "按表中顺序",
    by_count: "多的在前",
    class: "类别",
    comparison: "实施周期与年度",
    comparison_name: |comparison| match comparison {
        Comparison::Same => "相同",
        Comparison::Unit => "单位不同",
        Comparison::Comparator => "比较符不同",
        Comparison::Number => "数值不同",
        Comparison::Unrelated => "内容不同",
    },
    all: "全部",
    count: "条数",
    project: "项目",
    projects: |projects| format!("{projects} 个项目"),
    more_projects: |projects| format!("另有 {projects} 个"),
    none_passes: "没有符合条件的指标。",
};
