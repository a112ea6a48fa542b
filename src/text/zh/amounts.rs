//! What is said in Chinese about what the projects come to.

use crate::query::Parting;
use crate::text::AmountChartWords;

/// The words about what the projects come to.
pub const WORDS: AmountChartWords = AmountChartWords {
    heading: |parting| match parting {
        Parting::ByName => "钱花在哪些项目上",
        Parting::BySource => "钱从哪里来",
        Parting::ByUnit => "哪些单位用钱",
    },
    part: |parting| match parting {
        Parting::ByName => "项目名称",
        Parting::BySource => "资金来源",
        Parting::ByUnit => "单位",
    },
    parted: |parting, projects, parts| match parting {
        Parting::ByName => format!("{projects} 个项目，按名称归并为 {parts} 类"),
        Parting::BySource => format!("{projects} 个项目，{parts} 种资金"),
        Parting::ByUnit => format!("{projects} 个项目，{parts} 个单位"),
    },
    total: |parting, amount| match parting {
        Parting::ByName | Parting::ByUnit => format!("总计之和 {amount}"),
        Parting::BySource => format!("各项资金之和 {amount}"),
    },
    unstated: |parting, projects| match parting {
        Parting::ByName | Parting::ByUnit => format!("{projects} 个项目没有列出总计，未计入"),
        Parting::BySource => format!("{projects} 个项目没有列出资金来源，未计入"),
    },
    amount: "金额",
    bar: "占比图",
    share: "占比",
    projects: |projects| format!("{projects} 个项目"),
    others: |parts| format!("其余 {parts} 个"),
    leads: "列出这些项目",
};
