//! What is said in English about two tables that are held against each other.

use super::counted;
use crate::compare::{Basis, Certainty, ChangeKind, GoalChange, StepKind};
use crate::query::ChangeKey;
use crate::text::{ComparisonHeads, ComparisonWords};
use crate::value::{Demand, Shift};

/// The words about two compared tables.
pub static WORDS: ComparisonWords = ComparisonWords {
    heading: "Two tables compared",
    before: "Old table",
    after: "New table",
    kind: |kind| match kind {
        ChangeKind::New => "New",
        ChangeKind::Ended => "Ended",
        ChangeKind::Amount => "Amount changed",
        ChangeKind::Goal => "Goal reworded",
        ChangeKind::Indicators => "Indicators changed",
        ChangeKind::Renamed => "Renamed",
        ChangeKind::Moved => "Other unit",
        ChangeKind::Unchanged => "Unchanged",
        ChangeKind::Uncertain => "Match to confirm",
    },
    counted: |kind, changes| format!("{kind}: {changes}"),
    shown: |shown, all| format!("{shown} of {}", counted(all, "project", "projects")),
    certainty: |certainty| match certainty {
        Certainty::Guess => "guess",
        Certainty::Likely => "likely",
        Certainty::Certain => "certain",
    },
    basis: |basis| match basis {
        Basis::Name => "same name and unit",
        Basis::EqualNamesake => "equal in all among several of one name",
        Basis::Namesake => "best fit among several of one name",
        Basis::NameElsewhere => "same name, other unit",
        Basis::Likeness => "name, goal and indicators are alike",
        Basis::ByHand => "set by hand",
    },
    likeness: |percent| format!("{percent}% alike"),
    uncertain_note: "Matches marked as a guess or as likely do not follow from name and unit alone. \
                     Please confirm them; a wrong one can be changed.",
    increased: |what, amount, percent| format!("{what} up by {amount}{percent}"),
    decreased: |what, amount, percent| format!("{what} down by {amount}{percent}"),
    appeared: |what, amount| format!("{what}: none before, {amount} now"),
    vanished: |what, amount| format!("{what}: {amount} before, none now"),
    rounding: |what, amount| {
        format!("{what} differs by {amount}, which may be rounding to the other unit of money")
    },
    guessed: |what| format!("{what} is assumed in one of the tables, so it is not compared"),
    total: "Amount",
    percent: |percent| format!(" ({percent})"),
    least_percent: "less than 0.1%",
    amount: |amount, unit| match unit {
        "" => amount.to_owned(),
        unit => format!("{amount} {unit}"),
    },
    new: |amount| match amount {
        "" => "New project".to_owned(),
        amount => format!("New project, {amount}"),
    },
    ended: |amount| match amount {
        "" => "No longer listed".to_owned(),
        amount => format!("No longer listed, was {amount}"),
    },
    renamed: |name| format!("Was called “{name}”"),
    moved: |from, to| format!("Moved from “{from}” to “{to}”"),
    goal: |goal| match goal {
        GoalChange::Same => "Goal unchanged",
        GoalChange::Reworded => "Goal reworded",
        GoalChange::Added => "Goal added",
        GoalChange::Dropped => "Goal dropped",
    },
    added: |count| format!("{} added", counted(count, "indicator", "indicators")),
    dropped: |count| format!("{} dropped", counted(count, "indicator", "indicators")),
    changed: |count| format!("{} changed", counted(count, "indicator", "indicators")),
    more: |count| format!("{} more", counted(count, "asks", "ask")),
    less: |count| format!("{} less", counted(count, "asks", "ask")),
    comma: ", ",
    stop: "; ",
    unchanged: "Nothing changed",
    indicator_added: "added",
    indicator_dropped: "dropped",
    indicator_renamed: "renamed",
    indicator_reclassed: "other class",
    indicator_guess: "matched by a like name, which is a guess",
    shift: |shift| match shift {
        Shift::Same => "unchanged",
        Shift::Raised => "number raised",
        Shift::Lowered => "number lowered",
        Shift::Narrowed => "range narrowed",
        Shift::Widened => "range widened",
        Shift::Earlier => "earlier",
        Shift::Later => "later",
        Shift::Comparator => "other comparator",
        Shift::Unit => "other unit",
        Shift::Filled => "filled in",
        Shift::Emptied => "left empty",
        Shift::Reworded => "reworded",
    },
    demand: |demand| match demand {
        Demand::More => "asks more",
        Demand::Less => "asks less",
    },
    value: |what, before, after, said| format!("{what} {before} → {after} ({said})"),
    nothing: "none",
    bridge: "How the total changed",
    old_total: "Old total",
    new_total: "New total",
    step: |step| match step {
        StepKind::Ended => "Projects that ended",
        StepKind::Decreased => "Projects with less",
        StepKind::Increased => "Projects with more",
        StepKind::New => "New projects",
        StepKind::Rounding => "Rounding to the other unit",
        StepKind::Rest => "Not in any project",
    },
    unstated: "the table states no total, so this is the sum of its projects",
    no_bridge: "One of the tables has no amounts, so the totals cannot be compared.",
    converted: |from, into| {
        format!(
            "The old table is in {from}, the new one in {into}; amounts of the old one were \
             converted to {into} exactly."
        )
    },
    assumed_unit: |unit| {
        format!("One of the tables declares no unit of money; it is taken to be {unit}.")
    },
    no_unit: "Neither table declares a unit of money; they are taken to be in the same one.",
    key: |key| match key {
        ChangeKey::Name => "Name",
        ChangeKey::Before => "Old amount",
        ChangeKey::After => "New amount",
        ChangeKey::Difference => "Difference",
        ChangeKey::Percent => "Difference in per cent",
        ChangeKey::Indicators => "Changed indicators",
    },
    printed: "As in the new table",
    by_size: "Largest difference first",
    heads: ComparisonHeads {
        no_before: "Old no.",
        no_after: "New no.",
        kinds: "Change",
        said: "What changed",
        name_before: "Old name",
        name_after: "New name",
        unit_before: "Old unit",
        unit_after: "New unit",
        total_before: "Old total",
        total_after: "New total",
        difference: "Difference",
        percent: "Difference %",
        matched: "Match",
        goal_before: "Old goal",
        goal_after: "New goal",
        projects: "Projects",
        step: "Step",
        indicator: "Indicator",
    },
    changes: "Changed projects",
    unchanged_left_out: |count| {
        format!(
            "{} without a change, not listed.",
            counted(count, "further project", "further projects")
        )
    },
    scope: |filter, changes, all| {
        format!(
            "{changes} of {}, filtered by: {filter}",
            counted(all, "project", "projects")
        )
    },
    whole: |all| format!("All {}", counted(all, "project", "projects")),
    made_by: "Made by Jixiao from two texts; projects were matched by name and unit, then by how \
              alike their names, goals and indicators are.",
};
