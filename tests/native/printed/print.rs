//! Tables as tools print them, written after what those tools do to a page.

use super::model::{Project, Table, cells};
use crate::support::HEADER;

const TITLE: &str = "项目支出绩效目标表（含转移支付项目）";
/// Widths of the columns in ASCII characters, as in the real document.
const NAME_WIDTH: usize = 28;
const GOAL_WIDTH: usize = 46;
const INDICATOR_WIDTH: usize = 62;

/// Width on a page: a CJK character is as wide as two ASCII ones.
fn width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

fn char_width(one: char) -> usize {
    if one.is_ascii() { 1 } else { 2 }
}

/// Wraps `text` into lines of at most `most`; closing punctuation begins no line, and a run of
/// ASCII is not broken.
fn wrap(text: &str, most: usize) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    for one in text.chars() {
        let joins = matches!(one, '，' | '。' | '；' | '、' | '）' | '”' | '%')
            || (one.is_ascii()
                && units
                    .last()
                    .is_some_and(|unit| unit.ends_with(|last: char| last.is_ascii())));
        match units.last_mut() {
            Some(unit) if joins => unit.push(one),
            _ => units.push(one.into()),
        }
    }
    let mut lines = vec![String::new()];
    for unit in units {
        let line = lines.last_mut().expect("never empty");
        if !line.trim().is_empty() && width(line) + width(&unit) > most {
            lines.push(unit);
        } else {
            line.push_str(&unit);
        }
    }
    lines
}

fn printed(sources: &[Option<i64>; 3]) -> String {
    let cells = cells(sources);
    let printed: Vec<&str> = cells
        .iter()
        .map(String::as_str)
        .filter(|cell| !cell.is_empty())
        .collect();
    printed.join(" ")
}

/// The lines of a table printed row by row, cell by cell.
fn stream(table: &Table, indent: &str) -> Vec<String> {
    let mut lines = vec![
        TITLE.to_owned(),
        format!("部门名称：{} 单位：万元", table.department),
        HEADER.join(" "),
        format!("合计 {}", printed(&table.sources())),
    ];
    for unit in &table.units {
        lines.push(format!("{} {}", unit.name, printed(&unit.sources())));
        for project in &unit.projects {
            let mut name = wrap(&format!("{indent}{}", project.name), NAME_WIDTH);
            if name.len() == 1 {
                name[0] = format!("{} {}", name[0], printed(&project.sources));
            } else {
                name.push(printed(&project.sources));
            }
            lines.extend(name);
            lines.extend(wrap(&project.goal, GOAL_WIDTH));
            lines.extend(wrap(&project.indicator_cell(), INDICATOR_WIDTH));
        }
    }
    lines
}

/// As Tika prints: indent kept, a blank line after every line.
pub fn tika(table: &Table) -> String {
    format!("\n{}\n\n", stream(table, "    ").join("\n\n"))
}

/// As `pdftotext -raw` prints: indent lost, a form feed at the end of the page.
pub fn raw(table: &Table) -> String {
    format!("{}\n\u{c}", stream(table, "").join("\n"))
}

/// As Excel puts cells on the clipboard: tabs, CRLF, quotes round cells with line breaks.
pub fn excel_copy(table: &Table) -> String {
    let cell = |text: &str| {
        let quoted = text.contains(['\n', '"', '\t']);
        if quoted {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    };
    let row = |cells: [&str; 7]| cells.map(cell).join("\t") + "\r\n";
    let mut out = row([TITLE, "", "", "", "", "", ""]);
    out += &row([
        &format!("部门名称：{}", table.department),
        "",
        "",
        "",
        "",
        "",
        "单位：万元",
    ]);
    out += &row(HEADER);
    let amounts = cells(&table.sources());
    out += &row([
        "合计",
        &amounts[0],
        &amounts[1],
        &amounts[2],
        &amounts[3],
        "",
        "",
    ]);
    for unit in &table.units {
        let amounts = cells(&unit.sources());
        out += &row([
            &unit.name,
            &amounts[0],
            &amounts[1],
            &amounts[2],
            &amounts[3],
            "",
            "",
        ]);
        for project in &unit.projects {
            let amounts = cells(&project.sources);
            let name = format!("    {}", project.name);
            let indicators = project.indicator_cell().replace("。2、", "。\n2、");
            out += &row([
                &name,
                &amounts[0],
                &amounts[1],
                &amounts[2],
                &amounts[3],
                &project.goal,
                &indicators,
            ]);
        }
    }
    out
}

/// Where the columns of the padded page begin.
const STARTS: [usize; 7] = [0, 32, 50, 68, 86, 104, 154];

/// As `pdftotext -layout` prints: columns by position, cells of a row centred on one another.
pub fn padded(table: &Table) -> String {
    let mut lines = vec![
        format!("{}{TITLE}", " ".repeat(70)),
        format!(
            "部门名称：{}{}单位：万元",
            table.department,
            " ".repeat(150)
        ),
        String::new(),
        place(&HEADER),
    ];
    let amounts = cells(&table.sources());
    lines.push(place(&[
        "合计",
        &amounts[0],
        &amounts[1],
        &amounts[2],
        &amounts[3],
        "",
        "",
    ]));
    for unit in &table.units {
        let amounts = cells(&unit.sources());
        lines.push(place(&[
            &unit.name,
            &amounts[0],
            &amounts[1],
            &amounts[2],
            &amounts[3],
            "",
            "",
        ]));
        for project in &unit.projects {
            lines.extend(padded_row(project));
        }
    }
    lines.join("\n") + "\n\u{c}"
}

fn padded_row(project: &Project) -> Vec<String> {
    let amounts = cells(&project.sources).map(|cell| vec![cell]);
    let [total, fiscal, special, other] = amounts;
    let columns = [
        wrap(&format!("    {}", project.name), NAME_WIDTH),
        total,
        fiscal,
        special,
        other,
        wrap(&project.goal, GOAL_WIDTH),
        wrap(&project.indicator_cell(), INDICATOR_WIDTH),
    ];
    let height = columns.iter().map(Vec::len).max().unwrap_or(1);
    (0..height)
        .map(|line| {
            let cells: Vec<&str> = columns
                .iter()
                .map(|lines| {
                    let above = (height - lines.len()) / 2;
                    let own = line.checked_sub(above).and_then(|line| lines.get(line));
                    own.map_or("", String::as_str)
                })
                .collect();
            place(&cells)
        })
        .collect()
}

fn place(cells: &[&str]) -> String {
    let mut line = String::new();
    for (cell, start) in cells.iter().zip(STARTS) {
        if !cell.is_empty() {
            line.push_str(&" ".repeat(start.saturating_sub(width(&line))));
            line.push_str(cell);
        }
    }
    line
}
