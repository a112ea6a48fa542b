//! Texts that keep columns: each is read as the shape it is, no column is assumed, and every cell
//! comes back as it was printed.

use jixiao::analysis::{Analysis, Choices, analyse_with};
use jixiao::document::{Column, RepairKind};
use jixiao::layout::SHAPES;
use proptest::prelude::*;

use crate::conservation::assert_conserved;
use crate::support::{analyse, fixture, gb18030, read};

fn table(name: &str) -> Analysis {
    analyse(fixture(&format!("tables/{name}.txt"))).expect("the fixture is a table")
}

#[test]
fn each_shape_is_known_by_its_marks() {
    for (name, shape) in [
        ("csv-quotes", "csv"),
        ("csv-stacked-header", "csv"),
        ("semicolons", "csv"),
        ("excel-copy", "tabs"),
        ("web-copy", "tabs"),
        ("tika-sheet", "tabs"),
        ("pdfplumber-table", "tabs"),
        ("markdown-pages", "markdown"),
        ("markdown-title-in-table", "markdown"),
        ("word-cells", "word-cells"),
        ("word-lines", "word-lines"),
        ("pandoc-multiline", "ruled"),
    ] {
        let analysis = table(name);
        assert_eq!(analysis.shape().id, shape, "{name}");
        assert_conserved(&analysis);
        let mut projects = analysis.document().projects.iter();
        let assumed = projects.any(|project| project.amounts.assumed);
        // PyMuPDF4LLM left out a column on the second page of this one.
        assert_eq!(assumed, name == "markdown-pages", "{name}");
    }
}

#[test]
fn joined_and_moved_pieces_are_repairs() {
    let kinds = |name: &str| -> Vec<RepairKind> {
        let analysis = table(name);
        let repairs = analysis.document().repairs.iter();
        repairs.map(|repair| repair.kind).collect()
    };
    let joined = RepairKind::RowJoinedOverPages;
    assert_eq!(kinds("csv-quotes"), []);
    assert_eq!(kinds("web-copy"), [RepairKind::BorderGuessed]);
    assert_eq!(kinds("word-lines"), [RepairKind::BorderGuessed]);
    let moved = RepairKind::BorderGuessed;
    assert_eq!(kinds("markdown-pages"), [joined, joined, moved]);
    let plumber = kinds("pdfplumber-table");
    assert_eq!(plumber.iter().filter(|kind| **kind == joined).count(), 1);
}

/// The shapes that keep columns.
const KEEPING_COLUMNS: &[&str] = &[
    "csv",
    "tabs",
    "markdown",
    "word-cells",
    "word-lines",
    "ruled",
];

/// Marks that part cells, and cells.
const MARKS: &[&str] = &[
    ",",
    ",,,",
    ";",
    "\t",
    "\t\t",
    "|",
    "|---|",
    "\n",
    "\n\n",
    "\r\n",
    "\"",
    "\"\"",
    "\\",
    "<br>",
    "**",
    "#",
    "-",
    "----- ---",
    "  ",
    "\u{3000}",
    "甲项目",
    "合计",
    "1.00",
    "12",
    "1,234.50",
    "3",
    "保障运行。",
    "1、1-产出指标；11-数量指标；数量；实施周期指标值:1；年度指标值:1。",
    "2、2-效益指标；",
    "第1页",
    "项目名称",
    "总计",
];

/// A row as printed: name, four amounts, goal, and values of indicators.
type Printed = (String, [Option<u32>; 4], String, Vec<String>);

fn amount(cents: Option<u32>) -> String {
    cents.map_or(String::new(), |cents| {
        let (whole, cents) = (cents / 100, cents % 100);
        match whole {
            0..1000 => format!("{whole}.{cents:02}"),
            _ => format!("{},{:03}.{cents:02}", whole / 1000, whole % 1000),
        }
    })
}

fn cells((name, amounts, goal, values): &Printed, indent: &str) -> Vec<String> {
    let indicator = |(number, value): (usize, &String)| {
        let number = number + 1;
        format!(
            "{number}、1-产出指标；11-数量指标；数量；实施周期指标值:{value}；年度指标值:{value}。"
        )
    };
    let mut cells = vec![format!("{indent}{name}")];
    cells.extend(amounts.map(amount));
    cells.push(goal.clone());
    cells.push(values.iter().enumerate().map(indicator).collect());
    cells
}

fn header() -> Vec<String> {
    let words = "项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标";
    words.split(' ').map(str::to_owned).collect()
}

/// Rows of a table whose projects are `projects`.
fn rows(projects: &[Printed]) -> Vec<Vec<String>> {
    let unit = |name: &str| {
        let amounts = [Some(100_000), None, Some(100_000), None];
        cells(&(name.to_owned(), amounts, String::new(), Vec::new()), "")
    };
    let mut rows = vec![header(), unit("合计"), unit("甲单位")];
    rows.extend(projects.iter().map(|project| cells(project, "    ")));
    rows
}

#[track_caller]
fn assert_read_back(text: &str, shape: &str, projects: &[Printed]) {
    let analysis = read(text);
    assert_eq!(analysis.shape().id, shape, "{text}");
    assert_conserved(&analysis);
    let document = analysis.document();
    let packed = |text: &str| -> String { text.split_whitespace().collect() };
    assert_eq!(document.projects.len(), projects.len(), "{text}");
    for (project, (name, amounts, goal, values)) in document.projects.iter().zip(projects) {
        assert_eq!(packed(&analysis.text(project.name)), packed(name));
        assert_eq!(packed(&analysis.text(project.goal)), packed(goal));
        for (column, printed) in Column::ALL.into_iter().zip(amounts) {
            let value = project.amounts.value(column).map(|money| money.to_string());
            let printed = printed.map(|_| amount(*printed).replace(',', ""));
            assert_eq!(value, printed, "{text}");
        }
        assert!(!project.amounts.assumed);
        let indicators = document.indicators_of(project).iter();
        let read: Vec<String> = indicators
            .map(|indicator| packed(&analysis.text(indicator.annual)))
            .collect();
        let printed: Vec<String> = values.iter().map(|value| packed(value)).collect();
        assert_eq!(read, printed);
    }
}

fn quoted(cell: &str, delimiter: char) -> String {
    if cell.contains([delimiter, '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn printed() -> impl Strategy<Value = Printed> {
    let name = "[甲乙丙ABC“”（）\",，]{0,6}[经费项目]{2}";
    let goal = "[一二三，；,\"\n]{0,8}[保障完善]{2}(。|；二是。)?";
    let value = "[≥≤]?[0-9]{1,3}[%个次]{0,2}(；镇街≥80%)?(，合格\"率\")?";
    let source = || prop::option::of(1u32..5_000_000);
    let amounts = (1u32..5_000_000, source(), source(), source());
    let amounts = amounts.prop_map(|(total, a, b, c)| [Some(total), a, b, c]);
    (name, amounts, goal, prop::collection::vec(value, 1..4))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn marks_mixed_lose_nothing(
        delimiter in prop::sample::select(&[",", ";", "\t", "|", "\n", "\n\t", "  "][..]),
        marks in prop::collection::vec(prop::sample::select(MARKS), 0..150),
    ) {
        let text = format!("{delimiter}{}\n{}", header().join(delimiter), marks.concat());
        for shape in SHAPES.iter().filter(|shape| KEEPING_COLUMNS.contains(&shape.id)) {
            let choices = Choices { shape: Some(shape), ..Choices::default() };
            let read = analyse_with(choices, "test.txt", text.clone().into_bytes(), gb18030);
            if let Ok(analysis) = read {
                assert_conserved(&analysis);
            }
        }
    }

    #[test]
    fn quoted_cells_come_back(projects in prop::collection::vec(printed(), 1..6)) {
        for (delimiter, shape, end) in [(',', "csv", "\n"), (';', "csv", "\r\n"), ('\t', "tabs", "\r\n")] {
            let line = |row: &Vec<String>| {
                let cells: Vec<String> = row.iter().map(|cell| quoted(cell, delimiter)).collect();
                cells.join(&delimiter.to_string()) + end
            };
            let text: String = rows(&projects).iter().map(line).collect();
            assert_read_back(&text, shape, &projects);
        }
    }

    #[test]
    fn lines_of_cells_come_back(projects in prop::collection::vec(printed(), 1..6)) {
        let tabbed = |row: &Vec<String>| -> String {
            let lines: String = row.iter().map(|cell| format!("\t{cell}\n")).collect();
            lines + "\n"
        };
        let text: String = rows(&projects).iter().map(tabbed).collect();
        assert_read_back(&text, "word-cells", &projects);
    }

    #[test]
    fn markdown_cells_come_back(projects in prop::collection::vec(printed(), 1..6)) {
        let line = |row: &Vec<String>| format!("|{}|\n", row.join("|").replace('\n', "<br>"));
        let rows = rows(&projects);
        let text = line(&rows[0]) + "|---|---|---|---|---|---|---|\n"
            + &rows[1..].iter().map(line).collect::<String>();
        assert_read_back(&text, "markdown", &projects);
    }
}

/// Reading ends in time and loses nothing, whatever stands below the header. (At 20,000 lines a
/// reader that looks back at all of them does not end.)
#[test]
fn hostile_rows_are_read_in_one_pass() {
    let cells = header();
    let pipes = format!("|{}|\n|---|\n", cells.join("|"));
    let row = "|甲|1.00|||||1、1-|\n\n";
    for (shape, header, hostile) in [
        ("csv", cells.join(","), "\"x,\"\"\n"),
        ("csv", cells.join(","), "\"\"\"\n"),
        ("tabs", cells.join("\t"), "\"x\t\n"),
        ("tabs", cells.join("\t"), "甲\t1.00\t\t\t\t\t1、1-\nx\n"),
        ("tabs", cells.join("\t"), "\t\t\t\t\t1、\n"),
        ("word-lines", cells.join("\n"), "甲\n1.00\n\n\n\n1、1-\n"),
        ("word-lines", cells.join("\n"), "1.00\n"),
        ("word-cells", cells.join("\n\t"), "\t1\n\n"),
        ("markdown", pipes.clone() + row, "|\\|<br>**\n"),
        ("markdown", pipes.clone() + row, "||||2|\n\n"),
        ("markdown", pipes.clone() + row, "||||2、1-|\n\n"),
        ("ruled", cells.join(" "), "项目名称 总计\n---- --\n"),
    ] {
        let shape = SHAPES.iter().find(|one| one.id == shape);
        let choices = Choices {
            shape,
            ..Choices::default()
        };
        let text = format!("{header}\n{}", hostile.repeat(20_000));
        if let Ok(analysis) = analyse_with(choices, "test.txt", text.into_bytes(), gb18030) {
            assert_conserved(&analysis);
        }
    }
}
