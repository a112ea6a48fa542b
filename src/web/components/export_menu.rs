//! The menu of what leaves the page: files of every format, and what the clipboard takes.

use std::rc::Rc;

use web_sys::File;
use yew::{Callback, Html, Properties, UseStateSetter, component, html, use_state};

use super::element::{action, element, list, plain, progress, text_in, with_attributes};
use super::project_filter::parts;
use crate::export::{Copying, OFFERS};
use crate::query::ProjectFilter;
use crate::text::{self, ExportMenuWords, Words};
use crate::web::browser::{self, download};
use crate::web::exports::Portion;
use crate::web::hooks::{Choice, Exporting, Outcome, use_dialog, use_exporting, use_words};
use crate::web::message::Ask;
use crate::web::state::{Dialog, Report};
use crate::web::workbook::Missing;

#[derive(Properties, PartialEq)]
pub struct ExportMenuProps {
    /// What is exported.
    pub report: Report,
    pub on_ask: Callback<Ask>,
}

/// How much the reader wants.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// What passes the filter, where one is set.
    Selection,
    /// All of it.
    Whole,
}

#[component]
pub fn ExportMenu(props: &ExportMenuProps) -> Html {
    let words = use_words();
    let says = &words.export_menu;
    let dialog = use_state(|| Dialog::Closed);
    let place = use_dialog(*dialog);
    let reach = use_state(|| Reach::Selection);
    let report = &props.report;
    let exporting = Rc::new(use_exporting(report, &props.on_ask));

    let filter = filter_said(words, report);
    let on_choice = {
        let exporting = exporting.clone();
        let chosen = filter.clone().filter(|_| *reach == Reach::Selection);
        Callback::from(move |choice: Choice| {
            let portion = Portion {
                filter: chosen.clone(),
                language: browser::page_language(),
            };
            exporting.wish(choice, portion);
        })
    };
    let set_dialog = dialog.setter();
    let on_open = {
        let (exporting, set_dialog) = (exporting.clone(), set_dialog.clone());
        Callback::from(move |()| {
            exporting.forget();
            set_dialog.set(Dialog::Open);
        })
    };
    let on_close = {
        let exporting = exporting.clone();
        Callback::from(move |()| {
            // What is still being made is told beside the menu; what was told within it is done.
            exporting.forget();
            set_dialog.set(Dialog::Closed);
        })
    };
    let scope = filter.map_or_else(Html::default, |(_, said)| {
        scope_choice(words, report, &said, *reach, reach.setter())
    });
    let choices = list([
        with_attributes("h2", &["id"], ["export-heading"], plain(says.heading)),
        scope,
        text_in("h3", "", says.save),
        formats(says, &on_choice),
        text_in("h3", "", says.copy),
        copies(says, &on_choice),
        text_in("p", "export-note", says.copy_note),
    ]);
    let close = action("export-close", says.close, &on_close);
    // A dialog hides the page from those who hear it, and a closed one itself: what becomes of a
    // wish is said where it is heard.
    let (beside, within) = match *dialog {
        Dialog::Open => (Html::default(), status(words, &exporting)),
        Dialog::Closed => (status(words, &exporting), Html::default()),
    };
    html! {
        <>
            { action("export-open", says.open, &on_open) }
            { beside }
            <dialog
                class="export-menu"
                ref={place}
                data-role="export-menu"
                aria-labelledby="export-heading"
                onclose={on_close.reform(|_| ())}
            >
                { element("div", "export-choices", choices) }
                { element("div", "export-foot", list([within, close])) }
            </dialog>
        </>
    }
}

/// The filter of the list of projects in words; `None` where all pass.
fn filter_said(words: &Words, report: &Report) -> Option<(ProjectFilter, String)> {
    let filter = &report.projects.query.filter;
    let unit = report.summary.money_unit;
    let parts: Vec<String> = parts(words, filter, &report.choices, unit)
        .map(|(said, _)| said)
        .collect();
    let said = parts.join(words.export_menu.joint);
    (!parts.is_empty()).then(|| (filter.clone(), said))
}

fn scope_choice(
    words: &Words,
    report: &Report,
    filter: &str,
    reach: Reach,
    set: UseStateSetter<Reach>,
) -> Html {
    let says = &words.export_menu;
    let count = |projects: u32| text::count(u64::from(projects));
    let some = (says.selection)(&count(report.projects.rows.total));
    let all = (says.whole)(&count(report.projects.all));
    let option = |id: &'static str, it: Reach, content: Html| {
        let set = set.clone();
        let onchange = Callback::from(move |_| set.set(it));
        html! {
            <label>
                <input
                    type="radio"
                    name="export-scope"
                    data-role="export-scope"
                    value={id}
                    checked={it == reach}
                    {onchange}
                />
                { element("span", "", content) }
            </label>
        }
    };
    let some = list([
        plain(some),
        text_in("span", "export-filter", filter.to_owned()),
    ]);
    html! {
        <fieldset class="export-scope">
            { text_in("legend", "", says.scope) }
            { option("selection", Reach::Selection, some) }
            { option("whole", Reach::Whole, plain(all)) }
        </fieldset>
    }
}

fn formats(says: &ExportMenuWords, on_choice: &Callback<Choice>) -> Html {
    let formats = OFFERS.iter().map(|offer| {
        let onclick = on_choice.reform(move |_| Choice::File(offer));
        html! {
            <li>
                <button
                    type="button"
                    class="export-format"
                    data-role="export"
                    data-format={offer.id}
                    {onclick}
                >
                    { text_in("span", "", (says.format)(offer.id)) }
                    { text_in("span", "export-ending", format!(".{}", offer.extension)) }
                </button>
            </li>
        }
    });
    element("ul", "export-formats", list(formats))
}

fn copies(says: &ExportMenuWords, on_choice: &Callback<Choice>) -> Html {
    let copies = Copying::ALL.map(|what| {
        let choice = Choice::Copy(what);
        let role = match what {
            Copying::Projects => "copy-projects",
            Copying::Indicators => "copy-indicators",
            Copying::Report => "copy-report",
        };
        action(
            role,
            name(choice, says),
            &on_choice.reform(move |()| choice),
        )
    });
    element("div", "export-copies", list(copies))
}

/// What became of the newest wish, and while it is being made, how far it is.
fn status(words: &Words, exporting: &Rc<Exporting>) -> Html {
    let status = with_attributes(
        "p",
        &["class", "role", "data-role"],
        ["export-status", "status", "export-status"],
        said(words, &exporting.outcome),
    );
    let work = match &*exporting.outcome {
        Outcome::Working(_, percent) => work(words, exporting, *percent),
        Outcome::Nothing
        | Outcome::Cancelled
        | Outcome::Saved(_)
        | Outcome::Copied(_)
        | Outcome::CopyRefused
        | Outcome::Missing(_) => Html::default(),
    };
    element("div", "export-news", list([status, work]))
}

/// How far it is, and a way not to wait.
fn work(words: &Words, exporting: &Rc<Exporting>, percent: u8) -> Html {
    let says = &words.export_menu;
    let bar = progress("export-progress", says.progress, percent);
    let exporting = exporting.clone();
    let on_cancel = Callback::from(move |()| exporting.cancel());
    let cancel = action("export-cancel", says.cancel, &on_cancel);
    element("div", "export-work", list([bar, cancel]))
}

fn said(words: &Words, outcome: &Outcome) -> Html {
    let says = &words.export_menu;
    match outcome {
        Outcome::Nothing => Html::default(),
        Outcome::Working(choice, _) => plain((says.working)(name(*choice, says))),
        Outcome::Cancelled => plain(says.cancelled),
        Outcome::Copied(choice) => plain((says.copied)(name(*choice, says))),
        Outcome::Saved(file) => {
            let bytes = text::count(file.size() as u64);
            let bytes = (words.summary.bytes)(&bytes);
            list([plain((says.saved)(&file.name(), &bytes)), share(says, file)])
        }
        Outcome::CopyRefused => problem(says.copy_refused),
        Outcome::Missing(Missing::NoProgram) => problem(says.no_program),
        Outcome::Missing(Missing::Changed) => problem(says.changed),
        Outcome::Missing(Missing::Stopped) => problem(says.stopped),
    }
}

fn name(choice: Choice, says: &ExportMenuWords) -> &'static str {
    match choice {
        Choice::File(offer) => (says.format)(offer.id),
        Choice::Copy(Copying::Projects) => says.copy_projects,
        Choice::Copy(Copying::Indicators) => says.copy_indicators,
        Choice::Copy(Copying::Report) => says.copy_report,
    }
}

fn problem(sentence: &'static str) -> Html {
    text_in("span", "export-problem", sentence)
}

/// Only where the browser can.
fn share(says: &ExportMenuWords, file: &File) -> Html {
    if !download::can_share(file) {
        return Html::default();
    }
    let file = file.clone();
    let on_press = Callback::from(move |()| download::share(&file));
    action("export-share", says.share, &on_press)
}
