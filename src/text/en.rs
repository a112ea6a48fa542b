//! The words in English.
//!
//! They say what the Chinese words say. What the document prints is shown as printed; its column
//! heads carry a gloss: `Total (总计)`. Amounts keep the unit as printed, `49.20 万元`, for “ten
//! thousand yuan” behind every figure could not be read; what it is worth stands once, beside the
//! table's title.

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
mod verdicts;
mod views;
mod working_paper;

use crate::document::Column;
use crate::money::MoneyUnit;
use crate::text::{AdditionWords, ProjectWords, SummaryWords, Words, count};
use crate::totals::{Addend, Level, Unchecked};

/// The name of the program.
const NAME: &str = "Jixiao";

/// Every word of the page in English.
pub static WORDS: Words = Words {
    page_title_of: |view, table| format!("{view} · {table} · {NAME}"),
    summary: SummaryWords {
        no_department: "The text names no department",
        money_unit: |unit| match MoneyUnit::parse(unit).map(worth) {
            Some(worth) => format!("Amounts in {unit} ({worth})"),
            None => format!("Amounts in {unit}"),
        },
        no_money_unit: "The text declares no unit of money",
        units: |number| plural(number, "unit", "units"),
        projects: |number| plural(number, "project", "projects"),
        indicators: |number| plural(number, "indicator", "indicators"),
        all_read: "100% of the text read",
        partly_read: |percent, unread| {
            let unread = counted(unread, "character", "characters");
            format!("{percent}% of the text read, {unread} not understood")
        },
        furniture: |characters| {
            let characters = counted(characters, "character", "characters");
            format!("and {characters} of page headers and numbers")
        },
        bytes: |bytes| counted(bytes, "byte", "bytes"),
        lines: |lines| counted(lines, "line", "lines"),
        unexplained_heading: "Text not understood",
        unexplained_note: "The text below belongs to no project, indicator or amount; the figures \
                           above may lack it.",
    },
    reading_note: reading::WORDS,
    verdict: verdicts::WORDS,
    additions: AdditionWords {
        heading: "Total check",
        order: "Order",
        as_tree: "By level",
        by_size: "By size of difference",
        total: |additions| counted(additions, "addition", "additions"),
        what: "What is added up",
        stated: "Stated",
        sum: "Sum",
        difference: "Difference",
        verdict: "Result",
        parts,
        bound: |bound| format!("up to {bound}"),
        reason,
        absent: "not stated",
        project_concerns: |rows| {
            let rows = counted(rows, "project", "projects");
            format!("Total unequal to the sum of the sources ({rows})")
        },
        exact_projects: |rows| {
            let rows = counted(rows, "project", "projects");
            format!("{rows}: total = sum of the sources")
        },
        grand: "Grand total (合计)",
    },
    causes: causes::WORDS,
    glimpse: glimpse::WORDS,
    checks: checks::WORDS,
    projects: ProjectWords {
        heading: "Projects",
        name: "Project (项目名称)",
        indicators: "Indicators",
        indicator_count: |indicators| {
            let indicators = count(u64::from(indicators));
            counted(&indicators, "indicator", "indicators")
        },
        no_name: "(no name)",
        assumed: "assumed",
        assumed_note: "Dotted amounts: empty cells vanished from the text, and it does not say to \
                       which source the second amount of a row belongs; here it is assumed to be \
                       the fiscal appropriation (财政拨款).",
        goal: "Goal (绩效目标)",
        no_goal: "The text has no goal.",
        indicator_heading: "Indicators (绩效指标)",
        no_indicators: "The text lists no indicators.",
        number: "No.",
        l1: "Level 1 (一级指标)",
        l2: "Level 2 (二级指标)",
        indicator_name: "Indicator (指标名称)",
        cycle: "Whole cycle (实施周期)",
        annual: "Year (年度)",
        read_as: |number| format!("read as {number}"),
        not_filled_in: "not filled in",
        not_measurable: "words",
        findings: |findings| format!("Findings ({findings})"),
        neighbours: |projects| format!("Projects of the same name ({projects} more)"),
        more: |more| format!("{more} more not shown"),
        source: "Source",
        source_omitted: |lines| {
            let lines = counted(&count(u64::from(lines)), "more line", "more lines");
            format!("{lines} not shown")
        },
        loading: "Fetching this project",
    },
    indicators: search::INDICATORS,
    search: search::SEARCH,
    source: source::WORDS,
    views: views::WORDS,
    working_paper: working_paper::WORDS,
    project_list: project_list::WORDS,
    export_menu: export_menu::WORDS,
    collecting: collecting::WORDS,
    comparing: comparing::WORDS,
    money_unit: MoneyUnit::word,
    column: column_head,
    lines: |first, last| {
        if first == last {
            format!("line {first}")
        } else {
            format!("lines {first}–{last}")
        }
    },
    rows_shown: |first, last, total| {
        let [first, last, total] = [first, last, total].map(|row| count(u64::from(row)));
        format!("{first}–{last} of {total}")
    },
    previous_rows: "Previous",
    next_rows: "Next",
};

/// What a unit of money is worth.
fn worth(unit: MoneyUnit) -> &'static str {
    match unit {
        MoneyUnit::Yuan => "yuan",
        MoneyUnit::TenThousandYuan => "10,000 yuan",
        MoneyUnit::HundredMillionYuan => "100,000,000 yuan",
    }
}

fn plural(number: u32, one: &'static str, many: &'static str) -> &'static str {
    if number == 1 { one } else { many }
}

/// A printed number and what is counted: `1 project`, `65 projects`.
fn counted(number: &str, one: &str, many: &str) -> String {
    let what = if number == "1" { one } else { many };
    format!("{number} {what}")
}

fn column_head(column: Column) -> &'static str {
    match column {
        Column::Total => "Total (总计)",
        Column::Fiscal => "Fiscal appropriation (财政拨款)",
        Column::Special => "Special account (财政专户拨款)",
        Column::Other => "Other funds (其他资金)",
    }
}

/// The head of the column in which an addition's stated amount stands.
fn column_of(addend: Addend) -> &'static str {
    column_head(match addend {
        Addend::Total | Addend::Sources => Column::Total,
        Addend::Fiscal => Column::Fiscal,
        Addend::Special => Column::Special,
        Addend::Other => Column::Other,
    })
}

/// The same column within a sentence.
fn stated_column(addend: Addend) -> &'static str {
    match addend {
        Addend::Total | Addend::Sources => "total (总计)",
        Addend::Fiscal => "fiscal appropriation (财政拨款)",
        Addend::Special => "special account (财政专户拨款)",
        Addend::Other => "other funds (其他资金)",
    }
}

/// What a sum has as parts: `65 projects`.
fn parts_of(level: Level, addend: Addend, parts: u32) -> String {
    let parts = count(u64::from(parts));
    match (addend, level) {
        (Addend::Sources, _) | (_, Level::Project) => counted(&parts, "source", "sources"),
        (_, Level::Grand) => counted(&parts, "unit", "units"),
        (_, Level::Unit | Level::Subtotal) => counted(&parts, "project", "projects"),
    }
}

fn parts(level: Level, addend: Addend, parts: u32) -> String {
    let stated = column_of(addend);
    format!("{stated}: sum of {}", parts_of(level, addend, parts))
}

fn reason(reason: Unchecked) -> &'static str {
    match reason {
        Unchecked::NotStated => "the table does not state this amount",
        Unchecked::NoParts => "there are no amounts to add up",
        Unchecked::TooManyDigits => "too many digits to add up exactly",
    }
}
