//! The working paper as a whole: its counts, where it is kept, and the ways in and out of it.

use yew::{Callback, Html};

use super::element::{
    Fold, Pressed, action, element, fold, list, plain, press, text_in, with_attributes,
};
use super::file_button::{FileButton, file_button};
use crate::checks::CheckSet;
use crate::query::{FindingFilter, MarkChoice, MarkTally};
use crate::text::{self, Message, Words};
use crate::web::check_texts::check_words;
use crate::web::hooks::paper_file;
use crate::web::message::{Ask, FIRST};
use crate::web::state::{Keeping, Paper, PaperNotice, PaperWish, Report};
use crate::working_paper::{Item, Mark};

/// How many of a kind bear which mark; marks that none bears are left out.
pub fn mark_tally(words: &Words, tally: MarkTally) -> Html {
    let borne = Mark::ALL.into_iter().filter(|mark| tally.of(*mark) > 0);
    let counted = borne.map(|mark| {
        let number = text::count(u64::from(tally.of(mark)));
        text_in("li", "", (words.working_paper.counted)(mark, &number))
    });
    let names = &["class", "data-role"];
    let values = ["mark-tally", "mark-tally"];
    with_attributes("ul", names, values, list(counted))
}

/// Findings by their marks, as a choice; there while something is marked or chosen.
pub fn mark_filter(words: &Words, report: &Report, on_ask: &Callback<Ask>) -> Html {
    let filter = report.checked.filter;
    if report.paper.marks.is_empty() && filter.mark.is_none() {
        return Html::default();
    }
    let says = &words.working_paper;
    let chip = |mark: Option<MarkChoice>, role: &'static str, label: String| {
        let pressed = Pressed::when(filter.mark == mark);
        let wanted = FindingFilter { mark, ..filter };
        let onclick = on_ask.reform(move |_| Ask::Findings(wanted, FIRST));
        press("chip", role, pressed, plain(label), onclick)
    };
    let tally = report.paper.standing.findings;
    let chosen = |mark: &Mark| filter.mark == Some(MarkChoice::Marked(*mark));
    let marks = Mark::ALL
        .into_iter()
        .filter(|mark| tally.of(*mark) > 0 || chosen(mark));
    let marks = marks.map(|mark| {
        let number = text::count(u64::from(tally.of(mark)));
        let label = (says.counted)(mark, &number);
        chip(Some(MarkChoice::Marked(mark)), mark.id(), label)
    });
    let chips = [
        chip(None, "any-mark", says.any.to_owned()),
        chip(
            Some(MarkChoice::Unmarked),
            "unmarked",
            says.unmarked.to_owned(),
        ),
        list(marks),
    ];
    let names = &["role", "aria-label", "class"];
    let values = ["group", says.filter, "findings-choice"];
    with_attributes("div", names, values, list(chips))
}

/// That the browser does not keep what is marked, where it does not.
pub fn unkept(words: &Words, paper: &Paper) -> Html {
    let Message {
        sentence,
        next_step,
    } = words.working_paper.not_kept;
    match paper.keeping {
        Keeping::Kept => Html::default(),
        Keeping::Refused => {
            let names = &["class", "role", "data-role"];
            let values = ["working-paper-refused", "alert", "paper-not-kept"];
            let told = plain(format!("{sentence}{next_step}"));
            with_attributes("p", names, values, told)
        }
    }
}

/// What is kept and where, what was done last, and what can be done.
pub fn working_paper(words: &Words, report: &Report, on_paper: &Callback<PaperWish>) -> Html {
    let says = &words.working_paper;
    let content = [
        text_in("h3", "", says.heading),
        text_in("p", "working-paper-kept", says.kept),
        actions(words, report, on_paper),
        notice(words, &report.paper.notice, on_paper),
        strayed(words, report),
    ];
    let names = &["class", "data-role"];
    let values = ["working-paper", "working-paper"];
    with_attributes("section", names, values, list(content))
}

fn actions(words: &Words, report: &Report, on_paper: &Callback<PaperWish>) -> Html {
    let says = &words.working_paper;
    let sha256 = report.summary.sha256.clone();
    let on_import = on_paper.reform(move |file| PaperWish::Import(file, sha256.clone()));
    let button = FileButton {
        class: "button",
        role: "paper-input",
        accept: ".json,application/json",
    };
    let import = file_button(button, says.import, on_import);
    let (export, clear) = if report.paper.marks.is_empty() {
        Default::default()
    } else {
        let shown = report.clone();
        let on_export = on_paper.reform(move |()| {
            let name = format!("{}.jixiao-paper.json", shown.summary.file_name);
            PaperWish::Export(name, paper_file(&shown))
        });
        let on_clear = on_paper.reform(|()| PaperWish::Clear);
        (
            action("export-paper", says.export, &on_export),
            action("clear-paper", says.clear, &on_clear),
        )
    };
    element(
        "div",
        "working-paper-actions",
        list([export, import, clear]),
    )
}

/// What was done last; always there, since a live region that comes with its text is not read out.
fn notice(words: &Words, notice: &PaperNotice, on_paper: &Callback<PaperWish>) -> Html {
    let says = &words.working_paper;
    let number = |number: u32| text::count(u64::from(number));
    let (told, way_back) = match notice {
        PaperNotice::None => (String::new(), Html::default()),
        PaperNotice::Imported(merged) => {
            let told = (says.imported)(&number(merged.taken), &number(merged.left));
            (told, Html::default())
        }
        PaperNotice::Refused(refusal) => {
            (text::paper_refusal_line(words, refusal), Html::default())
        }
        PaperNotice::Cleared(_) => {
            let on_restore = on_paper.reform(|()| PaperWish::Restore);
            let way_back = action("restore-paper", says.restore, &on_restore);
            (says.cleared.to_owned(), way_back)
        }
    };
    let names = &["role", "data-role"];
    let told = with_attributes("p", names, ["status", "paper-notice"], plain(told));
    element("div", "working-paper-notice", list([told, way_back]))
}

/// The marks that are about nothing that is shown.
fn strayed(words: &Words, report: &Report) -> Html {
    let says = &words.working_paper;
    let standing = &report.paper.standing;
    let off = match standing.switched_off {
        0 => Html::default(),
        off => text_in(
            "p",
            "working-paper-kept",
            (says.switched_off)(&text::count(u64::from(off))),
        ),
    };
    if standing.unknown.is_empty() {
        return off;
    }
    let title = |id: &str| match CheckSet::index_of(id) {
        Some(check) => check_words(words, check).title.to_owned(),
        None => id.to_owned(),
    };
    let entry = |item: &Item| {
        let (mark, note) = report.paper.marks.said(item)?;
        let about = text::marked_item(words, item, title);
        Some(text_in(
            "li",
            "",
            format!("{about} · {} {note}", (says.mark)(mark)),
        ))
    };
    let entries = standing.unknown.iter().filter_map(entry);
    let head = (says.unknown)(&text::count(standing.unknown.len() as u64));
    let unknown = Fold {
        class: "working-paper-unknown",
        role: "unknown-marks",
        name: "unknown-marks".to_owned(),
        open: false,
    };
    let listed = element("ul", "", list(entries));
    list([off, fold(unknown, plain(head), listed)])
}
