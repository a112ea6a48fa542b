//! The list of projects: chosen and arranged as the reader wants, the rows in view of it in the page.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::{Callback, FocusEvent, Html, Properties, component, html, use_effect_with, use_mut_ref};

use super::element::{element, list, plain, text_in, with_attributes};
use super::project_controls::controls;
use super::project_detail::landing_places;
use super::project_filter::{chips, none_passes};
use super::project_table::{Item, TableProps, project_table, table_rows};
use crate::money::MoneyUnit;
use crate::query::{ProjectChoices, ProjectList, ProjectQuery, ProjectRow, Window};
use crate::text::{self, Words};
use crate::viewport::{Piece, window_start};
use crate::web::browser;
use crate::web::hooks::{use_printing, use_virtual_rows, use_words};
use crate::web::message::{Ask, Checked, FIRST, PAGE_ROWS};
use crate::web::state::{Landing, Opened, ProjectColumns, Toggle, View};

/// What it shows, and where what the reader does with it goes.
#[derive(Properties, PartialEq)]
pub struct ProjectsProps {
    pub list: Rc<ProjectList>,
    /// The first rows of the same list.
    pub first: Rc<ProjectList>,
    pub choices: Rc<ProjectChoices>,
    pub checked: Rc<Checked>,
    pub opened: Rc<Opened>,
    /// Where the reader last went.
    pub landing: Option<Landing>,
    /// Whether the reader is here.
    pub current: bool,
    pub columns: ProjectColumns,
    /// How many rows have amounts whose column is a guess.
    pub assumed_rows: u32,
    pub money_unit: Option<MoneyUnit>,
    pub on_toggle: Callback<Toggle>,
    pub on_ask: Callback<Ask>,
    pub on_columns: Callback<ProjectColumns>,
}

/// What is remembered of a list when it moves on.
struct Seen {
    /// Of which list.
    query: ProjectQuery,
    /// What must not go, by where it stands.
    kept: BTreeMap<u32, ProjectRow>,
    /// Where projects stand that are open, by their index; of one that was never in the page it is
    /// not known.
    open: BTreeMap<u32, u32>,
}

impl Seen {
    fn of(query: &ProjectQuery) -> Self {
        Self {
            query: query.clone(),
            kept: BTreeMap::new(),
            open: BTreeMap::new(),
        }
    }
}

/// Leads from any view to the projects that a query asks for.
pub fn show_projects(query: ProjectQuery, on_ask: &Callback<Ask>) {
    on_ask.emit(Ask::Projects(query, FIRST));
    let there = browser::route::read().to(View::Projects);
    browser::follow(&there.to_string());
}

#[component]
pub fn Projects(props: &ProjectsProps) -> Html {
    let words = use_words();
    let ProjectsProps {
        list: shown,
        columns,
        on_ask,
        ..
    } = props;
    let printing = use_printing();
    let held = &shown.rows;
    let place_of = |project: u32| {
        let at = held.rows.iter().position(|row| row.index == project)?;
        Some(held.start + at as u32)
    };
    let landed = props.landing.and_then(|it| place_of(it.jump.project));
    let rows = use_virtual_rows(&shown.query, held.total, landed, props.current);
    let there = held.start..held.start + held.rows.len() as u32;
    let seen = use_mut_ref(|| Seen::of(&shown.query));
    let row_at = |row: u32| held.rows.get(row.checked_sub(held.start)? as usize);
    {
        let mut seen = seen.borrow_mut();
        if seen.query != shown.query {
            *seen = Seen::of(&shown.query);
        }
        seen.kept.retain(|row, _| rows.kept.contains(row));
        for row in &rows.kept {
            if let Some(project) = row_at(*row) {
                seen.kept.insert(*row, project.clone());
            }
        }
        let is_open = |project: &u32| props.opened.contains_key(project);
        seen.open.retain(|project, _| is_open(project));
        for (row, project) in (held.start..).zip(&held.rows) {
            if is_open(&project.index) {
                seen.open.insert(project.index, row);
            }
        }
    }
    // The row that the reader waits for goes before those around.
    let awaited = rows.awaited.filter(|row| !there.contains(row));
    let wanted = match awaited {
        Some(row) => row..row + 1,
        None => rows.range.clone(),
    };
    let covered = there.start <= wanted.start && wanted.end <= there.end;
    let question = (!covered && !wanted.is_empty()).then(|| Window {
        start: window_start(&wanted, held.total, PAGE_ROWS),
        len: PAGE_ROWS,
    });
    {
        let (on_ask, query) = (on_ask.clone(), shown.query.clone());
        use_effect_with((question, shown.query.clone()), move |(question, _)| {
            if let Some(window) = *question {
                on_ask.emit(Ask::Projects(query, window));
            }
        });
    }
    let landing = props.landing.filter(|landing| {
        let detail = props.opened.get(&landing.jump.project);
        landed.is_some() && detail.is_some_and(Option::is_some)
    });
    use_effect_with(landing, |landing| {
        if let Some(landing) = landing {
            browser::focus_first(&landing_places(landing.jump.project));
        }
    });
    let seen = seen.borrow();
    let mut open_at: Vec<u32> = seen.open.values().copied().collect();
    open_at.sort_unstable();
    let items: Vec<Item<'_>> = if printing {
        let rows = (0..).zip(&props.first.rows.rows);
        rows.map(|(row, project)| Item::Project { row, project })
            .collect()
    } else {
        let pieces = rows.pieces.iter().map(|piece| match *piece {
            Piece::Gap { first, height } => Item::Gap { first, height },
            Piece::Row(row) => match row_at(row).or_else(|| seen.kept.get(&row)) {
                Some(project) => Item::Project { row, project },
                None => Item::Waiting { row },
            },
        });
        pieces.collect()
    };
    let printed = props.first.rows.rows.len() as u32;
    let not_on_paper = if printing && printed < held.total {
        let number = |number: u32| text::count(u64::from(number));
        let says = words.project_list.not_on_paper;
        let said = says(&number(printed), &number(held.total - printed));
        let names = &["class", "data-role"];
        with_attributes(
            "p",
            names,
            ["projects-footnote", "not-on-paper"],
            plain(said),
        )
    } else {
        Html::default()
    };
    let table = TableProps {
        list: if printing { &props.first } else { shown },
        columns: *columns,
        opened: &props.opened,
        landing: props.landing,
        money_unit: props.money_unit,
        open_at: &open_at,
        tab_stop: rows.tab_stop,
        on_toggle: &props.on_toggle,
        on_ask,
    };
    let table = if held.total == 0 {
        none_passes(words, shown, on_ask)
    } else {
        let onfocusin = {
            let on_focus = rows.on_focus.clone();
            Callback::from(move |event: FocusEvent| {
                if let Some(row) = browser::rows::row_of(&event) {
                    on_focus.emit(row);
                }
            })
        };
        let onkeydown = rows.on_key.clone();
        let items = table_rows(words, &table, items);
        let body = html! {
            <tbody ref={rows.place.clone()} role="rowgroup" {onfocusin} {onkeydown}>
                { items }
            </tbody>
        };
        project_table(words, &table, body)
    };
    let footnote = if props.assumed_rows > 0 {
        text_in("p", "projects-footnote", words.projects.assumed_note)
    } else {
        Html::default()
    };
    let content = [
        element("div", "section-head", head(words, shown, props.money_unit)),
        controls(words, props),
        chips(words, props),
        not_on_paper,
        table,
        footnote,
    ];
    let names = &["class", "data-role"];
    with_attributes("section", names, ["projects", "projects"], list(content))
}

/// How many projects are listed, and what they come to; said again whenever it changes.
fn head(words: &Words, shown: &ProjectList, money_unit: Option<MoneyUnit>) -> Html {
    let says = &words.project_list;
    let number = |number: u32| text::count(u64::from(number));
    let (total, all) = (shown.rows.total, shown.all);
    let count = if shown.query.filter.is_empty() {
        number(all)
    } else {
        (says.shown)(&number(total), &number(all))
    };
    let sum = shown.sums.amounts[0].map(|sum| {
        let unit = money_unit.map(|unit| (words.money_unit)(unit));
        let amount = text::grouped(sum);
        let amount = unit.map_or(amount.clone(), |unit| format!("{amount} {unit}"));
        text_in("span", "projects-sum", (says.comes_to)(&amount))
    });
    let said = [
        text_in("span", "projects-count", count),
        sum.unwrap_or_default(),
    ];
    let names = &["role", "class", "data-role"];
    let values = ["status", "projects-said", "projects-count"];
    list([
        text_in("h2", "", words.projects.heading),
        with_attributes("span", names, values, list(said)),
    ])
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
