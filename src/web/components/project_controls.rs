//! How the list of projects is arranged: its order, its groups, its columns, and the filter.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::element::{Fold, Pressed, element, fold, list, plain, press, text_in};
use super::project_filter::filter_fields;
use super::project_table::{turned, usual_direction};
use super::projects::ProjectsProps;
use crate::document::Column;
use crate::query::{Direction, ProjectGrouping, ProjectKey, ProjectOrder, ProjectQuery};
use crate::text::Words;
use crate::web::message::{Ask, FIRST};
use crate::web::state::ProjectColumn;

/// An option of a choice: its value, what it says, whether it is chosen.
pub type Choice = (String, String, bool);

/// A choice with its label.
pub fn choice(
    role: &'static str,
    label: &'static str,
    choices: Vec<Choice>,
    on_choice: Callback<String>,
) -> Html {
    let onchange =
        on_choice.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let options = choices.into_iter().map(|(value, said, selected)| {
        html! { <option {value} {selected}>{ plain(said) }</option> }
    });
    html! {
        <label class="project-choice">
            { text_in("span", "choice-label", label) }
            <select data-role={role} {onchange}>{ for options }</select>
        </label>
    }
}

/// All of it, above the list.
pub fn controls(words: &Words, props: &ProjectsProps) -> Html {
    let says = &words.project_list;
    let folded = |class, role: &'static str, head, content| {
        let what = Fold {
            class,
            role,
            name: role.to_owned(),
            open: false,
        };
        fold(what, plain(head), content)
    };
    let content = [
        folded(
            "project-fold",
            "project-filter",
            says.filter,
            filter_fields(words, props),
        ),
        order(words, props),
        grouping(words, props),
        folded(
            "project-fold",
            "project-columns",
            says.columns,
            columns(words, props),
        ),
    ];
    element("div", "project-controls", list(content))
}

/// Every key that projects can be ordered by, with its name in the page.
fn keys() -> impl Iterator<Item = (ProjectKey, &'static str)> {
    let amounts = Column::ALL.map(|column| {
        let code = ProjectColumn::Source(column).code();
        (ProjectKey::Amount(column), code)
    });
    let counts = [
        (ProjectKey::Indicators, ProjectColumn::Indicators.code()),
        (ProjectKey::Findings, ProjectColumn::Findings.code()),
    ];
    [(ProjectKey::Name, "name")]
        .into_iter()
        .chain(amounts)
        .chain(counts)
}

/// The order as a choice, for where there are no heads to press, and which end comes first.
fn order(words: &Words, props: &ProjectsProps) -> Html {
    let says = &words.project_list;
    let query = &props.list.query;
    let mut choices = vec![(
        String::new(),
        says.printed.to_owned(),
        query.order == ProjectOrder::Printed,
    )];
    choices.extend(keys().map(|(key, code)| {
        let label = match key {
            ProjectKey::Name => says.name,
            ProjectKey::Amount(column) => (words.column)(column),
            ProjectKey::Indicators => words.projects.indicators,
            ProjectKey::Findings => says.findings,
        };
        let chosen = matches!(query.order, ProjectOrder::By(by, _) if by == key);
        (code.to_owned(), label.to_owned(), chosen)
    }));
    let to = |query: ProjectQuery| Ask::Projects(query, FIRST);
    let on_choice = {
        let query = query.clone();
        props.on_ask.reform(move |code: String| {
            let key = keys().find(|(_, known)| *known == code);
            let order = key.map_or(ProjectOrder::Printed, |(key, _)| {
                ProjectOrder::By(key, usual_direction(key))
            });
            to(ProjectQuery {
                order,
                ..query.clone()
            })
        })
    };
    let direction = match query.order {
        ProjectOrder::Printed => Html::default(),
        ProjectOrder::By(key, direction) => {
            let wanted = ProjectQuery {
                order: ProjectOrder::By(key, turned(direction)),
                ..query.clone()
            };
            let sign = match direction {
                Direction::Ascending => "↑ ",
                Direction::Descending => "↓ ",
            };
            let label = list([plain(sign), plain((says.direction)(direction))]);
            let onclick = props.on_ask.reform(move |_| to(wanted.clone()));
            press("chip", "projects-turn", Pressed::Never, label, onclick)
        }
    };
    let choice = choice("projects-order", says.order, choices, on_choice);
    element("span", "project-order", list([choice, direction]))
}

/// What stands together.
fn grouping(words: &Words, props: &ProjectsProps) -> Html {
    let says = &words.project_list;
    let query = &props.list.query;
    let groupings = [
        (ProjectGrouping::None, "", says.no_groups),
        (ProjectGrouping::ByName, "name", says.by_name),
        (ProjectGrouping::ByUnit, "unit", says.by_unit),
    ];
    let several = props.choices.units.len() > 1;
    let offered = groupings
        .iter()
        .filter(|(grouping, _, _)| several || *grouping != ProjectGrouping::ByUnit);
    let choices = offered.map(|(grouping, code, label)| {
        let chosen = query.grouping == *grouping;
        ((*code).to_owned(), (*label).to_owned(), chosen)
    });
    let query = query.clone();
    let on_choice = props.on_ask.reform(move |code: String| {
        let wanted = groupings.iter().find(|(_, known, _)| *known == code);
        let grouping = wanted.map_or(ProjectGrouping::None, |(grouping, _, _)| *grouping);
        let query = ProjectQuery {
            grouping,
            ..query.clone()
        };
        Ask::Projects(query, FIRST)
    });
    choice(
        "projects-grouping",
        says.grouping,
        choices.collect(),
        on_choice,
    )
}

/// The columns that can be left out.
fn columns(words: &Words, props: &ProjectsProps) -> Html {
    let columns = props.columns;
    let boxes = ProjectColumn::ALL.map(|column| {
        let label = match column {
            ProjectColumn::Source(source) => (words.column)(source),
            ProjectColumn::Indicators => words.projects.indicators,
            ProjectColumn::Findings => words.project_list.findings,
        };
        let onchange = props
            .on_columns
            .reform(move |_: Event| columns.toggled(column));
        html! {
            <label class="project-column">
                <input
                    type="checkbox"
                    data-role="project-column"
                    data-column={column.code()}
                    checked={columns.has(column)}
                    {onchange}
                />
                { plain(label) }
            </label>
        }
    });
    element("div", "project-fields", list(boxes))
}
