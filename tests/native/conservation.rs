//! Every character that is not white space is in exactly one claim, whatever the text is.

use proptest::prelude::*;

pub use crate::fuzz::conserved::assert_conserved;
use crate::support::{analyse, fixture};

/// Whatever the bytes, reading ends without a panic, and loses nothing if it reads.
fn check(bytes: &[u8]) {
    if let Ok(analysis) = analyse(bytes) {
        assert_conserved(&analysis);
    }
}

fn real_document() -> String {
    String::from_utf8(fixture("guangzhou-social-work.txt")).expect("the fixture is UTF-8")
}

/// Pieces that the grammar looks for, and things that get in between.
const PIECES: &[&str] = &[
    "项目支出绩效目标表",
    "部门名称：",
    "单位：万元",
    "项目名称（资金使用单位）",
    "总计",
    "财政拨款",
    "财政专户拨款 其他资金",
    "绩效目标 绩效指标",
    "合计",
    "    ",
    " ",
    "\n",
    "\n\n",
    "\n\n\n\n",
    "\u{c}",
    "\r\n",
    "1,234.56",
    "0.00",
    "-5.5",
    "12",
    "2025",
    "2025年",
    "。",
    "；",
    "1、1-产出指标；11-数量指标；",
    "2、",
    "2-效益指标；",
    "实施周期指标值:",
    "年度指标值:",
    "100%",
    "甲单位",
    "补贴经费",
    "，",
    "\u{3000}",
    "\u{a0}",
    "\u{feff}",
    "１２",
    "·",
    "e\u{301}",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn cut_anywhere(start in 0usize..70_000, len in 0usize..70_000) {
        let text = real_document();
        let bytes = text.as_bytes();
        let start = start.min(bytes.len());
        check(&bytes[start..(start + len).min(bytes.len())]);
    }

    #[test]
    fn lines_shuffled(order in prop::collection::vec(0usize..1880, 1..200)) {
        let text = real_document();
        let lines: Vec<&str> = text.lines().collect();
        let mixed: Vec<&str> = order.iter().filter_map(|line| lines.get(*line).copied()).collect();
        check(mixed.join("\n").as_bytes());
    }

    #[test]
    fn pieces_mixed(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..120)) {
        check(pieces.concat().as_bytes());
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check(&bytes);
    }

    #[test]
    fn any_text_behind_a_header(text in "\\PC{0,200}") {
        check(format!("项目名称 总计 财政拨款 绩效目标 绩效指标\n{text}").as_bytes());
    }
}
