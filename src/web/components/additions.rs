//! The total check: every addition in view, by the row that states the total.
//!
//! 合计 and units come first, each with its columns; then the projects that do not hold exactly;
//! those that do are there too, folded away under one line.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component};

use super::addition_row::{COLUMNS, addition_row};
use super::element::{self, column_head, group_head, list, plain, table, text_in, with_attributes};
use super::pager::pager;
use super::projects::{money_head, narrow_unit};
use super::verdict_mark::marked;
use crate::money::{Money, MoneyUnit};
use crate::query::{AdditionRow, Rows, Tally};
use crate::text::{self, Words};
use crate::totals::{Level, Verdict};
use crate::web::hooks::use_words;
use crate::web::message::Ask;

#[derive(Properties, PartialEq)]
pub struct AdditionsProps {
    pub rows: Rc<Rows<AdditionRow>>,
    pub tally: Tally,
    pub money_unit: Option<MoneyUnit>,
    pub on_ask: Callback<Ask>,
}

#[component]
pub fn Additions(props: &AdditionsProps) -> Html {
    let words = use_words();
    let rows = &props.rows;
    if rows.total == 0 {
        return Html::default();
    }
    let decimals = widest(&rows.rows);
    let (of_projects, of_totals): (Vec<&AdditionRow>, Vec<&AdditionRow>) = rows
        .rows
        .iter()
        .partition(|row| row.level == Level::Project);
    let (exact, concerns): (Vec<&AdditionRow>, Vec<&AdditionRow>) = of_projects
        .into_iter()
        .partition(|row| row.verdict == Verdict::Exact);
    let table = |body: Html| table("addition-table", heads(words, props.money_unit), body);
    let projects = |projects: &[&AdditionRow]| {
        let body = projects.iter().map(|row| {
            let label = row.name.clone().into();
            addition_row(words, props.money_unit, row, label, decimals)
        });
        table(element::rows(body))
    };
    let groups = of_totals
        .chunk_by(|one, next| one.level == next.level && one.row == next.row)
        .map(|rows| group(words, props.money_unit, rows, decimals));
    let number = |rows: &[&AdditionRow]| text::count(rows.len() as u64);
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
    let mut content = vec![element::element("div", "section-head", list(head))];
    if !of_totals.is_empty() {
        content.push(table(list(groups)));
    }
    if !concerns.is_empty() {
        let heading = (words.additions.project_concerns)(&number(&concerns));
        content.extend([text_in("h3", "", heading), projects(&concerns)]);
    }
    if !exact.is_empty() {
        let line = (words.additions.exact_projects)(&number(&exact));
        let line = element::element("summary", "", marked(words, Verdict::Exact, line));
        let names = &["class", "data-role"];
        let values = ["additions-exact", "exact-projects"];
        content.push(with_attributes(
            "details",
            names,
            values,
            list([line, projects(&exact)]),
        ));
    }
    content.push(pager(words, rows, &props.on_ask, Ask::Additions));
    let names = &["class", "data-role"];
    with_attributes("section", names, ["additions", "additions"], list(content))
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
        let word = (words.verdict.word)(verdict);
        let number = format!("{word} {}", text::count(u64::from(number)));
        element::element("li", "", marked(words, verdict, number))
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

/// The additions of 合计 or of one unit, under its name.
fn group(
    words: &Words,
    money_unit: Option<MoneyUnit>,
    rows: &[&AdditionRow],
    decimals: u32,
) -> Html {
    let name = match rows[0].name.as_str() {
        "" => words.additions.grand.to_owned(),
        name => name.to_owned(),
    };
    let additions = rows.iter().map(|row| {
        let label = (words.additions.parts)(row.level, row.addend, row.parts);
        addition_row(words, money_unit, row, label.into(), decimals)
    });
    let head = group_head("addition-group", COLUMNS, name);
    element::rows([head].into_iter().chain(additions))
}

fn widest(rows: &[AdditionRow]) -> u32 {
    let amounts = rows.iter().flat_map(|row| [row.stated, row.sum]).flatten();
    amounts.map(Money::decimals).max().unwrap_or(0)
}
