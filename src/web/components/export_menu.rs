//! The menu of what leaves the page: files of every format, and what the clipboard takes.

use js_sys::Uint8Array;
use web_sys::File;
use yew::{
    Callback, Html, Properties, UseStateSetter, component, html, use_effect_with, use_mut_ref,
    use_node_ref, use_state, use_state_eq,
};

use super::element::{action, element, list, plain, text_in, with_attributes};
use super::project_filter::parts;
use crate::export::{Copying, OFFERS, Offer, WORKBOOK};
use crate::query::ProjectFilter;
use crate::text::{self, ExportMenuWords, Words};
use crate::web::browser::{self, clipboard, download};
use crate::web::exports::{ExportAsk, Made, Portion, Wanted};
use crate::web::hooks::use_words;
use crate::web::message::Ask;
use crate::web::state::Report;
use crate::web::workbook::{self, Job, Making, Missing};

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

/// What the reader wants.
#[derive(Clone, Copy, PartialEq)]
enum Choice {
    File(&'static Offer),
    Copy(Copying),
}

impl Choice {
    fn name(self, words: &ExportMenuWords) -> &'static str {
        match self {
            Self::File(offer) => (words.format)(offer.id),
            Self::Copy(Copying::Projects) => words.copy_projects,
            Self::Copy(Copying::Indicators) => words.copy_indicators,
            Self::Copy(Copying::Report) => words.copy_report,
        }
    }
}

/// What became of it.
#[derive(Clone, PartialEq)]
enum Outcome {
    Nothing,
    Working(Choice),
    Saved(File),
    Copied(Choice),
    CopyRefused,
    Missing(Missing),
}

/// What is being made, and what is to be done with it.
#[derive(Default)]
struct Work {
    /// The number of the newest question.
    number: u32,
    file: Option<(&'static Offer, Portion)>,
    clipboard: Option<clipboard::Promised>,
    workbook: Option<Making>,
}

#[component]
pub fn ExportMenu(props: &ExportMenuProps) -> Html {
    let words = use_words();
    let says = &words.export_menu;
    let dialog = use_node_ref();
    let reach = use_state(|| Reach::Selection);
    let outcome = use_state_eq(|| Outcome::Nothing);
    let work = use_mut_ref(Work::default);
    let report = &props.report;

    {
        let (work, outcome) = (work.clone(), outcome.setter());
        let summary = report.summary.clone();
        use_effect_with(report.exported.clone(), move |answer| {
            let Some(answer) = answer
                .as_ref()
                .filter(|it| it.number == work.borrow().number)
            else {
                return;
            };
            match &answer.made {
                Made::File(bytes) => {
                    if let Some((offer, _)) = work.borrow_mut().file.take() {
                        outcome.set(saved(offer, &summary.file_name, bytes));
                    }
                }
                Made::Copy(copied) => {
                    if let Some(promised) = work.borrow_mut().clipboard.take() {
                        promised.keep(|media_type| match media_type {
                            HTML => copied.html.clone(),
                            _ => copied.text.clone(),
                        });
                    }
                }
                Made::Original(original) => {
                    let Some((offer, portion)) = work.borrow_mut().file.take() else {
                        return;
                    };
                    let job = Job {
                        original: original.clone(),
                        sha256: summary.sha256.clone(),
                        portion,
                    };
                    let on_end = Callback::from(move |became: Result<Uint8Array, Missing>| {
                        outcome.set(match became {
                            Ok(bytes) => saved(offer, &summary.file_name, &bytes),
                            Err(missing) => Outcome::Missing(missing),
                        });
                    });
                    let making = workbook::make(job, on_end);
                    work.borrow_mut().workbook = Some(making);
                }
            }
        });
    }

    let filter = filter_said(words, report);
    let on_choice = {
        let (on_ask, outcome) = (props.on_ask.clone(), outcome.setter());
        let chosen = filter.clone().filter(|_| *reach == Reach::Selection);
        Callback::from(move |choice: Choice| {
            let portion = Portion {
                filter: chosen.clone(),
                language: browser::page_language(),
            };
            outcome.set(Outcome::Working(choice));
            let mut work = work.borrow_mut();
            // What was wished before is nobody's any more.
            *work = Work {
                number: work.number + 1,
                ..Work::default()
            };
            let wanted = match choice {
                Choice::File(offer) => {
                    work.file = Some((offer, portion.clone()));
                    // The engine cannot make it; another program will, from the same.
                    if *offer == WORKBOOK {
                        Wanted::Original
                    } else {
                        Wanted::File(offer.id.to_owned(), portion)
                    }
                }
                Choice::Copy(what) => {
                    work.clipboard = promise(choice, what, &outcome);
                    if work.clipboard.is_none() {
                        outcome.set(Outcome::CopyRefused);
                        return;
                    }
                    Wanted::Copy(what, portion)
                }
            };
            let number = work.number;
            drop(work);
            on_ask.emit(Ask::Export(Box::new(ExportAsk { number, wanted })));
        })
    };

    let on_open = {
        let (dialog, outcome) = (dialog.clone(), outcome.clone());
        Callback::from(move |()| {
            if !matches!(*outcome, Outcome::Working(_)) {
                outcome.set(Outcome::Nothing);
            }
            browser::open_dialog(&dialog);
        })
    };
    let on_close = {
        let dialog = dialog.clone();
        Callback::from(move |()| browser::close_dialog(&dialog))
    };
    let scope = filter.map_or_else(Html::default, |(_, said)| {
        scope_choice(words, report, &said, *reach, reach.setter())
    });
    html! {
        <>
            { action("export-open", says.open, &on_open) }
            <dialog
                class="export-menu"
                ref={dialog}
                data-role="export-menu"
                aria-labelledby="export-heading"
            >
                { with_attributes("h2", &["id"], ["export-heading"], plain(says.heading)) }
                { scope }
                { text_in("h3", "", says.save) }
                { formats(says, &on_choice) }
                { text_in("h3", "", says.copy) }
                { copies(says, &on_choice) }
                { text_in("p", "export-note", says.copy_note) }
                <p class="export-status" role="status" data-role="export-status">
                    { said(words, &outcome) }
                </p>
                { action("export-close", says.close, &on_close) }
            </dialog>
        </>
    }
}

const HTML: &str = "text/html";
const TEXT: &str = "text/plain";

/// Has the clipboard wait for what is made.
fn promise(
    choice: Choice,
    what: Copying,
    outcome: &UseStateSetter<Outcome>,
) -> Option<clipboard::Promised> {
    let media_types: &[&str] = match what {
        Copying::Projects | Copying::Indicators => &[TEXT, HTML],
        Copying::Report => &[TEXT],
    };
    let outcome = outcome.clone();
    clipboard::promise(media_types, move |copied| {
        outcome.set(if copied {
            Outcome::Copied(choice)
        } else {
            Outcome::CopyRefused
        });
    })
}

fn saved(offer: &Offer, document: &str, bytes: &Uint8Array) -> Outcome {
    let name = offer.file_name(document);
    match download::file(&name, offer.media_type, bytes) {
        Some(file) => {
            download::save(&file);
            Outcome::Saved(file)
        }
        None => Outcome::Missing(Missing::Stopped),
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
        action(role, choice.name(says), &on_choice.reform(move |()| choice))
    });
    element("div", "export-copies", list(copies))
}

fn said(words: &Words, outcome: &Outcome) -> Html {
    let says = &words.export_menu;
    match outcome {
        Outcome::Nothing => Html::default(),
        Outcome::Working(choice) => plain((says.working)(choice.name(says))),
        Outcome::Copied(choice) => plain((says.copied)(choice.name(says))),
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
