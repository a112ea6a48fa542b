//! The matrix of project names by classes of indicators, in which gaps are seen.

use std::rc::Rc;

use yew::{Callback, Html};

use super::element::{
    Pressed, cell, column_head, element, list, plain, press, printed, row_head, rows, table,
    text_in, with_attributes,
};
use super::pager::pager;
use super::projects::show_projects;
use super::room::Room;
use crate::class::CLASSES;
use crate::query::{ClassMatrix, MatrixRow, ProjectFilter, ProjectQuery};
use crate::text::{self, Words};
use crate::web::message::Ask;

/// What it shows, and where what the reader does with it goes.
pub struct MatrixProps<'a> {
    pub matrix: Rc<ClassMatrix>,
    /// How many rows are there so far.
    pub room: &'a Room,
    pub on_ask: Callback<Ask>,
}

pub fn matrix(all_words: &Words, props: &MatrixProps<'_>) -> Html {
    let words = &all_words.checks.matrix;
    let ClassMatrix {
        rows: names,
        totals,
    } = &*props.matrix;
    if names.total == 0 {
        return Html::default();
    }
    let used: Vec<usize> = (0..CLASSES.len())
        .filter(|at| totals.known[*at] > 0)
        .collect();
    let has_unknown = totals.unknown > 0;
    let heads = used.iter().map(|at| {
        let class = &CLASSES[*at];
        let head = [
            text_in("span", "matrix-code", class.code),
            plain((words.class)(class)),
        ];
        column_head("matrix-count", list(head))
    });
    let unknown = has_unknown.then(|| column_head("matrix-count", plain(words.unknown)));
    let heads = [
        column_head("matrix-name", plain(words.name)),
        column_head("matrix-count", plain(words.projects)),
    ]
    .into_iter()
    .chain(heads)
    .chain(unknown);
    let there = names.rows.iter().filter(|_| props.room.take());
    let body = there.map(|row| {
        let unknown = has_unknown.then_some(row.counts.unknown);
        let counts = used.iter().map(|at| row.counts.known[*at]).chain(unknown);
        matrix_row(all_words, row, counts, &props.on_ask)
    });
    let table = table("matrix-table", list(heads), rows(body));
    let region = with_attributes(
        "div",
        &["class", "role", "tabindex", "aria-labelledby"],
        ["matrix-region", "region", "0", "matrix-heading"],
        table,
    );
    let unused = CLASSES.iter().zip(totals.known);
    let unused = unused.filter(|(_, number)| *number == 0);
    let unused: Vec<String> = unused
        .map(|(class, _)| (all_words.checks.class)(class))
        .collect();
    let unused = if unused.is_empty() {
        Html::default()
    } else {
        text_in("p", "matrix-note", (words.unused)(&unused))
    };
    let head = [
        with_attributes("h2", &["id"], ["matrix-heading"], plain(words.heading)),
        text_in("span", "", words.note),
    ];
    let content = [
        element("div", "section-head", list(head)),
        region,
        unused,
        pager(all_words, names, &props.on_ask, Ask::Matrix),
    ];
    let names = &["class", "data-role"];
    with_attributes("section", names, ["matrix", "matrix"], list(content))
}

fn matrix_row(
    words: &Words,
    row: &MatrixRow,
    counts: impl Iterator<Item = u32>,
    on_ask: &Callback<Ask>,
) -> Html {
    let name = match row.name.as_str() {
        "" => plain(words.projects.no_name),
        name => printed(name.to_owned()),
    };
    let count = |number: u32| {
        if number > 0 {
            return cell("matrix-count", "", plain(text::count(u64::from(number))));
        }
        let gap = with_attributes("span", &["aria-hidden"], ["true"], plain("·"));
        let said = text_in("span", "visually-hidden", words.checks.matrix.none);
        cell("matrix-count matrix-gap", "", list([gap, said]))
    };
    // The number leads to the projects that it counts.
    let projects = {
        let filter = ProjectFilter {
            name: Some(row.name.clone()),
            ..ProjectFilter::default()
        };
        let (on_ask, label) = (on_ask.clone(), plain(text::count(u64::from(row.projects))));
        let onclick = Callback::from(move |_| {
            let filter = filter.clone();
            let query = ProjectQuery {
                filter,
                ..ProjectQuery::default()
            };
            show_projects(query, &on_ask);
        });
        press("link", "matrix-projects", Pressed::Never, label, onclick)
    };
    let cells = [
        row_head("matrix-name", name),
        cell("matrix-count matrix-projects", "", projects),
    ];
    let cells = cells.into_iter().chain(counts.map(count));
    let names = &["role", "data-role"];
    with_attributes("tr", names, ["row", "matrix-row"], list(cells))
}
