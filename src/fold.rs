//! A text into the characters that are compared: one width, one sign a meaning, no white space.
//!
//! For search more falls together than for reading: see [`letters`] and [`Needle`].

mod needle;
mod space;
mod variants;

pub use needle::Needle;
pub use space::{count_visible, next_space, space_len};

use crate::radical;

/// Whether a character is white space, or one of the marks without width: those that tools print
/// where a line may be broken, and those that say in which direction a text is shown.
pub fn is_space(character: char) -> bool {
    character.is_whitespace()
        || turns(character)
        || matches!(character, '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whether a character turns the direction in which what follows it is shown, so that a person reads
/// another text than the one that stands there (Unicode Bidirectional Algorithm, 2.1 to 2.6).
pub fn turns(character: char) -> bool {
    matches!(
        character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

/// The text as it stands there: each character that turns the direction becomes U+FFFD, so that it is
/// seen instead of obeyed.
pub fn shown(text: String) -> String {
    if text.contains(turns) {
        text.replace(turns, "\u{fffd}")
    } else {
        text
    }
}

/// Where a mark of Chinese punctuation stands in `text`. Looked for by its first byte: few other
/// characters of such a text begin with it, while the last byte, by which the standard library looks,
/// is in every tenth.
pub fn find_mark(text: &str, mark: &'static str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(mark.as_bytes()[0], bytes)
        .filter(move |at| bytes[*at..].starts_with(mark.as_bytes()))
}

/// The ASCII twin of a full-width character, and one sign for all that mean the same.
pub fn sign(character: char) -> char {
    match character {
        '！'..='～' => {
            const BETWEEN: u32 = '！' as u32 - '!' as u32;
            char::from_u32(character as u32 - BETWEEN).unwrap_or(character)
        }
        '≧' | '⩾' => '≥',
        '≦' | '⩽' => '≤',
        '═' | '﹦' => '=',
        '﹥' => '>',
        '﹤' => '<',
        '﹪' => '%',
        '−' | '﹣' => '-',
        '–' | '―' | '─' => '—',
        '∼' | '〜' => '~',
        // The micro sign and the letter look alike.
        'µ' => 'μ',
        other => other,
    }
}

/// What search compares of a character: nothing of white space; lower case; a simplified character
/// for a traditional one, as far as they are known here; ASCII for punctuation; and `>=` for `≥`,
/// which keyboards lack. Pinyin is not read: its tables would weigh more than all the rest here.
pub fn letters(character: char) -> impl Iterator<Item = char> {
    let ideograph = radical::fold(character).unwrap_or(character);
    let (first, second) = match sign(variants::simplified(ideograph)) {
        space if is_space(space) => (None, None),
        '≥' => (Some('>'), Some('=')),
        '≤' => (Some('<'), Some('=')),
        '—' => (Some('-'), None),
        '。' => (Some('.'), None),
        '、' => (Some(','), None),
        '“' | '”' => (Some('"'), None),
        '‘' | '’' => (Some('\''), None),
        '【' | '〔' => (Some('['), None),
        '】' | '〕' => (Some(']'), None),
        other => (Some(other.to_ascii_lowercase()), None),
    };
    first.into_iter().chain(second)
}
