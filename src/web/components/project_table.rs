//! Rows of projects, their heads and sums, into a table; where there is no room, into rows of two
//! lines.

use yew::{Callback, Html};

use super::amount::{self, Certainty};
use super::element::{
    Pressed, cell, element, keyed, list, plain, press, row_head, text_in, with_attributes,
};
use super::project_row::{RowProps, project_row};
use super::projects::money_head;
use crate::document::Column;
use crate::money::{Money, MoneyUnit};
use crate::query::{
    Direction, ProjectGroup, ProjectGrouping, ProjectKey, ProjectList, ProjectOrder, ProjectQuery,
    ProjectRow, ProjectSums,
};
use crate::text::{self, Words};
use crate::web::message::{Ask, FIRST};
use crate::web::state::{Landing, Opened, ProjectColumn, ProjectColumns, Toggle};

/// Rows of the table before the first project: the heads and the sums.
const ROWS_ABOVE: u32 = 2;

/// What stands in the table.
pub enum Item<'a> {
    /// A project, and where it stands among all, from 0.
    Project { row: u32, project: &'a ProjectRow },
    /// A project that is on its way.
    Waiting { row: u32 },
    /// Projects that are left out.
    Gap { first: u32, height: u32 },
}

/// What it shows, and where what the reader does with it goes.
pub struct TableProps<'a> {
    pub list: &'a ProjectList,
    pub columns: ProjectColumns,
    pub opened: &'a Opened,
    pub landing: Option<Landing>,
    pub money_unit: Option<MoneyUnit>,
    /// Where projects stand that are open, as far as it is known, in ascending order.
    pub open_at: &'a [u32],
    /// The row that Tab leads to.
    pub tab_stop: u32,
    pub on_toggle: &'a Callback<Toggle>,
    pub on_ask: &'a Callback<Ask>,
}

/// The table with its heads and sums around these rows.
pub fn project_table(words: &Words, props: &TableProps<'_>, body: Html) -> Html {
    let ProjectList {
        rows,
        group_count,
        sums,
        ..
    } = props.list;
    let heads = with_attributes(
        "tr",
        &["role", "aria-rowindex"],
        ["row", "1"],
        heads(words, props),
    );
    let sums_head = plain(words.project_list.sums);
    let sums_row = sums_row(words, props, sums_head, sums);
    let names = &["role", "aria-rowindex", "class", "data-role"];
    let values = ["row", "2", "project-sums", "project-sums"];
    let sums_row = with_attributes("tr", names, values, sums_row);
    let heads = with_attributes("thead", &["role"], ["rowgroup"], list([heads, sums_row]));
    let digits = sums.amounts.into_iter().flatten();
    let digits = digits.map(|sum| text::grouped(sum).len()).max();
    let names = &["role", "class", "aria-rowcount", "style"];
    let values = [
        "table".to_owned(),
        "project-table".to_owned(),
        (ROWS_ABOVE + rows.total + group_count + props.open_at.len() as u32).to_string(),
        format!("--amount-digits: {}", digits.unwrap_or(0)),
    ];
    with_attributes("table", names, values, list([heads, body]))
}

/// The rows, each of which stays itself while others come and go.
pub fn table_rows<'a>(
    words: &Words,
    props: &TableProps<'_>,
    items: impl IntoIterator<Item = Item<'a>>,
) -> Html {
    list(items.into_iter().map(|item| match item {
        Item::Project { row, project } => {
            let content = project_item(words, props, row, project);
            keyed(format!("row-{row}"), content)
        }
        Item::Waiting { row } => keyed(format!("waiting-{row}"), waiting(props, row)),
        // No gap is taken for another one, or the row between them would be moved, and lose the
        // focus.
        Item::Gap { first, height } => keyed(format!("gap-{first}"), gap(height)),
    }))
}

fn gap(height: u32) -> Html {
    let names = &["data-gap", "aria-hidden", "class", "style"];
    let values = ["gap", "true", "project-gap", &format!("height: {height}px")];
    let cell = with_attributes("td", &["class"], ["project-gap"], Html::default());
    with_attributes("tr", names, values.map(str::to_owned), cell)
}

/// A quiet row of the usual height.
fn waiting(props: &TableProps<'_>, row: u32) -> Html {
    let mark = text_in("span", "project-waiting-mark", "");
    let cell = with_attributes("td", &["role", "colspan"], ["cell", "7"], mark);
    let names = &[
        "data-gap",
        "role",
        "aria-rowindex",
        "aria-busy",
        "class",
        "data-role",
        "data-row",
    ];
    let (row_index, row) = (row_index(props, row).to_string(), row.to_string());
    let values = [
        "row",
        "row",
        &row_index,
        "true",
        "project-waiting",
        "project-waiting",
        &row,
    ];
    with_attributes("tr", names, values.map(str::to_owned), cell)
}

/// Which row of the table the project at this place is, from 1: below the heads, the heads of groups
/// up to its own, the projects before it, and what those that are open show.
fn row_index(props: &TableProps<'_>, row: u32) -> u32 {
    let mut groups = props.list.groups.iter();
    let group = groups.rfind(|group| group.start <= row);
    let begun = group.map_or(0, |group| group.index + 1);
    let open = props.open_at.partition_point(|place| *place < row);
    ROWS_ABOVE + begun + row + open as u32 + 1
}

/// A project, below the head of the group that begins with it.
fn project_item(words: &Words, props: &TableProps<'_>, row: u32, project: &ProjectRow) -> Html {
    let ProjectList { groups, sums, .. } = props.list;
    let row_index = row_index(props, row);
    let group = groups.iter().find(|group| group.start == row);
    let head = group.map(|group| group_row(words, props, group, row_index - 1));
    let landing = props.landing.filter(|it| it.jump.project == project.index);
    let content = project_row(
        words,
        &RowProps {
            row: project,
            place: row,
            row_index,
            begins_item: head.is_none(),
            is_tab_stop: row == props.tab_stop,
            columns: props.columns,
            decimals: sums.amounts.map(|sum| sum.map_or(0, Money::decimals)),
            opened: props.opened.get(&project.index),
            marked: landing.and_then(|landing| landing.jump.lines),
            money_unit: props.money_unit,
            on_toggle: props.on_toggle,
            on_ask: props.on_ask,
        },
    );
    list([head.unwrap_or_default(), content])
}

/// The head of a group: what its projects share, how many they are and what they come to.
fn group_row(words: &Words, props: &TableProps<'_>, group: &ProjectGroup, row_index: u32) -> Html {
    let name = match (group.name.as_str(), props.list.query.grouping) {
        ("", ProjectGrouping::ByUnit) => words.project_list.no_unit.to_owned(),
        ("", ProjectGrouping::ByName | ProjectGrouping::None) => words.projects.no_name.to_owned(),
        (name, _) => name.to_owned(),
    };
    let projects = (words.project_list.projects)(&text::count(u64::from(group.projects)));
    let head = [
        plain(name),
        text_in("span", "project-subtotal-count", projects),
    ];
    let cells = sums_row(words, props, list(head), &group.sums);
    let names = &["role", "aria-rowindex", "class", "data-role", "data-item"];
    let values = [
        "row",
        &row_index.to_string(),
        "project-subtotal",
        "project-subtotal",
        &group.start.to_string(),
    ];
    with_attributes("tr", names, values.map(str::to_owned), cells)
}

/// The cells of a row of sums.
fn sums_row(words: &Words, props: &TableProps<'_>, head: Html, sums: &ProjectSums) -> Html {
    let all = props.list.sums.amounts;
    let amount_cell = |column: Column, class| {
        let decimals = all[column.index()].map_or(0, Money::decimals);
        let sum = sums.amounts[column.index()];
        let sum = sum.map(|sum| amount::amount(words, sum, decimals, Certainty::Printed));
        cell(class, "", sum.unwrap_or_default())
    };
    let count = |class, number: u32| cell(class, "", plain(text::count(u64::from(number))));
    let others = props.columns.shown().map(|column| match column {
        ProjectColumn::Source(column) => amount_cell(column, "project-amount"),
        ProjectColumn::Indicators => count("project-number", sums.indicators),
        ProjectColumn::Findings => count("project-number", sums.findings),
    });
    let cells = [
        row_head("project-name", head),
        amount_cell(Column::Total, "project-amount project-total"),
    ];
    list(cells.into_iter().chain(others))
}

/// The heads, each of which orders the list by its column.
fn heads(words: &Words, props: &TableProps<'_>) -> Html {
    let (query, on_ask) = (&props.list.query, props.on_ask);
    let head = |class: &'static str, code: &'static str, key: ProjectKey, label: Html| {
        let sorted = match query.order {
            ProjectOrder::By(by, Direction::Ascending) if by == key => "ascending",
            ProjectOrder::By(by, Direction::Descending) if by == key => "descending",
            ProjectOrder::Printed | ProjectOrder::By(_, _) => "",
        };
        let wanted = ProjectQuery {
            order: next_order(query.order, key),
            ..query.clone()
        };
        let onclick = on_ask.reform(move |_| Ask::Projects(wanted.clone(), FIRST));
        let label = element("span", "sort-label", label);
        let button = press("sort", "sort", Pressed::Never, label, onclick);
        let names = &["scope", "role", "class", "aria-sort", "data-column"];
        with_attributes(
            "th",
            names,
            ["col", "columnheader", class, sorted, code],
            button,
        )
    };
    let money = |class, column: Column| {
        let label = money_head((words.column)(column), words, props.money_unit);
        let code = ProjectColumn::Source(column).code();
        head(class, code, ProjectKey::Amount(column), label)
    };
    let others = props.columns.shown().map(|column| match column {
        ProjectColumn::Source(source) => money("project-amount", source),
        ProjectColumn::Indicators => {
            let label = plain(words.projects.indicators);
            head(
                "project-number",
                column.code(),
                ProjectKey::Indicators,
                label,
            )
        }
        ProjectColumn::Findings => {
            let label = plain(words.project_list.findings);
            head("project-number", column.code(), ProjectKey::Findings, label)
        }
    });
    let name = plain(words.projects.name);
    let name = head("project-name", "name", ProjectKey::Name, name);
    let total = money("project-amount project-total", Column::Total);
    list([name, total].into_iter().chain(others))
}

/// A column is ordered as one mostly wants it, then the other way round, then not at all.
fn next_order(order: ProjectOrder, key: ProjectKey) -> ProjectOrder {
    let first = usual_direction(key);
    match order {
        ProjectOrder::By(by, direction) if by == key && direction == first => {
            ProjectOrder::By(key, turned(first))
        }
        ProjectOrder::By(by, _) if by == key => ProjectOrder::Printed,
        ProjectOrder::Printed | ProjectOrder::By(_, _) => ProjectOrder::By(key, first),
    }
}

/// Names from the first, figures from the largest.
pub fn usual_direction(key: ProjectKey) -> Direction {
    match key {
        ProjectKey::Name => Direction::Ascending,
        ProjectKey::Amount(_) | ProjectKey::Indicators | ProjectKey::Findings => {
            Direction::Descending
        }
    }
}

/// The other end first.
pub fn turned(direction: Direction) -> Direction {
    match direction {
        Direction::Ascending => Direction::Descending,
        Direction::Descending => Direction::Ascending,
    }
}
