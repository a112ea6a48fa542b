//! Turns Cargo.lock, the manifests and `cargo tree` into a list of what is wrong with what the
//! project is made of: where it comes from, under which licence, and what it could do.
//!
//! cargo-deny asks the same questions and more. It would have to be built from source before the
//! first run of the tests, for three answers that cargo itself can be read for.

mod licence;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::shell;

/// How the name of a registry's index begins, and how that of the public one ends, from which every
/// package comes that is not the project's own.
const REGISTRY: (&str, &str) = ("registry+", "/crates.io-index");

/// The manifests in which a dependency needs a reason.
const MANIFESTS: [&str; 5] = [
    "Cargo.toml",
    "xtask/Cargo.toml",
    "tests/browser/Cargo.toml",
    "tests/wasm/Cargo.toml",
    "fuzz/Cargo.toml",
];

/// What may not be a part of the page or of the command line, tests and tasks aside: whoever brings
/// it wants to speak to other machines, and nothing of a document leaves this one. Yew brings gloo-net
/// with the rest of gloo; nobody calls it, which a test in the browser proves.
const NETWORK: [&str; 11] = [
    "attohttpc",
    "curl",
    "h2",
    "hyper",
    "isahc",
    "mio",
    "reqwest",
    "rustls",
    "socket2",
    "tungstenite",
    "ureq",
];

/// Prints what is wrong; whether nothing is.
pub fn report(root: &Path) -> Result<bool> {
    let read = |path: &str| {
        fs::read_to_string(root.join(path)).with_context(|| format!("cannot read {path}"))
    };
    let mut faults = sources(&read("Cargo.lock")?);
    for manifest in MANIFESTS.iter().filter(|path| root.join(path).is_file()) {
        faults.extend(reasons(manifest, &read(manifest)?));
    }
    let everything = tree(root, &["--workspace", "--edges", "all"])?;
    faults.extend(licences(&everything));
    let product = tree(root, &["--package", "jixiao", "--edges", "normal"])?;
    faults.extend(network(&product));
    for fault in &faults {
        eprintln!("error: {fault}");
    }
    let packages = everything.len();
    println!("{packages} packages: {} faults", faults.len());
    Ok(faults.is_empty())
}

/// Every package that is built for this machine and for the page, once: name and licence.
fn tree(root: &Path, what: &[&str]) -> Result<Vec<(String, String)>> {
    let mut packages = Vec::new();
    for target in [None, Some("wasm32-unknown-unknown")] {
        let mut tree = shell::cargo(root);
        tree.args(["tree", "--locked", "--all-features", "--prefix", "none"])
            .args(["--format", "{p}\t{l}"])
            .args(what);
        if let Some(target) = target {
            tree.args(["--target", target]);
        }
        let words = shell::line(&tree);
        let printed = shell::capture(&mut tree).with_context(|| format!("`{words}` failed"))?;
        packages.extend(printed.lines().filter_map(package));
    }
    packages.sort();
    packages.dedup();
    Ok(packages)
}

/// A line of the tree: `name v1.0.0 (*)`, a tab, the licence.
fn package(line: &str) -> Option<(String, String)> {
    let (package, licence) = line.split_once('\t')?;
    let name = package.split(' ').next()?;
    let licence = licence.trim_end_matches("(*)").trim();
    Some((name.to_owned(), licence.to_owned()))
}

fn licences(packages: &[(String, String)]) -> Vec<String> {
    let bad = packages
        .iter()
        .filter(|(_, licence)| !licence::allows(licence));
    bad.map(|(name, licence)| format!("{name}: its licence `{licence}` is not among those known"))
        .collect()
}

fn network(packages: &[(String, String)]) -> Vec<String> {
    let bad = packages
        .iter()
        .filter(|(name, _)| NETWORK.contains(&name.as_str()));
    bad.map(|(name, _)| format!("{name}: the page and the command line speak to no other machine"))
        .collect()
}

/// Packages of a Cargo.lock that come from elsewhere, or without a checksum.
fn sources(lock: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for package in lock.split("[[package]]").skip(1) {
        let field = |name: &str| {
            let mut lines = package.lines();
            let value = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \""));
            value.map(|value| value.trim_end_matches('"'))
        };
        let name = field("name").unwrap_or("?");
        match field("source") {
            Some(source) if !is_public(source) => {
                faults.push(format!("{name}: it comes from {source}"));
            }
            Some(_) if field("checksum").is_none() => {
                faults.push(format!("{name}: Cargo.lock has no checksum of it"));
            }
            Some(_) | None => {}
        }
    }
    faults
}

/// Dependencies in a manifest without a comment right above that says why.
fn reasons(path: &str, manifest: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let (mut among_dependencies, mut within, mut reasoned) = (false, false, false);
    for line in manifest.lines() {
        if line.starts_with('[') {
            among_dependencies = line.trim_end_matches(']').ends_with("dependencies");
        } else if line.starts_with('#') {
            reasoned = true;
            continue;
        } else if within {
            within = !line.starts_with(']');
        } else if let Some((name, value)) = line.split_once(" = ")
            && among_dependencies
        {
            within = value.ends_with('[');
            // What is a part of the project needs no reason to be there.
            if !reasoned && !value.contains("path = \"..") {
                faults.push(format!("{path}: nothing says what `{name}` is for"));
            }
        }
        reasoned = false;
    }
    faults
}

fn is_public(source: &str) -> bool {
    source.starts_with(REGISTRY.0) && source.ends_with(REGISTRY.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dependency_without_a_reason_is_named() {
        let manifest = "[package]\nname = \"a\"\n\n[dependencies]\n# Reads.\nserde = \"1\"\n\
                        csv = \"1\"\n# Writes.\nweb = { features = [\n  \"A\",\n] }\nzip = \"2\"\n";
        let faults = reasons("Cargo.toml", manifest);
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(faults[0].contains("`csv`") && faults[1].contains("`zip`"));
    }

    #[test]
    fn a_package_from_elsewhere_is_named() {
        let public = format!("{}example.org{}", REGISTRY.0, REGISTRY.1);
        let lock = format!(
            "version = 4\n\n[[package]]\nname = \"own\"\nversion = \"0.1.0\"\n\n\
             [[package]]\nname = \"good\"\nsource = \"{public}\"\nchecksum = \"00\"\n\n\
             [[package]]\nname = \"bare\"\nsource = \"{public}\"\n\n\
             [[package]]\nname = \"git\"\nsource = \"git+https://example.org/git#00\"\n"
        );
        let faults = sources(&lock);
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(faults[0].starts_with("bare:") && faults[1].starts_with("git:"));
    }

    #[test]
    fn a_line_of_the_tree_is_a_name_and_a_licence() {
        let read = package("serde v1.0.229\tMIT OR Apache-2.0 (*)").expect("a package");
        assert_eq!(read, ("serde".to_owned(), "MIT OR Apache-2.0".to_owned()));
    }
}
