//! The table of views: what each is called, what it counts, and what it shows. Its order is that of
//! the rail, and of the keys from 1.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use super::additions::{AdditionsProps, additions};
use super::amount_chart::AmountCharts;
use super::class_matrix::{MatrixProps, matrix};
use super::collection::Collection;
use super::comparison::Comparison;
use super::element::{list, text_in};
use super::findings::{FindingsProps, findings};
use super::glimpse::Glimpsed;
use super::help::help;
use super::indicators_view::IndicatorsView;
use super::projects::Projects;
use super::reading_note::reading_note;
use super::room::{ROWS_AT_ONCE, Room};
use super::source_view::SourceView;
use super::summary::summary;
use super::unexplained::unexplained;
use crate::text::{ViewName, ViewWords, Words};
use crate::web::hooks::{Collecting, Comparing, use_words};
use crate::web::message::Ask;
use crate::web::order::ReadAs;
use crate::web::state::{Jump, PaperWish, ProjectColumns, Report, Route, Toggle, View, Wanted};

/// A view.
pub struct ViewRow {
    /// Which it is.
    pub view: View,
    /// What it is called.
    pub name: fn(&ViewWords) -> &ViewName,
    /// How many things it shows, where the reader wants to know.
    pub count: fn(&Report) -> Option<u32>,
    /// How many rows it is made of that come into the page a part at a time.
    pub rows: fn(&Report) -> usize,
    /// Whether it is printed.
    pub paper: Paper,
    /// Whether it shows the same of two states of a document.
    pub same: fn(&Report, &Report) -> bool,
    /// What it shows.
    pub content: fn(&Shown<'_>) -> Html,
}

/// Whether a view is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// It is, also while another is shown; so it is always there.
    Always,
    /// Never; it is there while it is shown.
    Never,
}

/// Every view.
#[rustfmt::skip]
pub static VIEWS: [ViewRow; 9] = [
    ViewRow { view: View::Overview, name: |it| &it.overview, count: |_| None, rows: |it| ROWS_AT_ONCE + it.amounts.len(), paper: Paper::Always, same: |it, other| ptr_eq(&it.summary, &other.summary) && ptr_eq(&it.checked, &other.checked) && ptr_eq(&it.repairs, &other.repairs) && ptr_eq(&it.unexplained, &other.unexplained) && ptr_eq(&it.amounts, &other.amounts), content: overview },
    ViewRow { view: View::Projects, name: |it| &it.projects, count: |it| Some(it.summary.projects), rows: |_| 0, paper: Paper::Always, same: |it, other| ptr_eq(&it.projects, &other.projects) && ptr_eq(&it.checked, &other.checked) && ptr_eq(&it.opened, &other.opened) && it.landing == other.landing, content: project_list },
    ViewRow { view: View::Indicators, name: |it| &it.indicators, count: |it| Some(it.summary.indicators), rows: |_| 0, paper: Paper::Never, same: |it, other| ptr_eq(&it.indicators, &other.indicators), content: indicators },
    ViewRow { view: View::Additions, name: |it| &it.additions, count: |it| Some(it.summary.tally.count()), rows: |it| it.additions.rows.rows.len(), paper: Paper::Always, same: |it, other| ptr_eq(&it.additions, &other.additions) && ptr_eq(&it.paper, &other.paper) && ptr_eq(&it.glimpse, &other.glimpse), content: total_check },
    ViewRow { view: View::Findings, name: |it| &it.findings, count: |it| Some(it.summary.findings.count()), rows: |it| it.checked.findings.rows.len() + it.matrix.rows.rows.len(), paper: Paper::Always, same: |it, other| ptr_eq(&it.checked, &other.checked) && ptr_eq(&it.paper, &other.paper) && ptr_eq(&it.matrix, &other.matrix), content: finding_list },
    ViewRow { view: View::Comparison, name: |it| &it.comparison, count: |_| None, rows: |_| 0, paper: Paper::Never, same: |_, _| true, content: comparison },
    ViewRow { view: View::Source, name: |it| &it.source, count: |_| None, rows: |_| 0, paper: Paper::Never, same: |it, other| ptr_eq(&it.source, &other.source) && it.source_landings == other.source_landings, content: source },
    ViewRow { view: View::Help, name: |it| &it.help, count: |_| None, rows: |_| 0, paper: Paper::Never, same: |_, _| true, content: |shown| help(shown.words) },
    ViewRow { view: View::Collection, name: |it| &it.collection, count: |_| None, rows: |_| 0, paper: Paper::Never, same: |_, _| true, content: collection },
];

/// The view with this number, from 1.
pub fn view_with_number(number: usize) -> Option<View> {
    let row = VIEWS.get(number.checked_sub(1)?)?;
    Some(row.view)
}

/// What a view is called.
pub fn view_name(words: &Words, view: View) -> &ViewName {
    let row = VIEWS.iter().find(|row| row.view == view);
    (row.unwrap_or(&VIEWS[0]).name)(&words.views)
}

fn ptr_eq<T>(one: &Rc<T>, other: &Rc<T>) -> bool {
    Rc::ptr_eq(one, other)
}

/// A view as a component, so that it is only made anew when something in it changes. There is one
/// component for all of them: each one more costs 3 kB of page, gzipped.
#[derive(Properties)]
pub struct ViewProps {
    pub view: &'static ViewRow,
    /// How many rows it may have for now.
    pub rows: usize,
    pub report: Report,
    pub route: Route,
    pub on_toggle: Callback<Toggle>,
    pub on_jump: Callback<Jump>,
    pub on_reread: Callback<ReadAs>,
    pub on_ask: Callback<Ask>,
    pub columns: ProjectColumns,
    pub on_columns: Callback<ProjectColumns>,
    pub on_paper: Callback<PaperWish>,
    pub comparing: Comparing,
    pub collecting: Collecting,
    pub on_open: Callback<Wanted>,
}

impl PartialEq for ViewProps {
    fn eq(&self, other: &Self) -> bool {
        self.view.view == other.view.view
            && self.rows == other.rows
            && self.route == other.route
            && self.report.document == other.report.document
            && self.on_jump == other.on_jump
            && self.columns == other.columns
            && (self.view.view != View::Comparison || self.comparing == other.comparing)
            && (self.view.view != View::Collection || self.collecting == other.collecting)
            && (self.view.same)(&self.report, &other.report)
    }
}

#[component]
pub fn ViewContent(props: &ViewProps) -> Html {
    (props.view.content)(&Shown {
        words: use_words(),
        room: Room::of(props.rows),
        report: &props.report,
        route: props.route,
        on_toggle: &props.on_toggle,
        on_jump: &props.on_jump,
        on_reread: &props.on_reread,
        on_ask: &props.on_ask,
        columns: props.columns,
        on_columns: &props.on_columns,
        on_paper: &props.on_paper,
        comparing: &props.comparing,
        collecting: &props.collecting,
        on_open: &props.on_open,
    })
}

/// What views are made of.
pub struct Shown<'a> {
    /// The words.
    pub words: &'static Words,
    /// The rows that may be there.
    pub room: Room,
    /// The document.
    pub report: &'a Report,
    /// Where the reader is.
    pub route: Route,
    /// A project is to be opened or closed.
    pub on_toggle: &'a Callback<Toggle>,
    /// The reader goes to a project.
    pub on_jump: &'a Callback<Jump>,
    /// The document is to be read again, as the reader chose.
    pub on_reread: &'a Callback<ReadAs>,
    /// Other rows of a list are wanted.
    pub on_ask: &'a Callback<Ask>,
    /// The columns of the list of projects.
    pub columns: ProjectColumns,
    /// The reader wants the page itself otherwise.
    pub on_columns: &'a Callback<ProjectColumns>,
    /// The reader does something with the working paper.
    pub on_paper: &'a Callback<PaperWish>,
    /// Another document held against this one.
    pub comparing: &'a Comparing,
    /// Many documents at once.
    pub collecting: &'a Collecting,
    /// The reader goes to one of them.
    pub on_open: &'a Callback<Wanted>,
}

fn overview(shown: &Shown<'_>) -> Html {
    let (words, report) = (shown.words, shown.report);
    let charts = AmountCharts {
        words,
        money_unit: report.summary.money_unit,
        projects: report.summary.projects,
        on_ask: shown.on_ask,
    };
    // The verdict is waited for; charts are half of the overview, and follow it.
    shown.room.take_part();
    let charts_shown = report.amounts.iter().filter(|_| shown.room.take());
    let charts_shown = charts_shown.map(|parts| charts.chart(parts));
    list([
        summary(words, &report.summary, shown.route),
        reading_note(
            words,
            &report.summary,
            &report.repairs,
            shown.on_reread,
            shown.on_ask,
        ),
        unexplained(words, &report.unexplained, shown.on_ask),
        list(charts_shown),
    ])
}

fn project_list(shown: &Shown<'_>) -> Html {
    let (words, report) = (shown.words, shown.report);
    if report.summary.projects == 0 {
        return nothing(words.projects.heading, words.views.no_projects);
    }
    html! {
        <Projects
            key={report.document.number()}
            list={report.projects.clone()}
            first={report.first_projects.clone()}
            choices={report.choices.clone()}
            checked={report.checked.clone()}
            opened={report.opened.clone()}
            landing={report.landing}
            current={shown.route.view == View::Projects}
            columns={shown.columns}
            assumed_rows={report.summary.assumed_rows}
            money_unit={report.summary.money_unit}
            on_toggle={shown.on_toggle}
            on_ask={shown.on_ask}
            on_columns={shown.on_columns}
        />
    }
}

fn total_check(shown: &Shown<'_>) -> Html {
    let (words, report) = (shown.words, shown.report);
    if report.additions.rows.total == 0 {
        return nothing(words.additions.heading, words.verdict.nothing_to_check);
    }
    let list = AdditionsProps {
        list: report.additions.clone(),
        tally: report.summary.tally,
        money_unit: report.summary.money_unit,
        room: &shown.room,
        on_ask: shown.on_ask.clone(),
        paper: &report.paper,
        on_paper: shown.on_paper,
    };
    let children = additions(words, &list);
    let glimpse = report.glimpse.clone();
    html! { <Glimpsed {glimpse} on_ask={shown.on_ask}>{ children }</Glimpsed> }
}

fn finding_list(shown: &Shown<'_>) -> Html {
    let (words, report) = (shown.words, shown.report);
    let found = FindingsProps {
        report,
        on_paper: shown.on_paper,
        checked: report.checked.clone(),
        money_unit: report.summary.money_unit,
        room: &shown.room,
        on_jump: shown.on_jump.clone(),
        on_ask: shown.on_ask.clone(),
    };
    let classes = MatrixProps {
        matrix: report.matrix.clone(),
        room: &shown.room,
        on_ask: shown.on_ask.clone(),
    };
    list([findings(words, &found), matrix(words, &classes)])
}

fn indicators(shown: &Shown<'_>) -> Html {
    let list = shown.report.indicators.clone();
    html! { <IndicatorsView {list} on_jump={shown.on_jump} on_ask={shown.on_ask} /> }
}

fn comparison(shown: &Shown<'_>) -> Html {
    html! { <Comparison comparing={shown.comparing.clone()} on_ask={shown.on_ask} /> }
}

fn collection(shown: &Shown<'_>) -> Html {
    html! { <Collection collecting={shown.collecting.clone()} on_open={shown.on_open} /> }
}

fn source(shown: &Shown<'_>) -> Html {
    let page = shown.report.source.clone();
    let landings = shown.report.source_landings;
    html! { <SourceView {page} {landings} on_jump={shown.on_jump} on_ask={shown.on_ask} /> }
}

/// A view without matter says so.
fn nothing(heading: &'static str, sentence: &'static str) -> Html {
    list([
        text_in("h2", "", heading),
        text_in("p", "view-nothing", sentence),
    ])
}
