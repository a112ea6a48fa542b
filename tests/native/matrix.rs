//! The matrix of names by classes, against the real document and a small table.

use jixiao::class::CLASSES;
use jixiao::query::{self, ClassMatrix, ProjectQuery, Window};

use crate::support::{ALL, analyse, fixture, read};

fn counts_of(matrix: &ClassMatrix, row: usize) -> Vec<(&'static str, u32)> {
    let counts = CLASSES.iter().zip(matrix.rows.rows[row].counts.known);
    counts
        .filter(|(_, number)| *number > 0)
        .map(|(class, number)| (class.code, number))
        .collect()
}

#[test]
fn the_real_document_has_twenty_one_names() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let matrix = query::class_matrix(&analysis, ALL);
    assert_eq!((matrix.rows.total, matrix.rows.rows.len()), (21, 21));
    let projects: u32 = matrix.rows.rows.iter().map(|row| row.projects).sum();
    assert_eq!(projects, 65);
    let known: u32 = matrix.totals.known.iter().sum();
    assert_eq!(known + matrix.totals.unknown, 311);
    for (at, total) in matrix.totals.known.into_iter().enumerate() {
        let column = matrix.rows.rows.iter().map(|row| row.counts.known[at]);
        assert_eq!(column.sum::<u32>(), total, "{}", CLASSES[at].label);
    }
    // Names stand where they are first printed.
    let first = query::projects(
        &analysis,
        &ProjectQuery::default(),
        Window { start: 0, len: 1 },
    );
    assert_eq!(matrix.rows.rows[0].name, first.rows.rows[0].name);
}

#[test]
fn a_window_has_the_totals_of_the_whole() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let all = query::class_matrix(&analysis, ALL);
    let window = Window { start: 20, len: 5 };
    let matrix = query::class_matrix(&analysis, window);
    assert_eq!(matrix.totals, all.totals);
    assert_eq!((matrix.rows.start, matrix.rows.rows.len()), (20, 1));
    assert_eq!(matrix.rows.rows[0], all.rows.rows[20]);
}

#[test]
fn projects_of_one_name_share_a_row_and_strange_classes_are_counted_apart() {
    let matrix = query::class_matrix(
        &read(
            "项目支出绩效目标表\n部门名称：甲局 单位：万元\n\
             项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\
             合计 3.00 3.00\n甲局本级 3.00 3.00\n    补贴 1.00 1.00\n做好补贴。\n\
             1、1-产出指标；11-数量指标；人数；实施周期指标值:1人；年度指标值:1人。\n\
             \x20   宣传 1.00 1.00\n做好宣传。\n\
             1、2-效益指标；22-社会效益；知晓率；实施周期指标值:1%；年度指标值:1%。\n\
             \x20   补贴 1.00 1.00\n做好补贴。\n\
             1、9-其他指标；91-奇怪指标；次数；实施周期指标值:1次；年度指标值:1次。\n\
             2、1-产出指标；11-数量指标；人数；实施周期指标值:1人；年度指标值:1人。\n",
        ),
        ALL,
    );
    let rows = &matrix.rows.rows;
    let names: Vec<(&str, u32)> = rows
        .iter()
        .map(|row| (row.name.as_str(), row.projects))
        .collect();
    assert_eq!(names, [("补贴", 2), ("宣传", 1)]);
    assert_eq!(counts_of(&matrix, 0), [("11", 2)]);
    assert_eq!(counts_of(&matrix, 1), [("22", 1)]);
    assert_eq!((rows[0].counts.unknown, rows[1].counts.unknown), (1, 0));
}
