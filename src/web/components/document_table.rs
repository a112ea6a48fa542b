//! The table of documents: choices with their counts, and a row a file.

use yew::{Callback, Html, Properties, component, html, use_state};

use super::choice::{Choice, choice};
use super::document_order::{heads, order_choice};
use super::element::{
    Pressed, cell, element, keyed, list, plain, press, printed, row_head, rows, table, text_in,
    with_attributes,
};
use super::offered_files::{OfferedFiles, offered_files, saved_said};
use super::pager::pager;
use super::search_field::SearchField;
use super::severity_mark::weighed;
use super::verdict_mark::verdict_mark;
use crate::checks::Severity;
use crate::collection::{
    DocumentChoice, DocumentOrder, DocumentQuery, DocumentRow, TableFacts, YearSource,
};
use crate::export::{COLLECTION_OFFERS, Offer};
use crate::query::Window;
use crate::text::{self, Words};
use crate::web::collecting::CollectAsk;
use crate::web::hooks::{Collecting, use_newest, use_words};
use crate::web::message::{FIRST, PAGE_ROWS};
use crate::web::state::Wanted;

#[derive(Properties, PartialEq)]
pub struct DocumentTableProps {
    pub collecting: Collecting,
    /// The reader goes to a document.
    pub on_open: Callback<Wanted>,
}

/// What the reader chooses otherwise.
enum Change {
    Choice(DocumentChoice),
    Text(String),
    Order(DocumentOrder),
}

#[component]
pub fn DocumentTable(props: &DocumentTableProps) -> Html {
    let words = use_words();
    let says = &words.collecting;
    let answer = &props.collecting.collected().documents;
    // What the reader has chosen, which answers may lag behind.
    let wanted = use_state(|| answer.query.clone());
    let question = (
        answer.query.clone(),
        Window {
            start: answer.rows.start,
            len: PAGE_ROWS,
        },
    );
    let collecting = props.collecting.clone();
    let on_ask = Callback::from(move |(query, window)| {
        collecting.ask(CollectAsk::Documents(query, window));
    });
    let (shown, ask) = use_newest(question, answer, &on_ask);
    let on_change = {
        let (wanted, ask) = (wanted.clone(), ask.clone());
        Callback::from(move |change| {
            let mut query = (*wanted).clone();
            match change {
                Change::Choice(choice) => query.choice = choice,
                Change::Text(text) => query.text = text,
                Change::Order(order) => query.order = order,
            }
            wanted.set(query.clone());
            ask.emit((query, FIRST));
        })
    };
    let on_text = on_change.reform(Change::Text);
    let on_order = on_change.reform(Change::Order);
    let field = html! {
        <SearchField
            role="document-text"
            label={says.document_text}
            example={says.document_example}
            text={wanted.text.clone()}
            {on_text}
        />
    };
    let what = Choice {
        role: "document-choice",
        label: says.choice,
        chosen: wanted.choice,
    };
    let options = DocumentChoice::ALL.into_iter().zip(shown.choices);
    let options = options.filter(|(option, files)| *files > 0 || *option == wanted.choice);
    let options = options.map(|(option, files)| {
        let files = text::count(u64::from(files));
        (
            option,
            format!("{} {files}", (says.document_choice)(option)),
        )
    });
    let choices = choice(what, options, &on_change.reform(Change::Choice));
    let content = if shown.rows.total == 0 {
        text_in("p", "collection-note", says.none_passes)
    } else {
        let heads = heads(words, wanted.order, &on_order);
        let body = shown
            .rows
            .rows
            .iter()
            .map(|it| row(words, it, &props.on_open));
        table("document-table", heads, rows(body))
    };
    let query = shown.query.clone();
    list([
        element(
            "div",
            "collection-controls",
            list([
                choices,
                keyed("field", field),
                order_choice(words, wanted.order, &on_order),
            ]),
        ),
        content,
        pager(words, &shown.rows, &ask, move |window| {
            (query.clone(), window)
        }),
        files(words, &props.collecting, &wanted),
    ])
}

/// What the collection can be saved as, its table as it is chosen.
fn files(words: &'static Words, collecting: &Collecting, query: &DocumentQuery) -> Html {
    let says = &words.collecting;
    let choice = (query.choice != DocumentChoice::Any)
        .then(|| (says.document_choice)(query.choice).to_owned());
    let text = (!query.text.is_empty()).then(|| query.text.clone());
    let filter: Vec<String> = choice.into_iter().chain(text).collect();
    let filter = filter.join(words.export_menu.joint);
    let (asked, query) = (collecting.clone(), query.clone());
    let on_save = Callback::from(move |offer: &'static Offer| {
        asked.ask(CollectAsk::Export {
            format: offer.id.to_owned(),
            query: query.clone(),
            filter: filter.clone(),
            language: words.language(),
        });
    });
    let saved = collecting.collected().saved.as_ref();
    let said = saved.map(|file| saved_said(words, file));
    let files = OfferedFiles {
        offers: &COLLECTION_OFFERS,
        format: says.format,
        roles: ["collection-export", "collection-saved"],
        said: said.unwrap_or_default(),
    };
    offered_files(words, &files, &on_save)
}

fn row(words: &Words, row: &DocumentRow, on_open: &Callback<Wanted>) -> Html {
    let facts = match &row.read {
        Some(Ok(facts)) => Some(facts),
        Some(Err(_)) | None => None,
    };
    let department = facts.map_or("", |facts| facts.department.as_str());
    let path = |path: &str| text_in("span", "document-path", path.to_owned());
    let (called, path) = match department {
        "" => (printed(row.path.clone()), None),
        department => (printed(department.to_owned()), Some(path(&row.path))),
    };
    let encoding = facts.map(|facts| text_in("span", "", facts.encoding.name()));
    let file = element(
        "span",
        "document-file",
        list(path.into_iter().chain(encoding)),
    );
    let wanted = Wanted::document(row.index);
    let onclick = on_open.reform(move |_| wanted);
    let open = press("link", "open-document", Pressed::Never, called, onclick);
    let name = row_head("document-name", list([open, file]));
    let state = match &row.read {
        None => "waiting",
        Some(Ok(_)) => "read",
        Some(Err(_)) => "not-read",
    };
    let cells = match &row.read {
        Some(Ok(facts)) => facts_cells(words, row, facts),
        Some(Err(reason)) => said_cell(text::not_read(words.language(), *reason)),
        None => said_cell(words.language().collection_words().waiting.to_owned()),
    };
    let names = &["role", "data-role", "data-index", "data-state"];
    let values = ["row", "document", &row.index.to_string(), state].map(str::to_owned);
    with_attributes("tr", names, values, list([name, cells]))
}

/// A cell in place of all others.
fn said_cell(said: String) -> Html {
    let names = &["role", "class", "colspan"];
    with_attributes("td", names, ["cell", "document-said", "7"], plain(said))
}

fn facts_cells(words: &Words, row: &DocumentRow, facts: &TableFacts) -> Html {
    let says = &words.collecting;
    let number = |number: u32| text::count(u64::from(number));
    let year = row.year.map_or_else(Html::default, |year| {
        let guessed = match year.source {
            YearSource::Text => "",
            YearSource::Path => says.year_guessed,
        };
        let class = if guessed.is_empty() {
            ""
        } else {
            "document-guess"
        };
        let names = &["class", "title"];
        let said = plain(year.year.to_string());
        let hidden = match guessed {
            "" => Html::default(),
            guessed => text_in("span", "visually-hidden", guessed),
        };
        with_attributes("span", names, [class, guessed], list([said, hidden]))
    });
    let total = facts.grand_total.map_or_else(String::new, |total| {
        let unit = facts.money_unit.map(|unit| (words.money_unit)(unit));
        match unit {
            Some(unit) => format!("{} {unit}", text::grouped(total)),
            None => text::grouped(total),
        }
    });
    let verdict = facts.tally.worst();
    let verdict = list([
        verdict_mark(words, verdict),
        plain((words.verdict.word)(verdict)),
    ]);
    let findings = [Severity::Error, Severity::Warning, Severity::Note].map(|severity| {
        let count = number(facts.findings_of(severity));
        element("span", "document-finding", weighed(words, severity, count))
    });
    let coverage = facts.coverage;
    let all = coverage.understood + coverage.furniture + coverage.unexplained;
    let read = text::whole_percent(all - coverage.unexplained, all);
    list([
        cell("document-year", says.year, year),
        cell("document-number", says.total, plain(total)),
        cell(
            "document-number",
            words.projects.heading,
            plain(number(facts.projects)),
        ),
        cell(
            "document-number",
            words.projects.indicators,
            plain(number(facts.indicators)),
        ),
        cell("document-verdict", "", verdict),
        cell("document-findings", "", list(findings)),
        cell(
            "document-coverage",
            says.coverage,
            plain(format!("{read}%")),
        ),
    ])
}
