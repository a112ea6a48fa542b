//! Codes and names of classes into findings where they disagree.
//!
#![doc = include_str!("class_mismatch.md")]

use std::collections::HashMap;

use super::{Argument, Check, Facts, Finder, IndicatorFacts, Place, PrintedClass, Severity};
use crate::class::{Class, Level1};

/// See the text above.
pub const CHECK: Check = Check {
    id: "class-mismatch",
    severity: Severity::Error,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("class_mismatch.md");

/// What the codes and labels of an indicator say of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// All are known and mean the same class.
    Agree,
    /// Two of them contradict each other.
    Contradict,
    /// Nothing contradicts, but a code or a label is not known.
    Unknown,
}

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    disagreeing(facts, finder, Agreement::Contradict)
}

/// Adds each indicator whose codes and labels are so as `wanted`, with its classes as printed.
pub fn disagreeing(facts: &Facts<'_>, finder: &mut Finder, wanted: Agreement) -> u32 {
    let mut known: HashMap<PrintedClass, Agreement> = HashMap::new();
    for (index, IndicatorFacts { printed, .. }) in (0..).zip(&facts.indicators) {
        let agreement = *known
            .entry(*printed)
            .or_insert_with(|| agreement(facts, *printed));
        if agreement == wanted {
            let said = |code, label| format!("{}-{}", facts.text(code), facts.text(label));
            let level1 = said(printed.l1_code, printed.l1);
            let class = said(printed.l2_code, printed.l2);
            let said = Argument::Words(format!("{level1}；{class}").into());
            finder.add(Place::Indicator(index), [said]);
        }
    }
    facts.indicators.len() as u32
}

/// Only what is known can contradict: a label with a slip of the pen is not taken for another.
fn agreement(facts: &Facts<'_>, printed: PrintedClass) -> Agreement {
    let (code, label) = (facts.text(printed.l1_code), facts.text(printed.l1));
    let level1_by_code = Level1::ALL.into_iter().find(|class| class.code() == code);
    let level1_by_label = Level1::by_label(label);
    let prefixed = facts.text(printed.l2_code).starts_with(code);
    let (code, label) = (facts.text(printed.l2_code), facts.text(printed.l2));
    let class_by_code = Class::by_code(code);
    let label_is_known = Class::called(label).is_some();
    // Cost is split into three classes; a label that does not say which one fits each of them.
    let any_cost = Class::by_code("14").is_some_and(|cost| cost.is_called(label));
    let fits = |class: &Class| class.is_called(label) || class.level1 == Level1::Cost && any_cost;
    let level1_differs =
        level1_by_code.is_some() && level1_by_label.is_some() && level1_by_code != level1_by_label;
    let class_differs = label_is_known && class_by_code.is_some_and(|class| !fits(class));
    if !prefixed || level1_differs || class_differs {
        Agreement::Contradict
    } else if level1_by_code.is_some()
        && level1_by_label.is_some()
        && class_by_code.is_some()
        && label_is_known
    {
        Agreement::Agree
    } else {
        Agreement::Unknown
    }
}
