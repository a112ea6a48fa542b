//! How long the whole analysis takes beside peers that do less: the `csv` crate over what we export,
//! and scripts of regular expressions over the same text.
//!
//! Each is timed in its own process by its own clock, the fastest of many, so no start-up counts. A
//! peer that is not installed is left out.

mod texts;

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

use csv::{ReaderBuilder, StringRecord};
use jixiao::analysis::analyse;
use jixiao::export::{Format, Scope, export};
use jixiao::text::Language;
use serde::Deserialize;

use self::texts::Size;

/// What a script prints.
#[derive(Deserialize)]
struct Timed {
    /// The fastest run.
    ns: u64,
    /// What it found, so that a peer that reads less is noticed.
    projects: usize,
    indicators: usize,
}

fn main() {
    for size in Size::ALL {
        compare(size);
    }
}

fn compare(size: Size) {
    let runs = match size {
        Size::Real => 200,
        Size::Middle => 50,
        Size::Large => 10,
    };
    let text = size.text();
    let analysis = size.analysis();
    let document = analysis.document();
    println!(
        "{size:?}: {} bytes, {} projects, {} indicators",
        text.len(),
        document.projects.len(),
        document.indicators.len()
    );
    let ours = fastest(runs, || {
        analyse("text", text.clone().into_bytes(), |_| None).is_ok()
    });
    line("analyse", ours, ours, "");
    for id in ["csv", "csv-projects"] {
        let format = Format::by_id(id).expect("a format");
        let bytes = export(&analysis, format, &Scope::default(), Language::Zh);
        let time = fastest(runs, || records(&bytes));
        let note = format!("the csv crate, {} bytes into owned records", bytes.len());
        line(id, time, ours, &note);
    }
    let path = env::temp_dir().join(format!("jixiao-peers-{}.txt", std::process::id()));
    fs::write(&path, &text).expect("a file for the scripts");
    for (program, script) in [("python3", "parse.py"), ("node", "time.mjs")] {
        match scripted(program, script, &path, runs) {
            Some(timed) => {
                let note = format!(
                    "{} projects, {} indicators",
                    timed.projects, timed.indicators
                );
                line(program, Duration::from_nanos(timed.ns), ours, &note);
            }
            None => println!("  {program:<14} did not run"),
        }
    }
    fs::remove_file(&path).expect("the file for the scripts");
}

fn line(name: &str, time: Duration, ours: Duration, note: &str) {
    let hundredths = time.as_nanos() * 100 / ours.as_nanos().max(1);
    let ratio = format!("{}.{:02}", hundredths / 100, hundredths % 100);
    println!(
        "  {name:<14} {:>9} µs {ratio:>8} × ours  {note}",
        time.as_micros()
    );
}

fn fastest<T>(runs: u32, mut work: impl FnMut() -> T) -> Duration {
    let times = (0..runs).map(|_| {
        let start = Instant::now();
        let made = black_box(work());
        let time = start.elapsed();
        drop(made);
        time
    });
    times.min().unwrap_or_default()
}

fn records(bytes: &[u8]) -> Vec<StringRecord> {
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(bytes);
    reader
        .records()
        .map(|record| record.expect("UTF-8"))
        .collect()
}

fn scripted(program: &str, script: &str, text: &Path, runs: u32) -> Option<Timed> {
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("benches/peers")
        .join(script);
    let output = Command::new(program)
        .arg(script)
        .arg(text)
        .arg(runs.to_string())
        .output()
        .ok()?;
    serde_json::from_slice(&output.stdout).ok()
}
