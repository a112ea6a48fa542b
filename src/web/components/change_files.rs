//! A comparison into files: what the changes that pass the choice can be saved as.

use yew::{Callback, Html};

use super::offered_files::{OfferedFiles, offered_files};
use crate::export::{COMPARISON_OFFERS, Offer};
use crate::query::ComparisonQuery;
use crate::text::Words;
use crate::web::comparing::CompareAsk;
use crate::web::hooks::{Comparing, Shown};

/// The buttons, and what was saved last.
pub fn change_files(words: &'static Words, comparing: &Comparing, shown: &Shown) -> Html {
    let query = shown.changes.query.clone();
    let filter = filter_said(words, &query);
    let asked = comparing.clone();
    let on_save = Callback::from(move |offer: &'static Offer| {
        asked.ask(CompareAsk::File {
            format: offer.id.to_owned(),
            query: query.clone(),
            filter: filter.clone(),
            language: words.language(),
        });
    });
    let files = OfferedFiles {
        offers: &COMPARISON_OFFERS,
        format: words.comparing.format,
        roles: ["compare-export", "compare-saved"],
        saved: comparing.saved(),
    };
    offered_files(words, &files, &on_save)
}

/// Which changes are chosen, in words; empty where all are.
fn filter_said(words: &Words, query: &ComparisonQuery) -> String {
    let kind = words.language().comparison_words().kind;
    let kinds = query.kinds.iter().map(|it| kind(*it).to_owned());
    let text = (!query.text.is_empty()).then(|| query.text.clone());
    let parts: Vec<String> = kinds.chain(text).collect();
    parts.join(words.export_menu.joint)
}
