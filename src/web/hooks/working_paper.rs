//! The working paper of the document that is shown: kept by the browser, known to the engine, and
//! the same in every window.

use yew::{Callback, hook, use_effect_with};

use crate::query::Standing;
use crate::web::browser::working_papers;
use crate::web::hooks::ShellHandle;
use crate::web::message::Ask;
use crate::web::state::{Action, Keeping, PaperAct, Report, State};
use crate::working_paper::{self, About, WorkingPaper};

/// Keeps the working paper, and has the engine know it.
#[hook]
pub fn use_working_paper(state: &State, shell: &ShellHandle) {
    let report = state.report.as_ref();
    let document = report.map(|report| (report.document, report.summary.sha256.clone()));
    let changes = report.map_or(0, |report| report.paper.changes);
    {
        let (shell, report) = (shell.clone(), report.cloned());
        use_effect_with((document.clone(), changes), move |(_, changes)| {
            if let Some(report) = report.filter(|_| *changes > 0) {
                let keeping = keep(&report);
                shell.tell(Action::Paper(PaperAct::Stored(keeping)));
            }
        });
    }
    {
        let shell = shell.clone();
        let marks = report.map(|report| report.paper.marks.clone());
        // Those of checks that are switched off are counted apart.
        let off = report.map(|report| report.checked.switched_off());
        let known = report.is_none_or(|report| report.paper.standing == Standing::default());
        use_effect_with((document.clone(), marks, off), move |(_, marks, _)| {
            // The engine begins with none.
            if let Some(marks) = marks
                && !(marks.is_empty() && known)
            {
                shell.ask(&Ask::WorkingPaper((**marks).clone()));
            }
        });
    }
    let shell = shell.clone();
    use_effect_with(document, move |document| {
        let listener = document.clone().map(|(_, sha256)| {
            working_papers::listen(Callback::from(move |()| {
                let marks = recalled(&sha256);
                shell.tell(Action::Paper(PaperAct::Recalled(marks)));
            }))
        });
        move || drop(listener)
    });
}

/// What the browser keeps of the document with this SHA-256; what cannot be read counts as nothing.
pub fn recalled(sha256: &str) -> Option<WorkingPaper> {
    let file = working_papers::recall(sha256)?;
    let read = working_paper::read(&file, sha256).ok()?;
    Some(read.paper)
}

/// The working paper of a document as a file.
pub fn paper_file(report: &Report) -> String {
    let checks = report.checked.checks_off();
    let about = About {
        document: report.summary.file_name.clone(),
        sha256: report.summary.sha256.clone(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        checks_off: checks.map(str::to_owned).collect(),
    };
    working_paper::write(&about, &report.paper.marks)
}

fn keep(report: &Report) -> Keeping {
    let file = (!report.paper.marks.is_empty()).then(|| paper_file(report));
    if working_papers::keep(&report.summary.sha256, file.as_deref()) {
        Keeping::Kept
    } else {
        Keeping::Refused
    }
}
