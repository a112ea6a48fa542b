//! Bytes of the fuzzer into a text, or the reason why they are none; what is done with them stands in `tests/native/fuzz/decode.rs`.

#![no_main]

#[path = "../../tests/native/fuzz/decode.rs"]
mod decode;
#[path = "../../tests/native/fuzz/gb18030.rs"]
mod gb18030;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| decode::check(bytes));
