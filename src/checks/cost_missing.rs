//! Purchases and works without a cost indicator into findings.
//!
#![doc = include_str!("cost_missing.md")]

use super::quantity_missing::lacking_among;
use super::{Check, Facts, Finder, Severity};
use crate::class::Level1;

/// See the text above.
pub const CHECK: Check = Check {
    id: "cost-missing",
    severity: Severity::Warning,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("cost_missing.md");

/// Words for what is bought or built, whatever stands before them.
const BOUGHT_OR_BUILT: [&str; 6] = ["购置", "修缮", "装修", "新建", "扩建", "改建"];

/// Words for what is built, unless it is not built of stone: see [`NOT_OF_STONE`].
const BUILT: [&str; 3] = ["建设", "工程", "改造"];

/// What is “built” in a manner of speaking: people, rules, habits, bodies of people, campaigns.
const NOT_OF_STONE: [&str; 44] = [
    "队伍", "人才", "班子", "团队", "干部", "能力", "素质", "制度", "机制", "体系", "体制", "标准",
    "组织", "党", "党的", "党建", "党风", "作风", "学风", "家风", "廉政", "政权", "政治", "思想",
    "文化", "文明", "法治", "法制", "民主", "平安", "诚信", "信用", "学科", "专业", "课程", "品牌",
    "商会", "协会", "学会", "惠民", "民心", "育人", "教育", "罪犯",
];

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    lacking_among(facts, finder, buys_or_builds, |class| {
        class.level1 == Level1::Cost || class.code == "14"
    })
}

fn buys_or_builds(name: &str) -> bool {
    let built = |word: &&str| {
        name.match_indices(*word).any(|(at, word)| {
            let before = &name[..at];
            let engineer = name[at + word.len()..].starts_with('师');
            !engineer && !NOT_OF_STONE.iter().any(|soft| before.ends_with(soft))
        })
    };
    BOUGHT_OR_BUILT.iter().any(|word| name.contains(word)) || BUILT.iter().any(built)
}
