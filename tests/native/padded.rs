//! Texts padded with spaces: which are taken for such, and that columns are known and not assumed.

use jixiao::analysis::Analysis;
use jixiao::document::{Amounts, RepairKind};
use proptest::prelude::*;

use crate::conservation::assert_conserved;
use crate::support::{analyse, fixture};

#[track_caller]
fn read(name: &str) -> Analysis {
    let result = analyse(fixture(&format!("tables/{name}.txt")));
    let analysis = result.unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
    assert_conserved(&analysis);
    assert_eq!(analysis.shape().id, "padded", "{name}");
    analysis
}

fn count(analysis: &Analysis, kind: RepairKind) -> usize {
    let repairs = analysis.document().repairs.iter();
    repairs.filter(|repair| repair.kind == kind).count()
}

#[test]
fn columns_are_known_by_place() {
    for name in [
        "padded-empty-cells",
        "padded-glued-amounts",
        "padded-joined-lines",
        "padded-pushed-amounts",
        "padded-split-rows",
        "padded-top-aligned",
    ] {
        let analysis = read(name);
        let document = analysis.document();
        let assumed = |amounts: &Amounts| amounts.assumed;
        let projects = document.projects.iter().map(|project| &project.amounts);
        let units = document.units.iter().map(|unit| &unit.amounts);
        assert!(!projects.chain(units).any(assumed), "{name}");
    }
}

#[test]
fn columns_that_the_tool_moved_are_assumed() {
    let analysis = read("padded-narrow-gaps");
    let total = analysis.document().grand_total.expect("a grand total");
    assert!(total.amounts.assumed);
}

#[test]
fn a_row_over_two_pages_is_one_and_says_so() {
    assert!(count(&read("padded-split-rows"), RepairKind::RowJoinedOverPages) > 0);
}

#[test]
fn an_amount_on_two_lines_is_one_and_says_so() {
    assert!(count(&read("padded-wrapped-amounts"), RepairKind::AmountJoined) > 0);
}

#[test]
fn mixed_characters_are_left_unexplained() {
    let analysis = read("padded-mixed-characters");
    assert!(analysis.coverage().unexplained > 0);
    let document = analysis.document();
    for project in &document.projects {
        let name = analysis.text(project.name);
        assert!(!name.contains(' '), "{name}");
    }
}

/// What stands in columns, and the gaps between them.
const PIECES: &[&str] = &[
    "项目名称（资金使用单位）   总计   财政拨款   财政专户拨款   其他资金   绩效目标   绩效指标\n",
    "                                        ",
    "                    ",
    "      ",
    "  ",
    " ",
    "\n",
    "\n\n",
    "\u{c}",
    "\u{3000}",
    "合计",
    "甲单位",
    "补贴经费2025",
    "1,234.56",
    "1,234.5678.90",
    "342,617,066.",
    "88",
    "0.10推进工作。",
    "-",
    "推进全市工作，保障运转。",
    "1、1-产出指标；11-数量指标；次数；实施周期指标值:1；年度指标值:1。",
    "2、2-效益指标；",
    "甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子 丑 寅",
    "第 1 页",
    "－１２",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_columns_are_conserved(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..160)) {
        let text = format!("{}{}", PIECES[0], pieces.concat());
        if let Ok(analysis) = analyse(text.as_bytes()) {
            assert_conserved(&analysis);
        }
    }
}
