//! Tables that contradict themselves, other tables, and tables among other things.

use super::Case;
use crate::support::HEADER;

/// The indicators of the good table.
const INDICATORS: &str = "1、1-产出指标；11-数量指标；维修路灯数量；实施周期指标值:≥10盏；年度指标值:≥10盏。\
     2、2-效益指标；22-社会效益；投诉率；实施周期指标值:≤5%；年度指标值:≤5%。";

/// A table with nothing wrong in it, cell by cell.
pub fn good() -> String {
    table(
        "项目支出绩效目标表",
        "甲局",
        "万元",
        ["10.00", "10.00", "", ""],
    )
}

/// A table of two projects, of which the first has these amounts, and its totals fit 10.00.
pub fn table(title: &str, department: &str, money: &str, amounts: [&str; 4]) -> String {
    format!(
        "{title}\t\t\t\t\t\t\n部门名称：{department}\t\t\t\t\t\t单位：{money}\n{}\n\
         合计\t30.00\t30.00\t\t\t\t\n{department}本级\t30.00\t30.00\t\t\t\t\n    \
         路灯维修\t{}\t完成路灯维修，保障夜间出行安全，及时更换损坏灯具。\t{INDICATORS}\n    \
         道路保洁\t20.00\t20.00\t\t\t完成道路清扫保洁，保持路面整洁，及时清运垃圾。\t{INDICATORS}\n",
        HEADER.join("\t"),
        amounts.join("\t"),
    )
}

/// The good table as a PDF's text has it: no cells, no empty cells.
pub fn stream(amounts: &str) -> String {
    let indicators = INDICATORS.replace("2、2", "\n2、2");
    format!(
        "项目支出绩效目标表\n部门名称：甲局 单位：万元\n{}\n合计 30.00 30.00\n甲局本级 30.00 30.00\n    \
         路灯维修 {amounts}\n完成路灯维修，保障夜间出行安全，及时更换损坏灯具。\n{indicators}\n    \
         道路保洁 20.00 20.00\n完成道路清扫保洁，保持路面整洁，及时清运垃圾。\n{indicators}\n",
        HEADER.join(" "),
    )
}

/// The good table with one part of it replaced, everywhere.
fn with(old: &str, new: &str) -> String {
    let text = good();
    assert!(text.contains(old), "{old}");
    text.replace(old, new)
}

fn tens(title: &str, department: &str) -> String {
    table(title, department, "万元", ["10.00", "10.00", "", ""])
}

/// All of them.
pub fn cases() -> Vec<Case> {
    let good = good();
    let lines: Vec<&str> = good.lines().collect();
    let backwards: Vec<&str> = lines.iter().rev().copied().collect();
    let doubled: Vec<&str> = lines.iter().flat_map(|line| [*line, *line]).collect();
    let header = HEADER.join("\t");
    let prose = "本局负责辖区内的城市管理工作，编制人数为120人，实有人数118人。\n".repeat(400);
    [
        ("table: good", good.clone()),
        ("table: good, as a stream", stream("10.00 10.00")),
        (
            "table: two money units",
            with("单位：万元", "单位：万元（单位：元）"),
        ),
        ("table: no money unit", with("单位：万元", "")),
        (
            "table: an unknown money unit",
            with("单位：万元", "单位：美元"),
        ),
        (
            "table: two rows of totals",
            with(
                "甲局本级\t30.00",
                "合计\t31.00\t31.00\t\t\t\t\n甲局本级\t30.00",
            ),
        ),
        (
            "table: the total is smaller than a project",
            with("合计\t30.00\t30.00", "合计\t3.00\t3.00"),
        ),
        (
            "table: no row of a unit",
            with("甲局本级\t30.00\t30.00\t\t\t\t\n", ""),
        ),
        (
            "table: no row of totals",
            with("合计\t30.00\t30.00\t\t\t\t\n", ""),
        ),
        ("table: no project", lines[..5].join("\n")),
        ("table: nothing but its header", header.clone()),
        ("table: no header", with(&format!("{header}\n"), "")),
        (
            "table: the header twice",
            with(&header, &format!("{header}\n{header}")),
        ),
        ("table: lines backwards", backwards.join("\n")),
        ("table: every line twice", doubled.join("\n")),
        ("table: one line", good.replace('\n', " ")),
        (
            "table: a character a line",
            good.chars().flat_map(|one| [one, '\n']).collect(),
        ),
        ("table: lines end in CR alone", good.replace('\n', "\r")),
        ("table: lines end in U+2028", good.replace('\n', "\u{2028}")),
        (
            "table: every name is empty",
            with("路灯维修\t", "\t").replace("道路保洁\t", "\t"),
        ),
        (
            "table: amounts of words",
            with("10.00\t10.00", "拾万元\t拾万元"),
        ),
        (
            "table: amounts in the column of goals",
            with("完成路灯维修，", "10.00，"),
        ),
        (
            "table: number of an indicator beyond 32 bits",
            with("1、1-产出", "99999999999、1-产出"),
        ),
        (
            "table: indicators of all levels unknown",
            with("产出指标", "某某指标").replace("社会效益", "某某效益"),
        ),
        (
            "table: two tables of two departments",
            format!("{good}\n{}", tens("项目支出绩效目标表", "乙局")),
        ),
        (
            "table: two tables of one department",
            format!("{good}\n{good}"),
        ),
        (
            "table: within a long report",
            format!("{prose}{good}{prose}"),
        ),
        (
            "table: behind a table of income and expenditure",
            format!("收支总表\n收入\t30.00\n支出\t30.00\n\n{good}"),
        ),
        (
            "zero width: before every cell",
            good.replace('\t', "\t\u{200b}"),
        ),
        (
            "zero width: within every word of the header",
            header_with(&good, "\u{200b}"),
        ),
        (
            "zero width: joiners in a name",
            with("路灯维修\t", "路\u{200d}灯\u{2060}维\u{feff}修\t"),
        ),
        (
            "zero width: soft hyphens in a name",
            with("路灯维修\t", "路\u{ad}灯\u{ad}维修\t"),
        ),
        (
            "direction: an override in a name",
            with("路灯维修\t", "路灯\u{202e}修维txt.exe\t"),
        ),
        (
            "direction: an override before an amount",
            with("\t10.00\t10.00", "\t\u{202e}10.00\t\u{202e}10.00"),
        ),
        (
            "direction: isolates that never end",
            with("完成路灯维修", "\u{2066}\u{2067}完成路灯维修"),
        ),
        (
            "direction: a mark before each line",
            good.lines()
                .map(|line| format!("\u{200f}{line}\n"))
                .collect(),
        ),
        (
            "control: escapes of a terminal in a name",
            with("路灯维修\t", "\u{1b}]0;x\u{7}\u{1b}[2J路灯维修\t"),
        ),
        (
            "control: characters of C1 in a name",
            with("路灯维修\t", "\u{9b}31m路灯维修\t"),
        ),
        (
            "control: characters that are none",
            with("路灯维修\t", "\u{fffe}路\u{ffff}灯\u{10ffff}维修\t"),
        ),
        (
            "marks: forty accents on a letter",
            with("路灯维修\t", &format!("路灯e{}\t", "\u{301}".repeat(40))),
        ),
    ]
    .map(|(name, text)| Case::new(name, text))
    .into()
}

/// The text with `mark` between the characters of its header.
fn header_with(text: &str, mark: &str) -> String {
    let header = HEADER.join("\t");
    let marked = HEADER.map(|head| {
        let letters: Vec<String> = head.chars().map(String::from).collect();
        letters.join(mark)
    });
    text.replace(&header, &marked.join("\t"))
}
