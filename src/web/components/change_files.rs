//! A comparison into files: a button a format, for the changes that pass the choice.

use yew::{Callback, Html};

use super::element::{Pressed, element, list, plain, press, text_in, with_attributes};
use crate::export::COMPARISON_OFFERS;
use crate::query::ComparisonQuery;
use crate::text::{self, Words};
use crate::web::comparing::CompareAsk;
use crate::web::hooks::{Comparing, Shown};

/// The buttons, and what was saved last.
pub fn change_files(words: &'static Words, comparing: &Comparing, shown: &Shown) -> Html {
    let says = &words.comparing;
    let query = &shown.changes.query;
    let filter = filter_said(words, query);
    let button = |offer: &'static crate::export::Offer| {
        let (comparing, query, filter) = (comparing.clone(), query.clone(), filter.clone());
        let onclick = Callback::from(move |_| {
            comparing.ask(CompareAsk::File {
                format: offer.id.to_owned(),
                query: query.clone(),
                filter: filter.clone(),
                language: words.language(),
            });
        });
        let label = plain((says.format)(offer.id));
        let names = &["data-format"];
        let button = press("chip", "compare-export", Pressed::Never, label, onclick);
        with_attributes("li", names, [offer.id], button)
    };
    let names = &["class", "aria-label"];
    let buttons = list(COMPARISON_OFFERS.iter().map(button));
    let buttons = with_attributes(
        "ul",
        names,
        ["change-files", words.export_menu.save],
        buttons,
    );
    let said = comparing.saved().map_or_else(String::new, |file| {
        let bytes = text::count(file.size() as u64);
        let bytes = (words.summary.bytes)(&bytes);
        (words.export_menu.saved)(&file.name(), &bytes)
    });
    let names = &["class", "role", "data-role"];
    let values = ["comparison-note", "status", "compare-saved"];
    let status = with_attributes("p", names, values, plain(said));
    let head = text_in("h3", "", words.export_menu.save);
    element("section", "change-export", list([head, buttons, status]))
}

/// Which changes are chosen, in words; empty where all are.
fn filter_said(words: &Words, query: &ComparisonQuery) -> String {
    let kind = words.language().comparison_words().kind;
    let kinds = query.kinds.iter().map(|it| kind(*it).to_owned());
    let text = (!query.text.is_empty()).then(|| query.text.clone());
    let parts: Vec<String> = kinds.chain(text).collect();
    parts.join(words.export_menu.joint)
}
