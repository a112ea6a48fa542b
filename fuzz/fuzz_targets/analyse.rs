//! Bytes of the fuzzer into a table of which nothing is lost; what is done with them stands in `tests/native/fuzz/analyse.rs`.

#![no_main]

#[path = "../../tests/native/fuzz/analyse.rs"]
mod analyse;
#[path = "../../tests/native/fuzz/conserved.rs"]
mod conserved;
#[path = "../../tests/native/fuzz/gb18030.rs"]
mod gb18030;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| analyse::check(bytes));
