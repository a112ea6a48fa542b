//! The real document, cut off at every thousandth byte, in each encoding.

use encoding_rs::GB18030;

use crate::conservation::assert_conserved;
use crate::support::{analyse, fixture};

fn real() -> String {
    String::from_utf8(fixture("guangzhou-social-work.txt")).expect("UTF-8")
}

/// Reads what is there of a file, at each cut; from `first` on there is a table to read.
#[track_caller]
fn cut(bytes: &[u8], first: usize) {
    let whole = real();
    let mut projects = 0;
    for end in (1000..bytes.len()).step_by(1000) {
        let analysis = match analyse(&bytes[..end]) {
            Ok(analysis) => analysis,
            Err(refusal) => panic!("cut at byte {end}: {refusal:?}"),
        };
        assert_conserved(&analysis);
        // Nothing is read from the end of the file that does not stand there: half a character is
        // shown as one that cannot be.
        let text = analysis.source().text();
        let kept = text.strip_suffix('\u{fffd}').unwrap_or(text);
        assert!(whole.starts_with(kept), "cut at byte {end}");
        let read = analysis.document().projects.len();
        assert!(
            read >= projects,
            "cut at byte {end}: {read} projects after {projects}"
        );
        projects = read;
        assert!(end < first || projects > 0);
    }
    assert!(projects >= 64, "{projects} projects at the last cut");
}

#[test]
fn utf8() {
    cut(real().as_bytes(), 1000);
}

#[test]
fn gb18030() {
    cut(&GB18030.encode(&real()).0, 1000);
}

#[test]
fn utf16() {
    let units = real();
    let bytes: Vec<u8> = std::iter::once(0xFEFF)
        .chain(units.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    cut(&bytes, 1000);
}
