//! Characters that turn the direction of a text: shown to the page and in every file, obeyed by none.

use jixiao::analysis::analyse;
use jixiao::export::{Copying, FORMATS, Scope, copied, export};
use jixiao::query;
use jixiao::text::Language;

use super::tables::good;
use crate::support::{ALL, gb18030};

const TURNING: [char; 12] = [
    '\u{61c}', '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}',
    '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}',
];

#[test]
fn none_reaches_the_page_or_a_file() {
    for one in TURNING {
        let mut text = good();
        for word in ["部门名称：甲", "甲局本", "路灯", "完成", "维修路灯数", "≥1"]
        {
            text = text.replace(word, &format!("{word}{one}"));
        }
        text += &format!("备注{one}：无\n");
        let name = format!("表{one}txt.exe");
        let analysis = analyse(&name, text.into_bytes(), gb18030).expect("a table");
        let project = query::project_record(&analysis, 0).expect("a project");
        assert_eq!(project.row.name, "路灯\u{fffd}维修");
        let page = query::source_page(&analysis, ALL, None);
        let answers = [
            format!("{:?}", query::summary(&analysis)),
            format!("{:?}", query::unexplained(&analysis, ALL)),
            format!("{project:?}"),
            format!("{page:?}"),
        ];
        // What is told of a program escapes such characters, so their escapes count as well.
        let escaped = one.escape_unicode().to_string();
        for answer in answers {
            assert!(
                !answer.contains(one) && !answer.contains(&escaped),
                "{answer}"
            );
        }
        for format in FORMATS.iter().filter(|format| format.id != "xlsx") {
            // JSON is for programs, which are told the name of the file as it is.
            let file = export(&analysis, format, &Scope::Whole, Language::Zh);
            let file = String::from_utf8(file).expect("UTF-8").replace(&name, "");
            assert!(!file.contains(one), "{}: {file}", format.id);
        }
        for what in Copying::ALL {
            let copy = copied(&analysis, what, &Scope::Whole, Language::Zh);
            assert!(!copy.text.contains(one) && !copy.html.contains(one));
        }
    }
}
