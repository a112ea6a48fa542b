//! A good table in bytes that are wrong, cut short, or of an encoding that is not read here.

use encoding_rs::{BIG5, Encoding, GB18030, GBK, SHIFT_JIS, UTF_8, WINDOWS_1252};

use super::Case;
use super::tables::good;

/// A mark of byte order before the units, each in that order.
fn utf16(text: &str, mark: &[u8], order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let units = text.encode_utf16().flat_map(order);
    mark.iter().copied().chain(units).collect()
}

fn utf32(text: &str, mark: &[u8], order: fn(u32) -> [u8; 4]) -> Vec<u8> {
    let units = text.chars().flat_map(|one| order(u32::from(one)));
    mark.iter().copied().chain(units).collect()
}

/// The bytes of `text` in `right`, read as `wrong` and saved again as UTF-8.
fn saved_again(text: &str, right: &'static Encoding, wrong: &'static Encoding) -> String {
    let (bytes, _, _) = right.encode(text);
    wrong.decode_without_bom_handling(&bytes).0.into_owned()
}

/// Empty texts, wrong bytes, and text that was read wrongly before it came here.
pub fn cases() -> Vec<Case> {
    [empties(), broken(), saved(), unknown()]
        .into_iter()
        .flatten()
        .collect()
}

fn empties() -> Vec<Case> {
    let cases: [(&str, &[u8]); 8] = [
        ("empty: no byte", b""),
        ("empty: a space", b" "),
        ("empty: line ends of each kind", b"\n\r\n\r\x0b\x0c"),
        ("empty: ideographic spaces", "\u{3000}\u{3000}\n".as_bytes()),
        ("empty: a byte order mark", b"\xEF\xBB\xBF"),
        ("empty: a byte order mark of UTF-16", b"\xFF\xFE"),
        ("empty: two byte order marks", "\u{feff}\u{feff}".as_bytes()),
        (
            "empty: marks without width",
            "\u{200b}\u{200d}\n\u{2060}".as_bytes(),
        ),
    ];
    cases.map(|(name, bytes)| Case::new(name, bytes)).into()
}

fn broken() -> Vec<Case> {
    let text = good();
    let cut = |bytes: &[u8], at: &str, after: usize| {
        let (at, _) = text.split_once(at).expect("it stands there");
        let prefix = if bytes.len() == text.len() {
            at.len()
        } else {
            GB18030.encode(at).0.len()
        };
        bytes[..prefix + after].to_vec()
    };
    let gb18030 = GB18030.encode(&text).0.into_owned();
    let little = |text: &str, mark: &[u8]| utf16(text, mark, u16::to_le_bytes);
    let lone = |mark: &[u8], unit: u16| {
        let mut bytes = little(&text, mark);
        let at = bytes.len() / 4 * 2;
        bytes.splice(at..at, unit.to_le_bytes());
        bytes
    };
    let mut odd = little(&text, b"\xFF\xFE");
    odd.pop();
    let with = |bytes: &[u8]| {
        let (head, tail) = text.split_once("完成").expect("it stands there");
        [head.as_bytes(), bytes, tail.as_bytes()].concat()
    };
    vec![
        Case::new(
            "UTF-8 cut after one byte of a character",
            cut(text.as_bytes(), "完成", 1),
        ),
        Case::new(
            "UTF-8 cut after two bytes of a character",
            cut(text.as_bytes(), "完成", 2),
        ),
        Case::new(
            "GB18030 cut after one byte of a character",
            cut(&gb18030, "完成", 1),
        ),
        Case::new("UTF-16 cut after one byte of a character", odd),
        Case::new("UTF-8 with a byte of Latin-1", with(b"\xE9")),
        Case::new("UTF-8 with a line of GBK", with(&GBK.encode("完成").0)),
        Case::new("UTF-8 with an overlong slash", with(b"\xC0\xAF")),
        Case::new("UTF-8 with a lone surrogate", with(b"\xED\xA0\x80")),
        Case::new(
            "UTF-8 mark before GBK",
            [b"\xEF\xBB\xBF".as_slice(), &gb18030].concat(),
        ),
        Case::new("UTF-16 without a mark", little(&text, b"")),
        Case::new(
            "UTF-16 with a lone high surrogate",
            lone(b"\xFF\xFE", 0xD800),
        ),
        Case::new(
            "UTF-16 with a lone low surrogate",
            lone(b"\xFF\xFE", 0xDC00),
        ),
        Case::new(
            "UTF-16 without a mark, with a lone surrogate",
            lone(b"", 0xDBFF),
        ),
        Case::new(
            "UTF-16 with the mark of the other order",
            little(&text, b"\xFE\xFF"),
        ),
        Case::new(
            "UTF-16 with a NUL",
            little(&text.replacen('完', "\0", 1), b"\xFF\xFE"),
        ),
    ]
}

/// What other programs made of it before it was saved as UTF-8.
fn saved() -> Vec<Case> {
    let text = good();
    let once = saved_again(&text, UTF_8, WINDOWS_1252);
    vec![
        Case::new("saved: UTF-8 read as GBK", saved_again(&text, UTF_8, GBK)),
        Case::new("saved: UTF-8 read as Windows-1252", once.clone()),
        Case::new(
            "saved: UTF-8 read as Windows-1252 twice",
            saved_again(&once, UTF_8, WINDOWS_1252),
        ),
        Case::new("saved: GBK read as UTF-8", saved_again(&text, GBK, UTF_8)),
        Case::new(
            "saved: GBK read as Windows-1252",
            saved_again(&text, GBK, WINDOWS_1252),
        ),
        Case::new(
            "saved: GBK read as UTF-8, and that as GBK",
            saved_again(&saved_again(&text, GBK, UTF_8), UTF_8, GBK),
        ),
        Case::new(
            "saved: what has no place in ASCII is a question mark",
            ascii(&text),
        ),
    ]
}

fn ascii(text: &str) -> String {
    let ascii = |one: char| if one.is_ascii() { one } else { '?' };
    text.chars().map(ascii).collect()
}

fn unknown() -> Vec<Case> {
    let text = good();
    let encoded = |encoding: &'static Encoding| encoding.encode(&text).0.into_owned();
    vec![
        Case::new(
            "UTF-32 with a mark",
            utf32(&text, b"\xFF\xFE\0\0", u32::to_le_bytes),
        ),
        Case::new(
            "UTF-32, big endian, with a mark",
            utf32(&text, b"\0\0\xFE\xFF", u32::to_be_bytes),
        ),
        Case::new("Big5", encoded(BIG5)),
        Case::new("Shift JIS", encoded(SHIFT_JIS)),
        Case::new(
            "GB18030 in a mark of its own",
            [b"\x84\x31\x95\x33".as_slice(), &encoded(GB18030)].concat(),
        ),
    ]
}
