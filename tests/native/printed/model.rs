//! A table as data: how to make one up, and the lines by which two are compared.

use jixiao::analysis::Analysis;
use jixiao::document::{Amounts, Column};
use jixiao::query;
use proptest::prelude::*;

/// A made-up table whose totals add up.
#[derive(Debug, Clone)]
pub struct Table {
    pub department: String,
    pub units: Vec<Unit>,
}

#[derive(Debug, Clone)]
pub struct Unit {
    pub name: String,
    pub projects: Vec<Project>,
}

#[derive(Debug, Clone)]
pub struct Project {
    pub name: String,
    /// In hundredths, by source column; `None` for an empty cell.
    pub sources: [Option<i64>; 3],
    pub goal: String,
    pub indicators: Vec<Indicator>,
}

#[derive(Debug, Clone)]
pub struct Indicator {
    pub class: &'static str,
    pub name: String,
    pub cycle: String,
    pub annual: String,
}

const NAMES: &[&str] = &[
    "社区",
    "党建工作",
    "“两新”组织",
    "志愿服务",
    "补贴",
    "经费",
    "老旧小区改造",
    "（含转移支付）",
    "AI赋能",
    "2025年",
    "设备购置",
    "运行维护",
    "专项资金",
    "城乡",
    "5G+",
];
const GOALS: &[&str] = &[
    "保障机构正常运转",
    "，",
    "1.完成改造；2.按时验收",
    "发放补助74,926元",
    "服务覆盖率达到67%",
    "、",
    "提升水平",
    "（1）统筹用好各类资金",
    "用地面积约1300㎡",
    "增强群众的获得感、幸福感、安全感",
    "。按照现行财政分担比例",
];
const VALUES: &[&str] = &[
    "100%",
    "≥90%",
    "≥1,200人",
    "一级≥3个；二级≥5个",
    "1:1",
    "0",
    "2025年12月底前",
    "有效保障",
    "＜3天",
    "±5%",
    "≤35μg/m³",
    "按计划完成，无事故",
];
const CLASSES: &[&str] = &[
    "1-产出指标；11-数量指标",
    "1-产出指标；12-质量指标",
    "1-产出指标；13-时效指标",
    "2-效益指标；21-经济效益",
    "2-效益指标；22-社会效益",
    "3-满意度指标；31-服务对象满意度",
    "4-成本指标；41-经济成本指标",
];

fn words(
    bank: &'static [&'static str],
    count: std::ops::Range<usize>,
) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(bank), count).prop_map(|words| words.concat())
}

fn indicator() -> impl Strategy<Value = Indicator> {
    let name = words(NAMES, 1..4).prop_map(|name| format!("{name}完成率"));
    let value = || prop::sample::select(VALUES).prop_map(str::to_owned);
    (prop::sample::select(CLASSES), name, value(), value()).prop_map(
        |(class, name, cycle, annual)| Indicator {
            class,
            name,
            cycle,
            annual,
        },
    )
}

fn project() -> impl Strategy<Value = Project> {
    let amount = || prop::option::weighted(0.6, 1i64..9_000_000);
    let name = words(NAMES, 1..5).prop_map(|name| format!("{name}项目"));
    let goal = words(GOALS, 1..5).prop_map(|goal| format!("推进{goal}。"));
    let indicators = prop::collection::vec(indicator(), 1..6);
    (name, [amount(), amount(), amount()], goal, indicators).prop_map(
        |(name, sources, goal, indicators)| {
            let sources = if sources == [None; 3] {
                [Some(100), None, None]
            } else {
                sources
            };
            Project {
                name,
                sources,
                goal,
                indicators,
            }
        },
    )
}

/// Any table of one to three units.
pub fn table() -> impl Strategy<Value = Table> {
    let units = prop::collection::vec(prop::collection::vec(project(), 1..5), 1..4);
    units.prop_map(|units| Table {
        department: "云溪市示范局".into(),
        units: units
            .into_iter()
            .zip(["云溪市示范局本级", "云溪市示范中心", "云溪市第一学校"])
            .map(|(projects, name)| Unit {
                name: name.into(),
                projects,
            })
            .collect(),
    })
}

/// Hundredths as tables print them.
fn figure(hundredths: i64) -> String {
    let digits = (hundredths / 100).to_string();
    let grouped: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|group| std::str::from_utf8(group).expect("ASCII digits"))
        .collect();
    format!("{}.{:02}", grouped.join(","), hundredths % 100)
}

/// The four amounts of a row as printed; empty for an empty cell.
pub fn cells(sources: &[Option<i64>; 3]) -> [String; 4] {
    let total: i64 = sources.iter().flatten().sum();
    let source = |index: usize| sources[index].map_or(String::new(), figure);
    [figure(total), source(0), source(1), source(2)]
}

/// The sum of rows, a column being empty when all its cells are.
pub fn sum<'a>(rows: impl Iterator<Item = &'a [Option<i64>; 3]>) -> [Option<i64>; 3] {
    rows.fold([None; 3], |mut sum, row| {
        for (sum, cell) in sum.iter_mut().zip(row) {
            if let Some(cell) = cell {
                *sum = Some(sum.unwrap_or(0) + cell);
            }
        }
        sum
    })
}

impl Unit {
    /// The sums of its projects.
    pub fn sources(&self) -> [Option<i64>; 3] {
        sum(self.projects.iter().map(|project| &project.sources))
    }
}

impl Project {
    /// The indicator cell.
    pub fn indicator_cell(&self) -> String {
        (1..)
            .zip(&self.indicators)
            .map(|(number, one)| {
                let Indicator {
                    class,
                    name,
                    cycle,
                    annual,
                } = one;
                format!("{number}、{class}；{name}；实施周期指标值:{cycle}；年度指标值:{annual}。")
            })
            .collect()
    }
}

impl Table {
    /// The sums of its units.
    pub fn sources(&self) -> [Option<i64>; 3] {
        let units: Vec<_> = self.units.iter().map(Unit::sources).collect();
        sum(units.iter())
    }

    /// One line for each row and indicator. With `columns`, amounts say their column; else only
    /// their order. Rows that `keep` refuses are empty lines; rows count from 0.
    pub fn lines(&self, columns: bool, keep: impl Fn(usize) -> bool) -> Vec<String> {
        let mut lines = Vec::new();
        let mut row = 0;
        let mut push = |lines: &mut Vec<String>, words: String, sources: &[Option<i64>; 3]| {
            let cells = cells(sources).map(|cell| cell.replace(',', ""));
            let line = format!("{words} {}", amount_words(&cells, columns));
            lines.push(if keep(row) { line } else { String::new() });
            row += 1;
        };
        push(&mut lines, "合计".into(), &self.sources());
        for unit in &self.units {
            push(&mut lines, format!("unit {}", unit.name), &unit.sources());
            for project in &unit.projects {
                push(
                    &mut lines,
                    format!("project {} goal {}", project.name, project.goal),
                    &project.sources,
                );
                for (number, one) in (1..).zip(&project.indicators) {
                    let class = one.class.replace('；', "-");
                    lines.push(format!(
                        "{number} {class} {} {} {}",
                        one.name, one.cycle, one.annual
                    ));
                }
            }
        }
        lines
    }
}

fn amount_words(cells: &[String; 4], columns: bool) -> String {
    let printed = cells.iter().filter(|cell| columns || !cell.is_empty());
    printed.cloned().collect::<Vec<_>>().join("|")
}

fn cells_of(amounts: &Amounts) -> [String; 4] {
    Column::ALL.map(|column| {
        amounts
            .value(column)
            .map_or(String::new(), |money| money.to_string())
    })
}

/// The rows of a document in printed order.
fn rows(analysis: &Analysis) -> Vec<(String, Amounts, Option<u32>)> {
    let document = analysis.document();
    let mut rows = Vec::new();
    if let Some(total) = &document.grand_total {
        rows.push((analysis.text(total.label), total.amounts, None));
    }
    let mut index = 0;
    for unit in &document.units {
        rows.push((
            format!("unit {}", analysis.text(unit.name)),
            unit.amounts,
            None,
        ));
        for project in document.projects_of(unit) {
            let words = format!(
                "project {} goal {}",
                analysis.text(project.name),
                analysis.text(project.goal)
            );
            rows.push((words, project.amounts, Some(index)));
            index += 1;
        }
    }
    rows
}

/// Whether the columns of a row, counted from 0 in printed order, are a guess.
pub fn assumed(analysis: &Analysis, row: usize) -> bool {
    rows(analysis)
        .get(row)
        .is_none_or(|(_, amounts, _)| amounts.assumed)
}

/// The lines of a document, comparable with [`Table::lines`].
pub fn lines_of(analysis: &Analysis, columns: bool) -> Vec<String> {
    let mut lines = Vec::new();
    for (words, amounts, project) in rows(analysis) {
        lines.push(format!(
            "{words} {}",
            amount_words(&cells_of(&amounts), columns)
        ));
        for one in project.map_or(Vec::new(), |index| query::indicators(analysis, index)) {
            let class = format!("{}-{}-{}-{}", one.l1_code, one.l1, one.l2_code, one.l2);
            lines.push(format!(
                "{} {class} {} {} {}",
                one.number, one.name, one.cycle, one.annual
            ));
        }
    }
    lines
}
