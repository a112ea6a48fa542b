//! The list of projects: a table where there is room, rows of two lines where there is not.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use super::pager::pager;
use super::project_row::{COLUMNS, project_row};
use crate::document::Column;
use crate::money::{Money, MoneyUnit};
use crate::query::{ProjectRow, Rows};
use crate::text::{self, Words};
use crate::web::hooks::use_words;
use crate::web::message::Ask;
use crate::web::state::{Opened, Toggle};

#[derive(Properties, PartialEq)]
pub struct ProjectsProps {
    pub rows: Rc<Rows<ProjectRow>>,
    pub opened: Rc<Opened>,
    /// How many rows have amounts whose column is a guess.
    pub assumed_rows: u32,
    pub money_unit: Option<MoneyUnit>,
    pub on_toggle: Callback<Toggle>,
    pub on_ask: Callback<Ask>,
}

#[component]
pub fn Projects(props: &ProjectsProps) -> Html {
    let words = use_words();
    let ProjectsProps {
        rows,
        opened,
        on_toggle,
        ..
    } = props;
    if rows.total == 0 {
        return Html::default();
    }
    let decimals = widest(&rows.rows);
    let mut unit_above = "";
    let row = |row: &ProjectRow, begins_unit: bool| {
        let opened = opened.get(&row.index);
        let project = project_row(words, row, decimals, opened, on_toggle);
        if !begins_unit || row.unit.is_empty() {
            return project;
        }
        html! { <>{ unit_line(&row.unit) }{ project }</> }
    };
    let body = rows.rows.iter().map(|project| {
        let begins_unit = project.unit != unit_above;
        unit_above = &project.unit;
        row(project, begins_unit)
    });
    html! {
        <section class="projects" data-role="projects">
            <div class="section-head">
                <h2>{ words.projects.heading }</h2>
                <span>{ text::count(u64::from(rows.total)) }</span>
            </div>
            <table class="project-table" role="table">
                { head(words, props.money_unit) }
                <tbody role="rowgroup">{ for body }</tbody>
            </table>
            if props.assumed_rows > 0 {
                <p class="projects-footnote">{ words.projects.assumed_note }</p>
            }
            { pager(words, rows, &props.on_ask, Ask::Projects) }
        </section>
    }
}

fn head(words: &Words, money_unit: Option<MoneyUnit>) -> Html {
    let unit = money_unit.map(words.money_unit);
    let money = |column: Column| {
        html! {
            <th scope="col" role="columnheader" class="project-amount">
                { (words.column)(column) }
                <span class="column-unit">{ unit }</span>
            </th>
        }
    };
    html! {
        <thead role="rowgroup">
            <tr role="row">
                <th scope="col" role="columnheader" class="project-name">
                    { words.projects.name }
                </th>
                { for Column::ALL.into_iter().map(money) }
                <th scope="col" role="columnheader" class="project-indicators">
                    { words.projects.indicators }
                </th>
            </tr>
        </thead>
    }
}

/// The unit whose projects follow.
fn unit_line(unit: &str) -> Html {
    html! {
        <tr class="project-unit" role="row">
            <th colspan={COLUMNS} scope="rowgroup" role="rowheader">{ unit.to_owned() }</th>
        </tr>
    }
}

fn widest(rows: &[ProjectRow]) -> u32 {
    let amounts = rows.iter().flat_map(|row| row.amounts.cells).flatten();
    amounts.map(Money::decimals).max().unwrap_or(0)
}
