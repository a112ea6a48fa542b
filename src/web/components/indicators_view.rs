//! The list of all indicators: choices with their counts, and a table of what passes them.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_state};

use super::element::{Pressed, element, keyed, list, plain, press, text_in, with_attributes};
use super::indicators_table::indicators_table;
use super::pager::pager;
use super::search_field::SearchField;
use crate::class::CLASSES;
use crate::query::{
    ClassChoice, IndicatorFilter, IndicatorGrouping, IndicatorList, IndicatorOrder, Window,
};
use crate::text::{self, Words};
use crate::value::Comparison;
use crate::web::hooks::{use_newest, use_words};
use crate::web::message::{Ask, FIRST, PAGE_ROWS};
use crate::web::state::Jump;

#[derive(Properties, PartialEq)]
pub struct IndicatorsViewProps {
    pub list: Rc<IndicatorList>,
    /// The reader goes to an indicator in its project.
    pub on_jump: Callback<Jump>,
    pub on_ask: Callback<Ask>,
}

#[component]
pub fn IndicatorsView(props: &IndicatorsViewProps) -> Html {
    let all_words = use_words();
    let words = &all_words.indicators;
    // What the reader has chosen, which answers may lag behind.
    let wanted = use_state(|| props.list.filter.clone());
    let on_ask = props
        .on_ask
        .reform(|(filter, window)| Ask::Indicators(Box::new(filter), window));
    let window = Window {
        start: props.list.rows.start,
        len: PAGE_ROWS,
    };
    let question = (props.list.filter.clone(), window);
    let (shown, ask) = use_newest(question, &props.list, &on_ask);
    let choose = {
        let (wanted, ask) = (wanted.clone(), ask.clone());
        Callback::from(move |filter: IndicatorFilter| {
            wanted.set(filter.clone());
            ask.emit((filter, FIRST));
        })
    };
    let on_text = {
        let (wanted, choose) = (wanted.clone(), choose.clone());
        Callback::from(move |text| {
            choose.emit(IndicatorFilter {
                text,
                ..(*wanted).clone()
            });
        })
    };
    let number = |number: u32| text::count(u64::from(number));
    let said = (words.shown)(
        &number(shown.indicators),
        &number(shown.rows.total),
        shown.filter.grouping,
    );
    let head = [
        text_in("h2", "", words.heading),
        with_attributes(
            "span",
            &["role", "data-role"],
            ["status", "indicators-count"],
            plain(said),
        ),
    ];
    let field = html! {
        <SearchField
            role="indicator-text"
            label={words.text}
            example={words.example}
            text={wanted.text.clone()}
            {on_text}
        />
    };
    let body = if shown.rows.total == 0 {
        text_in("p", "indicators-none", words.none_passes)
    } else {
        indicators_table(all_words, &shown, &props.on_jump)
    };
    let filter = shown.filter.clone();
    let content = [
        element("div", "section-head", list(head)),
        keyed("field", field),
        choices(all_words, &wanted, &shown, &choose),
        body,
        pager(all_words, &shown.rows, &ask, move |window| {
            (filter.clone(), window)
        }),
    ];
    let names = &["id", "class", "data-role"];
    let values = ["indicators", "indicators", "indicators"];
    with_attributes("section", names, values, list(content))
}

/// What can be chosen; each choice says to how many indicators it leads.
fn choices(
    all_words: &Words,
    wanted: &IndicatorFilter,
    shown: &IndicatorList,
    choose: &Callback<IndicatorFilter>,
) -> Html {
    let words = &all_words.indicators;
    let chip = |role: &'static str, label: String, filter: IndicatorFilter| {
        let pressed = Pressed::when(filter == *wanted);
        let onclick = choose.reform(move |_| filter.clone());
        press("chip", role, pressed, plain(label), onclick)
    };
    let counted = |label: &str, number: u32| format!("{label} {}", text::count(u64::from(number)));
    let group = |label: &'static str, chips: Html| {
        let head = with_attributes(
            "span",
            &["class", "aria-hidden"],
            ["choice-label", "true"],
            plain(label),
        );
        let names = &["role", "aria-label", "class"];
        let values = ["group", label, "findings-choice"];
        with_attributes("div", names, values, list([head, chips]))
    };
    let grouping = |grouping, role| {
        let label = (words.grouping_name)(grouping);
        let filter = IndicatorFilter {
            grouping,
            ..wanted.clone()
        };
        chip(role, label.to_owned(), filter)
    };
    let groupings = list([
        grouping(IndicatorGrouping::Flat, "indicators-flat"),
        grouping(IndicatorGrouping::Distinct, "indicators-distinct"),
        grouping(IndicatorGrouping::ByValue, "indicators-by-value"),
    ]);
    let order = |order, label: &str, role| {
        let filter = IndicatorFilter {
            order,
            ..wanted.clone()
        };
        chip(role, label.to_owned(), filter)
    };
    let orders = match wanted.grouping {
        // Each row stands for one.
        IndicatorGrouping::Flat => Html::default(),
        IndicatorGrouping::Distinct | IndicatorGrouping::ByValue => {
            let printed = order(IndicatorOrder::Printed, words.as_printed, "as-printed");
            let by_count = order(IndicatorOrder::ByCount, words.by_count, "by-count");
            group(words.order, list([printed, by_count]))
        }
    };
    let class = |class: Option<ClassChoice>, label: String| {
        let filter = IndicatorFilter {
            class,
            ..wanted.clone()
        };
        chip("indicator-class", label, filter)
    };
    let known = (0..).zip(&CLASSES).filter_map(|(at, known)| {
        let choice = Some(ClassChoice::Known(at));
        let number = shown.classes.known[usize::from(at)];
        let label = format!("{} {}", known.code, (all_words.checks.matrix.class)(known));
        // What is chosen stays in sight, to be given up again.
        (number > 0 || wanted.class == choice).then(|| class(choice, counted(&label, number)))
    });
    let unknown = Some(ClassChoice::Unknown);
    let number = shown.classes.unknown;
    let unknown = (number > 0 || wanted.class == unknown)
        .then(|| class(unknown, counted(all_words.checks.matrix.unknown, number)));
    let any = class(None, words.all.to_owned());
    let classes = list([any].into_iter().chain(known).chain(unknown));
    let comparison = |comparison: Option<Comparison>, label: String| {
        let filter = IndicatorFilter {
            comparison,
            ..wanted.clone()
        };
        chip("indicator-comparison", label, filter)
    };
    let compared = Comparison::ALL.into_iter().zip(shown.comparisons);
    let compared = compared.filter_map(|(one, number)| {
        let label = counted((words.comparison_name)(one), number);
        (number > 0 || wanted.comparison == Some(one)).then(|| comparison(Some(one), label))
    });
    let any = comparison(None, words.all.to_owned());
    let comparisons = list([any].into_iter().chain(compared));
    let groups = [
        group(words.grouping, groupings),
        orders,
        group(words.class, classes),
        group(words.comparison, comparisons),
    ];
    element("div", "indicators-controls", list(groups))
}
