//! A field for a text to look for in all documents, and where it stands.

use yew::{Callback, Html, Properties, component, html};

use super::element::{
    Pressed, element, keyed, list, plain, press, printed, text_in, with_attributes,
};
use super::pager::pager;
use super::search::marked;
use super::search_field::SearchField;
use crate::collection::CollectedHit;
use crate::query::Window;
use crate::text::{self, Words};
use crate::web::collecting::CollectAsk;
use crate::web::hooks::{Collecting, use_newest, use_words};
use crate::web::message::{FIRST, PAGE_ROWS};
use crate::web::state::Wanted;

#[derive(Properties, PartialEq)]
pub struct CollectedHitsProps {
    pub collecting: Collecting,
    /// The reader goes to a document.
    pub on_open: Callback<Wanted>,
}

#[component]
pub fn CollectedHits(props: &CollectedHitsProps) -> Html {
    let words = use_words();
    let says = &words.collecting;
    let answer = &props.collecting.collected().hits;
    let question = (
        answer.text.clone(),
        Window {
            start: answer.rows.start,
            len: PAGE_ROWS,
        },
    );
    let asked = props.collecting.clone();
    let on_ask = Callback::from(move |(text, window)| {
        asked.ask(CollectAsk::Search(text, window));
    });
    let (shown, ask) = use_newest(question, answer, &on_ask);
    let on_text = ask.reform(|text| (text, FIRST));
    let field = html! {
        <SearchField
            role="collected-text"
            label={says.search}
            example={says.search_example}
            text={answer.text.clone()}
            {on_text}
        />
    };
    let number = |number: u32| text::count(u64::from(number));
    let said = match (shown.text.trim(), shown.rows.total) {
        ("", _) => String::new(),
        (_, 0) => says.no_hits.to_owned(),
        (_, total) => (says.hits)(&number(total), &number(shown.documents)),
    };
    let names = &["role", "class", "data-role"];
    let values = ["status", "collection-note", "collected-count"];
    let said = with_attributes("p", names, values, plain(said));
    let documents = shown
        .rows
        .rows
        .chunk_by(|one, next| one.document == next.document);
    let documents = documents.map(|hits| {
        let path = hits.first().map_or("", |hit| &hit.path);
        let hits = hits.iter().map(|hit| item(words, hit, &props.on_open));
        let head = element("h3", "collected-document", printed(path.to_owned()));
        let hits = element("ul", "collected-hits", list(hits));
        element("div", "", list([head, hits]))
    });
    let text = shown.text.clone();
    list([
        element("div", "collection-controls", keyed("field", field)),
        said,
        list(documents),
        pager(words, &shown.rows, &ask, move |window| {
            (text.clone(), window)
        }),
    ])
}

fn item(words: &Words, found: &CollectedHit, on_open: &Callback<Wanted>) -> Html {
    let hit = &found.hit;
    let wanted = Wanted {
        project: hit.project,
        ..Wanted::document(found.document)
    };
    let name = match hit.name.as_str() {
        "" => plain(words.projects.no_name),
        name => printed(name.to_owned()),
    };
    let onclick = on_open.reform(move |_| wanted);
    let content = [
        press("link", "open-document", Pressed::Never, name, onclick),
        text_in("span", "collected-field", (words.search.field)(hit.field)),
        element("span", "", marked(&hit.text, &hit.ranges)),
        text_in(
            "span",
            "collected-path",
            hit.lines
                .map_or_else(String::new, |lines| (words.lines)(lines.first, lines.last)),
        ),
    ];
    let names = &["data-role"];
    with_attributes("li", names, ["collected-hit"], list(content))
}
