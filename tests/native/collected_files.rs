//! A collection into files, and the command that makes them.

mod workbook;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use jixiao::collection::{
    self, Collection, DocumentChoice, DocumentQuery, FindingQuery, IndicatorQuery, NotRead,
};
use jixiao::export::{
    COLLECTION_FORMATS, CollectionFormat, CollectionScope, WORKBOOK, collection_json,
    export_collection,
};
use jixiao::text::Language;
use serde_json::Value;

use crate::support::{ALL, analyse, assert_golden, fixture};

/// A table of one project with one indicator.
fn table(department: &str, unit: &str, total: &str) -> Vec<u8> {
    format!(
        "项目支出绩效目标表\n部门名称：{department}{unit}\n\
         项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\
         合计 {total} {total}\n{department}本级 {total} {total}\n    社区走访 {total} {total}\n\
         做好各项工作，使群众满意。\n\
         1、1-产出指标；11-数量指标；走访次数；实施周期指标值:≥12次；年度指标值:≥12次。\n"
    )
    .into_bytes()
}

/// Tables in 万元, 元 and no unit, two of one department, a text that is none, and the real document.
fn files() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("甲局/2023.txt", table("甲局", " 单位：万元", "1.00")),
        ("甲局/2024.txt", table("甲局", " 单位：万元", "3.50")),
        ("乙局.txt", table("乙局", " 单位：元", "20000.00")),
        ("丙局.txt", table("丙局", "", "8.00")),
        ("=说明.txt", "今天天气很好。".as_bytes().to_vec()),
        ("实例.txt", fixture("guangzhou-social-work.txt")),
    ]
}

fn collected() -> Collection {
    let files = files();
    let mut collection = Collection::new(files.iter().map(|(path, _)| (*path).to_owned()));
    for (index, (_, bytes)) in (0..).zip(files) {
        let read = analyse(bytes).map(|analysis| collection::gist(&analysis));
        collection.take(index, read.map_err(NotRead::Refused));
    }
    collection
}

fn written(collection: &Collection, id: &str, scope: &CollectionScope) -> String {
    let format = CollectionFormat::by_id(id).expect("a format");
    let bytes = export_collection(collection, format, scope, Language::Zh);
    String::from_utf8(bytes).expect("UTF-8")
}

/// The rows below the head, of which each has as many cells as the head.
fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader
        .records()
        .map(|row| row.expect("cells as in the head"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn files_are_as_they_were() {
    let files: Vec<_> = files().into_iter().take(5).collect();
    let mut collection = Collection::new(files.iter().map(|(path, _)| (*path).to_owned()));
    for (index, (_, bytes)) in (0..).zip(files) {
        let read = analyse(bytes).map(|analysis| collection::gist(&analysis));
        collection.take(index, read.map_err(NotRead::Refused));
    }
    let workbook = |format: &&CollectionFormat| format.offer == WORKBOOK;
    for format in COLLECTION_FORMATS.iter().filter(|it| !workbook(it)) {
        for language in Language::ALL {
            let scope = CollectionScope::default();
            let bytes = export_collection(&collection, format, &scope, language);
            let (id, tag) = (format.offer.id, language.tag());
            let name = format!("collection/{id}.{tag}.{}", format.offer.extension);
            assert_golden(&name, &String::from_utf8(bytes).expect("UTF-8"));
        }
    }
}

#[test]
fn every_file_has_a_row() {
    let collection = collected();
    let rows = rows(&written(&collection, "csv", &CollectionScope::default()));
    let paths: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(
        paths,
        [
            "甲局/2023.txt",
            "甲局/2024.txt",
            "乙局.txt",
            "丙局.txt",
            "'=说明.txt",
            "实例.txt"
        ]
    );
    let reason = |row: &[String]| row[row.len() - 2].clone();
    for (row, entry) in rows.iter().zip(collection.entries()) {
        assert_eq!(reason(row).is_empty(), entry.gist().is_some(), "{}", row[0]);
    }
}

#[test]
fn what_is_left_out_is_said() {
    let collection = collected();
    let scope = CollectionScope {
        query: DocumentQuery {
            choice: DocumentChoice::NotRead,
            ..DocumentQuery::default()
        },
        filter: "未读".to_owned(),
    };
    let rows = rows(&written(&collection, "csv", &scope));
    assert_eq!(rows.len(), 1);
    let said = rows[0].last().expect("a cell");
    assert_eq!(said, "6 个文件中的 1 个，筛选条件：未读");
}

#[test]
fn every_finding_and_every_target_has_a_row() {
    let collection = collected();
    let scope = CollectionScope::default();
    let findings = collection::findings(&collection, FindingQuery::default(), ALL);
    assert!(findings.rows.total > 0);
    let written_findings = rows(&written(&collection, "csv-findings", &scope));
    assert_eq!(written_findings.len(), findings.rows.total as usize);
    let uses = collection::indicator_uses(&collection, &IndicatorQuery::default(), ALL);
    let targets: u32 = uses.rows.rows.iter().map(|it| it.targets).sum();
    let used: u32 = uses.rows.rows.iter().map(|it| it.uses).sum();
    let indicators = rows(&written(&collection, "csv-indicators", &scope));
    assert_eq!(indicators.len(), targets as usize);
    let written_uses = indicators.iter().map(|row| row[5].parse::<u32>());
    assert_eq!(written_uses.sum::<Result<u32, _>>(), Ok(used));
}

#[test]
fn json_is_as_its_schema_says_and_tells_everything() {
    let schema: Value = serde_json::from_str(collection_json::SCHEMA).expect("JSON");
    let schema = crate::support::strict(schema);
    let collection = collected();
    let filtered = CollectionScope {
        query: DocumentQuery {
            choice: DocumentChoice::NotRead,
            ..DocumentQuery::default()
        },
        filter: "未读".to_owned(),
    };
    for (scope, documents) in [(CollectionScope::default(), 6), (filtered, 1)] {
        let value: Value =
            serde_json::from_str(&written(&collection, "json", &scope)).expect("JSON");
        let faults: Vec<String> = schema
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{faults:#?}");
        let length = |field: &str| value[field].as_array().map(Vec::len);
        assert_eq!(length("documents"), Some(documents));
        assert_eq!(value["scope"]["of"], 6);
        let findings = collection::findings(&collection, FindingQuery::default(), ALL);
        assert_eq!(length("findings"), Some(findings.rows.total as usize));
        let uses = collection::indicator_uses(&collection, &IndicatorQuery::default(), ALL);
        assert_eq!(length("indicators"), Some(uses.rows.total as usize));
        // 1.00 and 3.50 of 甲局, 74,322.44 of the real document; 20,000 元 are 2 万元.
        assert_eq!(value["sums"]["parts"][0]["sum"], "74326.94");
        assert_eq!(value["sums"]["together"]["sum"], "74328.94");
    }
    let mut value: Value =
        serde_json::from_str(&written(&collection, "json", &CollectionScope::default()))
            .expect("JSON");
    value["sums"]["parts"][0]["sum"] = serde_json::json!(1.5);
    assert!(!schema.is_valid(&value), "an amount is no float");
}

/// A folder of its own for one test, with these files.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("cli-collect")
        .join(test);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).expect("an old folder can go");
    }
    for (path, bytes) in files() {
        let path = folder.join("in").join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }
    folder
}

fn collect(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_jixiao"))
        .arg("collect")
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program runs")
}

#[test]
fn a_folder_is_collected_and_what_is_no_table_is_listed() {
    let folder = folder("folder");
    let output = collect(&folder, &["in", "-f", "csv"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(rows(&text).len(), files().len());
    let again = collect(&folder, &["in", "-f", "csv", "-o", "in/out.csv"]);
    assert_eq!(again.status.code(), Some(0));
    let twice = collect(&folder, &["in", "-f", "csv", "-o", "in/out.csv"]);
    assert_eq!(twice.status.code(), Some(0));
    let file = std::fs::read_to_string(folder.join("in/out.csv")).expect("written");
    assert_eq!(file, text, "what was written is not read");
}

#[test]
fn a_workbook_is_written() {
    let folder = folder("workbook");
    let output = collect(&folder, &["in", "-f", "xlsx", "-o", "out.xlsx"]);
    assert_eq!(output.status.code(), Some(0));
    let bytes = std::fs::read(folder.join("out.xlsx")).expect("written");
    assert!(bytes.starts_with(b"PK"));
}

#[test]
fn what_cannot_be_opened_is_listed_and_fails() {
    let folder = folder("missing");
    let output = collect(&folder, &["in/乙局.txt", "nowhere.txt", "-f", "csv"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(said.contains("nowhere.txt"), "{said}");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(rows(&text).len(), 2);
}

#[test]
fn standard_input_is_collected_and_nothing_is_written_over() {
    let folder = folder("stdin");
    let output = collect(&folder, &["-", "in/乙局.txt", "-f", "csv"]);
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(rows(&text)[0][0], "'-");
    let output = collect(&folder, &["in/乙局.txt", "-o", "in/乙局.txt"]);
    assert_eq!(output.status.code(), Some(2));
    let kept = std::fs::read(folder.join("in/乙局.txt")).expect("it is there");
    assert_eq!(kept, table("乙局", " 单位：元", "20000.00"));
}
