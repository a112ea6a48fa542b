//! A document that is read: the list of its views, and the view that the reader is in.

use yew::{Callback, Html, Properties, component, html, use_callback, use_effect_with};

use super::element::{element, keyed, list, with_attributes};
use super::export_menu::ExportMenu;
use super::help::version;
use super::paper_head::{paper_foot, paper_head};
use super::project_detail::landing_places;
use super::quotation::Quotation;
use super::rail::rail;
use super::room::ROWS_AT_ONCE;
use super::search::Search;
use super::summary::department;
use super::views::{Paper, VIEWS, ViewContent, ViewRow};
use crate::web::browser;
use crate::web::hooks::{Collecting, use_comparing, use_standing, use_words};
use crate::web::message::Ask;
use crate::web::order::ReadAs;
use crate::web::state::{Jump, PaperWish, ProjectColumns, Report, Route, Toggle, View, Wanted};

#[derive(Properties, PartialEq)]
pub struct ReportViewProps {
    pub report: Report,
    /// Where the reader is.
    pub route: Route,
    /// A project is to be opened or closed.
    pub on_toggle: Callback<Toggle>,
    /// The reader goes to a project.
    pub on_jump: Callback<Jump>,
    /// The document is to be read again, as the reader chose.
    pub on_reread: Callback<(ReadAs, String)>,
    /// Other rows of a list are wanted.
    pub on_ask: Callback<Ask>,
    /// The columns of the list of projects.
    pub columns: ProjectColumns,
    pub on_columns: Callback<ProjectColumns>,
    /// The reader does something with the working paper.
    pub on_paper: Callback<PaperWish>,
    pub collecting: Collecting,
    /// The reader goes to a document of the collection.
    pub on_open: Callback<Wanted>,
}

#[component]
pub fn ReportView(props: &ReportViewProps) -> Html {
    let words = use_words();
    let ReportViewProps {
        report,
        route,
        on_toggle,
        on_jump,
        on_reread,
        on_ask,
        columns,
        on_columns,
        on_paper,
        collecting,
        on_open,
    } = props;
    let route = *route;
    let name = report.summary.file_name.clone();
    let checks_off = report.checked.switched_off();
    let on_reread = on_reread.reform(move |read_as| {
        let read_as = ReadAs {
            checks_off,
            ..read_as
        };
        (read_as, name.clone())
    });
    let on_jump = use_callback(
        (report.projects.clone(), on_ask.clone(), on_jump.clone()),
        |jump: Jump, (projects, on_ask, on_jump)| {
            let rows = &projects.rows.rows;
            if !rows.iter().any(|row| row.index == jump.project) {
                on_ask.emit(Ask::ProjectsAround(projects.query.clone(), jump.project));
            }
            on_jump.emit(jump);
        },
    );
    use_effect_with((), |()| {
        let listener = browser::paper::keep_day();
        move || drop(listener)
    });
    let project = route.project;
    let led_to_line = route.view == View::Source && report.source.marked.is_some();
    // What was pressed may be gone; the reader goes on from the top of the view, unless led to a
    // line in it.
    use_effect_with((report.document, route.view), move |(_, view)| {
        if !led_to_line {
            browser::focus_heading(&view_id(view.id()));
        }
        if let Some(project) = project {
            browser::focus_first(&landing_places(project));
        }
    });
    let there = project.filter(|project| *project < report.summary.projects);
    let unopened = there.filter(|project| !report.opened.contains_key(project));
    let landed = report.landing.filter(|landing| {
        let detail = report.opened.get(&landing.jump.project);
        detail.is_some_and(Option::is_some)
    });
    use_effect_with(landed, |landed| {
        if let Some(landing) = landed {
            browser::focus_first(&landing_places(landing.jump.project));
        }
    });
    {
        let on_jump = on_jump.clone();
        use_effect_with((report.document, unopened), move |(_, unopened)| {
            if let Some(project) = *unopened {
                on_jump.emit(Jump {
                    project,
                    lines: None,
                });
            }
        });
    }
    let files = collecting.gathering().map(|it| it.files.len() as u32);
    let comparing = use_comparing(report);
    let parts = parts(report);
    let standing = use_standing(report.document, parts.len()).min(parts.len());
    let views = VIEWS.iter().map(|row| {
        let standing = parts[..standing].iter().rev();
        let mut standing = standing.filter(|(view, _)| *view == row.view);
        let rows = match standing.next() {
            Some((_, rows)) => *rows,
            None if row.view == route.view => ROWS_AT_ONCE,
            None => return keyed(row.view.id(), Html::default()),
        };
        let content = html! {
            <ViewContent
                view={row}
                {rows}
                report={report.clone()}
                {route}
                {on_toggle}
                on_jump={&on_jump}
                on_reread={&on_reread}
                {on_ask}
                columns={*columns}
                {on_columns}
                {on_paper}
                comparing={comparing.clone()}
                collecting={collecting.clone()}
                {on_open}
            />
        };
        view(row, route.view, content)
    });
    let views = list(views);
    // Those who hear the page are told in every view whose table it is; the overview shows it.
    let name = match route.view {
        View::Overview => Html::default(),
        View::Projects
        | View::Indicators
        | View::Additions
        | View::Findings
        | View::Comparison
        | View::Source
        | View::Help
        | View::Collection => {
            let name = department(words, &report.summary);
            element("h1", "report-name visually-hidden", name)
        }
    };
    html! {
        <div class="report">
            { rail(words, report, route, files) }
            <article class="report-view">
                { paper_head(words, report) }
                { name }
                <div key={report.document.number()} class="report-tools">
                    <Search hits={report.hits.clone()} on_jump={&on_jump} {on_ask} />
                    <ExportMenu report={report.clone()} {on_ask} />
                </div>
                { list([views, paper_foot(words, report), version(words)]) }
                <Quotation report={report.clone()} />
            </article>
        </div>
    }
}

/// The id of the element of a view.
fn view_id(view: &'static str) -> String {
    format!("view-{view}")
}

/// The parts in which the printed views come into the page: which view, and with how many rows.
fn parts(report: &Report) -> Vec<(View, usize)> {
    let printed = VIEWS.iter().filter(|row| row.paper == Paper::Always);
    let parts = printed.flat_map(|row| {
        let parts = (row.rows)(report).div_ceil(ROWS_AT_ONCE).max(1);
        (1..=parts).map(|part| (row.view, part * ROWS_AT_ONCE))
    });
    parts.collect()
}

/// The element of a view. One that is not printed is there only while it is shown, and any other
/// soon after the document.
fn view(row: &ViewRow, shown: View, content: Html) -> Html {
    let id = row.view.id();
    let class = match (row.view == shown, row.paper) {
        (true, Paper::Always) => "view view-current",
        (true, Paper::Never) => "view view-current view-screen",
        (false, Paper::Always | Paper::Never) => "view",
    };
    let names = &["id", "class", "data-role", "data-view", "tabindex"];
    let values = [&view_id(id), class, "view", id, "-1"].map(str::to_owned);
    keyed(id, with_attributes("section", names, values, content))
}
