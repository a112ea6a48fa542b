//! Whatever is dropped by mistake or in malice, into its one answer: the right words, or what can be
//! read of it with nothing lost.

mod amounts;
mod answer;
mod binaries;
mod cuts;
mod direction;
mod encodings;
mod hostile;
mod misread;
mod names;
mod tables;

use std::collections::BTreeSet;

use jixiao::export::{FORMATS, Scope, export};
use jixiao::text::Language;

use self::answer::answer;
use crate::conservation::assert_conserved;
use crate::support::{analyse, assert_golden, fixtures};

/// An input with the name that its answer is listed under.
struct Case {
    name: String,
    bytes: Vec<u8>,
}

impl Case {
    fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            name: name.into(),
            bytes: bytes.into(),
        }
    }
}

/// Every case: those that are made here, and the texts in `tests/fixtures/bad`.
fn cases() -> Vec<Case> {
    let made = [
        binaries::cases(),
        encodings::cases(),
        misread::cases(),
        amounts::cases(),
        tables::cases(),
    ];
    let folder = std::fs::read_dir(fixtures().join("bad")).expect("the folder of bad texts");
    let mut files: Vec<Case> = folder
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let stem = path.file_stem().expect("a name").to_string_lossy();
            Case::new(stem, std::fs::read(&path).expect("a file"))
        })
        .collect();
    files.sort_by(|one, other| one.name.cmp(&other.name));
    made.into_iter().flatten().chain(files).collect()
}

/// The answers stand in one file, to be read as a table; `BLESS=1` rewrites it.
#[test]
fn each_has_its_answer() {
    let mut answers = String::new();
    let mut names = BTreeSet::new();
    for case in cases() {
        assert!(
            names.insert(case.name.clone()),
            "two are called {}",
            case.name
        );
        answers += &format!("{}\n{}", case.name, answer(case.bytes));
    }
    assert_golden("bad.answers", &answers);
}

#[test]
fn nothing_is_lost_of_what_can_be_read() {
    for case in cases() {
        if let Ok(analysis) = analyse(case.bytes) {
            assert_conserved(&analysis);
        }
    }
}

#[test]
fn what_can_be_read_can_be_exported() {
    for case in cases() {
        let Ok(analysis) = analyse(case.bytes) else {
            continue;
        };
        for format in FORMATS {
            for language in Language::ALL {
                let file = export(&analysis, format, &Scope::Whole, language);
                let empty = format.id == "ndjson" && analysis.document().projects.is_empty();
                assert_eq!(file.is_empty(), empty, "{} as {}", case.name, format.id);
            }
        }
    }
}
