//! Bytes of the fuzzer into values and amounts; what is done with them stands in `tests/native/fuzz/value.rs`.

#![no_main]

#[path = "../../tests/native/fuzz/value.rs"]
mod value;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| value::check(bytes));
