//! Pairs of tables whose differences are known, held against each other.

mod made;
mod real;
mod views;
mod work;
mod workbook;

use std::fmt::Write;

use jixiao::analysis::Analysis;
use jixiao::compare::{
    AmountPair, AmountState, ByHand, ChangeKind, Comparison, Step, StepKind, compare,
};
use jixiao::money::Money;
use jixiao::query::{self, ChangeRow, Compared, ComparisonQuery, Window};

use crate::support::ALL;

/// The comparison of two tables, nothing changed by hand.
pub fn compared(before: &Analysis, after: &Analysis) -> Comparison {
    compare(before, after, &ByHand::default(), |_| true).expect("nobody stops it")
}

/// The rows of all changes.
pub fn rows(before: &Analysis, after: &Analysis, comparison: &Comparison) -> Vec<ChangeRow> {
    let compared = Compared {
        before,
        after,
        comparison,
    };
    query::comparison_rows(compared, &ComparisonQuery::default(), ALL)
        .rows
        .rows
}

/// Every change that is more than nothing, a line each, and the totals and the bridge.
pub fn outline(before: &Analysis, after: &Analysis) -> String {
    let comparison = compared(before, after);
    let mut out = String::new();
    for row in rows(before, after, &comparison) {
        if row.kinds != [ChangeKind::Unchanged] {
            writeln!(out, "{}", line(&row)).expect("a string takes any text");
        }
    }
    let totals = comparison.totals();
    writeln!(out, "totals {}", amounts(&totals.amounts)).expect("a string takes any text");
    if let Some(bridge) = comparison.bridge() {
        write!(out, "bridge {}", bridge.from).expect("a string takes any text");
        for step in &bridge.steps {
            write!(out, " {:?} {} ({})", step.kind, step.amount, step.projects)
                .expect("a string takes any text");
        }
        writeln!(out, " = {}", bridge.to).expect("a string takes any text");
    }
    out
}

fn line(row: &ChangeRow) -> String {
    let number = |side: &Option<query::ChangeSide>| {
        side.as_ref()
            .map_or("-".to_owned(), |side| (side.project + 1).to_string())
    };
    let mut line = format!("{} → {}", number(&row.before), number(&row.after));
    if let Some(matched) = row.matched {
        write!(line, " {:?} {:?}", matched.basis, matched.certainty).expect("takes any text");
        if let Some(likeness) = matched.likeness {
            write!(line, " {likeness}").expect("takes any text");
        }
    }
    write!(line, " {:?}", row.kinds).expect("takes any text");
    write!(line, " {}", amounts(&row.total())).expect("takes any text");
    let tally = row.indicators;
    if tally != Default::default() {
        write!(
            line,
            " indicators +{} -{} ~{} up {} down {} more {} less {} words {}",
            tally.added,
            tally.dropped,
            tally.changed,
            tally.raised,
            tally.lowered,
            tally.more,
            tally.less,
            tally.reworded
        )
        .expect("takes any text");
    }
    let names = [&row.before, &row.after].map(|side| side.as_ref().map_or("", |it| &it.name));
    match names[0] == names[1] {
        true => line + &format!(" {}", names[0]),
        false => line + &format!(" {} → {}", names[0], names[1]),
    }
}

fn amounts(pair: &AmountPair) -> String {
    let figure = |amount: Option<Money>| amount.map_or("-".to_owned(), |it| it.to_string());
    let mut text = format!("{} → {}", figure(pair.before), figure(pair.after));
    if pair.state != AmountState::Same {
        let tenths = pair.percent.map(|it| it.tenths);
        let difference = figure(pair.difference);
        write!(text, " ({difference}, {tenths:?}‰, {:?})", pair.state).expect("takes any text");
    }
    text
}

/// Whether the steps of the bridge come to exactly what the totals differ by, and every project of
/// both tables is in one change.
#[track_caller]
pub fn assert_whole(before: &Analysis, after: &Analysis, comparison: &Comparison) {
    if let Some(bridge) = comparison.bridge() {
        let steps = bridge.steps.iter();
        let sum = steps.fold(bridge.from, |sum, step| {
            sum.plus(step.amount).expect("few digits")
        });
        assert_eq!(sum, bridge.to);
        for step in &bridge.steps {
            assert_made_of(before, after, comparison, step);
        }
    }
    let changes = comparison.changes();
    let mut old: Vec<u32> = changes.iter().filter_map(|change| change.before).collect();
    old.sort_unstable();
    let new: Vec<u32> = changes.iter().filter_map(|change| change.after).collect();
    let all = |analysis: &Analysis| -> Vec<u32> {
        (0..analysis.document().projects.len() as u32).collect()
    };
    assert_eq!(old, all(before));
    assert_eq!(new, all(after), "in the order of the table after");
    assert!(changes.iter().all(|change| change.kinds().count() > 0));
    let counted: u32 = comparison.units().iter().map(|unit| unit.changes).sum();
    assert_eq!(counted as usize, changes.len());
}

/// The changes that are listed for a step of the bridge are what it counts and come to it.
fn assert_made_of(before: &Analysis, after: &Analysis, comparison: &Comparison, step: &Step) {
    let query = ComparisonQuery {
        step: Some(step.kind),
        ..ComparisonQuery::default()
    };
    let compared = Compared {
        before,
        after,
        comparison,
    };
    let list = query::comparison_rows(compared, &query, Window { start: 0, len: 0 });
    assert_eq!(list.rows.total, step.projects, "{:?}", step.kind);
    if step.kind != StepKind::Rest {
        let comes_to = list.difference.unwrap_or(Money::ZERO);
        assert!(
            comes_to.minus(step.amount).is_some_and(|it| it.is_zero()),
            "{:?}",
            step.kind
        );
    }
}

/// The pairs of projects, by the first.
pub fn pairs(comparison: &Comparison) -> Vec<(u32, u32)> {
    let changes = comparison.changes().iter();
    let mut pairs: Vec<(u32, u32)> = changes
        .filter_map(|change| change.before.zip(change.after))
        .collect();
    pairs.sort_unstable();
    pairs
}
