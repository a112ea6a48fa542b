//! What else there is to know of a project: its findings, and the other projects of its name.

use yew::Html;

use super::amount::{self, Certainty};
use super::element::{element, list, plain, printed, sentence, text_in, with_attributes};
use super::severity_mark::severity_mark;
use crate::checks::CHECKS;
use crate::money::MoneyUnit;
use crate::query::{FindingRow, Neighbour, Rows};
use crate::text::{self, Words};
use crate::web::check_texts::{check_words, finding_words};
use crate::web::state::{Route, View};

/// The findings, worst first; nothing where there is none.
pub fn project_findings(
    words: &Words,
    found: &Rows<FindingRow>,
    money_unit: Option<MoneyUnit>,
) -> Html {
    let items = found.rows.iter().map(|row| {
        let check = &CHECKS[usize::from(row.check)];
        let title = check_words(words, row.check).title;
        let indicator = row.indicator.as_ref().map(|(number, name)| {
            let said = (words.checks.panel.indicator)(*number, name);
            text_in("span", "project-finding-of", said)
        });
        let content = [
            severity_mark(words, check.severity),
            text_in("span", "project-finding-check", title),
            indicator.unwrap_or_default(),
            sentence(&finding_words(words, row.check, &row.arguments, money_unit)),
        ];
        element("li", "", list(content))
    });
    let heading = (words.projects.findings)(&text::count(u64::from(found.total)));
    titled("project-findings", heading, found, items.collect(), words)
}

/// The other projects of the same name, each a way there; nothing where there is none.
pub fn project_neighbours(words: &Words, neighbours: &Rows<Neighbour>) -> Html {
    let item = |row: &Neighbour| {
        let to = Route {
            project: Some(row.index),
            ..Route::default().to(View::Projects)
        };
        let place = match row.lines {
            Some(lines) => (words.lines)(lines.first, lines.last),
            None => text::count(u64::from(row.index + 1)),
        };
        let names = &["href", "data-role"];
        let values = [to.to_string(), "neighbour".to_owned()];
        let total = row
            .total
            .map(|total| amount::amount(words, total, 0, Certainty::Printed));
        let content = [
            with_attributes("a", names, values, plain(place)),
            printed(row.unit.clone()),
            total.unwrap_or_default(),
        ];
        element("li", "", list(content))
    };
    let items = neighbours.rows.iter().map(item).collect();
    let heading = (words.projects.neighbours)(&text::count(u64::from(neighbours.total)));
    titled("project-neighbours", heading, neighbours, items, words)
}

fn titled<T>(
    role: &'static str,
    heading: String,
    all: &Rows<T>,
    items: Vec<Html>,
    words: &Words,
) -> Html {
    if all.total == 0 {
        return Html::default();
    }
    let omitted = all.total - all.rows.len() as u32;
    let omitted = match omitted {
        0 => Html::default(),
        omitted => text_in(
            "p",
            "",
            (words.projects.more)(&text::count(u64::from(omitted))),
        ),
    };
    let names = &["class", "data-role"];
    list([
        text_in("h3", "", heading),
        with_attributes("ul", names, [role, role], list(items)),
        omitted,
    ])
}
