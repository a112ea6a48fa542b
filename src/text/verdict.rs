//! A summary into the verdict as a sentence, and the quieter sentences beneath it.

use crate::money::Money;
use crate::query::{AdditionRow, Summary};
use crate::text::cause::with_unit;
use crate::text::{Words, count};
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
    let speaker = Speaker { words, summary };
    VerdictWords {
        worst: summary.tally.worst(),
        headline: speaker.headline(),
        notes: speaker.notes(),
    }
}

struct Speaker<'a> {
    words: &'a Words,
    summary: &'a Summary,
}

impl Speaker<'_> {
    fn headline(&self) -> String {
        let (say, tally) = (&self.words.verdict, self.summary.tally);
        let checked = number(tally.count());
        let unread = self.summary.coverage.unexplained;
        match tally.worst() {
            Verdict::Differs => self
                .concern(Verdict::Differs)
                .map_or_else(|| self.unchecked(), |concern| (say.differs)(&concern)),
            Verdict::Unchecked if tally.count() == 0 => say.nothing_to_check.to_owned(),
            Verdict::Unchecked => self.unchecked(),
            Verdict::Rounding => (say.within_rounding)(&checked, &number(tally.rounding)),
            Verdict::Exact if unread > 0 => (say.exact_but_unread)(&checked, &count(unread)),
            Verdict::Exact => (say.all_exact)(&checked),
        }
    }

    fn notes(&self) -> Vec<(Verdict, String)> {
        let (say, tally) = (&self.words.verdict, self.summary.tally);
        let worst = tally.worst();
        let unread = self.summary.coverage.unexplained;
        let mut notes = Vec::new();
        if let Some(concern) = self.concern(Verdict::Rounding) {
            notes.push((Verdict::Rounding, (say.rounding)(&concern)));
        }
        if worst == Verdict::Differs && tally.unchecked > 0 {
            notes.push((Verdict::Unchecked, self.unchecked()));
        }
        if self.lacks_grand_total() && !self.lacks_nothing_else() {
            notes.push((Verdict::Unchecked, say.no_grand_total.to_owned()));
        }
        if worst == Verdict::Unchecked && tally.exact > 0 {
            notes.push((Verdict::Exact, (say.others_exact)(&number(tally.exact))));
        }
        if worst != Verdict::Exact && unread > 0 {
            notes.push((Verdict::Unchecked, (say.unread)(&count(unread))));
        }
        notes
    }

    /// What could not be checked, and why.
    fn unchecked(&self) -> String {
        let say = &self.words.verdict;
        if self.lacks_nothing_else() {
            return say.no_grand_total.to_owned();
        }
        let reason = self
            .first(Verdict::Unchecked)
            .and_then(|row| row.addition.reason);
        (say.unchecked)(&number(self.summary.tally.unchecked), reason)
    }

    fn lacks_grand_total(&self) -> bool {
        self.summary.grand_total.is_none() && self.summary.tally.count() > 0
    }

    /// Whether the missing 合计 row is the one reason why something could not be checked.
    fn lacks_nothing_else(&self) -> bool {
        let of_grand_total = self.summary.concerns.iter().filter(|row| {
            row.addition.verdict == Verdict::Unchecked && row.addition.level == Level::Grand
        });
        let unchecked = self.summary.tally.unchecked as usize;
        self.lacks_grand_total() && unchecked > 0 && of_grand_total.count() == unchecked
    }

    fn with_unit(&self, amount: Money) -> String {
        with_unit(self.words, self.summary.money_unit, amount)
    }

    /// The gravest addition with this verdict.
    fn first(&self, verdict: Verdict) -> Option<&AdditionRow> {
        let mut concerns = self.summary.concerns.iter();
        concerns.find(|row| row.addition.verdict == verdict)
    }

    /// The gravest addition with this verdict, ready to be worded; `None` too when it has no
    /// difference to speak of.
    fn concern(&self, verdict: Verdict) -> Option<Concern<'_>> {
        let row = self.first(verdict)?;
        let difference = row.addition.difference?;
        let direction = if difference.is_negative() {
            Direction::Less
        } else {
            Direction::More
        };
        Some(Concern {
            level: row.addition.level,
            name: &row.name,
            addend: row.addition.addend,
            parts: row.addition.parts,
            direction,
            size: self.with_unit(difference.abs()),
            bound: self.with_unit(row.addition.bound),
        })
    }
}

fn number(number: u32) -> String {
    count(u64::from(number))
}
