//! Turns the targets of the fuzzer into a bounded run of each, from the texts that the tests have.
//!
//! No part of `cargo xtask test`: what a minute of chance finds is not the same twice. What was found
//! is, and the tests replay it (tests/native/fuzz.rs).

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::shell::{self, say};
use crate::tools;

/// Each target and the folders that it begins with, as tests/native/fuzz.rs replays them.
const TARGETS: [(&str, [&str; 2]); 4] = [
    ("decode", ["fuzz/seeds/decode", "tests/fixtures/strangers"]),
    ("analyse", ["tests/fixtures/bad", "tests/fixtures/tables"]),
    ("value", ["fuzz/seeds/value", "fuzz/seeds/decode"]),
    ("export", ["tests/fixtures/bad", "tests/fixtures/tables"]),
];

/// How long each target runs where nobody says, in seconds.
const SECONDS: u32 = 60;

/// Longer texts find nothing that shorter ones do not, and take the fuzzer's time.
const MAX_BYTES: u32 = 8192;

/// Runs the targets named among `words`, or all, each for as many seconds as the words say.
pub fn run(root: &Path, words: &[String]) -> Result<()> {
    let mut seconds = SECONDS;
    let mut wanted = Vec::new();
    for word in words {
        if let Ok(number) = word.parse() {
            seconds = number;
        } else if TARGETS.iter().any(|(name, _)| name == word) {
            wanted.push(word.as_str());
        } else {
            let names = TARGETS.map(|(name, _)| name).join(", ");
            bail!("there is no target `{word}`; the targets are {names}");
        }
    }
    let fuzzer = tools::fuzzer(root)?;
    for (name, seeds) in TARGETS {
        if !wanted.is_empty() && !wanted.contains(&name) {
            continue;
        }
        say(format!("{name}: {seconds} seconds"));
        let corpus = root.join("fuzz/corpus").join(name);
        fs::create_dir_all(&corpus)?;
        // cargo-fuzz is made for the nightly compiler; with this word the stable one, which builds all
        // else here, takes the same switches. The library forbids unsafe code, so there is no memory
        // to watch over, and without that the targets run faster.
        shell::run(
            Command::new(&fuzzer)
                .current_dir(root)
                .env("RUSTC_BOOTSTRAP", "1")
                .args(["run", "--sanitizer", "none", name])
                .arg(corpus)
                .args(seeds)
                .arg("--")
                .arg(format!("-max_total_time={seconds}"))
                .arg(format!("-max_len={MAX_BYTES}"))
                .args([
                    "-dict=fuzz/words.dict",
                    "-timeout=10",
                    "-print_final_stats=1",
                ]),
        )?;
    }
    Ok(())
}
