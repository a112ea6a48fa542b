//! A document that is read: the answer on top, then what it rests on.

use yew::{Callback, Html, Properties, component, html, use_effect_with, use_node_ref};

use super::additions::Additions;
use super::projects::Projects;
use super::reading_note::reading_note;
use super::summary::summary;
use super::unexplained::unexplained;
use crate::web::browser;
use crate::web::hooks::use_words;
use crate::web::message::{Ask, ReadAs};
use crate::web::state::{Report, Toggle};

#[derive(Properties, PartialEq)]
pub struct ReportViewProps {
    pub report: Report,
    /// A project is to be opened or closed.
    pub on_toggle: Callback<Toggle>,
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
        on_reread,
        on_ask,
    } = props;
    let money_unit = report.summary.money_unit;
    let name = report.summary.file_name.clone();
    let on_reread = on_reread.reform(move |read_as| (read_as, name.clone()));
    let heading = use_node_ref();
    // The button that was pressed is gone; the reader goes on from the top of the document.
    use_effect_with((report.document, heading.clone()), |(_, heading)| {
        browser::focus(heading);
    });
    html! {
        <article class="report-view">
            { summary(words, &report.summary, &heading) }
            { reading_note(words, &report.summary, &report.repairs, &on_reread, on_ask) }
            { unexplained(words, &report.unexplained, on_ask) }
            <Additions
                rows={report.additions.clone()}
                tally={report.summary.tally}
                {money_unit}
                {on_ask}
            />
            <Projects
                rows={report.projects.clone()}
                opened={report.opened.clone()}
                units={report.summary.units}
                assumed_rows={report.summary.assumed_rows}
                {money_unit}
                {on_toggle}
                {on_ask}
            />
        </article>
    }
}
