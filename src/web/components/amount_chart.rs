//! What the projects come to, parted: tables whose rows are the bars of charts, and lead to the
//! projects.

use yew::{Callback, Html, MouseEvent, html};

use super::amount::{self, Certainty};
use super::bar::{self, SCALE_PX};
use super::element::{
    self, Fold, cell, column_head, fold, list, plain, printed, row_head, table, text_in,
    with_attributes,
};
use super::projects::{money_head, narrow_unit, show_projects};
use crate::chart::{self, Bar};
use crate::document::Column;
use crate::money::{Money, MoneyUnit};
use crate::query::{AmountPart, AmountParts, Parting, ProjectFilter, ProjectQuery, Shared};
use crate::text::{self, Words};
use crate::web::codes;
use crate::web::message::Ask;

/// How many parts are not folded away.
const IN_SIGHT: usize = 10;

/// What charts have in common.
#[derive(Clone, Copy)]
pub struct AmountCharts<'a> {
    /// The words.
    pub words: &'a Words,
    /// The table's unit of money.
    pub money_unit: Option<MoneyUnit>,
    /// How many projects there are.
    pub projects: u32,
    /// The reader wants the projects of a part.
    pub on_ask: &'a Callback<Ask>,
}

impl AmountCharts<'_> {
    /// One way of parting the money.
    pub fn chart(self, parts: &AmountParts) -> Html {
        let Some(whole) = parts.total else {
            return Html::default();
        };
        let (words, says, parting) = (self.words, &self.words.views.amounts, parts.parting);
        let number = |number: u32| text::count(u64::from(number));
        let id = codes::parting(parting);
        let parted = (says.parted)(parting, &number(self.projects), &number(parts.count()));
        let head = [
            with_attributes("h2", &["id"], [id], plain((says.heading)(parting))),
            text_in("span", "", parted),
            narrow_unit(words, self.money_unit),
        ];
        let totals: Vec<Option<Money>> = parts.parts.iter().map(|part| part.total).collect();
        let bars = chart::bars(&totals, SCALE_PX);
        let decimals = totals.iter().flatten().map(|total| total.decimals());
        let scale = Scale {
            whole,
            decimals: decimals.max().unwrap_or(0),
        };
        let rows = parts.parts.iter().zip(bars);
        let mut rows: Vec<Html> = rows
            .map(|(part, bar)| self.part(part, bar, scale))
            .collect();
        let mut folded = rows.split_off(IN_SIGHT.min(rows.len()));
        let others = number(folded.len() as u32 + parts.parts_omitted);
        if parts.parts_omitted > 0 {
            let label = plain((says.others)(&number(parts.parts_omitted)));
            let rest = parts.total_omitted;
            folded.push(self.row(label, rest, Certainty::Printed, Bar::default(), scale));
        }
        let heads = || {
            let bar = text_in("span", "visually-hidden", says.bar);
            let amount = match parting {
                Parting::ByName | Parting::ByUnit => (words.column)(Column::Total),
                Parting::BySource => says.amount,
            };
            let money = money_head(amount, words, self.money_unit);
            list([
                column_head("amount-chart-name", plain((says.part)(parting))),
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
                name: format!("{id}-rest"),
                open: false,
            };
            let table = table("amount-chart-table", heads(), element::rows(folded));
            content.push(fold(rest, plain((says.others)(&others)), table));
        }
        let unit = self.money_unit.map_or("", words.money_unit);
        let sum = format!("{} {unit}", text::grouped(whole));
        let mut notes = vec![text_in("span", "", (says.total)(parting, sum.trim_end()))];
        if parts.unstated > 0 {
            let unstated = (says.unstated)(parting, &number(parts.unstated));
            notes.push(text_in("span", "", unstated));
        }
        if parts.parts.iter().any(|part| part.assumed) {
            notes.push(text_in("span", "", words.projects.assumed_note));
        }
        content.push(element::element("p", "amount-chart-notes", list(notes)));
        let names = &["class", "data-role", "data-parting", "aria-labelledby"];
        let values = ["amount-chart", "amount-chart", id, id];
        with_attributes("section", names, values, list(content))
    }

    /// A part: what it has in common, which leads to its projects, and how many these are.
    fn part(self, part: &AmountPart, bar: Bar, scale: Scale) -> Html {
        let words = self.words;
        let called = |name: &str| match name {
            "" => plain(words.projects.no_name),
            name => printed(name.to_owned()),
        };
        let label = match &part.shared {
            Shared::Name(name) => {
                let filter = ProjectFilter {
                    name: Some(name.clone()),
                    ..ProjectFilter::default()
                };
                self.way_to(filter, called(name))
            }
            Shared::Unit { index, name } => {
                let filter = ProjectFilter {
                    unit: Some(*index),
                    ..ProjectFilter::default()
                };
                self.way_to(filter, called(name))
            }
            Shared::Source(column) => text_in("span", "amount-part", (words.column)(*column)),
        };
        let projects = text::count(u64::from(part.projects));
        let projects = (words.views.amounts.projects)(&projects);
        let many = (part.projects > 1).then(|| text_in("span", "amount-chart-projects", projects));
        let certainty = if part.assumed {
            Certainty::Assumed
        } else {
            Certainty::Printed
        };
        let label = list([label, many.unwrap_or_default()]);
        self.row(label, part.total, certainty, bar, scale)
    }

    /// A link that leads to the projects which pass a filter; it reaches over the whole row.
    fn way_to(self, filter: ProjectFilter, label: Html) -> Html {
        let query = ProjectQuery {
            filter,
            ..ProjectQuery::default()
        };
        let on_ask = self.on_ask.clone();
        let onclick = move |event: MouseEvent| {
            // The view's own address says whose table it is as well.
            event.prevent_default();
            show_projects(query.clone(), &on_ask);
        };
        html! {
            <a
                class="link amount-part"
                href="#projects"
                data-role="amount-name"
                title={self.words.views.amounts.leads}
                {onclick}
            >
                { label }
            </a>
        }
    }

    fn row(
        self,
        label: Html,
        total: Option<Money>,
        certainty: Certainty,
        bar: Bar,
        scale: Scale,
    ) -> Html {
        let amount =
            total.map(|total| amount::amount(self.words, total, scale.decimals, certainty));
        let share = total.and_then(|total| text::share(total, scale.whole));
        let cells = [
            row_head("amount-chart-name", label),
            cell("amount-chart-bar", "", bar::bar(bar)),
            cell("amount-chart-amount", "", amount.unwrap_or_default()),
            cell("amount-chart-share", "", plain(share.unwrap_or_default())),
        ];
        let names = &["role", "class", "data-role"];
        let values = ["row", "amount-row", "amount-row"];
        with_attributes("tr", names, values, list(cells))
    }
}

/// What the rows of a chart are held against.
#[derive(Clone, Copy)]
struct Scale {
    /// All parts together.
    whole: Money,
    /// The most decimals of any.
    decimals: u32,
}
