//! The built page into one file, which opens by a double click where nothing is served.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::gzip;
use super::policy::{self, Sources};

/// What starts such a page.
const START: &str = "src/web/single_file.js";

/// The page has no files of its own. From the disk, a browser lets a worker load nothing but what
/// stands in the address itself.
const OWN_PARTS: Sources = Sources {
    scripts: "blob: data:",
    workers: "data:",
    fetched: "'none'",
};

/// `html`, the page as Trunk built it into `dist`, with all that it consists of, named in `parts`.
///
/// # Errors
///
/// When the page does not look as Trunk builds it, or a part is missing.
pub fn page(root: &Path, dist: &Path, html: &str, parts: &[(String, String)]) -> Result<String> {
    let html = without(html, "<script type=module>", "</script>")?;
    let html = without(&html, "<link crossorigin", ">")?;
    let html = without(&html, "<link as=fetch crossorigin", ">")?;
    let html = without(&html, "<link href=manifest.webmanifest", ">")?;
    let mut bundle = String::new();
    for (name, file) in parts {
        let bytes = fs::read(dist.join(file)).with_context(|| format!("cannot read {file}"))?;
        let kind = match file.ends_with(".wasm") {
            true => "application/wasm",
            false => "text/javascript",
        };
        let packed = STANDARD.encode(gzip(&bytes)?);
        bundle +=
            &format!("<script type=text/plain data-part={name} data-type={kind}>{packed}</script>");
    }
    let start = fs::read_to_string(root.join(START))?;
    bundle += &format!("<script type=module>{start}</script>");
    let end = html.rfind("</body>").context("index.html has no body")?;
    let (page, rest) = html.split_at(end);
    policy::closed(&format!("{page}{bundle}{rest}"), &OWN_PARTS)
}

/// `html` without what begins with `start` and ends with the next `end`.
fn without(html: &str, start: &str, end: &str) -> Result<String> {
    let at = html
        .find(start)
        .with_context(|| format!("index.html has no {start}"))?;
    let length = html[at..].find(end).context("a tag without an end")? + end.len();
    let rest = &html[at + length..];
    ensure!(
        !rest.contains(start),
        "index.html has more than one {start}"
    );
    Ok(format!("{}{rest}", &html[..at]))
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn exactly_one_is_taken_out() {
        assert_eq!(without("a<b c>d", "<b", ">").expect("one"), "ad");
        assert!(without("ad", "<b", ">").is_err());
        assert!(without("<b><b>", "<b", ">").is_err());
    }
}
