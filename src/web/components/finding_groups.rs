//! Findings in view, as groups that unfold: by check or by project, errors open.

use std::cmp::Reverse;

use yew::Html;

use super::check_list::check_help;
use super::element::{Fold, element, fold, keyed, list, plain, text_in};
use super::finding_row::{Subject, finding_rows, to_check};
use super::findings::FindingsProps;
use super::severity_mark::severity_mark;
use crate::checks::{CHECKS, Severity};
use crate::query::{CheckRow, CheckState, FindingOrder, FindingRow};
use crate::text::{self, Words};
use crate::web::check_texts::check_words;

/// The groups, in the order in which the findings come.
pub fn finding_groups(words: &Words, props: &FindingsProps<'_>) -> Html {
    let checked = &props.checked;
    let rows = &checked.findings.rows;
    let groups: Vec<Html> = match checked.filter.order {
        FindingOrder::ByCheck => rows
            .chunk_by(|one, next| one.check == next.check)
            .take_while(|_| props.room.is_left())
            .map(|rows| of_check(words, props, rows))
            .chain(beyond(words, props))
            .collect(),
        FindingOrder::ByProject => rows
            .chunk_by(|one, next| one.project == next.project && one.name == next.name)
            .take_while(|_| props.room.is_left())
            .map(|rows| of_project(words, props, rows))
            .collect(),
    };
    element("div", "finding-groups", list(groups))
}

fn of_check(words: &Words, props: &FindingsProps<'_>, rows: &[FindingRow]) -> Html {
    let checked = &props.checked;
    let row = checked.checks[usize::from(rows[0].check)];
    let check = &CHECKS[usize::from(row.check)];
    let chosen = checked.filter.check.is_some() || checked.filter.mark.is_some();
    // A filter by marks leaves some of them, of which those in view are counted.
    let counted = match checked.filter.mark {
        Some(_) => CheckRow {
            findings: rows.len() as u32,
            ..row
        },
        None => row,
    };
    let rest = if chosen || rows.len() as u64 >= u64::from(row.findings) {
        Html::default()
    } else {
        let label = (words.checks.panel.all_of)(&text::count(u64::from(row.findings)));
        to_check(props, row.check, "button", plain(label))
    };
    let content = [
        check_help(words, row, checked, &props.on_ask),
        finding_rows(words, props, rows, Subject::Project),
        rest,
    ];
    fold(
        Fold {
            class: "finding-group",
            role: "finding-group",
            name: check.id.to_owned(),
            open: chosen || check.severity == Severity::Error,
        },
        head(words, counted),
        list(content),
    )
}

/// The checks whose findings come after those in view: each leads to its own.
fn beyond(words: &Words, props: &FindingsProps<'_>) -> Vec<Html> {
    let checked = &props.checked;
    let filter = checked.filter;
    let severity = |row: &CheckRow| CHECKS[usize::from(row.check)].severity;
    let in_view = |check: u8| checked.findings.rows.iter().any(|row| row.check == check);
    let mut beyond: Vec<CheckRow> = checked.checks.clone();
    beyond.retain(|row| {
        row.state == CheckState::Made
            && row.findings > 0
            && filter.check.is_none()
            // How many of a check bear a mark is not known; they are leafed through.
            && filter.mark.is_none()
            && filter.severity.is_none_or(|wanted| wanted == severity(row))
            && !in_view(row.check)
    });
    beyond.sort_by_key(|row| Reverse(severity(row)));
    let led = beyond.into_iter().map(|row| {
        let content = to_check(props, row.check, "finding-group-beyond", head(words, row));
        keyed(CHECKS[usize::from(row.check)].id, content)
    });
    led.collect()
}

/// Weight, title and number of findings of a check.
fn head(words: &Words, row: CheckRow) -> Html {
    let check = &CHECKS[usize::from(row.check)];
    let count = text::count(u64::from(row.findings));
    list([
        severity_mark(words, check.severity),
        visually_hidden((words.checks.severity)(check.severity)),
        text_in(
            "span",
            "finding-group-title",
            check_words(words, row.check).title,
        ),
        text_in("span", "finding-group-count", count),
    ])
}

fn of_project(words: &Words, props: &FindingsProps<'_>, rows: &[FindingRow]) -> Html {
    let first = &rows[0];
    let of_document = first.project.is_none();
    let name = match (first.name.as_str(), first.project) {
        ("", None) => words.checks.panel.document.to_owned(),
        ("", Some(_)) => words.projects.no_name.to_owned(),
        (name, _) => name.to_owned(),
    };
    let counted = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| {
        let of_severity = |row: &&FindingRow| CHECKS[usize::from(row.check)].severity == severity;
        let count = rows.iter().filter(of_severity).count();
        if count == 0 {
            return Html::default();
        }
        let content = [
            severity_mark(words, severity),
            visually_hidden((words.checks.severity)(severity)),
            plain(text::count(count as u64)),
        ];
        element("span", "finding-group-count", list(content))
    });
    let head = [
        text_in("span", "finding-group-title", name.clone()),
        list(counted),
    ];
    let index = first
        .project
        .map_or_else(String::new, |index| index.to_string());
    fold(
        Fold {
            class: "finding-group",
            role: "finding-group",
            name: format!("{index} {name}"),
            open: of_document,
        },
        list(head),
        finding_rows(words, props, rows, Subject::Check),
    )
}

fn visually_hidden(word: &'static str) -> Html {
    text_in("span", "visually-hidden", word)
}
