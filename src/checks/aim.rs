//! An indicator's name into whether more or less of what it measures is better, by its last words.
//!
//! This is a heuristic. A name says at its end what is measured (`安全事故发生数`, `投诉办结率`), so only
//! its end decides, and a name with a negation in it (`不合格率`, `事故下降率`) is left undecided.

/// Which way an indicator is meant to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// More is better: satisfaction, coverage.
    More,
    /// Less is better: complaints, overrun.
    Less,
    /// There should be none: accidents.
    Nothing,
    /// The name does not say.
    Unknown,
}

const HARMS: &[&str] = &[
    "事故",
    "泄密",
    "失密",
    "死亡",
    "伤亡",
    "火灾",
    "违法",
    "违纪",
    "违规",
    "挪用",
    "截留",
    "群体性",
];

const ILLS: &[&str] = &[
    "投诉", "超支", "差错", "出错", "错误", "失误", "故障", "风险", "纠纷", "逾期", "延误", "拖欠",
    "舆情", "超标", "缺陷", "中断", "误报", "漏报", "退货", "损坏", "发病", "辍学", "上访",
];

const GOODS: &[&str] = &[
    "满意",
    "完成",
    "覆盖",
    "合格",
    "达标",
    "及时",
    "准确",
    "通过",
    "知晓",
    "参与",
    "到位",
    "发放",
    "优良",
    "优秀",
    "保障",
    "好评",
    "办结",
    "整改",
    "修复",
    "完好",
    "正常",
    "正常运行",
    "正常工作",
    "验收",
    "落实",
    "普及",
    "成活",
    "存活",
    "就业",
    "入学",
    "巩固",
    "受益",
    "出勤",
    "按时",
    "有效",
    "签到",
    "认可",
];

const NEGATIONS: &[&str] = &[
    "无", "零", "未", "不", "非", "避免", "防止", "杜绝", "降低", "减少", "下降", "压降", "控制",
];

/// What stands behind the thing that is measured.
const MEASURES: &[&str] = &[
    "率",
    "数量",
    "次数",
    "人数",
    "起数",
    "件数",
    "例数",
    "总数",
    "数",
    "总量",
    "量",
    "比例",
    "比率",
    "占比",
    "比重",
    "百分比",
    "情况",
    "程度",
    "度",
    "性",
    "发生",
    "事件",
    "案件",
    "问题",
    "现象",
];

/// The aim that a name says.
pub fn aim(name: &str) -> Aim {
    if is_negated(name) {
        return Aim::Unknown;
    }
    let mut rest = bare(name);
    loop {
        let ends = |words: &[&str]| words.iter().any(|word| rest.ends_with(word));
        if ends(HARMS) {
            return Aim::Nothing;
        } else if ends(ILLS) {
            return Aim::Less;
        } else if ends(GOODS) {
            return Aim::More;
        }
        match MEASURES.iter().find_map(|word| rest.strip_suffix(word)) {
            Some(shorter) => rest = shorter,
            None => return Aim::Unknown,
        }
    }
}

/// Whether a name has a word in it that turns its end round: `未办结件数`.
pub fn is_negated(name: &str) -> bool {
    NEGATIONS.iter().any(|word| name.contains(word))
}

/// A name without the brackets behind it: `满意度（%）`.
pub fn bare(name: &str) -> &str {
    let name = name.trim_end();
    match name.strip_suffix([')', '）']) {
        Some(open) => open
            .rfind(['(', '（'])
            .map_or(name, |at| name[..at].trim_end()),
        None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_name_says_its_aim() {
        for (name, expected) in [
            ("安全事故发生数", Aim::Nothing),
            ("泄密事件发生数量", Aim::Nothing),
            ("业务咨询服务对象投诉率", Aim::Less),
            ("法律风险事件发生率", Aim::Less),
            ("预算超支率", Aim::Less),
            ("投诉办结率", Aim::More),
            ("群众满意度（%）", Aim::More),
            ("社区居委会正常工作率", Aim::More),
            ("产品不合格率", Aim::Unknown),
            ("事故下降率", Aim::Unknown),
            ("培训人次", Aim::Unknown),
            ("率", Aim::Unknown),
        ] {
            assert_eq!(aim(name), expected, "{name}");
        }
    }
}
