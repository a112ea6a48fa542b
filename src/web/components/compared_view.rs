//! A comparison that is there: which two tables, the bridge, the units, files, and its changes.

use yew::{Callback, Html, NodeRef, Properties, component, html, use_node_ref, use_state};

use super::bridge_chart::bridge_chart;
use super::change_files::change_files;
use super::change_table::{ChangeTable, Choosing};
use super::comparison::{choose, close};
use super::element::{action, element, list, printed, text_in};
use super::unit_changes::unit_changes;
use crate::query::{ComparedTable, ComparisonQuery, Window};
use crate::text::{self, ComparingWords, Words};
use crate::web::browser::rows;
use crate::web::comparing::{CompareAsk, Decision};
use crate::web::hooks::{Comparing, Shown, use_newest, use_words};
use crate::web::message::{Ask, FIRST, PAGE_ROWS};

#[derive(Properties, PartialEq)]
pub struct ComparedViewProps {
    pub shown: Shown,
    pub comparing: Comparing,
    /// Other lines of the text are wanted.
    pub on_ask: Callback<Ask>,
}

#[component]
pub fn ComparedView(props: &ComparedViewProps) -> Html {
    let words = use_words();
    let says = &words.comparing;
    let ComparedViewProps {
        shown, comparing, ..
    } = props;
    let newest = &shown.changes;
    // What the reader has chosen, which answers may lag behind.
    let wanted = use_state(|| newest.query.clone());
    let changes_place = use_node_ref();
    let question = (
        newest.query.clone(),
        Window {
            start: newest.rows.start,
            len: PAGE_ROWS,
        },
    );
    let asked = comparing.clone();
    let on_ask = Callback::from(move |(query, window)| {
        asked.ask(CompareAsk::Changes(query, window));
    });
    let (changes, ask) = use_newest(question, newest, &on_ask);
    let choose_query = {
        let (wanted, ask) = (wanted.clone(), ask.clone());
        Callback::from(move |query: ComparisonQuery| {
            wanted.set(query.clone());
            ask.emit((query, FIRST));
        })
    };
    let drill = drill(&choose_query, &changes_place);
    let choosing = Choosing {
        changes,
        wanted: (*wanted).clone(),
        choose: choose_query,
        ask,
        place: changes_place,
    };
    let summary = &shown.compared.summary;
    let swap = {
        let comparing = comparing.clone();
        let on_swap = Callback::from(move |()| comparing.swap());
        action("compare-swap", says.swap, &on_swap)
    };
    let acts = [
        swap,
        choose(comparing, "button", says.choose_another),
        close(comparing, says.close),
    ];
    let note = text::measure_note(words.language(), summary.measure);
    let note = note.map_or_else(Html::default, |note| text_in("p", "comparison-note", note));
    html! {
        <>
            { sides(words, shown) }
            { element("div", "comparison-acts", list(acts)) }
            { note }
            { bridge_chart(words, summary, &drill) }
            { unit_changes(words, summary, &drill) }
            { change_files(words, comparing, shown) }
            { by_hand(says, comparing, shown) }
            <ChangeTable
                shown={shown.clone()}
                comparing={comparing.clone()}
                on_ask={&props.on_ask}
                {choosing}
            />
        </>
    }
}

/// Leads from a figure to the changes that it is made of, and to nothing else that was chosen.
fn drill(choose: &Callback<ComparisonQuery>, changes: &NodeRef) -> Callback<ComparisonQuery> {
    let (choose, changes) = (choose.clone(), changes.clone());
    Callback::from(move |query| {
        choose.emit(query);
        rows::focus_on(&changes);
    })
}

/// Which two tables are compared.
fn sides(words: &Words, shown: &Shown) -> Html {
    let about = words.language().comparison_words();
    let summary = &shown.compared.summary;
    let side = |head: &'static str, table: &ComparedTable| {
        let count = text::count(u64::from(table.projects));
        let count = format!("{count} {}", (words.summary.projects)(table.projects));
        let content = [
            text_in("span", "comparison-side-head", head),
            element("span", "comparison-file", printed(table.file_name.clone())),
            text_in("span", "comparison-side-count", count),
        ];
        element("div", "comparison-side", list(content))
    };
    let sides = [
        side(about.before, &summary.before),
        side(about.after, &summary.after),
    ];
    element("div", "comparison-sides", list(sides))
}

/// How much was set by hand, and the way back.
fn by_hand(says: &ComparingWords, comparing: &Comparing, shown: &Shown) -> Html {
    let number = shown.compared.by_hand;
    if number == 0 {
        return Html::default();
    }
    let said = (says.by_hand)(&text::count(u64::from(number)));
    let (comparing, query) = (comparing.clone(), shown.changes.query.clone());
    let on_forget = Callback::from(move |()| {
        comparing.ask(CompareAsk::Decide(Decision::Forget, query.clone()));
    });
    let content = [
        text_in("span", "", said),
        action("forget-by-hand", says.forget, &on_forget),
    ];
    element("p", "comparison-by-hand", list(content))
}
