//! Turns the sources into a list of broken house rules, without compiling anything.

mod layers;

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

/// Longer files are worth a look for a seam.
const LINES_TO_SPLIT: usize = 400;
/// Longer files fail.
const LINES_MOST: usize = 600;

/// Everything a person finds on top of the project; what git ignores is not looked at.
const TOP_LEVEL: [&str; 19] = [
    ".cargo",
    ".ci",
    ".git",
    ".github",
    ".gitignore",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "SECURITY.md",
    "Trunk.toml",
    "benches",
    "fuzz",
    "index.html",
    "src",
    "styles",
    "tests",
];
const TASKS: &str = "xtask";
/// What is promised, and the tests that hold it.
const PROMISES: &str = "SECURITY.md";

/// What must not stand in src or tests, and what to do instead.
const BANNED: [(&str, &str); 5] = [
    ("TODO", "say it in an issue, or do it"),
    ("FIXME", "say it in an issue, or fix it"),
    ("#[ignore", "a test that does not run proves nothing"),
    ("thread::sleep", "wait for a condition, not for a time"),
    ("time::sleep", "wait for a condition, not for a time"),
];

/// The one module that may touch the browser's globals, and the ways to reach them.
const EFFECTS: &str = "src/web/browser";
const GLOBALS: [&str; 5] = [
    "web_sys::window",
    "gloo::utils::window",
    "gloo::utils::document",
    "gloo_utils::window",
    "gloo_utils::document",
];

/// A source file: its path from the project's folder, with `/`, and its text.
struct Source {
    path: String,
    text: String,
}

/// Prints what is wrong; a failure when anything is.
pub fn report(root: &Path) -> Result<ExitCode> {
    let mut sources = Vec::new();
    for folder in ["src", "tests", "benches", "fuzz/fuzz_targets", TASKS] {
        read(root, Path::new(folder), &mut sources)?;
    }
    for source in sources
        .iter()
        .filter(|source| source.lines() > LINES_TO_SPLIT)
    {
        eprintln!(
            "warning: {}: {} lines; is there a seam in it?",
            source.path,
            source.lines()
        );
    }
    let mut faults: Vec<String> = sources.iter().flat_map(faults_of).collect();
    faults.extend(top_level(root)?);
    faults.extend(broken_promises(root)?);
    let list = fs::read_to_string(root.join("src/lib.rs")).context("cannot read src/lib.rs")?;
    let order = layers::order(&list);
    for source in &sources {
        faults.extend(layers::faults(&order, &source.path, &source.text));
    }
    for fault in &faults {
        eprintln!("error: {fault}");
    }
    println!(
        "{} files in {} layers: {} faults",
        sources.len(),
        order.len(),
        faults.len()
    );
    Ok(if faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

impl Source {
    fn lines(&self) -> usize {
        self.text.lines().count()
    }
}

fn read(root: &Path, folder: &Path, sources: &mut Vec<Source>) -> Result<()> {
    let Ok(entries) = fs::read_dir(root.join(folder)) else {
        return Ok(());
    };
    for entry in entries {
        let path = folder.join(entry?.file_name());
        if root.join(&path).is_dir() {
            read(root, &path, sources)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(root.join(&path))
                .with_context(|| format!("cannot read {}", path.display()))?;
            let path = path.to_string_lossy().replace('\\', "/");
            sources.push(Source { path, text });
        }
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(())
}

/// The faults of one file by itself.
fn faults_of(source: &Source) -> Vec<String> {
    let Source { path, text } = source;
    let mut faults = Vec::new();
    if !text.starts_with("//! ") {
        faults.push(format!(
            "{path}: does not open with a `//!` sentence: what it turns into what"
        ));
    }
    if source.lines() > LINES_MOST {
        faults.push(format!(
            "{path}: {} lines; {LINES_MOST} is the most",
            source.lines()
        ));
    }
    if path.starts_with(TASKS) {
        return faults;
    }
    for (line_no, line) in (1..).zip(text.lines()) {
        for (word, instead) in BANNED {
            if line.contains(word) {
                faults.push(format!("{path}:{line_no}: `{word}`: {instead}"));
            }
        }
        let code = layers::code(line);
        if path.starts_with("src/") && !touches_the_browser(path) {
            for global in GLOBALS.iter().filter(|global| code.contains(**global)) {
                faults.push(format!(
                    "{path}:{line_no}: `{global}`: only {EFFECTS}.rs touches the browser"
                ));
            }
        }
    }
    faults
}

fn touches_the_browser(path: &str) -> bool {
    path.strip_prefix(EFFECTS)
        .is_some_and(|rest| rest.starts_with(['.', '/']))
}

fn top_level(root: &Path) -> Result<Vec<String>> {
    let ignored = fs::read_to_string(root.join(".gitignore")).unwrap_or_default();
    let ignored: Vec<&str> = ignored.lines().map(|line| line.trim_matches('/')).collect();
    let mut faults = Vec::new();
    for entry in fs::read_dir(root)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let known = TOP_LEVEL.contains(&name.as_str()) || name == TASKS;
        if !known && !ignored.contains(&name.as_str()) {
            faults.push(format!("{name}: does not belong at the top of the project"));
        }
    }
    Ok(faults)
}

/// Files that SECURITY.md names as holding a promise, and that are not there.
fn broken_promises(root: &Path) -> Result<Vec<String>> {
    let promises = fs::read_to_string(root.join(PROMISES))
        .with_context(|| format!("cannot read {PROMISES}"))?;
    let quoted = promises.split('`').skip(1).step_by(2);
    Ok(quoted
        .filter(|words| words.contains('/') && !root.join(words).exists())
        .map(|words| format!("{PROMISES}: there is no `{words}` to hold the promise"))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, text: &str, expected: &[&str]) {
        let source = Source {
            path: path.to_owned(),
            text: text.to_owned(),
        };
        let faults = faults_of(&source);
        assert_eq!(faults.len(), expected.len(), "{faults:?}");
        for (fault, words) in faults.iter().zip(expected) {
            assert!(fault.contains(words), "{fault}");
        }
    }

    #[test]
    fn a_file_opens_with_its_sentence() {
        check("src/money.rs", "//! Text to amounts.\n", &[]);
        check(
            "src/checks/gap.rs",
            "#![doc = include_str!(\"gap.md\")]\n",
            &["does not open"],
        );
        check("src/money.rs", "use std::fmt;\n", &["does not open"]);
    }

    #[test]
    fn banned_words_are_named_with_their_line() {
        check(
            "tests/native/main.rs",
            "//! All.\n// TODO later\n",
            &["main.rs:2"],
        );
        check(
            "tests/native/main.rs",
            "//! All.\n#[ignore]\n",
            &["proves nothing"],
        );
    }

    #[test]
    fn only_one_file_touches_the_browser() {
        let text = "//! Effects.\nlet it = web_sys::window();\n";
        check("src/web/browser.rs", text, &[]);
        check("src/web/browser/files.rs", text, &[]);
        check("src/web/app.rs", text, &["app.rs:2"]);
        check(
            "src/web/app.rs",
            "//! Words.\n// not web_sys::window here\n",
            &[],
        );
    }

    #[test]
    fn a_long_file_fails() {
        check(
            "src/money.rs",
            &format!("//! Long.\n{}", "\n".repeat(600)),
            &["601 lines"],
        );
    }
}
