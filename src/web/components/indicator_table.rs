//! The indicators of a project.

use yew::{Html, html};

use crate::query::IndicatorRow;
use crate::text::Words;

/// On a narrow page the table is no longer laid out as one, so its roles are spelt out.
pub fn indicator_table(words: &Words, rows: &[IndicatorRow]) -> Html {
    let words = &words.projects;
    let head = |head: &'static str| {
        html! { <th scope="col" role="columnheader">{ head }</th> }
    };
    let heads = [
        words.number,
        words.l1,
        words.l2,
        words.indicator_name,
        words.cycle,
        words.annual,
    ];
    html! {
        <table class="indicator-table" role="table">
            <thead role="rowgroup">
                <tr role="row">{ for heads.into_iter().map(head) }</tr>
            </thead>
            <tbody role="rowgroup">
                { for rows.iter().map(|row| indicator(row, words.cycle, words.annual)) }
            </tbody>
        </table>
    }
}

fn indicator(row: &IndicatorRow, cycle: &'static str, annual: &'static str) -> Html {
    let class = |code: &str, name: &str| {
        html! {
            <td role="cell" class="indicator-class">
                <span class="indicator-code">{ code.to_owned() }</span>
                { format!(" {name}") }
            </td>
        }
    };
    let value = |head: &'static str, value: &str| {
        html! { <td role="cell" class="indicator-value" data-head={head}>{ value.to_owned() }</td> }
    };
    html! {
        <tr role="row" data-role="indicator">
            <td role="cell" class="indicator-number">{ row.number }</td>
            { class(&row.l1_code, &row.l1) }
            { class(&row.l2_code, &row.l2) }
            <th role="rowheader" scope="row" class="indicator-name">{ row.name.clone() }</th>
            { value(cycle, &row.cycle) }
            { value(annual, &row.annual) }
        </tr>
    }
}
