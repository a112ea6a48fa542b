//! The built `index.html` into one whose policy allows what is in it and nothing else.
//!
//! The page is served as plain files, so the policy stands in the page itself. What is written
//! between the tags is allowed by its digest; a script that anybody else brings has another one.

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What may be loaded from where, besides what stands in the page itself.
pub struct Sources {
    /// Scripts.
    pub scripts: &'static str,
    /// What workers are started from.
    pub workers: &'static str,
    /// What a program may fetch.
    pub fetched: &'static str,
}

/// The page as it is published: its own files and no others.
pub const OWN_FILES: Sources = Sources {
    scripts: "'self'",
    // The page's own text, so that its policy holds in them too, and the service worker.
    workers: "blob: 'self'",
    fetched: "'self'",
};

/// `html` with its policy right after the declaration of its encoding.
///
/// # Errors
///
/// When the page does not look as it is built: without that declaration, or without scripts.
pub fn closed(html: &str, sources: &Sources) -> Result<String> {
    let scripts = digests(html, "script")?;
    let styles = digests(html, "style")?;
    ensure!(!scripts.is_empty(), "index.html has no script of its own");
    let Sources {
        scripts: scripts_from,
        workers,
        fetched,
    } = sources;
    // WebAssembly is compiled, which is not the evaluation of text as a script. Attributes of style
    // are the places of rows in long lists; they cannot load anything. The icon is part of the page.
    let policy = format!(
        "default-src 'none'; script-src {scripts_from} 'wasm-unsafe-eval' {scripts}; \
         worker-src {workers}; style-src-elem {styles}; style-src-attr 'unsafe-inline'; \
         connect-src {fetched}; img-src data: 'self'; manifest-src 'self'; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types default",
        scripts = scripts.join(" "),
        styles = styles.join(" "),
    );
    let encoding = html
        .find("charset=")
        .and_then(|at| Some(at + html[at..].find('>')? + 1))
        .context("index.html does not declare its encoding")?;
    let (head, rest) = html.split_at(encoding);
    Ok(format!(
        "{head}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{rest}"
    ))
}

/// The digests of what stands between the tags of this name, as policies write them.
fn digests(html: &str, tag: &str) -> Result<Vec<String>> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let mut digests = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(&open) {
        let inner = &rest[at..];
        let start = inner.find('>').context("a tag without an end")? + 1;
        let end = inner.find(&close).context("an element without an end")?;
        ensure!(start <= end, "a tag without an end");
        // Data in a page that is one file; nothing runs it.
        if !inner[..start].contains("text/plain") {
            let digest = STANDARD.encode(Sha256::digest(&inner[start..end]));
            digests.push(format!("'sha256-{digest}'"));
        }
        rest = &inner[end + close.len()..];
    }
    Ok(digests)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_the_page_is_allowed_by_its_digest() {
        let html = "<head><meta charset=utf-8><script>1</script><style>b{}</style></head>";
        let closed = closed(html, &OWN_FILES).expect("a page");
        // The digest of `1`, as `printf 1 | openssl sha256 -binary | base64` writes it.
        let of_one = "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='";
        assert!(closed.contains(of_one), "{closed}");
        assert!(closed.starts_with("<head><meta charset=utf-8><meta http-equiv="));
        assert!(closed.ends_with("<script>1</script><style>b{}</style></head>"));
        assert_eq!(closed.matches("sha256-").count(), 2);
    }

    #[test]
    fn a_page_that_is_built_in_another_way_is_refused() {
        for html in [
            "<script>1</script>",
            "<meta charset=utf-8>",
            "<meta charset=utf-8><script>",
        ] {
            assert!(closed(html, &OWN_FILES).is_err(), "{html}");
        }
    }
}
