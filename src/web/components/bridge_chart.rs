//! How an old total became the new one: a table whose rows are the bars of a bridge.

use yew::{Callback, Html};

use super::amount::{self, Certainty};
use super::bar::{self, SCALE_PX};
use super::element::{
    self, Pressed, cell, column_head, list, plain, press, row_head, table, text_in, with_attributes,
};
use crate::chart::{self, Bar};
use crate::compare::{Bridge, Step, StepKind};
use crate::document::Column;
use crate::money::Money;
use crate::query::{ComparisonQuery, ComparisonSummary};
use crate::text::{self, Words};

/// The chart; where a total is missing, it says so.
pub fn bridge_chart(
    words: &Words,
    summary: &ComparisonSummary,
    on_drill: &Callback<ComparisonQuery>,
) -> Html {
    let says = words.language().comparison_words();
    let heading = with_attributes("h3", &["id"], ["bridge-heading"], plain(says.bridge));
    let content = match &summary.bridge {
        Some(bridge) => drawn(words, summary, bridge, on_drill),
        None => text_in("p", "comparison-note", says.no_bridge),
    };
    let names = &["class", "data-role", "aria-labelledby"];
    let values = ["bridge-chart", "bridge-chart", "bridge-heading"];
    with_attributes("section", names, values, list([heading, content]))
}

fn drawn(
    words: &Words,
    summary: &ComparisonSummary,
    bridge: &Bridge,
    on_drill: &Callback<ComparisonQuery>,
) -> Html {
    let says = words.language().comparison_words();
    let amounts: Vec<Money> = bridge.steps.iter().map(|step| step.amount).collect();
    let mut bars = chart::bridge(bridge.from, &amounts, SCALE_PX).into_iter();
    let mut next_bar = || bars.next().unwrap_or_default();
    let all = amounts.iter().chain([&bridge.from, &bridge.to]);
    let decimals = all.map(|amount| amount.decimals()).max().unwrap_or(0);
    let unstated = |stated: bool| if stated { "" } else { says.unstated };
    let end = |label: &'static str, note: &'static str, total: Money, bar: Bar| {
        let amount = amount::amount(words, total, decimals, Certainty::Printed);
        let note = text_in("span", "bridge-note", note);
        row("total", list([plain(label), note]), amount, bar)
    };
    let from = end(
        says.old_total,
        unstated(summary.totals.stated_before),
        bridge.from,
        next_bar(),
    );
    let step = |step: &Step, bar: Bar| {
        let label = plain((says.step)(step.kind));
        let kind = step.kind;
        let label = match kind {
            StepKind::Rest => label,
            StepKind::Ended
            | StepKind::Decreased
            | StepKind::Increased
            | StepKind::New
            | StepKind::Rounding => {
                let projects = text::count(u64::from(step.projects));
                let projects = (words.project_list.projects)(&projects);
                let onclick = on_drill.reform(move |_| ComparisonQuery {
                    step: Some(kind),
                    ..ComparisonQuery::default()
                });
                let button = press("to-changes", "bridge-step", Pressed::Never, label, onclick);
                list([button, text_in("span", "bridge-note", projects)])
            }
        };
        let kind = if step.amount.is_negative() {
            "less"
        } else {
            "more"
        };
        row(kind, label, amount::difference(step.amount, decimals), bar)
    };
    let steps: Vec<Html> = bridge.steps.iter().map(|it| step(it, next_bar())).collect();
    let to = end(
        says.new_total,
        unstated(summary.totals.stated_after),
        bridge.to,
        next_bar(),
    );
    let unit = summary.measure.unit().map_or("", words.money_unit);
    let money = list([
        plain((words.column)(Column::Total)),
        text_in("span", "column-unit", unit),
    ]);
    let heads = list([
        column_head("bridge-name", plain(says.heads.step)),
        column_head(
            "bridge-bar",
            text_in("span", "visually-hidden", words.views.amounts.bar),
        ),
        column_head("bridge-amount", money),
    ]);
    let rows = [from].into_iter().chain(steps).chain([to]);
    table("bridge-table", heads, element::rows(rows))
}

fn row(kind: &'static str, label: Html, amount: Html, bar: Bar) -> Html {
    let cells = [
        row_head("bridge-name", label),
        cell("bridge-bar", "", bar::bar(bar)),
        cell("bridge-amount", "", amount),
    ];
    let names = &["role", "class", "data-role", "data-kind"];
    let values = ["row", "bridge-row", "bridge-row", kind];
    with_attributes("tr", names, values, list(cells))
}
