//! Two values of one indicator, an older and a newer one, into which way the value went and what
//! that asks.

use serde::{Deserialize, Serialize};

use super::comparison::{Comparison, compare_read};
use super::{Comparator, Extent, Number, Period, Quantity, Value};

/// How a newer value differs from the older one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shift {
    /// Not at all; see [`Comparison::Same`].
    Same,
    /// The number is larger, or both ends of a range are, whatever that asks.
    Raised,
    /// The number is smaller, or both ends of a range are, whatever that asks.
    Lowered,
    /// The new range lies within the old one.
    Narrowed,
    /// The old range lies within the new one.
    Widened,
    /// A date of the same precision is earlier.
    Earlier,
    /// It is later.
    Later,
    /// The number is the same, and the comparator is not: `80%`, `≥80%`.
    Comparator,
    /// Other units: the numbers cannot be compared.
    Unit,
    /// Nothing or a placeholder became a value.
    Filled,
    /// A value became nothing or a placeholder.
    Emptied,
    /// Other words, or a value of another kind.
    Reworded,
}

/// What a newer value asks, held against the older one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Demand {
    /// Whatever reaches the new value reached the old one, and not the other way round.
    More,
    /// Whatever reached the old value reaches the new one, and not the other way round.
    Less,
}

/// How `after` differs from `before`, both as printed; and what it asks, where the comparators of
/// both make that certain.
pub fn shift(before: &str, after: &str) -> (Shift, Option<Demand>) {
    if before == after {
        return (Shift::Same, None);
    }
    let (old, new) = (Value::read(before), Value::read(after));
    let comparison = compare_read((before, &old), (after, &new));
    match (&old, &new) {
        _ if comparison == Comparison::Same => (Shift::Same, None),
        (Value::Empty | Value::Placeholder, _) => (Shift::Filled, None),
        (_, Value::Empty | Value::Placeholder) => (Shift::Emptied, None),
        (Value::Quantity(_), Value::Quantity(_)) if comparison == Comparison::Unit => {
            (Shift::Unit, None)
        }
        (Value::Quantity(old), Value::Quantity(new)) => (moved(old, new), demand(old, new)),
        (Value::Date(old), Value::Date(new)) => dates(*old, *new),
        (Value::Quantity(_) | Value::Date(_) | Value::Words, _) => (Shift::Reworded, None),
    }
}

fn moved(old: &Quantity, new: &Quantity) -> Shift {
    use std::cmp::Ordering::{Equal, Greater, Less};
    let ((old_low, old_high), (new_low, new_high)) = (ends(old.extent), ends(new.extent));
    match (new_low.cmp(&old_low), new_high.cmp(&old_high)) {
        (Equal, Equal) => Shift::Comparator,
        (Greater | Equal, Greater | Equal) => Shift::Raised,
        (Less | Equal, Less | Equal) => Shift::Lowered,
        (Greater, Less) => Shift::Narrowed,
        (Less, Greater) => Shift::Widened,
    }
}

fn ends(extent: Extent) -> (Number, Number) {
    match extent {
        Extent::One(number) => (number, number),
        Extent::Range(low, high) => (low, high),
    }
}

/// An end of the numbers that reach a value; a missing one is open to the infinite.
type End = Option<(Number, Included)>;

/// Whether an end belongs to what it ends; what does not belong leaves less room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Included {
    No,
    Yes,
}

fn demand(old: &Quantity, new: &Quantity) -> Option<Demand> {
    let ((old_low, old_high), (new_low, new_high)) = (reached(old)?, reached(new)?);
    let within = |inner: (End, End), outer: (End, End)| {
        not_below(inner.0, outer.0) && not_above(inner.1, outer.1)
    };
    let (old, new) = ((old_low, old_high), (new_low, new_high));
    match (within(new, old), within(old, new)) {
        (true, false) => Some(Demand::More),
        (false, true) => Some(Demand::Less),
        (true, true) | (false, false) => None,
    }
}

/// The numbers that reach a value, from and to; `None` where the text does not say which do.
fn reached(value: &Quantity) -> Option<(End, End)> {
    let (low, high) = ends(value.extent);
    let (from, to) = (Some((low, Included::Yes)), Some((high, Included::Yes)));
    match value.comparator? {
        Comparator::AtLeast => Some((from, None)),
        Comparator::MoreThan => Some((Some((low, Included::No)), None)),
        Comparator::AtMost => Some((None, to)),
        Comparator::LessThan => Some((None, Some((high, Included::No)))),
        Comparator::Equal | Comparator::Between => Some((from, to)),
        // Within so much of either side: what is held to is how far it may be off, from nothing.
        Comparator::PlusMinus => Some((None, to)),
        Comparator::About => None,
    }
}

/// Whether a range that begins at `inner` begins where one from `outer` already has.
fn not_below(inner: End, outer: End) -> bool {
    match (inner, outer) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some((inner, inner_in)), Some((outer, outer_in))) => {
            inner > outer || (inner == outer && inner_in <= outer_in)
        }
    }
}

/// Whether a range that ends at `inner` ends where one to `outer` still goes on.
fn not_above(inner: End, outer: End) -> bool {
    match (inner, outer) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some((inner, inner_in)), Some((outer, outer_in))) => {
            inner < outer || (inner == outer && inner_in <= outer_in)
        }
    }
}

/// Dates are held against each other only where both are printed with the same parts.
fn dates(old: Period, new: Period) -> (Shift, Option<Demand>) {
    let shift = |old: super::Date, new: super::Date| match new.compared(old) {
        Some(std::cmp::Ordering::Less) => Shift::Earlier,
        Some(std::cmp::Ordering::Greater) => Shift::Later,
        Some(std::cmp::Ordering::Equal) | None => Shift::Reworded,
    };
    match (old, new) {
        (Period::In(old), Period::In(new)) => (shift(old, new), None),
        (Period::Before(old), Period::Before(new)) => {
            let shift = shift(old, new);
            let demand = match shift {
                Shift::Earlier => Some(Demand::More),
                Shift::Later => Some(Demand::Less),
                Shift::Same
                | Shift::Raised
                | Shift::Lowered
                | Shift::Narrowed
                | Shift::Widened
                | Shift::Comparator
                | Shift::Unit
                | Shift::Filled
                | Shift::Emptied
                | Shift::Reworded => None,
            };
            (shift, demand)
        }
        (Period::In(_) | Period::Before(_) | Period::Between(..), _) => (Shift::Reworded, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_goes_one_way_and_may_ask_another() {
        use Demand::{Less, More};
        for (before, after, expected) in [
            ("≥90%", "≥９０ ％", (Shift::Same, None)),
            ("≥90%", "≥95%", (Shift::Raised, Some(More))),
            ("≥95%", "≥90%", (Shift::Lowered, Some(Less))),
            ("≤5次", "≤3次", (Shift::Lowered, Some(More))),
            ("≤3天", "不超过5天", (Shift::Raised, Some(Less))),
            ("90%", "95%", (Shift::Raised, None)),
            ("=90%", "=95%", (Shift::Raised, None)),
            ("≥80%", ">80%", (Shift::Comparator, Some(More))),
            ("80%", "≥80%", (Shift::Comparator, None)),
            ("=100%", "≥100%", (Shift::Comparator, Some(Less))),
            ("约5次", "≥6次", (Shift::Raised, None)),
            ("≥90%", "≤95%", (Shift::Raised, None)),
            ("±3%", "±2%", (Shift::Lowered, Some(More))),
            ("90%-95%", "91%-94%", (Shift::Narrowed, Some(More))),
            ("91%-94%", "90%-95%", (Shift::Widened, Some(Less))),
            ("90%-95%", "92%-97%", (Shift::Raised, None)),
            ("≥5个", "≥5次", (Shift::Unit, None)),
            ("", "≥5次", (Shift::Filled, None)),
            ("≥5次", "待定", (Shift::Emptied, None)),
            ("及时", "有效", (Shift::Reworded, None)),
            ("及时", "≥5次", (Shift::Reworded, None)),
            ("2024年6月", "2024年12月", (Shift::Later, None)),
            ("11月底前", "10月底前", (Shift::Earlier, Some(More))),
            ("2024年底前", "11月底前", (Shift::Reworded, None)),
        ] {
            assert_eq!(shift(before, after), expected, "{before} → {after}");
        }
    }

    #[test]
    fn what_went_one_way_comes_back_the_other() {
        for (before, after) in [("≥90%", "≥95%"), ("≤5", "<5"), ("±3%", "±2%")] {
            let ((_, there), (_, back)) = (shift(before, after), shift(after, before));
            assert_eq!(there, Some(Demand::More));
            assert_eq!(back, Some(Demand::Less));
        }
    }
}
