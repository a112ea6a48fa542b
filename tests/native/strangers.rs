//! What is not this table is named, however a tool prints it, and never read as one.

use jixiao::analysis::{Choices, Refusal, analyse_with};
use jixiao::stranger::Stranger;

use crate::support::{analyse, fixture, fixtures, gb18030};

/// Every text in `tests/fixtures/strangers` and what it is.
const STRANGERS: &[(&str, Option<Stranger>)] = &[
    ("blank-form", Some(Stranger::BlankForm)),
    ("bracketed-list", Some(Stranger::BracketedList)),
    ("budget-table", Some(Stranger::OtherBudgetTable)),
    ("contents", Some(Stranger::Contents)),
    ("flat-list", Some(Stranger::FlatList)),
    ("flat-list-by-spaces", Some(Stranger::FlatList)),
    ("news", None),
    ("project-form", Some(Stranger::ProjectForm)),
    ("self-evaluation", Some(Stranger::SelfEvaluation)),
    ("two-pane-form", Some(Stranger::ProjectForm)),
    ("utf8-as-gbk-lossy", Some(Stranger::Ruined)),
    ("whole-department", Some(Stranger::WholeDepartment)),
];

/// Texts there that other tests read.
const MISREAD: &[&str] = &["gbk-as-windows-1252", "utf8-as-windows-1252"];

#[test]
fn each_is_named_as_every_tool_prints_it() {
    for (name, expected) in STRANGERS {
        let text = String::from_utf8(fixture(&format!("strangers/{name}.txt"))).expect("UTF-8");
        for (cells, lines) in [
            (" | ", "\n"),
            ("\t", "\n"),
            ("\n", "\n"),
            ("  ", "\n\n"),
            (" ", "\r\n"),
        ] {
            let printed = text.replace(" | ", cells).replace('\n', lines);
            let refusal = analyse(printed).expect_err(name);
            assert_eq!(
                refusal,
                Refusal::NotThisTable(*expected),
                "{name} with cells by {cells:?}"
            );
        }
    }
}

#[test]
fn what_the_page_saved_is_named() {
    let paper = fixture("working-paper.jixiao-paper.json");
    for file in [paper, fixture("export/whole.json.json")] {
        let refusal = analyse(file).expect_err("no table");
        assert_eq!(refusal, Refusal::NotThisTable(Some(Stranger::Export)));
    }
}

#[test]
fn the_list_is_complete() {
    let folder = std::fs::read_dir(fixtures().join("strangers")).expect("the folder");
    let listed = STRANGERS
        .iter()
        .map(|(name, _)| *name)
        .chain(MISREAD.iter().copied());
    assert_eq!(folder.count(), listed.count());
}

#[test]
fn misread_text_is_turned_back_when_asked() {
    for name in MISREAD {
        let bytes = fixture(&format!("strangers/{name}.txt"));
        assert_eq!(
            analyse(bytes.clone()).expect_err(name),
            Refusal::Misread,
            "{name}"
        );
        let choices = Choices {
            turned_back: true,
            ..Choices::default()
        };
        let analysis = analyse_with(choices, name, bytes, gb18030).expect(name);
        let department = analysis.text(analysis.document().department);
        assert_eq!(department, "中共广州市委社会工作部");
    }
}

#[test]
fn utf8_misread_as_gbk_is_turned_back_where_no_byte_was_lost() {
    // Misreading keeps every byte only where Chinese characters stand in even numbers.
    let text = "项目支出绩效目标 (2025)\n单位:万元\n合计 5.00\n";
    let misread = encoding_rs::GBK
        .decode_without_bom_handling_and_without_replacement(text.as_bytes())
        .expect("the text is chosen so that no byte is lost");
    assert!(misread.starts_with("椤圭洰"));
    let turned = jixiao::mojibake::turn_back(&misread, gb18030);
    assert_eq!(turned.as_deref(), Some(text));
}

#[test]
fn a_good_text_is_left_as_it_is() {
    let text = String::from_utf8(fixture("guangzhou-social-work.txt")).expect("UTF-8");
    assert_eq!(jixiao::mojibake::turn_back(&text, gb18030), None);
}
