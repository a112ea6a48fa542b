//! Everything of one change: where it stands in both texts, amounts, wording, indicators, and what a
//! person can say of who is who.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::change_table::ChangeTableProps;
use super::element::{
    action, cell, column_head, element, list, plain, printed, row_head, rows, table, text_in,
    with_attributes,
};
use super::line_link::line_link;
use super::unit_changes::{amount_heads, amounts, decimals_of};
use crate::compare::{AmountState, Fate, Piece};
use crate::document::Column;
use crate::query::{ChangeDetail, ChangeRow, ChangeSide, IndicatorChangeRow, IndicatorRow};
use crate::text::{self, Words};
use crate::web::comparing::{CompareAsk, Decision, Side};

/// What an open row shows.
pub fn change_detail(words: &Words, props: &ChangeTableProps, detail: &ChangeDetail) -> Html {
    let content = [
        places(words, props, &detail.row),
        matched(words, props, &detail.row),
        wording(words, detail),
        columns(words, props, &detail.row),
        indicators(words, detail),
    ];
    let names = &["class", "data-role"];
    with_attributes(
        "div",
        names,
        ["change-detail", "change-detail"],
        list(content),
    )
}

/// Where it stands in both texts; in the one that is open, the lines can be gone to.
fn places(words: &Words, props: &ChangeTableProps, row: &ChangeRow) -> Html {
    let other = props.comparing.other().map(|other| other.side);
    let place = |side: Side, project: Option<&ChangeSide>| {
        let lines = project?.lines?;
        let is_open = other.is_some_and(|other| other != side);
        let said = if is_open {
            line_link(words, lines, &props.on_ask)
        } else {
            plain((words.lines)(lines.first, lines.last))
        };
        let file = props.comparing.name_of(side).to_owned();
        let file = element("span", "comparison-file", printed(file));
        Some(element("li", "", list([file, plain(" "), said])))
    };
    let places = [
        place(Side::Before, row.before.as_ref()),
        place(Side::After, row.after.as_ref()),
    ];
    element("ul", "change-places", list(places.into_iter().flatten()))
}

/// Why the two are held to be one, and what a person can say instead.
fn matched(words: &Words, props: &ChangeTableProps, row: &ChangeRow) -> Html {
    let says = &words.comparing;
    let said = text::match_said(words.language(), row.matched);
    let decide = |decision: Decision| {
        let comparing = props.comparing.clone();
        let query = props.shown.changes.query.clone();
        Callback::from(move |()| comparing.ask(CompareAsk::Decide(decision, query.clone())))
    };
    let acts = match (&row.before, &row.after) {
        (Some(before), Some(after)) => {
            let (before, after) = (before.project, after.project);
            let join = decide(Decision::Join { before, after });
            let part = decide(Decision::Part { before, after });
            list([
                action("change-join", says.join, &join),
                action("change-part", says.part, &part),
            ])
        }
        (None, Some(after)) => partners(words, props, after),
        (Some(_) | None, None) => Html::default(),
    };
    element(
        "div",
        "change-match",
        list([text_in("span", "", said), acts]),
    )
}

/// Which ended project a new one may be in fact.
fn partners(words: &Words, props: &ChangeTableProps, after: &ChangeSide) -> Html {
    let says = &words.comparing;
    let ended = &props.shown.compared.ended.rows;
    if ended.is_empty() {
        return Html::default();
    }
    let option = |row: &ChangeRow| {
        let before = row.before.as_ref()?;
        let name = match before.name.as_str() {
            "" => words.projects.no_name.to_owned(),
            name => name.to_owned(),
        };
        let names = &["value"];
        let value = [before.project.to_string()];
        Some(with_attributes("option", names, value, plain(name)))
    };
    let options = list(ended.iter().filter_map(option));
    let (comparing, after) = (props.comparing.clone(), after.project);
    let query = props.shown.changes.query.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Ok(before) = select.value().parse() {
            let decision = Decision::Join { before, after };
            comparing.ask(CompareAsk::Decide(decision, query.clone()));
        }
    });
    html! {
        <label class="change-partner">
            { text_in("span", "", says.join_with) }
            <select data-role="change-partner" {onchange}>
                // Else the last one would be chosen, which comes into the page first.
                <option value="" selected=true>{ plain(says.choose_project) }</option>
                { options }
            </select>
        </label>
    }
}

/// Name and goal, with what went and came in them.
fn wording(words: &Words, detail: &ChangeDetail) -> Html {
    let both = detail.row.before.is_some() && detail.row.after.is_some();
    let changed = |pieces: &[Piece]| pieces.iter().any(|piece| piece.fate != Fate::Stayed);
    let name = if both && changed(&detail.name) {
        list([
            text_in("h4", "", words.projects.name),
            pieces(&detail.name, "change-words"),
        ])
    } else {
        Html::default()
    };
    let goal = if detail.goal.is_empty() {
        plain(words.projects.no_goal)
    } else {
        pieces(&detail.goal, "change-words")
    };
    list([name, text_in("h4", "", words.projects.goal), goal])
}

/// Pieces of a wording: what went is struck out, what came is underlined.
fn pieces(pieces: &[Piece], class: &'static str) -> Html {
    let piece = |piece: &Piece| {
        let text = printed(piece.text.clone());
        match piece.fate {
            Fate::Stayed => text,
            Fate::Went => element("del", "", text),
            Fate::Came => element("ins", "", text),
        }
    };
    element("p", class, list(pieces.iter().map(piece)))
}

/// The amounts by column, where more than 总计 differs.
fn columns(words: &Words, props: &ChangeTableProps, row: &ChangeRow) -> Html {
    let differs = |column: &Column| row.amounts[column.index()].state != AmountState::Same;
    let shown: Vec<Column> = Column::SOURCES.into_iter().filter(differs).collect();
    if shown.is_empty() || row.before.is_none() || row.after.is_none() {
        return Html::default();
    }
    let decimals = decimals_of(shown.iter().map(|column| row.amounts[column.index()]));
    let line = |column: &Column| {
        let cells = [
            row_head("change-name", plain((words.column)(*column))),
            amounts(words, &row.amounts[column.index()], decimals),
        ];
        with_attributes("tr", &["role"], ["row"], list(cells))
    };
    let summary = &props.shown.compared.summary;
    let heads = list([
        column_head("change-name", plain(words.comparing.amounts)),
        amount_heads(words, summary),
    ]);
    table("change-table", heads, rows(shown.iter().map(line)))
}

/// The indicators that changed, each with what became of it; the others are counted.
fn indicators(words: &Words, detail: &ChangeDetail) -> Html {
    let language = words.language();
    let (changed, same): (Vec<_>, Vec<_>) = detail
        .indicators
        .iter()
        .partition(|row| row.change.is_change());
    let row = |row: &&IndicatorChangeRow| {
        let latest = row.after.as_ref().or(row.before.as_ref());
        let class = latest.map_or("", |it| it.l2.as_str());
        let values = |of: Option<&IndicatorRow>| of.map(values_said).unwrap_or_default();
        let cells = [
            row_head(
                "change-indicator",
                list([
                    pieces(&row.name, "change-words"),
                    text_in("span", "change-said", class.to_owned()),
                ]),
            ),
            cell(
                "change-values",
                language.comparison_words().before,
                values(row.before.as_ref()),
            ),
            cell(
                "change-values",
                language.comparison_words().after,
                values(row.after.as_ref()),
            ),
            cell(
                "change-phrases",
                "",
                list(
                    text::indicator_phrases(language, row)
                        .into_iter()
                        .map(|said| text_in("span", "change-said", said)),
                ),
            ),
        ];
        let names = &["role", "data-role"];
        with_attributes("tr", names, ["row", "indicator-change"], list(cells))
    };
    let body = if changed.is_empty() {
        Html::default()
    } else {
        let says = language.comparison_words();
        let heads = list([
            column_head("change-indicator", plain(says.heads.indicator)),
            column_head("change-values", plain(says.before)),
            column_head("change-values", plain(says.after)),
            column_head("change-phrases", plain(words.comparing.kinds)),
        ]);
        table("change-indicators", heads, rows(changed.iter().map(row)))
    };
    let rest = match same.len() {
        0 => Html::default(),
        same => {
            let said = (words.comparing.same_indicators)(&text::count(same as u64));
            text_in("p", "change-said", said)
        }
    };
    list([text_in("h4", "", words.comparing.indicators), body, rest])
}

/// The values of an indicator as printed: for the period, and for the year where it is another.
fn values_said(row: &IndicatorRow) -> Html {
    let cycle = text_in("span", "change-value", row.cycle.clone());
    if row.annual == row.cycle || row.annual.is_empty() {
        return cycle;
    }
    list([cycle, text_in("span", "change-value", row.annual.clone())])
}
