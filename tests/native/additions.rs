//! Additions as a tree, and the lines of their figures, against texts.

use jixiao::document::Column;
use jixiao::query::{self, AdditionOrder, Glimpse, Window};
use jixiao::totals::{Figure, Level};

use crate::support::{ALL, analyse, fixture, read};

/// Two units, the first of which parts its projects in two categories.
const CATEGORIES: &str = "项目支出绩效目标表\n部门名称：甲局 单位：万元\n\
     项目名称\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n\
     合计\t6.00\t6.00\t\t\t\t\n\
     甲局本级\t3.00\t3.00\t\t\t\t\n\
     运转类\t1.00\t1.00\t\t\t\t\n\
     补贴\t1.00\t1.00\t\t\t做好补贴。\t1、1-产出指标；11-数量指标；人数；实施周期指标值:1人；年度指标值:1人。\n\
     特定目标类\t2.00\t2.00\t\t\t\t\n\
     宣传\t2.00\t2.00\t\t\t做好宣传。\t1、2-效益指标；22-社会效益；知晓率；实施周期指标值:1%；年度指标值:1%。\n\
     甲局服务中心\t3.00\t3.00\t\t\t\t\n\
     维修\t3.00\t3.00\t\t\t做好维修。\t1、1-产出指标；11-数量指标；次数；实施周期指标值:1次；年度指标值:1次。\n";

/// The rows of the tree, each once, indented.
fn tree(analysis: &jixiao::analysis::Analysis) -> Vec<String> {
    let list = query::additions(analysis, AdditionOrder::Tree, ALL);
    let rows = list.rows.rows.iter().zip(&list.depths);
    let mut lines: Vec<String> = rows
        .map(|(row, depth)| {
            let indent = "  ".repeat(*depth as usize);
            format!("{indent}{:?} {}", row.addition.level, row.name)
        })
        .collect();
    lines.dedup();
    lines
}

#[test]
fn each_row_stands_beneath_the_one_that_sums_it_up() {
    assert_eq!(
        tree(&read(CATEGORIES)),
        [
            "Grand 合计",
            "  Unit 甲局本级",
            "    Subtotal 运转类",
            "      Project 补贴",
            "    Subtotal 特定目标类",
            "      Project 宣传",
            "  Unit 甲局服务中心",
            "    Project 维修",
        ]
    );
}

#[test]
fn the_tree_has_every_addition_once() {
    for text in [
        fixture("guangzhou-social-work.txt"),
        CATEGORIES.as_bytes().to_vec(),
    ] {
        let analysis = analyse(text).expect("a table");
        let key = |row: &query::AdditionRow| {
            let addition = &row.addition;
            (addition.level, addition.row, addition.addend)
        };
        let of = |order| query::additions(&analysis, order, ALL).rows.rows;
        let mut tree: Vec<_> = of(AdditionOrder::Tree).iter().map(key).collect();
        let printed: Vec<_> = of(AdditionOrder::Printed).iter().map(key).collect();
        tree.sort_unstable();
        assert_eq!(tree, printed);
    }
}

#[test]
fn a_window_of_the_tree_says_what_it_is_beneath() {
    let analysis = read(CATEGORIES);
    let all = query::additions(&analysis, AdditionOrder::Tree, ALL);
    let names = all.rows.rows.iter().map(|row| row.name.as_str());
    let start = names.clone().position(|name| name == "宣传").expect("one") as u32;
    let window = Window { start, len: 2 };
    let some = query::additions(&analysis, AdditionOrder::Tree, window);
    assert_eq!(some.above, ["合计", "甲局本级", "特定目标类"]);
    assert_eq!(some.depths, [3, 1]);
    assert_eq!(all.above, Vec::<String>::new());
    let beyond = Window {
        start: 1000,
        len: 2,
    };
    let none = query::additions(&analysis, AdditionOrder::Tree, beyond);
    assert_eq!((none.rows.rows.len(), none.depths.len()), (0, 0));
}

/// The lines with the figure in brackets.
fn shown(glimpse: &Glimpse) -> Vec<String> {
    let line = |line: &query::GlimpseLine| {
        let pieces = line.pieces.iter().map(|piece| {
            if piece.meant {
                format!("[{}]", piece.text)
            } else {
                piece.text.clone()
            }
        });
        format!("{} {}", line.line_no, pieces.collect::<String>())
    };
    glimpse.lines.iter().map(line).collect()
}

#[test]
fn a_figure_is_shown_in_its_line() {
    let analysis = read(CATEGORIES);
    let figure = Figure {
        level: Level::Unit,
        row: 1,
        column: Column::Fiscal,
    };
    let glimpse = query::glimpse(&analysis, figure);
    assert_eq!(glimpse.figure, figure);
    let lines = shown(&glimpse);
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[1], "10 甲局服务中心\t3.00\t[3.00]\t\t\t\t");
    assert!(lines[2].starts_with("11 维修"), "{}", lines[2]);
}

#[test]
fn every_figure_of_the_real_document_is_found_in_its_lines() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let list = query::additions(&analysis, AdditionOrder::Tree, ALL);
    for row in list.rows.rows {
        let addition = row.addition;
        let figure = Figure {
            level: addition.level,
            row: addition.row,
            column: addition.addend.column().unwrap_or(Column::Total),
        };
        let glimpse = query::glimpse(&analysis, figure);
        let meant = glimpse.lines.iter().flat_map(|line| &line.pieces);
        let meant: String = meant
            .filter(|piece| piece.meant)
            .map(|piece| piece.text.as_str())
            .collect();
        let stated = addition.stated.map_or(String::new(), |it| it.to_string());
        assert_eq!(meant.replace(',', ""), stated, "{figure:?}");
        assert!((1..=12).contains(&glimpse.lines.len()));
    }
}

#[test]
fn a_figure_that_is_not_printed_is_shown_by_the_name_of_its_row() {
    let analysis = read(CATEGORIES);
    let figure = Figure {
        level: Level::Project,
        row: 0,
        column: Column::Other,
    };
    let lines = shown(&query::glimpse(&analysis, figure));
    assert!(
        lines.iter().any(|line| line.starts_with("7 补贴")),
        "{lines:?}"
    );
    assert!(lines.iter().all(|line| !line.contains('[')));
}
