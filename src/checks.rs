//! A document into findings: what a reviewer would ask about, each by one check.
//!
//! A check is one file, `checks/<defect>.rs`, one text, `checks/<defect>.md`, and one line in
//! the table below. Its text has every word that is said about it, in each language: title, message,
//! explanation, what to do. The page's help, these docs and the README's list are made of it, so a
//! check that is not explained does not exist.
//!
//! Checks judge what was read; none of them changes it. A heuristic says in its text that it is
//! one, and rules that are common practice are not worded as quotations.

mod aim;
mod facts;
mod prose_amounts;
mod stated;
mod units;
mod unread;

mod all_or_nothing;
mod amount_in_text;
mod amount_scale;
mod annual_exceeds_cycle;
mod benefit_missing;
mod class_as_name;
mod class_mismatch;
mod comparator_differs;
mod comparator_missing;
mod cost_missing;
mod cycle_and_annual_differ;
mod decimals_differ;
mod doubled_phrase;
mod goal_missing;
mod grand_total_differs;
mod implausible_comparator;
mod low_ambition;
mod money_unit_contradicted;
mod money_unit_missing;
mod name_in_other_class;
mod name_in_two_classes;
mod name_spelt_two_ways;
mod numbering_gap;
mod output_missing;
mod parts_in_text_differ;
mod percentage_over_100;
mod placeholder_value;
mod quality_missing;
mod quantity_missing;
mod rate_as_quantity;
mod repeated_indicator;
mod repeated_row;
mod rounding_difference;
mod satisfaction_missing;
mod shared_indicators;
mod sources_differ;
mod ungraded_value;
mod unit_contradiction;
mod unit_missing;
mod unit_total_differs;
mod units_differ;
mod unknown_class;
mod vague_goal;
mod value_in_name;
mod year_out_of_place;
mod zero_or_negative_amount;
mod zero_target;

pub use self::facts::{Facts, IndicatorFacts, PrintedClass, ProjectFacts, TextId};
pub use self::unread::Misnumbered;
use crate::class::Class;
use crate::document::Passage;
use crate::money::Money;
use crate::totals::Addend;

/// How much a finding weighs. The order is that of concern: the greatest is the worst.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; often as it should be.
    Note,
    /// A reviewer would ask.
    Warning,
    /// The table contradicts itself or leaves out what it must have.
    Error,
}

/// A check: what it is called and how much it weighs.
pub struct Check {
    /// Its name, in kebab-case, by the defect that it finds.
    pub id: &'static str,
    /// How much each of its findings weighs.
    pub severity: Severity,
}

/// Adds a finding for each defect, and returns at how many things it looked. None means that the
/// check could not run: the document has nothing that it is about.
type Find = fn(&Facts<'_>, &mut Finder) -> u32;

/// Three tables of one list: the page names checks where nothing is looked for, and gets their
/// texts from the engine, so it has the first without the others.
macro_rules! checks {
    ($($defect:ident,)*) => {
        /// Every check, in the order in which people read about them: sums, classes, values,
        /// texts.
        pub static CHECKS: &[Check] = &[$($defect::CHECK),*];

        /// Every word that is said about each of [`CHECKS`], in the same order; see
        /// [`crate::text::CheckWords`] for the parts of a text.
        pub static TEXTS: &[&str] = &[$($defect::TEXT),*];

        /// How each of [`CHECKS`] looks, in the same order.
        static FINDERS: &[Find] = &[$($defect::find),*];
    };
}

checks! {
    grand_total_differs,
    unit_total_differs,
    sources_differ,
    rounding_difference,
    money_unit_missing,
    money_unit_contradicted,
    decimals_differ,
    amount_scale,
    zero_or_negative_amount,
    repeated_row,
    class_mismatch,
    unknown_class,
    output_missing,
    benefit_missing,
    quantity_missing,
    quality_missing,
    satisfaction_missing,
    cost_missing,
    numbering_gap,
    repeated_indicator,
    name_in_two_classes,
    class_as_name,
    name_in_other_class,
    rate_as_quantity,
    name_spelt_two_ways,
    shared_indicators,
    placeholder_value,
    unit_contradiction,
    units_differ,
    unit_missing,
    comparator_differs,
    cycle_and_annual_differ,
    annual_exceeds_cycle,
    implausible_comparator,
    percentage_over_100,
    zero_target,
    ungraded_value,
    low_ambition,
    comparator_missing,
    value_in_name,
    all_or_nothing,
    amount_in_text,
    parts_in_text_differ,
    goal_missing,
    vague_goal,
    doubled_phrase,
    year_out_of_place,
}

/// Where a finding is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// The document as a whole.
    Document,
    /// The 合计 row.
    GrandTotal,
    /// The unit with this index.
    Unit(u32),
    /// The row of sums with this index in [`crate::document::Document::subtotals`].
    Subtotal(u32),
    /// The project with this index.
    Project(u32),
    /// The indicator with this index in [`crate::document::Document::indicators`].
    Indicator(u32),
}

/// What a message says beyond its words; `{0}`, `{1}` … in the check's text stand for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A field as printed.
    Passage(Passage),
    /// Words of the document that are no field of their own.
    Words(Box<str>),
    /// An amount, said with the table's unit of money.
    Money(Money),
    /// A number of things.
    Count(u32),
    /// A class of indicators.
    Class(&'static Class),
    /// A column of money.
    Column(Addend),
    /// The name of the project with this index, and its lines.
    Project(u32),
}

/// One defect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which check found it, as an index into [`CHECKS`].
    pub check: u8,
    /// Where.
    pub place: Place,
    /// What the message says of it.
    pub arguments: Box<[Argument]>,
}

impl Finding {
    /// The check that found it.
    pub fn check(&self) -> &'static Check {
        &CHECKS[usize::from(self.check)]
    }
}

/// Takes the findings of one check.
pub struct Finder {
    check: u8,
    findings: Vec<Finding>,
}

impl Finder {
    /// Adds a finding.
    pub fn add(&mut self, place: Place, arguments: impl Into<Box<[Argument]>>) {
        self.findings.push(Finding {
            check: self.check,
            place,
            arguments: arguments.into(),
        });
    }
}

/// What one check did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outcome {
    /// At how many things it looked; 0 when the document has nothing that the check is about.
    pub looked_at: u32,
    /// How many defects it found.
    pub findings: u32,
}

/// What all checks found.
#[derive(Debug, Default)]
pub struct Findings {
    /// Every finding: in the order of [`CHECKS`], within one check in printed order.
    pub list: Vec<Finding>,
    /// What each check did, in the order of [`CHECKS`].
    pub outcomes: Vec<Outcome>,
}

/// Runs every check.
pub fn run(facts: &Facts<'_>) -> Findings {
    let mut all = Findings::default();
    for (number, find) in (0..).zip(FINDERS) {
        let mut finder = Finder {
            check: number,
            findings: Vec::new(),
        };
        let looked_at = find(facts, &mut finder);
        let mut found = finder.findings;
        found.sort_by_key(|finding| finding.place);
        all.outcomes.push(Outcome {
            looked_at,
            findings: found.len() as u32,
        });
        all.list.append(&mut found);
    }
    all.list.shrink_to_fit();
    all
}

/// A set of checks, by their index in [`CHECKS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct CheckSet(u64);

impl CheckSet {
    /// Whether the check with this index is in it.
    pub fn contains(self, check: u8) -> bool {
        self.0 & 1 << check != 0
    }

    /// The set with this check in it.
    #[must_use]
    pub fn with(self, check: u8) -> Self {
        Self(self.0 | 1 << check)
    }

    /// The set without this check.
    #[must_use]
    pub fn without(self, check: u8) -> Self {
        Self(self.0 & !(1 << check))
    }

    /// The index of the check with this name.
    pub fn index_of(id: &str) -> Option<u8> {
        (0..)
            .zip(CHECKS)
            .find(|(_, check)| check.id == id)
            .map(|(index, _)| index)
    }
}
