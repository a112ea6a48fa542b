//! A document that is read: the answer on top, then what it rests on.

use yew::{
    Callback, Html, Properties, component, html, use_callback, use_effect_with, use_node_ref,
};

use super::additions::Additions;
use super::class_matrix::Matrix;
use super::findings::Findings;
use super::indicators_view::IndicatorsView;
use super::project_detail::landing_places;
use super::projects::Projects;
use super::reading_note::reading_note;
use super::search::Search;
use super::source_view::SourceView;
use super::summary::summary;
use super::unexplained::unexplained;
use crate::query::Window;
use crate::web::browser;
use crate::web::hooks::use_words;
use crate::web::message::{Ask, PAGE_ROWS, ReadAs};
use crate::web::state::{Jump, Report, Toggle};

#[derive(Properties, PartialEq)]
pub struct ReportViewProps {
    pub report: Report,
    /// A project is to be opened or closed.
    pub on_toggle: Callback<Toggle>,
    /// The reader goes to a project.
    pub on_jump: Callback<Jump>,
    /// The document is to be read again, as the reader chose.
    pub on_reread: Callback<(ReadAs, String)>,
    /// Other rows of a list are wanted.
    pub on_ask: Callback<Ask>,
}

#[component]
pub fn ReportView(props: &ReportViewProps) -> Html {
    let words = use_words();
    let ReportViewProps {
        report,
        on_toggle,
        on_jump,
        on_reread,
        on_ask,
    } = props;
    let money_unit = report.summary.money_unit;
    let name = report.summary.file_name.clone();
    let checks_off = report.checked.switched_off();
    let on_reread = on_reread.reform(move |read_as| {
        let read_as = ReadAs {
            checks_off,
            ..read_as
        };
        (read_as, name.clone())
    });
    let first_shown = report.projects.start;
    let on_jump = use_callback(
        (first_shown, on_ask.clone(), on_jump.clone()),
        |jump: Jump, (first_shown, on_ask, on_jump)| {
            let start = jump.project - jump.project % PAGE_ROWS;
            if start != *first_shown {
                let len = PAGE_ROWS;
                on_ask.emit(Ask::Projects(Window { start, len }));
            }
            on_jump.emit(jump);
        },
    );
    let document = report.document.number();
    let heading = use_node_ref();
    // The button that was pressed is gone; the reader goes on from the top of the document.
    use_effect_with((report.document, heading.clone()), |(_, heading)| {
        browser::focus(heading);
    });
    let landed = report.landing.filter(|landing| {
        let detail = report.opened.get(&landing.jump.project);
        detail.is_some_and(Option::is_some)
    });
    use_effect_with(landed, |landed| {
        if let Some(landing) = landed {
            browser::focus_first(&landing_places(landing.jump.project));
        }
    });
    html! {
        <article class="report-view">
            <Search key={document} hits={report.hits.clone()} on_jump={&on_jump} {on_ask} />
            { summary(words, &report.summary, &heading) }
            { reading_note(words, &report.summary, &report.repairs, &on_reread, on_ask) }
            { unexplained(words, &report.unexplained, on_ask) }
            <Additions
                list={report.additions.clone()}
                tally={report.summary.tally}
                {money_unit}
                {on_ask}
            />
            <Findings
                checked={report.checked.clone()}
                {money_unit}
                on_jump={&on_jump}
                {on_ask}
            />
            <Matrix matrix={report.matrix.clone()} {on_ask} />
            <Projects
                rows={report.projects.clone()}
                opened={report.opened.clone()}
                landing={report.landing}
                units={report.summary.units}
                assumed_rows={report.summary.assumed_rows}
                {money_unit}
                {on_toggle}
                {on_ask}
            />
            <IndicatorsView key={document} list={report.indicators.clone()} on_jump={&on_jump} {on_ask} />
            <SourceView page={report.source.clone()} landings={report.source_landings} {on_jump} {on_ask} />
        </article>
    }
}
