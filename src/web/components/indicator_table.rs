//! The indicators of a project.

use yew::Html;

use super::element::{
    cell, column_head, list, plain, row_head, rows, table, text_in, with_attributes,
};
use crate::query::IndicatorRow;
use crate::text::{ProjectWords, Words};

/// The indicators in printed order.
pub fn indicator_table(words: &Words, indicators: &[IndicatorRow]) -> Html {
    let words = &words.projects;
    let heads = [
        words.number,
        words.l1,
        words.l2,
        words.indicator_name,
        words.cycle,
        words.annual,
    ];
    let heads = list(heads.map(|head| column_head("", plain(head))));
    let body = indicators.iter().map(|row| indicator(words, row));
    table("indicator-table", heads, rows(body))
}

fn indicator(words: &ProjectWords, row: &IndicatorRow) -> Html {
    let class = |code: &str, name: &str| {
        let code = text_in("span", "indicator-code", code.to_owned());
        cell(
            "indicator-class",
            "",
            list([code, plain(format!(" {name}"))]),
        )
    };
    let value =
        |head: &'static str, value: &str| cell("indicator-value", head, plain(value.to_owned()));
    let cells = list([
        cell("indicator-number", "", plain(row.number.to_string())),
        class(&row.l1_code, &row.l1),
        class(&row.l2_code, &row.l2),
        row_head("indicator-name", plain(row.name.clone())),
        value(words.cycle, &row.cycle),
        value(words.annual, &row.annual),
    ]);
    with_attributes("tr", &["role", "data-role"], ["row", "indicator"], cells)
}
