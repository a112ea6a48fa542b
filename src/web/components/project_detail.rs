//! Everything of one project: its goal, its indicators, its lines in the source.

use yew::{Callback, Html, html};

use super::copy_button::copy_button;
use super::element::{element, list, plain, printed, text_in};
use super::indicator_table::indicator_table;
use super::line_link::line_link;
use super::project_context::{project_findings, project_neighbours};
use super::project_row::amount_in;
use super::source_lines::source_lines;
use crate::document::Column;
use crate::money::MoneyUnit;
use crate::query::ProjectDetail;
use crate::span::Lines;
use crate::text::Words;
use crate::web::message::Ask;

/// The id of the button that opens a project.
pub fn row_id(index: u32) -> String {
    format!("project-name-{index}")
}

/// The id of the first marked line of a project.
fn marked_id(index: u32) -> String {
    format!("project-line-{index}")
}

/// The id of the first marked indicator of a project.
fn indicator_id(index: u32) -> String {
    format!("project-indicator-{index}")
}

/// The ids of what the reader who goes to a project wants to see, the best first.
pub fn landing_places(index: u32) -> [String; 3] {
    [indicator_id(index), marked_id(index), row_id(index)]
}

/// What an open row shows; `marked` lines of the source, and the indicator in them, are to be seen.
pub fn project_detail(
    all_words: &Words,
    detail: &ProjectDetail,
    marked: Option<Lines>,
    money_unit: Option<MoneyUnit>,
    on_ask: &Callback<Ask>,
) -> Html {
    let words = &all_words.projects;
    let record = &detail.record;
    let row = &record.row;
    let heading_id = format!("source-heading-{}", row.index);
    let lines = row.lines;
    let lines = lines.map_or_else(Html::default, |at| line_link(all_words, at, on_ask));
    let lines = list([lines, copy_button(all_words)]);
    let amount = |column: Column| {
        let amount = amount_in(all_words, row, column, 0)?;
        let head = text_in("dt", "", (all_words.column)(column));
        Some(element("div", "", list([head, element("dd", "", amount)])))
    };
    let amounts = list(Column::SOURCES.into_iter().filter_map(amount));
    let goal = if record.goal.is_empty() {
        plain(words.no_goal)
    } else {
        printed(record.goal.clone())
    };
    let indicators = if record.indicators.is_empty() {
        text_in("p", "", words.no_indicators)
    } else {
        indicator_table(
            all_words,
            &record.indicators,
            &detail.readings,
            marked,
            &indicator_id(row.index),
        )
    };
    let omitted = if detail.source_omitted == 0 {
        Html::default()
    } else {
        text_in("p", "", (words.source_omitted)(detail.source_omitted))
    };
    html! {
        <div class="project-detail" data-role="project-detail" data-index={row.index.to_string()}>
            { element("dl", "project-sources", amounts) }
            { text_in("h3", "", words.goal) }
            { element("p", "project-goal", goal) }
            { text_in("h3", "", words.indicator_heading) }
            { indicators }
            { project_findings(all_words, &detail.findings, money_unit) }
            { project_neighbours(all_words, &detail.neighbours) }
            <h3 id={heading_id.clone()}>
                { plain(words.source) }
                { element("span", "project-lines", lines) }
            </h3>
            { source_lines(&detail.source, heading_id, marked, &marked_id(row.index)) }
            { omitted }
        </div>
    }
}
