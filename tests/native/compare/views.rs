//! What a view asks of a comparison, what is said of it, and the files made of it.

use jixiao::analysis::Analysis;
use jixiao::compare::{
    AmountState, Basis, ByHand, Certainty, ChangeKind, Comparison, Fate, compare,
};
use jixiao::export::{
    self, COMPARISON_FORMATS, ComparisonFormat, ComparisonScope, comparison_json, export_comparison,
};
use jixiao::query::{
    self, ChangeKey, ChangeList, ChangeOrder, Compared, ComparisonQuery, Direction, Window,
};
use jixiao::text::{self, Language};
use serde_json::Value;

use super::{compared, rows};
use crate::support::{ALL, HEADER, assert_golden, read};

/// A table as a spreadsheet copies it.
fn table(unit_word: &str, grand: &str, rows: &[[&str; 5]]) -> String {
    let row = |cells: [&str; 7]| cells.join("\t") + "\r\n";
    let mut text = row(["项目支出绩效目标表", "", "", "", "", "", ""]);
    text += &row(["部门名称：云溪市示范局", "", "", "", "", "", unit_word]);
    text += &row(HEADER);
    text += &row(["合计", grand, grand, "", "", "", ""]);
    for [name, total, other, goal, indicators] in rows {
        text += &row([name, total, total, "", other, goal, indicators]);
    }
    text
}

const BEFORE: [[&str; 5]; 6] = [
    ["云溪市示范局本级", "1,000.00", "", "", ""],
    [
        "    社区养老服务",
        "800.00",
        "",
        "为9个区的社区发放补贴。",
        "1、1-产出指标；11-数量指标；覆盖社区；实施周期指标值:≥90个；年度指标值:≥90个。\
         2、1-产出指标；12-质量指标；发放差错率；实施周期指标值:≤5%；年度指标值:≤5%。",
    ],
    [
        "    =HYPERLINK(\"x\")<b>",
        "100.00",
        "",
        "目标|甲",
        "1、1-产出指标；11-数量指标；次数；实施周期指标值:3次；年度指标值:3次。",
    ],
    [
        "    设备购置",
        "100.00",
        "",
        "购置设备。",
        "1、1-产出指标；11-数量指标；台数；实施周期指标值:2台；年度指标值:2台。",
    ],
    ["云溪市示范中心", "50.00", "", "", ""],
    [
        "    老旧小区改造",
        "50.00",
        "",
        "完成改造。",
        "1、1-产出指标；11-数量指标；小区；实施周期指标值:4个；年度指标值:4个。",
    ],
];

const AFTER: [[&str; 5]; 6] = [
    ["云溪市示范局本级", "1,100.00", "", "", ""],
    [
        "    社区养老服务",
        "900.00",
        "",
        "为11个区的社区发放补贴。",
        "1、1-产出指标；11-数量指标；覆盖社区；实施周期指标值:≥95个；年度指标值:≥95个。\
         2、1-产出指标；12-质量指标；发放差错率；实施周期指标值:≤6%；年度指标值:≤3%。\
         3、2-效益指标；22-社会效益；受益人数；实施周期指标值:100人；年度指标值:100人。",
    ],
    [
        "    =HYPERLINK(\"x\")<b>",
        "100.00",
        "",
        "目标|甲",
        "1、1-产出指标；11-数量指标；次数；实施周期指标值:3次；年度指标值:3次。",
    ],
    [
        "    老旧小区改造",
        "100.00",
        "",
        "完成改造。",
        "1、1-产出指标；11-数量指标；小区；实施周期指标值:4个；年度指标值:4个。",
    ],
    ["云溪市示范中心", "70.00", "", "", ""],
    [
        "    智慧平台运维",
        "70.00",
        "",
        "保障平台。",
        "1、1-产出指标；13-时效指标；修复；实施周期指标值:＜2小时；年度指标值:＜2小时。",
    ],
];

fn pair() -> (Analysis, Analysis) {
    let unit = "单位：万元";
    let before = read(&table(unit, "1,050.00", &BEFORE));
    (before, read(&table(unit, "1,180.00", &AFTER)))
}

pub fn with<T>(then: impl FnOnce(Compared<'_>) -> T) -> T {
    let (before, after) = pair();
    let comparison = compared(&before, &after);
    then(Compared {
        before: &before,
        after: &after,
        comparison: &comparison,
    })
}

fn list(compared: Compared<'_>, query: ComparisonQuery) -> ChangeList {
    query::comparison_rows(compared, &query, ALL)
}

fn names(list: &ChangeList) -> Vec<String> {
    let rows = list.rows.rows.iter();
    rows.map(|row| row.latest().map_or(String::new(), |side| side.name.clone()))
        .collect()
}

#[test]
fn changes_are_filtered_and_ordered() {
    with(|compared| {
        let of = |kinds: &[ChangeKind]| ComparisonQuery {
            kinds: kinds.to_vec(),
            ..ComparisonQuery::default()
        };
        let all = list(compared, ComparisonQuery::default());
        assert_eq!(all.all, 5);
        assert_eq!(
            all.difference.map(|it| it.to_string()).as_deref(),
            Some("120.00")
        );
        for (kind, expected) in [
            (ChangeKind::New, &["智慧平台运维"][..]),
            (ChangeKind::Ended, &["设备购置"]),
            (ChangeKind::Amount, &["社区养老服务", "老旧小区改造"]),
            (ChangeKind::Goal, &["社区养老服务"]),
            (ChangeKind::Indicators, &["社区养老服务"]),
            (ChangeKind::Renamed, &[]),
            (ChangeKind::Moved, &["老旧小区改造"]),
            (ChangeKind::Unchanged, &["=HYPERLINK(\"x\")<b>"]),
            (ChangeKind::Uncertain, &["老旧小区改造"]),
        ] {
            assert_eq!(names(&list(compared, of(&[kind]))), expected, "{kind:?}");
        }
        let both = of(&[ChangeKind::New, ChangeKind::Ended]);
        assert_eq!(names(&list(compared, both)), ["设备购置", "智慧平台运维"]);
        let text = ComparisonQuery {
            text: "９个区".into(),
            ..ComparisonQuery::default()
        };
        assert_eq!(names(&list(compared, text)), ["社区养老服务"]);
        let unit = ComparisonQuery {
            unit: Some(1),
            ..ComparisonQuery::default()
        };
        assert_eq!(names(&list(compared, unit)), ["智慧平台运维"]);
        let ordered = |order| ComparisonQuery {
            order,
            ..of(&[ChangeKind::New, ChangeKind::Ended, ChangeKind::Amount])
        };
        let by_size = list(compared, ordered(ChangeOrder::BySize));
        let expected = ["社区养老服务", "设备购置", "智慧平台运维", "老旧小区改造"];
        assert_eq!(names(&by_size), expected);
        let falling = ChangeOrder::By(ChangeKey::Percent, Direction::Descending);
        let falling = list(compared, ordered(falling));
        assert_eq!(names(&falling)[..2], ["老旧小区改造", "社区养老服务"]);
        let window = Window { start: 1, len: 2 };
        let window = query::comparison_rows(compared, &ComparisonQuery::default(), window);
        assert_eq!((window.rows.start, window.rows.total), (1, 5));
        assert_eq!(names(&window), names(&all)[1..3]);
    });
}

#[test]
fn one_change_in_detail() {
    with(|compared| {
        let detail = query::change_detail(compared, 0).expect("it is there");
        let went: String = detail
            .goal
            .iter()
            .filter(|piece| piece.fate == Fate::Went)
            .map(|piece| piece.text.as_str())
            .collect();
        assert_eq!(went, "9");
        let said: Vec<String> = detail
            .indicators
            .iter()
            .map(|row| text::indicator_phrases(Language::Zh, row).join("；"))
            .collect();
        let expected = [
            "实施周期值 ≥90个 → ≥95个（数值提高，要求更高）；\
             年度值 ≥90个 → ≥95个（数值提高，要求更高）",
            "实施周期值 ≤5% → ≤6%（数值提高，要求更低）；\
             年度值 ≤5% → ≤3%（数值降低，要求更高）",
            "新增",
        ];
        assert_eq!(said, expected);
        assert!(query::change_detail(compared, 5).is_none());
    });
}

#[test]
fn what_changed_is_said_in_sentences() {
    with(|compared| {
        let measure = compared.comparison.measure();
        let say = |language| -> Vec<String> {
            rows(compared.before, compared.after, compared.comparison)
                .iter()
                .map(|row| text::change_line(language, measure, row))
                .collect()
        };
        assert_eq!(
            say(Language::Zh),
            [
                "金额增加 100.00 万元（+12.5%）；目标有改写；\
                 新增 1 个指标，改动 2 个指标，2 个要求更高，1 个要求更低",
                "没有变化",
                "不再列出，原为 100.00 万元",
                "金额增加 50.00 万元（+100.0%）；从“云溪市示范中心”转到“云溪市示范局本级”",
                "新项目，70.00 万元",
            ]
        );
        assert_eq!(
            say(Language::En),
            [
                "Amount up by 100.00 万元 (+12.5%); Goal reworded; \
                 1 indicator added, 2 indicators changed, 2 ask more, 1 asks less",
                "Nothing changed",
                "No longer listed, was 100.00 万元",
                "Amount up by 50.00 万元 (+100.0%); \
                 Moved from “云溪市示范中心” to “云溪市示范局本级”",
                "New project, 70.00 万元",
            ]
        );
    });
}

#[test]
fn another_unit_of_money_is_told_and_no_change() {
    let rows_in = |rows: [[&'static str; 5]; 6], amounts: [&'static str; 6]| {
        let mut rows = rows;
        for (row, amount) in rows.iter_mut().zip(amounts) {
            row[1] = amount;
        }
        rows
    };
    let yuan = [
        "10500049", "8000049", "1000000", "1000000", "500000", "500000",
    ];
    let before = read(&table("单位：元", "11000049", &rows_in(BEFORE, yuan)));
    let after = read(&table("单位：万元", "1,050.00", &BEFORE));
    let comparison = compared(&before, &after);
    super::assert_whole(&before, &after, &comparison);
    let measure = comparison.measure();
    assert!(measure.is_converted());
    assert_eq!(
        text::measure_note(Language::Zh, measure).as_deref(),
        Some("原表以元计，新表以万元计；原表的金额都已精确换算成万元。")
    );
    let states = comparison
        .changes()
        .iter()
        .map(|change| change.total().state);
    let states: Vec<AmountState> = states.collect();
    // 800.0049 may have been printed as 800.00.
    assert_eq!(states[0], AmountState::Rounding);
    assert!(states[1..].iter().all(|state| *state == AmountState::Same));
    assert!(
        comparison
            .changes()
            .iter()
            .all(|it| it.is(ChangeKind::Unchanged))
    );
    let bridge = comparison.bridge().expect("both have totals");
    let steps: Vec<String> = bridge
        .steps
        .iter()
        .map(|step| format!("{:?} {} {}", step.kind, step.amount, step.projects))
        .collect();
    assert_eq!(steps, ["Rounding -0.0049 1", "Rest -50.0000 0"]);
    let undeclared = read(&table("", "1,050.00", &BEFORE));
    let measure = compared(&undeclared, &after).measure();
    assert!(measure.is_assumed());
    assert!(text::measure_note(Language::En, measure).is_some_and(|it| it.contains("taken to be")));
}

#[test]
fn a_person_may_join_and_part() {
    let (before, after) = pair();
    let find = |comparison: &Comparison, before: u32| {
        let mut changes = comparison.changes().iter();
        let change = changes.find(|change| change.before == Some(before));
        let change = change.expect("every project is in a change");
        (change.after, change.matched)
    };
    let mut by_hand = ByHand::default();
    by_hand.join(2, 3);
    by_hand.part(Some(0), None);
    // What there is no project for does not count.
    by_hand.join(99, 0);
    let comparison = compare(&before, &after, &by_hand, |_| true).expect("nobody stops it");
    super::assert_whole(&before, &after, &comparison);
    let (partner, matched) = find(&comparison, 2);
    let matched = matched.expect("a pair");
    assert_eq!(partner, Some(3));
    assert_eq!(
        (matched.basis, matched.certainty),
        (Basis::ByHand, Certainty::Certain)
    );
    assert_eq!(find(&comparison, 0), (None, None));
    by_hand.forget(Some(0), None);
    by_hand.part(None, Some(3));
    let comparison = compare(&before, &after, &by_hand, |_| true).expect("nobody stops it");
    assert_eq!(find(&comparison, 0).0, Some(0));
    assert_eq!(find(&comparison, 2).0, None);
}

#[test]
fn every_format_tells_the_same_whenever_it_is_asked() {
    with(|compared| {
        for format in COMPARISON_FORMATS {
            for language in Language::ALL {
                let make =
                    || export_comparison(compared, format, &ComparisonScope::default(), language);
                let bytes = make();
                assert_eq!(bytes, make());
                if format.offer == export::WORKBOOK {
                    continue; // No text; see `super::workbook`.
                }
                let id = format.offer.id;
                let text = String::from_utf8(bytes).expect("UTF-8");
                let tag = language.tag();
                assert_golden(
                    &format!("compare/export.{id}.{tag}.{}", format.offer.extension),
                    &text,
                );
            }
        }
    });
}

fn exported(id: &str, scope: &ComparisonScope) -> String {
    let format = ComparisonFormat::by_id(id).expect("a format");
    let bytes = with(|compared| export_comparison(compared, format, scope, Language::Zh));
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn json_is_as_its_schema_says() {
    let schema: Value = serde_json::from_str(comparison_json::SCHEMA).expect("JSON");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let filtered = ComparisonScope {
        query: ComparisonQuery {
            kinds: vec![ChangeKind::Amount],
            ..ComparisonQuery::default()
        },
        filter: "金额变动".into(),
    };
    for (scope, changes) in [(ComparisonScope::default(), 5), (filtered, 2)] {
        let value: Value = serde_json::from_str(&exported("json", &scope)).expect("JSON");
        let faults: Vec<String> = schema
            .iter_errors(&value)
            .map(|it| it.to_string())
            .collect();
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(value["changes"].as_array().map(Vec::len), Some(changes));
        assert_eq!(value["scope"]["of"], 5);
    }
}

#[test]
fn foreign_text_does_nothing_in_any_file() {
    let scope = ComparisonScope::default();
    let csv = exported("csv", &scope);
    assert!(csv.contains("\"'=HYPERLINK(\"\"x\"\")<b>\""), "{csv}");
    let mut reader = csv::ReaderBuilder::new().from_reader(csv.as_bytes());
    let records: Vec<csv::StringRecord> = reader
        .records()
        .map(|record| record.expect("as many cells as its head"))
        .collect();
    assert_eq!(records.len(), 5);
    let html = exported("html", &scope);
    assert!(
        !html.contains("<b>") && html.contains("<del>9</del><ins>11</ins>"),
        "{html}"
    );
    assert!(!html.contains("<script"));
    let markdown = exported("md", &scope);
    assert!(!markdown.contains("<b>"), "{markdown}");
}
