//! How well a run of lines makes a row.

use std::ops::{Range, RangeInclusive};

use super::super::CELL;
use super::super::cells::Cells;
use super::column::{TextColumn, above};

/// What is known of all lines, so that a run of them is measured at once.
#[derive(Debug)]
pub struct Measure<'a> {
    lines: &'a [Cells],
    text: &'a str,
    names: TextColumn,
    goals: TextColumn,
    /// Number of indented names above each line.
    indented: Vec<u32>,
    /// Number of indicator lines above each line.
    indicators: Vec<u32>,
    /// Whether first lines of names are indented and others are not.
    indents: bool,
    /// Whether rows are set from the top rather than around the middle.
    from_top: bool,
    /// What it costs to part rows where no blank line stands.
    no_blank: u64,
}

/// What it costs that a cell has so many lines more on one side of the amounts.
const UNEVEN: u64 = 6;

/// What it costs if it is only one: tools that print two half lines as one make that.
const UNEVEN_BY_ONE: u64 = 2;

/// What it costs that a short line stands within a goal, or that it ends with a full one and
/// without a full stop.
const GOAL_BREAK: u64 = 7;

/// What it costs more that a goal ends within a sentence.
const WITHIN_SENTENCE: u64 = 5;

/// What it costs that a short line stands within a name, or that a name has no line.
const NAME_BREAK: u64 = 4;

/// What it costs that a name's indent is not where it belongs.
const INDENT: u64 = 5;

/// What it costs that a row begins on the page before its amounts or indicators.
const BEFORE_PAGE: u64 = 8;

/// What it costs to part rows where no blank line stands, where rows are parted by them, and else.
const NO_BLANK: [u64; 2] = [15, 3];

/// Lines of goals and names shorter than the widest by this, in half ideographs, are short.
const GOAL_SHORTER: u32 = 8;
const NAME_SHORTER: u32 = 12;

impl<'a> Measure<'a> {
    /// Counts the cells of `lines`.
    pub fn new(text: &'a str, lines: &'a [Cells]) -> Self {
        let openings = || lines.iter().filter(|line| line.opens_indicators);
        let at_top = openings().filter(|line| !line.amounts.is_empty()).count();
        let rows = lines.iter().filter(|line| !line.amounts.is_empty()).count() + 1;
        let names: Vec<_> = lines.iter().map(|line| line.name).collect();
        let goals: Vec<_> = lines.iter().map(|line| line.goal).collect();
        let is_indented = |line: &Cells| {
            let name = line.name;
            name.is_some_and(|name| name.start > line.left + CELL / 2)
        };
        let indented = above(lines.iter().map(is_indented));
        let names = TextColumn::new(text, &names, NAME_SHORTER, rows);
        let indents = indented[lines.len()] * 4 > names.count(0..lines.len());
        Self {
            lines,
            text,
            names,
            goals: TextColumn::new(text, &goals, GOAL_SHORTER, openings().count() + 1),
            indented,
            indicators: above(lines.iter().map(|line| line.indicators.is_some())),
            indents,
            from_top: at_top * 5 > openings().count() * 4,
            no_blank: NO_BLANK[usize::from(!parts_by_blanks(lines))],
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
        let page = |at: usize| self.lines[at].block;
        let one_page = page(start) == page(first) && page(end - 1) == page(first);
        let below = self.indicators[end] - self.indicators[last];
        let from_top = match opening {
            Some(opening) => opening == first && below >= 2,
            None => self.from_top,
        };
        let uneven = |column: &TextColumn| {
            let above = column.count(start..first);
            let uneven = if from_top {
                u64::from(above) * UNEVEN
            } else {
                match above.abs_diff(column.count(last..end)) {
                    0 => 0,
                    1 => UNEVEN_BY_ONE,
                    more => u64::from(more) * UNEVEN,
                }
            };
            if one_page { uneven } else { uneven.min(UNEVEN) }
        };
        let sure = opening.unwrap_or(first);
        let before_page = u64::from(page(start) != page(sure)) * BEFORE_PAGE;
        let cells = uneven(&self.names) + uneven(&self.goals);
        let names = self.name_cost(start..end, opening.is_some());
        cells + before_page + names + self.goal_cost(start..end)
    }

    /// The first line of a project's name is indented, and no other one is.
    fn name_cost(&self, range: Range<usize>, is_project: bool) -> u64 {
        let (Some(first), Some(last)) = (
            self.names.first(range.clone()),
            self.names.last(range.clone()),
        ) else {
            return NAME_BREAK;
        };
        let short = self.names.short(first..last) > 0;
        let breaks = u64::from(short) * NAME_BREAK;
        if !self.indents {
            return breaks;
        }
        let indented = |range: Range<usize>| self.indented[range.end] - self.indented[range.start];
        let first_indented = indented(first..first + 1);
        let others = u64::from(indented(range) - first_indented);
        let missing = u64::from(is_project && first_indented == 0);
        breaks + (others + missing) * INDENT
    }

    /// Goals end with a full stop or a short line, mostly, and have no short line before.
    fn goal_cost(&self, range: Range<usize>) -> u64 {
        let Some(last) = self.goals.last(range.clone()) else {
            return 0;
        };
        let inside = u64::from(self.goals.short(range.start..last)) * GOAL_BREAK;
        let piece = self.lines[last].goal;
        let words = piece.map_or("", |piece| &self.text[piece.span.range()]);
        let ends = words.ends_with(['。', '！', '.', '；', ';']);
        let open = !ends && !self.goals.is_short(last);
        let within = words.ends_with(['，', ',', '、', '：', ':']);
        inside + u64::from(open) * GOAL_BREAK + u64::from(within) * WITHIN_SENTENCE
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
