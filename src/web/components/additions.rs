//! The total check: every addition in view, by the row that states the total.
//!
//! 合计 and units come first, each with its columns; then the projects that do not hold exactly;
//! those that do are there too, folded away under one line.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html};

use super::addition_row::addition_row;
use super::pager::pager;
use super::verdict_mark::verdict_mark;
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
    let table = |body: Html| table(words, props.money_unit, body);
    let projects = |rows: &[&AdditionRow]| {
        let rows = rows.iter().map(|row| {
            let label = row.name.clone().into();
            addition_row(words, row, label, decimals)
        });
        table(html! { <tbody role="rowgroup">{ for rows }</tbody> })
    };
    let groups = of_totals
        .chunk_by(|one, next| one.level == next.level && one.row == next.row)
        .map(|rows| group(words, rows, decimals));
    html! {
        <section class="additions" data-role="additions">
            <div class="section-head">
                <h2>{ words.additions.heading }</h2>
                <span>{ (words.additions.total)(&text::count(u64::from(rows.total))) }</span>
                { tally(words, props.tally) }
            </div>
            if !of_totals.is_empty() {
                { table(html! { { for groups } }) }
            }
            if !concerns.is_empty() {
                <h3>{ (words.additions.project_concerns)(&text::count(concerns.len() as u64)) }</h3>
                { projects(&concerns) }
            }
            if !exact.is_empty() {
                <details class="additions-exact" data-role="exact-projects">
                    <summary>
                        { verdict_mark(words, Verdict::Exact) }
                        { (words.additions.exact_projects)(&text::count(exact.len() as u64)) }
                    </summary>
                    { projects(&exact) }
                </details>
            }
            { pager(words, rows, &props.on_ask, Ask::Additions) }
        </section>
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
        let word = (words.verdict.word)(verdict);
        html! {
            <li>
                { verdict_mark(words, verdict) }
                { format!("{word} {}", text::count(u64::from(number))) }
            </li>
        }
    };
    let occurring = counts.into_iter().filter(|(_, number)| *number > 0);
    html! { <ul class="additions-tally">{ for occurring.map(item) }</ul> }
}

fn table(words: &Words, money_unit: Option<MoneyUnit>, body: Html) -> Html {
    let unit = money_unit.map(words.money_unit);
    let words = &words.additions;
    let money = |head: &'static str| {
        html! {
            <th scope="col" role="columnheader" class="addition-amount">
                { head }
                <span class="column-unit">{ unit }</span>
            </th>
        }
    };
    html! {
        <table class="addition-table" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader" class="addition-label">{ words.what }</th>
                    { for [words.stated, words.sum, words.difference].into_iter().map(money) }
                    <th scope="col" role="columnheader" class="addition-verdict">
                        { words.verdict }
                    </th>
                </tr>
            </thead>
            { body }
        </table>
    }
}

/// The additions of 合计 or of one unit, under its name.
fn group(words: &Words, rows: &[&AdditionRow], decimals: u32) -> Html {
    let name = match rows[0].name.as_str() {
        "" => words.additions.grand.to_owned(),
        name => name.to_owned(),
    };
    let rows = rows.iter().map(|row| {
        let label = (words.additions.parts)(row.level, row.addend, row.parts);
        addition_row(words, row, label.into(), decimals)
    });
    html! {
        <tbody role="rowgroup">
            <tr role="row" class="addition-group">
                <th scope="rowgroup" role="rowheader" colspan="5">{ name }</th>
            </tr>
            { for rows }
        </tbody>
    }
}

fn widest(rows: &[AdditionRow]) -> u32 {
    let amounts = rows.iter().flat_map(|row| [row.stated, row.sum]).flatten();
    amounts.map(Money::decimals).max().unwrap_or(0)
}
