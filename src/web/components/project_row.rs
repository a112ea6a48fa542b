//! A project in the list: its name opens it, its amounts stand in their columns.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};

use super::amount::{self, Certainty};
use super::element::{cell, list, plain, printed, row_head, text_in, with_attributes};
use super::project_detail::{project_detail, row_id};
use crate::document::Column;
use crate::query::{ProjectDetail, ProjectRow};
use crate::span::Lines;
use crate::text::Words;
use crate::web::browser;
use crate::web::message::Ask;
use crate::web::state::Toggle;

/// How many columns the list has.
pub const COLUMNS: &str = "6";

/// The row, and below it what belongs to the project when it is open: `opened` is `None` while it
/// is closed, `Some(None)` while its detail is on its way. `marked` lines of its source are to be seen.
pub fn project_row(
    words: &Words,
    row: &ProjectRow,
    decimals: u32,
    opened: Option<&Option<Rc<ProjectDetail>>>,
    marked: Option<Lines>,
    on_toggle: &Callback<Toggle>,
    on_ask: &Callback<Ask>,
) -> Html {
    let index = row.index;
    let detail_id = format!("project-{index}");
    let (class, expanded, toggle) = match opened {
        Some(_) => ("project-row project-row-open", "true", Toggle::Close(index)),
        None => ("project-row", "false", Toggle::Open(index)),
    };
    let on_toggle = on_toggle.clone();
    // A click anywhere on the row counts; the button in it makes it a matter of the keyboard too.
    let onclick = Callback::from(move |_: MouseEvent| {
        if !browser::has_selection() {
            on_toggle.emit(toggle);
        }
    });
    let name = if row.name.is_empty() {
        plain(words.projects.no_name)
    } else {
        printed(row.name.clone())
    };
    let amount = |column: Column| {
        let class = match column {
            Column::Total => "project-amount project-total",
            Column::Fiscal | Column::Special | Column::Other => "project-amount",
        };
        let amount = amount_in(words, row, column, decimals);
        cell(class, "", amount.unwrap_or_default())
    };
    let indicators = list([
        text_in("span", "wide-only", row.indicators.to_string()),
        text_in(
            "span",
            "narrow-only",
            (words.projects.indicator_count)(row.indicators),
        ),
    ]);
    let button = html! {
        <button
            type="button"
            id={row_id(index)}
            aria-expanded={expanded}
            aria-controls={detail_id.clone()}
        >
            { name }
        </button>
    };
    let detail = match opened {
        None => Html::default(),
        Some(detail) => {
            let content = match detail {
                Some(detail) => project_detail(words, detail, marked, on_ask),
                None => text_in("p", "project-loading", words.projects.loading),
            };
            let names = &["role", "colspan"];
            let cell = with_attributes("td", names, ["cell", COLUMNS], content);
            let names = &["id", "role", "class"];
            let values = [detail_id, "row".to_owned(), "project-detail-row".to_owned()];
            with_attributes("tr", names, values, cell)
        }
    };
    html! {
        <>
            <tr {class} role="row" data-role="project-row" data-index={index.to_string()} {onclick}>
                { row_head("project-name", button) }
                { list(Column::ALL.map(amount)) }
                { cell("project-indicators", "", indicators) }
            </tr>
            { detail }
        </>
    }
}

/// The amount of a project in a column; `None` for an empty cell.
pub fn amount_in(words: &Words, row: &ProjectRow, column: Column, decimals: u32) -> Option<Html> {
    let certainty = match column {
        Column::Fiscal | Column::Special | Column::Other if row.amounts.assumed => {
            Certainty::Assumed
        }
        Column::Total | Column::Fiscal | Column::Special | Column::Other => Certainty::Printed,
    };
    let amount = row.amounts.cells[column.index()]?;
    Some(amount::amount(words, amount, decimals, certainty))
}
