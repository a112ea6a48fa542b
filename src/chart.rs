//! Amounts into bars: where each begins and how long it is, in whole pixels, and each one's share.
//!
//! Bars begin at zero, so that their lengths are to each other as the amounts are.

use crate::money::Money;

/// A bar that lies along a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bar {
    /// Where it begins, in pixels from the left end of the scale.
    pub left_px: u32,
    /// How long it is, in pixels; only an amount of zero, or none, has no length.
    pub width_px: u32,
}

/// A bar for each amount on one scale `width_px` wide, which begins at zero or at the smallest
/// amount below it; none at all where the amounts are too large to be held against each other exactly.
pub fn bars(amounts: &[Option<Money>], width_px: u32) -> Vec<Bar> {
    let decimals = amounts.iter().flatten().map(|amount| amount.decimals());
    let decimals = decimals.max().unwrap_or(0);
    let scaled = |amount: &Option<Money>| amount.and_then(|amount| amount.scaled(decimals));
    let mut sizes = amounts
        .iter()
        .flatten()
        .map(|amount| scaled(&Some(*amount)));
    let ends = sizes.try_fold((0, 0), |(low, high): (i128, i128), size| {
        let size = size?;
        Some((low.min(size), high.max(size)))
    });
    let span = |(low, high): (i128, i128)| Some((low, high.checked_sub(low)?));
    let Some((low, span)) = ends.and_then(span).filter(|(_, span)| *span > 0) else {
        return vec![Bar::default(); amounts.len()];
    };
    let length = |size: i128| -> Option<u32> {
        let doubled = size.checked_mul(2 * i128::from(width_px))?;
        u32::try_from(doubled.checked_add(span)? / span.checked_mul(2)?).ok()
    };
    let bar = |amount: &Option<Money>| {
        let size = scaled(amount)?;
        let shown = u32::from(size != 0);
        let width_px = length(size.checked_abs()?)?.max(shown);
        let zero_px = length(low.checked_neg()?)?;
        let left_px = if size < 0 {
            zero_px.saturating_sub(width_px)
        } else {
            zero_px
        };
        Some(Bar { left_px, width_px })
    };
    let bars = amounts.iter().map(bar);
    bars.map(Option::unwrap_or_default).collect()
}

/// Bars that lead from an amount by steps to their sum: the first and the last begin at zero, each
/// step where the one before it ended. None at all where the amounts are too large to be held against
/// each other exactly.
pub fn bridge(from: Money, steps: &[Money], width_px: u32) -> Vec<Bar> {
    let drawn = || -> Option<Vec<Bar>> {
        let amounts = [from].into_iter().chain(steps.iter().copied());
        let decimals = amounts.clone().map(|amount| amount.decimals()).max()?;
        let mut ends = vec![(0, from.scaled(decimals)?)];
        for step in steps {
            let (_, reached) = *ends.last()?;
            ends.push((reached, reached.checked_add(step.scaled(decimals)?)?));
        }
        let (_, reached) = *ends.last()?;
        ends.push((0, reached));
        let all = || ends.iter().flat_map(|(begin, end)| [*begin, *end]);
        let (low, high) = (all().min()?, all().max()?);
        let span = high.checked_sub(low).filter(|span| *span > 0)?;
        let place = |at: i128| -> Option<u32> {
            let doubled = at.checked_sub(low)?.checked_mul(2 * i128::from(width_px))?;
            u32::try_from(doubled.checked_add(span)? / span.checked_mul(2)?).ok()
        };
        let bars = ends.iter().map(|(begin, end)| {
            let (left_px, right_px) = (place(*begin.min(end))?, place(*begin.max(end))?);
            let shown = u32::from(begin != end);
            Some(Bar {
                left_px: left_px.min(width_px - shown),
                width_px: (right_px - left_px).max(shown),
            })
        });
        bars.collect()
    };
    drawn().unwrap_or_else(|| vec![Bar::default(); steps.len() + 2])
}

/// `part` of `whole` in thousandths, to the nearest, halves up; `None` when there is no such share:
/// the whole is not above zero, the part is below it or above the whole.
pub fn permille(part: Money, whole: Money) -> Option<u32> {
    let decimals = part.decimals().max(whole.decimals());
    let (part, whole) = (part.scaled(decimals)?, whole.scaled(decimals)?);
    if whole <= 0 || !(0..=whole).contains(&part) {
        return None;
    }
    let doubled = part.checked_mul(2000)?.checked_add(whole)?;
    u32::try_from(doubled / whole.checked_mul(2)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(printed: &[&str]) -> Vec<Option<Money>> {
        printed.iter().map(|one| Money::parse(one)).collect()
    }

    #[track_caller]
    fn check(printed: &[&str], expected: &[(u32, u32)]) {
        let bars = bars(&amounts(printed), 100);
        let places: Vec<(u32, u32)> = bars.iter().map(|it| (it.left_px, it.width_px)).collect();
        assert_eq!(places, expected);
    }

    #[test]
    fn the_largest_amount_is_as_wide_as_the_scale() {
        check(&["200.00", "100.0", "50"], &[(0, 100), (0, 50), (0, 25)]);
    }

    #[test]
    fn what_is_more_than_nothing_can_be_seen() {
        check(
            &["100000", "0.01", "0.00", "无"],
            &[(0, 100), (0, 1), (0, 0), (0, 0)],
        );
    }

    #[test]
    fn amounts_below_zero_lie_on_its_other_side() {
        check(&["30", "-10"], &[(25, 75), (0, 25)]);
        check(&["-10"], &[(0, 100)]);
    }

    #[track_caller]
    fn check_bridge(from: &str, steps: &[&str], expected: &[(u32, u32)]) {
        let money = |printed: &str| Money::parse(printed).expect("an amount");
        let steps: Vec<Money> = steps.iter().map(|step| money(step)).collect();
        let bars = bridge(money(from), &steps, 100);
        let places: Vec<(u32, u32)> = bars.iter().map(|it| (it.left_px, it.width_px)).collect();
        assert_eq!(places, expected);
    }

    #[test]
    fn a_step_of_a_bridge_begins_where_the_one_before_ended() {
        check_bridge(
            "100.00",
            &["-50", "0.001", "25.0"],
            &[(0, 100), (50, 50), (50, 1), (50, 25), (0, 75)],
        );
        check_bridge("0", &["80", "0.01"], &[(0, 0), (0, 100), (99, 1), (0, 100)]);
        check_bridge(
            "20",
            &["-40", "60"],
            &[(33, 34), (0, 67), (0, 100), (33, 67)],
        );
        check_bridge("0", &[], &[(0, 0), (0, 0)]);
    }

    #[test]
    fn nothing_has_no_bars() {
        check(&[], &[]);
        check(&["0.00", "无"], &[(0, 0), (0, 0)]);
    }

    #[test]
    fn what_cannot_be_drawn_exactly_is_not_drawn() {
        let huge = "9999999999999999999999999999";
        check(&[huge, "0.1234567890123456789"], &[(0, 0), (0, 0)]);
    }

    #[test]
    fn shares_are_rounded_to_the_nearest_thousandth() {
        for (part, whole, share) in [
            ("1", "3", Some(333)),
            ("2.00", "3", Some(667)),
            ("3", "3.00", Some(1000)),
            ("0.00", "3", Some(0)),
            ("0.0005", "1", Some(1)),
            ("-1", "3", None),
            ("4", "3", None),
            ("0", "0", None),
        ] {
            let [part, whole] = [part, whole].map(|one| Money::parse(one).expect("an amount"));
            assert_eq!(permille(part, whole), share, "{part} of {whole}");
        }
    }
}
