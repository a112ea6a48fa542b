//! A project in the list: its name opens it, its amounts stand in their columns.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};

use super::amount::{self, Certainty};
use super::element::{cell, list, plain, printed, row_head, text_in, with_attributes};
use super::project_detail::{project_detail, row_id};
use super::severity_mark::severity_mark;
use crate::document::Column;
use crate::money::MoneyUnit;
use crate::query::{ProjectDetail, ProjectRow};
use crate::span::Lines;
use crate::text::Words;
use crate::web::browser;
use crate::web::message::Ask;
use crate::web::state::{ProjectColumn, ProjectColumns, Toggle};

/// What a row shows, and where what the reader does with it goes.
pub struct RowProps<'a> {
    pub row: &'a ProjectRow,
    /// Where it stands among all, from 0.
    pub place: u32,
    /// Which row of the table it is, from 1; what it shows when it is open is the next.
    pub row_index: u32,
    /// Whether nothing that belongs to it stands above it.
    pub begins_item: bool,
    /// Whether Tab leads to it.
    pub is_tab_stop: bool,
    pub columns: ProjectColumns,
    /// How many decimals there are in each column.
    pub decimals: [u32; 4],
    /// `None` while it is closed, `Some(None)` while its detail is on its way.
    pub opened: Option<&'a Option<Rc<ProjectDetail>>>,
    /// Lines of its source that are to be seen.
    pub marked: Option<Lines>,
    pub money_unit: Option<MoneyUnit>,
    pub on_toggle: &'a Callback<Toggle>,
    pub on_ask: &'a Callback<Ask>,
}

/// The row, and below it what belongs to the project when it is open.
pub fn project_row(words: &Words, props: &RowProps<'_>) -> Html {
    let row = props.row;
    let index = row.index;
    let detail_id = format!("project-{index}");
    let (class, expanded, toggle) = match props.opened {
        Some(_) => ("project-row project-row-open", "true", Toggle::Close(index)),
        None => ("project-row", "false", Toggle::Open(index)),
    };
    let on_toggle = props.on_toggle.clone();
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
    let amount = |class, column: Column| {
        let amount = amount_in(words, row, column, props.decimals[column.index()]);
        cell(class, "", amount.unwrap_or_default())
    };
    let others = props.columns.shown().map(|column| match column {
        ProjectColumn::Source(column) => amount("project-amount", column),
        ProjectColumn::Indicators => {
            let said = (words.projects.indicator_count)(row.indicators);
            number("project-number", row.indicators, Html::default(), said)
        }
        ProjectColumn::Findings => {
            let said = match row.findings {
                0 => String::new(),
                findings => (words.project_list.finding_count)(findings),
            };
            let mark = row.worst.map(|worst| severity_mark(words, worst));
            let mark = mark.unwrap_or_default();
            number("project-number project-findings", row.findings, mark, said)
        }
    });
    let tab_index = if props.is_tab_stop { "0" } else { "-1" };
    let button = html! {
        <button
            type="button"
            id={row_id(index)}
            tabindex={tab_index}
            aria-expanded={expanded}
            aria-controls={detail_id.clone()}
        >
            { name }
        </button>
    };
    let cells = [
        row_head("project-name", button),
        amount("project-amount project-total", Column::Total),
    ];
    let cells = list(cells.into_iter().chain(others));
    let detail = props.opened.map(|detail| {
        let content = match detail {
            Some(detail) => {
                project_detail(words, detail, props.marked, props.money_unit, props.on_ask)
            }
            None => text_in("p", "project-loading", words.projects.loading),
        };
        let columns = (2 + props.columns.shown().count()).to_string();
        let names = &["role", "colspan"];
        let cell = with_attributes("td", names, ["cell".to_owned(), columns], content);
        let names = &["id", "role", "aria-rowindex", "class"];
        let row_index = (props.row_index + 1).to_string();
        let values = [&detail_id, "row", &row_index, "project-detail-row"].map(str::to_owned);
        with_attributes("tr", names, values, cell)
    });
    html! {
        <>
            <tr
                {class}
                role="row"
                aria-rowindex={props.row_index.to_string()}
                data-role="project-row"
                data-index={index.to_string()}
                data-position={props.place.to_string()}
                data-item={props.begins_item.then(|| props.place.to_string())}
                {onclick}
            >
                { cells }
            </tr>
            { detail.unwrap_or_default() }
        </>
    }
}

/// A number below its head; where there is no room for heads, `said` says what it counts.
fn number(class: &'static str, number: u32, mark: Html, said: String) -> Html {
    let content = [
        mark,
        text_in("span", "wide-only", number.to_string()),
        text_in("span", "narrow-only", said),
    ];
    cell(class, "", list(content))
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
