//! The command line, run as a person or a script runs it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use jixiao::source::MAX_BYTES;
use jixiao::working_paper::{self, About, Item, Mark, WorkingPaper};
use serde_json::Value;

use crate::support::{fixture, fixtures};

/// A folder of its own for one test, empty at first.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("cli")
        .join(test);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).expect("an old folder can go");
    }
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A folder with a table whose totals hold, one whose totals do not, and a text that is no table.
fn mixed(test: &str) -> PathBuf {
    let folder = folder(test);
    let put = |name: &str, bytes: Vec<u8>| {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    };
    put("a-differs.txt", fixture("export/table.txt"));
    put("b-news.txt", fixture("strangers/news.txt"));
    put("below/c-exact.txt", fixture("tables/several-units.txt"));
    put(".hidden.txt", fixture("strangers/news.txt"));
    folder
}

fn jixiao(folder: &Path, arguments: &[&str]) -> Output {
    jixiao_reading(folder, arguments, b"")
}

fn jixiao_reading(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_jixiao"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut stdin = child.stdin.take().expect("piped");
    stdin.write_all(input).expect("it reads all of its input");
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

fn words(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// The names of the documents of the lines of JSON.
fn names(output: &Output) -> Vec<String> {
    let lines = words(&output.stdout);
    let name = |line: &str| {
        let value: Value = serde_json::from_str(line).expect("JSON");
        value["source"]["name"].as_str().expect("a name").to_owned()
    };
    lines.lines().map(name).collect()
}

#[track_caller]
fn assert_code(output: &Output, code: i32) {
    let said = words(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{said}");
}

#[test]
fn a_bad_file_among_good_ones_is_reported_and_the_rest_go_on() {
    let folder = mixed("bad-among-good");
    let output = jixiao(
        &folder,
        &[
            "below/c-exact.txt",
            "b-news.txt",
            "none.txt",
            "a-differs.txt",
        ],
    );
    assert_code(&output, 2);
    assert_eq!(names(&output), ["below/c-exact.txt", "a-differs.txt"]);
    let said = words(&output.stderr);
    assert!(said.contains("jixiao: b-news.txt: "), "{said}");
    assert!(said.contains("jixiao: none.txt: "), "{said}");
}

#[test]
fn a_folder_is_walked_in_order_and_may_hold_anything() {
    let folder = mixed("folder");
    let output = jixiao(&folder, &["."]);
    assert_code(&output, 0);
    assert_eq!(names(&output), ["./a-differs.txt", "./below/c-exact.txt"]);
    let said = words(&output.stderr);
    assert!(said.contains("b-news.txt"), "{said}");
    assert!(!said.contains("hidden"), "{said}");
}

#[test]
fn many_files_stay_in_order() {
    let folder = folder("order");
    let names_wanted: Vec<String> = (0..150).map(|at| format!("{at:03}.txt")).collect();
    for (at, name) in names_wanted.iter().enumerate() {
        let fixture = match at % 2 {
            0 => fixture("export/table.txt"),
            _ => fixture("guangzhou-social-work.txt"),
        };
        std::fs::write(folder.join(name), fixture).expect("a file");
    }
    let mut arguments: Vec<&str> = names_wanted.iter().map(String::as_str).collect();
    arguments.reverse();
    let output = jixiao(&folder, &arguments);
    assert_code(&output, 0);
    assert_eq!(names(&output), arguments);
}

#[test]
fn standard_input_is_a_file() {
    let folder = mixed("stdin");
    let table = fixture("export/table.txt");
    let output = jixiao_reading(&folder, &["-"], &table);
    assert_code(&output, 0);
    assert_eq!(names(&output), ["-"]);
    let output = jixiao(&folder, &["-", "-"]);
    assert_code(&output, 2);
    let output = jixiao_reading(&folder, &["-"], b"");
    assert_code(&output, 2);
}

/// As much as nobody can read here, in bytes.
const GIGABYTE: u64 = 1 << 30;

#[test]
fn of_more_than_can_be_read_the_rest_is_left() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_jixiao"))
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut stdin = child.stdin.take().expect("piped");
    let blanks = [b' '; 1 << 16];
    let mut taken = 0;
    // Until it takes no more.
    while taken < GIGABYTE && stdin.write_all(&blanks).is_ok() {
        taken += blanks.len() as u64;
    }
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    assert_code(&output, 2);
    assert!(words(&output.stderr).contains("512 MB"));
    // What it left may have been on its way.
    let most = MAX_BYTES as u64 + 16 * blanks.len() as u64;
    assert!(taken <= most, "it took {taken} bytes");
}

#[test]
fn a_file_of_a_gigabyte_is_told_so() {
    let folder = folder("gigabyte");
    let file = std::fs::File::create(folder.join("large.txt")).expect("a file");
    // Of nothing, so that it takes no room.
    file.set_len(GIGABYTE).expect("a length");
    let output = jixiao(&folder, &["large.txt"]);
    assert_code(&output, 2);
    assert!(words(&output.stderr).contains("512 MB"));
}

#[test]
fn check_tells_by_its_code_whether_an_addition_differs() {
    let folder = mixed("check");
    let output = jixiao(&folder, &["--check", "below/c-exact.txt"]);
    assert_code(&output, 0);
    let said = words(&output.stdout);
    assert!(said.starts_with("below/c-exact.txt: 核对了 "), "{said}");
    let output = jixiao(&folder, &["--check", "."]);
    assert_code(&output, 1);
    assert_eq!(words(&output.stdout).lines().count(), 2);
    let output = jixiao(&folder, &["--check", "a-differs.txt", "none.txt"]);
    assert_code(&output, 2);
    let output = jixiao(&folder, &["--check", "--format", "json", "a-differs.txt"]);
    assert_code(&output, 1);
    assert_eq!(names(&output), ["a-differs.txt"]);
    let output = jixiao(&folder, &["a-differs.txt"]);
    assert_code(&output, 0);
}

#[test]
fn every_document_has_a_file_of_its_own_in_a_folder() {
    let folder = mixed("out-folder");
    let output = jixiao(&folder, &[".", "-f", "xlsx", "-o", "made"]);
    assert_code(&output, 0);
    assert!(folder.join("made/a-differs.xlsx").is_file());
    assert!(folder.join("made/below/c-exact.xlsx").is_file());
    assert!(!folder.join("made/b-news.xlsx").exists());
    // What an earlier run made is not read by the next.
    let again = jixiao(&folder, &[".", "-f", "csv-projects", "-o", "made"]);
    assert_code(&again, 0);
    let again = jixiao(&folder, &[".", "-f", "json", "-o", "made"]);
    assert_code(&again, 0);
    assert!(!folder.join("made/made").exists());
    assert!(
        !words(&again.stderr).contains("made"),
        "{}",
        words(&again.stderr)
    );
    // A second file of the same name does not take the place of the first.
    let twice = [
        "a-differs.txt",
        "a-differs.txt",
        "-f",
        "csv",
        "-o",
        "twice/",
    ];
    assert_code(&jixiao(&folder, &twice), 0);
    assert!(folder.join("twice/a-differs.csv").is_file());
    assert!(folder.join("twice/a-differs-2.csv").is_file());
}

#[test]
fn one_file_holds_all_tables_under_one_head() {
    let folder = mixed("out-file");
    let output = jixiao(&folder, &[".", "-f", "csv-projects", "-o", "all.csv"]);
    assert_code(&output, 0);
    assert_eq!(words(&output.stdout), "");
    let csv = std::fs::read_to_string(folder.join("all.csv")).expect("written");
    assert_eq!(csv.matches("项目序号").count(), 1);
    assert_eq!(csv.matches('\u{feff}').count(), 1);
    assert!(csv.contains("流浪人员“救助”，及“返乡”") && csv.contains("养老设施维护"));
}

#[test]
fn nothing_that_was_read_is_written_over() {
    let folder = mixed("over");
    let before = std::fs::read(folder.join("a-differs.txt")).expect("there");
    let output = jixiao(&folder, &["a-differs.txt", "-o", "./a-differs.txt"]);
    assert_code(&output, 2);
    let output = jixiao(&folder, &["a-differs.txt", "--check", "-o", "."]);
    assert_code(&output, 1);
    assert!(folder.join("a-differs-2.txt").is_file());
    assert_eq!(
        std::fs::read(folder.join("a-differs.txt")).expect("there"),
        before
    );
    // Where nothing can be read, an older file stays.
    std::fs::write(folder.join("old.json"), "old").expect("a file");
    assert_code(&jixiao(&folder, &["b-news.txt", "-o", "old.json"]), 2);
    let old = std::fs::read_to_string(folder.join("old.json")).expect("there");
    assert_eq!(old, "old");
}

#[test]
fn words_that_make_no_sense_are_refused() {
    let folder = mixed("usage");
    for arguments in [
        &[][..],
        &["--format", "pdf", "a-differs.txt"],
        &["--off", "no-such-check", "a-differs.txt"],
        &["--shape", "no-such-shape", "a-differs.txt"],
        &["--format", "xlsx", "."],
        &["--format", "html", ".", "-o", "a-differs.txt"],
    ] {
        assert_code(&jixiao(&folder, arguments), 2);
    }
}

#[test]
fn a_check_can_be_switched_off() {
    let folder = mixed("off");
    let output = jixiao(
        &folder,
        &["--off=goal-missing", "--off", "vague-goal", "a-differs.txt"],
    );
    assert_code(&output, 0);
    let value: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let findings = value["findings"].as_array().expect("a list");
    let ids: Vec<&Value> = findings.iter().map(|one| &one["check"]).collect();
    assert!(
        !ids.iter()
            .any(|id| **id == "goal-missing" || **id == "vague-goal")
    );
    assert!(ids.iter().any(|id| **id == "benefit-missing"));
}

#[test]
fn what_is_said_is_in_the_language_that_was_asked_for() {
    let folder = mixed("language");
    let output = jixiao(&folder, &["--language", "en", "--check", "a-differs.txt"]);
    let said = words(&output.stdout);
    assert!(
        said.contains("The grand total (合计) is 2.00 万元 more"),
        "{said}"
    );
}

#[test]
fn the_fixture_folder_is_read_whole() {
    let output = jixiao(&fixtures(), &["tables", "--check"]);
    assert!(output.status.code().is_some_and(|code| code < 2));
    assert!(words(&output.stdout).lines().count() > 80);
}

#[test]
fn a_working_paper_goes_into_reports() {
    let folder = mixed("working-paper");
    let table = std::fs::read(folder.join("a-differs.txt")).expect("a table");
    let analysis = crate::support::analyse(table).expect("a table");
    let about = About {
        document: "a-differs.txt".to_owned(),
        sha256: analysis.source().sha256(),
        program: String::new(),
        checks_off: Vec::new(),
    };
    let mut paper = WorkingPaper::default();
    let item = Item::addition(&analysis.additions()[0]);
    paper.mark(item.clone(), Some(Mark::ToQuery), 1);
    paper.note(&item, "问一问", 2);
    let path = folder.join("paper.json");
    std::fs::write(&path, working_paper::write(&about, &paper)).expect("a file");
    let run = |format: &str, file: &str| {
        jixiao(
            &folder,
            &["--working-paper", "paper.json", "-f", format, file],
        )
    };
    for format in ["md", "html", "json"] {
        let done = run(format, "a-differs.txt");
        assert!(done.status.success(), "{}", words(&done.stderr));
        assert!(words(&done.stdout).contains("问一问"), "{format}");
    }
    let other = run("md", "below/c-exact.txt");
    assert_eq!(other.status.code(), Some(2));
    assert!(words(&other.stderr).contains("属于另一份文件"));
    assert_eq!(run("csv", "a-differs.txt").status.code(), Some(2));
}

#[test]
fn two_tables_are_compared() {
    let folder = mixed("compare");
    let (old, new) = ("a-differs.txt", "below/c-exact.txt");
    let output = jixiao(&folder, &["compare", old, new]);
    assert_code(&output, 0);
    assert!(words(&output.stdout).starts_with("# 两份表对比"));
    let arguments = [
        "compare", old, new, "-f", "json", "--join", "1=1", "-o", "out.json",
    ];
    let output = jixiao(&folder, &arguments);
    assert_code(&output, 0);
    assert!(output.stdout.is_empty());
    let written = std::fs::read(folder.join("out.json")).expect("it is written");
    let value: Value = serde_json::from_slice(&written).expect("JSON");
    assert_eq!(value["before"]["file"], old);
    let changes = value["changes"].as_array().expect("a list");
    let by_hand = |change: &&Value| change["match"]["basis"] == "by-hand";
    let joined = changes.iter().find(by_hand).expect("as it was asked for");
    assert_eq!(
        (&joined["before"]["project"], &joined["after"]["project"]),
        (&0.into(), &0.into())
    );
    let same = jixiao_reading(
        &folder,
        &["compare", old, "-", "--language", "en"],
        &std::fs::read(folder.join(old)).expect("it is there"),
    );
    assert_code(&same, 0);
    assert!(words(&same.stdout).contains("without a change, not listed"));
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let folder = mixed("compare-refused");
    let (old, news) = ("a-differs.txt", "b-news.txt");
    for arguments in [
        &["compare", old][..],
        &["compare", old, news],
        &["compare", old, "below"],
        &["compare", old, "no-such-file.txt"],
        &["compare", old, old, "--join", "0=1"],
        &["compare", old, old, "--join", "1=999"],
        &["compare", old, old, "-f", "pdf"],
        &["compare", old, old, "-o", old],
        &["compare", "-", "-"],
    ] {
        assert_code(&jixiao(&folder, arguments), 2);
    }
}
