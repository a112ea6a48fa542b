//! The indicators of a project.

use yew::Html;

use super::element::{
    cell, column_head, list, plain, printed, row_head, rows, table, text_in, with_attributes,
};
use crate::query::{IndicatorRow, ValueReading};
use crate::span::Lines;
use crate::text::{ProjectWords, Words};

/// The indicators in printed order, with what the values of each were read as; the first that stands in just the `marked` lines has the id
/// `marked_id`, and can be given the focus.
pub fn indicator_table(
    words: &Words,
    indicators: &[IndicatorRow],
    readings: &[[ValueReading; 2]],
    marked: Option<Lines>,
    marked_id: &str,
) -> Html {
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
    let mut id = marked_id;
    let body = indicators.iter().zip(readings).map(|(row, read)| {
        let here = marked.is_some() && row.lines == marked;
        let id = if here { std::mem::take(&mut id) } else { "" };
        indicator(words, row, read, id)
    });
    table("indicator-table", heads, rows(body))
}

fn indicator(
    words: &ProjectWords,
    row: &IndicatorRow,
    [cycle_read, annual_read]: &[ValueReading; 2],
    id: &str,
) -> Html {
    let class = |code: &str, name: &str| {
        let code = text_in("span", "indicator-code", code.to_owned());
        cell(
            "indicator-class",
            "",
            list([code, printed(format!(" {name}"))]),
        )
    };
    let value = |head: &'static str, value: &str, read: &ValueReading| {
        let content = [printed(value.to_owned()), reading(words, value, read)];
        cell("indicator-value", head, list(content))
    };
    let cells = list([
        cell("indicator-number", "", plain(row.number.to_string())),
        class(&row.l1_code, &row.l1),
        class(&row.l2_code, &row.l2),
        row_head("indicator-name", printed(row.name.clone())),
        value(words.cycle, &row.cycle, cycle_read),
        value(words.annual, &row.annual, annual_read),
    ]);
    let names = &["role", "data-role", "id", "class", "tabindex"];
    let values = match id {
        "" => ["row", "indicator", "", "", ""],
        id => ["row", "indicator", id, "indicator-marked", "-1"],
    };
    with_attributes("tr", names, values.map(str::to_owned), cells)
}

/// What a value was taken for, where the value itself does not say it.
fn reading(words: &ProjectWords, value: &str, read: &ValueReading) -> Html {
    let said = match read {
        ValueReading::Empty | ValueReading::Date => return Html::default(),
        ValueReading::Quantity(quantity) => {
            let printed: String = value.split_whitespace().collect();
            if printed.trim_end_matches(['。', '；', ';']) == quantity {
                return Html::default();
            }
            (words.read_as)(quantity)
        }
        ValueReading::Placeholder => words.not_filled_in.to_owned(),
        ValueReading::Words => words.not_measurable.to_owned(),
    };
    text_in("span", "indicator-reading", said)
}
