//! Findings as rows: what each is about, what it says, and the way to its lines.

use yew::Html;

use super::copy_button::copy_button;
use super::element::{
    Pressed, element, list, plain, press, printed, sentence, text_in, with_attributes,
};
use super::findings::FindingsProps;
use super::line_link::line_link;
use super::mark_control::MarkControl;
use super::severity_mark::severity_mark;
use crate::checks::CHECKS;
use crate::query::{FindingFilter, FindingRow};
use crate::text::{self, Words};
use crate::web::check_texts::{check_words, finding_words};
use crate::web::codes;
use crate::web::message::{Ask, FIRST};
use crate::web::state::Jump;

/// What a row begins with: what its group does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The project.
    Project,
    /// The check.
    Check,
}

/// The same sentence about things of the same name.
struct Told<'a> {
    sentence: String,
    places: Vec<&'a FindingRow>,
}

/// The rows; what is said in the same words of things of the same name is one row.
pub fn finding_rows(
    words: &Words,
    props: &FindingsProps<'_>,
    rows: &[FindingRow],
    subject: Subject,
) -> Html {
    let mut told: Vec<Told<'_>> = Vec::new();
    for row in rows {
        let sentence = finding_words(words, row.check, &row.arguments, props.money_unit);
        let same = told
            .iter_mut()
            .find(|it| it.sentence == sentence && about(it.places[0]) == about(row));
        match same {
            Some(same) => same.places.push(row),
            None => told.push(Told {
                sentence,
                places: vec![row],
            }),
        }
    }
    let told = told.iter().filter(|_| props.room.take());
    let items = told.map(|told| item(words, props, told, subject));
    element("ul", "finding-rows", list(items))
}

/// What makes two rows look the same.
fn about(row: &FindingRow) -> (u8, &str, Option<&str>) {
    let indicator = row.indicator.as_ref().map(|(_, name)| name.as_str());
    (row.check, &row.name, indicator)
}

fn item(words: &Words, props: &FindingsProps<'_>, told: &Told<'_>, subject: Subject) -> Html {
    let panel = &words.checks.panel;
    let row = told.places[0];
    let check = &CHECKS[usize::from(row.check)];
    let of_what = match subject {
        Subject::Project => project(words, props, row),
        Subject::Check => list([
            severity_mark(words, check.severity),
            to_check(
                props,
                row.check,
                "link",
                plain(check_words(words, row.check).title),
            ),
        ]),
    };
    let indicator = row.indicator.as_ref().map(|(number, name)| {
        text_in(
            "span",
            "finding-indicator",
            (panel.indicator)(*number, name),
        )
    });
    let (class, places) = match told.places.as_slice() {
        [_] => ("finding-lines", lines(words, props, row)),
        places => {
            let count = (panel.places)(&text::count(places.len() as u64));
            let each = places.iter().map(|row| {
                let lines = lines(words, props, row);
                with_attributes("span", &["data-at"], [at(props, row)], lines)
            });
            let content = [text_in("summary", "", count), list(each)];
            let places = element("details", "finding-places", list(content));
            ("finding-lines finding-lines-many", places)
        }
    };
    let items = told.places.iter().map(|row| row.item.clone()).collect();
    let mark = MarkControl::new(words, &props.report.paper, props.on_paper, items);
    let note = mark.note().map(|note| element("div", "finding-note", note));
    let cells = [
        element(
            "div",
            "finding-subject",
            list([of_what, indicator.unwrap_or_default()]),
        ),
        element("div", "finding-sentence", sentence(&told.sentence)),
        element("div", class, places),
        element("div", "finding-mark", mark.choice()),
        note.unwrap_or_default(),
    ];
    let names = &[
        "class",
        "data-role",
        "data-check",
        "data-severity",
        "data-places",
        "data-at",
    ];
    let values = [
        "finding",
        "finding",
        check.id,
        codes::severity(check.severity),
        &told.places.len().to_string(),
        &at(props, row),
    ]
    .map(str::to_owned);
    with_attributes("li", names, values, list(cells))
}

/// The name of what a finding is about; of a project, the way there.
fn project(words: &Words, props: &FindingsProps<'_>, row: &FindingRow) -> Html {
    let name = match (row.name.as_str(), row.project) {
        ("", None) => plain(words.checks.panel.document),
        ("", Some(_)) => plain(words.projects.no_name),
        (name, _) => printed(name.to_owned()),
    };
    match row.project {
        Some(project) => {
            let jump = Jump {
                project,
                lines: None,
            };
            let onclick = props.on_jump.reform(move |_| jump);
            press("link", "jump", Pressed::Never, name, onclick)
        }
        None => name,
    }
}

/// The way to the lines, and the line that quotes it.
fn lines(words: &Words, props: &FindingsProps<'_>, row: &FindingRow) -> Html {
    let link = |lines| line_link(words, lines, &props.on_ask);
    let link = row.lines.map_or_else(Html::default, link);
    list([link, copy_button(words)])
}

/// Where a row stands among those in view, from 0; the row is one of them, and not a copy.
fn at(props: &FindingsProps<'_>, row: &FindingRow) -> String {
    let mut rows = props.checked.findings.rows.iter();
    let at = rows.position(|it| std::ptr::eq(it, row));
    at.map_or_else(String::new, |at| at.to_string())
}

/// Leads to all that a check found, and to what is said about it.
pub fn to_check(props: &FindingsProps<'_>, check: u8, class: &'static str, content: Html) -> Html {
    let filter = FindingFilter {
        check: Some(check),
        ..FindingFilter::default()
    };
    let onclick = props.on_ask.reform(move |_| Ask::Findings(filter, FIRST));
    press(class, "to-check", Pressed::Never, content, onclick)
}
