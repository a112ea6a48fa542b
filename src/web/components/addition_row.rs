//! One addition: what is stated, what its parts add up to, the difference, and the verdict.

use yew::{AttrValue, Html, html};

use super::amount::{self, Certainty};
use super::verdict_mark::verdict_mark;
use crate::money::Money;
use crate::query::AdditionRow;
use crate::text::{self, Words};
use crate::totals::Verdict;
use crate::web::codes;

/// The row, under the name that it has where it stands.
pub fn addition_row(all_words: &Words, row: &AdditionRow, label: AttrValue, decimals: u32) -> Html {
    let words = &all_words.additions;
    let certainty = if row.assumed {
        Certainty::Assumed
    } else {
        Certainty::Printed
    };
    let cell = |head: &'static str, figure: Option<Money>| {
        let figure = match figure {
            Some(figure) => amount::amount(all_words, figure, decimals, certainty),
            None => html! { <span class="addition-absent">{ words.absent }</span> },
        };
        html! { <td role="cell" class="addition-amount" data-head={head}>{ figure }</td> }
    };
    let difference = row.difference.map(|it| amount::difference(it, decimals));
    html! {
        <tr
            class="addition"
            role="row"
            data-role="addition"
            data-level={codes::level(row.level)}
            data-column={codes::column(row.addend)}
            data-stated={plain(row.stated)}
            data-sum={plain(row.sum)}
            data-difference={plain(row.difference)}
            data-verdict={codes::verdict(row.verdict)}
        >
            <th scope="row" role="rowheader" class="addition-label">
                { label }
                if row.assumed {
                    <span class="addition-assumed" title={all_words.projects.assumed_note}>
                        { all_words.projects.assumed }
                    </span>
                }
            </th>
            { cell(words.stated, row.stated) }
            { cell(words.sum, row.sum) }
            <td
                role="cell"
                class="addition-amount addition-difference"
                data-head={words.difference}
            >
                { difference }
            </td>
            <td role="cell" class="addition-verdict">
                { verdict_mark(all_words, row.verdict) }
                { (all_words.verdict.word)(row.verdict) }
                <span class="addition-why">{ why(all_words, row) }</span>
            </td>
        </tr>
    }
}

/// The figure as tests and copies want it: no separators, a hyphen for minus; empty for none.
fn plain(amount: Option<Money>) -> String {
    amount.map_or_else(String::new, |amount| amount.to_string())
}

/// What else has to be said about a verdict: rounding is never passed off as exact.
fn why(words: &Words, row: &AdditionRow) -> Option<String> {
    match row.verdict {
        Verdict::Exact | Verdict::Differs => None,
        Verdict::Rounding => Some((words.additions.bound)(&text::grouped(row.bound))),
        Verdict::Unchecked => row
            .reason
            .map(|why| (words.additions.reason)(why).to_owned()),
    }
}
