//! Bytes of the fuzzer into files that other programs read; what is done with them stands in `tests/native/fuzz/export.rs`.

#![no_main]

#[path = "../../tests/native/fuzz/export.rs"]
mod export;
#[path = "../../tests/native/fuzz/gb18030.rs"]
mod gb18030;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| export::check(bytes));
