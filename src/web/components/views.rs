//! The table of views: what each is called, what it counts, and what it shows. Its order is that of
//! the rail, and of the keys from 1.

use yew::{Callback, Html, html};

use super::additions::Additions;
use super::amount_chart::AmountChart;
use super::class_matrix::Matrix;
use super::element::{list, text_in};
use super::findings::Findings;
use super::help::help;
use super::indicators_view::IndicatorsView;
use super::projects::Projects;
use super::reading_note::reading_note;
use super::source_view::SourceView;
use super::summary::summary;
use super::unexplained::unexplained;
use crate::text::{ViewName, ViewWords, Words};
use crate::web::message::{Ask, ReadAs};
use crate::web::state::{Jump, Report, Route, Toggle, View};

/// A view.
pub struct ViewRow {
    /// Which it is.
    pub view: View,
    /// What it is called.
    pub name: fn(&ViewWords) -> &ViewName,
    /// How many things it shows, where the reader wants to know.
    pub count: fn(&Report) -> Option<u32>,
    /// Whether it is printed.
    pub paper: Paper,
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
pub static VIEWS: [ViewRow; 7] = [
    ViewRow { view: View::Overview, name: |it| &it.overview, count: |_| None, paper: Paper::Always, content: overview },
    ViewRow { view: View::Projects, name: |it| &it.projects, count: |it| Some(it.summary.projects), paper: Paper::Always, content: projects },
    ViewRow { view: View::Indicators, name: |it| &it.indicators, count: |it| Some(it.summary.indicators), paper: Paper::Never, content: indicators },
    ViewRow { view: View::Additions, name: |it| &it.additions, count: |it| Some(it.summary.tally.count()), paper: Paper::Always, content: additions },
    ViewRow { view: View::Findings, name: |it| &it.findings, count: |it| Some(it.summary.findings.count()), paper: Paper::Always, content: findings },
    ViewRow { view: View::Source, name: |it| &it.source, count: |_| None, paper: Paper::Never, content: source },
    ViewRow { view: View::Help, name: |it| &it.help, count: |_| None, paper: Paper::Never, content: |shown| help(shown.words) },
];

/// The view with this number, from 1.
pub fn view_with_number(number: usize) -> Option<View> {
    let row = VIEWS.get(number.checked_sub(1)?)?;
    Some(row.view)
}

/// What views are made of.
pub struct Shown<'a> {
    /// The words.
    pub words: &'static Words,
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
}

fn overview(shown: &Shown<'_>) -> Html {
    let Shown {
        words,
        report,
        route,
        on_jump,
        on_reread,
        on_ask,
        ..
    } = shown;
    let amounts = report.amounts.clone();
    let money_unit = report.summary.money_unit;
    let on_jump = *on_jump;
    html! {
        <>
            { summary(words, &report.summary, *route) }
            { reading_note(words, &report.summary, &report.repairs, on_reread, on_ask) }
            { unexplained(words, &report.unexplained, on_ask) }
            <AmountChart
                {amounts}
                {money_unit}
                projects={report.summary.projects}
                {on_jump}
            />
        </>
    }
}

fn projects(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let report = shown.report;
    if report.summary.projects == 0 {
        return nothing(words.projects.heading, words.views.no_projects);
    }
    html! {
        <Projects
            list={report.projects.clone()}
            opened={report.opened.clone()}
            landing={report.landing}
            units={report.summary.units}
            assumed_rows={report.summary.assumed_rows}
            money_unit={report.summary.money_unit}
            on_toggle={shown.on_toggle}
            on_ask={shown.on_ask}
        />
    }
}

fn additions(shown: &Shown<'_>) -> Html {
    let words = shown.words;
    let report = shown.report;
    if report.additions.rows.total == 0 {
        return nothing(words.additions.heading, words.verdict.nothing_to_check);
    }
    html! {
        <Additions
            list={report.additions.clone()}
            tally={report.summary.tally}
            money_unit={report.summary.money_unit}
            on_ask={shown.on_ask}
        />
    }
}

fn findings(shown: &Shown<'_>) -> Html {
    let report = shown.report;
    let money_unit = report.summary.money_unit;
    html! {
        <>
            <Findings
                checked={report.checked.clone()}
                {money_unit}
                on_jump={shown.on_jump}
                on_ask={shown.on_ask}
            />
            <Matrix matrix={report.matrix.clone()} on_ask={shown.on_ask} />
        </>
    }
}

fn indicators(shown: &Shown<'_>) -> Html {
    let list = shown.report.indicators.clone();
    html! { <IndicatorsView {list} on_jump={shown.on_jump} on_ask={shown.on_ask} /> }
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
