//! What the fuzzer does with its bytes, done with those that it begins with and those that it found.

mod analyse;
pub mod conserved;
mod decode;
mod export;
pub mod gb18030;
mod value;

use std::path::Path;

use crate::support::fixtures;

/// A target of the fuzzer.
struct Target {
    name: &'static str,
    /// Where it begins; `cargo xtask fuzz` gives the fuzzer the same folders.
    seeds: [&'static str; 2],
    check: fn(&[u8]),
}

const TARGETS: [Target; 4] = [
    Target {
        name: "decode",
        seeds: ["fuzz/seeds/decode", "tests/fixtures/strangers"],
        check: decode::check,
    },
    Target {
        name: "analyse",
        seeds: ["tests/fixtures/bad", "tests/fixtures/tables"],
        check: as_any_shape,
    },
    Target {
        name: "value",
        seeds: ["fuzz/seeds/value", "fuzz/seeds/decode"],
        check: value::check,
    },
    Target {
        name: "export",
        seeds: ["tests/fixtures/bad", "tests/fixtures/tables"],
        check: export::check,
    },
];

/// As the shape that is best supported, and turned back.
fn as_any_shape(bytes: &[u8]) {
    analyse::check(bytes);
    for choice in [b'\n', u8::MAX] {
        analyse::check(&[&[choice], bytes].concat());
    }
}

#[track_caller]
fn replay(target: &str) {
    let of_name = |one: &&Target| one.name == target;
    let target = TARGETS.iter().find(of_name).expect("a target");
    let mut count = 0;
    for folder in target.seeds {
        let folder = fixtures().join("../..").join(folder);
        for entry in std::fs::read_dir(&folder).expect("a folder of seeds") {
            (target.check)(&std::fs::read(entry.expect("an entry").path()).expect("a file"));
            count += 1;
        }
    }
    assert!(count > 1, "nothing was replayed");
}

#[test]
fn decode_keeps_its_promises() {
    replay("decode");
}

#[test]
fn analyse_keeps_its_promises() {
    replay("analyse");
}

#[test]
fn value_keeps_its_promises() {
    replay("value");
}

#[test]
fn export_keeps_its_promises() {
    replay("export");
}

#[test]
fn every_target_of_the_fuzzer_is_replayed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/fuzz_targets");
    let mut targets: Vec<String> = std::fs::read_dir(folder)
        .expect("the targets")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| {
            path.file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    let mut replayed = TARGETS.map(|target| target.name.to_owned());
    targets.sort();
    replayed.sort();
    assert_eq!(targets, replayed);
}
