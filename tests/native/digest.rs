//! The digest of a document is that of its bytes as they were given, whatever they were read as.

use jixiao::analysis::{Choices, analyse_with};
use jixiao::export::json;
use jixiao::query;
use jixiao::source;
use serde_json::Value;

use crate::support::{analyse, fixture, gb18030};

/// What `sha256sum` says of the fixture.
const REAL: &str = "e23348279824543def8cb1b602489cefba681cfaabc27e8a84dedc022167bcf9";

#[track_caller]
fn check(bytes: impl Into<Vec<u8>>, expected: &str) {
    let source = source::decode("text", bytes.into(), gb18030).expect("a text");
    assert_eq!(source.sha256(), expected);
}

/// The messages of FIPS 180-2, appendix B, with their digests.
#[test]
fn of_messages_whose_digest_is_published() {
    check(
        "abc",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    check(
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    );
    check(
        "a".repeat(1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
    );
}

#[test]
fn of_the_bytes_and_not_of_the_text() {
    check(
        "\u{feff}abc",
        "1c28dc3f1f804a1ad9c9b4b4cf5e2658d16ad4ed08e3020d04a8d2865018947c",
    );
    check(
        b"\xff\xfea\0b\0c\0".to_vec(),
        "aec4cd5ed4c05ed5cf9dea5a8b30f5e655ad87b937b36e3c059840ce3cf3642f",
    );
}

#[test]
fn of_the_real_document_in_the_summary_and_in_the_export() {
    let analysis = analyse(fixture("guangzhou-social-work.txt")).expect("a table");
    assert_eq!(query::summary(&analysis).sha256, REAL);
    let export: Value = serde_json::from_str(&json::json(&analysis)).expect("JSON");
    assert_eq!(export["source"]["sha256"], REAL);
}

/// Turning a misread text back changes what is read, not what was given.
#[test]
fn of_a_text_that_was_turned_back() {
    let bytes = fixture("strangers/utf8-as-windows-1252.txt");
    let choices = Choices {
        turned_back: true,
        ..Choices::default()
    };
    let analysis = analyse_with(choices, "text", bytes, gb18030).expect("a table");
    assert_eq!(
        analysis.source().sha256(),
        "9671564e0df5f93144dbe839213876c0b99e2e27ae87e608591739f35b06952d"
    );
}
