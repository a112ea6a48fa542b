//! The list of projects: a table where there is room, rows of two lines where there is not.

use std::rc::Rc;

use yew::{Callback, Html};

use super::amount::{self, Certainty};
use super::element::{
    self, Pressed, cell, column_head, group_head, list, plain, press, table, text_in,
    with_attributes,
};
use super::pager::pager;
use super::project_row::{COLUMNS, project_row};
use crate::document::Column;
use crate::money::{Money, MoneyUnit};
use crate::query::{NameAmount, ProjectList, ProjectOrder, ProjectRow};
use crate::text::{self, Words};
use crate::web::message::{Ask, FIRST};
use crate::web::state::{Landing, Opened, Toggle};

/// What it shows, and where what the reader does with it goes.
pub struct ProjectsProps {
    pub list: Rc<ProjectList>,
    pub opened: Rc<Opened>,
    /// Where the reader last went.
    pub landing: Option<Landing>,
    /// How many units there are; where there is one, it is not worth a line.
    pub units: u32,
    /// How many rows have amounts whose column is a guess.
    pub assumed_rows: u32,
    pub money_unit: Option<MoneyUnit>,
    pub on_toggle: Callback<Toggle>,
    pub on_ask: Callback<Ask>,
}

pub fn projects(words: &Words, props: &ProjectsProps) -> Html {
    let ProjectsProps {
        opened, on_toggle, ..
    } = props;
    let ProjectList {
        order,
        rows,
        subtotals,
    } = &*props.list;
    let order = *order;
    let decimals = widest(&rows.rows);
    let mut unit_above = "";
    let row = |row: &ProjectRow, begins_unit: bool| {
        let opened = opened.get(&row.index);
        let here = props.landing.filter(|it| it.jump.project == row.index);
        let marked = here.and_then(|landing| landing.jump.lines);
        let project = project_row(
            words,
            row,
            decimals,
            opened,
            marked,
            on_toggle,
            &props.on_ask,
        );
        let grouped = order == ProjectOrder::Printed && props.units > 1;
        if !begins_unit || row.unit.is_empty() || !grouped {
            return project;
        }
        let unit = group_head("project-unit", COLUMNS, row.unit.clone());
        list([unit, project])
    };
    let mut name_above = None;
    let body = rows.rows.iter().map(|project| {
        let begins_unit = project.unit != unit_above;
        unit_above = &project.unit;
        let begins_name = name_above.replace(&project.name) != Some(&project.name);
        let of_name = |sum: &&NameAmount| begins_name && sum.name == project.name;
        let subtotal = subtotals.iter().find(of_name);
        let subtotal = subtotal.map(|sum| subtotal_row(words, sum, decimals));
        list([subtotal.unwrap_or_default(), row(project, begins_unit)])
    });
    let table = table(
        "project-table",
        heads(words, order, props.money_unit),
        element::rows(body),
    );
    let footnote = if props.assumed_rows > 0 {
        text_in("p", "projects-footnote", words.projects.assumed_note)
    } else {
        Html::default()
    };
    let head = [
        text_in("h2", "", words.projects.heading),
        text_in("span", "", text::count(u64::from(rows.total))),
        narrow_unit(words, props.money_unit),
    ];
    let content = [
        element::element("div", "section-head", list(head)),
        orders(words, order, &props.on_ask),
        table,
        footnote,
        pager(words, rows, &props.on_ask, move |window| {
            Ask::Projects(order, window)
        }),
    ];
    let names = &["class", "data-role"];
    with_attributes("section", names, ["projects", "projects"], list(content))
}

/// What the projects of one name below it come to.
fn subtotal_row(words: &Words, sum: &NameAmount, decimals: u32) -> Html {
    let projects = (words.views.amounts.projects)(&text::count(u64::from(sum.projects)));
    let total = sum.total.map(|total| {
        // A sum has as many decimals as the longest of its parts, in view or not.
        let decimals = decimals.max(total.decimals());
        amount::amount(words, total, decimals, Certainty::Printed)
    });
    let name = match sum.name.as_str() {
        "" => words.projects.no_name.to_owned(),
        name => name.to_owned(),
    };
    let name = [
        plain(name),
        text_in("span", "project-subtotal-count", projects),
    ];
    let names = &["scope", "role", "class"];
    let values = ["rowgroup", "rowheader", "project-name"];
    let cells = [
        with_attributes("th", names, values, list(name)),
        cell(
            "project-amount project-total",
            "",
            total.unwrap_or_default(),
        ),
        with_attributes("td", &["role", "colspan"], ["cell", "4"], Html::default()),
    ];
    let names = &["role", "class", "data-role"];
    let values = ["row", "project-subtotal", "project-subtotal"];
    with_attributes("tr", names, values, list(cells))
}

/// The choice between the order of the table and others.
fn orders(words: &Words, order: ProjectOrder, on_ask: &Callback<Ask>) -> Html {
    let says = &words.views.orders;
    let choice = |wanted: ProjectOrder, name: &'static str, label: &'static str| {
        let pressed = Pressed::when(order == wanted);
        let onclick = on_ask.reform(move |_| Ask::Projects(wanted, FIRST));
        press("chip", name, pressed, plain(label), onclick)
    };
    let choices = [
        choice(ProjectOrder::Printed, "projects-as-printed", says.printed),
        choice(ProjectOrder::ByTotal, "projects-by-total", says.by_total),
        choice(ProjectOrder::ByName, "projects-by-name", says.by_name),
    ];
    let names = &["role", "aria-label", "class"];
    let values = ["group", says.order, "projects-order"];
    with_attributes("div", names, values, list(choices))
}

fn heads(words: &Words, order: ProjectOrder, money_unit: Option<MoneyUnit>) -> Html {
    let (by_name, by_total) = match order {
        ProjectOrder::Printed => ("", ""),
        ProjectOrder::ByTotal => ("", "descending"),
        ProjectOrder::ByName => ("ascending", ""),
    };
    let head = |class: &'static str, sorted: &'static str, content: Html| {
        let names = &["scope", "role", "class", "aria-sort"];
        with_attributes("th", names, ["col", "columnheader", class, sorted], content)
    };
    let money = |column: Column| {
        let sorted = match column {
            Column::Total => by_total,
            Column::Fiscal | Column::Special | Column::Other => "",
        };
        let content = money_head((words.column)(column), words, money_unit);
        head("project-amount", sorted, content)
    };
    let name = head("project-name", by_name, plain(words.projects.name));
    let indicators = column_head("project-indicators", plain(words.projects.indicators));
    list([name, list(Column::ALL.map(money)), indicators])
}

/// The head of a column of money, with the unit that is printed nowhere else.
pub fn money_head(head: &'static str, words: &Words, money_unit: Option<MoneyUnit>) -> Html {
    let unit = money_unit.map(|unit| text_in("span", "column-unit", (words.money_unit)(unit)));
    list([plain(head), unit.unwrap_or_default()])
}

/// The unit where there is no room for heads of columns.
pub fn narrow_unit(words: &Words, money_unit: Option<MoneyUnit>) -> Html {
    let unit = money_unit.map(|unit| (words.summary.money_unit)((words.money_unit)(unit)));
    text_in("span", "narrow-only", unit.unwrap_or_default())
}

fn widest(rows: &[ProjectRow]) -> u32 {
    let amounts = rows.iter().flat_map(|row| row.amounts.cells).flatten();
    amounts.map(Money::decimals).max().unwrap_or(0)
}
