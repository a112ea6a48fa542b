//! By what documents are ordered: heads to press, and one choice for where there are no heads.

use yew::{Callback, Html};

use super::element::{Pressed, element, list, press, text_in, with_attributes};
use super::project_controls::choice;
use crate::collection::{DocumentKey, DocumentOrder};
use crate::query::Direction;
use crate::text::Words;

/// A column: by what it is ordered, its class, and its head.
type Head = (DocumentKey, &'static str, &'static str);

fn columns(words: &Words) -> [Head; 8] {
    let says = &words.collecting;
    let projects = &words.projects;
    [
        (DocumentKey::Department, "document-name", says.document),
        (DocumentKey::Year, "document-year", says.year),
        (DocumentKey::Total, "document-number", says.total),
        (DocumentKey::Projects, "document-number", projects.heading),
        (
            DocumentKey::Indicators,
            "document-number",
            projects.indicators,
        ),
        (DocumentKey::Verdict, "document-verdict", says.verdict),
        (DocumentKey::Findings, "document-findings", says.found),
        (DocumentKey::Unexplained, "document-coverage", says.coverage),
    ]
}

/// The heads of the table; one that is pressed orders by its column.
pub fn heads(words: &Words, order: DocumentOrder, on_order: &Callback<DocumentOrder>) -> Html {
    let head = |(key, class, label): Head| {
        let sorted = match order {
            _ if order.key != key => "",
            DocumentOrder {
                direction: Direction::Ascending,
                ..
            } => "ascending",
            DocumentOrder {
                direction: Direction::Descending,
                ..
            } => "descending",
        };
        let next = next_order(order, key);
        let onclick = on_order.reform(move |_| next);
        let label = text_in("span", "sort-label", label);
        let button = press("sort", "sort", Pressed::Never, label, onclick);
        let names = &["scope", "role", "class", "aria-sort"];
        with_attributes("th", names, ["col", "columnheader", class, sorted], button)
    };
    list(columns(words).map(head))
}

/// The order as a choice.
pub fn order_choice(
    words: &Words,
    order: DocumentOrder,
    on_order: &Callback<DocumentOrder>,
) -> Html {
    let given = (DocumentKey::Given, words.collecting.as_given);
    let columns = columns(words).map(|(key, _, label)| (key, label));
    let keys: Vec<DocumentKey> = [given]
        .iter()
        .chain(&columns)
        .map(|(key, _)| *key)
        .collect();
    let choices = [given].into_iter().chain(columns).enumerate();
    let choices = choices.map(|(at, (key, label))| {
        let chosen = order.key == key;
        (at.to_string(), label.to_owned(), chosen)
    });
    let on_choice = on_order.reform(move |at: String| {
        let key = at.parse::<usize>().ok().and_then(|at| keys.get(at));
        key.map_or_else(DocumentOrder::default, |key| DocumentOrder {
            key: *key,
            direction: first_direction(*key),
        })
    });
    let label = words.project_list.order;
    let choice = choice("document-order", label, choices.collect(), on_choice);
    element("div", "document-order", choice)
}

/// Large figures are looked for first.
fn first_direction(key: DocumentKey) -> Direction {
    match key {
        DocumentKey::Given | DocumentKey::Department | DocumentKey::Year => Direction::Ascending,
        DocumentKey::Projects
        | DocumentKey::Indicators
        | DocumentKey::Total
        | DocumentKey::Verdict
        | DocumentKey::Findings
        | DocumentKey::Unexplained => Direction::Descending,
    }
}

/// The second press turns the order round; the third is the order in which files were given.
fn next_order(order: DocumentOrder, key: DocumentKey) -> DocumentOrder {
    let first = first_direction(key);
    match order {
        _ if order.key != key => DocumentOrder {
            key,
            direction: first,
        },
        _ if order.direction == first => DocumentOrder {
            key,
            direction: match first {
                Direction::Ascending => Direction::Descending,
                Direction::Descending => Direction::Ascending,
            },
        },
        _ => DocumentOrder::default(),
    }
}
