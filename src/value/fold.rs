//! A value's text into the characters that its readers know: no white space, one width.

use crate::fold::{is_space, sign};

/// `text` without white space, in ASCII where it has an ASCII twin, with one sign a meaning.
///
/// A full-width comma stays: it parts clauses, while an ASCII comma may part thousands.
pub fn fold(text: &str) -> String {
    text.chars()
        .filter(|one| !is_space(*one))
        .map(|one| if one == '，' { one } else { sign(one) })
        .collect()
}

/// A folded text without what closes the sentence that the value stood in.
pub fn without_stop(text: &str) -> &str {
    text.trim_end_matches(['。', ';', '，', ',', '、', '.'])
}
