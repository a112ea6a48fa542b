//! The changes of a comparison: what was chosen, and a table of what passes.

use std::rc::Rc;

use yew::{Callback, Html, NodeRef, Properties, component, html};

use super::change_choices::choices;
use super::change_detail::change_detail;
use super::element::{
    column_head, element, keyed, list, plain, printed, row_head, rows, table, text_in,
    with_attributes,
};
use super::pager::pager;
use super::search_field::SearchField;
use super::unit_changes::{amount_heads, amounts, decimals_of};
use crate::compare::ChangeKind;
use crate::query::{ChangeDetail, ChangeList, ChangeRow, ComparisonQuery, Window};
use crate::text::{self, Words};
use crate::web::codes;
use crate::web::hooks::{Comparing, Shown, use_words};
use crate::web::message::Ask;

#[derive(Properties, PartialEq)]
pub struct ChangeTableProps {
    pub shown: Shown,
    pub comparing: Comparing,
    /// Other lines of the text are wanted.
    pub on_ask: Callback<Ask>,
    pub choosing: Choosing,
}

/// Which changes are looked at.
#[derive(Clone, PartialEq)]
pub struct Choosing {
    /// The changes in view.
    pub changes: Rc<ChangeList>,
    /// What the reader has chosen last.
    pub wanted: ComparisonQuery,
    /// The reader chooses.
    pub choose: Callback<ComparisonQuery>,
    /// The reader pages.
    pub ask: Callback<(ComparisonQuery, Window)>,
    /// Where they are shown.
    pub place: NodeRef,
}

#[component]
pub fn ChangeTable(props: &ChangeTableProps) -> Html {
    let words = use_words();
    let says = words.language().comparison_words();
    let ChangeTableProps {
        shown, choosing, ..
    } = props;
    let (list_shown, wanted) = (&choosing.changes, &choosing.wanted);
    let on_text = {
        let wanted = wanted.clone();
        choosing.choose.reform(move |text| ComparisonQuery {
            text,
            ..wanted.clone()
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
        let said = if same {
            ""
        } else {
            words.comparing.none_passes
        };
        text_in("p", "comparison-note", said)
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
        choices(words, shown, choosing),
        note,
        rows_shown,
        pager(words, &list_shown.rows, &choosing.ask, move |window| {
            (query.clone(), window)
        }),
    ];
    html! {
        <section class="changes" data-role="changes" tabindex="-1" ref={choosing.place.clone()}>
            { list(content) }
        </section>
    }
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
