//! The changes of a comparison: choices with their counts, and a table of what passes them.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_state};

use super::change_detail::change_detail;
use super::element::{
    Pressed, column_head, element, keyed, list, plain, press, printed, row_head, rows, table,
    text_in, with_attributes,
};
use super::pager::pager;
use super::search_field::SearchField;
use super::unit_changes::{amount_heads, amounts, decimals_of};
use crate::compare::ChangeKind;
use crate::query::{ChangeDetail, ChangeOrder, ChangeRow, ComparisonQuery, Window};
use crate::text::{self, Words};
use crate::web::codes;
use crate::web::comparing::CompareAsk;
use crate::web::hooks::{Comparing, Shown, use_newest, use_words};
use crate::web::message::{Ask, FIRST, PAGE_ROWS};

#[derive(Properties, PartialEq)]
pub struct ChangeTableProps {
    pub shown: Shown,
    pub comparing: Comparing,
    /// Other lines of the text are wanted.
    pub on_ask: Callback<Ask>,
}

#[component]
pub fn ChangeTable(props: &ChangeTableProps) -> Html {
    let words = use_words();
    let says = words.language().comparison_words();
    let ChangeTableProps {
        shown, comparing, ..
    } = props;
    let list_shown = &shown.changes;
    // What the reader has chosen, which answers may lag behind.
    let wanted = use_state(|| list_shown.query.clone());
    let question = (
        list_shown.query.clone(),
        Window {
            start: list_shown.rows.start,
            len: PAGE_ROWS,
        },
    );
    let asked = comparing.clone();
    let on_ask = Callback::from(move |(query, window)| {
        asked.ask(CompareAsk::Changes(query, window));
    });
    let (list_shown, ask) = use_newest(question, list_shown, &on_ask);
    let choose = {
        let (wanted, ask) = (wanted.clone(), ask.clone());
        Callback::from(move |query: ComparisonQuery| {
            wanted.set(query.clone());
            ask.emit((query, FIRST));
        })
    };
    let on_text = {
        let (wanted, choose) = (wanted.clone(), choose.clone());
        Callback::from(move |text| {
            choose.emit(ComparisonQuery {
                text,
                ..(*wanted).clone()
            });
        })
    };
    let number = |number: u32| text::count(u64::from(number));
    let said = (says.shown)(&number(list_shown.rows.total), &number(list_shown.all));
    let said = with_attributes(
        "span",
        &["role", "data-role"],
        ["status", "changes-count"],
        plain(said),
    );
    let head = list([text_in("h3", "", words.comparing.kinds), said]);
    let field = html! {
        <SearchField
            role="change-text"
            label={words.comparing.text}
            example={words.comparing.example}
            text={wanted.text.clone()}
            {on_text}
        />
    };
    let summary = &shown.compared.summary;
    let same = summary
        .kinds
        .iter()
        .any(|tally| tally.kind == ChangeKind::Unchanged && tally.changes == summary.changes);
    let body = if same {
        text_in("p", "comparison-note", words.comparing.same)
    } else {
        Html::default()
    };
    let rows_shown = if list_shown.rows.total == 0 {
        text_in("p", "comparison-note", words.comparing.none_passes)
    } else {
        let rows_of = Rows {
            words,
            props,
            decimals: decimals_of(list_shown.rows.rows.iter().map(ChangeRow::total)),
        };
        let heads = list([
            column_head("change-name", plain(words.projects.name)),
            amount_heads(words, summary),
        ]);
        let body = list_shown.rows.rows.iter().map(|row| rows_of.row(row));
        table("change-table", heads, rows(body))
    };
    let uncertain = list_shown
        .rows
        .rows
        .iter()
        .any(|row| row.kinds.contains(&ChangeKind::Uncertain));
    let note = if uncertain {
        text_in("p", "comparison-note", says.uncertain_note)
    } else {
        Html::default()
    };
    let query = list_shown.query.clone();
    let content = [
        element("div", "section-head", head),
        body,
        keyed("field", field),
        choices(words, shown, &wanted, &choose),
        note,
        rows_shown,
        pager(words, &list_shown.rows, &ask, move |window| {
            (query.clone(), window)
        }),
    ];
    let names = &["class", "data-role"];
    with_attributes("section", names, ["changes", "changes"], list(content))
}

/// What can be chosen; each kind says how many changes are of it.
fn choices(
    words: &Words,
    shown: &Shown,
    wanted: &ComparisonQuery,
    choose: &Callback<ComparisonQuery>,
) -> Html {
    let says = words.language().comparison_words();
    let chip = |role: &'static str, label: String, query: ComparisonQuery| {
        let pressed = Pressed::when(query == *wanted);
        let onclick = choose.reform(move |_| query.clone());
        press("chip", role, pressed, plain(label), onclick)
    };
    let of_kinds = |kinds: Vec<ChangeKind>| ComparisonQuery {
        kinds,
        ..wanted.clone()
    };
    let any = chip(
        "any-change",
        words.comparing.all.to_owned(),
        of_kinds(vec![]),
    );
    let tallies = shown.compared.summary.kinds.iter();
    let kinds = tallies.filter(|tally| tally.changes > 0 || wanted.kinds == [tally.kind]);
    let kinds = kinds.map(|tally| {
        let number = text::count(u64::from(tally.changes));
        let label = (says.counted)((says.kind)(tally.kind), &number);
        chip(
            codes::change_kind(tally.kind),
            label,
            of_kinds(vec![tally.kind]),
        )
    });
    let ordered = |order: ChangeOrder| ComparisonQuery {
        order,
        ..wanted.clone()
    };
    let orders = [
        chip(
            "changes-printed",
            says.printed.to_owned(),
            ordered(ChangeOrder::Printed),
        ),
        chip(
            "changes-by-size",
            says.by_size.to_owned(),
            ordered(ChangeOrder::BySize),
        ),
    ];
    let group = |label: &'static str, chips: Html| {
        let names = &["role", "aria-label", "class"];
        with_attributes("div", names, ["group", label, "findings-choice"], chips)
    };
    list([
        group(words.comparing.kinds, list([any].into_iter().chain(kinds))),
        group(words.project_list.order, list(orders)),
    ])
}

/// What rows have in common.
struct Rows<'a> {
    words: &'static Words,
    props: &'a ChangeTableProps,
    decimals: u32,
}

impl Rows<'_> {
    /// A change, and below it what is known of it when it is open.
    fn row(&self, row: &ChangeRow) -> Html {
        let language = self.words.language();
        let says = language.comparison_words();
        let opened = self.props.shown.opened.get(&row.index);
        let name = match row.latest().map_or("", |side| side.name.as_str()) {
            "" => plain(self.words.projects.no_name),
            name => printed(name.to_owned()),
        };
        let (comparing, index) = (self.props.comparing.clone(), row.index);
        let onclick = Callback::from(move |_: yew::MouseEvent| comparing.toggle(index));
        let detail_id = format!("change-{index}");
        let button = html! {
            <button
                type="button"
                class="change-open"
                data-role="change-open"
                aria-expanded={opened.is_some().to_string()}
                aria-controls={detail_id.clone()}
                {onclick}
            >
                { name }
            </button>
        };
        let tag = |kind: &ChangeKind| {
            let names = &["class", "data-kind"];
            let values = ["change-kind", codes::change_kind(*kind)];
            with_attributes("span", names, values, plain((says.kind)(*kind)))
        };
        let tags = element("span", "change-kinds", list(row.kinds.iter().map(tag)));
        let said = text::change_line(language, self.props.shown.compared.summary.measure, row);
        let said = text_in("span", "change-said", said);
        let cells = [
            row_head("change-name", list([button, tags, said])),
            amounts(self.words, &row.total(), self.decimals),
        ];
        let names = &["role", "data-role", "data-index"];
        let values = ["row".to_owned(), "change".to_owned(), index.to_string()];
        let line = with_attributes("tr", names, values, list(cells));
        let detail = opened.map(|detail| self.detail(&detail_id, detail));
        list([line, detail.unwrap_or_default()])
    }

    fn detail(&self, id: &str, detail: &Option<Rc<ChangeDetail>>) -> Html {
        let content = match detail {
            Some(detail) => change_detail(self.words, self.props, detail),
            None => text_in("p", "", self.words.comparing.loading),
        };
        let names = &["role", "colspan"];
        let cell = with_attributes("td", names, ["cell", "5"], content);
        let names = &["id", "role", "class"];
        let values = [id, "row", "change-detail-row"].map(str::to_owned);
        with_attributes("tr", names, values, cell)
    }
}
