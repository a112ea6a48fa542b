//! Each check fires on its bad tables, is silent on its good ones, and is explained.

mod table;

use std::collections::BTreeSet;
use std::fmt::Write;

use jixiao::checks::{CHECKS, CheckSet, TEXTS};
use jixiao::query::{self, CheckState, FindingFilter};
use jixiao::text::{self, Language};

use crate::support::{ALL, analyse, assert_golden, fixture, fixtures, read};

/// What the check with this index says of a table, line by line.
fn said(text: &str, check: u8) -> Vec<String> {
    let analysis = read(text);
    let filter = FindingFilter {
        check: Some(check),
        ..FindingFilter::default()
    };
    let unit = analysis.document().money_unit.map(|(unit, _)| unit);
    let findings = query::findings(&analysis, filter, ALL).rows;
    findings
        .iter()
        .map(|row| text::finding(text::zh(), TEXTS[usize::from(check)], &row.arguments, unit))
        .collect()
}

/// A case file is tables in short form, each after `== what it shows`; lines with `>` are what the
/// check says of it. `BLESS=1` rewrites those.
#[test]
fn fires_on_the_bad_and_not_on_the_good() {
    for (index, check) in (0..).zip(CHECKS) {
        let file = format!("checks/{}.txt", check.id);
        let cases = String::from_utf8(fixture(&file)).expect("UTF-8");
        let mut blessed = String::new();
        let (mut good, mut bad) = (0, 0);
        for case in cases.split("== ").skip(1) {
            let (title, body) = case.split_once('\n').expect("a title and a table");
            let lines = body.lines().filter(|line| !line.starts_with('>'));
            let short: Vec<&str> = lines.collect();
            let said = said(&table::long(&short), index);
            if said.is_empty() {
                good += 1;
            } else {
                bad += 1;
            }
            writeln!(blessed, "== {title}\n{}", short.join("\n").trim_end()).expect("a string");
            for sentence in said {
                writeln!(blessed, "> {sentence}").expect("a string");
            }
            blessed.push('\n');
        }
        assert!(good > 0 && bad > 0, "{file}: {bad} bad, {good} good tables");
        assert_golden(&file, &blessed);
    }
}

#[test]
fn each_is_named_once_and_explained_in_each_language() {
    let ids: BTreeSet<&str> = CHECKS.iter().map(|check| check.id).collect();
    assert_eq!(ids.len(), CHECKS.len(), "two checks have one name");
    assert!(CHECKS.len() <= 64, "a CheckSet holds 64");
    for (check, text) in CHECKS.iter().zip(TEXTS) {
        let kebab = |one: char| one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-';
        assert!(check.id.chars().all(kebab), "{}", check.id);
        let [zh, en] = Language::ALL.map(|language| text::check(language.words(), text));
        for words in [zh, en] {
            let parts = [
                words.title,
                words.message,
                words.what,
                words.why,
                words.source,
                words.example,
                words.wrong,
                words.hint,
            ];
            let empty = parts.iter().filter(|part| part.is_empty()).count();
            assert_eq!(empty, 0, "{}: a part is missing in {words:?}", check.id);
        }
        let arguments = |message: &str| -> BTreeSet<String> {
            let parts = message.split('{').skip(1);
            parts
                .filter_map(|part| Some(part.split_once('}')?.0.to_owned()))
                .collect()
        };
        assert_eq!(
            arguments(zh.message),
            arguments(en.message),
            "{}: the languages do not tell the same",
            check.id
        );
    }
}

/// Every finding of the real document; what changes here was changed on purpose.
#[test]
fn findings_of_the_real_document_are_as_reviewed() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let unit = analysis.document().money_unit.map(|(unit, _)| unit);
    let mut report = String::new();
    for row in query::checks(&analysis) {
        let check = &CHECKS[usize::from(row.check)];
        let (looked_at, found) = (row.looked_at, row.findings);
        writeln!(
            report,
            "{} {:?} {:?}: {found} of {looked_at}",
            check.id, check.severity, row.state
        )
        .expect("a string");
        let filter = FindingFilter {
            check: Some(row.check),
            ..FindingFilter::default()
        };
        for finding in query::findings(&analysis, filter, ALL).rows {
            let line = finding.lines.map_or(0, |lines| lines.first);
            let sentence = text::finding(
                text::zh(),
                TEXTS[usize::from(row.check)],
                &finding.arguments,
                unit,
            );
            writeln!(report, "  {line}: {sentence}").expect("a string");
        }
    }
    assert_golden("guangzhou-social-work.findings", &report);
}

#[test]
fn what_is_switched_off_is_not_counted_and_said_to_be_off() {
    let mut analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    let before = query::severity_tally(&query::checks(&analysis));
    let index = CheckSet::index_of("grand-total-differs").expect("such a check");
    analysis.switch_off(CheckSet::default().with(index));
    let after = query::severity_tally(&query::checks(&analysis));
    assert_eq!(after.errors, before.errors - 1);
    assert_eq!(after.checks_not_made, before.checks_not_made + 1);
    let row = query::checks(&analysis)[usize::from(index)];
    assert_eq!((row.state, row.findings), (CheckState::Off, 1));
    analysis.switch_off(CheckSet::default());
    assert_eq!(query::severity_tally(&query::checks(&analysis)), before);
}

#[test]
fn there_is_no_case_file_without_a_check() {
    for entry in std::fs::read_dir(fixtures().join("checks")).expect("the fixtures") {
        let name = entry.expect("an entry").file_name();
        let name = name.to_string_lossy();
        let id = name.trim_end_matches(".txt");
        assert!(CheckSet::index_of(id).is_some(), "{name} is no check's");
    }
}

/// README lists what is checked, in the checks' own words, between two marks.
#[test]
fn readme_lists_every_check() {
    const BEGIN: &str = "<!-- checks -->\n";
    const END: &str = "<!-- /checks -->";
    let path = fixtures().join("../../README.md");
    let readme = std::fs::read_to_string(&path).expect("README.md");
    let (before, rest) = readme.split_once(BEGIN).expect("where the list begins");
    let (listed, after) = rest.split_once(END).expect("where the list ends");
    let mut list = String::from("\n| 检查 | 轻重 | 查什么 |\n|---|---|---|\n");
    for (check, text) in CHECKS.iter().zip(TEXTS) {
        let words = text::check(text::zh(), text);
        let severity = (text::zh().checks.severity)(check.severity);
        writeln!(
            list,
            "| {} `{}` | {severity} | {} |",
            words.title, check.id, words.what
        )
        .expect("a string");
    }
    list.push('\n');
    if std::env::var_os("BLESS").is_some() {
        let blessed = format!("{before}{BEGIN}{list}{END}{after}");
        std::fs::write(&path, blessed).expect("README.md is writable");
        return;
    }
    assert_eq!(listed, list, "BLESS=1 rewrites the list");
}
