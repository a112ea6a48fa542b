//! A text into where its white space stands, byte by byte.
//!
//! Few bytes can begin a white space character, and none of them stands within another character, so
//! that texts are gone through by a look at a table, several times as fast as by their characters.

/// Whether a byte can begin a white space character: the ASCII ones, and the first bytes of U+0085
/// and U+00A0, of U+1680, of those from U+2000 on, and of U+3000.
const MAY_BEGIN: [bool; 256] = {
    let mut table = [false; 256];
    let bytes = b"\t\n\x0b\x0c\r \xc2\xe1\xe2\xe3";
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
};

/// The bytes of the white space character at `at`; 0 where none begins, or the text ends.
pub fn space_len(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => usize::from(MAY_BEGIN[usize::from(*byte)]),
        Some(byte) if MAY_BEGIN[usize::from(*byte)] => {
            let first = text[at..].chars().next();
            let space = first.filter(|first| first.is_whitespace());
            space.map_or(0, char::len_utf8)
        }
        Some(_) | None => 0,
    }
}

/// Where the first white space character from `from` on begins; the text's end where none does.
pub fn next_space(text: &str, from: usize) -> usize {
    let mut at = from;
    loop {
        let rest = &text.as_bytes()[at..];
        let Some(found) = rest.iter().position(|byte| MAY_BEGIN[usize::from(*byte)]) else {
            return text.len();
        };
        at += found;
        if space_len(text, at) > 0 {
            return at;
        }
        at += 1;
    }
}

/// Number of characters that are not white space.
pub fn count_visible(text: &str) -> usize {
    let mut spaces = 0;
    let mut at = next_space(text, 0);
    while at < text.len() {
        spaces += 1;
        at = next_space(text, at + space_len(text, at));
    }
    text.chars().count() - spaces
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character of two or three bytes and more, each alone and within others.
    #[test]
    fn white_space_is_what_the_standard_library_says() {
        for one in (0..=0x2_ffff).filter_map(char::from_u32) {
            let text = format!("。{one}é");
            let at = '。'.len_utf8();
            let is_space = one.is_whitespace();
            let len = if is_space { one.len_utf8() } else { 0 };
            assert_eq!(space_len(&text, at), len, "{one:?}");
            let next = if is_space { at } else { text.len() };
            assert_eq!(next_space(&text, 0), next, "{one:?}");
            assert_eq!(count_visible(&text), 3 - usize::from(is_space), "{one:?}");
        }
        assert_eq!(next_space("一 二", 4), "一 二".len());
        assert_eq!(space_len("", 0), 0);
    }
}
