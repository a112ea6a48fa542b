//! A unit into what may be done with numbers of it: whether it is a share, adds up, or is another's twin.

use crate::value::{Quantity, Value};

/// Whether the unit is per cent.
pub fn is_percent(unit: &str) -> bool {
    matches!(unit, "%" | "百分比" | "百分数")
}

/// Whether numbers of this unit are ratios, which no name of a rate contradicts.
pub fn is_ratio(unit: &str) -> bool {
    const RATIOS: &[&str] = &[
        "‰",
        "‱",
        "百分点",
        "个百分点",
        "比例",
        "倍",
        "成",
        "折",
        "分",
    ];
    is_percent(unit) || RATIOS.contains(&unit) || unit.contains(['/', '每'])
}

/// Whether numbers of this unit add up over the years of a cycle: people, pieces, money, areas.
/// Ratios, temperatures and lengths of time do not.
pub fn adds_up(unit: &str) -> bool {
    const LEVELS: &[&str] = &[
        "秒",
        "分钟",
        "小时",
        "时",
        "天",
        "日",
        "工作日",
        "自然日",
        "周",
        "星期",
        "个月",
        "季",
        "季度",
        "年",
        "岁",
        "分贝",
        "摄氏度",
        "℃",
        "°C",
        "°",
        "dB",
        "dB(A)",
        "Hz",
        "lx",
        "ppm",
        "pH",
        "Mbps",
        "Gbps",
        "min",
        "s",
        "h",
        "度",
        "帕",
        "千帕",
        "Pa",
        "kPa",
        "MPa",
        "级",
        "名次",
        "",
    ];
    !is_ratio(unit) && !LEVELS.contains(&unit)
}

/// Whether two counting words may count the same things: `10人` and `10名`.
pub fn count_alike(one: &str, other: &str) -> bool {
    const PEOPLE: &[&str] = &["个", "人", "名", "位", "口", "人员", "学生", "教师"];
    const TIMES: &[&str] = &[
        "个", "次", "场", "场次", "期", "回", "批", "批次", "班", "班次",
    ];
    const THINGS: &[&str] = &[
        "个", "家", "所", "条", "项", "件", "处", "座", "份", "篇", "本", "册", "台", "套", "台套",
        "辆", "间", "栋", "幢", "盏", "支", "单位", "企业", "机构", "项目", "社区", "村", "站",
        "点位", "站点",
    ];
    [PEOPLE, TIMES, THINGS]
        .iter()
        .any(|words| words.contains(&one) && words.contains(&other))
}

/// What one of the unit in brackets behind a name is: `满意度（%）`; `None` without such a unit.
pub fn in_brackets(name: &str) -> Option<Quantity> {
    let inside = name.trim_end().strip_suffix([')', '）'])?;
    let at = inside.rfind(['(', '（'])?;
    one_of(inside[at..].trim_start_matches(['(', '（']))
}

/// One of what may be a unit; `None` when it is none.
pub fn one_of(unit: &str) -> Option<Quantity> {
    match Value::read(&format!("1{unit}")) {
        Value::Quantity(one) if !one.unit.is_empty() && one.comparator.is_none() => Some(one),
        Value::Quantity(_) | Value::Empty | Value::Placeholder | Value::Date(_) | Value::Words => {
            None
        }
    }
}
