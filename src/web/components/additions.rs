//! The total check: every addition in view, by the row that states the total.
//!
//! 合计 and units come first, each with its columns; then the projects that do not hold exactly;
//! those that do are there too, folded away under one line.

use std::rc::Rc;

use yew::{Callback, Html};

use super::addition_row::{COLUMNS, addition_row};
use super::element::{
    self, Pressed, column_head, list, plain, press, table, text_in, with_attributes,
};
use super::line_link::line_link;
use super::pager::pager;
use super::projects::{money_head, narrow_unit};
use super::verdict_mark::marked;
use crate::money::{Money, MoneyUnit};
use crate::query::{AdditionList, AdditionOrder, AdditionRow, Tally};
use crate::text::{self, Words};
use crate::totals::{Level, Verdict};
use crate::web::message::{Ask, FIRST};

/// What it shows, and where what the reader does with it goes.
pub struct AdditionsProps {
    pub list: Rc<AdditionList>,
    pub tally: Tally,
    pub money_unit: Option<MoneyUnit>,
    pub on_ask: Callback<Ask>,
}

pub fn additions(words: &Words, props: &AdditionsProps) -> Html {
    let AdditionList { order, rows } = &*props.list;
    if rows.total == 0 {
        return Html::default();
    }
    let head = [
        text_in("h2", "", words.additions.heading),
        text_in(
            "span",
            "",
            (words.additions.total)(&text::count(u64::from(rows.total))),
        ),
        narrow_unit(words, props.money_unit),
        tally(words, props.tally),
    ];
    let view = View {
        words,
        money_unit: props.money_unit,
        decimals: widest(&rows.rows),
        on_ask: &props.on_ask,
    };
    let order = *order;
    let content = [
        element::element("div", "section-head", list(head)),
        orders(words, order, &props.on_ask),
        match order {
            AdditionOrder::Printed => view.by_row(&rows.rows),
            AdditionOrder::BySize => view.in_one_list(&rows.rows),
        },
        pager(words, rows, &props.on_ask, move |window| {
            Ask::Additions(order, window)
        }),
    ];
    let names = &["id", "class", "data-role"];
    let values = ["additions", "additions", "additions"];
    with_attributes("section", names, values, list(content))
}

/// The choice between the order of the table and that of the differences.
fn orders(words: &Words, order: AdditionOrder, on_ask: &Callback<Ask>) -> Html {
    let words = &words.additions;
    let choice = |wanted: AdditionOrder, name: &'static str, label: &'static str| {
        let pressed = Pressed::when(order == wanted);
        let onclick = on_ask.reform(move |_| Ask::Additions(wanted, FIRST));
        press("chip", name, pressed, plain(label), onclick)
    };
    let choices = [
        choice(AdditionOrder::Printed, "as-printed", words.as_printed),
        choice(AdditionOrder::BySize, "by-size", words.by_size),
    ];
    let names = &["role", "aria-label", "class"];
    let values = ["group", words.order, "additions-order"];
    with_attributes("div", names, values, list(choices))
}

/// What the rows have in common.
struct View<'a> {
    words: &'a Words,
    money_unit: Option<MoneyUnit>,
    decimals: u32,
    on_ask: &'a Callback<Ask>,
}

impl View<'_> {
    /// By the row that states the total; what holds exactly is folded away.
    fn by_row(&self, rows: &[AdditionRow]) -> Html {
        let (of_projects, of_totals): (Vec<&AdditionRow>, Vec<&AdditionRow>) = rows
            .iter()
            .partition(|row| row.addition.level == Level::Project);
        let (exact, concerns): (Vec<&AdditionRow>, Vec<&AdditionRow>) = of_projects
            .into_iter()
            .partition(|row| row.addition.verdict == Verdict::Exact);
        let words = &self.words.additions;
        let number = |rows: &[&AdditionRow]| text::count(rows.len() as u64);
        let mut content = Vec::new();
        if !of_totals.is_empty() {
            let groups = of_totals
                .chunk_by(|one, next| {
                    one.addition.level == next.addition.level
                        && one.addition.row == next.addition.row
                })
                .map(|rows| self.group(rows));
            content.push(self.table(list(groups)));
        }
        if !concerns.is_empty() {
            let heading = (words.project_concerns)(&number(&concerns));
            content.extend([text_in("h3", "", heading), self.projects(&concerns)]);
        }
        if !exact.is_empty() {
            let line = (words.exact_projects)(&number(&exact));
            let line = marked(self.words, Verdict::Exact, &line);
            let line = element::element("summary", "", line);
            let names = &["class", "data-role"];
            let values = ["additions-exact", "exact-projects"];
            let exact = list([line, self.projects(&exact)]);
            content.push(with_attributes("details", names, values, exact));
        }
        list(content)
    }

    /// As they come, each with the name of its row.
    fn in_one_list(&self, rows: &[AdditionRow]) -> Html {
        let body = rows.iter().map(|row| {
            let label = match row.addition.level {
                Level::Project => row.name.clone(),
                Level::Grand | Level::Unit | Level::Subtotal => {
                    let parts = (self.words.additions.parts)(
                        row.addition.level,
                        row.addition.addend,
                        row.addition.parts,
                    );
                    format!("{} · {parts}", self.name(row))
                }
            };
            self.row(row, self.with_lines(row, label))
        });
        self.table(element::rows(body))
    }

    fn projects(&self, projects: &[&AdditionRow]) -> Html {
        let body = projects
            .iter()
            .map(|row| self.row(row, self.with_lines(row, row.name.clone())));
        self.table(element::rows(body))
    }

    /// The additions of 合计, of one unit or of one row of sums, under its name.
    fn group(&self, rows: &[&AdditionRow]) -> Html {
        let additions = rows.iter().map(|row| {
            let label = (self.words.additions.parts)(
                row.addition.level,
                row.addition.addend,
                row.addition.parts,
            );
            self.row(row, plain(label))
        });
        let names = &["scope", "role", "colspan"];
        let values = ["rowgroup", "rowheader", COLUMNS];
        let name = self.with_lines(rows[0], self.name(rows[0]));
        let head = with_attributes("th", names, values, name);
        let head = with_attributes("tr", &["role", "class"], ["row", "addition-group"], head);
        element::rows([head].into_iter().chain(additions))
    }

    fn row(&self, row: &AdditionRow, label: Html) -> Html {
        addition_row(self.words, self.money_unit, row, label, self.decimals)
    }

    /// The label of a row, and the way to the lines of the row that states the total.
    fn with_lines(&self, row: &AdditionRow, label: String) -> Html {
        let link = |lines| line_link(self.words, lines, self.on_ask);
        list([plain(label), row.lines.map_or_else(Html::default, link)])
    }

    fn name(&self, row: &AdditionRow) -> String {
        match row.name.as_str() {
            "" => self.words.additions.grand.to_owned(),
            name => name.to_owned(),
        }
    }

    fn table(&self, body: Html) -> Html {
        table("addition-table", heads(self.words, self.money_unit), body)
    }
}

/// How many additions have which verdict, worst first; those that do not occur are left out.
fn tally(words: &Words, tally: Tally) -> Html {
    let counts = [
        (Verdict::Differs, tally.differs),
        (Verdict::Unchecked, tally.unchecked),
        (Verdict::Rounding, tally.rounding),
        (Verdict::Exact, tally.exact),
    ];
    let item = |(verdict, number): (Verdict, u32)| {
        let said = (words.verdict.counted)(verdict, number);
        element::element("li", "", marked(words, verdict, &said))
    };
    let occurring = counts.into_iter().filter(|(_, number)| *number > 0);
    element::element("ul", "additions-tally", list(occurring.map(item)))
}

fn heads(words: &Words, money_unit: Option<MoneyUnit>) -> Html {
    let money =
        |head: &'static str| column_head("addition-amount", money_head(head, words, money_unit));
    let heads = &words.additions;
    list([
        column_head("addition-label", plain(heads.what)),
        money(heads.stated),
        money(heads.sum),
        money(heads.difference),
        column_head("addition-verdict", plain(heads.verdict)),
    ])
}

fn widest(rows: &[AdditionRow]) -> u32 {
    let amounts = rows
        .iter()
        .flat_map(|row| [row.addition.stated, row.addition.sum])
        .flatten();
    amounts.map(Money::decimals).max().unwrap_or(0)
}
