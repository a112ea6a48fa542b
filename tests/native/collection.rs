//! Many documents at once: what is said of each and of all, held against what each says by itself.

use std::collections::BTreeSet;
use std::fmt::Write;

use jixiao::analysis::Analysis;
use jixiao::collection::{
    self, Collection, DocumentChoice, DocumentKey, DocumentOrder, DocumentQuery, FindingQuery,
    IndicatorQuery, NotRead, UseChoice, YearSource,
};
use jixiao::query::{self, Direction, FindingFilter};

use crate::support::{ALL, analyse, fixture};

/// A table with one project.
struct Table {
    path: &'static str,
    above: &'static str,
    department: &'static str,
    unit: &'static str,
    total: &'static str,
    project: &'static str,
    indicators: &'static [(&'static str, &'static str, &'static str)],
}

const VISITS: (&str, &str, &str) = ("1-产出指标；11-数量指标", "走访次数", "≥12次");
const MORE_VISITS: (&str, &str, &str) = ("1-产出指标；11-数量指标", "走访 次数", "≥20次");
const CONTENT: (&str, &str, &str) = ("3-满意度指标；31-服务对象满意度指标", "群众满意度", "≥90%");
const QUALITY: (&str, &str, &str) = ("1-产出指标；12-质量指标", "走访次数", "≥12次");

/// Three departments, one of them in two years, in three units of money and none.
const TABLES: [Table; 5] = [
    Table {
        path: "甲局/2024.txt",
        above: "",
        department: "甲局",
        unit: " 单位：万元",
        total: "3.50",
        project: "社区走访",
        indicators: &[VISITS, CONTENT],
    },
    Table {
        path: "乙局.txt",
        above: "2025年部门预算\n",
        department: "乙局",
        unit: " 单位：元",
        total: "20000.00",
        project: "走访慰问",
        indicators: &[MORE_VISITS, CONTENT, QUALITY],
    },
    Table {
        path: "甲局/2023.txt",
        above: "",
        department: "甲 局",
        unit: " 单位：万元",
        total: "1.00",
        project: "社区走访",
        indicators: &[VISITS, CONTENT],
    },
    Table {
        path: "丙局.txt",
        above: "",
        department: "丙局",
        unit: "",
        total: "8.00",
        project: "设备维护",
        indicators: &[CONTENT],
    },
    Table {
        path: "丁局.txt",
        above: "2024-2026年规划，2025年预算\n",
        department: "丁局",
        unit: " 单位：亿元",
        total: "0.01",
        project: "道路改造",
        indicators: &[VISITS],
    },
];

fn text(table: &Table) -> String {
    let Table {
        above,
        department,
        unit,
        total,
        project,
        ..
    } = table;
    let mut text = format!(
        "{above}项目支出绩效目标表\n部门名称：{department}{unit}\n\
         项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\
         合计 {total} {total}\n{department}本级 {total} {total}\n    {project} {total} {total}\n\
         做好各项工作，使群众满意。\n"
    );
    for (number, (class, name, value)) in (1..).zip(table.indicators) {
        writeln!(
            text,
            "{number}、{class}；{name}；实施周期指标值:{value}；年度指标值:{value}。"
        )
        .expect("a string takes any text");
    }
    text
}

#[track_caller]
fn read(table: &Table) -> Analysis {
    analyse(text(table)).unwrap_or_else(|refusal| panic!("{}: {refusal:?}", table.path))
}

/// All tables, a file that is none, and one that could not be opened, read in this order.
fn collected(order: impl Iterator<Item = usize>) -> Collection {
    let paths = TABLES.iter().map(|table| table.path);
    let paths = paths.chain(["说明.txt", "锁定.txt"]).map(str::to_owned);
    let mut collection = Collection::new(paths);
    for at in order {
        let read = match at {
            5 => Err(NotRead::Refused(
                analyse("今天天气很好。").expect_err("no table"),
            )),
            6 => Err(NotRead::Unreadable),
            _ => Ok(collection::gist(&read(&TABLES[at]))),
        };
        collection.take(at as u32, read);
    }
    collection
}

fn all() -> Collection {
    collected(0..7)
}

fn numbers(collection: &Collection, query: &DocumentQuery) -> Vec<u32> {
    let list = collection::documents(collection, query, ALL);
    list.rows.rows.iter().map(|row| row.index).collect()
}

#[test]
fn what_is_read_first_makes_no_difference() {
    let (forward, back) = (all(), collected((0..7).rev()));
    assert_eq!(forward.entries(), back.entries());
    assert_eq!(collection::summary(&forward), collection::summary(&back));
    let uses = |collection| collection::indicator_uses(collection, &IndicatorQuery::default(), ALL);
    assert_eq!(uses(&forward), uses(&back));
}

#[test]
fn nothing_is_read_twice_or_from_nowhere() {
    let mut collection = all();
    let before = collection.entries().to_vec();
    collection.take(0, Err(NotRead::Stopped));
    collection.take(99, Err(NotRead::Stopped));
    assert_eq!(collection.entries(), before);
}

#[test]
fn every_file_has_a_row_with_its_year_and_who_says_so() {
    let list = collection::documents(&all(), &DocumentQuery::default(), ALL);
    let rows: Vec<String> = list
        .rows
        .rows
        .iter()
        .map(|row| {
            let year = row.year.map_or("?".to_owned(), |year| match year.source {
                YearSource::Text => year.year.to_string(),
                YearSource::Path => format!("({})", year.year),
            });
            let said = match &row.read {
                Some(Ok(facts)) => {
                    let unit = facts.money_unit.map_or("?", |unit| unit.word());
                    let total = facts.grand_total.expect("each prints one");
                    format!(
                        "{} {total} {unit} {} {}",
                        facts.department, facts.projects, facts.indicators
                    )
                }
                Some(Err(reason)) => format!("{reason:?}"),
                None => "waits".to_owned(),
            };
            format!("{} {year} {said}", row.path)
        })
        .collect();
    assert_eq!(
        rows,
        [
            "甲局/2024.txt (2024) 甲局 3.50 万元 1 2",
            "乙局.txt 2025 乙局 20000.00 元 1 3",
            "甲局/2023.txt (2023) 甲 局 1.00 万元 1 2",
            "丙局.txt ? 丙局 8.00 ? 1 1",
            // A span of years, and another one beside it: none of them is said to be the one.
            "丁局.txt ? 丁局 0.01 亿元 1 1",
            "说明.txt ? Refused(NotThisTable(None))",
            "锁定.txt ? Unreadable",
        ]
    );
    // A line above the title is not understood; all lack indicators that the rules ask for.
    assert_eq!(list.choices, [7, 5, 0, 5, 2, 2]);
}

#[test]
fn tables_of_another_unit_are_brought_into_one_and_those_of_none_added_to_nothing() {
    let summary = collection::summary(&all());
    assert_eq!((summary.files, summary.read, summary.not_read), (7, 5, 2));
    let parts: Vec<String> = summary
        .sums
        .parts
        .iter()
        .map(|part| {
            let unit = part.unit.map_or("?", |unit| unit.word());
            let sum = part.sum.expect("few digits");
            format!("{sum} {unit} of {}", part.tables)
        })
        .collect();
    assert_eq!(
        parts,
        [
            "4.50 万元 of 2",
            "20000.00 元 of 1",
            "0.01 亿元 of 1",
            "8.00 ? of 1"
        ]
    );
    let (unit, sum) = summary.sums.together.expect("three units of money");
    assert_eq!(format!("{sum} {}", unit.word()), "106.50 万元");
}

#[test]
fn a_department_with_two_tables_is_named_the_older_one_first() {
    let repeated = collection::summary(&all()).repeated;
    let [only] = &repeated[..] else {
        panic!("{repeated:?}");
    };
    let tables: Vec<u32> = only.tables.iter().map(|(index, _)| *index).collect();
    assert_eq!((only.department.as_str(), tables), ("甲局", vec![2, 0]));
}

#[test]
fn files_are_ordered_with_those_without_the_key_last() {
    let collection = all();
    let ordered = |key, direction| {
        let order = DocumentOrder { key, direction };
        numbers(
            &collection,
            &DocumentQuery {
                order,
                ..DocumentQuery::default()
            },
        )
    };
    use Direction::{Ascending, Descending};
    assert_eq!(
        ordered(DocumentKey::Total, Ascending),
        [2, 1, 0, 4, 3, 5, 6]
    );
    assert_eq!(
        ordered(DocumentKey::Total, Descending),
        [4, 0, 1, 2, 3, 5, 6]
    );
    assert_eq!(ordered(DocumentKey::Year, Ascending), [2, 0, 1, 3, 4, 5, 6]);
    assert_eq!(
        ordered(DocumentKey::Indicators, Descending),
        [1, 0, 2, 3, 4, 5, 6]
    );
}

#[test]
fn files_are_chosen_by_what_holds_of_them_and_by_text() {
    let collection = all();
    let chosen = |choice, text: &str| {
        let text = text.to_owned();
        numbers(
            &collection,
            &DocumentQuery {
                choice,
                text,
                ..DocumentQuery::default()
            },
        )
    };
    assert_eq!(chosen(DocumentChoice::NotRead, ""), [5, 6]);
    assert_eq!(chosen(DocumentChoice::Any, "甲局"), [0, 2]);
    assert_eq!(chosen(DocumentChoice::Read, "2024.TXT"), [0]);
}

/// One document's own answers are what the collection says of it.
#[test]
fn searching_and_findings_are_those_of_each_document() {
    let real = fixture("guangzhou-social-work.txt");
    let analyses = [analyse(real.clone()).expect("a table"), read(&TABLES[0])];
    let mut collection = Collection::new(["a", "b"].map(str::to_owned));
    for (index, analysis) in (0..).zip(&analyses) {
        collection.take(index, Ok(collection::gist(analysis)));
    }
    for text in ["社区", "≥90%", "满意", "100 %", "中共", "没有这个"] {
        let hits = collection::search(&collection, text, ALL);
        let found = hits.rows.rows.into_iter().map(|it| (it.document, it.hit));
        let own = (0..).zip(&analyses).flat_map(|(index, analysis)| {
            let hits = query::search(analysis, text, ALL).rows.rows;
            hits.into_iter().map(move |hit| (index, hit))
        });
        let own: Vec<_> = own
            .map(|(index, mut hit)| {
                // A value is found with the lines of its indicator.
                if let Some((number, _)) = hit.indicator {
                    let project = &analyses[index as usize].document().projects
                        [hit.project.expect("an indicator has one") as usize];
                    let indicators = analyses[index as usize].document().indicators_of(project);
                    let whole = indicators.iter().find(|it| it.number == number);
                    hit.lines = analyses[index as usize].lines(whole.expect("it is there").whole);
                }
                (index, hit)
            })
            .collect();
        assert_eq!(found.collect::<Vec<_>>(), own, "{text}");
        let documents: BTreeSet<u32> = own.iter().map(|(index, _)| *index).collect();
        assert_eq!(hits.documents as usize, documents.len());
    }
    let found = collection::findings(&collection, FindingQuery::default(), ALL);
    let said = found
        .rows
        .rows
        .iter()
        .map(|it| (it.document, it.check, it.project, it.lines));
    let own = (0..).zip(&analyses).flat_map(|(index, analysis)| {
        let rows = query::findings(analysis, FindingFilter::default(), ALL).rows;
        rows.into_iter()
            .map(move |row| (index, row.check, row.project, row.lines))
    });
    assert!(said.eq(own));
    let counted: u32 = found.checks.iter().map(|tally| tally.findings).sum();
    assert_eq!(counted, found.rows.total);
    assert!(
        counted > 100,
        "the real document has many findings: {counted}"
    );
}

#[test]
fn a_window_is_a_part_of_the_whole() {
    let collection = all();
    let whole = collection::search(&collection, "满意", ALL).rows.rows;
    let window = query::Window { start: 2, len: 3 };
    let part = collection::search(&collection, "满意", window).rows;
    assert_eq!(part.rows, whole[2..5]);
    assert_eq!(part.total as usize, whole.len());
}

/// Each indicator, how many documents use it how often, its targets, and how many copy one.
fn uses(choice: UseChoice) -> Vec<String> {
    let query = IndicatorQuery {
        choice,
        ..IndicatorQuery::default()
    };
    let uses = collection::indicator_uses(&all(), &query, ALL);
    let line = |row: &collection::IndicatorUse| {
        let targets = row.targets;
        format!(
            "{} {} in {} {}×, {targets} targets, {} copied",
            row.l2, row.name, row.documents, row.uses, row.copied
        )
    };
    uses.rows.rows.iter().map(line).collect()
}

#[test]
fn the_same_indicator_is_known_by_class_and_name_in_every_document() {
    let visits = "数量指标 走访次数 in 4 4×, 2 targets, 3 copied";
    let content = "服务对象满意度指标 群众满意度 in 4 4×, 1 targets, 4 copied";
    let quality = "质量指标 走访次数 in 1 1×, 1 targets, 0 copied";
    assert_eq!(uses(UseChoice::Any), [visits, content, quality]);
    assert_eq!(uses(UseChoice::Shared), [visits, content]);
    assert_eq!(uses(UseChoice::Copied), [visits, content]);
    assert_eq!(uses(UseChoice::Differing), [visits]);
    assert_eq!(uses(UseChoice::Everywhere), [""; 0]);
}

#[test]
fn every_target_says_who_sets_it() {
    let collection = all();
    let targets = collection::indicator_targets(&collection, 0).expect("there is one");
    let said: Vec<String> = targets
        .iter()
        .map(|target| {
            let who: Vec<&str> = target
                .places
                .iter()
                .map(|it| it.department.as_str())
                .collect();
            format!("{} {}", target.annual, who.join("、"))
        })
        .collect();
    assert_eq!(said, ["≥12次 甲局、甲 局、丁局", "≥20次 乙局"]);
    assert_eq!(targets[1].places[0].project_name, "走访慰问");
    assert_eq!(collection::indicator_targets(&collection, 99), None);
}

#[test]
fn what_there_is_no_room_for_keeps_its_row_and_is_counted() {
    let gists: Vec<_> = TABLES
        .iter()
        .map(|table| collection::gist(&read(table)))
        .collect();
    let limit = gists[0].weight() + gists[1].weight();
    let mut collection = Collection::with_room(TABLES.iter().map(|it| it.path.to_owned()), limit);
    for (index, gist) in (0..).zip(gists) {
        collection.take(index, Ok(gist));
    }
    let summary = collection::summary(&collection);
    assert_eq!(
        (summary.read, summary.indicators, summary.without_texts),
        (5, 9, 3)
    );
    let found = collection::search(&collection, "走访次数", ALL);
    assert_eq!(found.documents, 2);
    let documents =
        collection::indicator_uses(&collection, &IndicatorQuery::default(), ALL).documents;
    assert_eq!(documents, 2, "it says of how many documents it speaks");
}
