//! Bytes of every encoding give the same text; bytes of no text are named.

use jixiao::analysis::Refusal;
use jixiao::source::{BinaryKind, DecodeError, Encoding};

use crate::support::{analyse, fixture};

fn real_text() -> String {
    String::from_utf8(fixture("guangzhou-social-work.txt")).expect("the fixture is UTF-8")
}

#[track_caller]
fn reads_as(encoding: Encoding, bytes: Vec<u8>) {
    let analysis = analyse(bytes).expect("a table");
    assert_eq!(analysis.source().encoding(), encoding);
    assert_eq!(analysis.source().text(), real_text());
    assert_eq!(analysis.document().projects.len(), 65);
}

#[test]
fn utf8_with_and_without_mark() {
    reads_as(Encoding::Utf8, real_text().into_bytes());
    reads_as(
        Encoding::Utf8Bom,
        format!("\u{feff}{}", real_text()).into_bytes(),
    );
}

#[test]
fn utf16_with_and_without_mark() {
    let units = |mark: &'static str| {
        format!("{mark}{}", real_text())
            .encode_utf16()
            .collect::<Vec<_>>()
    };
    for mark in ["", "\u{feff}"] {
        reads_as(
            Encoding::Utf16Le,
            units(mark)
                .iter()
                .flat_map(|unit| unit.to_le_bytes())
                .collect(),
        );
        reads_as(
            Encoding::Utf16Be,
            units(mark)
                .iter()
                .flat_map(|unit| unit.to_be_bytes())
                .collect(),
        );
    }
}

#[test]
fn gb18030() {
    let text = real_text();
    let (bytes, _, had_errors) = encoding_rs::GB18030.encode(&text);
    assert!(!had_errors);
    reads_as(Encoding::Gb18030, bytes.into_owned());
}

#[track_caller]
fn refused(expected: Refusal, bytes: impl Into<Vec<u8>>) {
    let refusal = analyse(bytes).expect_err("no table");
    assert_eq!(refusal, expected);
}

#[test]
fn empty() {
    for bytes in ["", " ", "\n\n\t", "\u{feff}", "\u{feff}\n", "\u{3000}"] {
        refused(Refusal::NotText(DecodeError::Empty), bytes);
    }
}

#[test]
fn binaries_are_named() {
    let cases: [(&[u8], BinaryKind); 8] = [
        (b"%PDF-1.7\n%\xE2\xE3", BinaryKind::Pdf),
        (b"PK\x03\x04\x14\x00", BinaryKind::Zip),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", BinaryKind::OleOffice),
        (b"\x89PNG\r\n\x1a\n\0\0", BinaryKind::Image),
        (b"\xFF\xD8\xFF\xE0", BinaryKind::Image),
        (b"\x7fELF\x02\x01", BinaryKind::Other),
        (b"abc\0def", BinaryKind::Other),
        (b"\x80\x81\x02\x03\xff\xff", BinaryKind::Other),
    ];
    for (bytes, kind) in cases {
        refused(Refusal::NotText(DecodeError::Binary(kind)), bytes);
    }
}

#[test]
fn other_texts_are_not_this_table() {
    for text in [
        "你好",
        "a,b,c\n1,2,3\n",
        "收支总表\n收入 1,234.56\n支出 1,234.56\n",
        "关于做好绩效目标管理工作的通知\n各单位：请按时报送项目支出绩效目标表。\n",
        "项目支出绩效目标表\n项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n",
    ] {
        let refusal = analyse(text).expect_err("no table");
        assert!(matches!(refusal, Refusal::NotThisTable(_)), "{text}");
    }
}
