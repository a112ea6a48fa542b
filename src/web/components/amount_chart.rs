//! What the projects of each name come to: a table whose rows are the bars of a chart.

use std::rc::Rc;

use yew::{Callback, Html};

use super::amount::{self, Certainty};
use super::element::{
    self, Fold, Pressed, cell, column_head, fold, list, plain, press, row_head, table, text_in,
    with_attributes,
};
use super::projects::{money_head, narrow_unit};
use crate::chart::{self, Bar};
use crate::document::Column;
use crate::money::{Money, MoneyUnit};
use crate::query::{NameAmount, NameAmounts};
use crate::text::{self, Words};
use crate::web::state::Jump;

/// How many names are not folded away.
const IN_SIGHT: usize = 10;

/// How wide the scale of the bars is drawn; it is stretched to the room that there is.
const SCALE_PX: u32 = 1000;

/// What it shows, and where what the reader does with it goes.
pub struct AmountChartProps {
    pub amounts: Rc<NameAmounts>,
    pub money_unit: Option<MoneyUnit>,
    /// How many projects there are.
    pub projects: u32,
    /// The reader goes to the first project of a name.
    pub on_jump: Callback<Jump>,
}

pub fn amount_chart(words: &Words, props: &AmountChartProps) -> Html {
    let amounts = &*props.amounts;
    let Some(total) = amounts.total else {
        return Html::default();
    };
    let says = &words.views.amounts;
    let number = |number: u32| text::count(u64::from(number));
    let names = amounts.names.len() as u32 + amounts.names_omitted;
    let head = [
        with_attributes("h2", &["id"], ["amounts-heading"], plain(says.heading)),
        text_in(
            "span",
            "",
            (says.grouped)(&number(props.projects), &number(names)),
        ),
        narrow_unit(words, props.money_unit),
    ];
    let totals: Vec<Option<Money>> = amounts.names.iter().map(|name| name.total).collect();
    let bars = chart::bars(&totals, SCALE_PX);
    let decimals = totals.iter().flatten().map(|total| total.decimals());
    let decimals = decimals.max().unwrap_or(0);
    let rows = amounts.names.iter().zip(bars).map(|(name, bar)| {
        let onclick = {
            let (on_jump, project) = (props.on_jump.clone(), name.first);
            Callback::from(move |_| {
                on_jump.emit(Jump {
                    project,
                    lines: None,
                })
            })
        };
        let label = match name.name.as_str() {
            "" => words.projects.no_name.to_owned(),
            name => name.to_owned(),
        };
        let label = press("link", "amount-name", Pressed::Never, plain(label), onclick);
        row(words, Some(name), label, name.total, bar, total, decimals)
    });
    let mut rows: Vec<Html> = rows.collect();
    let mut folded = rows.split_off(IN_SIGHT.min(rows.len()));
    let others = number(folded.len() as u32 + amounts.names_omitted);
    if amounts.names_omitted > 0 {
        let label = plain((says.others)(&number(amounts.names_omitted)));
        let (total_of_rest, bar) = (amounts.total_omitted, Bar::default());
        folded.push(row(words, None, label, total_of_rest, bar, total, decimals));
    }
    let heads = || {
        let unit = props.money_unit;
        let bar = text_in("span", "visually-hidden", says.bar);
        let money = money_head((words.column)(Column::Total), words, unit);
        list([
            column_head("amount-chart-name", plain(words.projects.name)),
            column_head("amount-chart-bar", bar),
            column_head("amount-chart-amount", money),
            column_head("amount-chart-share", plain(says.share)),
        ])
    };
    let mut content = vec![
        element::element("div", "section-head", list(head)),
        table("amount-chart-table", heads(), element::rows(rows)),
    ];
    if !folded.is_empty() {
        let rest = Fold {
            class: "amount-chart-rest",
            role: "amount-rest",
            name: "amount-rest".to_owned(),
            open: false,
        };
        let table = table("amount-chart-table", heads(), element::rows(folded));
        content.push(fold(rest, plain((says.others)(&others)), table));
    }
    let unit = props.money_unit.map_or("", words.money_unit);
    let sum = format!("{} {unit}", text::grouped(total));
    let mut notes = vec![text_in("span", "", (says.total)(sum.trim_end()))];
    if amounts.unstated > 0 {
        let unstated = (says.unstated)(&number(amounts.unstated));
        notes.push(text_in("span", "", unstated));
    }
    content.push(element::element("p", "amount-chart-notes", list(notes)));
    let names = &["class", "data-role", "aria-labelledby"];
    let values = ["amount-chart", "amount-chart", "amounts-heading"];
    with_attributes("section", names, values, list(content))
}

/// A name with its bar, its amount and its share of all; `name` is `None` for the rest.
fn row(
    words: &Words,
    name: Option<&NameAmount>,
    label: Html,
    total: Option<Money>,
    bar: Bar,
    whole: Money,
    decimals: u32,
) -> Html {
    let many = name.filter(|name| name.projects > 1).map(|name| {
        let projects = text::count(u64::from(name.projects));
        text_in(
            "span",
            "amount-chart-projects",
            (words.views.amounts.projects)(&projects),
        )
    });
    let amount = total.map(|total| amount::amount(words, total, decimals, Certainty::Printed));
    let share = total.and_then(|total| text::share(total, whole));
    let cells = [
        row_head("amount-chart-name", list([label, many.unwrap_or_default()])),
        cell("amount-chart-bar", "", drawn(bar)),
        cell("amount-chart-amount", "", amount.unwrap_or_default()),
        cell("amount-chart-share", "", plain(share.unwrap_or_default())),
    ];
    let names = &["role", "data-role"];
    with_attributes("tr", names, ["row", "amount-row"], list(cells))
}

/// The amount beside it says the same to those who do not see it.
fn drawn(bar: Bar) -> Html {
    let names = &["x", "width", "height"];
    let values = [bar.left_px, bar.width_px, 1].map(|pixels| pixels.to_string());
    let names_of_svg = &["viewBox", "preserveAspectRatio", "aria-hidden", "class"];
    let view_box = format!("0 0 {SCALE_PX} 1");
    let values_of_svg = [view_box.as_str(), "none", "true", "amount-bar"].map(str::to_owned);
    let bar = with_attributes("rect", names, values, Html::default());
    with_attributes("svg", names_of_svg, values_of_svg, bar)
}
