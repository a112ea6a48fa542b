//! `#[test]` into a test in a browser, for tests that were written for this machine.

pub use wasm_bindgen_test::wasm_bindgen_test as test;
