//! A change into sentences, in one language.

use super::{Language, grouped, signed};
use crate::compare::{
    AmountPair, AmountState, ChangeKind, GoalChange, IndicatorTally, Match, Measure, Percent,
};
use crate::document::Column;
use crate::money::{Money, MoneyUnit};
use crate::query::{ChangeRow, IndicatorChangeRow};
use crate::text::{count, whole_percent};
use crate::value::Shift;

/// What became of a project, a sentence each, without a stop; at least one.
pub fn change_sentences(language: Language, measure: Measure, row: &ChangeRow) -> Vec<String> {
    let words = language.comparison_words();
    let total = row.total();
    let amount = |amount: Option<Money>| {
        amount.map_or_else(String::new, |amount| amount_said(language, measure, amount))
    };
    let (before, after) = match (&row.before, &row.after) {
        (None, _) => return vec![(words.new)(&amount(total.after))],
        (_, None) => return vec![(words.ended)(&amount(total.before))],
        (Some(before), Some(after)) => (before, after),
    };
    let mut said = amount_sentences(language, measure, &row.amounts);
    if before.name != after.name && row.kinds.contains(&ChangeKind::Renamed) {
        said.push((words.renamed)(&before.name));
    }
    if row.kinds.contains(&ChangeKind::Moved) {
        said.push((words.moved)(&before.unit, &after.unit));
    }
    if row.goal != GoalChange::Same {
        said.push((words.goal)(row.goal).to_owned());
    }
    said.extend(indicators_sentence(language, row.indicators));
    if said.is_empty() {
        said.push(words.unchanged.to_owned());
    }
    said
}

/// What became of a project in one line.
pub fn change_line(language: Language, measure: Measure, row: &ChangeRow) -> String {
    change_sentences(language, measure, row).join(language.comparison_words().stop)
}

/// The amounts that differ: 总计 first; a column only where it says more than 总计 does.
fn amount_sentences(
    language: Language,
    measure: Measure,
    amounts: &[AmountPair; 4],
) -> Vec<String> {
    let words = language.comparison_words();
    let total = amounts[Column::Total.index()];
    let differing = Column::SOURCES.map(|column| amounts[column.index()]);
    let differing = differing.iter().filter(|it| it.state != AmountState::Same);
    // Where a project has one source of money, it would say the same twice.
    let same_twice = differing.clone().count() == 1
        && differing
            .clone()
            .all(|it| it.difference == total.difference);
    let mut said = Vec::new();
    said.extend(amount_sentence(language, measure, words.total, &total));
    if !same_twice {
        for column in Column::SOURCES {
            let what = (language.words().column)(column);
            let pair = &amounts[column.index()];
            said.extend(amount_sentence(language, measure, what, pair));
        }
    }
    said
}

fn amount_sentence(
    language: Language,
    measure: Measure,
    what: &str,
    pair: &AmountPair,
) -> Option<String> {
    let words = language.comparison_words();
    let amount = |amount: Money| amount_said(language, measure, amount);
    match pair.state {
        AmountState::Same => None,
        AmountState::Guessed => Some((words.guessed)(what)),
        AmountState::Rounding => Some((words.rounding)(what, &amount(pair.difference?.abs()))),
        AmountState::Differs => Some(match (pair.before, pair.after, pair.difference) {
            (_, _, Some(difference)) => {
                let percent = pair
                    .percent
                    .map(|it| percent_said(language, it, difference));
                let percent = percent.map_or_else(String::new, |it| (words.percent)(&it));
                let said = match difference.is_negative() {
                    true => words.decreased,
                    false => words.increased,
                };
                said(what, &amount(difference.abs()), &percent)
            }
            (None, Some(after), None) => (words.appeared)(what, &amount(after)),
            (Some(before), None, None) => (words.vanished)(what, &amount(before)),
            (Some(_), Some(_), None) | (None, None, None) => return None,
        }),
    }
}

/// A share with its sign, to a tenth; a difference is never told as none.
pub fn percent_said(language: Language, percent: Percent, difference: Money) -> String {
    if percent.tenths == 0 && !difference.is_zero() {
        return language.comparison_words().least_percent.to_owned();
    }
    format!("{}%", signed(Money::new(percent.tenths, 1)))
}

/// An amount with the unit of money of the comparison.
pub fn amount_said(language: Language, measure: Measure, amount: Money) -> String {
    let unit = measure.unit().map_or("", language.words().money_unit);
    (language.comparison_words().amount)(&grouped(amount), unit)
}

/// How the indicators of a project changed, in one sentence; `None` where they did not.
fn indicators_sentence(language: Language, tally: IndicatorTally) -> Option<String> {
    let words = language.comparison_words();
    let parts = [
        (tally.added, words.added),
        (tally.dropped, words.dropped),
        (tally.changed, words.changed),
        (tally.more, words.more),
        (tally.less, words.less),
    ];
    let said = parts.iter().filter(|(number, _)| *number > 0);
    let said: Vec<String> = said
        .map(|(number, say)| say(&count(u64::from(*number))))
        .collect();
    (!said.is_empty()).then(|| said.join(words.comma))
}

/// What became of an indicator, a phrase each; none where nothing did.
pub fn indicator_phrases(language: Language, row: &IndicatorChangeRow) -> Vec<String> {
    let words = language.comparison_words();
    let (before, after) = match (&row.before, &row.after) {
        (None, _) => return vec![words.indicator_added.to_owned()],
        (_, None) => return vec![words.indicator_dropped.to_owned()],
        (Some(before), Some(after)) => (before, after),
    };
    let heads = &language.words().projects;
    let change = &row.change;
    let mut said = Vec::new();
    let flags = [
        (change.renamed, words.indicator_renamed),
        (change.reclassed, words.indicator_reclassed),
    ];
    said.extend(flags.iter().filter(|it| it.0).map(|it| it.1.to_owned()));
    let values = [
        (heads.cycle, &before.cycle, &after.cycle, change.cycle),
        (heads.annual, &before.annual, &after.annual, change.annual),
    ];
    for (what, old, new, value) in values {
        if value.shift != Shift::Same {
            let demand = value.demand.map(|demand| (words.demand)(demand));
            let way = [Some((words.shift)(value.shift)), demand];
            let way: Vec<&str> = way.into_iter().flatten().collect();
            let shown = |text: &'_ str| match text {
                "" => words.nothing.to_owned(),
                text => text.to_owned(),
            };
            said.push((words.value)(
                what,
                &shown(old),
                &shown(new),
                &way.join(words.comma),
            ));
        }
    }
    if change.is_guess && !said.is_empty() {
        said.push(words.indicator_guess.to_owned());
    }
    said
}

/// How certain it is that two projects are one, and why; empty for a single project.
pub fn match_said(language: Language, matched: Option<Match>) -> String {
    let words = language.comparison_words();
    let Some(matched) = matched else {
        return String::new();
    };
    let mut said = vec![
        (words.certainty)(matched.certainty).to_owned(),
        (words.basis)(matched.basis).to_owned(),
    ];
    if let Some(likeness) = matched.likeness {
        said.push((words.likeness)(&whole_percent(u64::from(likeness), 1000)));
    }
    said.join(words.comma)
}

/// What has to be said of the units of money; `None` where both tables declare the same one.
pub fn measure_note(language: Language, measure: Measure) -> Option<String> {
    let words = language.comparison_words();
    let said = |unit: MoneyUnit| (language.words().money_unit)(unit);
    match (measure.before, measure.after) {
        (Some(before), Some(after)) if before == after => None,
        (Some(before), Some(after)) => Some((words.converted)(said(before), said(after))),
        (Some(unit), None) | (None, Some(unit)) => Some((words.assumed_unit)(said(unit))),
        (None, None) => Some(words.no_unit.to_owned()),
    }
}
