//! A licence as a package states it, an SPDX expression, into whether the project may use it.

/// Licences that ask for no more than to be named.
const KNOWN: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Whether one of the licences offered is known, or all of those that hold together.
pub fn allows(expression: &str) -> bool {
    // Older packages write `MIT/Apache-2.0` where SPDX has OR.
    let expression = expression.replace('/', " OR ");
    any(expression.trim())
}

fn any(expression: &str) -> bool {
    parts(expression, " OR ").into_iter().any(all)
}

fn all(expression: &str) -> bool {
    parts(expression, " AND ").into_iter().all(one)
}

fn one(expression: &str) -> bool {
    let expression = expression.trim();
    let within = expression
        .strip_prefix('(')
        .and_then(|it| it.strip_suffix(')'));
    within.map_or_else(|| KNOWN.contains(&expression), any)
}

/// The parts of an expression between `word`, where it stands outside of all brackets.
fn parts<'e>(expression: &'e str, word: &str) -> Vec<&'e str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0);
    for (at, one) in expression.char_indices() {
        match one {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if depth == 0 && at >= start && expression[at..].starts_with(word) => {
                parts.push(&expression[start..at]);
                start = at + word.len();
            }
            _ => {}
        }
    }
    parts.push(&expression[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::allows;

    #[test]
    fn alternatives_and_what_holds_together() {
        for known in [
            "MIT",
            "MIT OR GPL-3.0",
            "Unlicense/MIT",
            "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
            "(Apache-2.0 OR MIT) AND BSD-3-Clause",
            "MIT OR Apache-2.0 OR LGPL-2.1-or-later",
        ] {
            assert!(allows(known), "{known}");
        }
        for unknown in [
            "",
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "(MIT OR Apache-2.0) AND LGPL-3.0",
            "LicenseRef-Own",
        ] {
            assert!(!allows(unknown), "{unknown}");
        }
    }
}
