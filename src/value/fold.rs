//! A value's text into the characters that its readers know: no white space, one width.

/// `text` without white space, in ASCII where it has an ASCII twin, with one sign a meaning.
///
/// A full-width comma stays: it parts clauses, while an ASCII comma may part thousands.
pub fn fold(text: &str) -> String {
    text.chars()
        .filter(|one| !is_space(*one))
        .map(one)
        .collect()
}

/// A folded text without what closes the sentence that the value stood in.
pub fn without_stop(text: &str) -> &str {
    text.trim_end_matches(['。', ';', '，', ',', '、', '.'])
}

/// Tools print marks without width where a line may be broken.
fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}'..='\u{200d}' | '\u{feff}')
}

fn one(character: char) -> char {
    match character {
        '，' => '，',
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
