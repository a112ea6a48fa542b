//! The totals of two tables, and the steps that lead from one to the other and add up exactly.

use serde::{Deserialize, Serialize};

use super::amounts::{AmountPair, AmountState};
use super::{Change, Measure};
use crate::document::{Amounts, Column, Document};
use crate::money::Money;

/// A total before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TotalPair {
    /// 总计 of both.
    pub amounts: AmountPair,
    /// Whether the one before is printed; else it is what the projects come to.
    pub stated_before: bool,
    /// Whether the one after is printed; else it is what the projects come to.
    pub stated_after: bool,
}

/// From the old total to the new one; the amounts of all steps are exactly the difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bridge {
    /// The total before.
    pub from: Money,
    /// The steps in the order of [`StepKind`]; one that would be of no project and of nothing is left
    /// out.
    pub steps: Vec<Step>,
    /// The total after.
    pub to: Money,
}

/// One step of the bridge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What it is made of.
    pub kind: StepKind,
    /// What it adds, with a sign.
    pub amount: Money,
    /// How many projects it is made of; none for [`StepKind::Rest`].
    pub projects: u32,
}

/// What a step is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// Projects that ended.
    Ended,
    /// Projects with less money than before.
    Decreased,
    /// Projects with more money than before.
    Increased,
    /// New projects.
    New,
    /// Projects whose amounts differ by no more than the rounding of another unit of money.
    Rounding,
    /// What no project explains: by how much more the stated total differs from the sum of the
    /// projects after than it did before.
    Rest,
}

impl StepKind {
    /// Every kind, in the order of the steps.
    pub const ALL: [Self; 6] = [
        Self::Ended,
        Self::Decreased,
        Self::Increased,
        Self::New,
        Self::Rounding,
        Self::Rest,
    ];
}

/// The totals of both tables: 合计 as printed, or else what the projects come to.
pub fn totals(measure: Measure, before: &Document, after: &Document) -> TotalPair {
    let grand = |document: &Document| document.grand_total.map(|total| total.amounts);
    let all = |document: &Document| 0..document.projects.len() as u32;
    pair(
        measure,
        (before, grand(before), all(before)),
        (after, grand(after), all(after)),
    )
}

/// A row that states a total, and the projects whose sum stands for it where it does not.
type Stating<'a> = (&'a Document, Option<Amounts>, std::ops::Range<u32>);

/// What two rows state, or their projects come to.
pub fn pair(measure: Measure, before: Stating<'_>, after: Stating<'_>) -> TotalPair {
    let stated = |row: &Stating<'_>| row.1.and_then(|row| row.value(Column::Total));
    let total = |row: &Stating<'_>| stated(row).or_else(|| sum(row.0, row.2.clone()));
    TotalPair {
        amounts: AmountPair::measured(measure, total(&before), total(&after)),
        stated_before: stated(&before).is_some(),
        stated_after: stated(&after).is_some(),
    }
}

/// What 总计 of projects comes to; `None` where none states it, or 28 digits cannot hold it.
fn sum(document: &Document, projects: std::ops::Range<u32>) -> Option<Money> {
    let projects = &document.projects[projects.start as usize..projects.end as usize];
    let mut amounts = projects
        .iter()
        .filter_map(|project| project.amounts.value(Column::Total));
    let first = amounts.next()?;
    amounts.try_fold(first, Money::plus)
}

impl Change {
    /// What it adds to the total, with a sign, where a missing amount counts as nothing; `None` where
    /// 28 digits cannot hold it.
    fn adds(&self) -> Option<Money> {
        let total = self.total();
        let amount = |amount: Option<Money>| amount.unwrap_or(Money::ZERO);
        amount(total.after).minus(amount(total.before))
    }

    /// The step of the bridge that it is a part of; `None` where both tables give the project the same
    /// amount. Never [`StepKind::Rest`], which is what no project explains.
    pub fn step(&self) -> Option<StepKind> {
        let amount = self.adds()?;
        match (self.before, self.after) {
            (_, None) => Some(StepKind::Ended),
            (None, _) => Some(StepKind::New),
            (Some(_), Some(_)) if amount.is_zero() => None,
            (Some(_), Some(_)) if self.total().state == AmountState::Rounding => {
                Some(StepKind::Rounding)
            }
            (Some(_), Some(_)) if amount.is_negative() => Some(StepKind::Decreased),
            (Some(_), Some(_)) => Some(StepKind::Increased),
        }
    }
}

/// The bridge of these changes; `None` where a total is missing on either side, or 28 digits cannot
/// hold a sum.
pub fn bridge(totals: &TotalPair, changes: &[Change]) -> Option<Bridge> {
    let (from, to) = totals.amounts.before.zip(totals.amounts.after)?;
    let mut sums = [(Money::ZERO, 0u32); StepKind::ALL.len()];
    for change in changes {
        let amount = change.adds()?;
        let Some(kind) = change.step() else {
            continue;
        };
        let (sum, projects) = &mut sums[kind as usize];
        *sum = sum.plus(amount)?;
        *projects += 1;
    }
    let explained = sums
        .iter()
        .try_fold(Money::ZERO, |all, (sum, _)| all.plus(*sum))?;
    sums[StepKind::Rest as usize].0 = to.minus(from)?.minus(explained)?;
    let steps = StepKind::ALL.into_iter().zip(sums);
    let steps = steps.filter(|(_, (sum, projects))| *projects > 0 || !sum.is_zero());
    Some(Bridge {
        from,
        steps: steps
            .map(|(kind, (amount, projects))| Step {
                kind,
                amount,
                projects,
            })
            .collect(),
        to,
    })
}
