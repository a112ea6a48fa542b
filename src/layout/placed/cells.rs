//! A line's words into its cells.

use super::super::opening::opens_indicator;
use super::columns::{Borders, heap, is_amountish, is_amountish_char};
use super::furniture::Parts;
use super::{CELL, Placed};
use crate::money::Money;
use crate::span::Span;

/// What stands in one column on one line.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    /// Its characters.
    pub span: Span,
    /// Its left edge.
    pub start: u32,
    /// Its right edge.
    pub end: u32,
}

/// What looks like an amount, or several without a space between.
#[derive(Debug, Clone, Copy)]
pub struct Digits {
    /// Its characters and edges.
    pub piece: Piece,
    /// Whether it stands right behind what is before it, so that it may be pushed to the right.
    pub pushed: bool,
}

/// The cells of a line of the table.
#[derive(Debug, Default)]
pub struct Cells {
    /// Index of its block.
    pub block: usize,
    /// Whether blank lines stand before it.
    pub after_blank: bool,
    /// Its left edge on the page, where the leftmost name of its block stands.
    pub left: u32,
    /// The name.
    pub name: Option<Piece>,
    /// Where a second line of the name begins that was printed on the same line, if one was.
    pub name_again: Option<u32>,
    /// The amounts.
    pub amounts: Vec<Digits>,
    /// The goal.
    pub goal: Option<Piece>,
    /// The indicators.
    pub indicators: Option<Piece>,
    /// Whether its indicators are the first of a project.
    pub opens_indicators: bool,
    /// Marks for empty cells.
    pub marks: Vec<Span>,
    /// Whether the goal ends where indicators stand on other lines, and none stand on this one.
    pub runs_over: bool,
    /// Whether characters of neighbouring cells are mixed, so that none can be read.
    pub mixed: bool,
}

/// How far a start may be from the edge of its column behind a single space.
const TOLERANCE: u32 = 3 * CELL;

/// How far it may be behind a wide gap: edges move by some cells from row to row and page to page.
const WIDE_TOLERANCE: u32 = 6 * CELL;

/// What a single space weighs against being exactly at the edge.
const NARROW_GAP: u32 = 2 * CELL;

/// Lines rarely begin with these.
const CLOSING: [char; 8] = ['，', '。', '；', '、', '：', '）', '”', '%'];

/// What it weighs to begin with one.
const UNLIKELY_START: u32 = 4 * CELL;

/// Splits all lines of the table.
pub fn split(text: &str, parts: &Parts, borders: &[Borders]) -> Vec<Cells> {
    let mut split = Vec::new();
    let mut before: Option<Span> = None;
    let decimals = usual_decimals(text, parts);
    for (index, block) in parts.blocks.iter().enumerate() {
        let mut borders = borders[index];
        let first = split.len();
        for line in &block.lines {
            let mut cells = Splitter {
                text,
                words: line.words,
                decimals,
            }
            .split(&mut borders);
            let limit = borders.indicators.saturating_add(TOLERANCE);
            let alone = cells.goal.filter(|_| cells.indicators.is_none());
            cells.runs_over = alone.is_some_and(|goal| goal.end > limit);
            cells.block = index;
            cells.after_blank = line.after_blank;
            if let Some(piece) = cells.indicators {
                let behind_digit = before.is_some_and(|before| {
                    text[before.range()].ends_with(|one: char| one.is_ascii_digit())
                });
                let head: String = text[piece.span.range()]
                    .chars()
                    .filter(|one| !one.is_whitespace())
                    .take(8)
                    .collect();
                cells.opens_indicators = !behind_digit && opens_indicator(&head, Some(1));
                before = Some(piece.span);
            }
            split.push(cells);
        }
        let left = left_edge(text, &split[first..]);
        for cells in &mut split[first..] {
            cells.left = left;
        }
    }
    mark_run_over(&mut split);
    split
}

/// A goal longer than the goals' lines by more than this holds more than a goal.
const RUN_OVER: u32 = 5 * CELL;

/// Where a goal takes up all its column and the place of the indicators too, some tools leave no
/// space between, so that nobody can tell where one ends.
fn mark_run_over(lines: &mut [Cells]) {
    let width = |cells: &Cells| {
        let goal = cells.goal.filter(|_| cells.runs_over);
        goal.map(|goal| goal.end - goal.start)
    };
    let all = lines.iter().filter_map(|cells| cells.goal);
    let Some(full) = heap(all.map(|goal| goal.end - goal.start).collect()) else {
        return;
    };
    for cells in lines {
        cells.mixed |= width(cells).is_some_and(|width| width > full + RUN_OVER);
    }
}

/// Where names begin that are not indented: 合计 is one, where there is no such row the leftmost.
fn left_edge(text: &str, lines: &[Cells]) -> u32 {
    let names = || lines.iter().filter_map(|cells| cells.name);
    let total = names().find(|name| is_grand_total(&text[name.span.range()]));
    let leftmost = || names().map(|name| name.start).min();
    total.map(|name| name.start).or_else(leftmost).unwrap_or(0)
}

/// Whether a name is that of the row which is the sum of all.
pub fn is_grand_total(name: &str) -> bool {
    let name: String = name.split_whitespace().collect();
    name.starts_with("合计") || name.starts_with("总计")
}

struct Splitter<'a> {
    text: &'a str,
    words: &'a [Placed],
    /// Number of decimals of most amounts.
    decimals: u32,
}

impl Splitter<'_> {
    fn str(&self, at: usize) -> &str {
        &self.text[self.words[at].span.range()]
    }

    /// The space before word `at`.
    fn gap(&self, at: usize) -> u32 {
        match at.checked_sub(1) {
            Some(before) => self.words[at].start.saturating_sub(self.words[before].end),
            None => u32::MAX,
        }
    }

    fn piece(&self, start: usize, end: usize) -> Option<Piece> {
        let (first, last) = (
            self.words[start..end].first()?,
            self.words[start..end].last()?,
        );
        Some(Piece {
            span: Span {
                start: first.span.start,
                end: last.span.end,
            },
            start: first.start,
            end: last.end,
        })
    }

    /// The cells of the line. Moves `borders` along where the line shows that they moved: tools
    /// that do not mark pages begin each at an edge of its own.
    fn split(&self, borders: &mut Borders) -> Cells {
        let mut cells = Cells {
            mixed: self.is_mixed(),
            ..Cells::default()
        };
        let end = self.words.len();
        let indicators = match self.numbered_class(borders.goal) {
            Some(at) => {
                borders.indicators = self.words[at].start;
                at
            }
            None => self.column_start(borders.indicators),
        };
        if indicators < end && self.gap(indicators) > CELL {
            follow(&mut borders.indicators, self.words[indicators].start);
        }
        cells.indicators = self.piece(indicators, end);
        let mut at = 0;
        let mut seen_amount = false;
        while at < indicators {
            let word = self.words[at];
            let before_goal = word.start.saturating_add(TOLERANCE / 2) < borders.goal;
            let in_amounts = word.start.saturating_add(2 * CELL) >= borders.amounts && before_goal;
            if in_amounts && is_amountish(self.str(at)) {
                if let Some(name) = self.piece(0, at)
                    && !seen_amount
                {
                    cells.name = Some(name);
                }
                seen_amount = true;
                cells.amounts.push(self.digits(at));
            } else if seen_amount && self.is_pushed_amount(at) {
                cells.amounts.push(self.digits(at));
            } else if in_amounts && is_empty_mark(self.str(at)) && self.gap(at) > CELL {
                if !seen_amount {
                    cells.name = self.piece(0, at);
                }
                seen_amount = true;
                cells.marks.push(word.span);
            } else if seen_amount || word.start.saturating_add(CELL) >= borders.amounts {
                break;
            }
            at += 1;
        }
        if !seen_amount {
            cells.name = self.piece(0, at);
        }
        let gap = (1..at).find(|at| self.gap(*at) > CELL);
        let in_name = |at: &usize| {
            let start = self.words[*at].span.start;
            cells.name.is_some_and(|name| start < name.span.end)
        };
        cells.name_again = gap.filter(in_name).map(|at| self.words[at].span.start);
        if at < indicators {
            if let Some(digits) = self.digits_in_front(at, borders) {
                if !seen_amount {
                    cells.name = self.piece(0, at);
                }
                cells.amounts.push(digits);
                let rest = self.piece(at, indicators);
                cells.goal = rest.map(|rest| Piece {
                    span: Span {
                        start: digits.piece.span.end,
                        end: rest.span.end,
                    },
                    start: digits.piece.end,
                    end: rest.end,
                });
                return cells;
            }
            if self.gap(at) > CELL {
                follow(&mut borders.goal, self.words[at].start);
            }
            cells.goal = self.piece(at, indicators);
        }
        cells
    }

    /// The first word of a cell right of the goals that opens an indicator.
    fn numbered_class(&self, goal: u32) -> Option<usize> {
        let right = goal.saturating_add(2 * WIDE_TOLERANCE);
        (0..self.words.len()).find(|at| {
            let cell = self.gap(*at) > CELL && self.words[*at].start > right;
            cell && opens_indicator(self.str(*at), None)
        })
    }

    /// The first word of the last column, which begins at about `edge`; the number of words when
    /// none of it is there.
    fn column_start(&self, edge: u32) -> usize {
        let (from, end) = (0, self.words.len());
        let distance = |at: &usize| {
            let narrow = if self.gap(*at) > CELL { 0 } else { NARROW_GAP };
            let closing = self.str(*at).starts_with(CLOSING);
            let unlikely = if closing { UNLIKELY_START } else { 0 };
            self.words[*at].start.abs_diff(edge) + narrow + unlikely
        };
        let is_near = |at: &usize| {
            let tolerance = if self.gap(*at) > CELL {
                WIDE_TOLERANCE
            } else {
                TOLERANCE
            };
            self.words[*at].start.abs_diff(edge) <= tolerance
        };
        let near = (from..end).filter(is_near);
        near.min_by_key(distance)
            .or_else(|| (from..end).find(|at| self.reaches_over(*at, edge)))
            .or_else(|| (from..end).find(|at| self.words[*at].start >= edge))
            .unwrap_or(end)
    }

    /// Whether a word begins a little before a column and ends within it: `pdftotext -layout`
    /// leaves one space between cells that nearly touch, wherever the column is on other lines.
    fn reaches_over(&self, at: usize, edge: u32) -> bool {
        let word = self.words[at];
        let near = word.start < edge && edge - word.start <= 2 * TOLERANCE;
        near && word.end > edge.saturating_add(2 * TOLERANCE) && self.gap(at) <= CELL
    }

    /// Whether an amount stands right behind another, which may have pushed it into the goals.
    fn is_pushed_amount(&self, at: usize) -> bool {
        let amount = Money::parse(self.str(at));
        amount.is_some_and(|amount| amount.decimals() == self.decimals) && self.gap(at) <= CELL
    }

    fn digits(&self, at: usize) -> Digits {
        let word = self.words[at];
        Digits {
            piece: Piece {
                span: word.span,
                start: word.start,
                end: word.end,
            },
            pushed: self.gap(at) <= CELL,
        }
    }

    /// The amount in front of a word that begins with one and goes on as a goal.
    fn digits_in_front(&self, at: usize, borders: &Borders) -> Option<Digits> {
        let word = self.words[at];
        let text = self.str(at);
        let chars = text.chars().count() as u32;
        let width = (word.end - word.start) / chars.max(1);
        let reaches_goal = word.start < borders.goal && borders.goal < word.end;
        if !reaches_goal || width == 0 {
            return None;
        }
        let cut = self.amounts_len(text, ((borders.goal - word.start) / width) as usize)?;
        let len = cut as u32;
        let mut digits = self.digits(at);
        digits.piece.span.end = word.span.start + cut as u32;
        digits.piece.end = word.start + len * width;
        Some(digits)
    }

    /// Length in bytes of the amounts in front of `text`, if its goal begins at about `goal`.
    fn amounts_len(&self, text: &str, goal: usize) -> Option<usize> {
        let end = text.find(|one: char| !is_amountish_char(one) || !one.is_ascii())?;
        let digits = &text[..end];
        let mut cut = 0;
        for (point, _) in digits.match_indices('.') {
            let next = point + 1 + self.decimals as usize;
            let is_amount = next <= end && next > cut && Money::parse(&digits[cut..next]).is_some();
            if is_amount && cut < goal {
                cut = next;
            }
        }
        // Without decimals, nothing but the place tells digits of the goal from those of the amount.
        if cut == 0 && Money::parse(digits).is_some() {
            cut = if end <= goal + 2 { end } else { goal };
        }
        (cut > 0).then_some(cut)
    }

    /// Tools that sort characters by place mix those of cells whose text flows over: nearly every
    /// word is one character then.
    fn is_mixed(&self) -> bool {
        let words = self.words.len();
        let singles = (0..words).filter(|at| {
            let mut chars = self.str(*at).chars();
            chars.next().is_some() && chars.next().is_none()
        });
        words >= 12 && singles.count() * 2 > words
    }
}

/// Number of decimals of most amounts, as far as they stand alone.
fn usual_decimals(text: &str, parts: &Parts) -> u32 {
    let mut counts = [0u32; 32];
    let lines = parts.blocks.iter().flat_map(|block| &block.lines);
    for word in lines.flat_map(|line| line.words) {
        let word = &text[word.span.range()];
        if is_amountish(word)
            && let Some(amount) = Money::parse(word)
        {
            counts[(amount.decimals() as usize).min(31)] += 1;
        }
    }
    let most = (0..32u32).max_by_key(|decimals| counts[*decimals as usize]);
    most.unwrap_or(0)
}

/// Moves an edge to where its column begins on this line.
fn follow(edge: &mut u32, start: u32) {
    if edge.abs_diff(start) <= WIDE_TOLERANCE {
        *edge = start;
    }
}

/// What tables print for an empty cell.
fn is_empty_mark(word: &str) -> bool {
    matches!(word, "-" | "—" | "——" | "–" | "－" | "/" | "／")
}
