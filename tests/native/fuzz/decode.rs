//! Bytes into a text whose lines tile it, or into the reason why they are none.

use jixiao::source::{Encoding, decode};
use jixiao::{mojibake, stranger};

use super::gb18030::gb18030;

/// Fails unless the text says what the bytes say, and its lines are the text.
pub fn check(bytes: &[u8]) {
    let Ok(source) = decode("fuzz.txt", bytes.to_vec(), gb18030) else {
        return;
    };
    let text = source.text();
    assert_eq!(source.byte_count(), bytes.len());
    assert_eq!(source.reading().len(), text.len());
    assert!(!text.contains('\0'));
    if source.encoding() == Encoding::Utf8 {
        let whole = text.strip_suffix('\u{fffd}').unwrap_or(text);
        // Lines of old Macs end in another character, as long as that of all others.
        let same = |(one, byte): (u8, &u8)| one == *byte || (one == b'\n' && *byte == b'\r');
        assert!(
            whole.bytes().zip(bytes).all(same),
            "other bytes than those given"
        );
    }
    let mut lines = 0;
    for line_no in 1..=source.line_count() {
        let line = source.line(line_no);
        assert!(!line.contains('\n'));
        lines += line.chars().filter(|one| !one.is_whitespace()).count();
    }
    let all = text.chars().filter(|one| !one.is_whitespace()).count();
    assert_eq!(lines, all, "lines are not the text");
    stranger::recognise(text);
    mojibake::turn_back(text, gb18030);
}
