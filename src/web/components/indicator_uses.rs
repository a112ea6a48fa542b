//! The indicators of all documents, each once: who uses it, and which targets are set for it.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state};

use super::choice::{Choice, choice};
use super::element::{
    Pressed, cell, column_head, element, keyed, list, plain, press, printed, row_head, rows, table,
    text_in, with_attributes,
};
use super::pager::pager;
use super::search_field::SearchField;
use crate::class::CLASSES;
use crate::collection::{IndicatorUse, Target, UseChoice, UseOrder};
use crate::query::Window;
use crate::text::{self, Words};
use crate::web::collecting::CollectAsk;
use crate::web::hooks::{Collecting, use_newest, use_words};
use crate::web::message::{FIRST, PAGE_ROWS};
use crate::web::state::Wanted;

#[derive(Properties, PartialEq)]
pub struct IndicatorUsesProps {
    pub collecting: Collecting,
    /// The reader goes to a document.
    pub on_open: Callback<Wanted>,
}

/// What the reader chooses otherwise.
enum Change {
    Choice(UseChoice),
    Text(String),
    Order(UseOrder),
}

#[component]
pub fn IndicatorUses(props: &IndicatorUsesProps) -> Html {
    let words = use_words();
    let says = &words.collecting;
    let collected = props.collecting.collected();
    let answer = &collected.indicators;
    let wanted = use_state(|| answer.query.clone());
    let question = (
        answer.query.clone(),
        Window {
            start: answer.rows.start,
            len: PAGE_ROWS,
        },
    );
    let asked = props.collecting.clone();
    let on_ask = Callback::from(move |(query, window)| {
        asked.ask(CollectAsk::Indicators(query, window));
    });
    let (shown, ask) = use_newest(question, answer, &on_ask);
    // When all is read, there is more to see.
    use_effect_with(collected.progress.pace, {
        let query = shown.query.clone();
        move |_| on_ask.emit((query, FIRST))
    });
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
    let what = Choice {
        role: "use-choice",
        label: says.choice,
        chosen: wanted.choice,
    };
    let options = UseChoice::ALL.into_iter().zip(shown.choices);
    let options = options.map(|(option, indicators)| {
        let indicators = text::count(u64::from(indicators));
        (
            option,
            format!("{} {indicators}", (says.use_choice)(option)),
        )
    });
    let choices = choice(what, options, &on_change.reform(Change::Choice));
    let orders = [UseOrder::ByDocuments, UseOrder::ByUses, UseOrder::ByTargets];
    let orders = orders.map(|order| (order, (says.use_order)(order).to_owned()));
    let what = Choice {
        role: "use-order",
        label: words.indicators.order,
        chosen: wanted.order,
    };
    let orders = choice(what, orders, &on_change.reform(Change::Order));
    let field = html! {
        <SearchField
            role="use-text"
            label={says.use_text}
            example={says.use_example}
            text={wanted.text.clone()}
            on_text={on_change.reform(Change::Text)}
        />
    };
    let controls = list([choices, orders, keyed("field", field)]);
    let note = (says.same_note)(&text::count(u64::from(shown.documents)));
    let content = if shown.rows.total == 0 {
        text_in("p", "collection-note", says.none_passes)
    } else {
        let numbers = [says.used_by, says.uses, says.targets, says.copied];
        let numbers = numbers.map(|head| column_head("use-number", plain(head)));
        let heads = [
            column_head("use-name", plain(words.projects.indicator_name)),
            column_head("", plain(words.indicators.class)),
        ];
        let body = shown.rows.rows.iter().map(|row| {
            let targets = collected.targets.get(&row.index);
            used_row(words, props, row, targets)
        });
        let heads = list(heads.into_iter().chain(numbers));
        table("use-table", heads, rows(body))
    };
    let query = shown.query.clone();
    list([
        element("div", "collection-controls", controls),
        text_in("p", "collection-note", note),
        content,
        pager(words, &shown.rows, &ask, move |window| {
            (query.clone(), window)
        }),
    ])
}

/// The indicator, and below it its targets when it is open.
fn used_row(
    words: &Words,
    props: &IndicatorUsesProps,
    row: &IndicatorUse,
    targets: Option<&Option<Rc<Vec<Target>>>>,
) -> Html {
    let says = &words.collecting;
    let number =
        |head, number: u32| cell("use-number", head, plain(text::count(u64::from(number))));
    let class = match row.class {
        Some(class) => CLASSES[usize::from(class)].label.to_owned(),
        None => row.l2.clone(),
    };
    let (collecting, index) = (props.collecting.clone(), row.index);
    let onclick = Callback::from(move |_: yew::MouseEvent| collecting.toggle(index));
    let detail_id = format!("targets-{index}");
    let button = html! {
        <button
            type="button"
            class="change-open"
            data-role="use-open"
            aria-expanded={targets.is_some().to_string()}
            aria-controls={detail_id.clone()}
            {onclick}
        >
            { printed(row.name.clone()) }
        </button>
    };
    let cells = [
        row_head("use-name", button),
        cell("use-class", "", printed(class)),
        number(says.used_by, row.documents),
        number(says.uses, row.uses),
        number(says.targets, row.targets),
        number(says.copied, row.copied),
    ];
    let names = &["role", "data-role"];
    let line = with_attributes("tr", names, ["row", "indicator-use"], list(cells));
    let detail = targets.map(|targets| {
        let content = match targets {
            Some(targets) => {
                let targets = targets.iter().map(|it| target(words, it, &props.on_open));
                element("ul", "use-targets", list(targets))
            }
            None => text_in("p", "", says.loading),
        };
        let cell = with_attributes("td", &["role", "colspan"], ["cell", "6"], content);
        let names = &["id", "role", "class"];
        let values = [&detail_id, "row", "use-detail"].map(str::to_owned);
        with_attributes("tr", names, values, cell)
    });
    list([line, detail.unwrap_or_default()])
}

/// A target, and who sets it.
fn target(words: &Words, target: &Target, on_open: &Callback<Wanted>) -> Html {
    let says = &words.collecting;
    let value = match (target.cycle.as_str(), target.annual.as_str()) {
        ("", "") => plain(says.no_target),
        (cycle, annual) if cycle == annual => printed(annual.to_owned()),
        (cycle, annual) => plain((says.target)(cycle, annual)),
    };
    let places = target.places.iter().map(|place| {
        let wanted = Wanted {
            project: Some(place.project),
            ..Wanted::document(place.document)
        };
        let onclick = on_open.reform(move |_| wanted);
        let called = match place.department.as_str() {
            "" => &place.path,
            department => department,
        };
        let label = list([
            printed(format!("{called} · {}", place.project_name)),
            text_in("span", "document-path", place.path.clone()),
        ]);
        element(
            "li",
            "",
            press("link", "open-document", Pressed::Never, label, onclick),
        )
    });
    let more = target.documents - target.places.len() as u32;
    let more = match more {
        0 => Html::default(),
        more => text_in("li", "", (says.more)(&text::count(u64::from(more)))),
    };
    let count = (words.collecting.findings_in)(
        &text::count(u64::from(target.uses)),
        &text::count(u64::from(target.documents)),
    );
    let head = [
        element("strong", "use-value", value),
        text_in("span", "collection-note", count),
    ];
    let places = element("ul", "use-places", list(places.chain([more])));
    let names = &["data-role"];
    with_attributes(
        "li",
        names,
        ["target"],
        list(head.into_iter().chain([places])),
    )
}
