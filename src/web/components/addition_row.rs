//! One addition: what is stated, what its parts add up to, the difference, the verdict, and hints
//! at what may explain it.

use yew::{AttrValue, Callback, Html};

use super::amount::{self, Certainty};
use super::copy_button::copy_button;
use super::element::{
    Pressed, cell, element, list, plain, press, row_head, sentence, text_in, with_attributes,
    with_data,
};
use super::line_link::to_lines;
use super::mark_control::MarkControl;
use super::verdict_mark::marked;
use crate::money::{Money, MoneyUnit};
use crate::query::AdditionRow;
use crate::text::{self, Words};
use crate::totals::Verdict;
use crate::web::codes;
use crate::web::message::Ask;

/// How many columns an addition has.
const COLUMNS: &str = "6";

/// The row, under the name that it has where it stands, and beneath it a row of hints where there
/// are any.
pub fn addition_row(
    mark: &MarkControl<'_>,
    (money_unit, decimals): (Option<MoneyUnit>, u32),
    row: &AdditionRow,
    label: Html,
    on_ask: &Callback<Ask>,
) -> Html {
    let all_words = mark.words;
    let words = &all_words.additions;
    let certainty = if row.addition.assumed {
        Certainty::Assumed
    } else {
        Certainty::Printed
    };
    let money = |head: &'static str, figure: Option<Money>| {
        let figure = match figure {
            Some(figure) => amount::amount(all_words, figure, decimals, certainty),
            None => text_in("span", "addition-absent", words.absent),
        };
        cell("addition-amount", head, figure)
    };
    let stated = row
        .addition
        .stated
        .map(|it| amount::amount(all_words, it, decimals, certainty));
    let stated = match (stated, row.lines) {
        (Some(stated), Some(lines)) => {
            let onclick = on_ask.reform(move |_| to_lines(lines));
            let to_source = text_in(
                "span",
                "visually-hidden",
                (all_words.lines)(lines.first, lines.last),
            );
            let content = list([stated, to_source]);
            press(
                "link addition-figure",
                "to-source",
                Pressed::Never,
                content,
                onclick,
            )
        }
        (Some(stated), None) => stated,
        (None, _) => text_in("span", "addition-absent", words.absent),
    };
    let difference = row
        .addition
        .difference
        .map(|it| amount::difference(it, decimals));
    let assumed = if row.addition.assumed {
        let names = &["class", "title"];
        let why = all_words.projects.assumed_note;
        let mark = plain(all_words.projects.assumed);
        with_attributes("span", names, ["addition-assumed", why], mark)
    } else {
        Html::default()
    };
    let verdict = [
        marked(
            all_words,
            row.addition.verdict,
            (all_words.verdict.word)(row.addition.verdict),
        ),
        copy_button(all_words),
        text_in("span", "addition-why", why(all_words, row)),
    ];
    let cells = list([
        row_head("addition-label", list([label, assumed])),
        cell("addition-amount", words.stated, stated),
        money(words.sum, row.addition.sum),
        cell(
            "addition-amount addition-difference",
            words.difference,
            difference.unwrap_or_default(),
        ),
        cell("addition-verdict", "", list(verdict)),
        cell("addition-mark", "", mark.choice()),
    ]);
    let names = &[
        "class",
        "role",
        "data-role",
        "data-level",
        "data-row",
        "data-column",
        "data-verdict",
        "data-stated",
        "data-sum",
        "data-difference",
    ];
    let values: [AttrValue; 10] = [
        "addition".into(),
        "row".into(),
        "addition".into(),
        codes::level(row.addition.level).into(),
        row.addition.row.to_string().into(),
        codes::column(row.addition.addend).into(),
        codes::verdict(row.addition.verdict).into(),
        bare(row.addition.stated).into(),
        bare(row.addition.sum).into(),
        bare(row.addition.difference).into(),
    ];
    let figures = with_data("tr", names, values, cells);
    list([figures, note(mark), hints(all_words, money_unit, row)])
}

/// The note of an addition that is marked.
fn note(mark: &MarkControl<'_>) -> Html {
    let Some(note) = mark.note() else {
        return Html::default();
    };
    let names = &["role", "colspan"];
    let cell = with_attributes("td", names, ["cell", COLUMNS], note);
    with_attributes("tr", &["class", "role"], ["addition-note", "row"], cell)
}

/// What may explain the difference, each as a possibility.
fn hints(words: &Words, money_unit: Option<MoneyUnit>, row: &AdditionRow) -> Html {
    if row.causes.is_empty() {
        return Html::default();
    }
    let hint = |cause| {
        element(
            "li",
            "",
            sentence(&text::cause(words, money_unit, row, cause)),
        )
    };
    let heading = text_in("p", "", words.causes.heading);
    let hints = element("ul", "", list(row.causes.iter().map(hint)));
    let names = &["role", "colspan"];
    let cell = with_attributes("td", names, ["cell", COLUMNS], list([heading, hints]));
    let names = &["class", "role", "data-role"];
    with_attributes("tr", names, ["addition-hints", "row", "hints"], cell)
}

/// The figure as tests and copies want it: no separators, a hyphen for minus; empty for none.
fn bare(amount: Option<Money>) -> String {
    amount.map_or_else(String::new, |amount| amount.to_string())
}

/// What else has to be said about a verdict: rounding is never passed off as exact.
fn why(words: &Words, row: &AdditionRow) -> String {
    let reason = words.additions.reason;
    match row.addition.verdict {
        Verdict::Exact | Verdict::Differs => String::new(),
        Verdict::Rounding => (words.additions.bound)(&text::grouped(row.addition.bound)),
        Verdict::Unchecked => row
            .addition
            .reason
            .map(reason)
            .unwrap_or_default()
            .to_owned(),
    }
}
