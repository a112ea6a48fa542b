//! The verdict in English.

use super::{counted, parts_of, reason, stated_column};
use crate::text::{Concern, Direction, VerdictSentences, count};
use crate::totals::{Addend, Level, Verdict};

/// The words of the verdict.
pub const WORDS: VerdictSentences = VerdictSentences {
    differs,
    rounding: |concern| {
        let comparison = comparison(concern);
        format!(
            "{comparison}, within the {} that rounding can explain",
            concern.bound
        )
    },
    all_exact: |checked| match checked {
        "1" => "1 addition checked: exact".to_owned(),
        _ => format!("{checked} additions checked: all exact"),
    },
    exact_but_unread: |checked, unread| {
        let checked = additions(checked);
        let unread = characters(unread);
        format!("{checked} checked and exact, but {unread} not understood: figures may be missing")
    },
    within_rounding: |checked, rounded| {
        let checked = additions(checked);
        let differ = if rounded == "1" { "differs" } else { "differ" };
        format!("{checked} checked: none contradicts; {rounded} {differ} within rounding")
    },
    unchecked: |unchecked, first_reason| {
        let unchecked = additions(unchecked);
        let why = first_reason.map_or(String::new(), |why| format!(": {}", reason(why)));
        format!("{unchecked} could not be checked{why}")
    },
    others_exact: |exact| match exact {
        "1" => "1 other addition checked: exact".to_owned(),
        _ => format!("{exact} other additions checked: exact"),
    },
    nothing_to_check: "The table has no addition to check",
    no_grand_total: "The text has no grand total (合计) to hold the sum of the units against",
    unread: |unread| {
        format!(
            "{} not understood: figures may be missing",
            characters(unread)
        )
    },
    word: |verdict| match verdict {
        Verdict::Exact => "exact",
        Verdict::Rounding => "rounding",
        Verdict::Unchecked => "not checked",
        Verdict::Differs => "differs",
    },
    counted: |verdict, number| {
        let word = match verdict {
            Verdict::Exact => "exact",
            Verdict::Rounding => "within rounding",
            Verdict::Unchecked => "not checked",
            Verdict::Differs if number == 1 => "differs",
            Verdict::Differs => "differ",
        };
        format!("{} {word}", count(u64::from(number)))
    },
    shape: |verdict| match verdict {
        Verdict::Exact => "=",
        Verdict::Rounding => "≈",
        Verdict::Unchecked => "–",
        Verdict::Differs => "≠",
    },
};

fn additions(number: &str) -> String {
    counted(number, "addition", "additions")
}

fn characters(number: &str) -> String {
    counted(number, "character", "characters")
}

/// The amount that does not fit: `The total (总计) of unit “某局”`.
fn stated_amount(concern: &Concern<'_>) -> String {
    let column = stated_column(concern.addend);
    let row = match concern.level {
        Level::Grand if concern.addend == Addend::Total => {
            return "The grand total (合计)".to_owned();
        }
        Level::Grand => return format!("The {column} of the grand total (合计)"),
        Level::Unit => "unit",
        Level::Subtotal => "subtotal",
        Level::Project => "project",
    };
    format!("The {column} of {row} “{}”", concern.name)
}

/// `The grand total (合计) is 49.20 万元 more than the sum of the units`
fn comparison(concern: &Concern<'_>) -> String {
    let parts = match (concern.addend, concern.level) {
        (Addend::Sources, _) | (_, Level::Project) => "its sources".to_owned(),
        (_, Level::Grand) => "the units".to_owned(),
        (_, Level::Unit | Level::Subtotal) => {
            let parts = parts_of(concern.level, concern.addend, concern.parts);
            format!("its {parts}")
        }
    };
    let direction = match concern.direction {
        Direction::More => "more",
        Direction::Less => "less",
    };
    let stated = stated_amount(concern);
    format!(
        "{stated} is {} {direction} than the sum of {parts}",
        concern.size
    )
}

fn differs(concern: &Concern<'_>) -> String {
    let comparison = comparison(concern);
    // Only where 总计 itself is short of rows does a missing row explain it.
    let missing = match (concern.direction, concern.level) {
        (Direction::More, Level::Grand) => Some("unit"),
        (Direction::More, Level::Unit | Level::Subtotal) => Some("project"),
        (Direction::More, Level::Project)
        | (Direction::Less, Level::Grand | Level::Unit | Level::Subtotal | Level::Project) => None,
    };
    match missing.filter(|_| concern.addend == Addend::Total) {
        Some(row) => format!("{comparison}: the text may lack the row of a {row}"),
        None => format!(
            "{comparison}, beyond the {} that rounding can explain",
            concern.bound
        ),
    }
}
