//! Which changes of a comparison are looked at: chips for kinds with their counts, for the order, and
//! for what a figure of the bridge or of a unit is made of.

use yew::Html;

use super::change_table::Choosing;
use super::element::{Pressed, list, plain, press, text_in, with_attributes};
use crate::compare::ChangeKind;
use crate::query::{ChangeOrder, ComparisonQuery, ComparisonSummary};
use crate::text::{self, Words};
use crate::web::codes;
use crate::web::hooks::Shown;

/// What can be chosen; each kind says how many changes are of it.
pub fn choices(words: &Words, shown: &Shown, choosing: &Choosing) -> Html {
    let says = words.language().comparison_words();
    let Choosing { wanted, choose, .. } = choosing;
    let summary = &shown.compared.summary;
    let chip = |role: &'static str, label: String, query: ComparisonQuery| {
        let pressed = Pressed::when(query == *wanted);
        let onclick = choose.reform(move |_| query.clone());
        press("chip", role, pressed, plain(label), onclick)
    };
    let of_kinds = |kinds: Vec<ChangeKind>| ComparisonQuery {
        kinds,
        ..wanted.clone()
    };
    let whole = [
        chip(
            "changed",
            words.comparing.changed.to_owned(),
            of_kinds(ComparisonQuery::changed().kinds),
        ),
        chip(
            "any-change",
            words.comparing.all.to_owned(),
            of_kinds(vec![]),
        ),
    ];
    let tallies = summary.kinds.iter();
    let kinds = tallies.filter(|tally| tally.changes > 0 || wanted.kinds == [tally.kind]);
    let kinds = kinds.map(|tally| {
        let number = text::count(u64::from(tally.changes));
        let label = (says.counted)((says.kind)(tally.kind), &number);
        let role = codes::change_kind(tally.kind);
        chip(role, label, of_kinds(vec![tally.kind]))
    });
    let ordered = |order: ChangeOrder| ComparisonQuery {
        order,
        ..wanted.clone()
    };
    let orders = [
        chip(
            "changes-printed",
            says.printed.to_owned(),
            ordered(ChangeOrder::Printed),
        ),
        chip(
            "changes-by-size",
            says.by_size.to_owned(),
            ordered(ChangeOrder::BySize),
        ),
    ];
    let group = |label: &'static str, chips: Html| {
        let names = &["role", "aria-label", "class"];
        with_attributes("div", names, ["group", label, "findings-choice"], chips)
    };
    let kinds = list(whole.into_iter().chain(kinds));
    list([
        drilled(words, summary, choosing),
        group(words.comparing.kinds, kinds),
        group(words.project_list.order, list(orders)),
    ])
}

/// What a figure is made of, in words, and the query without it: each of these that is chosen.
pub fn narrowed(
    words: &Words,
    summary: &ComparisonSummary,
    query: &ComparisonQuery,
) -> impl Iterator<Item = (String, ComparisonQuery)> {
    let step = query.step.map(|step| {
        let said = (words.language().comparison_words().step)(step);
        let without = ComparisonQuery {
            step: None,
            ..query.clone()
        };
        (said.to_owned(), without)
    });
    let unit = query.unit.and_then(|at| summary.units.get(at as usize));
    let unit = unit.map(|unit| {
        let said = match unit.latest() {
            "" => words.project_list.no_unit,
            name => name,
        };
        let without = ComparisonQuery {
            unit: None,
            ..query.clone()
        };
        (said.to_owned(), without)
    });
    [step, unit].into_iter().flatten()
}

/// A chip for the figure that the reader came from, which takes it away.
fn drilled(words: &Words, summary: &ComparisonSummary, choosing: &Choosing) -> Html {
    let chips: Vec<Html> = narrowed(words, summary, &choosing.wanted)
        .map(|(said, without)| {
            let remove = (words.project_list.remove)(&said);
            let names = &["class", "aria-hidden"];
            let cross = with_attributes("span", names, ["filter-cross", "true"], plain("×"));
            let remove = text_in("span", "visually-hidden", remove);
            let onclick = choosing.choose.reform(move |_| without.clone());
            let label = list([plain(said), cross, remove]);
            press(
                "chip filter-chip",
                "drilled",
                Pressed::Never,
                label,
                onclick,
            )
        })
        .collect();
    if chips.is_empty() {
        return Html::default();
    }
    with_attributes("div", &["class"], ["filter-chips"], list(chips))
}
