//! Text that was decoded with the wrong encoding and saved again, turned back where nothing of it
//! was lost.
//!
//! The usual accidents: UTF-8 read as GBK (`椤圭洰`), UTF-8 read as Windows-1252 (`é¡¹ç›®`), GBK
//! read as Windows-1252 (`ÏîÄ¿`). Each maps bytes to characters one way; where every character maps
//! back to bytes and those are valid in the right encoding, the text is whole again.

use std::collections::HashMap;

use crate::source::Gb18030Decoder;

/// Only so much of a text is tried first, in bytes, to see whether turning it back makes sense.
const TRIED_BYTES: usize = 4096;

/// Words of which every such table has one.
const EXPECTED: [&str; 3] = ["项目", "绩效", "指标"];

/// The text as it was before it was misread; `None` when it was not, or when characters were lost.
pub fn turn_back(text: &str, gb18030: Gb18030Decoder) -> Option<String> {
    if text.contains('\u{fffd}') || EXPECTED.iter().any(|word| text.contains(word)) {
        return None;
    }
    let western = WesternBytes;
    let chinese = ChineseBytes::new(text, gb18030);
    [
        misread(text, |one| western.byte_of(one)).and_then(|bytes| right(bytes, gb18030)),
        misread(text, |one| chinese.bytes_of(one)).and_then(|bytes| String::from_utf8(bytes).ok()),
    ]
    .into_iter()
    .flatten()
    .find(|text| EXPECTED.iter().any(|word| text.contains(word)))
}

/// The bytes that every character of `text` stands for.
fn misread(text: &str, bytes_of: impl Fn(char) -> Option<Bytes>) -> Option<Vec<u8>> {
    // Most texts are not misread, and show it soon.
    let head = &text[..text.floor_char_boundary(TRIED_BYTES)];
    head.chars()
        .all(|one| bytes_of(one).is_some())
        .then_some(())?;
    let mut bytes = Vec::with_capacity(text.len());
    for one in text.chars() {
        bytes.extend(bytes_of(one)?.iter());
    }
    Some(bytes)
}

/// UTF-8, or else GB18030.
fn right(bytes: Vec<u8>, gb18030: Gb18030Decoder) -> Option<String> {
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => gb18030(error.as_bytes()),
    }
}

/// One or two bytes.
#[derive(Debug, Clone, Copy)]
struct Bytes {
    first: u8,
    second: Option<u8>,
}

impl Bytes {
    fn one(byte: u8) -> Self {
        Self {
            first: byte,
            second: None,
        }
    }

    fn iter(self) -> impl Iterator<Item = u8> {
        std::iter::once(self.first).chain(self.second)
    }
}

/// Characters of Windows-1252 back to their bytes.
struct WesternBytes;

/// What Windows-1252 has at 0x80 to 0x9F; positions that it leaves empty are C1 controls.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

impl WesternBytes {
    fn byte_of(&self, character: char) -> Option<Bytes> {
        let byte = match u8::try_from(u32::from(character)) {
            Ok(byte) => byte,
            Err(_) => {
                let at = WINDOWS_1252.chars().position(|one| one == character)?;
                0x80 + at as u8
            }
        };
        Some(Bytes::one(byte))
    }
}

/// Characters of GBK back to their bytes.
struct ChineseBytes(HashMap<char, Bytes>);

impl ChineseBytes {
    /// The table is made from the decoder, since a browser has no encoder for GBK; only where the
    /// text has Chinese characters at all.
    fn new(text: &str, gb18030: Gb18030Decoder) -> Self {
        let mut table = HashMap::new();
        let head = &text[..text.floor_char_boundary(TRIED_BYTES)];
        if !head
            .chars()
            .any(|one| ('\u{4e00}'..='\u{9fff}').contains(&one))
        {
            return Self(table);
        }
        for first in 0x81..=0xfe {
            for second in (0x40..=0xfe).filter(|byte| *byte != 0x7f) {
                let decoded = gb18030(&[first, second]);
                let mut characters = decoded.iter().flat_map(|text| text.chars());
                if let (Some(character), None) = (characters.next(), characters.next()) {
                    table.entry(character).or_insert(Bytes {
                        first,
                        second: Some(second),
                    });
                }
            }
        }
        Self(table)
    }

    fn bytes_of(&self, character: char) -> Option<Bytes> {
        if character.is_ascii() {
            return Some(Bytes::one(character as u8));
        }
        self.0.get(&character).copied()
    }
}
