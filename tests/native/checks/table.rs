//! A table in short form into its text, cell by cell as a spreadsheet puts it on the clipboard.
//!
//! ```text
//! title 2024年项目支出绩效目标表      the title; there is one by default
//! money 元                            the unit of money; 万元 by default, `-` for none
//! total 30.00 30.00                   amounts of 合计; by default the unit's
//! unit 某局 30.00 30.00               by default 某局 with the sum of its projects
//! project 路灯维修 30.00 30.00        name, then up to four amounts, `-` for an empty cell
//! goal 完成路灯维修。                 by default none
//! 11|维修路灯数量|≥10盏|≥10盏         class, name, 实施周期指标值, 年度指标值
//! ```
//!
//! A class is its code, or verbatim `1-产出指标；11-数量指标`; `3、` before it is the number to
//! print instead of the next one.

use jixiao::class::{Class, Level1};
use jixiao::money::Money;

use crate::support::HEADER;

struct Row {
    name: String,
    amounts: Vec<String>,
    goal: String,
    indicators: String,
    count: usize,
}

/// The text of a table in short form.
#[track_caller]
pub fn long(lines: &[&str]) -> String {
    let mut title = "项目支出绩效目标表";
    let mut money = "万元";
    let mut total: Option<Vec<String>> = None;
    // Rows of units are those in which `goal` and `indicators` stay empty, and which come first.
    let mut units: Vec<(Option<Row>, Vec<Row>)> = Vec::new();
    for line in lines.iter().filter(|line| !line.trim().is_empty()) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "title" => title = rest,
            "money" => money = rest,
            "total" => total = Some(rest.split(' ').map(str::to_owned).collect()),
            "unit" => units.push((Some(row(rest)), Vec::new())),
            "project" => {
                if units.is_empty() {
                    units.push((None, Vec::new()));
                }
                units.last_mut().expect("one").1.push(row(rest));
            }
            "goal" => rest.clone_into(&mut last(&mut units).goal),
            _ => indicator(last(&mut units), line),
        }
    }
    let unit_rows: Vec<Row> = units
        .iter_mut()
        .map(|(unit, projects)| {
            let sum = || sums(projects);
            unit.take().unwrap_or_else(|| Row {
                amounts: sum(),
                ..row("某局")
            })
        })
        .collect();
    let total = total.unwrap_or_else(|| sums(&unit_rows));
    let mut text = format!("{title}\n部门名称：某局");
    if money != "-" {
        text += &format!("\t\t\t\t\t\t单位：{money}");
    }
    text += &format!("\n{}\n", HEADER.join("\t"));
    text += &format!("合计\t{}\n", cells(&total));
    for (unit, (_, projects)) in unit_rows.iter().zip(&units) {
        text += &format!("{}\t{}\n", unit.name, cells(&unit.amounts));
        for project in projects {
            text += &format!(
                "    {}\t{}\t{}\t{}\n",
                project.name,
                cells(&project.amounts),
                project.goal,
                project.indicators
            );
        }
    }
    text
}

fn last(units: &mut [(Option<Row>, Vec<Row>)]) -> &mut Row {
    let projects = units.last_mut().map(|(_, projects)| projects);
    projects
        .and_then(|projects| projects.last_mut())
        .expect("a project above")
}

fn row(rest: &str) -> Row {
    let mut words = rest.split(' ');
    Row {
        name: words.next().unwrap_or("").to_owned(),
        amounts: words.map(str::to_owned).collect(),
        goal: String::new(),
        indicators: String::new(),
        count: 0,
    }
}

fn indicator(project: &mut Row, line: &str) {
    let mut fields = line.split('|');
    let mut field = || fields.next().unwrap_or("");
    let (class, name, cycle, annual) = (field(), field(), field(), field());
    project.count += 1;
    let (number, class) = match class.split_once('、') {
        Some((number, class)) => (number.to_owned(), class),
        None => (project.count.to_string(), class),
    };
    let class = match Class::by_code(class) {
        Some(class) => {
            let level1: Level1 = class.level1;
            let (code, label) = (level1.code(), level1.label());
            format!("{code}-{label}指标；{}-{}指标", class.code, class.label)
        }
        None => class.to_owned(),
    };
    project.indicators +=
        &format!("{number}、{class}；{name}；实施周期指标值:{cycle}；年度指标值:{annual}。");
}

/// The sum of each column; an empty cell where no row prints one.
fn sums(rows: &[Row]) -> Vec<String> {
    let column = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.amounts.get(at));
        let amounts = cells.filter_map(|cell| Money::parse(cell));
        let sum = amounts.reduce(|sum, one| sum.plus(one).expect("small amounts"));
        sum.map_or("-".to_owned(), |sum| sum.to_string())
    };
    (0..4).map(column).collect()
}

/// Four cells; `-` is an empty one.
fn cells(amounts: &[String]) -> String {
    let cell = |at: usize| match amounts.get(at).map(String::as_str) {
        None | Some("-") => "",
        Some(amount) => amount,
    };
    (0..4).map(cell).collect::<Vec<_>>().join("\t")
}
