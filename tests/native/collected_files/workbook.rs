//! The workbook of a collection, read by another library, says what the collection says.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use jixiao::collection::{self, FindingQuery, IndicatorQuery};
use jixiao::export::{CollectionFormat, CollectionScope, export_collection};
use jixiao::text::Language;

use super::collected;
use crate::support::ALL;

#[test]
fn every_file_finding_and_target_has_a_row() {
    let collection = collected();
    let format = CollectionFormat::by_id("xlsx").expect("a format");
    let make = |language| {
        let scope = CollectionScope::default();
        export_collection(&collection, format, &scope, language)
    };
    let english = Xlsx::<Cursor<_>>::new(Cursor::new(make(Language::En))).expect("a workbook");
    assert_eq!(english.sheet_names().len(), 4);
    let bytes = make(Language::Zh);
    assert!(
        bytes == make(Language::Zh),
        "the same bytes whenever it is asked"
    );
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    assert_eq!(workbook.sheet_names(), ["概览", "各文件", "问题", "指标"]);
    let mut sheet = |name: &str| -> Range<Data> {
        let formulas = workbook.worksheet_formula(name).expect("a sheet");
        assert!(formulas.is_empty(), "{name}: {formulas:?}");
        workbook.worksheet_range(name).expect("a sheet")
    };
    let findings = collection::findings(&collection, FindingQuery::default(), ALL);
    assert_eq!(
        sheet("问题").height(),
        findings.rows.total as usize + 1,
        "a row a finding, and the head"
    );
    let uses = collection::indicator_uses(&collection, &IndicatorQuery::default(), ALL);
    let targets: u32 = uses.rows.rows.iter().map(|it| it.targets).sum();
    assert_eq!(sheet("指标").height(), targets as usize + 1);
    let documents = sheet("各文件");
    assert_eq!(documents.height(), collection.entries().len() + 1);
    for (at, entry) in (1..).zip(collection.entries()) {
        let path = documents.get_value((at, 0)).map(ToString::to_string);
        assert_eq!(path.as_deref(), Some(&*entry.path), "without an apostrophe");
        let total = entry.gist().and_then(|gist| gist.facts.grand_total);
        match (documents.get_value((at, 6)), total) {
            (Some(Data::Float(number)), Some(total)) => {
                let decimals = total.decimals() as usize;
                assert_eq!(format!("{number:.decimals$}"), total.to_string());
            }
            (cell, total) => assert_eq!((cell, total), (Some(&Data::Empty), None)),
        }
    }
    // 甲局 of a year that its path says: a number without a separator.
    assert_eq!(documents.get_value((1, 3)), Some(&Data::Float(2023.0)));
    let overview = sheet("概览");
    let summary = collection::summary(&collection);
    let part = summary.sums.parts.first().expect("a sum");
    let row = overview
        .rows()
        .find(|row| row[0] == Data::String("万元".to_owned()))
        .expect("the sum in 万元");
    assert_eq!(row[1].to_string(), part.tables.to_string());
    let sum = part.sum.expect("it fits").to_string();
    let Data::Float(shown) = row[2] else {
        panic!("no number: {row:?}");
    };
    assert_eq!(format!("{shown:.2}"), sum);
}
