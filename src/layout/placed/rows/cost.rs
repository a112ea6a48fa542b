//! How well a run of lines makes a row.

use std::ops::{Range, RangeInclusive};

use super::super::CELL;
use super::super::cells::{Cells, Piece};

/// Counts of cells above each line, so that a run of lines is measured at once.
#[derive(Debug)]
pub struct Measure<'a> {
    lines: &'a [Cells],
    text: &'a str,
    names: Vec<u32>,
    indented_names: Vec<u32>,
    goals: Vec<u32>,
    indicators: Vec<u32>,
    /// Goal lines that are shorter than the column.
    short_goals: Vec<u32>,
    /// Whether first lines of names are indented and others are not.
    indents: bool,
    /// Whether rows are set from the top rather than around the middle.
    from_top: bool,
    /// What it costs that a short line stands within a goal.
    short_inside: u64,
    /// What it costs to part rows where no blank line stands.
    no_blank: u64,
}

/// What it costs that a cell has so many lines more on one side of the amounts: one more is what a
/// tool makes that prints two half lines as one.
const UNEVEN: u64 = 6;

/// A line shorter than the widest by this, in half ideographs, was ended by its text; rules for
/// punctuation and unbroken words make lines shorter by less.
const SHORTER: u32 = 8;

/// What it costs that a short line stands within a goal.
const SHORT_INSIDE: u64 = 7;

/// What it costs that a goal ends with a full line and no full stop.
const OPEN_END: u64 = 7;

impl<'a> Measure<'a> {
    /// Counts the cells of `lines`.
    pub fn new(text: &'a str, lines: &'a [Cells]) -> Self {
        let count = |is: &dyn Fn(&Cells) -> bool| {
            let mut counts = vec![0];
            let mut count = 0;
            for line in lines {
                count += u32::from(is(line));
                counts.push(count);
            }
            counts
        };
        let is_indented = |line: &Cells| {
            line.name
                .is_some_and(|name| name.start > line.left + CELL / 2)
        };
        let openings = lines.iter().filter(|line| line.opens_indicators);
        let at_top = openings
            .clone()
            .filter(|line| !line.amounts.is_empty())
            .count();
        let names = count(&|line| line.name.is_some());
        let indented_names = count(&is_indented);
        let full = widest_goal(text, lines).saturating_sub(SHORTER);
        let is_short = |line: &Cells| line.goal.is_some_and(|goal| width(text, &goal) < full);
        let short_goals = count(&is_short);
        // Where goals hold line breaks of their own, short lines say nothing.
        let rows = openings.clone().count() as u32 + 1;
        let short_inside = if short_goals[lines.len()] > rows * 3 / 2 {
            0
        } else {
            SHORT_INSIDE
        };
        let indents = indented_names[lines.len()] * 4 > names[lines.len()];
        Self {
            lines,
            text,
            names,
            indented_names,
            goals: count(&|line| line.goal.is_some()),
            indicators: count(&|line| line.indicators.is_some()),
            short_goals,
            short_inside,
            indents,
            from_top: at_top * 5 > openings.count() * 4,
            no_blank: if parts_by_blanks(lines) { 15 } else { 3 },
        }
    }

    /// What speaks against a row that is `range`, with its amounts on the lines `amounts`.
    pub fn row(
        &self,
        range: Range<usize>,
        amounts: RangeInclusive<usize>,
        opening: Option<usize>,
    ) -> u64 {
        let (first, last) = (*amounts.start(), *amounts.end() + 1);
        let start = range.start.min(first);
        let end = range.end.max(last);
        let block = self.lines[first].block;
        let one_page = self.lines[start].block == block && self.lines[end - 1].block == block;
        let indicators = [
            between(&self.indicators, start..first),
            between(&self.indicators, last..end),
        ];
        let from_top = match opening {
            Some(opening) => opening == first && indicators[1] >= 2,
            None => self.from_top,
        };
        let mut cost = 0;
        for counts in [&self.names, &self.goals] {
            let above = between(counts, start..first);
            let below = between(counts, last..end);
            let uneven = if from_top {
                u64::from(above) * UNEVEN
            } else {
                match above.abs_diff(below) {
                    0 => 0,
                    1 => 2,
                    more => u64::from(more) * UNEVEN,
                }
            };
            cost += if one_page { uneven } else { uneven.min(UNEVEN) };
        }
        let names = between(&self.names, start..end);
        cost += u64::from(names == 0) * 4;
        cost + self.indent_cost(start..end, opening.is_some()) + self.end_cost(start..end)
    }

    /// The first line of a project's name is indented, and no other one is.
    fn indent_cost(&self, range: Range<usize>, is_project: bool) -> u64 {
        if !self.indents {
            return 0;
        }
        let mut names = range.clone().filter(|at| self.lines[*at].name.is_some());
        let Some(first) = names.next() else {
            return 0;
        };
        let first_indented = between(&self.indented_names, first..first + 1);
        let indented = between(&self.indented_names, range);
        let rest = u64::from(indented - first_indented) * 5;
        rest + u64::from(is_project && first_indented == 0) * 5
    }

    /// Goals end with a full stop or a short line, mostly, and have neither before.
    fn end_cost(&self, range: Range<usize>) -> u64 {
        let mut goals = range
            .clone()
            .rev()
            .filter(|at| self.lines[*at].goal.is_some());
        let Some(last) = goals.next() else {
            return 0;
        };
        let is_short = between(&self.short_goals, last..last + 1);
        let inner = u64::from(between(&self.short_goals, range) - is_short) * self.short_inside;
        let ends = self.lines[last].goal.is_some_and(|goal| {
            self.text[goal.span.range()].ends_with(['。', '！', '.', '；', ';'])
        });
        inner + if ends || is_short > 0 { 0 } else { OPEN_END }
    }

    /// What speaks against a cut before line `at`: that no blank line stands there.
    pub fn cut(&self, at: usize) -> u64 {
        let blank = self.lines.get(at).is_none_or(|line| line.after_blank);
        if blank { 0 } else { self.no_blank }
    }

    /// What speaks against leaving the lines from `at` on to no row.
    pub fn rest(&self, at: usize) -> u64 {
        let lines = (self.lines.len() - at) as u64;
        lines * 2 + u64::from(lines > 0) * 3
    }
}

/// Width of a piece in half ideographs.
fn width(text: &str, piece: &Piece) -> u32 {
    let chars = text[piece.span.range()].chars();
    chars.map(|one| if one < '\u{2000}' { 1 } else { 2 }).sum()
}

/// The width that nineteen of twenty goal lines do not exceed.
fn widest_goal(text: &str, lines: &[Cells]) -> u32 {
    let goals = lines.iter().filter_map(|line| line.goal);
    let mut widths: Vec<u32> = goals.map(|goal| width(text, &goal)).collect();
    widths.sort_unstable();
    widths.get(widths.len() * 19 / 20).copied().unwrap_or(0)
}

/// Whether blank lines stand between rows, as they do where rows are higher than their text: before
/// indicators that open right below those of another row.
fn parts_by_blanks(lines: &[Cells]) -> bool {
    let below = lines.windows(2);
    let openings = below
        .filter(|pair| pair[0].indicators.is_some() && pair[1].opens_indicators)
        .map(|pair| pair[1].after_blank);
    let (blank, all) = openings.fold((0, 0), |(blank, all), after_blank| {
        (blank + u32::from(after_blank), all + 1)
    });
    all > 0 && blank * 5 > all * 4
}

fn between(counts: &[u32], range: Range<usize>) -> u32 {
    counts[range.end] - counts[range.start]
}
