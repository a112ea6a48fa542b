//! Everything of one project: its goal, its indicators, its lines in the source.

use yew::{Html, html};

use super::indicator_table::indicator_table;
use super::project_row::amount_in;
use super::source_lines::source_lines;
use crate::document::Column;
use crate::query::ProjectDetail;
use crate::text::Words;

/// What an open row shows.
pub fn project_detail(all_words: &Words, detail: &ProjectDetail) -> Html {
    let words = &all_words.projects;
    let row = &detail.row;
    let heading_id = format!("source-heading-{}", row.index);
    let lines = row
        .lines
        .map(|lines| (all_words.lines)(lines.first, lines.last));
    let amount = |column: Column| {
        let amount = amount_in(all_words, row, column, 0)?;
        Some(html! {
            <div><dt>{ (all_words.column)(column) }</dt><dd>{ amount }</dd></div>
        })
    };
    let goal = if detail.goal.is_empty() {
        words.no_goal.to_owned()
    } else {
        detail.goal.clone()
    };
    html! {
        <div class="project-detail" data-role="project-detail" data-index={row.index.to_string()}>
            <dl class="project-sources">{ for Column::ALL.into_iter().filter_map(amount) }</dl>
            <h3>{ words.goal }</h3>
            <p class="project-goal">{ goal }</p>
            <h3>{ words.indicator_heading }</h3>
            if detail.indicators.is_empty() {
                <p>{ words.no_indicators }</p>
            } else {
                { indicator_table(all_words, &detail.indicators) }
            }
            <h3 id={heading_id.clone()}>
                { words.source }
                <span class="project-lines">{ lines }</span>
            </h3>
            { source_lines(&detail.source, heading_id) }
            if detail.source_omitted > 0 {
                <p>{ (words.source_omitted)(detail.source_omitted) }</p>
            }
        </div>
    }
}
