//! Names of files that want to be a path, a formula, markup or a thousand characters.

use jixiao::analysis::analyse;
use jixiao::export::{FORMATS, OFFERS, Scope, export};
use jixiao::text::Language;

use super::tables::good;
use crate::support::gb18030;

/// What a file may be called, or what may be said to be its name.
const NAMES: &[&str] = &[
    "",
    ".",
    "..",
    ".txt",
    "../../../../etc/passwd",
    "..\\..\\windows\\system32\\x.txt",
    "C:\\表.txt",
    "/etc/表.txt",
    "file:///etc/passwd",
    "CON.txt",
    "NUL",
    "表.txt.exe",
    "表\u{202e}txt.exe",
    "表\n第二行.txt",
    "表\r\nSet-Cookie: x=1.txt",
    "表\u{1b}[2J.txt",
    "=cmd|' /C calc'!A0.txt",
    "<img src=x onerror=alert(1)>.txt",
    "\"><script>alert(1)</script>.txt",
    "' onload='alert(1).txt",
    "%2e%2e%2f表.txt",
    "表?.txt",
    "表*|<>:.txt",
    " 表 .txt ",
    "表.",
    "👨‍👩‍👧‍👦.txt",
    "é́́́.txt",
];

/// A name that a browser is asked to save under stays in the folder of downloads.
fn is_plain(name: &str) -> bool {
    let bad = |one: char| one.is_control() || "/\\:*?\"<>|".contains(one);
    !name.is_empty()
        && !name.starts_with([' ', '\u{200b}'])
        && !name.contains(bad)
        && !name.contains(|one| ('\u{202a}'..='\u{202e}').contains(&one))
        && name.len() <= 255
}

#[test]
fn a_file_is_saved_under_a_plain_name() {
    let long = "长".repeat(1000) + ".txt";
    for name in NAMES.iter().copied().chain([long.as_str()]) {
        for offer in &OFFERS {
            let saved = offer.file_name(name);
            assert!(is_plain(&saved), "{name:?} as {saved:?}");
            assert!(saved.ends_with(&format!(".{}", offer.extension)), "{saved}");
        }
    }
}

#[test]
fn an_ordinary_name_is_kept() {
    for (name, saved) in [
        ("目标表.txt", "目标表.csv"),
        (
            "2025年 部门预算（公开）.v2.txt",
            "2025年 部门预算（公开）.v2.csv",
        ),
        ("没有后缀", "没有后缀.csv"),
    ] {
        let csv = OFFERS.iter().find(|offer| offer.id == "csv").expect("CSV");
        assert_eq!(csv.file_name(name), saved);
    }
}

#[test]
fn the_name_is_kept_in_the_analysis_and_harmless_in_files() {
    for name in NAMES {
        let analysis = analyse(name, good().into_bytes(), gb18030).expect("a table");
        assert_eq!(analysis.source().name(), *name);
        for format in FORMATS.iter().filter(|format| format.id != "xlsx") {
            let file = export(&analysis, format, &Scope::Whole, Language::Zh);
            let file = String::from_utf8(file).expect("UTF-8");
            if ["md", "html"].contains(&format.id) {
                assert!(
                    !file.contains("<img") && !file.contains("<script"),
                    "{file}"
                );
            }
            assert!(!file.contains(['\u{1b}', '\u{7}']), "{file}");
        }
    }
}
