//! Turns every fixture into JSON inside a browser and compares it with what this machine made of it.

#![cfg(target_arch = "wasm32")]

use jixiao::analysis::analyse;
use jixiao::export::json::json;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Name, bytes, and the answer of the machine that compiled this.
static FIXTURES: &[(&str, &[u8], &str)] = &include!(concat!(env!("OUT_DIR"), "/fixtures.rs"));

#[wasm_bindgen_test]
fn every_fixture_reads_the_same_in_webassembly() {
    for (name, bytes, expected) in FIXTURES {
        let answer = match analyse(name, bytes.to_vec(), |_| None) {
            Ok(analysis) => json(&analysis),
            Err(refusal) => format!("{refusal:?}"),
        };
        assert!(answer == *expected, "{name} reads differently");
    }
}

#[wasm_bindgen_test]
fn the_real_document_is_among_the_fixtures() {
    let real = FIXTURES
        .iter()
        .find(|(name, ..)| *name == "guangzhou-social-work.txt");
    assert!(real.is_some_and(|(.., expected)| expected.contains("\"49.20\"")));
}
