//! Turns tests of this machine into tests in WebAssembly, where a usize has 32 bits: amounts, values,
//! places in texts, and what is asked of a document.
//!
//! They are the same files. Those that need files of their own, programs or chance stay behind.

#![cfg(target_arch = "wasm32")]

// Every `#[test]` below is this crate's.
#[macro_use(test)]
extern crate jixiao_wasm_tests;

mod support;

#[path = "../native/additions.rs"]
mod additions;
#[path = "../native/amounts.rs"]
mod amounts;
#[path = "../native/announcement.rs"]
mod announcement;
#[path = "../native/decode.rs"]
mod decode;
#[path = "../native/indicators.rs"]
mod indicators;
#[path = "../native/money.rs"]
mod money;
#[path = "../native/orders.rs"]
mod orders;
#[path = "../native/project_detail.rs"]
mod project_detail;
#[path = "../native/quotation.rs"]
mod quotation;
#[path = "../native/search.rs"]
mod search;
#[path = "../native/totals.rs"]
mod totals;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
