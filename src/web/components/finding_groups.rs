//! Findings in view, as groups that unfold: by check or by project, errors open.

use yew::Html;
use yew::virtual_dom::VNode;

use super::check_list::check_help;
use super::element::{Fold, element, fold, list, plain, text_in};
use super::finding_row::{Subject, finding_rows};
use super::findings::FindingsProps;
use super::severity_mark::{severity_mark, weighed};
use crate::checks::{CHECKS, Severity};
use crate::query::{FindingOrder, FindingRow};
use crate::text::{self, Words};

/// The groups, in the order in which the findings come.
pub fn finding_groups(words: &Words, props: &FindingsProps) -> Html {
    let checked = &props.checked;
    let rows = &checked.findings.rows;
    let groups: Vec<VNode> = match checked.filter.order {
        FindingOrder::ByCheck => rows
            .chunk_by(|one, next| one.check == next.check)
            .map(|rows| of_check(words, props, rows))
            .collect(),
        FindingOrder::ByProject => rows
            .chunk_by(|one, next| one.project == next.project && one.name == next.name)
            .map(|rows| of_project(words, props, rows))
            .collect(),
    };
    element("div", "finding-groups", list(groups))
}

fn of_check(words: &Words, props: &FindingsProps, rows: &[FindingRow]) -> Html {
    let checked = &props.checked;
    let row = checked.checks[usize::from(rows[0].check)];
    let check = &CHECKS[usize::from(row.check)];
    let title = text::check(words, check).title;
    let head = [
        weighed(words, check.severity, ""),
        visually_hidden((words.checks.severity)(check.severity)),
        text_in("span", "finding-group-title", title),
        text_in(
            "span",
            "finding-group-count",
            text::count(u64::from(row.findings)),
        ),
    ];
    let content = [
        check_help(words, row, checked, &props.on_ask),
        finding_rows(words, props, rows, Subject::Project),
    ];
    let chosen = checked.filter.check.is_some();
    fold(
        Fold {
            class: "finding-group",
            role: "finding-group",
            name: check.id.to_owned(),
            open: chosen || check.severity == Severity::Error,
        },
        list(head),
        list(content),
    )
}

fn of_project(words: &Words, props: &FindingsProps, rows: &[FindingRow]) -> Html {
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
