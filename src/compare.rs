//! Two documents, one before and one after, into what became of each project: draft against
//! approved, last year against this, extract against extract.
//!
//! # Who is who
//!
//! Nothing in a table numbers its projects over the years, so pairs are found in this order, and
//! what one step settles no later one touches:
//!
//! 1. **By hand.** What a person joined or parted ([`ByHand`]) is taken as said.
//! 2. **Name and place.** Projects of one name in one unit, each the only one of that name there, are
//!    one. Names are compared as search does: white space, width, case and the like make no
//!    difference. Where both tables have one unit, or a table prints none, the place tells nothing
//!    against it.
//! 3. **Namesakes in one place.** Of several, those that are equal to the last character are paired
//!    as printed, one to one: it cannot matter which is which. The others are assigned as a whole, so
//!    that equal amounts go together before all else, then what is most alike in goal and
//!    indicators.
//! 4. **The name elsewhere.** What is left is paired by name alone in the same way: a project that
//!    moved to another unit.
//! 5. **Likeness.** What is left then has no namesake. Two projects may be one if their names, goals
//!    and names of indicators share at least half of their pairs of neighbouring characters, the
//!    name counting four parts and the others three each (years in names count as equal; where only
//!    names are printed, three fifths). Equal totals, one unit, and neighbours that are pairs speak
//!    for it a little. All that may be are assigned as a whole: the greatest likeness in sum, not the
//!    best pair first.
//!
//! A match is certain by hand, by name and place, or between equal namesakes; any other is likely or
//! a guess, and marked ([`Certainty`]).
//!
//! # What it takes
//!
//! Names are looked up, so most projects cost nothing more. For the others, an index of rare pairs of
//! characters proposes at most eight partners each by name, by goal and by indicators, from either
//! side; only those are weighed. Assignments take the cube of their size, so those that hang
//! together through proposals are assigned in wholes of at most 256 projects, strongest
//! likeness joined first, and more than 128 namesakes of one place are paired by equal amounts, equal goals
//! and as printed.
//!
//! # What is not there
//!
//! No words, and no texts: a [`Comparison`] holds indices, verdicts and exact amounts, and belongs
//! to the two analyses that it was made of. Amounts are exact; those of tables in different units of
//! money are brought into one ([`Measure`]), which is never done in silence.

mod amounts;
mod assignment;
mod bridge;
mod by_hand;
mod candidates;
mod change;
mod indicators;
mod likeness;
mod matched;
mod matching;
mod measure;
mod order;
mod rivals;
mod steps;
mod subject;
mod units;
mod wording;

pub use self::amounts::{AmountPair, AmountState, Percent};
pub use self::bridge::{Bridge, Step, StepKind, TotalPair};
pub use self::by_hand::ByHand;
pub use self::change::{Change, ChangeKind, GoalChange};
pub use self::indicators::{IndicatorChange, IndicatorTally, ValueChange};
pub use self::matched::{Basis, Certainty, Match};
use self::matching::Matcher;
pub use self::measure::Measure;
use self::steps::Steps;
pub use self::units::UnitChange;
use self::units::Units;
pub use self::wording::{Fate, MOST_CHARACTERS, Piece, is_same, pieces};
use crate::analysis::Analysis;

/// Two documents held against each other. It holds indices into both, so it goes with the two
/// analyses that it was made of, and with no others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    changes: Vec<Change>,
    units: Vec<UnitChange>,
    measure: Measure,
    totals: TotalPair,
    bridge: Option<Bridge>,
    weighed: u64,
}

/// Holds `after` against `before`, with what a person said of who is who.
///
/// `on_progress` hears how far it is, in thousandths, never less than before, and says whether to go
/// on; `None` is returned when it says no.
pub fn compare(
    before: &Analysis,
    after: &Analysis,
    by_hand: &ByHand,
    mut on_progress: impl FnMut(u32) -> bool,
) -> Option<Comparison> {
    let mut steps = Steps::new(&mut on_progress);
    let measure = Measure::new(before.document(), after.document());
    let subjects = subject::of_both(before, after, measure);
    steps.reach(200)?;
    let matching = Matcher::new([before, after], &subjects).run(by_hand, &mut steps)?;
    drop(subjects);
    steps.reach(850)?;
    let units = Units::new(before, after);
    let plain: Vec<(u32, u32)> = matching
        .pairs
        .iter()
        .map(|it| (it.before, it.after))
        .collect();
    let all = |analysis: &Analysis| 0..analysis.document().projects.len() as u32;
    let list = order::arrange(&plain, all(before), all(after));
    let mut changes = Vec::with_capacity(list.len());
    for (done, (one, other)) in list.iter().enumerate() {
        steps.part((850, 1000), done, list.len())?;
        let matched = other.and_then(|after| {
            let pairs = &matching.pairs;
            let at = pairs.binary_search_by_key(&after, |pair| pair.after);
            at.ok().map(|at| pairs[at].matched)
        });
        changes.push(change::change(
            (before, *one),
            (after, *other),
            matched,
            measure,
            &units,
        ));
    }
    let totals = bridge::totals(measure, before.document(), after.document());
    let bridge = bridge::bridge(&totals, &changes);
    let units = units.changes(measure, before.document(), after.document(), &changes);
    steps.reach(1000)?;
    Some(Comparison {
        changes,
        units,
        measure,
        totals,
        bridge,
        weighed: matching.weighed,
    })
}

/// The indicators of one change, one by one, in the order of the table after.
pub fn indicator_changes(
    before: &Analysis,
    after: &Analysis,
    change: &Change,
) -> Vec<IndicatorChange> {
    indicators::changes(
        (before, change::project(before, change.before)),
        (after, change::project(after, change.after)),
    )
}

impl Comparison {
    /// What became of each project, in the order of the table after; one that ended stands behind
    /// what it followed in the table before. Every project of both tables is in exactly one change.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The units of both tables, in the order of the one after.
    pub fn units(&self) -> &[UnitChange] {
        &self.units
    }

    /// In which unit of money its amounts are.
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// What both tables come to.
    pub fn totals(&self) -> TotalPair {
        self.totals
    }

    /// How the old total became the new one; `None` where a total is missing on either side, or 28
    /// digits cannot hold a sum.
    pub fn bridge(&self) -> Option<&Bridge> {
        self.bridge.as_ref()
    }

    /// How many pairs of projects were weighed one by one, which is what took the time.
    pub fn weighed(&self) -> u64 {
        self.weighed
    }
}
