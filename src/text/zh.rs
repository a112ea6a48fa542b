//! The words in Chinese.

mod amounts;
mod causes;
mod checks;
mod collecting;
pub mod collection;
mod comparing;
pub mod comparison;
pub mod export;
mod export_menu;
mod glimpse;
mod project_list;
mod reading;
mod search;
pub mod shell;
mod source;
mod views;
mod working_paper;

use crate::document::Column;
use crate::money::MoneyUnit;
use crate::text::{
    AdditionWords, Concern, Direction, ProjectWords, SummaryWords, VerdictSentences, Words, count,
};
use crate::totals::{Addend, Level, Unchecked, Verdict};

/// The name of the program.
const NAME: &str = "绩效";

/// Every word of the page in Chinese.
pub static WORDS: Words = Words {
    page_title_of: |view, table| format!("{view} · {table} · {NAME}"),
    summary: SummaryWords {
        no_department: "文本未写明部门",
        money_unit: |unit| format!("金额单位：{unit}"),
        no_money_unit: "文本未写明金额单位",
        units: |_| "单位",
        projects: |_| "项目",
        indicators: |_| "指标",
        all_read: "全文已读 100%",
        partly_read: |percent, unread| format!("全文已读 {percent}%，{unread} 字未读懂"),
        furniture: |characters| format!("另有页眉、页码等 {characters} 字"),
        bytes: |bytes| format!("{bytes} 字节"),
        lines: |lines| format!("{lines} 行"),
        unexplained_heading: "未读懂的文字",
        unexplained_note: "下面的文字没有归入任何项目、指标或金额，上面的数字里可能少了它们。",
    },
    reading_note: reading::WORDS,
    verdict: VerdictSentences {
        differs,
        rounding,
        all_exact: |checked| format!("核对了 {checked} 处加法，全部相等"),
        exact_but_unread: |checked, unread| {
            format!("核对了 {checked} 处加法，都相等；但有 {unread} 字未读懂，数字可能不全")
        },
        within_rounding: |checked, rounded| {
            format!("核对了 {checked} 处加法，没有不符；其中 {rounded} 处有四舍五入造成的尾差")
        },
        unchecked: |unchecked, first_reason| {
            let why = first_reason.map_or(String::new(), |why| format!("：{}", reason(why)));
            format!("有 {unchecked} 处加法无法核对{why}")
        },
        others_exact: |exact| format!("另外核对了 {exact} 处加法，相等"),
        nothing_to_check: "表中没有可以核对的加法",
        no_grand_total: "文本里没有合计行，各单位之和无从核对",
        unread: |unread| format!("有 {unread} 字未读懂，数字可能不全"),
        word: verdict_word,
        counted: |verdict, number| {
            format!("{} {}", verdict_word(verdict), count(u64::from(number)))
        },
        shape: |verdict| match verdict {
            Verdict::Exact => "＝",
            Verdict::Rounding => "≈",
            Verdict::Unchecked => "–",
            Verdict::Differs => "≠",
        },
    },
    additions: AdditionWords {
        heading: "合计核对",
        order: "排列",
        as_tree: "按层级",
        by_size: "按差额大小",
        total: |additions| format!("共 {additions} 处加法"),
        what: "核对内容",
        stated: "表中所列",
        sum: "相加得",
        difference: "差额",
        verdict: "结果",
        parts,
        bound: |bound| format!("四舍五入至多 {bound}"),
        reason,
        absent: "未列",
        project_concerns: |rows| format!("总计与各项资金之和不等的项目（{rows}）"),
        exact_projects: |rows| format!("{rows} 个项目：总计＝各项资金之和"),
        grand: "合计",
    },
    causes: causes::WORDS,
    glimpse: glimpse::WORDS,
    checks: checks::WORDS,
    indicators: search::INDICATORS,
    search: search::SEARCH,
    projects: ProjectWords {
        heading: "项目",
        name: "项目名称",
        indicators: "指标",
        indicator_count: |indicators| format!("{indicators} 项指标"),
        no_name: "（无名称）",
        assumed: "推定",
        assumed_note: "带点线的金额：文本中空单元格消失了，一行里第二个数属于哪项资金，文本没有说明，这里推定为财政拨款。",
        goal: "绩效目标",
        no_goal: "文本未写绩效目标。",
        indicator_heading: "绩效指标",
        no_indicators: "文本未列绩效指标。",
        number: "编号",
        l1: "一级指标",
        l2: "二级指标",
        indicator_name: "指标名称",
        cycle: "实施周期值",
        annual: "年度值",
        read_as: |number| format!("读作 {number}"),
        not_filled_in: "未填",
        not_measurable: "文字",
        findings: |findings| format!("问题（{findings}）"),
        neighbours: |projects| format!("同名项目（另有 {projects} 个）"),
        more: |more| format!("另有 {more} 条未显示"),
        source: "原文",
        source_omitted: |lines| format!("另有 {} 行未显示", count(u64::from(lines))),
        loading: "正在取出这个项目",
    },
    source: source::WORDS,
    project_list: project_list::WORDS,
    export_menu: export_menu::WORDS,
    collecting: collecting::WORDS,
    comparing: comparing::WORDS,
    money_unit: MoneyUnit::word,
    column: column_name,
    lines: |first, last| {
        if first == last {
            format!("第 {first} 行")
        } else {
            format!("第 {first}–{last} 行")
        }
    },
    rows_shown: |first, last, total| {
        let [first, last, total] = [first, last, total].map(|row| count(u64::from(row)));
        format!("第 {first}–{last} 条，共 {total} 条")
    },
    previous_rows: "上一页",
    next_rows: "下一页",
    views: views::WORDS,
    working_paper: working_paper::WORDS,
};

fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exact => "相等",
        Verdict::Rounding => "尾差",
        Verdict::Unchecked => "未核对",
        Verdict::Differs => "不符",
    }
}

fn column_name(column: Column) -> &'static str {
    match column {
        Column::Total => "总计",
        Column::Fiscal => "财政拨款",
        Column::Special => "财政专户拨款",
        Column::Other => "其他资金",
    }
}

/// The column in which the stated amount stands.
fn stated_column(addend: Addend) -> &'static str {
    match addend {
        Addend::Total | Addend::Sources => column_name(Column::Total),
        Addend::Fiscal => column_name(Column::Fiscal),
        Addend::Special => column_name(Column::Special),
        Addend::Other => column_name(Column::Other),
    }
}

/// The sum that the stated amount is held against: `65 个项目之和`.
fn parts_sum(level: Level, addend: Addend, parts: u32) -> String {
    let parts = count(u64::from(parts));
    match (addend, level) {
        (Addend::Sources, _) | (_, Level::Project) => format!("{parts} 项资金之和"),
        (_, Level::Grand) => format!("{parts} 个单位之和"),
        (_, Level::Unit | Level::Subtotal) => format!("{parts} 个项目之和"),
    }
}

fn parts(level: Level, addend: Addend, parts: u32) -> String {
    let stated = stated_column(addend);
    format!("{stated}：{}", parts_sum(level, addend, parts))
}

/// The amount that does not fit: `单位“某局”的总计`.
fn stated_amount(concern: &Concern<'_>) -> String {
    let column = stated_column(concern.addend);
    match concern.level {
        Level::Grand if concern.addend == Addend::Total => "合计".to_owned(),
        Level::Grand => format!("合计行的{column}"),
        Level::Unit => format!("单位“{}”的{column}", concern.name),
        Level::Subtotal => format!("小计“{}”的{column}", concern.name),
        Level::Project => format!("项目“{}”的{column}", concern.name),
    }
}

/// `合计比各单位之和多 49.20 万元`
fn comparison(concern: &Concern<'_>) -> String {
    let sum = match (concern.addend, concern.level) {
        (Addend::Sources, _) | (_, Level::Project) => "各项资金之和".to_owned(),
        (_, Level::Grand) => "各单位之和".to_owned(),
        (_, Level::Unit | Level::Subtotal) => {
            let sum = parts_sum(concern.level, concern.addend, concern.parts);
            format!("其 {sum}")
        }
    };
    let direction = match concern.direction {
        Direction::More => "多",
        Direction::Less => "少",
    };
    format!(
        "{}比{sum}{direction} {}",
        stated_amount(concern),
        concern.size
    )
}

fn differs(concern: &Concern<'_>) -> String {
    let comparison = comparison(concern);
    // Only where 总计 itself is short of rows does a missing row explain it.
    let missing = match (concern.direction, concern.level) {
        (Direction::More, Level::Grand) => Some("单位"),
        (Direction::More, Level::Unit | Level::Subtotal) => Some("项目"),
        (Direction::More, Level::Project)
        | (Direction::Less, Level::Grand | Level::Unit | Level::Subtotal | Level::Project) => None,
    };
    match missing.filter(|_| concern.addend == Addend::Total) {
        Some(row) => format!("{comparison}：文本里可能缺少某个{row}的行"),
        None => format!("{comparison}，超出四舍五入能解释的 {}", concern.bound),
    }
}

fn rounding(concern: &Concern<'_>) -> String {
    format!(
        "{}，没有超出四舍五入能解释的 {}",
        comparison(concern),
        concern.bound
    )
}

fn reason(reason: Unchecked) -> &'static str {
    match reason {
        Unchecked::NotStated => "表中没有列出这个数",
        Unchecked::NoParts => "没有列出可以相加的数",
        Unchecked::TooManyDigits => "位数太多，无法精确相加",
    }
}
