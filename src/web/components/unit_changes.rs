//! Two tables unit by unit: what each came to, and comes to now.

use yew::{Callback, Html};

use super::amount::{self, Certainty};
use super::element::{
    Fold, Pressed, cell, column_head, fold, list, plain, press, printed, row_head, rows, table,
    with_attributes,
};
use super::projects::money_head;
use crate::compare::AmountPair;
use crate::money::Money;
use crate::query::{ComparisonQuery, ComparisonSummary, UnitChangeRow};
use crate::text::{self, Words};

/// The table, folded away under its head; nothing where there is one unit, which is the whole.
pub fn unit_changes(
    words: &Words,
    summary: &ComparisonSummary,
    on_drill: &Callback<ComparisonQuery>,
) -> Html {
    if summary.units.len() < 2 {
        return Html::default();
    }
    let says = words.language().comparison_words();
    let pairs = summary.units.iter().map(|unit| unit.totals.amounts);
    let decimals = decimals_of(pairs);
    let row = |(at, unit): (u32, &UnitChangeRow)| {
        let name = match unit.latest() {
            "" => plain(words.project_list.no_unit),
            name => printed(name.to_owned()),
        };
        let onclick = on_drill.reform(move |_| ComparisonQuery {
            unit: Some(at),
            ..ComparisonQuery::default()
        });
        let name = press("to-changes", "unit-open", Pressed::Never, name, onclick);
        let cells = [
            row_head("change-name", name),
            amounts(words, &unit.totals.amounts, decimals),
            cell(
                "change-count",
                "",
                plain(text::count(u64::from(unit.changes))),
            ),
        ];
        with_attributes(
            "tr",
            &["role", "data-role"],
            ["row", "unit-change"],
            list(cells),
        )
    };
    let heads = list([
        column_head("change-name", plain(words.project_list.unit)),
        amount_heads(words, summary),
        column_head("change-count", plain(says.heads.projects)),
    ]);
    let body = rows((0..).zip(&summary.units).map(row));
    let number = text::count(summary.units.len() as u64);
    let head = format!("{} {number}", words.comparing.units);
    let folded = Fold {
        class: "unit-changes",
        role: "unit-changes",
        name: "units".to_owned(),
        open: false,
    };
    fold(folded, plain(head), table("change-table", heads, body))
}

/// The most decimals of any of these.
pub fn decimals_of(pairs: impl Iterator<Item = AmountPair>) -> u32 {
    let amounts = pairs.flat_map(|pair| [pair.before, pair.after, pair.difference]);
    let decimals = amounts.flatten().map(|amount| amount.decimals());
    decimals.max().unwrap_or(0)
}

/// The heads of what [`amounts`] makes.
pub fn amount_heads(words: &Words, summary: &ComparisonSummary) -> Html {
    let says = &words.language().comparison_words().heads;
    let unit = summary.measure.unit();
    list([
        column_head("change-before", money_head(says.total_before, words, unit)),
        column_head("change-after", money_head(says.total_after, words, unit)),
        column_head("change-difference", plain(says.difference)),
        column_head("change-percent", plain(says.percent)),
    ])
}

/// What was, what is, the difference, and that in per cent.
pub fn amounts(words: &Words, pair: &AmountPair, decimals: u32) -> Html {
    let language = words.language();
    let amount = |amount: Option<Money>| {
        let amount =
            amount.map(|amount| amount::amount(words, amount, decimals, Certainty::Printed));
        amount.unwrap_or_default()
    };
    let difference = pair.difference.filter(|difference| !difference.is_zero());
    let percent = pair.percent.zip(difference);
    let percent =
        percent.map(|(percent, difference)| text::percent_said(language, percent, difference));
    let difference = difference.map(|difference| amount::difference(difference, decimals));
    let heads = &language.comparison_words().heads;
    list([
        cell("change-before", heads.total_before, amount(pair.before)),
        cell("change-after", heads.total_after, amount(pair.after)),
        cell("change-difference", "", difference.unwrap_or_default()),
        cell("change-percent", "", plain(percent.unwrap_or_default())),
    ])
}
