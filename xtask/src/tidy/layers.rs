//! Turns the module list of `src/lib.rs` into layers, and paths into arrows that must point up the list.

/// The modules of the library's root, in the order of the list: a later one may use an earlier one.
pub fn order(lib: &str) -> Vec<String> {
    lib.lines()
        .filter_map(|line| {
            let line = line.strip_prefix("pub ").unwrap_or(line);
            let name = line.strip_prefix("mod ")?.split([';', ' ', '{']).next()?;
            Some(name.to_owned())
        })
        .collect()
}

/// The arrows of a file of the library that point to its own layer's users, or to nothing.
pub fn faults(order: &[String], path: &str, text: &str) -> Vec<String> {
    let Some(own) = layer(path) else {
        return Vec::new();
    };
    let rank = |name: &str| order.iter().position(|module| module == name);
    let Some(own_rank) = rank(own) else {
        return vec![format!(
            "{path}: `{own}` is not in the module list of src/lib.rs"
        )];
    };
    let mut faults = Vec::new();
    for (line_no, name) in arrows(text) {
        match rank(&name) {
            Some(at) if at <= own_rank => {}
            Some(_) => faults.push(format!(
                "{path}:{line_no}: `{own}` uses `{name}`, which src/lib.rs lists below it"
            )),
            None => faults.push(format!(
                "{path}:{line_no}: `crate::{name}` is no module of src/lib.rs; name where it is defined"
            )),
        }
    }
    faults
}

/// The part of a line that is no comment.
pub fn code(line: &str) -> &str {
    // The two slashes of an address stand after a colon.
    let comment = line
        .match_indices("//")
        .find(|(at, _)| !line[..*at].ends_with(':'));
    comment.map_or(line, |(at, _)| &line[..at])
}

/// The module of the root that a file belongs to; none for `lib.rs` itself and for the binaries,
/// which stand outside the layers.
fn layer(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let first = inside.split('/').next()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    (name != "lib" && name != "bin").then_some(name)
}

/// Every module named right after `crate::`, with the line of the path, also those in braces.
fn arrows(text: &str) -> Vec<(usize, String)> {
    let stripped: String = text.lines().flat_map(|line| [code(line), "\n"]).collect();
    let mut found = Vec::new();
    for (at, path) in stripped.match_indices("crate::") {
        // `$crate::` and `my_crate::` end in the same letters.
        if stripped[..at].ends_with(|it: char| it.is_alphanumeric() || it == '_') {
            continue;
        }
        let line_no = stripped[..at].matches('\n').count() + 1;
        let rest = &stripped[at + path.len()..];
        found.extend(heads(rest).into_iter().map(|name| (line_no, name)));
    }
    found
}

/// The first names of `a::b`, or of each branch of `{a::b, c::{d, e}}`.
fn heads(rest: &str) -> Vec<String> {
    let Some(inside) = rest.strip_prefix('{') else {
        return vec![identifier(rest)];
    };
    let mut names = Vec::new();
    let mut depth = 0;
    let mut begins = true;
    for (at, letter) in inside.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => begins = true,
            _ if begins && !letter.is_whitespace() => {
                names.push(identifier(&inside[at..]));
                begins = false;
            }
            _ => {}
        }
    }
    names
}

fn identifier(text: &str) -> String {
    text.chars()
        .take_while(|it| it.is_alphanumeric() || *it == '_')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIB: &str = "//! Docs.\n\npub mod money;\nmod span;\n\npub mod parse;\n\n\
                       #[cfg(feature = \"web\")]\npub mod web;\n";

    #[track_caller]
    fn check(path: &str, text: &str, expected: &[&str]) {
        let faults = faults(&order(LIB), path, text);
        assert_eq!(faults.len(), expected.len(), "{faults:?}");
        for (fault, words) in faults.iter().zip(expected) {
            assert!(fault.contains(words), "{fault}");
        }
    }

    #[test]
    fn the_list_is_read_in_order() {
        assert_eq!(order(LIB), ["money", "span", "parse", "web"]);
    }

    #[test]
    fn arrows_may_point_up_the_list_and_to_own_children() {
        check(
            "src/parse.rs",
            "use crate::money::Amount;\nuse crate::parse::rows;\n",
            &[],
        );
        check(
            "src/parse/rows.rs",
            "use crate::{money::Amount, span::{Line, Range}};\n",
            &[],
        );
        check("src/web/app.rs", "use crate::parse;\n", &[]);
    }

    #[test]
    fn an_arrow_down_the_list_is_a_fault() {
        check(
            "src/money.rs",
            "use crate::parse::rows;\n",
            &["money.rs:1: `money` uses `parse`"],
        );
        check(
            "src/span.rs",
            "\nuse crate::{\n    money,\n    web::app,\n};\n",
            &["`span` uses `web`"],
        );
        check(
            "src/span.rs",
            "fn f() { crate::web::run() }\n",
            &["span.rs:1"],
        );
    }

    #[test]
    fn names_outside_the_list_are_faults() {
        check("src/span.rs", "use crate::Amount;\n", &["no module"]);
        check("src/stray.rs", "", &["not in the module list"]);
    }

    #[test]
    fn comments_binaries_and_the_root_draw_no_arrows() {
        check("src/money.rs", "//! See [`crate::parse`].\n", &[]);
        check("src/bin/app.rs", "use crate::web;\n", &[]);
        check("src/lib.rs", "use crate::web;\n", &[]);
    }
}
