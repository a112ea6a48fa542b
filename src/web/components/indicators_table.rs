//! Rows of indicators, each one of them or all that are alike, with the way to their projects.

use yew::{Callback, Html, MouseEvent, html};

use super::element::{
    Fold, Pressed, cell, column_head, element, fold, list, plain, press, row_head, rows, table,
    text_in,
};
use crate::class::CLASSES;
use crate::query::{IndicatorGroup, IndicatorGrouping, IndicatorList};
use crate::text::{self, Words};
use crate::value::Comparison;
use crate::web::browser;
use crate::web::state::Jump;

/// What a column shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Count,
    Name,
    Class,
    Cycle,
    Annual,
    Project,
}

fn columns(grouping: IndicatorGrouping) -> &'static [Column] {
    match grouping {
        IndicatorGrouping::Flat => &[
            Column::Name,
            Column::Class,
            Column::Cycle,
            Column::Annual,
            Column::Project,
        ],
        IndicatorGrouping::Distinct => &[
            Column::Name,
            Column::Class,
            Column::Cycle,
            Column::Annual,
            Column::Count,
            Column::Project,
        ],
        IndicatorGrouping::ByValue => &[
            Column::Cycle,
            Column::Annual,
            Column::Count,
            Column::Project,
        ],
    }
}

/// The rows in view.
pub fn indicators_table(
    words: &Words,
    indicators: &IndicatorList,
    on_jump: &Callback<Jump>,
) -> Html {
    let grouping = indicators.filter.grouping;
    let heads = columns(grouping).iter().map(|column| {
        let class = match column {
            Column::Count => "indicators-number",
            Column::Name | Column::Class | Column::Cycle | Column::Annual | Column::Project => "",
        };
        column_head(class, plain(head(words, *column)))
    });
    let body = indicators.rows.rows.iter().map(|row| match grouping {
        IndicatorGrouping::Flat => single(words, row, on_jump),
        IndicatorGrouping::Distinct | IndicatorGrouping::ByValue => {
            let cells = columns(grouping).iter();
            let cells = list(cells.map(|column| content(words, row, *column, on_jump)));
            html! {
                <tr
                    role="row"
                    class="indicators-row"
                    data-role="indicator-row"
                    data-count={row.count.to_string()}
                >
                    { cells }
                </tr>
            }
        }
    });
    table("indicators-table", list(heads), rows(body))
}

fn head(words: &Words, column: Column) -> &'static str {
    match column {
        Column::Count => words.indicators.count,
        Column::Name => words.projects.indicator_name,
        Column::Class => words.indicators.class,
        Column::Cycle => words.projects.cycle,
        Column::Annual => words.projects.annual,
        Column::Project => words.indicators.project,
    }
}

/// A row that is one indicator, and leads to it as a whole.
fn single(words: &Words, row: &IndicatorGroup, on_jump: &Callback<Jump>) -> Html {
    let jump = Jump {
        project: row.project,
        lines: row.indicator.lines,
    };
    let on_jump = on_jump.clone();
    // A click anywhere on the row counts; the button in it makes it a matter of the keyboard too.
    let onclick = Callback::from(move |_: MouseEvent| {
        if !browser::has_selection() {
            on_jump.emit(jump);
        }
    });
    let cells = columns(IndicatorGrouping::Flat).iter();
    let cells = list(cells.map(|column| match column {
        Column::Name => {
            let name = plain(row.indicator.name.clone());
            let name = press("link", "jump", Pressed::Never, name, Callback::noop());
            row_head("indicators-name", name)
        }
        Column::Project => {
            let name = project_name(words, &row.project_name);
            cell("indicators-project", "", plain(name))
        }
        Column::Class | Column::Cycle | Column::Annual | Column::Count => {
            content(words, row, *column, &Callback::noop())
        }
    }));
    html! {
        <tr
            role="row"
            class="indicators-row indicators-row-single"
            data-role="indicator-row"
            data-count="1"
            {onclick}
        >
            { cells }
        </tr>
    }
}

fn content(words: &Words, row: &IndicatorGroup, column: Column, on_jump: &Callback<Jump>) -> Html {
    let indicator = &row.indicator;
    let head = head(words, column);
    match column {
        Column::Count => {
            let count = text::count(u64::from(row.count));
            cell("indicators-number", head, plain(count))
        }
        Column::Name => row_head("indicators-name", plain(indicator.name.clone())),
        Column::Class => {
            let (code, label) = match row.class {
                Some(class) => {
                    let class = &CLASSES[usize::from(class)];
                    (class.code.to_owned(), class.label.to_owned())
                }
                None => (indicator.l2_code.clone(), indicator.l2.clone()),
            };
            let code = text_in("span", "indicator-code", code);
            cell(
                "indicators-class",
                "",
                list([code, plain(format!(" {label}"))]),
            )
        }
        Column::Cycle => cell("indicators-value", head, plain(indicator.cycle.clone())),
        Column::Annual => {
            let differs = match row.comparison {
                Comparison::Same => Html::default(),
                Comparison::Unit
                | Comparison::Comparator
                | Comparison::Number
                | Comparison::Unrelated => {
                    let word = (words.indicators.comparison_name)(row.comparison);
                    text_in("span", "indicators-differs", word)
                }
            };
            let value = text_in("span", "", indicator.annual.clone());
            cell("indicators-value", head, list([value, differs]))
        }
        Column::Project => cell("indicators-project", "", projects(words, row, on_jump)),
    }
}

/// The projects of a row that stands for several indicators.
fn projects(words: &Words, row: &IndicatorGroup, on_jump: &Callback<Jump>) -> Html {
    let link = |(project, name): &(u32, String)| {
        let jump = Jump {
            project: *project,
            lines: None,
        };
        let name = plain(project_name(words, name));
        press(
            "link",
            "jump",
            Pressed::Never,
            name,
            on_jump.reform(move |_| jump),
        )
    };
    if let [only] = row.projects.as_slice() {
        return link(only);
    }
    let number = |number: u32| text::count(u64::from(number));
    let omitted = row.project_count - row.projects.len() as u32;
    let omitted = match omitted {
        0 => Html::default(),
        omitted => text_in(
            "span",
            "",
            (words.indicators.more_projects)(&number(omitted)),
        ),
    };
    let links = row.projects.iter().map(link).chain([omitted]);
    let links = links.map(|link| element("li", "", link));
    let what = Fold {
        class: "indicators-projects",
        role: "indicator-projects",
        name: format!("{}-{}", row.project, row.indicator.number),
        open: false,
    };
    let head = plain((words.indicators.projects)(&number(row.project_count)));
    fold(what, head, element("ul", "", list(links)))
}

fn project_name(words: &Words, name: &str) -> String {
    match name {
        "" => words.projects.no_name.to_owned(),
        name => name.to_owned(),
    }
}
