//! A summary into the verdict as a sentence, and the quieter sentences beneath it.

use crate::query::{AdditionRow, Summary};
use crate::text::{Words, count, grouped};
use crate::totals::{Addend, Level, Verdict};

/// The verdict in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictWords {
    /// The worst there is, as [`crate::query::Tally::worst`] has it.
    pub worst: Verdict,
    /// What matters most, in one sentence.
    pub headline: String,
    /// What else has to be said, each with the verdict that it is about.
    pub notes: Vec<(Verdict, String)>,
}

/// Whether the stated amount is more or less than its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// The parts add up to less than is stated, as when a row is missing.
    More,
    /// The parts add up to more than is stated.
    Less,
}

/// What is to be said about one addition that does not hold exactly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern<'a> {
    /// The level of the row that states the total.
    pub level: Level,
    /// Its name; empty when it prints none.
    pub name: &'a str,
    /// What is added up.
    pub addend: Addend,
    /// Number of parts.
    pub parts: u32,
    /// Whether more or less is stated.
    pub direction: Direction,
    /// The difference without its sign, with the unit of money.
    pub size: String,
    /// What rounding can explain, with the unit of money.
    pub bound: String,
}

/// The sentences for the first screen.
///
/// That all is well is only said when every character was understood and every addition was
/// checked; else the sentence says what is missing from that.
pub fn verdict(words: &Words, summary: &Summary) -> VerdictWords {
    let say = &words.verdict;
    let tally = summary.tally;
    let worst = tally.worst();
    let unread = summary.coverage.unexplained;
    let checked = count(u64::from(tally.count()));
    let first = |verdict| {
        let mut concerns = summary.concerns.iter();
        concerns.find(|concern| concern.verdict == verdict)
    };
    let differing = first(Verdict::Differs).and_then(|row| concern(words, summary, row));
    let rounded = first(Verdict::Rounding).and_then(|row| concern(words, summary, row));
    let unchecked = || {
        let reason = first(Verdict::Unchecked).and_then(|row| row.reason);
        (say.unchecked)(&count(u64::from(tally.unchecked)), reason)
    };

    let headline = match worst {
        Verdict::Differs => differing.as_ref().map_or_else(unchecked, say.differs),
        Verdict::Unchecked if tally.count() == 0 => say.nothing_to_check.to_owned(),
        Verdict::Unchecked => unchecked(),
        Verdict::Rounding => (say.within_rounding)(&checked, &count(u64::from(tally.rounding))),
        Verdict::Exact if unread > 0 => (say.exact_but_unread)(&checked, &count(unread)),
        Verdict::Exact => (say.all_exact)(&checked),
    };

    let mut notes = Vec::new();
    if let Some(rounded) = &rounded {
        notes.push((Verdict::Rounding, (say.rounding)(rounded)));
    }
    if worst == Verdict::Differs && tally.unchecked > 0 {
        notes.push((Verdict::Unchecked, unchecked()));
    }
    if summary.grand_total.is_none() && tally.count() > 0 {
        notes.push((Verdict::Unchecked, say.no_grand_total.to_owned()));
    }
    if unread > 0 && worst != Verdict::Exact {
        notes.push((Verdict::Unchecked, (say.unread)(&count(unread))));
    }
    VerdictWords {
        worst,
        headline,
        notes,
    }
}

/// `None` for an addition without a difference, of which there is nothing to say here.
fn concern<'a>(words: &Words, summary: &Summary, row: &'a AdditionRow) -> Option<Concern<'a>> {
    let difference = row.difference?;
    let with_unit = |figure: String| match summary.money_unit {
        Some(unit) => format!("{figure} {}", (words.money_unit)(unit)),
        None => figure,
    };
    Some(Concern {
        level: row.level,
        name: &row.name,
        addend: row.addend,
        parts: row.parts,
        direction: if difference.is_negative() {
            Direction::Less
        } else {
            Direction::More
        },
        size: with_unit(grouped(difference.abs())),
        bound: with_unit(grouped(row.bound)),
    })
}
