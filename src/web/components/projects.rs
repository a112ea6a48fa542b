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
use crate::query::{
    Direction, ProjectGroup, ProjectGrouping, ProjectKey, ProjectList, ProjectOrder, ProjectQuery,
    ProjectRow,
};
use crate::text::{self, Words};
use crate::web::message::{Ask, FIRST};
use crate::web::state::{Landing, Opened, Toggle};

/// What it shows, and where what the reader does with it goes.
pub struct ProjectsProps {
    pub list: Rc<ProjectList>,
    pub opened: Rc<Opened>,
    /// Where the reader last went.
    pub landing: Option<Landing>,
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
        query,
        rows,
        groups,
        ..
    } = &*props.list;
    let decimals = widest(&rows.rows);
    let row = |row: &ProjectRow| {
        let opened = opened.get(&row.index);
        let here = props.landing.filter(|it| it.jump.project == row.index);
        let marked = here.and_then(|landing| landing.jump.lines);
        project_row(
            words,
            row,
            decimals,
            opened,
            marked,
            on_toggle,
            &props.on_ask,
        )
    };
    let body = (rows.start..).zip(&rows.rows).map(|(place, project)| {
        let first_in_view = place == rows.start;
        let begins =
            |group: &&ProjectGroup| group.start == place || first_in_view && group.start < place;
        let head = groups
            .iter()
            .find(begins)
            .map(|group| match query.grouping {
                ProjectGrouping::ByName if group.projects > 1 => {
                    subtotal_row(words, group, decimals)
                }
                ProjectGrouping::ByUnit if !group.name.is_empty() => {
                    group_head("project-unit", COLUMNS, group.name.clone())
                }
                ProjectGrouping::ByName | ProjectGrouping::ByUnit | ProjectGrouping::None => {
                    Html::default()
                }
            });
        list([head.unwrap_or_default(), row(project)])
    });
    let table = table(
        "project-table",
        heads(words, query.order, props.money_unit),
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
        orders(words, query, &props.on_ask),
        table,
        footnote,
        pager(words, rows, &props.on_ask, {
            let query = query.clone();
            move |window| Ask::Projects(query.clone(), window)
        }),
    ];
    let names = &["class", "data-role"];
    with_attributes("section", names, ["projects", "projects"], list(content))
}

/// What the projects of one name below it come to.
fn subtotal_row(words: &Words, sum: &ProjectGroup, decimals: u32) -> Html {
    let projects = (words.views.amounts.projects)(&text::count(u64::from(sum.projects)));
    let total = sum.sums.amounts[Column::Total.index()].map(|total| {
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
fn orders(words: &Words, query: &ProjectQuery, on_ask: &Callback<Ask>) -> Html {
    let says = &words.views.orders;
    let by_total = ProjectOrder::By(ProjectKey::Amount(Column::Total), Direction::Descending);
    let grouped = |order, grouping| ProjectQuery {
        order,
        grouping,
        ..query.clone()
    };
    let printed = grouped(ProjectOrder::Printed, ProjectGrouping::ByUnit);
    let by_total = grouped(by_total, ProjectGrouping::None);
    let by_name = ProjectOrder::By(ProjectKey::Name, Direction::Ascending);
    let by_name = grouped(by_name, ProjectGrouping::ByName);
    let choice = |wanted: ProjectQuery, name: &'static str, label: &'static str| {
        let pressed = Pressed::when(query.order == wanted.order);
        let onclick = on_ask.reform(move |_| Ask::Projects(wanted.clone(), FIRST));
        press("chip", name, pressed, plain(label), onclick)
    };
    let choices = [
        choice(printed, "projects-as-printed", says.printed),
        choice(by_total, "projects-by-total", says.by_total),
        choice(by_name, "projects-by-name", says.by_name),
    ];
    let names = &["role", "aria-label", "class"];
    let values = ["group", says.order, "projects-order"];
    with_attributes("div", names, values, list(choices))
}

fn heads(words: &Words, order: ProjectOrder, money_unit: Option<MoneyUnit>) -> Html {
    let (by_name, by_total) = match order {
        ProjectOrder::By(ProjectKey::Name, _) => ("ascending", ""),
        ProjectOrder::By(ProjectKey::Amount(Column::Total), _) => ("", "descending"),
        ProjectOrder::Printed | ProjectOrder::By(_, _) => ("", ""),
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
