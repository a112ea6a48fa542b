//! What stands on paper only: above the report what was printed, below it what is assumed.

use yew::Html;

use super::element::{element, list, plain, text_in, with_attributes};
use super::project_filter::parts;
use crate::checks::{CHECKS, CheckSet};
use crate::query::{MarkChoice, Rows};
use crate::text::{ViewName, Words};
use crate::web::browser::paper;
use crate::web::check_texts::check_words;
use crate::web::state::Report;

/// The file, its digest, the day, the version, and what is left out.
pub fn paper_head(words: &Words, report: &Report) -> Html {
    let says = &words.views.paper;
    let version = (words.views.about.version)(env!("CARGO_PKG_VERSION"));
    // The day is written when it is printed: the page may have been open for long.
    let day = with_attributes("time", &["id"], [paper::DAY_ID], Html::default());
    let facts = [
        (says.file, plain(report.summary.file_name.clone())),
        (says.sha256, plain(report.summary.sha256.clone())),
        (says.printed_on, day),
        (says.version, plain(version)),
        (says.scope, plain(scope(words, report))),
    ];
    let facts = facts.map(|(what, fact)| {
        let fact = [text_in("dt", "", what), element("dd", "", fact)];
        element("div", "", list(fact))
    });
    let names = &["class", "data-role", "aria-label"];
    let values = ["paper-head", "paper-head", says.heading];
    with_attributes("dl", names, values, list(facts))
}

/// Why some figures are marked; nothing where none is.
pub fn paper_foot(words: &Words, report: &Report) -> Html {
    if report.summary.assumed_rows == 0 {
        return Html::default();
    }
    let note = format!("* {}", words.projects.assumed_note);
    with_attributes(
        "p",
        &["class", "data-role"],
        ["paper-foot", "paper-foot"],
        plain(note),
    )
}

/// What of the report is not printed, or was not checked, in words. Each filter of a view adds a
/// sentence here.
fn scope(words: &Words, report: &Report) -> String {
    let (says, views) = (&words.views.paper, &words.views);
    let checked = &report.checked;
    let mut sentences = Vec::new();
    if let Some(severity) = checked.filter.severity {
        sentences.push((says.severity)((words.checks.severity)(severity)));
    }
    if let Some(check) = checked.filter.check {
        sentences.push((says.check)(check_words(words, check).title));
    }
    if let Some(choice) = checked.filter.mark {
        let says = &words.working_paper;
        let name = match choice {
            MarkChoice::Unmarked => says.unmarked,
            MarkChoice::Marked(mark) => (says.mark)(mark),
        };
        sentences.push((says.only)(name));
    }
    let off = checked.switched_off();
    if off != CheckSet::default() {
        let off = (0..)
            .take(CHECKS.len())
            .filter(|check| off.contains(*check));
        let off: Vec<&str> = off.map(|check| check_words(words, check).title).collect();
        sentences.push((says.checks_off)(&off));
    }
    let projects = &report.first_projects;
    let unit = report.summary.money_unit;
    let parts = parts(words, &projects.query.filter, &report.choices, unit);
    sentences.extend(parts.map(|(said, _)| (says.projects)(&said)));
    let (additions, found) = (&report.additions.rows, &checked.findings);
    sentences.extend(
        [
            shown(words, &views.additions, additions),
            shown(words, &views.findings, found),
            shown(words, &views.projects, &projects.rows),
        ]
        .into_iter()
        .flatten(),
    );
    if sentences.is_empty() {
        return says.everything.to_owned();
    }
    sentences.join(says.joint)
}

/// That only a part of a list is there, for paper has no way to the rest.
fn shown<T>(words: &Words, view: &ViewName, list: &Rows<T>) -> Option<String> {
    let len = list.rows.len() as u32;
    let part = (words.rows_shown)(list.start + 1, list.start + len, list.total);
    (len < list.total).then(|| (words.views.paper.rows)(view.long, &part))
}
