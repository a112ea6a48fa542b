//! A comparison into files: what the changes that pass the choice can be saved as.

use yew::{Callback, Html};

use super::change_choices::narrowed;
use super::offered_files::{OfferedFiles, offered_files, saved_said};
use crate::export::{COMPARISON_OFFERS, Offer, WORKBOOK};
use crate::query::{ComparisonQuery, ComparisonSummary};
use crate::text::Words;
use crate::web::comparing::CompareAsk;
use crate::web::hooks::{Comparing, Saving, Shown};
use crate::web::workbook::Missing;

/// The buttons, and what was saved last.
pub fn change_files(words: &'static Words, comparing: &Comparing, shown: &Shown) -> Html {
    let query = shown.changes.query.clone();
    let filter = filter_said(words, &shown.compared.summary, &query);
    let (asked, compared) = (comparing.clone(), shown.compared.clone());
    let on_save = Callback::from(move |offer: &'static Offer| {
        let file = CompareAsk::File {
            format: offer.id.to_owned(),
            query: query.clone(),
            filter: filter.clone(),
            language: words.language(),
        };
        if *offer == WORKBOOK {
            asked.make_workbook(&compared, file);
        } else {
            asked.ask(file);
        }
    });
    let files = OfferedFiles {
        offers: &COMPARISON_OFFERS,
        format: words.comparing.format,
        roles: ["compare-export", "compare-saved"],
        said: said(words, comparing.saving()),
    };
    offered_files(words, &files, &on_save)
}

/// What became of the last wish.
fn said(words: &Words, saving: &Saving) -> String {
    let says = &words.export_menu;
    match saving {
        Saving::Nothing => String::new(),
        Saving::Making(percent) => {
            let working = (says.working)((words.comparing.format)(WORKBOOK.id));
            format!("{working} {percent}%")
        }
        Saving::Made(file) => saved_said(words, file),
        Saving::Missing(Missing::NoProgram) => says.no_program.to_owned(),
        Saving::Missing(Missing::Changed) => says.changed.to_owned(),
        Saving::Missing(Missing::Stopped) => says.stopped.to_owned(),
    }
}

/// Which changes are chosen, in words; empty where all are.
fn filter_said(words: &Words, summary: &ComparisonSummary, query: &ComparisonQuery) -> String {
    let kind = words.language().comparison_words().kind;
    let kinds: Vec<String> = if query.kinds == ComparisonQuery::changed().kinds {
        vec![words.comparing.changed.to_owned()]
    } else {
        query.kinds.iter().map(|it| kind(*it).to_owned()).collect()
    };
    let narrowed = narrowed(words, summary, query).map(|(said, _)| said);
    let text = (!query.text.is_empty()).then(|| query.text.clone());
    let parts: Vec<String> = kinds.into_iter().chain(narrowed).chain(text).collect();
    parts.join(words.export_menu.joint)
}
