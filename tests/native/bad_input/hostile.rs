//! Markup, script and formulas in every field of a table, which stay text in every file.

use jixiao::analysis::Analysis;
use jixiao::export::{Copying, Format, Scope, copied, export};
use jixiao::text::Language;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::tables::good;
use crate::support::analyse;

/// From OWASP's “XSS Filter Evasion Cheat Sheet” and “CSV Injection”, a way in each, and what
/// editors of Markdown take for more than text.
const ATTACKS: &[&str] = &[
    "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
    "<script>alert(1)</script>",
    "<IMG SRC=\"javascript:alert('XSS');\">",
    "<IMG SRC=JaVaScRiPt:alert('XSS')>",
    "<IMG \"\"\"><SCRIPT>alert(\"XSS\")</SCRIPT>\"\\>",
    "<IMG SRC=/ onerror=\"alert(String.fromCharCode(88,83,83))\"></img>",
    "<<SCRIPT>alert(\"XSS\");//\\<</SCRIPT>",
    "<IMG SRC=`javascript:alert(\"XSS\")`",
    "<iframe src=https://evil.example/x.html <",
    "</TITLE><SCRIPT>alert(\"XSS\");</SCRIPT>",
    "</style><svg/onload=alert(1)>",
    "<BODY ONLOAD=alert('XSS')>",
    "<META HTTP-EQUIV=\"refresh\" CONTENT=\"0;url=javascript:alert(1)\">",
    "<BASE HREF=\"javascript:alert('XSS');//\">",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<!--[if gte IE 4]><SCRIPT>alert(1)</SCRIPT><![endif]-->",
    "<!--",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<? echo('x') ?>",
    "\" onfocus=alert(1) autofocus x=\"",
    "' onmouseover='alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "&amp;lt;script&amp;gt;",
    "\\x3cscript\\x3e",
    "\u{ff1c}script\u{ff1e}alert(1)\u{ff1c}/script\u{ff1e}",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "javascript:alert(1)",
    "[x](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "[x]: https://evil.example",
    "<https://evil.example>",
    "https://evil.example/a",
    "www.evil.example",
    "```",
    "~~~",
    "# x",
    "> x",
    "- [ ] x",
    "***",
    "| a | b |",
    "$$x$$",
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "=cmd|'/C calc'!A0",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1)",
    "'=1+1",
    "\"=1+1\"",
    "\" ,=1+1",
    " =1+1",
    "\u{200b}=1+1",
    "\u{feff}=1+1",
    "\u{a0}=1+1",
    ";=1+1;",
    "{{7*7}}",
    "${7*7}",
];

/// What is put in the place of an attack, one field each.
const FIELDS: &[(&str, &str)] = &[
    ("title", "项目支出绩效目标表"),
    ("department", "部门名称：甲局"),
    ("unit", "甲局本级"),
    ("project", "路灯维修"),
    ("goal", "完成路灯维修"),
    ("level", "产出指标"),
    ("class", "社会效益"),
    ("indicator", "维修路灯数量"),
    ("value", "≥10盏"),
    ("rest", "1、1-产出"),
];

/// The good table with the attack in one field, in the place of what stands there or behind it.
fn attacked() -> Vec<(String, Analysis)> {
    let mut all = Vec::new();
    for attack in ATTACKS {
        for (field, printed) in FIELDS {
            for text in [attack.to_string(), format!("{printed}{attack}")] {
                let kept = ["title", "department", "rest"].contains(field);
                if kept && !text.starts_with(printed) {
                    continue;
                }
                let text = good().replace(printed, &text);
                let name = format!("{field} {attack}");
                let analysis =
                    analyse(text).unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"));
                all.push((name, analysis));
            }
        }
    }
    all
}

fn file(analysis: &Analysis, id: &str) -> String {
    let format = Format::by_id(id).expect("a format");
    let bytes = export(analysis, format, &Scope::Whole, Language::Zh);
    String::from_utf8(bytes).expect("UTF-8")
}

/// Reads HTML as strictly as this program writes it: every `<` begins one of its own tags, and every
/// `&` one of the five characters that are escaped.
#[track_caller]
fn assert_own_markup(name: &str, html: &str) {
    const TAGS: &[&str] = &[
        "!doctype html",
        "body",
        "br",
        "dd",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "head",
        "html lang=\"zh-CN\"",
        "html",
        "html lang=\"zh-Hans\"",
        "meta charset=\"utf-8\"",
        "meta name=\"viewport\" content=\"width=device-width\"",
        "p",
        "p class=\"f\"",
        "section",
        "style",
        "table",
        "td",
        "td class=\"n\"",
        "td style=\"mso-number-format:'\\@'\"",
        "th",
        "th style=\"mso-number-format:'\\@'\"",
        "thead",
        "title",
        "tr",
        "meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"",
    ];
    for after in html.split('<').skip(1) {
        let tag = after.split('>').next().unwrap_or("");
        let tag = tag.strip_prefix('/').unwrap_or(tag);
        assert!(TAGS.contains(&tag), "{name}: <{tag}>");
    }
    // Styles are this program's own, and stand between tags of their own.
    let text = html.split("</style>").last().unwrap_or("");
    for after in text.split('&').skip(1) {
        let entities = ["amp;", "lt;", "gt;", "quot;", "#39;"];
        assert!(
            entities.iter().any(|entity| after.starts_with(entity)),
            "{name}: &{after:.20}"
        );
    }
}

#[test]
fn a_report_has_no_tag_and_no_entity_of_a_document() {
    for (name, analysis) in attacked() {
        assert_own_markup(&name, &file(&analysis, "html"));
    }
}

#[test]
fn what_is_copied_as_a_table_has_none_either() {
    for (name, analysis) in attacked() {
        for what in [Copying::Projects, Copying::Indicators] {
            let copy = copied(&analysis, what, &Scope::Whole, Language::Zh);
            assert_own_markup(&name, &copy.html);
        }
    }
}

/// Markdown as another library reads it.
#[test]
fn markdown_has_no_markup_of_a_document() {
    for (name, analysis) in attacked() {
        let report = file(&analysis, "md");
        let mut columns = 0;
        for event in Parser::new_ext(&report, Options::all()) {
            if let Event::Start(Tag::Table(alignments)) = &event {
                columns = alignments.len();
            }
            let is_own = matches!(
                event,
                Event::Start(
                    Tag::Paragraph
                        | Tag::Heading { .. }
                        | Tag::List(_)
                        | Tag::Item
                        | Tag::Table(_)
                        | Tag::TableHead
                        | Tag::TableRow
                        | Tag::TableCell
                        | Tag::Strong
                ) | Event::End(_)
                    | Event::Text(_)
                    | Event::SoftBreak
            );
            assert!(is_own, "{name}: {event:?} in {report}");
        }
        assert!(
            [5, 7].contains(&columns),
            "{name}: {columns} columns in the last table"
        );
        for link in ["http:", "https:", "www."] {
            assert!(!report.contains(link), "{name}: {link} in {report}");
        }
    }
}

#[test]
fn no_cell_is_a_formula() {
    let is_formula = |cell: &str| {
        // A spreadsheet passes over what it does not show.
        let shown = cell.trim_start_matches(|one: char| {
            one.is_whitespace() || "\u{200b}\u{feff}".contains(one)
        });
        shown.starts_with(['=', '+', '@', '＝', '＋', '＠'])
            || (shown.starts_with(['-', '－']) && shown.parse::<i64>().is_err())
    };
    for (name, analysis) in attacked() {
        for id in ["csv", "csv-projects"] {
            let csv = file(&analysis, id);
            let mut reader = csv::Reader::from_reader(csv.as_bytes());
            for record in reader.records() {
                let record = record.expect("as many cells as the head");
                for cell in &record {
                    assert!(!is_formula(cell), "{name}: {cell:?}");
                }
            }
        }
        for what in [Copying::Projects, Copying::Indicators] {
            let copy = copied(&analysis, what, &Scope::Whole, Language::Zh);
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(b'\t')
                .from_reader(copy.text.as_bytes());
            for record in reader.records() {
                let record = record.expect("as many cells as the head");
                for cell in &record {
                    assert!(!is_formula(cell), "{name}: {cell:?}");
                }
            }
        }
    }
}
